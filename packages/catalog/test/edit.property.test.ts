/** Whatever the catalog: the edited text reads as meant, and nothing else of it has moved. */
import { describe, expect } from 'vitest';
import {
  addCode,
  applyEdits,
  deprecateCode,
  removeCode,
  renameCode,
  type ErrorCode,
  type ErrorCodeFields,
  type NewCode,
} from '../src/index.ts';
import { stringify } from 'yaml';
import { readMemory } from './memoryHost.ts';
import { fc, test } from './property.ts';

interface Entry {
  readonly code: string;
  readonly status: number | undefined;
  readonly message: string | undefined;
  readonly type: string | undefined;
}

interface Manner {
  readonly lineEnd: '\n' | '\r\n';
  readonly hasBlankLines: boolean;
  readonly hasComments: boolean;
  readonly hasFinalBreak: boolean;
  readonly isFlow: boolean;
  readonly unit: number;
}

const words = ['ARTICLE', 'USER', 'NOT', 'FOUND', 'GONE', 'LOCKED', 'RATE', 'LIMITED', 'E404'];
const code = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('_'));
const message = fc.constantFrom(
  'Article not found',
  "It's gone",
  'Say "no"',
  'a: b # c',
  'two\nlines',
  ' padded ',
  '- dash',
  'ünïcode 😀',
  '{}',
  'true',
);
const entry: fc.Arbitrary<Entry> = fc.record({
  code,
  status: fc.option(fc.constantFrom(400, 404, 409, 500), { nil: undefined }),
  message: fc.option(message, { nil: undefined }),
  type: fc.option(fc.constantFrom('not_found', 'conflict'), { nil: undefined }),
});
const entries = fc.uniqueArray(entry, { minLength: 1, maxLength: 6, selector: (each) => each.code });
const manner: fc.Arbitrary<Manner> = fc.record({
  lineEnd: fc.constantFrom('\n', '\r\n'),
  hasBlankLines: fc.boolean(),
  hasComments: fc.boolean(),
  hasFinalBreak: fc.boolean(),
  isFlow: fc.boolean(),
  unit: fc.constantFrom(2, 4),
});

function withoutUndefined(value: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined));
}

/** Lines of an entry each → a text in the manner. */
function join(
  head: string,
  blocks: readonly string[],
  tail: string,
  { lineEnd, hasBlankLines, hasFinalBreak }: Manner,
): string {
  const body = blocks.join(hasBlankLines ? '\n\n' : '\n');
  const text = [head, body, tail].filter((part) => part !== '').join('\n') + (hasFinalBreak ? '\n' : '');
  return text.replaceAll('\n', lineEnd);
}

const quote = (text: string) => `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;

const writers: Readonly<Record<string, (all: readonly Entry[], manner: Manner) => string>> = {
  'c.yaml': (all, style) => {
    const blocks = all.map(({ code: key, ...fields }, index) => {
      const rest = withoutUndefined(fields);
      const value = Object.keys(rest).length === 0 ? null : rest;
      const written = stringify({ [key]: value }, { lineWidth: 0, nullStr: '', indent: style.unit }).trimEnd();
      const indent = ' '.repeat(style.unit);
      const lines = written
        .split('\n')
        .map((line) => (line === '' ? line : indent + line))
        .join('\n');
      return style.hasComments && index % 2 === 0 ? `${indent}# about ${index}\n${lines}` : lines;
    });
    return join('# head\ncodes:', blocks, style.hasComments ? '# tail' : '', style);
  },
  'c.jsonc': (all, style) => {
    const unit = ' '.repeat(style.unit);
    const blocks = all.map(({ code: key, ...fields }, index) => {
      const value = JSON.stringify(withoutUndefined(fields), null, style.isFlow ? 0 : style.unit).replaceAll(
        '\n',
        `\n${unit}${unit}`,
      );
      const comma = index < all.length - 1 ? ',' : '';
      return `${unit}${unit}"${key}": ${value}${comma}${style.hasComments ? ` // about ${index}` : ''}`;
    });
    return join(`{\n${unit}"codes": {`, blocks, `${unit}}\n}`, style);
  },
  'enum.ts': (all, style) =>
    join(
      'export enum ErrorCode {',
      all.map(({ code: key }, index) => `${style.hasComments ? `  /** About ${index}. */\n` : ''}  ${key} = '${key}',`),
      '}',
      style,
    ),
  'object.ts': (all, style) =>
    join(
      '// head\nexport const Errors = {',
      all.map(({ code: key, status, message: text }, index) => {
        const fields = [
          `code: '${key}'`,
          ...(status === undefined ? [] : [`status: ${status}`]),
          ...(text === undefined ? [] : [`message: ${quote(text)}`]),
        ];
        return `  ${key}: { ${fields.join(', ')} }${index < all.length - 1 || style.isFlow ? ',' : ''}${style.hasComments ? ' // about' : ''}`;
      }),
      '} as const;',
      style,
    ),
  'constants.ts': (all, style) =>
    join(
      '// head',
      all.map(({ code: key }) => `${style.hasComments ? '// about\n' : ''}export const ${key} = '${key}' as const;`),
      '',
      style,
    ),
  'static.ts': (all, style) =>
    join(
      'export class Codes {',
      all.map(({ code: key }) => `  static readonly ${key} = '${key}';`),
      '}',
      style,
    ),
  'classes.ts': (all, style) =>
    join(
      "import { AppError } from './base';\n",
      all.map(({ code: key, status = 500, message: text = 'm' }, index) =>
        style.isFlow
          ? `export class Class${index}Error extends AppError {\n  code = '${key}';\n  status = ${status};\n  message = ${quote(text)};\n}`
          : `export class Class${index} extends AppError {\n  constructor() {\n    super('${key}', ${quote(`The ${text}`)}, ${status});\n  }\n}`,
      ),
      '',
      style,
    ),
};

