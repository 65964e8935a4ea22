/** Input that nobody means, or that somebody means badly: a problem at a place, never an exception, never a hang. */
import { fc, test } from './property.ts';
import { describe, expect, it } from 'vitest';
import { describeProblems, readMemory } from './memoryHost.ts';

const codes = (count: number, write: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => write(index));

describe('a YAML contract', () => {
  it.each([
    ['that is empty', '', ['failwell.yaml:1:1 warning empty-file This contract is empty: defaults apply.']],
    [
      'of comments alone',
      '# nothing\n',
      ['failwell.yaml:1:1 warning empty-file This contract is empty: defaults apply.'],
    ],
    [
      'that is a text',
      'hello\n',
      ["failwell.yaml:1:1 wrong-value The document must be a map, but is the text 'hello'."],
    ],
    ['that is a list', '- a\n', ['failwell.yaml:1:1 wrong-value The document must be a map, but is a list.']],
    [
      'with a tab',
      'codes:\n  A:\n\tstatus: 404\n',
      [
        'failwell.yaml:3:1 syntax A tab indents this line; YAML wants spaces.',
        'failwell.yaml:3:2 unknown-key Unknown key `status`. Expected one of `catalog`, `conventions`, `loggers`, `frameworks`, `layers`, `sensitive`, `audit`, `codes`.',
      ],
    ],
    [
      'with merge conflicts',
      'codes:\n<<<<<<< HEAD\n  A: { status: 404 }\n=======\n  A: { status: 410 }\n>>>>>>> other\n  B:\n<<<<<<< HEAD\n=======\n>>>>>>> other\n',
      [
        'failwell.yaml:2:1 merge-conflict A merge conflict is left here (`<<<<<<< HEAD`): resolve it before the file can be read.',
        'failwell.yaml:8:1 merge-conflict A merge conflict is left here (`<<<<<<< HEAD`): resolve it before the file can be read.',
      ],
    ],
    [
      'with duplicate keys',
      'codes:\n  A:\n    status: 404\n    status: 410\n  A:\nconventions:\nconventions:\n',
      [
        'failwell.yaml:4:5 duplicate-key The key `status` is here twice, first on line 3; only the last counts.',
        'failwell.yaml:5:3 duplicate-code The code `A` is registered twice; the first is on line 2.',
        'failwell.yaml:7:1 duplicate-key The key `conventions` is here twice, first on line 6; only the last counts.',
      ],
    ],
    [
      'of two documents',
      'codes:\n  A:\n---\ncodes:\n  B:\n',
      ['failwell.yaml:3:1 syntax A second document begins here; expected one document in the file.'],
    ],
    [
      'with an alias to nothing',
      'codes:\n  A: *base\n',
      ['failwell.yaml:2:6 unknown-alias No anchor `&base` stands before this alias.'],
    ],
    [
      'with an alias to itself',
      'codes: &codes\n  A: *codes\n',
      ['failwell.yaml:2:6 cyclic-alias The alias `*codes` stands inside what it names.'],
    ],
    [
      'whose key is a list',
      'codes:\n  ? [A, B]\n  : {}\n',
      ['failwell.yaml:2:5 syntax A key must be plain text, not a list, a map or an alias.'],
    ],
    [
      'with an unclosed quote',
      'codes:\n  A: { message: "x }\n',
      ['failwell.yaml:3:1 syntax A quote, bracket or colon is missing here.'],
    ],
    [
      'with an unclosed brace',
      'codes:\n  A: { status: 404\n',
      ['failwell.yaml:3:1 syntax Expected `}`, indented further than the key above: a bracket is still open there.'],
    ],
  ])('%s', (_, text, problems) => {
    const found = describeProblems(readMemory({ 'failwell.yaml': text }));
    expect(found).toEqual(problems);
  });

  it('nested without end is read no further', () => {
    const text = `{ "codes": ${'['.repeat(100_000)}${']'.repeat(100_000)} }`;
    expect(describeProblems(readMemory({ 'failwell.json': text }, {}, 'failwell.json'))).toEqual([
      'failwell.json:1:1011 nested-too-deeply This file is nested too deeply to be read.',
    ]);
  });
});

describe('a TypeScript catalog', () => {
  const read = (text: string) =>
    describeProblems(readMemory({ 'failwell.yaml': 'catalog: codes.ts\n', 'codes.ts': text }));

  it.each([
    [
      'that is empty',
      '',
      [
        'codes.ts:1:1 warning no-codes No error codes were found in this file: expected an enum, a constant object, constants, static fields or error classes.',
      ],
    ],
    ['that cannot be parsed', 'export enum {', ['codes.ts:1:13 syntax Not TypeScript: Unexpected token.']],
    [
      'with a merge conflict',
      '<<<<<<< HEAD\nexport enum A {}\n=======\n>>>>>>> x\n',
      [
        'codes.ts:1:1 merge-conflict A merge conflict is left here (`<<<<<<< HEAD`): resolve it before the file can be read.',
      ],
    ],
  ])('%s', (_, text, problems) => {
    expect(read(text)).toEqual(problems);
  });

  it('with an error that can be passed over is read beyond it', () => {
    const contract = readMemory({
      'failwell.yaml': 'catalog: codes.ts\n',
      'codes.ts': "const a = 1; const a = 2;\nexport enum Codes { A = 'A' }",
    });
    expect(describeProblems(contract)).toEqual([
      "codes.ts:1:20 syntax Not TypeScript: Identifier 'a' has already been declared.",
    ]);
    expect([...contract.catalog.codes.keys()]).toEqual(['A']);
    expect(contract.catalog.isIncomplete).toBe(true);
  });

  it('of labels without end is read no further', () => {
    expect(read('a: '.repeat(100_000))).toEqual([
      'codes.ts:1:1 nested-too-deeply This file is nested too deeply to be read.',
    ]);
  });

  it('nested without end is read no further', () => {
    expect(read(`export const Codes = ${'{a:'.repeat(50_000)}1${'}'.repeat(50_000)}`)).toEqual([
      'codes.ts:1:3022 nested-too-deeply This file is nested too deeply to be read.',
    ]);
  });
});

