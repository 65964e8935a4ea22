import { expect, it } from 'vitest';
import { analyse, findCalls } from './parse.ts';

it('follows a constructor parameter property to its type', () => {
  const file = analyse(`
    import type { Logger } from 'pino';
    class A { constructor(private readonly log: Logger) {} f() { this.log.info('x'); } }
  `);
  const [call] = findCalls(file.sourceCode, 'this.log');
  expect(call && file.loggers.matchLogCall(call)?.logger.row?.name).toBe('pino');
});
