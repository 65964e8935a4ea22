/** Whether a function listens to the requests of a server of Node.js: reads `knowledge/request-listeners.ts`. */
import type { TSESTree } from '@typescript-eslint/utils';
import { getPropertyName, getStaticString, withoutTypeSyntax, type FunctionNode, type Node } from '../ast.ts';
import { requestListeners } from '../knowledge/request-listeners.ts';
import { toAlternation } from './alternation.ts';
import { isExportOf } from './frameworks.ts';
import { alternatives, type Origin, type OriginResolver } from './origin.ts';

/** How the text of a file tells that a server of Node.js may be in it. */
export const listenerForm = new RegExp(
  String.raw`\b(?:${toAlternation([...requestListeners.servers, ...requestListeners.requestTypes].map((each) => each.export))})\b`,
  'u',
);

/** Whether a parameter is the request of a server of Node.js, without a framework. */
export function isNodeRequest(owner: FunctionNode, index: number, text: string, origins: OriginResolver): boolean {
  if (isOfEvent(owner, index)) return true;
  if (!listenerForm.test(text)) return false;
  const type = getParameterType(owner.params[index], origins);
  if (type?.kind === 'instance' && isExportOf(type.of, requestListeners.requestTypes)) return true;
  if (index !== requestListeners.request) return false;
  const variable = owner.id == null ? undefined : origins.findVariable(owner.id);
  const places = [owner, ...(variable?.references.map(({ identifier }) => identifier) ?? [])];
  return places.some((place) => isListener(place, origins));
}

/** Whether a parameter is the request that a server tells of without a response: `server.on('upgrade', (request, socket) => …)`. */
function isOfEvent({ parent, params }: FunctionNode, index: number): boolean {
  if (parent.type !== 'CallExpression' || parent.arguments[1]?.type === 'SpreadElement') return false;
  const parameter = params[index];
  const callee = withoutTypeSyntax(parent.callee);
  const subscribers: readonly string[] = requestListeners.subscribers;
  if (callee.type !== 'MemberExpression' || !subscribers.includes(getPropertyName(callee) ?? '')) return false;
  const event = getStaticString(parent.arguments[0]);
  return requestListeners.requestEvents.some(
    (each) =>
      each.event === event &&
      each.request === index &&
      params.length >= each.parameters &&
      parameter?.type === 'Identifier' &&
      each.names.test(parameter.name),
  );
}

/** Whether a function is given to what calls it with each request: `createServer(fn)`, `server.on('request', fn)`. */
function isListener(place: Node, origins: OriginResolver): boolean {
  const call = place.parent;
  if (call?.type !== 'CallExpression' || !call.arguments.some((each) => each === place)) return false;
  const callee = withoutTypeSyntax(call.callee);
  if (isExportOf(origins.resolve(callee), requestListeners.servers)) return true;
  if (callee.type !== 'MemberExpression' || getStaticString(call.arguments[0]) !== requestListeners.event) return false;
  const subscribers: readonly string[] = requestListeners.subscribers;
  if (!subscribers.includes(getPropertyName(callee) ?? '')) return false;
  return alternatives(origins.resolve(callee.object)).some(
    (origin) => origin.kind === 'call' && isExportOf(origin.callee, requestListeners.servers),
  );
}

export function getParameterType(
  parameter: TSESTree.Parameter | undefined,
  origins: OriginResolver,
): Origin | undefined {
  const annotation = parameter !== undefined && 'typeAnnotation' in parameter ? parameter.typeAnnotation : undefined;
  return annotation == null ? undefined : origins.resolve(annotation.typeAnnotation);
}
