/** The tables of knowledge: sorted, so that a row has one place, and each row held by a test. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from '@typescript-eslint/parser';
import type { TSESTree } from '@typescript-eslint/utils';
import { describe, expect, it } from 'vitest';
import { repository } from './rulePages.ts';

const modules = import.meta.glob<Readonly<Record<string, unknown>>>('../../packages/analysis/src/knowledge/*.ts', {
  eager: true,
});

type Row = Readonly<Record<string, unknown>>;

/** The tables: exported arrays of records. */
const tables = Object.entries(modules).flatMap(([file, exports]) =>
  Object.entries(exports)
    .filter((entry): entry is [string, readonly Row[]] => Array.isArray(entry[1]) && entry[1].every(isRow))
    .map(([name, rows]) => ({ name, rows, file: path.basename(file) })),
);

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof RegExp);
}

/** What a row is known by: its first property, which comes first for that reason. */
function getIdentity(row: Row): string | number {
  const first = Object.values(row)[0];
  return typeof first === 'number' ? first : String(first);
}

function isOrdered(left: string | number, right: string | number): boolean {
  return left <= right;
}

it('finds the tables', () => {
  expect(tables.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['frameworks', 'loggers', 'httpStatuses', 'fileRoles']),
  );
});

it.each(tables)('$name is sorted by the first property of its rows', ({ rows }) => {
  const identities = rows.map(getIdentity);
  const misplaced = identities.filter(
    (identity, index) => index > 0 && !isOrdered(identities[index - 1] ?? '', identity),
  );
  expect(misplaced).toEqual([]);
});

describe('words stand in the order of the alphabet', () => {
  const folder = path.join(repository, 'packages/analysis/src/knowledge');
  it.each(readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts')))(
    'in %s',
    (name) => {
      const misplaced: string[] = [];
      visit(parse(readFileSync(path.join(folder, name), 'utf8'), { range: true }), (node) => {
        if (node.type !== 'NewExpression' || node.callee.type !== 'Identifier' || node.callee.name !== 'Set') return;
        for (const list of findLists(node.arguments[0])) {
          const words = list.elements.flatMap((element) =>
            element?.type === 'Literal' && typeof element.value === 'string' ? [element.value] : [],
          );
          misplaced.push(...words.filter((word, index) => index > 0 && !isOrdered(words[index - 1] ?? '', word)));
        }
      });
      expect(misplaced).toEqual([]);
    },
  );
});

/** The array itself, and the groups that are spread into it. */
function findLists(node: TSESTree.Node | undefined): readonly TSESTree.ArrayExpression[] {
  if (node?.type === 'SpreadElement') return findLists(node.argument);
  if (node?.type !== 'ArrayExpression') return [];
  return [node, ...node.elements.flatMap((element) => findLists(element ?? undefined))];
}

function visit(node: TSESTree.Node, enter: (node: TSESTree.Node) => void): void {
  enter(node);
  for (const value of Object.values(node) as unknown[]) {
    for (const child of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (typeof child === 'object' && child !== null && 'type' in child && typeof child.type === 'string') {
        visit(child as TSESTree.Node, enter);
      }
    }
  }
}

describe('every row is held by a test', () => {
  const folder = path.join(repository, 'packages/analysis/test');
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => readFileSync(path.join(folder, name), 'utf8'));

  it.each(['frameworks', 'loggers'])('%s: a fixture of its own', (name) => {
    const rows = tables.find((table) => table.name === name)?.rows ?? [];
    expect(rows.length).toBeGreaterThan(5);
    const missing = rows
      .map(getIdentity)
      .filter((identity) => !existsSync(path.join(folder, 'fixtures', name, `${String(identity)}.ts`)));
    expect(missing).toEqual([]);
  });

  it.each(tables)('$name: the tests go through the table', ({ name }) => {
    expect(texts.some((text) => new RegExp(`\\b${name}\\b`, 'u').test(text))).toBe(true);
  });
});
