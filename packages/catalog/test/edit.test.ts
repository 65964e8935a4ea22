import { describe, expect, it } from 'vitest';
import { addCode, applyEdits, deprecateCode, removeCode, renameCode, type TextEdit } from '../src/index.ts';

function apply(text: string, edits: readonly TextEdit[] | undefined): string {
  if (edits === undefined) throw new Error('no edits');
  return applyEdits(text, edits);
}

const yaml = `# Errors of the API
codes:
  # Articles
  ARTICLE_NOT_FOUND: # the usual one
    status: 404
    type: not_found
  ARTICLE_LOCKED:
    status: 423
    deprecated: { since: 1.0.0, replacedBy: "USER_GONE" }

  # Users
  USER_NOT_FOUND:
    status: 404
    message: |
      No such
      user
  'USER_GONE': # for good

loggers: {}
`;

describe('adding', () => {
  const code = { code: 'ARTICLE_GONE', status: 410, message: 'Is "gone"' };

  it('joins the group of the same first word', () => {
    expect(apply(yaml, addCode('c.yaml', yaml, code))).toBe(
      yaml.replace(
        'replacedBy: "USER_GONE" }\n',
        `replacedBy: "USER_GONE" }\n  ARTICLE_GONE:\n    status: 410\n    message: Is "gone"\n`,
      ),
    );
  });

  it('joins the group of the same type', () => {
    expect(apply(yaml, addCode('c.yaml', yaml, { code: 'PAGE_MISSING', type: 'not_found' }))).toBe(
      yaml.replace('    type: not_found\n', '    type: not_found\n  PAGE_MISSING:\n    type: not_found\n'),
    );
  });

  it('comes last where it has no group', () => {
    expect(apply(yaml, addCode('c.yaml', yaml, { code: 'PAGE_MISSING' }))).toBe(
      yaml.replace("'USER_GONE': # for good\n", "'USER_GONE': # for good\n  PAGE_MISSING:\n"),
    );
  });

  it.each([
    ['A', 'codes:\n  A:\n  B:\n  D:\n'],
    ['C', 'codes:\n  B:\n  C:\n  D:\n'],
    ['E', 'codes:\n  B:\n  D:\n  E:\n'],
  ])('keeps a sorted catalog sorted: %s', (added, expected) => {
    const text = 'codes:\n  B:\n  D:\n';
    expect(apply(text, addCode('c.yaml', text, { code: added }))).toBe(expected);
  });

  it.each([
    ['a blank line between entries', 'codes:\n  A:\n\n  B:\n', 'codes:\n  A:\n\n  B:\n\n  C:\n'],
    ['no line break at the end', 'codes:\n  A:\n  B:', 'codes:\n  A:\n  B:\n  C:'],
    ['CRLF', 'codes:\r\n  A:\r\n    status: 404\r\n  B:\r\n', 'codes:\r\n  A:\r\n    status: 404\r\n  B:\r\n  C:\r\n'],
    ['a byte order mark', '\uFEFFcodes:\n  A:\n', '\uFEFFcodes:\n  A:\n  C:\n'],
    ['wide indentation', 'codes:\n    A:\n    B:\n', 'codes:\n    A:\n    B:\n    C:\n'],
    ['one line', 'codes: { A: , B: {status: 404} } # all', 'codes: { A: , B: {status: 404}, C: } # all'],
    ['an empty map', 'codes: {} # none\nloggers:\n', 'codes: # none\n  C:\nloggers:\n'],
    ['no value', 'codes: # none\nloggers:\n', 'codes: # none\n  C:\nloggers:\n'],
    ['no codes', 'loggers: {}\n', 'loggers: {}\ncodes:\n  C:\n'],
    ['nothing', '', 'codes:\n  C:\n'],
    ['comments alone', '# none', '# none\ncodes:\n  C:\n'],
    ['codes at the top', 'A:\nB:\n', 'A:\nB:\nC:\n'],
    ['a comment after the last', 'codes:\n  A:\n  B: # b\n  # end\n', 'codes:\n  A:\n  B: # b\n  C:\n  # end\n'],
  ])('keeps YAML with %s as it is', (_, text, expected) => {
    expect(apply(text, addCode('c.yaml', text, { code: 'C' }))).toBe(expected);
  });

  it.each([
    [
      'lines',
      '{\n  "codes": {\n    "A": {}\n  }\n}\n',
      '{\n  "codes": {\n    "A": {},\n    "C": {\n      "status": 410\n    }\n  }\n}\n',
    ],
    ['one line', '{"codes":{"A":{},"B":{}}}', '{"codes":{"A":{},"B":{},"C": { "status": 410 }}}'],
    ['no codes', '{}\n', '{\n  "codes": {\n    "C": {\n      "status": 410\n    }\n  }\n}\n'],
    ['empty codes', '{ "codes": {} }', '{ "codes": {\n  "C": {\n    "status": 410\n  }\n} }'],
    [
      'tabs and CRLF',
      '{\r\n\t"codes": {\r\n\t\t"A": {}\r\n\t}\r\n}',
      '{\r\n\t"codes": {\r\n\t\t"A": {},\r\n\t\t"C": {\r\n\t\t\t"status": 410\r\n\t\t}\r\n\t}\r\n}',
    ],
  ])('keeps JSON with %s as it is', (_, text, expected) => {
    expect(apply(text, addCode('c.json', text, { code: 'C', status: 410 }))).toBe(expected);
  });

  it('keeps comments and trailing commas of JSON', () => {
    const text = '{\n  "codes": {\n    "A": {}, // a\n    // about b\n    "B": {}, /* b */\n  },\n}\n';
    expect(apply(text, addCode('c.jsonc', text, { code: 'C' }))).toBe(
      text.replace('/* b */\n', '/* b */\n    "C": {},\n'),
    );
    expect(apply(text, addCode('c.jsonc', text, { code: 'AA' }))).toBe(text.replace('// a\n', '// a\n    "AA": {},\n'));
    const bare = '{\n  "codes": {\n    "A": {} // a\n  }\n}\n';
    expect(apply(bare, addCode('c.jsonc', bare, { code: 'C' }))).toBe(
      '{\n  "codes": {\n    "A": {}, // a\n    "C": {}\n  }\n}\n',
    );
  });

  it.each([
    [
      'an enum, in its quotes and by its names',
      'export enum Codes {\n  ArticleLocked = "ARTICLE_LOCKED", // why\n  UserGone = "USER_GONE"\n}\n',
      'export enum Codes {\n  ArticleGone = "ARTICLE_GONE",\n  ArticleLocked = "ARTICLE_LOCKED", // why\n  UserGone = "USER_GONE"\n}\n',
    ],
    [
      'an enum without a trailing comma',
      "enum Codes {\n  A_A = 'A_A'\n}",
      "enum Codes {\n  A_A = 'A_A',\n  ARTICLE_GONE = 'ARTICLE_GONE'\n}",
    ],
    ['an empty enum', 'export enum Codes {}\n', "export enum Codes {\n  ARTICLE_GONE = 'ARTICLE_GONE',\n}\n"],
    [
      'an object of texts',
      "export const Errors = { 'A_A': 'A_A', 'B_B': 'B_B' } as const;",
      "export const Errors = { 'ARTICLE_GONE': 'ARTICLE_GONE', 'A_A': 'A_A', 'B_B': 'B_B' } as const;",
    ],
    [
      'an object of records, by its names',
      "const Errors = {\n  A_A: { errorCode: 'A_A', httpStatus: 404, msg: 'a' },\n};\n",
      `const Errors = {\n  A_A: { errorCode: 'A_A', httpStatus: 404, msg: 'a' },\n  ARTICLE_GONE: { errorCode: 'ARTICLE_GONE', httpStatus: 410, msg: 'Is "gone"' },\n};\n`,
    ],
    [
      'an object inside of another, which says a part of the name',
      "const Errors = {\n  articles: {\n    LOCKED: { code: 'ARTICLE_LOCKED', status: 423 },\n  },\n  user: {\n    GONE: { code: 'USER_GONE', status: 410 },\n  },\n};\n",
      "const Errors = {\n  articles: {\n    GONE: { code: 'ARTICLE_GONE', status: 410, message: 'Is \"gone\"' },\n    LOCKED: { code: 'ARTICLE_LOCKED', status: 423 },\n  },\n  user: {\n    GONE: { code: 'USER_GONE', status: 410 },\n  },\n};\n",
    ],
    [
      'an object inside of another, by whole names',
      "const Errors = {\n  article: {\n    ARTICLE_LOCKED: 'ARTICLE_LOCKED',\n  },\n};\n",
      "const Errors = {\n  article: {\n    ARTICLE_LOCKED: 'ARTICLE_LOCKED',\n    ARTICLE_GONE: 'ARTICLE_GONE',\n  },\n};\n",
    ],
    [
      'an object of messages',
      "const Errors = {\n  A_A: 'Something else',\n};\n",
      `const Errors = {\n  A_A: 'Something else',\n  ARTICLE_GONE: 'Is "gone"',\n};\n`,
    ],
    [
      'exported constants',
      "export const A_A = 'A_A' as const;\nexport const B_B = 'B_B' as const;\n",
      "export const ARTICLE_GONE = 'ARTICLE_GONE' as const;\nexport const A_A = 'A_A' as const;\nexport const B_B = 'B_B' as const;\n",
    ],
    [
      'static fields',
      "class Codes {\n\tstatic readonly A_A = 'A_A';\n}",
      "class Codes {\n\tstatic readonly A_A = 'A_A';\n\tstatic readonly ARTICLE_GONE = 'ARTICLE_GONE';\n}",
    ],
    [
      'error classes, with a name like theirs',
      "export class PageLockedError extends AppError {\n  constructor() {\n    super('PAGE_LOCKED', 423, 'Locked');\n    this.name = 'PageLockedError';\n  }\n}\n",
      `export class PageLockedError extends AppError {\n  constructor() {\n    super('PAGE_LOCKED', 423, 'Locked');\n    this.name = 'PageLockedError';\n  }\n}\nexport class ArticleGoneError extends AppError {\n  constructor() {\n    super('ARTICLE_GONE', 410, 'Is "gone"');\n    this.name = 'ArticleGoneError';\n  }\n}\n`,
    ],
  ])('to %s', (_, text, expected) => {
    expect(apply(text, addCode('c.ts', text, code))).toBe(expected);
  });

  it('writes the description of a TypeScript code as its documentation', () => {
    const text = "enum Codes {\n  A = 'A',\n}";
    expect(apply(text, addCode('c.ts', text, { code: 'B', description: 'Ends */ here.' }))).toBe(
      "enum Codes {\n  A = 'A',\n  /** Ends *\\/ here. */\n  B = 'B',\n}",
    );
  });

  it.each([
    ['a code that is there', 'c.yaml', 'codes:\n  C:\n'],
    ['a file with an error', 'c.yaml', 'codes:\n\tA:\n'],
    ['a merge conflict', 'c.ts', "<<<<<<< a\nenum A { A = 'A' }\n>>>>>>> b\n"],
    ['a list', 'c.json', '[]'],
    ['a file of another kind', 'c.xml', '<a/>'],
    ['TypeScript without codes', 'c.ts', 'export const limit = 5;'],
  ])('is not offered for %s', (_, file, text) => {
    expect(addCode(file, text, { code: 'C' })).toBeUndefined();
  });
});

