import { describe, expect, it } from 'vitest';
import { describeProblems, readMemory } from './memoryHost.ts';

const check = (text: string) => describeProblems(readMemory({ 'failwell.yaml': text }));

describe('the style of codes', () => {
  it.each([
    ['SCREAMING_SNAKE_CASE', ['A', 'ARTICLE_NOT_FOUND', 'E404'], ['articleNotFound', 'A__B', '_A', 'A-B', 'A_']],
    ['snake_case', ['a', 'article_not_found', 'e404'], ['A', 'articleNotFound', 'a-b']],
    ['kebab-case', ['a', 'article-not-found'], ['A', 'a_b', 'a--b']],
    ['dotted', ['article.notFound', 'a.b-c.d_e'], ['article', 'a..b', '.a']],
    ['"[a-z]+/[a-z-]+"', ['article/not-found'], ['article/Not', 'xx', 'a/b/c']],
    ['/^E\\d+$/i', ['E1', 'e22'], ['E', 'XE1']],
  ])('%s', (style, right, wrong) => {
    const write = (codes: readonly string[]) =>
      `conventions: { codeStyle: ${style} }\ncodes:\n${codes.map((code) => `  ${code}:\n`).join('')}`;
    expect(check(write(right))).toEqual([]);
    expect(check(write(wrong))).toHaveLength(wrong.length);
  });

  it('is SCREAMING_SNAKE_CASE by default, and the message says how the code would look', () => {
    expect(check('codes:\n  articleNotFound:\n')).toEqual([
      'failwell.yaml:2:3 wrong-code-style The code `articleNotFound` is not in the style SCREAMING_SNAKE_CASE; in that style it is `ARTICLE_NOT_FOUND`.',
    ]);
  });

  it('that is no style is told, and no code is held against it', () => {
    expect(check('conventions: { codeStyle: screaming_snake }\ncodes: { x: }\n')).toEqual([
      'failwell.yaml:1:27 unknown-code-style `screaming_snake` is no code style. Did you mean `SCREAMING_SNAKE_CASE`? A regular expression may stand here too.',
    ]);
    expect(check('conventions: { codeStyle: kebap-case }\n')).toEqual([
      'failwell.yaml:1:27 unknown-code-style `kebap-case` is no code style. Did you mean `kebab-case`? A regular expression may stand here too.',
    ]);
  });

  it('that is no regular expression is told', () => {
    expect(check('conventions: { codeStyle: "[a-" }\n')).toEqual([
      'failwell.yaml:1:28 unknown-code-style `codeStyle` is not a regular expression: Invalid regular expression: /[a-/u: Unterminated character class.',
    ]);
  });
});

describe('duplicates', () => {
  it('are told across files', () => {
    const contract = readMemory({
      'failwell.yaml': 'catalog: [a.yaml, codes.ts]\ncodes:\n  A:\n',
      'a.yaml': 'codes:\n  B:\n  A:\n',
      'codes.ts': "export enum Codes { B = 'B' }",
    });
    expect(describeProblems(contract)).toEqual([
      'a.yaml:3:3 duplicate-code The code `A` is registered twice; the first is in failwell.yaml, line 3.',
      'codes.ts:1:26 duplicate-code The code `B` is registered twice; the first is in a.yaml, line 2.',
    ]);
    expect(contract.catalog.codes.get('A')?.file).toBe('/project/failwell.yaml');
    expect(contract.catalog.entries).toHaveLength(4);
  });
});

