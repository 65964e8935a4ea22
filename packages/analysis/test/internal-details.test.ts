/** What values carry of errors, and where it is known which error it is. */
import { describe, expect, it } from 'vitest';
import { errorSerializers } from '../src/index.ts';
import { analyse, findNodes } from './parse.ts';

/** What the one argument of `send(…)` carries: kind, where it stands, and where it comes from if that is elsewhere. */
function findDetails(text: string): readonly string[] {
  const file = analyse(text);
  const call = findNodes(file.sourceCode, 'CallExpression').find(
    ({ callee }) => callee.type === 'Identifier' && callee.name === 'send',
  );
  const [argument] = call?.arguments ?? [];
  if (argument === undefined) throw new Error('no send(…)');
  return file.details.find(argument).map(({ kind, node, source }) => {
    const texts = [node, source].map((each) => file.sourceCode.getText(each));
    return [kind, ...new Set(texts)].join(' | ');
  });
}

const caught = (body: string): string => `try { load(); } catch (error) { ${body} }`;

describe('what a value carries', () => {
  it.each([
    ['send(error);', ['error | error']],
    ['send({ error });', ['error | error']],
    ['send({ ...error });', ['error | error']],
    ['send([error]);', ['error | error']],
    ['send(error!);', ['error | error']],
    ['send(String(error));', ['message | error']],
    ['send(`${error}`);', ['message | error']],
    ["send('' + error);", ['message | error']],
    ['send(inspect(error));', ['stack | error']],
    ['send(error.message);', ['message | error.message']],
    ['send(error?.message);', ['message | error?.message']],
    ['send(error.message.trim());', ['message | error.message']],
    ['send(error.stack);', ['stack | error.stack']],
    ['send(error.sql);', ['query | error.sql']],
    ['send(error.cause.stack);', ['stack | error.cause.stack']],
    ['send(error.driverError);', ['error | error.driverError']],
    ['send(a ? error.message : error.stack);', ['message | error.message', 'stack | error.stack']],
    ["send(error.message ?? 'a');", ['message | error.message']],
    ['const e = error; send(e.message);', ['message | e.message | error']],
    ['const { message } = error; send(message);', ['message | message | error']],
    ['const { message: text = "a" } = error; send({ text });', ['message | text | error']],
    ['const body = { a: error.message, b: 1 }; send(body);', ['message | body | error.message']],
    ['const body = { a: error.message, b: 1 }; send(body.b);', []],
    ['const body = { a: error.message, b: 1 }; send(body.a);', ['message | body.a | error.message']],
    ['const body = {}; body.a = error.stack; send(body);', ['stack | body | error.stack']],
    ['const body = {}; send(body); body.a = error.stack;', []],
    ['let text; text = error.message; send(text);', ['message | text | error.message']],
    ['const f = (e) => ({ text: e.message }); send(f(error));', ['message | f(error) | error']],
    ['const f = (e) => ({ text: e.message }); send(f(error).text);', ['message | f(error).text']],
    ['const f = (e) => f(e); send(f(error));', []],
    ['let a = b; let b = a; send(a);', []],
    ['send(error.code);', []],
    ['send(error.response.data);', []],
    ['send(error.message.length);', []],
    ['send(error.message === "a");', []],
    ['send(texts[error.message]);', []],
    ['send(unknown(error));', []],
    ['send(redact(error.message));', []],
    ['send(() => error);', []],
    ['send((error as NotFound).message);', []],
    ['send((error as any).message);', ['message | (error as any).message']],
    ['send((error as NotFound).stack);', ['stack | (error as NotFound).stack']],
  ])('%s', (body, expected) => {
    expect(findDetails(caught(body))).toEqual(expected);
  });

  it.each(errorSerializers)('what $module $export makes of an error', ({ module, export: name }) => {
    const [root = ''] = name.split('.');
    expect(findDetails(`import { ${root} } from '${module}'; ${caught(`send(${name}(error));`)}`)).toEqual([
      'stack | error',
    ]);
    expect(findDetails(`import { ${root} } from './own.ts'; ${caught(`send(${name}(error));`)}`)).toEqual([]);
  });

  it("pino's serializers write the stack", async () => {
    const { stdSerializers } = await import('pino');
    expect(stdSerializers.err(new Error('a')).stack).toContain('Error: a');
    expect(stdSerializers.errWithCause(new Error('a')).stack).toContain('Error: a');
  });

  it.each([
    ['send(process.env);', ['environment | process.env']],
    ['const { env } = process; send(env);', []],
    ['send(process.env.HOME);', []],
    ['function f(process) { send(process.env); }', []],
    ['send(__filename);', ['path | __filename']],
    ['const __filename = 1; send(__filename);', []],
  ])('%s', (text, expected) => {
    expect(findDetails(text)).toEqual(expected);
  });
});

