/** The shapes in which TypeScript sources hold codes: what is read, where it stands, and what is left alone. */
import { describe, expect, it } from 'vitest';
import type { ErrorCode } from '../src/index.ts';
import { readMemory } from './memoryHost.ts';

/** What a catalog says of each code, places replaced by the text that stands there. */
function read(text: string, name = 'codes.ts') {
  const { catalog, problems } = readMemory({
    'failwell.yaml': `catalog: ${name}\nconventions: { codeStyle: ".*" }\n`,
    [name]: text,
  });
  const syntax = problems.filter(({ kind }) => kind !== 'no-codes' && kind !== 'missing-status');
  expect(syntax).toEqual([]);
  for (const { code, codeRange, member } of catalog.entries) {
    const written = text.slice(codeRange.start, codeRange.end);
    // The code itself, or the last name of the path that is the code.
    expect([code, member?.split('.').at(-1)]).toContain(written);
  }
  const places = new Set(['file', 'range', 'codeRange', 'fieldRanges', 'access', 'isExported', 'wholeExport']);
  return catalog.entries.map((entry): Partial<ErrorCode> =>
    Object.fromEntries(Object.entries(entry).filter(([key]) => !places.has(key))),
  );
}

/** The text at each place of the only code. */
function readPlaces(text: string): Readonly<Record<string, string>> {
  const { catalog } = readMemory({ 'failwell.yaml': 'catalog: codes.ts\n', 'codes.ts': text });
  expect(catalog.entries).toHaveLength(1);
  const [{ range, codeRange, fieldRanges }] = catalog.entries as [ErrorCode];
  const places = Object.entries({ entry: range, code: codeRange, ...fieldRanges });
  return Object.fromEntries(places.map(([key, place]) => [key, text.slice(place.start, place.end)]));
}

describe('how a file exports its codes', () => {
  const told = (text: string, name = 'codes.ts'): readonly unknown[] => {
    const { catalog } = readMemory({ 'failwell.yaml': `catalog: ${name}\n`, [name]: text });
    return catalog.entries.map(({ isExported, wholeExport }) => wholeExport ?? isExported === true);
  };
  const codes = "{ A_GONE: 'A_GONE' }";

  it.each([
    [`const Codes = ${codes}; export { Codes };`, true],
    [`const Codes = ${codes}; export { Codes as Other };`, false],
    [`const Codes = ${codes};`, false],
    [`import { A } from './a'; export { Codes } from './b'; const Codes = ${codes};`, false],
    [`const Codes = ${codes}; module.exports = { Codes };`, true],
    [`const Codes = ${codes}; module.exports.Codes = Codes;`, true],
    [`const Codes = ${codes}; exports.Codes = other;`, false],
    [`const Codes = ${codes}; other.exports = { Codes };`, false],
    [`exports.Codes = ${codes};`, true],
    [`const Codes = ${codes}; export default Codes;`, 'default'],
    [`const Codes = ${codes}; export { Codes as default };`, 'default'],
    [`export default ${codes};`, 'default'],
    ["export default class Codes { static A_GONE = 'A_GONE'; }", 'default'],
    [`const Codes = ${codes}; export = Codes;`, 'module'],
    [`const Codes = ${codes}; module.exports = Codes;`, 'module'],
    [`module.exports = Object.freeze(${codes});`, 'module'],
    [`exports = module.exports = ${codes};`, 'module'],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });

  it.each([
    ["export const Codes = { A_GONE: 'A_GONE', toText() {}, isCode: (x) => x, max: 4 };", false],
    ["export const Codes = { ...Others, A_GONE: 'A_GONE' };", true],
    ["export const Codes = { A_GONE: 'A_GONE', B_GONE };", true],
    ["export const Codes = { A_GONE: 'A_GONE', B_GONE: define('B_GONE') };", true],
    ["export const Codes = { A_GONE: 'A_GONE', b: { ...Others } };", true],
    ["export enum Codes { A_GONE = 'A_GONE' }", false],
    ["export enum Codes { A_GONE = 'A_GONE', B_GONE = Others.B_GONE }", true],
    ["export class Codes { static A_GONE = 'A_GONE'; static isCode() {} }", false],
    ["export class Codes { static A_GONE = 'A_GONE'; static B_GONE = define('B_GONE'); }", true],
    ["export class Codes extends Others { static A_GONE = 'A_GONE'; }", true],
  ])('%s: whether more may be in it', (text, expected) => {
    const { catalog } = readMemory({ 'failwell.yaml': 'catalog: codes.ts\n', 'codes.ts': text });
    expect(catalog.entries.map(({ isContainerOpen }) => isContainerOpen === true)).toEqual([expected]);
  });
});

