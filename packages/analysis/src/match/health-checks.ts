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
  const name = handler.name.replace(/^\w+\./u, '');
  return isHealthName(name) || isHealthFile(filename);
}

/** Whether the name of a file, or of its folder, says that it holds such handlers. */
export function isHealthFile(filename: string): boolean {
  return isHealthName(filename.split(/[\\/]/u).slice(-2).join('/'));
}

function isHealthName(name: string): boolean {
  return toWords(name).some((word) => healthWords.has(word));
}
