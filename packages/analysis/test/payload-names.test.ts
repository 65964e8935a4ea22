/** Which calls give the answer of another server, and which schemas let through little, by the tables. */
import * as nextServer from 'next/server.js';
import { expect, it } from 'vitest';
import { streamedTypes } from '../src/knowledge/client-values.ts';
import {
  answeringClients,
  clientFactories,
  objectSchemas,
  plainRefinements,
  plainSchemas,
  schemaParsers,
} from '../src/knowledge/payload-names.ts';
import { analyse, findNodes } from './parse.ts';

/** What the argument of the last `log()` of a file is. */
function findKinds(code: string): readonly string[] {
  const file = analyse(code);
  const [call] = findNodes(file.sourceCode, 'CallExpression').filter(
    ({ callee }) => callee.type === 'Identifier' && callee.name === 'log',
  );
  const [value] = call?.arguments ?? [];
  return value === undefined ? [] : file.payloads.find(value).map(({ kind }) => kind);
}

it.each(answeringClients)('$export of $module gives an answer', ({ module, export: name }) => {
  const call = name === 'default' ? 'client' : `client.${name}`;
  expect(findKinds(`import client from '${module}';\nlog(await ${call}(url));`)).toEqual(['response']);
  expect(findKinds(`import client from '${module}';\nlog((await ${call}(url)).status);`)).toEqual([]);
});

it.each(clientFactories)('$export of $module makes a client', ({ module, export: name }) => {
  const made = `import { ${name} } from '${module}';\nconst client = ${name}();\n`;
  expect(findKinds(`${made}log(await client.get(url));`)).toEqual(['response']);
  expect(findKinds(`${made}log(await client.head(url));`)).toEqual([]);
});

function findParsed(made: string, property: string, parser = 'parse'): readonly string[] {
  return findKinds(
    `import { z } from 'zod';\nconst schema = z.${made}({ kind: ${property} });\nconst payload = schema.${parser}(input).data;\nlog(payload);`,
  );
}

it('what a schema of an unknown kind lets through is a payload', () => {
  expect(findParsed('looseObject', 'z.string()')).toEqual(['payload']);
  expect(findParsed('object', 'z.record(z.string(), z.string())')).toEqual(['payload']);
  expect(findParsed('object', 'z.string().transform(load)')).toEqual(['payload']);
});

it.each([...objectSchemas])('z.%s() lets through what it names', (made) => {
  expect(findParsed(made, 'z.string()')).toEqual([]);
});

it.each([...plainSchemas])('z.%s() is plain', (made) => {
  expect(findParsed('object', `z.${made}()`)).toEqual([]);
});

it.each([...plainRefinements])('%s() leaves a value plain', (method) => {
  expect(findParsed('object', `z.string().${method}()`)).toEqual([]);
});

it.each([...schemaParsers])('%s() gives what was let through', (parser) => {
  expect(findParsed('object', 'z.string()', parser)).toEqual([]);
});

it.each(streamedTypes)('the body of a $export of "$module" is a stream', ({ module, export: name }) => {
  const made = Reflect.get(module === '' ? globalThis : nextServer, name) as typeof Request | typeof Response;
  const { body } = name.endsWith('Request')
    ? new (made as typeof Request)('http://localhost/', { method: 'POST', body: 'text' })
    : new (made as typeof Response)('text');
  expect(body).toBeInstanceOf(ReadableStream);
  const imported = module === '' ? '' : `import { ${name} } from '${module}';\n`;
  expect(findKinds(`${imported}function f(req: ${name}) { log(req.body); }`)).toEqual([]);
  expect(findKinds('function f(req: Other) { log(req.body); }')).toEqual(['body']);
});
