import { describe, expect, test } from 'vitest';
import { complete } from './completions.ts';

const contract = `codes:
  ARTICLE_NOT_FOUND:
    status: 404
    message: Article not found
    resolution: List the articles.
  ARTICLE_LOCKED:
    status: 423
  NOT_SIGNED_IN:
    status: 401
    message: Sign in first
  OLD_ARTICLE_GONE:
    status: 410
    deprecated: { since: 2.0.0, replacedBy: ARTICLE_NOT_FOUND }
`;
const all = ['ARTICLE_LOCKED', 'ARTICLE_NOT_FOUND', 'NOT_SIGNED_IN', 'OLD_ARTICLE_GONE'];

const completeIn = (text: string, name = 'src/file.ts') => complete({ 'failwell.yaml': contract, [name]: text });

describe('places where a code belongs', () => {
  test.each([
    ['key', `reply({ code: '|' });`],
    ['quoted key', `reply({ "errorCode": "|" });`],
    ['key of snake case', `reply({ error_code: \`|\` });`],
    ['extensions of a GraphQL error', `throw new GraphQLError('x', { extensions: { code: '|' } });`],
    ['comparison', `if (error.code === '|') retry();`],
    ['comparison with optional chaining', `if (body?.error?.code !== '|') retry();`],
    ['comparison with an index', `if (body.error['code'] == '|') retry();`],
    ['comparison the other way round', `if ('|' === failure.errorCode) retry();`],
    ['comparison of a variable', `if (errorCode === '|') retry();`],
    ['case', `switch (error.code) { case 'ARTICLE_LOCKED': { break; } case '|': }`],
    ['field of a class', `class A extends DomainError { readonly code = '|'; }`],
    ['typed field of a class', `class A extends DomainError { override readonly code: string = '|'; }`],
    ['assignment', `error.code = '|';`],
    [
      'constructor argument',
      `class AppError extends Error { constructor(code: string) { super(code); } }\nthrow new AppError('|');`,
    ],
    ['argument of super', `class A extends DomainError { constructor() { super('|'); } }`],
    ['branch of an expression', `const e = { errorCode: isGone ? '|' : 'ARTICLE_LOCKED' };`],
    ['list of codes', `const isKnown = ['ARTICLE_LOCKED', '|'].includes(error.code);\nthrow error;`],
    ['file of JavaScript', `module.exports = { errorCode: '|' };`, 'src/file.cjs'],
    ['JSX', `export const A = () => <Alert error={{ errorCode: '|' }}>don't</Alert>;`, 'src/file.tsx'],
    ['behind a regular expression with quotes', `const quote = /['"\`]/;\nreply({ code: '|' });`],
    ['inside an expression of a template', 'log(`it is ${label({ code: "|" })} now`);'],
  ])('%s', (_name, text, file = 'src/file.ts') => {
    expect(completeIn(text, file).labels.toSorted()).toEqual(all);
  });
});

describe('places of another kind', () => {
  test.each([
    ['message of an error', `throw new Error('|');`],
    [
      'second argument beside a code',
      `class AppError extends Error { constructor(code: string, message: string) { super(message); } }\nthrow new AppError('ARTICLE_LOCKED', '|');`,
    ],
    ['another key', `reply({ title: '|' });`],
    ['comparison of something else', `if (user.name === '|') greet();`],
    ['comparison of a status', `if (response.statusCode === '|') greet();`],
    ['case of another switch', `switch (error.kind) { case '|': }`],
    ['line comment', `// code: '|'`],
    ['block comment', `/* code: '|' */`],
    ['behind the literal', `reply({ code: 'ARTICLE_LOCKED'| });`],
    ['behind a dot', `reply({ code: ErrorCodes.| });`],
    ['template with an expression', 'reply({ code: `ARTICLE_|${reason}` });'],
    ['import', `import { code } from '|';`],
    ['text of a literal', `log('the code: |');`],
  ])('%s', (_name, text) => {
    expect(completeIn(text).labels).toEqual([]);
  });

  test('a project without codes', () => {
    expect(complete({ 'src/file.ts': `reply({ code: '|' });` }).list).toEqual({ isIncomplete: false, items: [] });
  });
});

