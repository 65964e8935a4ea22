/** Which functions are called by somebody who drops the promise they return: reads `knowledge/unawaited-callbacks.ts`. */
import type { TSESTree } from '@typescript-eslint/utils';
import {
  getPropertyName,
  getReferenceName,
  getStaticString,
  isFunction,
  withoutTypeSyntax,
  type FunctionNode,
  type Node,
} from '../ast.ts';
import { listenerMethods } from '../knowledge/empty-handlers.ts';
import {
  emitterProperties,
  emitterValues,
  emitterWords,
  eventEmitters,
  importedEmitterWords,
  pipeMethods,
  unawaitedCallbacks,
  waitingEmitterMarks,
  type EmitterValueRow,
} from '../knowledge/unawaited-callbacks.ts';
import { nodeListener, requestListeners } from '../knowledge/request-listeners.ts';
import { toWords } from '../names.ts';
import type { FileAnalysis } from '../file.ts';
import { isExportOf } from './frameworks.ts';
import type { HandlerMatcher } from './handlers.ts';
import type { ProjectFacts } from '../project.ts';
import { mayBeApp } from './handler-shapes.ts';
import { alternatives, type Origin, type OriginResolver } from './origin.ts';

/** A function given to somebody who calls it and drops what it returns. */
export interface UnawaitedCallback {
  readonly kind: 'callback' | 'listener';
  /** The function that is given it (`setInterval`), or the event (`message`). */
  readonly name: string;
  /** The argument. */
  readonly argument: Node;
}

const calleeNames: ReadonlySet<string> = new Set(
  unawaitedCallbacks.flatMap(({ callees }) => callees.map((each) => each.export.replace(/^.*\./u, ''))),
);

const calleeForm = new RegExp(
  String.raw`\b(?:${[...calleeNames].join('|')})\b|\.\s*(?:${[...listenerMethods].join('|')})\s*(?:\?\.\s*)?[(<]|['"\x60](?:${[...listenerMethods].join('|')})['"\x60]\s*\]`,
  'u',
);

/** Whether a call in a file may give such a callback away: looked at before anything is parsed. */
export function mayGiveCallback(text: string): boolean {
  return calleeForm.test(text);
}

/** The callback or listener that a call gives away; undefined where it gives none, or where the callee cannot be told. */
export function matchUnawaitedCallback(
  call: TSESTree.CallExpression,
  { origins, handlers, project }: Pick<FileAnalysis, 'origins' | 'handlers' | 'project'>,
): UnawaitedCallback | undefined {
  const callee = withoutTypeSyntax(call.callee);
  const method = getReferenceName(callee);
  if (method === undefined) return undefined;
  if (callee.type === 'MemberExpression' && listenerMethods.has(method)) {
    const [event, listener] = call.arguments;
    const name = getStaticString(event);
    if (name === undefined || listener === undefined) return undefined;
    const isEmitting =
      mayEmit(callee.object, origins, project) ||
      isMessage(origins.resolve(callee.object), origins, handlers) ||
      isEmitterValue(origins.resolve(callee.object), name);
    if (!isEmitting) return undefined;
    return { kind: 'listener', name, argument: listener };
  }
  // Under another name (`import { setTimeout as later }`) only where the function is written in place: few calls are.
  if (!calleeNames.has(method) && !call.arguments.some((each) => isFunction(each) && each.async)) return undefined;
  const origin = origins.resolve(callee);
  for (const row of unawaitedCallbacks) {
    if (!isExportOf(origin, row.callees)) continue;
    const argument = row.callback === 'first' ? call.arguments[0] : call.arguments.at(-1);
    if (argument !== undefined) return { kind: 'callback', name: row.name, argument };
  }
  return undefined;
}

/** Whether a value is an event emitter, by its origin or, where that says nothing, by its name. */
function mayEmit(node: Node, origins: OriginResolver, project: ProjectFacts): boolean {
  const origin = origins.resolve(node);
  if (isEmitter(origin, origins)) return true;
  const name = getReferenceName(withoutTypeSyntax(node));
  const last = name === undefined ? undefined : toWords(name).at(-1);
  if (last === undefined || !alternatives(origin).every((each) => isOfProject(each, project))) return false;
  return (
    emitterWords.has(last) || (importedEmitterWords.has(last) && origin.kind === 'module' && isExportItself(origin))
  );
}

/** Whether a value is one of Node.js itself that tells its listeners of an event: `parentPort`. */
function isEmitterValue(origin: Origin, event: string): boolean {
  return (emitterValues as readonly EmitterValueRow[]).some(
    ({ values, events }) => isExportOf(origin, values) && events?.includes(event) !== false,
  );
}

