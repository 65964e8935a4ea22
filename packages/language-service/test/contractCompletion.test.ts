import { describe, expect, test } from 'vitest';
import { complete, type Completed } from './completions.ts';

const inContract = (text: string): Completed => complete({ 'failwell.yaml': text });

describe('keys of a contract', () => {
  test('at the top those that are not there yet, in the order of the schema', () => {
    expect(inContract('codes: {}\n[|]\nlayers: {}\n').labels).toEqual([
      'catalog',
      'conventions',
      'loggers',
      'frameworks',
      'sensitive',
      'audit',
    ]);
  });

  test('of a code, with their descriptions', () => {
    const { labels, getItem } = inContract(
      'codes:\n  A_B:\n    status: 404\n    [|]\n    docs: x\n  C_D:\n    message: x\n',
    );
    expect(labels).toEqual(['message', 'description', 'type', 'resolution', 'retryable', 'fields', 'deprecated']);
    expect(getItem('resolution')).toEqual({
      label: 'resolution',
      kind: 10,
      documentation: 'What the caller can do about it.',
      sortText: '0003',
      insertTextMode: 1,
      textEdit: {
        range: { start: { line: 3, character: 4 }, end: { line: 3, character: 4 } },
        newText: 'resolution: ',
      },
    });
  });

  test.each([
    ['a text', 'codes:\n  A_B:\n    mes|\n', 'message', 'codes:\n  A_B:\n    message: \n'],
    ['a map', 'codes:\n  A_B:\n    depr|\n', 'deprecated', 'codes:\n  A_B:\n    deprecated:\n      \n'],
    ['a list', 'layers:\n  con|\n', 'controllers', 'layers:\n  controllers:\n    - \n'],
    ['a list of the audit log', 'audit:\n  fun|\n', 'functions', 'audit:\n  functions:\n    - \n'],
    ['a key that has its colon', 'codes:\n  A_B:\n    mes|: x\n', 'message', 'codes:\n  A_B:\n    message: x\n'],
    ['the rest of a key', 'codes:\n  A_B:\n    mes|sag: x\n', 'message', 'codes:\n  A_B:\n    message: x\n'],
    ['a key in quotes', 'codes:\n  A_B:\n    "mes|"\n', 'message', 'codes:\n  A_B:\n    "message": \n'],
    [
      'lines of Windows',
      'codes:\r\n  A_B:\r\n    depr|\r\n',
      'deprecated',
      'codes:\r\n  A_B:\r\n    deprecated:\r\n      \r\n',
    ],
    ['a flow map', 'codes:\n  A_B: { status: 404, mes| }\n', 'message', 'codes:\n  A_B: { status: 404, message:  }\n'],
    [
      'an open flow map',
      'codes:\n  A_B: { status: 404, mes|\n',
      'message',
      'codes:\n  A_B: { status: 404, message: \n',
    ],
  ])('writes %s', (_name, text, label, expected) => {
    expect(inContract(text).choose(label)).toBe(expected);
  });

  test.each([
    ['half-written lines above', 'codes:\n  A_B:\n    status: 404\n    messa\n    [|]\n', 'resolution'],
    ['an open quote above', 'codes:\n  A_B:\n    message: "half\n    [|]\n', 'resolution'],
    ['a tab elsewhere', 'conventions:\n\tx: 1\ncodes:\n  A_B:\n    [|]\n', 'resolution'],
    ['no contract yet', '[|]', 'codes'],
    ['a comment between', 'codes:\n  A_B:\n# note\n    [|]\n', 'resolution'],
    ['letters beyond ASCII', 'codes:\n  A_B:\n    message: "é😀 # no comment"\n    [|]\n', 'resolution'],
    ['an anchor', 'codes:\n  A_B: &a\n    [|]\n', 'resolution'],
    ['a flow map in a flow map', 'codes: { A_B: { status: 404, deprecated: { since: 2.0.0, [|] } } }\n', 'replacedBy'],
  ])('with %s', (_name, text, label) => {
    expect(inContract(text).labels).toContain(label);
  });

  test.each([
    ['comments', 'codes: {} # mess|\n'],
    ['block texts', 'codes:\n  A_B:\n    description: >\n      some |text\n'],
    ['below a scalar', 'codes:\n  A_B:\n    status: 404\n      [|]\n'],
    ['free maps', 'codes:\n  A_B:\n    fields:\n      [|]\n'],
    ['free texts', 'codes:\n  A_B:\n    message: |x\n'],
    ['behind a text in quotes', 'conventions:\n  codeStyle: "dotted"|\n'],
  ])('none in %s', (_name, text) => {
    expect(inContract(text).labels).toEqual([]);
  });

  test('codes that are raised but not registered', () => {
    const files = {
      'failwell.yaml': 'codes:\n  ARTICLE_LOCKED: {}\n  [|]\n',
      'src/a.ts': `throw new GraphQLError('x', { extensions: { code: 'ARTICLE_GONE' } });\n`,
    };
    const { labels, getItem, choose } = complete(files);
    expect(labels).toEqual(['ARTICLE_GONE']);
    expect(getItem('ARTICLE_GONE').detail).toBe('not registered, used once');
    expect(choose('ARTICLE_GONE')).toBe('codes:\n  ARTICLE_LOCKED: {}\n  ARTICLE_GONE:\n    \n');
  });
});