describe('renaming', () => {
  it('changes the code and what names it as a replacement, each in its quotes', () => {
    expect(apply(yaml, renameCode('c.yaml', yaml, 'USER_GONE', 'USER_LEFT'))).toBe(
      yaml.replaceAll('USER_GONE', 'USER_LEFT'),
    );
  });

  it.each([
    ['c.yaml', "codes: { 'A': }", "codes: { 'it''s': }"],
    ['c.yaml', 'codes: { A: }', "codes: { it's: }"],
    ['c.yaml', 'codes: { "A": }', 'codes: { "it\'s": }'],
    ['c.json', '{ "codes": { "A": {} } }', '{ "codes": { "it\'s": {} } }'],
    ['c.ts', "enum Codes { A = 'A' }", "enum Codes { A = 'it\\'s' }"],
    ['c.ts', 'enum Codes { A = `A` }', "enum Codes { A = `it's` }"],
    ['c.ts', 'const Errors = { A: { status: 404 } };', "const Errors = { 'it\\'s': { status: 404 } };"],
  ])('escapes as %s needs: %s', (file, text, expected) => {
    expect(apply(text, renameCode(file, text, 'A', "it's"))).toBe(expected);
  });

  it('changes documentation comments that name it', () => {
    const text = "enum Codes {\n  A = 'A',\n  /** @deprecated Use A. */\n  B = 'B',\n}";
    expect(apply(text, renameCode('c.ts', text, 'A', 'C'))).toBe(
      "enum Codes {\n  A = 'C',\n  /** @deprecated Use C. */\n  B = 'B',\n}",
    );
  });

  it('changes the last name of a path', () => {
    const text = 'const Errors = { USER: { GONE: { status: 410 } } };';
    expect(apply(text, renameCode('c.ts', text, 'USER.GONE', 'USER.LEFT'))).toBe(
      'const Errors = { USER: { LEFT: { status: 410 } } };',
    );
    expect(renameCode('c.ts', text, 'USER.GONE', 'LEFT')).toBeUndefined();
  });

  it('is not offered for a code that is not there', () => {
    expect(renameCode('c.yaml', yaml, 'NOBODY', 'SOMEBODY')).toBeUndefined();
  });
});

