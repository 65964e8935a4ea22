/** Texts that the functions of a file put together themselves, such as the commands that they send elsewhere. */
import type { TSESTree } from '@typescript-eslint/utils';
import {
  findInside,
  getEnclosingFunction,
  getPropertyName,
  getReferenceName,
  isFunction,
  withoutTypeSyntax,
  type FunctionNode,
  type Node,
  type SourceCode,
} from '../ast.ts';
import type { OriginResolver } from './origin.ts';
import { getAssignedValues, getDottedName } from './values.ts';

interface Search {
  readonly origins: OriginResolver;
  readonly sourceCode: Pick<SourceCode, 'visitorKeys'>;
}

/** How many functions and variables are followed to where a text is made. */
const maximumHops = 4;

/**
 * Whether a variable is a property of what a function of the file returns, and a text there that the file puts together
 * wherever it is returned: `const { topic, payload } = buildCommand(value)`, where each `return` is `{ topic, payload:
 * String(value) }`, `{ payload: isOn ? 'ON' : 'OFF' }` and the like.
 */
export function isTextOfOwnFunction(name: TSESTree.Identifier, search: Search): boolean {
  const variable = search.origins.findVariable(name);
  const values = variable === undefined ? undefined : getAssignedValues(variable);
  const [only] = values ?? [];
  if (only === undefined || values?.length !== 1) return false;
  const [key, ...deeper] = only.path;
  return key !== undefined && deeper.length === 0 && isMadeByCall(only.value, key, search, 0);
}

function isMadeByCall(node: Node, key: string, search: Search, hops: number): boolean {
  const call = withoutTypeSyntax(node);
  if (call.type !== 'CallExpression' || hops > maximumHops) return false;
  const fn = findFunction(call.callee, search);
  const returned = fn === undefined ? [] : getReturned(fn, search);
  return (
    returned.length > 0 &&
    returned.every((value) => {
      const object = withoutTypeSyntax(value);
      if (object.type !== 'ObjectExpression') return isMadeByCall(object, key, search, hops + 1);
      const property = object.properties.find((each) => each.type === 'Property' && getPropertyName(each) === key);
      const isWhole = object.properties.every(({ type }) => type === 'Property');
      return isWhole && (property?.type !== 'Property' || isMadeText(property.value, search, hops + 1));
    })
  );
}

function findFunction(callee: Node, { origins }: Search): FunctionNode | undefined {
  const name = withoutTypeSyntax(callee);
  const definition = name.type === 'Identifier' ? origins.findVariable(name)?.defs[0] : undefined;
  if (definition?.type === 'FunctionName' && isFunction(definition.node)) return definition.node;
  if (definition?.type !== 'Variable' || definition.node.init == null) return undefined;
  const made = withoutTypeSyntax(definition.node.init);
  return isFunction(made) ? made : undefined;
}

/** All that a function returns; nothing where one `return` has no value. */
function getReturned(fn: FunctionNode, { sourceCode }: Search): readonly Node[] {
  if (fn.async || fn.generator || fn.body == null) return [];
  if (fn.body.type !== 'BlockStatement') return [fn.body];
  const returned: Node[] = [];
  for (const each of findInside(fn.body, sourceCode, isFunction)) {
    if (each.type !== 'ReturnStatement') continue;
    if (each.argument === null) return [];
    returned.push(each.argument);
  }
  return returned;
}

function isMadeText(node: Node, search: Search, hops: number): boolean {
  const value = withoutTypeSyntax(node);
  if (hops > maximumHops) return false;
  switch (value.type) {
    case 'Literal':
      return true;
    // The numbers of a colour, a place: what a parameter holds may be anything.
    case 'TemplateLiteral':
      return value.expressions.every((each) => isOfOwnVariable(each, search));
    case 'ConditionalExpression':
      return isMadeText(value.consequent, search, hops) && isMadeText(value.alternate, search, hops);
    case 'LogicalExpression':
      // A word of the configuration, where one is set: `config.payloadOn || 'ON'`.
      return (
        value.operator !== '&&' &&
        (withoutTypeSyntax(value.left).type === 'MemberExpression' || isMadeText(value.left, search, hops)) &&
        isMadeText(value.right, search, hops)
      );
    case 'MemberExpression':
      return /^\p{Lu}[\p{Lu}\d_]+$/u.test(getReferenceName(value.object) ?? '');
    case 'Identifier':
      return value.name === 'undefined' || isMadeVariable(value, search, (each) => isMadeText(each, search, hops + 1));
    case 'CallExpression': {
      const callee = getDottedName(value.callee);
      const [given] = value.arguments;
      // As a text an object shows nothing of itself.
      if (callee === 'String') return true;
      return callee === 'JSON.stringify' && given !== undefined && isMadeObject(given, search);
    }
    default:
      return false;
  }
}

/** An object that is written out, also where a variable is given one of several. */
function isMadeObject(node: Node, search: Search): boolean {
  const value = withoutTypeSyntax(node);
  return value.type === 'Identifier' ? isMadeVariable(value, search, isWrittenOut) : isWrittenOut(value);
}

function isWrittenOut(node: Node): boolean {
  const value = withoutTypeSyntax(node);
  return value.type === 'ObjectExpression' && value.properties.every(({ type }) => type === 'Property');
}

function isMadeVariable(name: TSESTree.Identifier, { origins }: Search, isMade: (value: Node) => boolean): boolean {
  const variable = origins.findVariable(name);
  const values = variable === undefined ? undefined : getAssignedValues(variable);
  return (
    values !== undefined && values.length > 0 && values.every(({ value, path }) => path.length === 0 && isMade(value))
  );
}

/** A variable that its function declares, by whatever it was given. */
function isOfOwnVariable(node: Node, { origins }: Search): boolean {
  const value = withoutTypeSyntax(node);
  const definition = value.type === 'Identifier' ? origins.findVariable(value)?.defs[0] : undefined;
  return definition?.type === 'Variable' && getEnclosingFunction(definition.node) === getEnclosingFunction(value);
}