/** Whether a value is a request or a response that is an emitter, as its framework or Node.js itself hands it over. */
function isMessage(origin: Origin, origins: OriginResolver, handlers: HandlerMatcher): boolean {
  const known = handlers.matchRole(origin);
  if (known !== undefined) return known.row.emitters?.includes(known.role) === true;
  if (origin.kind !== 'parameter' || origin.path.length > 0) return false;
  const { function: fn, index } = origin;
  const role = nodeListener.parameters[index];
  return (
    fn.parent.type === 'CallExpression' &&
    role !== undefined &&
    nodeListener.emitters?.includes(role) === true &&
    isExportOf(origins.resolve(fn.parent.callee), requestListeners.servers)
  );
}

/** Whether a value is what a module exports, and no property of it: `emitter` of it, not `Lifecycle.eventEmitter`. */
function isExportItself({ path }: Extract<Origin, { kind: 'module' }>): boolean {
  return path.length < 2;
}

/** Whether a file says that its emitters wait for what listeners return, or take their rejections. */
export function hasWaitingEmitters(text: string): boolean {
  return waitingEmitterMarks.some((mark) => text.includes(mark));
}

/** Whether nothing says that a value is made, or typed, by another library. */
function isOfProject(origin: Origin, project: ProjectFacts): boolean {
  if (!mayBeApp(origin, project)) return false;
  return origin.kind !== 'parameter' || origin.type === undefined || mayBeApp(origin.type, project);
}

/** Whether a value is an event emitter of Node.js for sure: in every way it may come about. */
function isEmitter(origin: Origin, origins: OriginResolver, depth = 0): boolean {
  if (depth > 8) return false;
  const all = alternatives(origin).filter((each) => each.kind !== 'unknown');
  return all.length > 0 && all.every((each) => isOneEmitter(each, origins, depth));
}

function isOneEmitter(origin: Origin, origins: OriginResolver, depth: number): boolean {
  switch (origin.kind) {
    case 'call':
      return isExportOf(origin.callee, eventEmitters) || isGivenBackBy(origin.callee, origins, depth);
    case 'member':
      return emitterProperties.has(origin.property) && isEmitter(origin.object, origins, depth + 1);
    case 'instance':
      return isExportOf(origin.of, eventEmitters) || isEmitterClass(origin.of, origins, depth);
    case 'parameter':
      return origin.type !== undefined && isEmitter(origin.type, origins, depth + 1);
    case 'this':
      return origin.class?.superClass != null && isEmitterOrHeir(origin.class.superClass, origins, depth);
    default:
      return false;
  }
}

/** `emitter.on('ready', start)` gives the emitter, `stream.pipe(other)` the other stream. */
function isGivenBackBy(callee: Origin, origins: OriginResolver, depth: number): boolean {
  return (
    callee.kind === 'member' &&
    (listenerMethods.has(callee.property) || pipeMethods.has(callee.property)) &&
    isEmitter(callee.object, origins, depth + 1)
  );
}

function isEmitterClass(origin: Origin, origins: OriginResolver, depth: number): boolean {
  if (origin.kind !== 'node' || !origin.node.type.startsWith('Class')) return false;
  const { superClass } = origin.node as TSESTree.ClassDeclaration;
  return superClass != null && isEmitterOrHeir(superClass, origins, depth);
}

function isEmitterOrHeir(superClass: Node, origins: OriginResolver, depth: number): boolean {
  const origin = origins.resolve(superClass);
  return isExportOf(origin, eventEmitters) || (depth < 8 && isEmitterClass(origin, origins, depth + 1));
}

/** The function whose promise a callback gives back: its own, or that of the one call that it is made of, `() => run()`. */
export function resolveCallback(argument: Node, origins: OriginResolver): FunctionNode | undefined {
  const fn = resolveFunction(argument, origins);
  if (fn === undefined || fn.async || fn.body.type === 'BlockStatement') return fn;
  const inner = withoutTypeSyntax(fn.body);
  return inner.type === 'CallExpression' ? (resolveFunction(inner.callee, origins) ?? fn) : fn;
}

/** The function that an argument is: written in place, named, a member of a class of this file, bound. */
export function resolveFunction(argument: Node, origins: OriginResolver): FunctionNode | undefined {
  const inner = withoutTypeSyntax(argument);
  if (isFunction(inner)) return inner;
  if (inner.type === 'CallExpression') {
    const callee = withoutTypeSyntax(inner.callee);
    return callee.type === 'MemberExpression' && getPropertyName(callee) === 'bind'
      ? resolveFunction(callee.object, origins)
      : undefined;
  }
  if (inner.type !== 'Identifier' && inner.type !== 'MemberExpression') return undefined;
  const origin = origins.resolve(inner);
  return origin.kind === 'node' && isFunction(origin.node) ? origin.node : undefined;
}
