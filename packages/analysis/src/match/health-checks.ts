/** Handlers that are asked whether the service works: a failure is their answer. */
import { toWords } from '../names.ts';
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

/** Whether a handler is asked by a probe, by its name or that of its file and folder. */
export function isHealthCheck(handler: Handler, filename: string): boolean {
  const file = filename.split(/[\\/]/u).slice(-2).join('/');
  const name = handler.name.replace(/^\w+\./u, '');
  return toWords(`${name} ${file}`).some((word) => healthWords.has(word));
}
