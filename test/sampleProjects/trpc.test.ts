/** comments-trpc: which statuses tRPC gives to its own errors and to others, and what of them it sends. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handle, logger } from '../projects/comments-trpc/src/router.ts';
import { ask, type Answer } from './service.ts';

describe('comments-trpc', () => {
  const server = createServer(handle);
  let origin = '';
  beforeAll(async () => {
    logger.level = 'silent';
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  });
  afterAll(() => {
    server.close();
  });
  const query = (procedure: string, input: object = {}): Promise<Answer> =>
    ask(`${origin}/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`);

  it('answers what a procedure returns', async () => {
    expect(await query('comment', { id: '1' })).toMatchObject({
      status: 200,
      json: { result: { data: { text: 'Well said' } } },
    });
    expect(await ask(`${origin}/approve`, { method: 'POST', body: { id: '1' } })).toMatchObject({
      status: 200,
      json: { result: { data: { isApproved: true } } },
    });
  });

  it('gives a TRPCError the status of its code, and sends its message and what errorFormatter adds', async () => {
    expect(await query('comment', { id: '9' })).toMatchObject({
      status: 404,
      json: {
        error: {
          message: 'Comment not found',
          data: { code: 'NOT_FOUND', httpStatus: 404, domainCode: 'COMMENT_NOT_FOUND' },
        },
      },
    });
  });

  it('answers 400 where the input is wrong', async () => {
    expect(await query('comment')).toMatchObject({
      status: 400,
      json: { error: { message: 'An id is a string', data: { code: 'BAD_REQUEST' } } },
    });
  });

  it('answers 500 to an error that nobody expected, and sends its message, and by its switch the stack', async () => {
    const answer = await query('count');
    expect(answer).toMatchObject({
      status: 500,
      json: { error: { message: 'relation "comments" does not exist', data: { code: 'INTERNAL_SERVER_ERROR' } } },
    });
    expect(answer.text).toContain('comments-trpc');
  });

  it('makes a missing comment an error of the server where the procedure catches by itself', async () => {
    expect(await query('summary', { id: '9' })).toMatchObject({
      status: 500,
      json: { error: { message: 'Error: Comment not found' } },
    });
  });
});