describe('deprecating', () => {
  const deprecation = { since: '2.0.0', replacedBy: 'B', reason: 'Two of a kind' };

  it.each([
    [
      'a block',
      'codes:\n  A:\n    status: 404 # x\n  B:\n',
      'codes:\n  A:\n    status: 404 # x\n    deprecated:\n      since: 2.0.0\n      replacedBy: B\n      reason: Two of a kind\n  B:\n',
    ],
    [
      'no value',
      'codes:\n  A: # x\n  B:\n',
      'codes:\n  A: # x\n    deprecated:\n      since: 2.0.0\n      replacedBy: B\n      reason: Two of a kind\n  B:\n',
    ],
    [
      'one line',
      'codes:\n  A: { status: 404 }\n  B:\n',
      'codes:\n  A: { status: 404, deprecated: { since: 2.0.0, replacedBy: B, reason: Two of a kind } }\n  B:\n',
    ],
    [
      'what was said before',
      'codes:\n  A: { deprecated: true, status: 404 }\n  B:\n',
      'codes:\n  A: { deprecated: { since: 2.0.0, replacedBy: B, reason: Two of a kind }, status: 404 }\n  B:\n',
    ],
  ])('in YAML with %s', (_, text, expected) => {
    expect(apply(text, deprecateCode('c.yaml', text, 'A', deprecation))).toBe(expected);
  });

  it.each([
    [
      'c.json',
      '{"codes":{"A":{"status":404},"B":{}}}',
      '{"codes":{"A":{"status":404, "deprecated": { "since": "2.0.0", "replacedBy": "B", "reason": "Two of a kind" }},"B":{}}}',
    ],
    [
      'c.ts',
      "enum Codes {\n  A = 'A',\n  B = 'B',\n}",
      "enum Codes {\n  /** @deprecated Since 2.0.0. Use B. Two of a kind */\n  A = 'A',\n  B = 'B',\n}",
    ],
    [
      'c.ts',
      "enum Codes {\n  /** About A. */\n  A = 'A',\n  B = 'B',\n}",
      "enum Codes {\n  /**\n   * About A.\n   * @deprecated Since 2.0.0. Use B. Two of a kind\n   */\n  A = 'A',\n  B = 'B',\n}",
    ],
    [
      'c.ts',
      "/**\n * About A.\n */\nexport const A = 'A';\nexport const B = 'B';",
      "/**\n * About A.\n * @deprecated Since 2.0.0. Use B. Two of a kind\n */\nexport const A = 'A';\nexport const B = 'B';",
    ],
    [
      'c.ts',
      "/** @deprecated now */\nexport const A = 'A';\nexport const B = 'B';",
      "/** @deprecated Since 2.0.0. Use B. Two of a kind */\nexport const A = 'A';\nexport const B = 'B';",
    ],
    [
      'c.ts',
      "class Codes { static A = 'A'; static B = 'B'; }",
      "class Codes { /** @deprecated Since 2.0.0. Use B. Two of a kind */ static A = 'A'; static B = 'B'; }",
    ],
    [
      'c.ts',
      'const Errors = { A: { status: 404, deprecated: true }, B: { status: 404 } };',
      "const Errors = { A: { status: 404, deprecated: { since: '2.0.0', replacedBy: 'B', reason: 'Two of a kind' } }, B: { status: 404 } };",
    ],
    [
      'c.ts',
      "export class A extends AppError { code = 'A' }\nexport class B extends AppError { code = 'B' }",
      "/** @deprecated Since 2.0.0. Use B. Two of a kind */\nexport class A extends AppError { code = 'A' }\nexport class B extends AppError { code = 'B' }",
    ],
  ])('in %s: %s', (file, text, expected) => {
    expect(apply(text, deprecateCode(file, text, 'A', deprecation))).toBe(expected);
  });

  it('says no more than that, where there is no more to say', () => {
    expect(apply('codes:\n  A:\n', deprecateCode('c.yaml', 'codes:\n  A:\n', 'A', {}))).toBe(
      'codes:\n  A:\n    deprecated: true\n',
    );
    const text = "enum Codes { A = 'A' }";
    expect(apply(text, deprecateCode('c.ts', text, 'A', {}))).toBe("enum Codes { /** @deprecated */ A = 'A' }");
  });

  it('is not offered where an alias would deprecate another code too', () => {
    expect(deprecateCode('c.yaml', 'codes:\n  A: &a { status: 404 }\n  B: *a\n', 'B', {})).toBeUndefined();
  });
});

