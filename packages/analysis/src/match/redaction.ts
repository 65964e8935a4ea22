/** What a logger redacts by itself, so that it may be given it. */
import { getStaticString, type Node } from '../ast.ts';
import { getObjectPath, toLiteral } from './logger-options.ts';
import type { LoggerMatch } from './loggers.ts';
import type { Origin, OriginResolver } from './origin.ts';

/** The fields that a logger replaces before it writes them. */
export interface Redaction {
  /** Keys, and paths of keys, wherever they stand. */
  readonly anywhere: readonly (readonly string[])[];
  /** Paths from the top of the fields. */
  readonly fromTop: readonly (readonly string[])[];
}

interface Found {
  readonly anywhere: (readonly string[])[];
  readonly fromTop: (readonly string[])[];
}

/** Whether a field is replaced, by its path from the top of the fields: `['user', 'password']`. */
export function isRedacted({ anywhere, fromTop }: Redaction, path: readonly string[]): boolean {
  return (
    fromTop.some((redacted) => matchesAt(redacted, path, 0)) ||
    anywhere.some((redacted) => path.some((_, index) => matchesAt(redacted, path, index)))
  );
}

/** Whether a redacted path stands in a path at an index; what is below it goes with it. `*` is any one key. */
function matchesAt(redacted: readonly string[], path: readonly string[], start: number): boolean {
  if (start + redacted.length > path.length) return false;
  return redacted.every((key, index) => key === '*' || key === path[start + index]);
}

/**
 * The segments of a path as pino and fast-redact write it: `req.headers["x-key"]`, `users[*].ssn`, `*.password`.
 * @see https://github.com/pinojs/pino/blob/main/docs/redaction.md
 */
function toRedactedPath(text: string): readonly string[] {
  return [...text.matchAll(/\[(["'])(.*?)\1\]|\[([^\]]*)\]|([^.[\]]+)/gu)].map(
    ([, , quoted, index, plain]) => quoted ?? index ?? plain ?? '',
  );
}

/**
 * What a logger redacts.
 * @param byDefault keys that its library redacts where no option says otherwise
 */
export function findRedaction(logger: LoggerMatch, byDefault: readonly string[], origins: OriginResolver): Redaction {
  const found: Found = { anywhere: [], fromTop: [] };
  const isConfigured = readOrigin(logger.origin, logger, found, origins);
  if (!isConfigured) found.anywhere.push(...byDefault.map((key) => [key]));
  for (const text of logger.override?.redact ?? []) {
    // A bare name in a contract is a field name; only what is written as a path is one.
    const path = toRedactedPath(text);
    (path.length === 1 ? found.anywhere : found.fromTop).push(path);
  }
  return found;
}

/** Reads the options of every call that made the logger or one it derives from; answers whether any named a redaction. */
function readOrigin(origin: Origin, logger: LoggerMatch, found: Found, origins: OriginResolver): boolean {
  switch (origin.kind) {
    case 'call': {
      const isRead =
        origin.node.type === 'CallExpression' && readOptions(origin.node.arguments, logger, found, origins);
      return readOrigin(origin.callee, logger, found, origins) || isRead;
    }
    case 'instance':
      return origin.node.type === 'NewExpression' && readOptions(origin.node.arguments, logger, found, origins);
    case 'member':
      return readOrigin(origin.object, logger, found, origins);
    default:
      return false;
  }
}

function readOptions(
  callArguments: readonly Node[],
  { row }: LoggerMatch,
  found: Found,
  origins: OriginResolver,
): boolean {
  let isRead = false;
  for (const { option, matches } of row?.redactOptions ?? []) {
    for (const argument of callArguments) {
      const value = getObjectPath(argument, option, origins);
      const list = value === undefined ? undefined : toLiteral(value, origins);
      if (list?.type !== 'ArrayExpression') continue;
      isRead = true;
      for (const element of list.elements) {
        const text = getStaticString(element);
        if (text !== undefined) (matches === 'key' ? found.anywhere : found.fromTop).push(toRedactedPath(text));
      }
    }
  }
  return isRead;
}