describe('values of a contract', () => {
  test('statuses with their names, first those named in the code', () => {
    const { labels, getItem } = inContract('codes:\n  ARTICLE_NOT_FOUND:\n    status: [|]\n');
    expect(labels.slice(0, 3)).toEqual(['404', '400', '401']);
    expect(labels).toHaveLength(41);
    expect(getItem('404')).toEqual({
      label: '404',
      kind: 12,
      detail: 'Not Found',
      documentation: 'RFC 9110, 15.5.5',
      sortText: '0404',
      filterText: '404 Not Found',
      textEdit: { range: { start: { line: 2, character: 12 }, end: { line: 2, character: 12 } }, newText: '404' },
    });
  });

  test('client statuses for validation', () => {
    expect(inContract('conventions:\n  validationStatus: [|]\n').labels.at(-1)).toBe('451');
  });

  test('the shapes of an envelope and the styles of codes', () => {
    expect(inContract('conventions:\n  envelope: [|]\n').labels).toEqual(['nested', 'flat', 'problem']);
    expect(inContract('conventions:\n  envelope: [|]\n').getItem('nested').detail).toBe('default');
    expect(inContract('conventions:\n  codeStyle: [|]\n').labels).toEqual([
      'SCREAMING_SNAKE_CASE',
      'snake_case',
      'kebab-case',
      'dotted',
      '[a-z]+/[a-z-]+',
    ]);
    expect(inContract('conventions:\n  envelope:\n    [|]\n').labels).toEqual(['schema']);
  });

  test('yes or no', () => {
    expect(inContract('sensitive:\n  personalData: t|\n').labels).toEqual(['true', 'false']);
  });

  test('the other codes as a replacement, nearest first and deprecated last', () => {
    const codes =
      'codes:\n  USER_GONE:\n    status: 404\n    message: Gone\n  ITEM_LOST: {}\n  USER_OLD:\n    deprecated: true\n';
    const { labels, getItem, choose } = inContract(`${codes}  USER_LOST:\n    deprecated:\n      replacedBy: [|]\n`);
    expect(labels).toEqual(['ITEM_LOST', 'USER_GONE', 'USER_OLD']);
    expect(getItem('USER_GONE').detail).toBe('404 Not Found · Gone');
    expect(choose('USER_GONE')).toBe(`${codes}  USER_LOST:\n    deprecated:\n      replacedBy: USER_GONE\n`);
  });

  test('a replacement in a flow map', () => {
    expect(
      inContract('codes:\n  A_B: {}\n  C_D: { deprecated: { since: 1.0.0, replacedBy: A| } }\n').choose('A_B'),
    ).toBe('codes:\n  A_B: {}\n  C_D: { deprecated: { since: 1.0.0, replacedBy: A_B } }\n');
  });

  test('the types that other codes have, most frequent first', () => {
    const codes = 'codes:\n  A_A: { type: gone }\n  B_B: { type: lost }\n  C_C: { type: lost }\n';
    const { labels, getItem } = inContract(`${codes}  D_D:\n    type: [|]\n`);
    expect(labels).toEqual(['lost', 'gone']);
    expect(getItem('lost').detail).toBe('2 codes');
  });

  test('the loggers and frameworks that are known', () => {
    expect(inContract('loggers:\n  own:\n    like: [|]\n').labels).toContain('pino');
    expect(inContract('loggers:\n  [|]\n').labels).toContain('winston');
    expect(inContract('frameworks:\n  ignore:\n    - [|]\n').labels).toContain('fastify');
    expect(inContract('frameworks:\n  ignore: [koa, [|]]\n').labels).toContain('fastify');
  });

  test.each([
    ['a partial value', 'conventions:\n  envelope: ne|\n', 'nested', 'conventions:\n  envelope: nested\n'],
    ['the whole value', 'conventions:\n  envelope: ne|sted # why\n', 'flat', 'conventions:\n  envelope: flat # why\n'],
    ['a value in quotes', "conventions:\n  envelope: 'n|'\n", 'flat', "conventions:\n  envelope: 'flat'\n"],
    ['a value without its end', 'conventions:\n  envelope: "n|\n', 'flat', 'conventions:\n  envelope: "flat"\n'],
    [
      'a value that needs quotes',
      'conventions:\n  codeStyle: [|]\n',
      '[a-z]+/[a-z-]+',
      'conventions:\n  codeStyle: "[a-z]+/[a-z-]+"\n',
    ],
    ['a value without its space', 'conventions:\n  envelope:|\n', 'flat', 'conventions:\n  envelope: flat\n'],
    ['a status', 'codes:\r\n  A_B:\r\n    status: 4|\r\n', '404', 'codes:\r\n  A_B:\r\n    status: 404\r\n'],
  ])('writes %s', (_name, text, label, expected) => {
    expect(inContract(text).choose(label)).toBe(expected);
  });
});

