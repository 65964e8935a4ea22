/**
 * What calls log. A fixture per row of the table: a comment `//= severity | message | fields | error | others` after a
 * call says what is expected of it, `//= binds fields` what it binds; a call without one logs nothing.
 */
import { describe, expect, it } from 'vitest';
import type { TSESTree } from '@typescript-eslint/utils';
import { loggers, type LogCall, type LoggerRow, type Node } from '../src/index.ts';
import { analyse, findNodes } from './parse.ts';

const rows: readonly LoggerRow[] = loggers;
const fixtures = import.meta.glob<string>('./fixtures/loggers/*.ts', { query: '?raw', import: 'default', eager: true });

it('has a fixture for each row, and a row for each fixture', () => {
  expect(Object.keys(fixtures).toSorted()).toEqual(rows.map((row) => `./fixtures/loggers/${row.name}.ts`).toSorted());
});

it('is sorted by name', () => {
  const names = rows.map((row) => row.name);
  expect(names).toEqual(names.toSorted());
});

describe.each(rows)('$name', (row) => {
  const text = fixtures[`./fixtures/loggers/${row.name}.ts`] ?? '';
  const dependencies = Object.fromEntries(row.packages.map((name) => [name, '*']));
  const file = analyse(text, { package: { file: '/project/package.json', dependencies, commands: [] } });

  const toText = (node: Node | undefined): string => (node === undefined ? '-' : file.sourceCode.getText(node));
  const describeCall = ({ severity, message, fields, error, format }: LogCall): string =>
    [severity, toText(message), toText(fields), toText(error), ...format.map(toText)].join(' | ').replace(/(?: \| -)+$/u, '');

  const expected = text
    .split('\n')
    .flatMap((line, index) => line.split(' //= ').slice(1).map((each) => `${String(index + 1)}: ${each.trim()}`));

  it('recognises its calls and what they say, and nothing else', () => {
    const found: { line: number; says: string }[] = [];
    const rowsSeen = new Set<string | undefined>();
    const vias = new Set<string>();
    const bindings: { line: number; says: string }[] = [];
    const calls: readonly (TSESTree.CallExpression | TSESTree.NewExpression)[] = [
      ...findNodes(file.sourceCode, 'CallExpression'),
      ...findNodes(file.sourceCode, 'NewExpression'),
    ];
    for (const node of calls) {
      const line = node.loc.start.line;
      if (node.type === 'CallExpression') {
        const call = file.loggers.matchLogCall(node);
        if (call !== undefined) {
          found.push({ line, says: describeCall(call) });
          rowsSeen.add(call.logger.row?.name);
          vias.add(call.logger.via);
        }
      }
      const bound = file.loggers.matchBindings(node);
      if (bound !== undefined) bindings.push({ line, says: `binds ${toText(bound.fields)}` });
    }
    for (const node of findNodes(file.sourceCode, 'TaggedTemplateExpression')) {
      const template = file.loggers.matchLogTemplate(node);
      if (template !== undefined) found.push({ line: node.loc.start.line, says: template.severity });
    }
    const byText = (a: string, b: string): number => parseInt(a, 10) - parseInt(b, 10) || (a < b ? -1 : 1);
    const actual = [...found, ...bindings].map(({ line, says }) => `${String(line)}: ${says}`);
    expect(actual.toSorted(byText)).toEqual([...expected].toSorted(byText));
    expect([...rowsSeen], 'all of this row').toEqual([row.name]);
    expect([...vias], 'none by its name alone').toEqual(['origin']);
  });
});
