/** Handlers for which a failure is an answer like others, by the names they go by. */
import { toWords } from '../names.ts';
import { otherProtocolWords } from '../knowledge/error-bodies.ts';
import type { Handler } from './handlers.ts';

/** Words of their routes, functions and files. */
const healthWords = new Set([
  'health',
  'healthcheck',
  'healthz',
  'live',
  'liveness',
  'livez',
  'ping',
  'readiness',
  'ready',
  'readyz',
]);

/** The route that asks for the status of the service itself, and of nothing in it: `/status`, `/api/__status`. */
const statusRoute = /^(?:\w+ )?(?:…|\/(?:api|v\d+))*\/_*status_*$/iu;

/** Whether a handler is asked by a probe whether the service works, by its name or that of its file and folder. */
export function isHealthCheck(handler: Handler, filename: string): boolean {
  const name = getPlainName(handler);
  return isNamedAfter(healthWords, name) || statusRoute.test(name) || isHealthFile(filename);
}

/** What a person who set something up has tried, to read why it does not work. */
const triedWords = new Set([
  'connection',
  'database',
  'db',
  'email',
  'imap',
  'ldap',
  'mail',
  'mailer',
  'notification',
  'proxy',
  'smtp',
  'webhook',
]);

/** Whether a handler tries for a person what that person has set up, by its name: `POST /smtp/test`, `testConnection`. */
export function isTrial(handler: Handler): boolean {
  const words = toWords(handler.name);
  return words.includes('test') && words.some((word) => triedWords.has(word));
}

/** Whether a path or a name says that it asks whether the service works. */
export function isHealthName(name: string): boolean {
  return isNamedAfter(healthWords, name);
}

/** Whether the name of a file, or of its folder, says that it holds such handlers. */
export function isHealthFile(filename: string): boolean {
  return isNamedAfter(healthWords, getPlace(filename));
}

/** Whether a handler speaks a protocol that reports errors in answers of status 200: a webhook, GraphQL, an RPC. */
export function speaksOtherProtocol(handler: Handler | undefined, filename: string): boolean {
  return (
    (handler !== undefined && isNamedAfter(otherProtocolWords, getPlainName(handler))) ||
    isNamedAfter(otherProtocolWords, getPlace(filename))
  );
}

/** The name without its HTTP method or class. */
function getPlainName({ name }: Handler): string {
  return name.replace(/^\w+\./u, '');
}

function getPlace(filename: string): string {
  return filename.split(/[\\/]/u).slice(-2).join('/');
}

function isNamedAfter(words: ReadonlySet<string>, name: string): boolean {
  return toWords(name).some((word) => words.has(word));
}