describe('who is an error', () => {
  it.each([
    'try { load(); } catch ({ message }) { send(message); }',
    'load().catch((e) => send(e.message));',
    'load().then(ok, (reason) => send(reason.message));',
    'load((err, data) => send(err.message));',
    "socket.on('error', (error) => send(error.message));",
    'function answer(socket, error: Error) { send(error.message); }',
    'function answer(socket, error: unknown) { send(error.message); }',
    'import express from "express"; express().use((e, req, res, next) => { send(e.message); });',
  ])('%s', (text) => {
    expect(findDetails(text).map((each) => each.split(' ')[0])).toEqual(['message']);
  });

  it.each([
    'errors.map((error) => send(error.message));',
    'load((data) => send(data.message));',
    'function answer(socket, error) { send(error.message); }',
    'function answer(socket, error: NotFound) { send(error.message); }',
    'const { error } = schema.validate(1); send(error.message);',
    'const error = new NotFound(); send(error.message);',
    'load().then((error) => send(error.message));',
  ])('not: %s', (text) => {
    expect(findDetails(text)).toEqual([]);
  });
});

describe('which error it is', () => {
  it.each([
    'if (error instanceof NotFound) send(error.message);',
    'if (error instanceof Error && error instanceof NotFound) send(error.message);',
    'if (error instanceof NotFound || error instanceof Taken) send(error.message);',
    'if (!(error instanceof NotFound)) return; send(error.message);',
    'if (!(error instanceof NotFound) || !error.expose) { throw error; } send(error.message);',
    'error instanceof NotFound && send(error.message);',
    "if ('code' in error) send(error.message);",
    "if (error.message.startsWith('a')) send(error.message);",
    'if (axios.isAxiosError(error)) send(error.message);',
    'if (error.isOperational === true) send(error.message);',
    'if (error.code !== undefined) send(error.message);',
    "if (typeof error === 'string') send(error);",
    'if (error.status >= 500) { send("a"); }\nelse { b(error); }\nsend(error.status < 500 ? error.message : "a");',
    'const known = error.status !== 500; send(known ? error.message : "a");',
    'if (error.status === HttpStatus.INTERNAL_SERVER_ERROR) throw error; send(error.message);',
  ])('%s', (body) => {
    // `send` stands last where there are two: only what carries something is asked for.
    const calls = body.match(/send\(/gu) ?? [];
    expect(
      findDetails(`async () => { ${caught(calls.length > 1 ? body.replace('send("a")', 'a()') : body)} }`),
    ).toEqual([]);
  });

  it.each([
    'if (error) send(error.message);',
    'if (error instanceof Error) send(error.message);',
    'if (error instanceof NotFound) a(); else send(error.message);',
    'if (error instanceof NotFound || a) send(error.message);',
    'if (error instanceof NotFound) a(); send(error.message);',
    'if (error instanceof NotFound) { return; } send(error.message);',
    'if (other instanceof NotFound) send(error.message);',
    "if (typeof error === 'object') send(error.message);",
    "if ('message' in error) send(error.message);",
    'if (error.code === undefined) send(error.message);',
    'if (error.status >= 500) send(error.message);',
    "if (error.name === 'Error') send(error.message);",
    'if (error instanceof QueryFailedError) send(error.message);',
    'if (status < 500) send(error.message);',
  ])('not: %s', (body) => {
    expect(findDetails(`async () => { ${caught(body)} }`)).toEqual(['message | error.message']);
  });
});

describe('what is shown on purpose', () => {
  it.each([
    "send(process.env.NODE_ENV === 'development' ? error.stack : '');",
    'if (config.debug) send(error.stack);',
    'if (isProduction) return; send(error.stack);',
    'const text = isDev ? error.stack : ""; send(text);',
  ])('%s', (body) => {
    expect(findDetails(`async () => { ${caught(body)} }`)).toEqual([]);
  });
});
