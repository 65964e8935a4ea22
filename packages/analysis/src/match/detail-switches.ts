/** Options that put details of errors into responses: reads `knowledge/detail-switches.ts`. */
import {
  getPropertyName,
  getReferenceName,
  getStaticString,
  withoutTypeSyntax,
  type Node,
  type SourceCode,
  type TSESTree,
} from '../ast.ts';
import { detailSwitches, type DetailSwitch } from '../knowledge/detail-switches.ts';
import { toAlternation } from './alternation.ts';
import { isExposedOnPurpose } from './error-narrowing.ts';
import { isExportOf } from './frameworks.ts';
import { alternatives, type Origin, type OriginResolver } from './origin.ts';

const switches: readonly DetailSwitch[] = detailSwitches;

/** Texts of which one stands in every file that may set a switch. */
const words = new RegExp(
  [
    toAlternation([
      ...new Set(
        switches
          .filter((row) => row.arguments === undefined)
          .map(({ callee, option }) => option?.path.at(-1) ?? callee.module),
      ),
    ]),
    ...switches.flatMap((row) =>
      row.arguments === undefined ? [] : [row.arguments.map(quoted).join(String.raw`\s*,\s*`)],
    ),
  ].join('|'),
  'u',
);

function quoted(text: string): string {
  return `['"\`]${toAlternation([text])}['"\`]`;
}

/** Whether a text has a word of a switch that shows errors. */
export function mayHoldDetailSwitch(text: string): boolean {
  return words.test(text);
}

/** A switch that is on, whatever the environment. */
export interface DetailSwitchMatch {
  readonly row: DetailSwitch;
  /** The option, or the call that is the switch. */
  readonly node: Node;
}

/** The switches that a call or `new` turns on everywhere; those behind a condition on the environment are none. */
export function matchDetailSwitches(
  node: TSESTree.CallExpression | TSESTree.NewExpression,
  origins: OriginResolver,
  sourceCode: SourceCode,
): readonly DetailSwitchMatch[] {
  const callee = withoutTypeSyntax(node.callee);
  const name = getReferenceName(callee);
  if (name === undefined) return [];
  // A default export has the name that the file gives it.
  if (!switches.some((row) => row.callee.export === 'default' || row.callee.export.split('.').at(-1) === name))
    return [];
  const origin = origins.resolve(callee);
  const matches: DetailSwitchMatch[] = [];
  for (const row of switches) {
    if (!isSwitchCallee(origin, row)) continue;
    if (row.arguments?.some((text, index) => getStaticString(node.arguments[index]) !== text) === true) continue;
    const option = row.option === undefined ? node : findOption(node.arguments[row.option.index], row.option.path);
    if (option === undefined) continue;
    if (option !== node) {
      const value = option.type === 'Property' ? withoutTypeSyntax(option.value) : option;
      if (value.type !== 'Literal' || value.value !== row.option?.value) continue;
    }
    if (!isExposedOnPurpose(option, sourceCode)) matches.push({ row, node: option });
  }
  return matches;
}

/** Whether a callee is a row's; `initTRPC.context<T>().create` is a method at the end of a chain that starts there. */
function isSwitchCallee(origin: Origin, { callee }: DetailSwitch): boolean {
  if (isExportOf(origin, [callee])) return true;
  const [root, method] = callee.export.split('.');
  if (root === undefined || method === undefined) return false;
  return alternatives(origin).some(
    (each) => each.kind === 'member' && each.property === method && startsAt(each.object, { ...callee, export: root }),
  );
}

function startsAt(origin: Origin, root: DetailSwitch['callee']): boolean {
  let current = origin;
  for (;;) {
    if (isExportOf(current, [root])) return true;
    if (current.kind === 'member') current = current.object;
    else if (current.kind === 'call') current = current.callee;
    else if (current.kind === 'module' && current.path.length > 0)
      current = { ...current, path: current.path.slice(0, -1) };
    else return false;
  }
}

function findOption(argument: Node | undefined, path: readonly string[]): TSESTree.Property | undefined {
  let current: Node | undefined = argument;
  let found: TSESTree.Property | undefined;
  for (const key of path) {
    const object: Node | undefined = current === undefined ? undefined : withoutTypeSyntax(current);
    if (object?.type !== 'ObjectExpression') return undefined;
    found = object.properties.findLast(
      (each): each is TSESTree.Property => each.type === 'Property' && getPropertyName(each) === key,
    );
    if (found === undefined) return undefined;
    current = found.value;
  }
  return found;
}
