/** Functions that tables name by module exist there, where the module is installed. */
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { emptyFunctions } from '../src/knowledge/empty-handlers.ts';
import { sameErrorFunctions } from '../src/knowledge/error-builders.ts';
import { errorReporters } from '../src/knowledge/error-reporters.ts';
import { testOnlyPlace, transportErrors, transportExceptionName } from '../src/knowledge/layers.ts';
import { comparingExports, makingExports, parsingExports, probes, readingProbes } from '../src/knowledge/probes.ts';
import { claimReaders } from '../src/knowledge/sensitive-words.ts';
import { outputStreams, throwAwayAccounts } from '../src/knowledge/value-functions.ts';
import { isExportOf } from '../src/match/frameworks.ts';
import { isReadClaims } from '../src/match/token-claims.ts';
import { isParsing, isParsingByCalls } from '../src/match/tried-blocks.ts';
import { analyse, findNodes } from './parse.ts';

const require = createRequire(import.meta.url);

it.each(outputStreams)('$path of $module writes', ({ module, path }) => {
  const value = path.reduce<unknown>((object, key) => (object as Record<string, unknown>)[key], require(module));
  expect(value).toBeTypeOf('function');
});

// Not installed here; what it makes protects nothing by its documentation (https://nodemailer.com/usage/testing-with-ethereal).
it.each(throwAwayAccounts)('$export of $module is found, however it is taken from there', (row) => {
  const text = `import whole from '${row.module}'; import { ${row.export} } from '${row.module}'; import { ${row.export} as other } from './own'; whole.${row.export}(); ${row.export}(); other();`;
  const file = analyse(text);
  const calls = findNodes(file.sourceCode, 'CallExpression').map(({ callee }) => file.origins.resolve(callee));
  expect(calls.map((origin) => isExportOf(origin, throwAwayAccounts))).toEqual([true, true, false]);
});

// Not installed here; by its source, it decodes the token but where `raw` is set.
it.each(claimReaders)('$export of $module gives claims, but where $unless is set', (row) => {
  const { module, export: name, unless } = row;
  const file = analyse(
    `import { ${name} } from '${module}'; import { ${name} as other } from './own'; await ${name}({ req }); await ${name}({ req, ${unless}: true }); await ${name}({ req, ...rest }); await ${name}(options); await other({ req });`,
  );
  const waits = findNodes(file.sourceCode, 'AwaitExpression');
  expect(waits.map((wait) => isReadClaims(wait, file.origins))).toEqual([true, false, false, false, false]);
});

// Not installed here; it returns what it is given by its source.
it.each(sameErrorFunctions)(
  '$export of $module is found, however it is taken from there',
  ({ module, export: name }) => {
    const text = `import Whole from '${module}'; import Other from './own'; const required = require('${module}'); Whole.${name}(error); required.${name}(error); Other.${name}(error);`;
    const file = analyse(text);
    const calls = findNodes(file.sourceCode, 'CallExpression').filter(
      ({ callee }) => callee.type === 'MemberExpression',
    );
    const origins = calls.map(({ callee }) => file.origins.resolve(callee));
    expect(origins.map((origin) => isExportOf(origin, sameErrorFunctions))).toEqual([true, true, false]);
  },
);

it.each(comparingExports)('$export of $module throws where the lengths differ', ({ module, export: name }) => {
  const compare = (require(module) as Record<string, (a: Buffer, b: Buffer) => boolean>)[name];
  expect(() => compare?.(Buffer.from('a'), Buffer.from('ab'))).toThrow(RangeError);
});

describe('functions that do nothing', () => {
  it('do nothing in rxjs, which is installed', async () => {
    const rxjs = emptyFunctions.find(({ module }) => module === 'rxjs');
    const exports = (await import('rxjs')) as unknown as Record<string, unknown>;
    const noop = exports[rxjs?.export ?? ''];
    expect(noop).toBeTypeOf('function');
    expect((noop as () => unknown)()).toBeUndefined();
  });
});

/** Rows about modules that are part of Node or installed here; what the others say stands in their references. */
function isThere(module: string): boolean {
  try {
    require.resolve(module);
    return true;
  } catch {
    return false;
  }
}

// Not installed here; see the reference of each row.
it.each(parsingExports)('$export of $module takes apart what it is given', ({ module, export: name }) => {
  const { origins, sourceCode } = analyse(
    `import { ${name} as Parser } from '${module}'; { new Parser(data); } { new Other(data); }`,
  );
  const blocks = findNodes(sourceCode, 'BlockStatement');
  expect(blocks.map((block) => isParsingByCalls(block, sourceCode, origins))).toEqual([true, false]);
  expect(blocks.some((block) => isParsing(block, sourceCode))).toBe(false);
});

const installedProbes = [...probes, ...readingProbes, ...makingExports].filter(({ module }) => isThere(module));

it('knows the names under which the exception of a framework is thrown', () => {
  expect('CustomHttpException').toMatch(transportExceptionName);
  expect(require('@nestjs/common')).toHaveProperty('HttpException');
});

it('knows what is said of code that only tests call', () => {
  expect(['This only exists for testing', 'Only used for tests'].every((text) => testOnlyPlace.test(text))).toBe(true);
  expect(testOnlyPlace.test('Never for testing. Only for admins.')).toBe(false);
});

it('checks the probes of Node', () => {
  expect(installedProbes.map(({ module }) => module)).toEqual(expect.arrayContaining(['dns', 'fs', 'fs/promises']));
});

it.each(installedProbes)('probes of $module are functions', ({ module, exports }) => {
  for (const name of exports) {
    const value = name
      .split('.')
      .reduce<unknown>((object, key) => (object as Record<string, unknown>)[key], require(module));
    expect(value, name).toBeTypeOf('function');
  }
});

const installedTransports = transportErrors.filter(({ module }) => isThere(module));

it('checks errors of the transport that are installed', () => {
  expect(installedTransports.map(({ module }) => module)).toEqual(
    expect.arrayContaining(['@hapi/boom', '@trpc/server', 'graphql', 'http-errors']),
  );
});

it.each(installedTransports)('$module exports errors of the transport', ({ module, exports }) => {
  const found = require(module) as Record<string, unknown>;
  const names = exports.flatMap((name) => (name === '*' ? Object.keys(found) : [name]));
  expect(names.filter((name) => typeof found[name] === 'function')).not.toEqual([]);
});

describe('services that errors are reported to', () => {
  // In a process of their own: these libraries patch what they are loaded into, and choose their build by its conditions.
  it.each([
    ['sentry', `require('@sentry/node')`],
    ['opentelemetry', `require('@opentelemetry/api').trace.getTracer('test').startSpan('test')`],
  ])('%s has its calls', (name, client) => {
    const calls: readonly string[] = errorReporters.find((row) => row.name === name)?.calls ?? [];
    const script = `const client = ${client}; console.log(${JSON.stringify(calls)}.filter((call) => typeof client[call] === 'function').join());`;
    const found = execFileSync(process.execPath, ['-e', script], { cwd: import.meta.dirname, encoding: 'utf8' });
    expect(found.trim()).toBe(calls.join());
    expect(calls.length).toBeGreaterThan(0);
  });

  it.each(errorReporters)('$title: what says enough by its name is one of its calls', ({ calls, distinctCalls }) => {
    expect(calls).toEqual(expect.arrayContaining([...distinctCalls]));
  });
});