describe('JSON', () => {
  const inJson = (text: string): Completed => complete({ 'failwell.json': text });

  test.each([
    [
      'a key',
      '{ "codes": { "A_B": { "status": 404, [|] } } }',
      'message',
      '{ "codes": { "A_B": { "status": 404, "message":  } } }',
    ],
    ['a key in quotes', '{ "codes": { "A_B": { "me|" } } }', 'message', '{ "codes": { "A_B": { "message":  } } }'],
    ['a key without its end', '{\n  "conv|\n}', 'conventions', '{\n  "conventions": \n}'],
    [
      'a key that has its colon',
      '{ "codes": { "A_B": { "me|": "x" } } }',
      'message',
      '{ "codes": { "A_B": { "message": "x" } } }',
    ],
    ['a status', '{ "codes": { "A_B": { "status": [|] } } }', '404', '{ "codes": { "A_B": { "status": 404 } } }'],
    [
      'a partial status',
      '{ "codes": { "A_B": { "status": 4| } } }',
      '404',
      '{ "codes": { "A_B": { "status": 404 } } }',
    ],
    ['a value', '{ "conventions": { "envelope": [|] } }', 'flat', '{ "conventions": { "envelope": "flat" } }'],
    [
      'a value in quotes',
      '{ "conventions": { "envelope": "n|" } }',
      'flat',
      '{ "conventions": { "envelope": "flat" } }',
    ],
    [
      'a value without its end',
      '{\n  "conventions": { "envelope": "n|\n}',
      'flat',
      '{\n  "conventions": { "envelope": "flat"\n}',
    ],
    [
      'a replacement',
      '{ "codes": { "A_B": {}, "C_D": { "deprecated": { "replacedBy": "|" } } } }',
      'A_B',
      '{ "codes": { "A_B": {}, "C_D": { "deprecated": { "replacedBy": "A_B" } } } }',
    ],
    [
      'lines of Windows',
      '{\r\n  "codes": {\r\n    "A_B": { "status": [|] }\r\n  }\r\n}',
      '404',
      '{\r\n  "codes": {\r\n    "A_B": { "status": 404 }\r\n  }\r\n}',
    ],
  ])('writes %s', (_name, text, label, expected) => {
    expect(inJson(text).choose(label)).toBe(expected);
  });

  test('keys that are there are not offered', () => {
    expect(inJson('{ "codes": { "A_B": { "status": 404, "|", "docs": "x" } } }').labels).toEqual([
      'message',
      'description',
      'type',
      'resolution',
      'retryable',
      'fields',
      'deprecated',
    ]);
  });
});

describe('catalogs', () => {
  test('have only codes and further catalogs at their top', () => {
    expect(complete({ 'failwell.yaml': 'catalog: errors.yaml\n', 'errors.yaml': '[|]' }).labels).toEqual([
      'catalog',
      'codes',
    ]);
  });

  test('may have their codes at the top', () => {
    const files = {
      'failwell.yaml': 'catalog: errors.yaml\n',
      'errors.yaml': 'A_B:\n  status: 404\nC_D:\n  status: [|]\n',
    };
    expect(complete(files).labels).toContain('409');
    expect(complete({ ...files, 'errors.yaml': 'A_B:\n  status: 404\nC_D:\n  sta|\n' }).choose('status')).toBe(
      'A_B:\n  status: 404\nC_D:\n  status: \n',
    );
  });

  test('know the codes of the other catalogs of their contract', () => {
    const files = {
      'a/failwell.yaml': 'catalog: [one.yaml, two.json]\n',
      'a/one.yaml': 'codes:\n  A_A:\n    deprecated: { replacedBy: [|] }\n',
      'a/two.json': '{ "codes": { "B_B": {} } }',
      'b/failwell.yaml': 'codes:\n  OF_B: {}\n',
    };
    expect(complete(files).labels).toEqual(['B_B']);
  });

  test('other documents are left alone', () => {
    expect(complete({ 'failwell.yaml': 'codes: {}\n', 'other.yaml': 'codes:\n  A_B:\n    [|]\n' }).labels).toEqual([]);
  });
});
