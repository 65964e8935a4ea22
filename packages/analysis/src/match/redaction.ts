/** What a logger redacts by itself, so that it may be given it. */
import { getStaticString, type Node } from '../ast.ts';
import { getObjectPath, toLiteral } from './logger-options.ts';
import type { LoggerMatch } from './loggers.ts';
import type { Origin, OriginResolver } from './origin.ts';

/** The fields that a logger replaces before it writes them. */
export interface Redaction {
  /** Keys, wherever they stand. */
  readonly keys: ReadonlySet<string>;
  /** Paths from the top of the fields; `*` stands for any one key. */
  readonly paths: readonly (readonly string[])[];
}

/** Whether a field is replaced, by its path from the top of the fields: `['user', 'password']`. */
export function isRedacted({ keys, paths }: Redaction, path: readonly string[]): boolean {
  if (path.some((key) => keys.has(key))) return true;
  return paths.some(
    (redacted) =>
      redacted.length <= path.length && redacted.every((key, index) => key === '*' || key === path[index]),
  );
}

/**
 * The segments of a path as pino and fast-redact write it: `req.headers["x-key"]`, `users[*].ssn`, `*.password`.
 * @see https://github.com/pinojs/pino/blob/main/docs/redaction.md
 */
export function toRedactedPath(text: string): readonly string[] {
  return [...text.matchAll(/\[(["'])(.*?)\1\]|\[([^\]]*)\]|([^.[\]]+)/gu)].map(
    ([, , quoted, index, plain]) => quoted ?? index ?? plain ?? '',
  );
}

/**
 * What a logger redacts.
 * @param byDefault keys that its library redacts where no option says otherwise
 */
export function findRedaction(logger: LoggerMatch, byDefault: readonly string[], origins: OriginResolver): Redaction {
  const keys = new Set<string>();
  const paths: (readonly string[])[] = [];
  const isConfigured = readOrigin(logger.origin, logger, { keys, paths }, origins);
  if (!isConfigured) for (const key of byDefault) keys.add(key);
  for (const text of logger.override?.redact ?? []) {
    // A bare name in a contract is a field name; only what is written as a path is one.
    const path = toRedactedPath(text);
    if (path.length === 1 && path[0] !== undefined) keys.add(path[0]);
    else paths.push(path);
  }
  return { keys, paths };
}

/** Reads the options of every call that made the logger or one it derives from; answers whether any named a redaction. */
function readOrigin(
  origin: Origin,
  logger: LoggerMatch,
  found: { keys: Set<string>; paths: (readonly string[])[] },
  origins: OriginResolver,
): boolean {
  switch (origin.kind) {
    case 'call': {
      const isRead = origin.node.type === 'CallExpression' && readOptions(origin.node.arguments, logger, found, origins);
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
  found: { keys: Set<string>; paths: (readonly string[])[] },
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
        if (text === undefined) continue;
        if (matches === 'key') found.keys.add(text);
        else found.paths.push(toRedactedPath(text));
      }
    }
  }
  return isRead;
}
