/** Options that send or log what users entrusted to a server: reads `knowledge/personal-data-switches.ts`. */
import type { TSESTree } from '@typescript-eslint/utils';
import {
  findInside,
  getPropertyName,
  getReferenceName,
  getStaticString,
  isFunction,
  withoutTypeSyntax,
  type FunctionNode,
  type Node,
  type SourceCode,
} from '../ast.ts';
import {
  credentialHeaders,
  personalDataSwitches,
  requestParts,
  wholeRequestSerializers,
  type PersonalDataSwitch,
} from '../knowledge/personal-data-switches.ts';
import { toAlternation } from './alternation.ts';
import { isGuardedFromProduction } from './environment-guards.ts';
import { isExportOf } from './frameworks.ts';
import { getReturned } from './internal-details.ts';
import { getObjectPath, toLiteral } from './logger-options.ts';
import type { OriginResolver } from './origin.ts';
import { isSwitchedOn } from './payloads.ts';

const rows: readonly PersonalDataSwitch[] = personalDataSwitches;
const packages = new Set(rows.flatMap(({ callees }) => callees.map(({ module }) => module.split('/', 1)[0] ?? '')));
const modules = new RegExp(`['"\`](?:${toAlternation([...packages])})`, 'u');
/** Names by which a callee can be one of a row's; a default export has any name. */
const calleeNames: ReadonlySet<string> = new Set(
  rows.flatMap(({ callees }) => callees.map((each) => each.export.split('.').at(-1) ?? '')),
);

/** A switch that is on, whatever the environment. */
export interface PersonalDataMatch {
  readonly row: PersonalDataSwitch;
  /** The value that switches it on. */
  readonly node: Node;
  /** The elements of it that do, where it is an array. */
  readonly elements: readonly Node[];
}

/** Whether a file names a library that has such a switch. */
export function mayHavePersonalDataSwitch(text: string): boolean {
  return modules.test(text);
}

/** The switches that a call or `new` turns on; those on developers' machines only are none. */
export function matchPersonalDataSwitches(
  node: TSESTree.CallExpression | TSESTree.NewExpression,
  origins: OriginResolver,
  sourceCode: SourceCode,
): readonly PersonalDataMatch[] {
  const name = getReferenceName(node.callee);
  if (name === undefined || node.arguments.length === 0) return [];
  // A default export is called as the file imports it: by a plain name.
  if (!calleeNames.has(name) && withoutTypeSyntax(node.callee).type !== 'Identifier') return [];
  const origin = origins.resolve(node.callee);
  if (origin.kind !== 'module' && origin.kind !== 'union') return [];
  return rows.flatMap((row) => {
    if (!isExportOf(origin, row.callees)) return [];
    const argument = getOptions(node.arguments[row.index], row, origins, sourceCode);
    const value = getObjectPath(argument, row.path, origins);
    if (value === undefined || isGuardedFromProduction(value) || isGuardedFromProduction(node)) return [];
    if (row.unless?.some((path) => getObjectPath(argument, path, origins) !== undefined) === true) return [];
    if (isWrittenOnRequest(node, row, origins, sourceCode)) return [];
    const elements = matchValue(value, row, origins, sourceCode);
    return elements === undefined ? [] : [{ row, node: value, elements }];
  });
}

/**
 * Whether what a call defines is written nowhere in the file but where a setting that is there for it says so:
 * `${process.env.LOG_BODY ? ':body' : ''}`.
 */
function isWrittenOnRequest(
  { arguments: given }: TSESTree.CallExpression | TSESTree.NewExpression,
  { named }: PersonalDataSwitch,
  origins: OriginResolver,
  sourceCode: SourceCode,
): boolean {
  const name = named === undefined ? undefined : getStaticString(given[named]);
  if (name === undefined || !/^[\w-]+$/u.test(name)) return false;
  const written = new RegExp(`:${name}(?![\\w-])`, 'u');
  const places = [...findInside(sourceCode.ast, sourceCode, () => false)].filter((node) => {
    if (node.type === 'TemplateElement') return written.test(node.value.raw);
    if (node.type === 'CallExpression')
      return node.callee.type === 'MemberExpression' && getPropertyName(node.callee) === name;
    return node.type === 'Literal' && typeof node.value === 'string' && written.test(node.value);
  });
  return places.length > 0 && places.every((place) => isSwitchedOn(place, sourceCode, origins));
}

