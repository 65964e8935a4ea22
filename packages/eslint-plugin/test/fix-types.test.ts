/** What suggestions write must pass the types of the real libraries, where the code before did. One program for all. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as typescriptParser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import ts from 'typescript';
import { expect, it } from 'vitest';
import plugin from '../src/index.ts';

const folder = path.dirname(fileURLToPath(import.meta.url));

const declarations = `
interface User { id: string; name: string; tags: string[] }
declare const user: User;
declare const count: number;
declare const ids: readonly string[];
declare const meta: Record<string, unknown>;
declare function run(): Promise<User>;
`;

/** Statements that every logger is given; \`LOG\` stands for it, \`INFO\` for its method. */
const statements = [
  'LOG.INFO(`User ${user.id} created`);',
  "LOG.INFO('Users ' + ids.join(', ') + ': ' + count);",
  'LOG.INFO(`User ${JSON.stringify(user)} at ${Date.now()}`);',
  'try { await run(); } catch (err) { LOG.error(`Failed: ${err}`); }',
  'try { await run(); } catch (err) { LOG.error(`Failed for ${user.id}: ${err}`); }',
  'try { await run(); } catch (err) { LOG.error(`Failed for ${user.id}: ${(err as Error).message}`); }',
  'try { await run(); } catch (err) { LOG.error(`Failed: ${err instanceof Error ? err.message : String(err)}`); }',
  'const error: Error | undefined = new Error(); LOG.error(`Failed: ${error?.message}`);',
  "console.log('User', user.id, { count });",
  "console.error('Failed', new Error('x'));",
  'console.warn(`Count is ${count}`);',
  'run().catch(console.error);',
];

const setups: Readonly<
  Record<
    string,
    { readonly head: string; readonly logger: string; readonly info?: string; readonly more?: readonly string[] }
  >
> = {
  bunyan: {
    head: "import bunyan from 'bunyan';\nconst logger = bunyan.createLogger({ name: 'x' });",
    logger: 'logger',
  },
  consola: { head: "import { consola } from 'consola';", logger: 'consola' },
  log4js: { head: "import log4js from 'log4js';\nconst logger = log4js.getLogger();", logger: 'logger' },
  loglevel: { head: "import log from 'loglevel';", logger: 'log' },
  logtape: { head: "import { getLogger } from '@logtape/logtape';\nconst logger = getLogger('x');", logger: 'logger' },
  nestjs: {
    head: "import { Logger } from '@nestjs/common';\nconst logger = new Logger('x');",
    logger: 'logger',
    info: 'log',
    more: [
      "LOG.log(`User ${user.id}`, 'Users');",
      "try { await run(); } catch (err) { LOG.error(`Failed: ${(err as Error).message}`, (err as Error).stack, 'Users'); }",
    ],
  },
  pino: {
    head: "import { pino } from 'pino';\nconst logger = pino();",
    logger: 'logger',
    more: [
      'LOG.info({ count }, `User ${user.id}`);',
      'LOG.info(meta, `User ${user.id}`);',
      'try { await run(); } catch (err) { LOG.error(err, `Failed for ${user.id}`); }',
    ],
  },
  roarr: { head: "import { Roarr as log } from 'roarr';", logger: 'log' },
  sentry: { head: "import { logger } from '@sentry/node';", logger: 'logger' },
  signale: { head: "import signale from 'signale';\nconst logger = new signale.Signale();", logger: 'logger' },
  tslog: { head: "import { Logger } from 'tslog';\nconst logger = new Logger();", logger: 'logger' },
  winston: {
    head: "import winston from 'winston';\nconst logger = winston.createLogger({});",
    logger: 'logger',
    more: [
      'LOG.info(`User ${user.id}`, meta);',
      "LOG.log('info', `User ${user.id}`);",
      'try { await run(); } catch (err) { LOG.error(`Failed for ${user.id}`, err); }',
    ],
  },
};

/** No package governs it: this one's own is made for developers, not for servers. */
const root = path.parse(folder).root;
const linter = new Linter({ cwd: root });

/** A file after the first suggestion of every finding of both rules, and how many there were. */
function applySuggestions(code: string): { readonly text: string; readonly count: number } {
  const messages = linter.verify(
    code,
    [
      {
        files: ['**/*.ts'],
        plugins: { failwell: plugin },
        rules: { 'failwell/no-console': 'error', 'failwell/no-eager-log-message': 'error' },
        languageOptions: { parser: typescriptParser },
      },
    ],
    { filename: path.join(root, 'case.ts') },
  );
  expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
  const fixes = messages
    .map(({ suggestions }) => suggestions?.find(({ messageId }) => messageId !== 'remove')?.fix)
    .filter((fix) => fix !== undefined)
    .sort((left, right) => right.range[0] - left.range[0]);
  let text = code;
  for (const fix of fixes) text = text.slice(0, fix.range[0]) + fix.text + text.slice(fix.range[1]);
  return { text, count: fixes.length };
}

it('writes what the types of every logger accept', () => {
  const files = new Map<string, string>();
  for (const [name, { head, logger, info = 'info', more = [] }] of Object.entries(setups)) {
    const all = [...statements, ...more];
    const body = all
      .map((statement) => `{ ${statement.replaceAll('LOG', logger).replaceAll('INFO', info)} }`)
      .join('\n');
    const code = `${head}\n${declarations}\nexport {};\n${body}\n`;
    const { text, count } = applySuggestions(code);
    expect(count, `suggestions for ${name}`).toBe(all.length);
    files.set(path.join(folder, `${name}-before.ts`), code);
    files.set(path.join(folder, `${name}-after.ts`), text);
  }
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: ['node'],
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    esModuleInterop: true,
  };
  const host = ts.createCompilerHost(options);
  const program = ts.createProgram([...files.keys()], options, {
    ...host,
    fileExists: (file) => files.has(path.normalize(file)) || host.fileExists(file),
    readFile: (file) => files.get(path.normalize(file)) ?? host.readFile(file),
    getSourceFile: (file, languageVersion, ...rest) => {
      const text = files.get(path.normalize(file));
      return text === undefined
        ? host.getSourceFile(file, languageVersion, ...rest)
        : ts.createSourceFile(file, text, languageVersion, true);
    },
  });
  const wrong = program.getSourceFiles().flatMap((source) => {
    const text = files.get(path.normalize(source.fileName));
    if (text === undefined) return [];
    return program.getSemanticDiagnostics(source).map(({ messageText, start = 0 }) => {
      const [line = ''] = text.slice(text.lastIndexOf('\n', start) + 1).split('\n');
      return `${path.basename(source.fileName)}: ${line}\n${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
    });
  });
  expect(wrong).toEqual([]);
});