describe('bytes', () => {
  it('that are not UTF-8 are a problem where they stand', () => {
    const contract = readMemory({ 'failwell.yaml': Buffer.from('codes:\n  A: { message: caf\xE9 }\n', 'latin1') });
    expect(describeProblems(contract)).toEqual(['failwell.yaml:2:20 not-utf-8 This file is not UTF-8 from here on.']);
  });

  it('that are UTF-16 are called so', () => {
    const contract = readMemory({ 'failwell.yaml': Buffer.from('\uFEFFcodes:\n', 'utf16le') });
    expect(describeProblems(contract)).toEqual(['failwell.yaml:1:1 not-utf-8 This file is UTF-16; expected UTF-8.']);
  });

  it('beyond the limit are not read', () => {
    const text = `codes:\n${codes(200_000, (index) => `  CODE_${index}:\n    message: A message of some length\n`).join('')}`;
    expect(text.length).toBeGreaterThan(10_000_000);
    expect(describeProblems(readMemory({ 'failwell.yaml': text }))).toEqual([
      'failwell.yaml:1:1 file-too-large This file is larger than 4 MB.',
    ]);
  });
});

describe('ten thousand codes', () => {
  it.each([
    [
      'failwell.yaml',
      `codes:\n${codes(10_000, (index) => `  CODE_${index}:\n    status: 404\n    message: m\n`).join('')}`,
    ],
    [
      'failwell.json',
      `{"codes":{${codes(10_000, (index) => `"CODE_${index}":{"status":404,"message":"m"}`).join(',')}}}`,
    ],
  ])('are read from %s', (name, text) => {
    const { catalog, problems } = readMemory({ [name]: text }, {}, name);
    expect(problems).toEqual([]);
    expect(catalog.codes.size).toBe(10_000);
  });

  it('are read from TypeScript', () => {
    const text = `export enum Codes {\n${codes(10_000, (index) => `  CODE_${index} = 'CODE_${index}',`).join('\n')}\n}`;
    const { catalog, problems } = readMemory({ 'failwell.yaml': 'catalog: codes.ts\n', 'codes.ts': text });
    expect(problems).toEqual([]);
    expect(catalog.codes.size).toBe(10_000);
  });

  it('may each have a problem', () => {
    const text = `codes:\n${codes(10_000, (index) => `  code_${index}:\n    statu: 404\n`).join('')}`;
    expect(readMemory({ 'failwell.yaml': text }).problems).toHaveLength(20_000);
  });
});

describe('whatever the text', () => {
  const fragments = [
    'codes',
    'catalog',
    ':',
    ': ',
    '\n',
    '\n  ',
    '\t',
    '- ',
    '[',
    ']',
    '{',
    '}',
    '"',
    "'",
    '&a ',
    '*a',
    '<<: ',
    '|',
    '>',
    '#',
    '---',
    '!!binary ',
    '?',
    'A',
    '404',
    'null',
    ',',
    '=',
    '`',
    '${',
    '/*',
    '*/',
    '//',
    'export ',
    'const ',
    'enum ',
    'class ',
    'extends Error',
    'as const',
    'super(',
    ')',
    'static ',
    'code',
    ' \uFEFF',
    '\0',
    '\uD800',
  ];
  const text = fc.array(fc.constantFrom(...fragments), { maxLength: 60 }).map((parts) => parts.join(''));
  test.prop([text, fc.constantFrom('a.yaml', 'a.json', 'a.jsonc', 'a.ts', 'a.tsx', 'a.js')])(
    'reading answers, and every range lies in the file',
    (content, name) => {
      const contract = readMemory({ 'failwell.yaml': `catalog: ${name}\n`, [name]: content });
      for (const { range, start, file } of contract.problems) {
        const length = file.endsWith('failwell.yaml') ? `catalog: ${name}\n`.length : content.length;
        expect(range.start).toBeGreaterThanOrEqual(0);
        expect(range.end).toBeGreaterThanOrEqual(range.start);
        expect(range.end).toBeLessThanOrEqual(length);
        expect(start.line).toBeGreaterThanOrEqual(1);
      }
      for (const { codeRange, range } of contract.catalog.entries) {
        expect(codeRange.start).toBeGreaterThanOrEqual(0);
        expect(range.end).toBeLessThanOrEqual(content.length);
      }
    },
  );
});