describe('what is written', () => {
  test.each([
    ['an empty literal', `reply({ code: '|' });`, `reply({ code: 'ARTICLE_LOCKED' });`],
    ['a partial literal', `reply({ code: 'ARTI|' });`, `reply({ code: 'ARTICLE_LOCKED' });`],
    ['the whole of another code', `reply({ code: 'ART|ICLE_NOT_FOUND' });`, `reply({ code: 'ARTICLE_LOCKED' });`],
    ['a literal of double quotes', `reply({ code: "ART|" });`, `reply({ code: "ARTICLE_LOCKED" });`],
    ['a sentence', `reply({ code: 'Not found |' });`, `reply({ code: 'ARTICLE_LOCKED' });`],
    ['a literal without its end', `reply({ code: 'ART|\n});`, `reply({ code: 'ARTICLE_LOCKED'\n});`],
    ['a literal without its end before brackets', `reply({ code: 'ART| });`, `reply({ code: 'ARTICLE_LOCKED' });`],
    [
      'a literal that swallowed its neighbour',
      `reply({ code: 'ART|, text: 'x' });`,
      `reply({ code: 'ARTICLE_LOCKED', text: 'x' });`,
    ],
    ['a template without its end', 'reply({ code: `ART|\n});', 'reply({ code: `ARTICLE_LOCKED`\n});'],
    ['nothing yet', `reply({ code: [|] });`, `reply({ code: 'ARTICLE_LOCKED' });`],
    ['a half-written name', `reply({ code: ART| });`, `reply({ code: 'ARTICLE_LOCKED' });`],
    [
      'nothing yet behind case',
      `switch (error.code) {\n  case [|]\n}`,
      `switch (error.code) {\n  case 'ARTICLE_LOCKED'\n}`,
    ],
    [
      'half a statement',
      `function f() {\n  throw new AppError('|\n}\n`,
      `function f() {\n  throw new AppError('ARTICLE_LOCKED'\n}\n`,
    ],
    [
      'half a call',
      `function f() {\n  throw new AppError('|'\n}\n`,
      `function f() {\n  throw new AppError('ARTICLE_LOCKED'\n}\n`,
    ],
    [
      'lines of Windows',
      `const a = 1;\r\nreply({ code: 'A|' });\r\n`,
      `const a = 1;\r\nreply({ code: 'ARTICLE_LOCKED' });\r\n`,
    ],
    [
      'letters beyond the first plane',
      `const a = '😀é';\nreply({ text: '😀', code: 'A|' });`,
      `const a = '😀é';\nreply({ text: '😀', code: 'ARTICLE_LOCKED' });`,
    ],
  ])('for %s', (_name, text, expected) => {
    expect(completeIn(text).choose('ARTICLE_LOCKED')).toBe(expected);
  });

  test('a text in the place of a code does not hide the codes', () => {
    expect(completeIn(`reply({ code: 'Not found |' });`).getItem('ARTICLE_LOCKED').filterText).toBe('Not found ');
  });

  test('only codes with the letters that are typed', () => {
    expect(completeIn(`reply({ code: 'artfo|' });`).labels).toEqual(['ARTICLE_NOT_FOUND']);
  });

  test('a member, where the catalog is TypeScript and its name is known in the file', () => {
    const files = {
      'failwell.yaml': 'catalog: src/codes.ts\n',
      'src/codes.ts': `export enum ErrorCodes {\n  Locked = 'ARTICLE_LOCKED',\n}\n`,
    };
    const known = `import { ErrorCodes } from './codes';\nreply({ code: [|] });`;
    expect(complete({ ...files, 'src/a.ts': known }).choose('ARTICLE_LOCKED')).toBe(
      `import { ErrorCodes } from './codes';\nreply({ code: ErrorCodes.Locked });`,
    );
    expect(complete({ ...files, 'src/a.ts': 'reply({ code: [|] });' }).choose('ARTICLE_LOCKED')).toBe(
      `reply({ code: 'ARTICLE_LOCKED' });`,
    );
  });
});

describe('how a code is shown', () => {
  test('with status and message, and its entry as documentation', () => {
    expect(completeIn(`reply({ code: '|' });`).getItem('ARTICLE_NOT_FOUND')).toEqual({
      label: 'ARTICLE_NOT_FOUND',
      kind: 20,
      detail: '404 Not Found · Article not found',
      documentation: {
        kind: 'markdown',
        value: '**ARTICLE\\_NOT\\_FOUND** · 404 Not Found\n\n“Article not found”\n\n*Resolution:* List the articles\\.',
      },
      sortText: '7ARTICLE_NOT_FOUND',
      textEdit: {
        range: { start: { line: 0, character: 15 }, end: { line: 0, character: 15 } },
        newText: 'ARTICLE_NOT_FOUND',
      },
    });
  });

  test('deprecated ones are tagged', () => {
    expect(completeIn(`reply({ code: '|' });`).getItem('OLD_ARTICLE_GONE').tags).toEqual([1]);
  });
});