function read(file: string, text: string): readonly ErrorCode[] {
  const contract = readMemory({ 'failwell.yaml': `catalog: ${file}\n`, [file]: text });
  expect(contract.problems.filter(({ kind }) => kind === 'syntax')).toEqual([]);
  return contract.catalog.entries;
}

/** What each code says, without where. */
function toMeanings(all: readonly ErrorCode[]): ReadonlyMap<string, ErrorCodeFields> {
  return new Map(
    all.map(({ code: key, status, message: text, description, type, deprecated }) => [
      key,
      withoutUndefined({ status, message: text, description, type, deprecated }),
    ]),
  );
}

/** The text of each entry. */
function toTexts(all: readonly ErrorCode[], text: string): ReadonlyMap<string, string> {
  return new Map(all.map(({ code: key, range }) => [key, text.slice(range.start, range.end)]));
}

function expectSameManner(before: string, after: string): void {
  if (before.includes('\r\n')) expect(after.replaceAll('\r\n', '')).not.toContain('\n');
  else expect(after).not.toContain('\r');
  expect(after.endsWith('\n')).toBe(before.endsWith('\n'));
}

function expectOthersUntouched(file: string, before: string, after: string, changed: readonly string[]): void {
  const [left, right] = [read(file, before), read(file, after)];
  const omit = <Value>(map: ReadonlyMap<string, Value>) => new Map([...map].filter(([key]) => !changed.includes(key)));
  expect(omit(toMeanings(right))).toEqual(omit(toMeanings(left)));
  expect(omit(toTexts(right, after))).toEqual(omit(toTexts(left, before)));
  expect([...omit(toMeanings(right)).keys()]).toEqual([...omit(toMeanings(left)).keys()]);
}

describe.each(Object.entries(writers))('%s', (file, write) => {
  test.prop([entries, manner, entry])('takes in a code', (all, style, added) => {
    fc.pre(!all.some((each) => each.code === added.code));
    const before = write(all, style);
    const edits = addCode(file, before, withoutUndefined(added) as unknown as NewCode);
    expect(edits).toBeDefined();
    const after = applyEdits(before, edits ?? []);
    expectOthersUntouched(file, before, after, [added.code]);
    expectSameManner(before, after);
    const found = toMeanings(read(file, after)).get(added.code);
    if (file === 'c.yaml' || file === 'c.jsonc') expect(found).toEqual(withoutUndefined({ ...added, code: undefined }));
    else expect(found).toBeDefined();
    const order = read(file, before).map((each) => each.code);
    const isSorted = order.length > 1 && order.toSorted().join() === order.join();
    const newOrder = read(file, after).map((each) => each.code);
    if (isSorted) expect(newOrder).toEqual(newOrder.toSorted());
  });

  test.prop([entries, manner, fc.nat(), code])('renames a code', (all, style, pick, to) => {
    const from = all[pick % all.length]?.code ?? '';
    fc.pre(!all.some((each) => each.code === to));
    const before = write(all, style);
    const after = applyEdits(before, renameCode(file, before, from, to) ?? []);
    expectOthersUntouched(file, before, after, [from, to]);
    expect(toMeanings(read(file, after)).get(to)).toEqual(toMeanings(read(file, before)).get(from));
    expect(read(file, after).map((each) => each.code)).toEqual(
      read(file, before).map((each) => (each.code === from ? to : each.code)),
    );
    expectSameManner(before, after);
  });

  test.prop([
    entries,
    manner,
    fc.nat(),
    fc.constantFrom({}, { since: '1.2.3' }, { since: '2.0.0', reason: 'Why not' }, { replacedBy: 'OTHER.CODE' }),
  ])('deprecates a code, twice over', (all, style, pick, deprecation) => {
    const chosen = all[pick % all.length]?.code ?? '';
    const before = write(all, style);
    const edits = deprecateCode(file, before, chosen, deprecation);
    expect(edits).toBeDefined();
    const after = applyEdits(before, edits ?? []);
    expectOthersUntouched(file, before, after, [chosen]);
    expect(toMeanings(read(file, after)).get(chosen)).toEqual({
      ...toMeanings(read(file, before)).get(chosen),
      deprecated: deprecation,
    });
    expectSameManner(before, after);
    const again = applyEdits(after, deprecateCode(file, after, chosen, { since: '3.0.0' }) ?? []);
    expectOthersUntouched(file, before, again, [chosen]);
    expect(toMeanings(read(file, again)).get(chosen)?.deprecated).toEqual({ since: '3.0.0' });
  });

  test.prop([entries, manner, fc.nat()])('lets go of a code', (all, style, pick) => {
    const chosen = all[pick % all.length]?.code ?? '';
    const before = write(all, style);
    const edits = removeCode(file, before, chosen);
    expect(edits).toBeDefined();
    const after = applyEdits(before, edits ?? []);
    expectOthersUntouched(file, before, after, [chosen]);
    expect(toMeanings(read(file, after)).has(chosen)).toBe(false);
    if (all.length > 1) expectSameManner(before, after);
  });
});
