/** Which layer of a server code belongs to: the contract says so by globs, else the names of folders, files and classes. */
import picomatch from 'picomatch';
import {
  getEnclosingClass,
  getEnclosingFunction,
  getPropertyName,
  getReferenceName,
  withoutTypeSyntax,
  type FunctionNode,
  type Node,
} from '../ast.ts';
import { answerNouns, invariantVerbs, otherLayerWords, serviceFolders, serviceWords } from '../knowledge/layers.ts';
import { toWords } from '../names.ts';
import { toFolder, toPosix } from '../package-facts.ts';
import { getPathInPackage, type ProjectFacts } from '../project.ts';
import { leaves, someCondition, someFact } from './conditions.ts';
import type { OriginResolver } from './origin.ts';
import { getDottedName } from './values.ts';

type Layer = 'controllers' | 'services';
type Matcher = (path: string) => boolean;

const matchers = new WeakMap<readonly string[], Matcher>();
const serviceClass = /(?:Service|Use[Cc]ase|Interactor)\b/u;

/** Whether a file may hold a service, by its path or the names in its text: cheap. */
export function mayHoldService(text: string, project: ProjectFacts): boolean {
  return isServiceFile(project) || serviceClass.test(text);
}

/** Whether code is part of a service: its file is one, or its class. */
export function isInService(node: Node, project: ProjectFacts): boolean {
  if (isInLayer('controllers', project)) return false;
  if (isInLayer('services', project)) return true;
  const owner = getEnclosingClass(node)?.id?.name;
  if (owner !== undefined) {
    const words = toWords(owner);
    if (otherLayerWords.has(words.at(-1) ?? '')) return false;
    if (isServiceName(words)) return true;
  }
  return isServiceFile(project);
}

function isServiceFile(project: ProjectFacts): boolean {
  if (isInLayer('controllers', project)) return false;
  if (isInLayer('services', project)) return true;
  const segments = getPathInPackage(project).split('/');
  const words = toWords(segments.pop()?.replace(/\.[cm]?[jt]sx?$/u, '') ?? '');
  if (otherLayerWords.has(words.at(-1) ?? '')) return false;
  if (isServiceName(words)) return true;
  // The nearest folder that says something decides: `services/users/guards`.
  const folder = segments.findLast((each) => serviceFolders.has(each) || otherLayerWords.has(toSingular(each)));
  return folder !== undefined && serviceFolders.has(folder);
}

function isServiceName(words: readonly string[]): boolean {
  const name = words.join(' ');
  return serviceWords.some((word) => name === word || name.endsWith(` ${word}`));
}

function toSingular(folder: string): string {
  return folder.replace(/ies$/u, 'y').replace(/s$/u, '');
}

/** Whether the contract's globs, which are relative to its folder, put a file into a layer. */
function isInLayer(layer: Layer, { contract, filename }: ProjectFacts): boolean {
  const globs = contract.layers[layer];
  if (globs.length === 0 || contract.file === undefined) return false;
  let matches = matchers.get(globs);
  if (matches === undefined) {
    matches = picomatch([...globs], { dot: true, windows: false });
    matchers.set(globs, matches);
  }
  const folder = toFolder(contract.file);
  const path = toPosix(filename);
  return path.startsWith(folder) && matches(path.slice(folder.length));
}

/**
 * Whether only the program can be wrong where something stands: at the top of a module, in a constructor or a function
 * that starts or asserts something, in the `default:` of a `switch` or what stands for one: the last `else` of tests
 * that all ask of the same thing which of its kinds it is.
 */
export function isInvariantPlace(node: Node): boolean {
  const fn = getEnclosingFunction(node);
  if (fn === undefined) return true;
  const words = toWords(getFunctionName(fn) ?? '');
  if (invariantVerbs.has(words[0] ?? '') || invariantVerbs.has(words.join(''))) return true;
  for (let current: Node | undefined = node; current !== undefined && current !== fn; current = current.parent) {
    if (current.type === 'SwitchCase' && current.test === null) return true;
  }
  return isRestOfKinds(node);
}

