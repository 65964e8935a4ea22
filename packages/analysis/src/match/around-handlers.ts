/** What stands around a handler or behind it: a decorator that answers its errors, functions that call it, handlers that it wraps. */
import type { TSESTree } from '@typescript-eslint/utils';
import {
  findInside,
  getDecorators,
  getReferenceName,
  isFunction,
  withoutTypeSyntax,
  type Node,
  type SourceCode,
} from '../ast.ts';
import type { FileAnalysis } from '../file.ts';
import { catchingVerbs, errorNouns } from '../knowledge/frameworks.ts';
import { toWords } from '../names.ts';
import type { Handler } from './handlers.ts';

/** The decorator of a method that answers its errors by its name: `@HandleErrors()`. */
export function getAnsweringDecorator({ node: { parent } }: Handler): string | undefined {
  if (parent.type !== 'MethodDefinition') return undefined;
  for (const { expression } of getDecorators(parent)) {
    const name = getReferenceName(expression.type === 'CallExpression' ? expression.callee : expression);
    const words = toWords(name ?? '');
    if (catchingVerbs.has(words[0] ?? '') && errorNouns.has(words.at(-1) ?? ''))
      return `@${name}${expression.type === 'CallExpression' ? '()' : ''}`;
  }
  return undefined;
}

/** Whether other functions of the file call what has the form of a handler, and nothing else is done with it. */
export function isCalledByOthers({ node }: Handler, { origins }: FileAnalysis): boolean {
  const declaration = node.type === 'FunctionDeclaration' ? node : node.parent;
  const name =
    declaration.type === 'FunctionDeclaration' || declaration.type === 'VariableDeclarator' ? declaration.id : null;
  const statement = declaration.type === 'VariableDeclarator' ? declaration.parent : declaration;
  if (name?.type !== 'Identifier' || statement.parent?.type.startsWith('Export') === true) return false;
  const reads = origins.findVariable(name)?.references.filter(({ isRead }) => isRead) ?? [];
  return (
    reads.length > 0 &&
    reads.every(({ identifier }) => {
      const { parent } = identifier;
      return parent.type === 'CallExpression' && parent.callee === identifier;
    })
  );
}

/**
 * Whether a handler gives its request to another one that it was made with, as in `(run) => (req, res) => run(req, res)`:
 * then it is a wrapper of handlers, the place where errors are to be answered.
 */
export function isWrapper(handler: Handler, file: FileAnalysis): boolean {
  const own = new Set(handler.node.params.map((parameter) => (parameter.type === 'Identifier' ? parameter.name : '')));
  for (const each of findInside(handler.node.body, file.sourceCode, () => false)) {
    if (each.type !== 'CallExpression' || !each.arguments.some((argument) => holdsName(argument, own))) continue;
    const made = file.origins.resolve(withoutTypeSyntax(each.callee));
    if (made.kind === 'parameter' && made.function.range[0] < handler.node.range[0]) return true;
  }
  return false;
}

/** Whether an argument is one of these names, or an object that has one as a value. */
export function holdsName(node: Node, names: ReadonlySet<string>): boolean {
  if (node.type === 'Identifier') return names.has(node.name);
  if (node.type !== 'ObjectExpression') return false;
  return node.properties.some((property) => property.type === 'Property' && holdsName(property.value, names));
}

/** Whether a `try` stands around what comes after the handler, by `next()`: then its catch is an error handler itself. */
export function isAroundNext(node: TSESTree.TryStatement, handler: Handler, sourceCode: SourceCode): boolean {
  const next = getNextName(handler);
  if (next === undefined) return false;
  for (const each of findInside(node.block, sourceCode, isFunction)) {
    if (each.type !== 'CallExpression' || each.arguments.length > 0) continue;
    if (each.callee.type === 'Identifier' && each.callee.name === next) return true;
  }
  return false;
}

/** What a handler calls its `next`. */
export function getNextName({ node, roles }: Handler): string | undefined {
  const parameter = node.params[roles.indexOf('next')];
  return parameter?.type === 'Identifier' ? parameter.name : undefined;
}