/** The options of a row: an argument, or what a function gives that stands in it. */
function getOptions(
  argument: Node | undefined,
  { factory }: PersonalDataSwitch,
  origins: OriginResolver,
  sourceCode: SourceCode,
): Node | undefined {
  if (factory === undefined) return argument;
  const made = getObjectPath(argument, factory === '' ? undefined : factory, origins);
  const fn = made === undefined ? undefined : toLiteral(made, origins);
  const [only, ...others] = isFunction(fn) ? getReturned(fn, sourceCode) : [];
  return others.length === 0 ? only : undefined;
}

/** What of a value switches a row on; undefined where nothing does, or where that cannot be told. */
function matchValue(
  value: Node,
  { when }: PersonalDataSwitch,
  origins: OriginResolver,
  sourceCode: SourceCode,
): readonly Node[] | undefined {
  const literal = toLiteral(value, origins);
  switch (when.kind) {
    case 'boolean':
      return literal.type === 'Literal' && literal.value === when.value ? [] : undefined;
    case 'empty':
      return (literal.type === 'Literal' && literal.value === false) ||
        (literal.type === 'ArrayExpression' && literal.elements.length === 0)
        ? []
        : undefined;
    case 'text': {
      const text = getStaticString(literal);
      return text !== undefined && when.patterns.some((each) => new RegExp(each, 'iu').test(text)) ? [] : undefined;
    }
    case 'holds': {
      if (literal.type !== 'ArrayExpression') return undefined;
      const wanted = when.texts.map((each) => each.toLowerCase());
      const found = literal.elements.filter((each) => wanted.includes(getStaticString(each)?.toLowerCase() ?? ''));
      return found.length === 0 ? undefined : found.filter((each) => each !== null);
    }
    case 'function':
      if (isExportOf(origins.resolve(value), wholeRequestSerializers)) return [];
      return isFunction(literal) && givesWhole(literal, when.parameter ?? 0, origins, sourceCode) ? [] : undefined;
  }
}

/** Whether a function gives back a request that it is given, or one of the parts that hold all of it. */
function givesWhole(fn: FunctionNode, index: number, origins: OriginResolver, sourceCode: SourceCode): boolean {
  const parameter = fn.params[index];
  if (parameter?.type !== 'Identifier') return false;
  const variable = origins.findVariable(parameter);
  const isWhole = (node: Node): boolean => {
    const inner = withoutTypeSyntax(node);
    switch (inner.type) {
      case 'Identifier':
        return origins.findVariable(inner) === variable;
      case 'MemberExpression': {
        const name = getPropertyName(inner) ?? '';
        // `req.raw` is the same request.
        return isWhole(inner.object) && (requestParts.has(name) || credentialHeaders.has(name) || name === 'raw');
      }
      case 'ArrayExpression':
        return inner.elements.some((each) => each !== null && each.type !== 'SpreadElement' && isWhole(each));
      case 'ObjectExpression':
        return inner.properties.some((each) => isWhole(each.type === 'SpreadElement' ? each.argument : each.value));
      case 'CallExpression': {
        const [first] = inner.arguments;
        const callee = withoutTypeSyntax(inner.callee);
        const name = getReferenceName(callee);
        if (name === 'join') return callee.type === 'MemberExpression' && isWhole(callee.object);
        return first !== undefined && name === 'stringify' && isWhole(first);
      }
      case 'TemplateLiteral':
        return inner.expressions.some(isWhole);
      case 'LogicalExpression':
        return isWhole(inner.left) || isWhole(inner.right);
      case 'ConditionalExpression':
        return isWhole(inner.consequent) || isWhole(inner.alternate);
      default:
        return false;
    }
  };
  return variable !== undefined && getReturned(fn, sourceCode).some(isWhole);
}