/** Whether a statement runs where none of at least two tests held that ask the same thing for its kind. */
function isRestOfKinds(statement: Node): boolean {
  const { parent } = statement;
  const branch = parent?.type === 'BlockStatement' && parent.body.length === 1 ? parent : statement;
  const tests: Node[] = [];
  for (
    let child: Node = branch, current = branch.parent;
    current?.type === 'IfStatement' && current.alternate === child;
    child = current, current = current.parent
  ) {
    tests.push(current.test);
  }
  if (tests.length === 0 && parent?.type === 'BlockStatement') {
    for (let index = parent.body.findIndex((each) => each === statement) - 1; index >= 0; index--) {
      const before = parent.body[index];
      if (before?.type !== 'IfStatement' || before.alternate !== null || !leaves(before.consequent)) break;
      tests.push(before.test);
    }
  }
  const [first, ...others] = tests.map(getAskedForKind);
  return first !== undefined && others.length > 0 && others.every((each) => each === first);
}

/** What is asked which of its kinds it is: `value` of `typeof value === 'string'`, `rule.type` of `rule.type === 'all'`. */
function getAskedForKind(test: Node): string | undefined {
  const inner = withoutTypeSyntax(test);
  switch (inner.type) {
    case 'LogicalExpression': {
      const left = getAskedForKind(inner.left);
      return inner.operator === '||' && left === getAskedForKind(inner.right) ? left : undefined;
    }
    case 'BinaryExpression': {
      if (inner.operator === 'instanceof') return getDottedName(inner.left);
      if (inner.operator !== '===' && inner.operator !== '==') return undefined;
      const asked = withoutTypeSyntax(inner.left);
      if (asked.type === 'UnaryExpression' && asked.operator === 'typeof') return getDottedName(asked.argument);
      const other = withoutTypeSyntax(inner.right);
      const isConstant = other.type === 'Literal' || other.type === 'MemberExpression';
      return isConstant ? getDottedName(asked) : undefined;
    }
    case 'CallExpression': {
      const [only, ...others] = inner.arguments;
      const isQuestion = /^is[A-Z]/u.test(getReferenceName(inner.callee) ?? '');
      return isQuestion && only !== undefined && others.length === 0 ? getDottedName(only) : undefined;
    }
    default:
      return undefined;
  }
}

/**
 * Whether something runs where another server did not answer as it should: under `!response.ok`, or a test of the
 * status with which it answered.
 */
export function isUpstreamFailure(node: Node, origins: OriginResolver): boolean {
  return someCondition(node, (test, outcome) => isAboutAnswer(test, outcome, origins));
}

function isAboutAnswer(test: Node, outcome: boolean, origins: OriginResolver): boolean {
  const inner = withoutTypeSyntax(test);
  // `!response.ok || !user`: which of the two it was, the text does not tell either.
  if (inner.type === 'LogicalExpression' && outcome && inner.operator === '||')
    return [inner.left, inner.right].some((side) => isAboutAnswer(side, outcome, origins));
  return someFact(inner, outcome, (asked, isTruthy) => {
    if (asked.type === 'BinaryExpression')
      return [asked.left, asked.right].some((side) => /^status(?:Code)?$/u.test(getAnswerPart(side, origins) ?? ''));
    return !isTruthy && getAnswerPart(asked, origins) === 'ok';
  });
}

/** What is read of another server's answer: `status` of `response.status`. */
function getAnswerPart(node: Node, origins: OriginResolver): string | undefined {
  const inner = withoutTypeSyntax(node);
  if (inner.type !== 'MemberExpression') return undefined;
  const origin = origins.resolve(inner.object);
  const isAnswer =
    answerNouns.has(toWords(getReferenceName(inner.object) ?? '').at(-1) ?? '') ||
    (origin.kind === 'call' && origin.callee.kind === 'global' && origin.callee.path.join('.') === 'fetch');
  return isAnswer ? getPropertyName(inner) : undefined;
}

function getFunctionName(fn: FunctionNode): string | undefined {
  const { parent } = fn;
  switch (parent.type) {
    case 'MethodDefinition':
    case 'Property':
    case 'PropertyDefinition':
      return getPropertyName(parent);
    case 'VariableDeclarator':
      return parent.id.type === 'Identifier' ? parent.id.name : undefined;
    default:
      return fn.type === 'ArrowFunctionExpression' ? undefined : fn.id?.name;
  }
}
