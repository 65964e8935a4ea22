/** Whether code asks a question by trying: the one reader of `knowledge/probes.ts`. */
import {
  findInside,
  getPropertyName,
  getReferenceName,
  isFunction,
  withoutTypeSyntax,
  type FunctionNode,
  type Node,
} from '../ast.ts';
import {
  askingCommands,
  failureValueWords,
  plainFunctions,
  probes,
  probingGlobals,
  probingMethods,
  probingVerbs,
  tryingEndings,
  tryingVerbs,
} from '../knowledge/probes.ts';
import type { ExportReference } from '../knowledge/table.ts';
import { toWords } from '../names.ts';
import { isExportOf } from './frameworks.ts';
import type { OriginResolver } from './origin.ts';

const probingExports: readonly ExportReference[] = probes.flatMap(({ module, exports }) =>
  exports.flatMap((name) => [
    { module, export: name },
    { module: `node:${module}`, export: name },
  ]),
);

type VisitorKeys = Parameters<typeof findInside>[1];

/** Whether all that code calls is asked whether it can be done: `JSON.parse(text)`, `await access(path)`, `import('x')`. */
export function isProbing(code: Node, sourceCode: VisitorKeys, origins: OriginResolver): boolean {
  let probesSomething = false;
  for (const node of findInside(code, sourceCode, isFunction)) {
    if (node.type === 'ImportExpression') probesSomething = true;
    if (node.type !== 'CallExpression' && node.type !== 'NewExpression') continue;
    const callee = withoutTypeSyntax(node.callee);
    if (isProbe(callee, origins)) probesSomething = true;
    else if (!plainFunctions.has(getReferenceName(callee) ?? '')) return false;
  }
  return probesSomething;
}

/**
 * Whether code waits for something, or works on files at once: what fails there fails for reasons of its own. Code that
 * only works on values in memory fails where these are of another form.
 */
export function reachesOutside(code: Node, sourceCode: VisitorKeys): boolean {
  for (const node of findInside(code, sourceCode, isFunction)) {
    if (node.type === 'AwaitExpression' || (node.type === 'ForOfStatement' && node.await)) return true;
    if (node.type !== 'CallExpression') continue;
    const name = getReferenceName(withoutTypeSyntax(node.callee)) ?? '';
    if (/\wSync$/u.test(name) && !askingCommands.has(name)) return true;
  }
  return false;
}

function isProbe(callee: Node, origins: OriginResolver): boolean {
  const name = getReferenceName(callee);
  if (name === undefined) return false;
  const object = callee.type === 'MemberExpression' ? withoutTypeSyntax(callee.object) : undefined;
  const full = object?.type === 'Identifier' ? `${object.name}.${name}` : name;
  if (probingGlobals.has(full) || (object !== undefined && probingMethods.has(name))) return true;
  if (probingVerbs.has(toWords(name)[0] ?? '')) return true;
  return isExportOf(origins.resolve(callee), probingExports);
}

/** Whether a function says by its name that it tries: `tryParse`, `isReachable`, `findUserOrNull`. */
export function isTrying(fn: FunctionNode): boolean {
  const words = toWords(getFunctionName(fn) ?? '');
  if (words.length === 0) return false;
  if (tryingVerbs.has(words[0] ?? '')) return true;
  return tryingEndings.some((ending) =>
    ending.every((word, index) => words[words.length - ending.length + index] === word),
  );
}

/** Whether a value says by a key, a name or a text in it that something failed: `{ status: 'down' }`, `NotFoundError`. */
export function tellsFailure(value: Node, sourceCode: VisitorKeys): boolean {
  for (const node of findInside(value, sourceCode, () => false)) {
    const text =
      node.type === 'Identifier'
        ? node.name
        : node.type === 'Literal' && typeof node.value === 'string'
          ? node.value
          : node.type === 'TemplateElement'
            ? node.value.raw
            : undefined;
    if (text !== undefined && toWords(text).some((word) => failureValueWords.has(word))) return true;
  }
  return false;
}

function getFunctionName(fn: FunctionNode): string | undefined {
  if (fn.id != null) return fn.id.name;
  const { parent } = fn;
  switch (parent.type) {
    case 'VariableDeclarator':
      return parent.id.type === 'Identifier' ? parent.id.name : undefined;
    case 'MethodDefinition':
    case 'PropertyDefinition':
    case 'Property':
      return getPropertyName(parent);
    case 'AssignmentExpression':
      return getReferenceName(parent.left);
    default:
      return undefined;
  }
}