describe('how source refers to a code', () => {
  const refer = (text: string): readonly unknown[] => {
    const { catalog } = readMemory({ 'failwell.yaml': 'catalog: codes.ts\n', 'codes.ts': text });
    return catalog.entries.map(({ access, isExported }) => [access?.join('.'), isExported === true]);
  };

  it('tells members that are the code from records that hold it, and from what speaks of it', () => {
    expect(refer("export enum ErrorCode { A_GONE = 'A_GONE' }")).toEqual([['A_GONE', true]]);
    expect(
      refer("export const ErrorCodes = { A_GONE: 'A_GONE', B_GONE: { code: 'B_GONE', status: 410 } } as const;"),
    ).toEqual([
      ['A_GONE', true],
      ['B_GONE.code', true],
    ]);
    expect(refer("export const errorCodes = { A_GONE: { status: 410 }, B_GONE: { message: 'Gone' } };")).toEqual([
      [undefined, true],
      [undefined, true],
    ]);
    expect(
      refer("export const A_GONE = 'A_GONE' as const; export const B_GONE = { code: 'B_GONE', status: 410 };"),
    ).toEqual([
      ['A_GONE', true],
      ['B_GONE.code', true],
    ]);
    expect(
      refer(
        "export class ErrorCodes { static readonly A_GONE = 'A_GONE'; static B_GONE = { code: 'B_GONE', status: 410 }; }",
      ),
    ).toEqual([
      ['A_GONE', true],
      ['B_GONE.code', true],
    ]);
  });

  it('tells what another file can import by its name', () => {
    expect(refer("enum ErrorCode { A_GONE = 'A_GONE' }")).toEqual([['A_GONE', false]]);
    expect(refer("const ErrorCodes = { A_GONE: 'A_GONE' } as const; export default ErrorCodes;")).toEqual([
      ['A_GONE', false],
    ]);
    expect(refer("export default class ErrorCodes { static readonly A_GONE = 'A_GONE'; }")).toEqual([
      ['A_GONE', false],
    ]);
  });
});

describe('a string enum', () => {
  const shape = { shape: 'string-enum', container: 'ErrorCode' };

  it('registers the value of each member', () => {
    expect(read("export enum ErrorCode { ArticleNotFound = 'ARTICLE_NOT_FOUND', 'user-gone' = `USER_GONE`, }")).toEqual(
      [
        { ...shape, code: 'ARTICLE_NOT_FOUND', member: 'ArticleNotFound' },
        { ...shape, code: 'USER_GONE', member: 'user-gone' },
      ],
    );
  });

  it.each(['export const enum', 'declare enum', 'export declare const enum', 'enum'])('as `%s`', (keyword) => {
    expect(read(`${keyword} ErrorCode { A = 'A' }`)).toEqual([{ ...shape, code: 'A', member: 'A' }]);
  });

  it('in a namespace', () => {
    expect(read("export namespace Api { export enum ErrorCode { A = 'A' } }")).toEqual([
      { ...shape, code: 'A', member: 'A' },
    ]);
  });

  it('leaves numbers and computed values alone', () => {
    expect(read("enum ErrorCode { A = 'A', B = 1, C, D = 'x'.length }").map(({ code }) => code)).toEqual(['A']);
  });

  it('knows the exact places, quotes not included', () => {
    expect(readPlaces("enum ErrorCode {\n  // 😀\n  A = 'ARTICLE_GONE', // gone\n}")).toEqual({
      entry: "A = 'ARTICLE_GONE'",
      code: 'ARTICLE_GONE',
    });
  });

  it('reads documentation comments', () => {
    const text = `enum ErrorCode {
  /** No article has this id. */
  A = 'A',
  /**
   * Gone
   * for good.
   * @see A
   * @deprecated Since 2.4.0. Use {@link ErrorCode.A}. One code for both.
   */
  B = 'B',
  /** @deprecated use A instead */
  C = 'C',
  // not documentation
  D = 'D',
  /* nor this */
  E = 'E',
}`;
    expect(read(text).map(({ code, description, deprecated }) => [code, description, deprecated])).toEqual([
      ['A', 'No article has this id.', undefined],
      ['B', 'Gone for good.', { since: '2.4.0', replacedBy: 'A', reason: 'One code for both.' }],
      ['C', undefined, { replacedBy: 'A' }],
      ['D', undefined, undefined],
      ['E', undefined, undefined],
    ]);
  });

  it('beside which a table speaks of the codes is the only register', () => {
    const text = `
export enum ErrorCode { A = 'A_CODE', B = 'B_CODE' }
export const ErrorMessages: Record<ErrorCode, string> = { [ErrorCode.A]: 'A happened', [ErrorCode.B]: \`B happened\` };
export const ErrorStatuses = { A_CODE: { status: 404 }, B_CODE: { status: HttpStatus.CONFLICT } };`;
    expect(read(text)).toEqual([
      { ...shape, code: 'A_CODE', member: 'A', message: 'A happened', status: 404 },
      { ...shape, code: 'B_CODE', member: 'B', message: 'B happened', status: 409 },
    ]);
  });

  it('of errors counts, and one of something else beside it does not', () => {
    const text =
      "enum LogLevel { Info = 'info' }\nenum ErrorCode { A = 'A' }\nconst Colours = { red: 'red' } as const;";
    expect(read(text).map(({ code }) => code)).toEqual(['A']);
    expect(read("enum Reasons { A = 'A' }").map(({ code }) => code)).toEqual(['A']);
  });
});