describe('order', () => {
  test.each([
    ['the status of the call', `res.status(401).json({ error: { code: '|' } });`, 'NOT_SIGNED_IN'],
    ['the status behind', `throw new AppError({ code: '|', status: 401 });`, 'NOT_SIGNED_IN'],
    ['the name of a status', `reply(HttpStatus.UNAUTHORIZED, { code: '|' });`, 'NOT_SIGNED_IN'],
    ['the class that is thrown', `throw new UnauthorizedException({ code: '|' });`, 'NOT_SIGNED_IN'],
    ['the method of the reply', `reply.unauthorized({ code: '|' });`, 'NOT_SIGNED_IN'],
    ['the class around', `class NotSignedInError extends DomainError { readonly code = '|'; }`, 'NOT_SIGNED_IN'],
    [
      'the status of the class around',
      `class A extends DomainError { readonly code = '|'; readonly status = 401; }`,
      'NOT_SIGNED_IN',
    ],
    ['the function around', `function requireSignedInUser() { throw fail({ code: '|' }); }`, 'NOT_SIGNED_IN'],
    ['the half-written call', `res.status(401).json({ error: { code: '|`, 'NOT_SIGNED_IN'],
  ])('nearest by %s', (_name, text, first) => {
    expect(completeIn(text).labels[0]).toBe(first);
  });

  test('the status of another statement does not count', () => {
    expect(completeIn(`res.status(401).end();\nreply({ code: '|' });\nres.status(401).end();`).labels).toEqual(all);
    expect(completeIn(`if (a) { res.status(401).end() }\nreply({ code: '|' })\nres.status(401).end()`).labels).toEqual(
      all,
    );
  });

  test('the name of the file counts', () => {
    expect(completeIn(`reply({ code: '|' });`, 'src/signed-in.ts').labels[0]).toBe('NOT_SIGNED_IN');
  });

  test('deprecated codes come last, however near', () => {
    expect(completeIn(`res.status(410).json({ code: '|' });`).labels.at(-1)).toBe('OLD_ARTICLE_GONE');
  });

  test('codes of the other cases come after those that have none', () => {
    const text = `switch (error.code) {\n  case 'ARTICLE_LOCKED':\n    return 1;\n  case '|':\n  case 'ARTICLE_NOT_FOUND':\n    return 2;\n}`;
    expect(completeIn(text).labels).toEqual([
      'NOT_SIGNED_IN',
      'ARTICLE_LOCKED',
      'ARTICLE_NOT_FOUND',
      'OLD_ARTICLE_GONE',
    ]);
  });
});

describe('projects', () => {
  test('codes of a buffer that is not saved', () => {
    const files = { 'failwell.yaml': contract, 'src/a.ts': `reply({ code: 'NEW|' });` };
    expect(complete(files).labels).toEqual([]);
    expect(complete({ ...files, 'failwell.yaml': `${contract}  NEW_ONE:\n    status: 400\n` }).labels).toEqual([
      'NEW_ONE',
    ]);
  });

  test('each file has the codes of its own contract', () => {
    const files = {
      'a/failwell.yaml': 'codes:\n  OF_A: {}\n',
      'b/failwell.yaml': 'codes:\n  OF_B: {}\n',
      'a/file.ts': `reply({ code: '|' });`,
      'b/file.ts': `reply({ code: '|' });`,
    };
    expect(complete(files, 'a/file.ts').labels).toEqual(['OF_A']);
    expect(complete(files, 'b/file.ts').labels).toEqual(['OF_B']);
  });

  test('of 10,000 codes the nearest 200, and more after typing', () => {
    const codes = Array.from(
      { length: 10_000 },
      (_, index) => `  CODE_${String(index)}_FAILED:\n    status: ${String(400 + (index % 60))}\n`,
    );
    const files = { 'failwell.yaml': `codes:\n${codes.join('')}` };
    const first = complete({ ...files, 'a.ts': `res.status(404).json({ code: '|' });` });
    expect(first.list.isIncomplete).toBe(true);
    expect(first.labels).toHaveLength(200);
    expect(new Set(first.list.items.slice(0, 100).map(({ detail }) => detail))).toEqual(new Set(['404 Not Found']));
    const typed = complete({ ...files, 'a.ts': `res.status(404).json({ code: '9999|' });` });
    expect(typed.list.isIncomplete).toBe(false);
    expect(typed.labels).toEqual(['CODE_9999_FAILED']);
  });
});
