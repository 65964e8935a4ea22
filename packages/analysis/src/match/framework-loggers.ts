/** What the loggers that frameworks bring along write of their requests: reads `logger` of `knowledge/frameworks.ts`. */
import { getPropertyName, withoutTypeSyntax, type Node } from '../ast.ts';
import type { FrameworkRow } from '../knowledge/table.ts';
import type { HandlerMatcher } from './handlers.ts';
import type { OriginResolver } from './origin.ts';

/**
 * The keys of fields of which a framework's own logger writes only what its serializers choose: `req` and `res` of
 * Fastify's `request.log`. None for any other logger: what that does is decided where it is made.
 * @param receiver the expression before the method of a log call
 */
export function getSerializedKeys(
  receiver: Node | undefined,
  origins: OriginResolver,
  handlers: HandlerMatcher,
): readonly string[] {
  const logger = receiver === undefined ? undefined : withoutTypeSyntax(receiver);
  if (logger?.type !== 'MemberExpression') return [];
  const row: FrameworkRow | undefined = handlers.matchRole(origins.resolve(logger.object))?.row;
  return row?.logger?.property === getPropertyName(logger) ? (row?.logger?.serializedKeys ?? []) : [];
}