describe('a constant object', () => {
  const shape = { shape: 'const-object', container: 'Errors' };

  it.each([
    ['as const', "export const Errors = { A: 'A_CODE' } as const;"],
    ['frozen', "export const Errors = Object.freeze({ A: 'A_CODE' });"],
    ['frozen as const', "export const Errors = Object.freeze({ A: 'A_CODE' } as const);"],
    ['satisfying a type', "export const Errors = { A: 'A_CODE' } as const satisfies Record<string, string>;"],
    ['plain', "const Errors: Record<string, string> = { 'A': 'A_CODE' };"],
  ])('%s registers its texts', (_, text) => {
    expect(read(text)).toEqual([{ ...shape, code: 'A_CODE', member: 'A' }]);
  });

  it('of JavaScript modules counts too', () => {
    expect(read("module.exports = { A: 'A_CODE' };", 'codes.js')).toEqual([
      { shape: 'const-object', container: 'exports', code: 'A_CODE', member: 'A' },
    ]);
    expect(read("exports.Errors = { A: 'A_CODE' };", 'codes.cjs')).toEqual([{ ...shape, code: 'A_CODE', member: 'A' }]);
    expect(read("export default { A: 'A_CODE' };", 'codes.mjs')).toEqual([
      { shape: 'const-object', container: 'default', code: 'A_CODE', member: 'A' },
    ]);
  });

  it('registers records, whatever their fields are called', () => {
    const text = `export const Errors = {
  A: { code: 'A_CODE', status: 404, message: 'A happened' },
  B: { errorCode: 'B_CODE', statusCode: 409, msg: 'B ' + 'happened', retryable: true, type: 'conflict' },
  C: { httpStatus: HttpStatus.GONE, title: \`C \${happened}\`, docs: 'https://example.com', hint: 'wait' },
  D: { status: StatusCodes.UNPROCESSABLE_ENTITY, deprecated: { since: '1.0.0', replacedBy: 'A_CODE' } },
  E: { status: constants.HTTP_STATUS_NOT_FOUND, deprecated: 'old' },
  F: { status: someStatus, deprecated: true },
} as const;`;
    expect(read(text)).toEqual([
      { ...shape, code: 'A_CODE', member: 'A', status: 404, message: 'A happened' },
      { ...shape, code: 'B_CODE', member: 'B', status: 409, message: 'B happened', retryable: true, type: 'conflict' },
      {
        ...shape,
        code: 'C',
        member: 'C',
        status: 410,
        message: 'C ${happened}',
        docs: 'https://example.com',
        resolution: 'wait',
      },
      { ...shape, code: 'D', member: 'D', status: 422, deprecated: { since: '1.0.0', replacedBy: 'A_CODE' } },
      { ...shape, code: 'E', member: 'E', status: 404, deprecated: { reason: 'old' } },
      { ...shape, code: 'F', member: 'F', deprecated: {} },
    ]);
  });

  it('may nest', () => {
    const text = `export const Errors = {
  ARTICLE: { NOT_FOUND: 'ARTICLE_NOT_FOUND', GONE: { code: 'ARTICLE_GONE', status: 410 } },
  USER: { BANNED: { status: 403 } },
} as const;`;
    expect(read(text)).toEqual([
      { ...shape, groups: ['ARTICLE'], code: 'ARTICLE_NOT_FOUND', member: 'ARTICLE.NOT_FOUND' },
      { ...shape, groups: ['ARTICLE'], code: 'ARTICLE_GONE', member: 'ARTICLE.GONE', status: 410 },
      { ...shape, groups: ['USER'], code: 'USER.BANNED', member: 'USER.BANNED', status: 403 },
    ]);
  });

  it('of prose has its codes in the keys', () => {
    expect(read("export const Errors = { ARTICLE_NOT_FOUND: 'Article not found', FORBIDDEN: 'Forbidden' };")).toEqual([
      { ...shape, code: 'ARTICLE_NOT_FOUND', member: 'ARTICLE_NOT_FOUND', message: 'Article not found' },
      { ...shape, code: 'FORBIDDEN', member: 'FORBIDDEN', message: 'Forbidden' },
    ]);
  });

  it('leaves alone what is no code', () => {
    const text =
      "export const Errors = { A: 'A', ...more, b() {}, get c() { return 'C' }, d: () => 'D', e: 5, [f]: 'F', g: fn('G') } as const;";
    expect(read(text).map(({ code }) => code)).toEqual(['A']);
  });

  it('knows the exact places', () => {
    const text = `const Errors = { A: { code: "A_CODE", status: 404, message: 'A', deprecated: { replacedBy: 'B' } } };`;
    expect(readPlaces(text)).toEqual({
      entry: `A: { code: "A_CODE", status: 404, message: 'A', deprecated: { replacedBy: 'B' } }`,
      code: 'A_CODE',
      status: '404',
      message: "'A'",
      deprecated: "{ replacedBy: 'B' }",
      replacedBy: 'B',
    });
  });
});