describe('removing', () => {
  it.each([
    [
      'the first, but not the heading of its group',
      'ARTICLE_NOT_FOUND',
      '  ARTICLE_NOT_FOUND: # the usual one\n    status: 404\n    type: not_found\n',
    ],
    [
      'one that ends its group',
      'ARTICLE_LOCKED',
      '  ARTICLE_LOCKED:\n    status: 423\n    deprecated: { since: 1.0.0, replacedBy: "USER_GONE" }\n',
    ],
    ['the last', 'USER_GONE', "  'USER_GONE': # for good\n"],
  ])('from YAML %s', (_, code, removed) => {
    expect(apply(yaml, removeCode('c.yaml', yaml, code))).toBe(yaml.replace(removed, ''));
  });

  it.each([
    ['c.yaml', 'codes:\n  A:\n\n  # about B\n  B:\n\n  C:\n', 'codes:\n  A:\n\n  C:\n'],
    ['c.yaml', 'codes: { A: , B: {status: 404}, C: }', 'codes: { A: , C: }'],
    ['c.yaml', 'codes:\n  A:\n  B: {status: 404}', 'codes:\n  A:'],
    ['c.yaml', 'codes:\r\n  A:\r\n  B:\r\n', 'codes:\r\n  A:\r\n'],
    ['c.yaml', 'B:\n\nC:\n', 'C:\n'],
    ['c.yaml', 'codes:\n  B:\n', 'codes:\n'],
    ['c.json', '{"codes":{"A":{},"B":{},"C":{}}}', '{"codes":{"A":{},"C":{}}}'],
    ['c.json', '{"codes":{"A":{},"B":{}}}', '{"codes":{"A":{}}}'],
    ['c.json', '{\n  "codes": {\n    "A": {},\n    "B": {}\n  }\n}', '{\n  "codes": {\n    "A": {}\n  }\n}'],
    [
      'c.jsonc',
      '{\n  "codes": {\n    "A": {}, // a\n    "B": {}, // b\n  }\n}',
      '{\n  "codes": {\n    "A": {}, // a\n  }\n}',
    ],
    [
      'c.ts',
      "enum Codes {\n  A = 'A',\n  /** About B. */\n  B = 'B', // b\n  C = 'C',\n}",
      "enum Codes {\n  A = 'A',\n  C = 'C',\n}",
    ],
    ['c.ts', "enum Codes { A = 'A', B = 'B' }", "enum Codes { A = 'A' }"],
    [
      'c.ts',
      "/** a */\nexport const A = 'A';\n\n/** b */\nexport const B = 'B';\n",
      "/** a */\nexport const A = 'A';\n",
    ],
    ['c.ts', "class Codes {\n  static A = 'A';\n  static B = 'B';\n}", "class Codes {\n  static A = 'A';\n}"],
    [
      'c.ts',
      'const Errors = {\n  A: { status: 404 },\n  B: {\n    status: 410,\n  },\n  ...rest,\n};',
      'const Errors = {\n  A: { status: 404 },\n  ...rest,\n};',
    ],
  ])('from %s: %s', (file, text, expected) => {
    expect(apply(text, removeCode(file, text, 'B'))).toBe(expected);
  });

  it('is not offered where another code would go with it', () => {
    expect(removeCode('c.yaml', 'codes:\n  A: &a { status: 404 }\n  B: *a\n', 'A')).toBeUndefined();
  });
});