describe('a replacement', () => {
  it('that is registered and in use is right', () => {
    expect(check('codes:\n  A: { deprecated: { replacedBy: B } }\n  B:\n')).toEqual([]);
  });

  it('that is not registered is told, with the nearest', () => {
    expect(check('codes:\n  USER_GONE: { deprecated: { replacedBy: USER_NOT_FUOND } }\n  USER_NOT_FOUND:\n')).toEqual([
      'failwell.yaml:2:42 unknown-replacement `USER_GONE` is replaced by `USER_NOT_FUOND`, which is not registered. Did you mean `USER_NOT_FOUND`?',
    ]);
  });

  it('is not called unknown while a catalog cannot be read', () => {
    expect(check('catalog: missing.yaml\ncodes:\n  A: { deprecated: { replacedBy: B } }\n')).toEqual([
      'failwell.yaml:1:10 missing-file The catalog `missing.yaml` does not exist.',
    ]);
  });

  it('by itself is told', () => {
    expect(check('codes:\n  A: { deprecated: { replacedBy: A } }\n')).toEqual([
      'failwell.yaml:2:34 cyclic-replacement `A` is replaced by itself.',
    ]);
  });

  it('that is deprecated itself is told, with the end of the chain', () => {
    expect(
      check('codes:\n  A: { deprecated: { replacedBy: B } }\n  B: { deprecated: { replacedBy: C } }\n  C:\n'),
    ).toEqual([
      'failwell.yaml:2:34 deprecated-replacement `A` is replaced by `B`, which is deprecated itself. Name `C` instead.',
    ]);
    expect(check('codes:\n  A: { deprecated: { replacedBy: B } }\n  B: { deprecated: true }\n')).toEqual([
      'failwell.yaml:2:34 deprecated-replacement `A` is replaced by `B`, which is deprecated itself.',
    ]);
  });

  it('in a circle is told at each code of the circle', () => {
    expect(check('codes:\n  A: { deprecated: { replacedBy: B } }\n  B: { deprecated: { replacedBy: A } }\n')).toEqual([
      'failwell.yaml:2:34 cyclic-replacement Codes replace each other in a circle: A → B → A.',
      'failwell.yaml:3:34 cyclic-replacement Codes replace each other in a circle: B → A → B.',
    ]);
  });

  it('that leads into a circle elsewhere is deprecated', () => {
    expect(
      check(
        'codes:\n  A: { deprecated: { replacedBy: B } }\n  B: { deprecated: { replacedBy: C } }\n  C: { deprecated: { replacedBy: B } }\n',
      )[0],
    ).toBe('failwell.yaml:2:34 deprecated-replacement `A` is replaced by `B`, which is deprecated itself.');
  });
});

describe('a status', () => {
  it('is missed where the other codes of the file have one', () => {
    expect(check('codes:\n  A: { status: 404 }\n  B: { status: 404 }\n  C: { message: c }\n')).toEqual([
      'failwell.yaml:4:3 warning missing-status `C` has no `status`, unlike the other codes of this file.',
    ]);
  });

  it('is not missed where none has one, nor where it is wrong', () => {
    expect(check('codes:\n  A: { message: a }\n  B:\n')).toEqual([]);
    expect(check('codes:\n  A: { status: 404 }\n  B: { status: 404 }\n  C: { status: 42 }\n')).toEqual([
      'failwell.yaml:4:16 wrong-status `status` of code `C` is 42; the HTTP status of an error is a whole number from 400 to 599.',
    ]);
  });

  it('is missed from every code where problem responses state it', () => {
    expect(check('conventions: { envelope: problem }\ncodes:\n  A:\n')).toEqual([
      'failwell.yaml:3:3 warning missing-status `A` has no `status`, which every problem response states.',
    ]);
  });

  it('is not missed from shapes that have no room for it', () => {
    const files = {
      'failwell.yaml': 'catalog: c.ts\nconventions: { envelope: problem }\n',
      'c.ts': "export enum Codes { A = 'A' }",
    };
    expect(readMemory(files).problems).toEqual([]);
  });

  it('of a TypeScript catalog is held against the same limits', () => {
    const files = {
      'failwell.yaml': 'catalog: c.ts\n',
      'c.ts': 'export const Codes = { A: { status: 200 } } as const',
    };
    expect(describeProblems(readMemory(files))).toEqual([
      'c.ts:1:37 wrong-status `status` of code `A` is 200; the HTTP status of an error is a whole number from 400 to 599.',
    ]);
  });
});