describe('exported constants', () => {
  it('register their texts', () => {
    const text = `/** Signed out. */
export const SIGNED_OUT = 'auth/signed-out' as const;
export const DENIED = 'auth/denied';
export const TITLE = 'Errors of the API';
const internal = 'auth/internal';
export let changing = 'auth/changing';
export const computed = prefix + 'x';`;
    expect(read(text)).toEqual([
      { shape: 'const-exports', code: 'auth/signed-out', member: 'SIGNED_OUT', description: 'Signed out.' },
      { shape: 'const-exports', code: 'auth/denied', member: 'DENIED' },
    ]);
  });

  it('may be records', () => {
    expect(read("export const NotFound = { code: 'NOT_FOUND', status: 404 } as const;")).toEqual([
      { shape: 'const-exports', code: 'NOT_FOUND', member: 'NotFound', status: 404 },
    ]);
  });

  it('beside an enum of errors count only where they are codes for sure', () => {
    expect(read("export enum ErrorCode { A = 'A' }\nexport const TABLE = 'articles';").map(({ code }) => code)).toEqual(
      ['A'],
    );
    expect(read("export enum ErrorCode { A = 'A' }\nexport const B = 'B' as const;").map(({ code }) => code)).toEqual([
      'A',
      'B',
    ]);
  });

  it('know the exact places', () => {
    expect(readPlaces("export const A = 'ns/a' as const; // why")).toEqual({
      entry: "export const A = 'ns/a' as const;",
      code: 'ns/a',
    });
  });
});

describe('static fields', () => {
  it('register their texts and records', () => {
    const text = `export class Codes {
  static readonly A = 'A_CODE';
  static B = { code: 'B_CODE', status: 409 } as const;
  static readonly label = 'Codes of the API';
  readonly C = 'C_CODE';
  static d() {}
}`;
    expect(read(text)).toEqual([
      { shape: 'static-fields', container: 'Codes', code: 'A_CODE', member: 'A' },
      { shape: 'static-fields', container: 'Codes', code: 'B_CODE', member: 'B', status: 409 },
    ]);
  });

  it('know the exact places', () => {
    expect(readPlaces("class Codes { static readonly A = 'A_CODE'; }")).toEqual({
      entry: "static readonly A = 'A_CODE';",
      code: 'A_CODE',
    });
  });
});

