/** What the shape and the names of a function say, where no origin tells whether it handles requests. */
import type { TSESTree } from '@typescript-eslint/utils';
import { getDecorators, withoutTypeSyntax, type ClassNode, type FunctionNode, type Node } from '../ast.ts';
import type { FrameworkRow, ParameterRole } from '../knowledge/table.ts';
import { toWords } from '../names.ts';
import type { ProjectFacts } from '../project.ts';
import type { FrameworkMatcher } from './frameworks.ts';
import { isWorkspaceModule } from './module-owner.ts';
import { alternatives, type Origin, type OriginResolver } from './origin.ts';

/** Whether a function has the number of parameters, or the first name, of a framework's error handler. */
export function isErrorShape(fn: FunctionNode, row: FrameworkRow): boolean {
  const roles = row.errorParameters;
  if (roles === undefined || getGivenParameters(fn).length !== roles.length) return false;
  if (roles.length > row.parameters.length) return true;
  return /^_?(?:err|error|e|ex|exception)$/u.test(getParameterName(fn.params[0]) ?? '');
}

/** Whether the parameters of a function are called as a row's usually are; at least those that answer. */
export function hasParameterNames(fn: FunctionNode, row: FrameworkRow): boolean {
  const isError = isErrorShape(fn, row);
  const roles = isError ? (row.errorParameters ?? []) : row.parameters;
  const needed = roles.filter((role) => row.parameterNames[role] !== undefined && role !== 'next' && role !== 'error');
  const params = getGivenParameters(fn);
  if (needed.length === 0 || params.length > roles.length) return false;
  // A handler that returns its answer may do without the response.
  const isEnough = row.answers.returnsValue
    ? params.length >= 1
    : needed.every((role) => roles.indexOf(role) < params.length);
  if (!isEnough) return false;
  return params.every((parameter, index) => {
    const role = roles[index];
    const name = getParameterName(parameter);
    if (role === undefined) return false;
    if (role === 'error') return true;
    const names = row.parameterNames[role];
    // A destructured request `({ body }, res)` has no name of its own.
    if (name === undefined) return role === 'request' && params.length > 1;
    return names === undefined || names.includes(name);
  });
}

/** Those before the first that has a default up to the end: such a one is given by the program's calls, by no framework. */
function getGivenParameters({ params }: FunctionNode): readonly TSESTree.Parameter[] {
  const count = params.findLastIndex((each) => each.type !== 'AssignmentPattern') + 1;
  return count === 0 ? params : params.slice(0, count);
}

export function getParameterName(parameter: TSESTree.Parameter | undefined): string | undefined {
  const inner = parameter?.type === 'AssignmentPattern' ? parameter.left : parameter;
  return inner?.type === 'Identifier' ? inner.name : undefined;
}

/** Whether nothing that a parameter says of itself is against its being of a role. */
export function mayHaveRole(
  parameter: TSESTree.Parameter,
  role: ParameterRole | undefined,
  row: FrameworkRow,
  frameworks: FrameworkMatcher,
): boolean {
  if (role === undefined) return false;
  const typed = frameworks.matchParameterType(parameter);
  if (typed !== undefined) return typed.role === role && typed.row.packages[0] === row.packages[0];
  const inner = parameter.type === 'AssignmentPattern' ? parameter.left : parameter;
  // Projects type what they are given themselves; what they answer on they seldom do.
  if (!('typeAnnotation' in inner) || inner.typeAnnotation == null) return true;
  const annotation = inner.typeAnnotation.typeAnnotation;
  const isGiven = givenRoles.has(role) || (role === 'context' && row.answers.on !== 'context');
  if (isGiven) return !/Keyword$/u.test(annotation.type) || /Any|Unknown/u.test(annotation.type);
  return row.parameterNames[role]?.includes(getParameterName(parameter) ?? '') === true;
}

/** Roles whose types are the project's own: what clients send, what was resolved before, what somebody threw. */
const givenRoles: ReadonlySet<ParameterRole> = new Set(['error', 'input', 'parent', 'request']);

/** Whether a parameter is annotated with a type that another library than a known framework exports: `IncomingMessage`. */
export function hasForeignType(
  parameter: TSESTree.Parameter,
  origins: OriginResolver,
  frameworks: FrameworkMatcher,
  project: ProjectFacts,
): boolean {
  if (parameter.type !== 'Identifier' || parameter.typeAnnotation == null) return false;
  if (frameworks.matchParameterType(parameter) !== undefined) return false;
  const type = origins.resolve(parameter.typeAnnotation.typeAnnotation);
  return alternatives(type).some(
    (each) =>
      each.kind === 'instance' &&
      ((each.of.kind === 'module' && !isOwn(each.of.module, project)) || each.of.kind === 'global'),
  );
}

/** Whether a module may be the project's own: a path, an alias, a package of its workspace. */
function isOwn(module: string, project: ProjectFacts): boolean {
  return /^[.~#@/]|^src\//u.test(module) || isWorkspaceModule(module, project);
}

/** Whether an unknown receiver may be an application: not where it comes from a library or is made in this file. */
export function mayBeApp(origin: Origin, project: ProjectFacts): boolean {
  switch (origin.kind) {
    case 'module':
      return isOwn(origin.module, project);
    case 'global':
    case 'node':
    case 'caught':
      return false;
    case 'instance':
      return mayBeApp(origin.of, project) || origin.of.kind === 'node';
    case 'call':
      return mayBeApp(origin.callee, project) || origin.callee.kind === 'node';
    default:
      return true;
  }
}

export function getDecoratedRole(
  parameter: TSESTree.Parameter,
  roles: Readonly<Record<string, ParameterRole>>,
): ParameterRole | undefined {
  const target = parameter.type === 'TSParameterProperty' ? parameter.parameter : parameter;
  for (const { expression } of getDecorators(target)) {
    const callee = expression.type === 'CallExpression' ? expression.callee : expression;
    const role = callee.type === 'Identifier' ? roles[callee.name] : undefined;
    if (role !== undefined) return role;
  }
  return undefined;
}

export function isControllerClass(node: ClassNode | undefined): boolean {
  return node?.id != null && toWords(node.id.name).at(-1) === 'controller';
}

/** Whether handlers may be registered with no path, because a call before gave it: `router.route('/x').get(fn)`. */
export function isRouteChain(node: Node): boolean {
  const inner = withoutTypeSyntax(node);
  return inner.type === 'CallExpression';
}

/** Last words of the names of classes whose methods handle no request, whatever they are given. */
export const otherClassWords = new Set([
  'filter',
  'guard',
  'interceptor',
  'middleware',
  'service',
  'store',
  'strategy',
]);
