/** Where a part of the program makes itself known to another, in memory, before anybody asks anything of it. */
import {
  findInside,
  getDecorators,
  getEnclosingFunction,
  getPropertyName,
  isFunction,
  withoutTypeSyntax,
  type FunctionNode,
  type Node,
} from '../ast.ts';
import type { FileAnalysis } from '../file.ts';
import { storingMethods, registeringVerbs } from '../knowledge/registrations.ts';
import { toWords } from '../names.ts';
import { getDottedName } from './values.ts';

/**
 * Whether a node is reached only where a function that registers something (`register`, `registerAction`) finds it in a
 * map or set of the memory, in which it keeps it otherwise: `if (this.actions.has(name)) throw …; this.actions.set(name,
 * action)`. Who registers the same twice is the program itself. What a framework calls, by a decorator, or what waits
 * for something may serve a request.
 */
export function isRepeatedRegistration(node: Node, { handlers, sourceCode }: FileAnalysis): boolean {
  const fn = getEnclosingFunction(node);
  if (fn === undefined || fn.async || !isRegistering(fn) || handlers.findHandler(node) !== undefined) return false;
  const registry = getAskedRegistry(node);
  if (registry === undefined || fn.body == null) return false;
  for (const each of findInside(fn.body, sourceCode, isFunction))
    if (getOwner(each, storingMethods) === registry) return true;
  return false;
}

function isRegistering(fn: FunctionNode): boolean {
  const { parent } = fn;
  if (parent.type === 'MethodDefinition' && getDecorators(parent).length > 0) return false;
  if (fn.params.some((each) => getDecorators(each).length > 0)) return false;
  const name =
    parent.type === 'MethodDefinition' || parent.type === 'Property' || parent.type === 'PropertyDefinition'
      ? getPropertyName(parent)
      : fn.type === 'FunctionDeclaration'
        ? fn.id?.name
        : undefined;
  return registeringVerbs.has(toWords(name ?? '')[0] ?? '');
}

/** `this.actions` of `if (this.actions.has(name)) { … }`, in which a node stands. */
function getAskedRegistry(node: Node): string | undefined {
  for (
    let child = node, parent = node.parent;
    parent != null && !isFunction(parent);
    child = parent, parent = parent.parent
  )
    if (parent.type === 'IfStatement')
      return child === parent.consequent ? getOwner(parent.test, new Set(['has'])) : undefined;
  return undefined;
}

/** `this.actions` of `this.actions.set(name, action)`, where the method is one of some. */
function getOwner(node: Node, methods: ReadonlySet<string>): string | undefined {
  const call = withoutTypeSyntax(node);
  const callee = call.type === 'CallExpression' ? withoutTypeSyntax(call.callee) : undefined;
  if (callee?.type !== 'MemberExpression' || !methods.has(getPropertyName(callee) ?? '')) return undefined;
  return getDottedName(callee.object);
}