describe('error classes', () => {
  const shape = { shape: 'error-classes', member: 'ArticleNotFound' };
  const found = { ...shape, code: 'ARTICLE_NOT_FOUND', status: 404 };

  it.each([
    ['fields', "class ArticleNotFound extends DomainError { readonly code = 'ARTICLE_NOT_FOUND'; status = 404 }"],
    [
      'static fields',
      "class ArticleNotFound extends DomainError { static code = 'ARTICLE_NOT_FOUND'; static readonly statusCode = 404 }",
    ],
    [
      'constant fields',
      "class ArticleNotFound extends DomainError { override readonly code = 'ARTICLE_NOT_FOUND' as const; status = 404 as const }",
    ],
    [
      'getters',
      "class ArticleNotFound extends DomainError { get code() { return 'ARTICLE_NOT_FOUND' } get status(): number { return 404 } }",
    ],
    [
      'assignments',
      "class ArticleNotFound extends Error { constructor() { super(); this.code = 'ARTICLE_NOT_FOUND'; this.status = 404; } }",
    ],
    ['arguments', "class ArticleNotFound extends DomainError { constructor() { super('ARTICLE_NOT_FOUND', 404) } }"],
    [
      'arguments in another order',
      "class ArticleNotFound extends DomainError { constructor() { super(HttpStatus.NOT_FOUND, 'ARTICLE_NOT_FOUND') } }",
    ],
    [
      'an object',
      "class ArticleNotFound extends DomainError { constructor() { super({ code: 'ARTICLE_NOT_FOUND', status: 404 }) } }",
    ],
    [
      'an object and an argument',
      "class ArticleNotFound extends HttpException { constructor() { super({ code: 'ARTICLE_NOT_FOUND' }, HttpStatus.NOT_FOUND) } }",
    ],
    [
      'defaults of parameters',
      "class ArticleNotFound extends DomainError { constructor(code = 'ARTICLE_NOT_FOUND', status = 404) { super(code, status) } }",
    ],
    [
      'parameter properties',
      "class ArticleNotFound extends Error { constructor(readonly code = 'ARTICLE_NOT_FOUND', readonly status = 404) { super() } }",
    ],
    [
      "NestJS's exception",
      "class ArticleNotFound extends NotFoundException { constructor() { super({ code: 'ARTICLE_NOT_FOUND' }) } }",
    ],
    ['an expression', "const ArticleNotFound = class extends DomainError { code = 'ARTICLE_NOT_FOUND'; status = 404 }"],
    [
      'a qualified base',
      "class ArticleNotFound extends errors.DomainError { code = 'ARTICLE_NOT_FOUND'; status = 404 }",
    ],
  ])('state code and status by %s', (_, text) => {
    expect(read(text)).toEqual([found]);
  });

  it('hand arguments on by the names of the base in the same file', () => {
    const text = `abstract class DomainError extends Error {
  constructor(message: string, readonly type: string, readonly errorCode: string, readonly httpStatus = 500) { super(message) }
}
export class ArticleNotFound extends DomainError {
  constructor(id: string) { super(\`Article \${id} not found\`, 'NOT_FOUND', 'ARTICLE_NOT_FOUND', 404) }
}`;
    expect(read(text)).toEqual([{ ...found, message: 'Article ${id} not found', type: 'NOT_FOUND' }]);
  });

  it('inherit the status of a base in the same file, the nearest first', () => {
    const text = `
class DomainError extends Error { status = 500; message = 'Something went wrong' }
class NotFound extends DomainError { status = 404 }
export class ArticleNotFound extends NotFound { code = 'ARTICLE_NOT_FOUND' }
export class ArticleBroken extends DomainError { code = 'ARTICLE_BROKEN' }`;
    expect(read(text)).toEqual([
      { ...found, optionsPosition: 2 },
      { shape: 'error-classes', member: 'ArticleBroken', code: 'ARTICLE_BROKEN', status: 500, optionsPosition: 2 },
    ]);
  });

  it('that inherit a code register none', () => {
    const text =
      "class ArticleNotFound extends AppError { code = 'ARTICLE_NOT_FOUND'; status = 404 }\nclass Draft extends ArticleNotFound {}";
    expect(read(text)).toEqual([found]);
  });

  it('that name a code of the same file speak of it', () => {
    const text = "enum Codes { A = 'A_CODE' }\nclass ArticleNotFound extends AppError { code = Codes.A; status = 404 }";
    expect(read(text)).toEqual([
      { shape: 'string-enum', container: 'Codes', member: 'A', code: 'A_CODE', status: 404 },
    ]);
  });

  it('take a code that is called like a status for a code', () => {
    const text =
      "enum Codes { NOT_FOUND = 'NF' }\nclass ArticleNotFound extends AppError { constructor() { super(Codes.NOT_FOUND, 404) } }";
    expect(read(text)).toEqual([
      { shape: 'string-enum', container: 'Codes', member: 'NOT_FOUND', code: 'NF', status: 404 },
    ]);
  });

  it('take the loud one of two texts that look like codes', () => {
    const text =
      "class Forbidden extends I18nError { constructor() { super('error.forbidden', 'FORBIDDEN', LogLevel.Warn) } }";
    expect(read(text)).toEqual([{ shape: 'error-classes', member: 'Forbidden', code: 'FORBIDDEN' }]);
  });

  it('are errors by their base', () => {
    expect(read("class Article { code = 'ARTICLE' }\nclass Page extends Article { code = 'PAGE' }")).toEqual([]);
  });

  it('whose bases go in a circle are read', () => {
    expect(
      read("class A extends BError { code = 'A' }\nclass BError extends A { code = 'B' }").map(({ code }) => code),
    ).toEqual(['A', 'B']);
  });

  describe('take the options of Error', () => {
    it.each([
      [
        'where they hand them on',
        2,
        'extends AppError { constructor(id: string, options?: ErrorOptions) { super(id, options) }',
      ],
      [
        'where only the cause is in them',
        1,
        'extends AppError { constructor(options: { cause?: unknown } = {}) { super("x", options) }',
      ],
      ['as Error does, without a constructor', 2, 'extends Error {'],
      [
        'nowhere, by a constructor that hands nothing on',
        undefined,
        'extends AppError { constructor(options?: ErrorOptions) { super("x") }',
      ],
      ['nowhere, by a constructor without them', undefined, 'extends AppError { constructor(id: string) { super(id) }'],
      ['where nobody can tell, by a base of another file', undefined, 'extends AppError {'],
    ])('%s', (_, optionsPosition, head) => {
      const [entry] = read(`class ArticleNotFound ${head} code = 'ARTICLE_NOT_FOUND' }`);
      expect(entry?.optionsPosition).toBe(optionsPosition);
    });

    it('where their base in the same file does', () => {
      const base =
        'abstract class AppError extends Error { constructor(message: string, more?: ErrorOptions) { super(message, more) } }';
      const [entry] = read(`${base}\nclass ArticleNotFound extends AppError { code = 'ARTICLE_NOT_FOUND' }`);
      expect(entry?.optionsPosition).toBe(2);
    });
  });

  it('may bear decorators, as in NestJS', () => {
    const text =
      "@Catch() class ArticleNotFound extends DomainError { constructor(@Inject() a: A) { super('ARTICLE_NOT_FOUND', 404) } }";
    expect(read(text)).toEqual([found]);
  });

  it('know the exact places', () => {
    expect(
      readPlaces(
        '/** Gone. */\nexport class Gone extends AppError { constructor() { super(\'Is gone\', "GONE_CODE", 410) } }',
      ),
    ).toEqual({
      entry: 'export class Gone extends AppError { constructor() { super(\'Is gone\', "GONE_CODE", 410) } }',
      code: 'GONE_CODE',
      status: '410',
      message: "'Is gone'",
      description: '/** Gone. */',
    });
  });
});

describe('a file', () => {
  it.each([
    'codes.ts',
    'codes.mts',
    'codes.cts',
    'codes.tsx',
    'codes.js',
    'codes.mjs',
    'codes.cjs',
    'codes.jsx',
    'codes.d.ts',
  ])('%s is read', (name) => {
    const text = name.endsWith('.d.ts') ? "export declare enum Codes { A = 'A' }" : "export const Codes = { A: 'A' };";
    expect(read(text, name).map(({ code }) => code)).toEqual(['A']);
  });

  it('with JSX is read', () => {
    expect(read("const x = <div/>;\nexport const Codes = { A: 'A' };", 'codes.tsx').map(({ code }) => code)).toEqual([
      'A',
    ]);
  });

  it('with CRLF and characters beyond the first plane has exact places', () => {
    const text = "// 😀 é\r\nexport enum Codes {\r\n  /** 😀 */ A = '😀_CODE',\r\n}\r\n";
    expect(readPlaces(text)).toEqual({ entry: "A = '😀_CODE'", code: '😀_CODE', description: '/** 😀 */' });
  });
});
