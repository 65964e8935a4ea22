import { initTRPC, TRPCError } from '@trpc/server';
import { createHTTPHandler } from '@trpc/server/adapters/standalone';
import { pino } from 'pino';
import { countComments, DomainError, findComment } from './comments.ts';

export const logger = pino({ name: 'comments-trpc', level: process.env['LOG_LEVEL'] ?? 'info' });

const t = initTRPC.create({
  isDev: true, // expect: no-internal-details-in-response
  errorFormatter: ({ shape, error }) => {
    const { cause } = error;
    if (cause instanceof DomainError) return { ...shape, data: { ...shape.data, domainCode: cause.code } };
    return shape;
  },
});

/** Turns the domain's errors into tRPC's. */
const procedure = t.procedure.use(async ({ next }) => {
  const result = await next();
  if (!result.ok && result.error.cause instanceof DomainError) {
    throw new TRPCError({ code: 'NOT_FOUND', message: result.error.cause.message, cause: result.error.cause });
  }
  return result;
});

function toId(value: unknown): { readonly id: string } {
  if (typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string') {
    return { id: value.id };
  }
  throw new TypeError('An id is a string');
}

export const router = t.router({
  comment: procedure.input(toId).query(async ({ input }) => ({ text: await findComment(input.id) })),

  summary: procedure.input(toId).query(async ({ input }) => {
    try {
      const text = await findComment(input.id);
      return { summary: text.slice(0, 4) };
    } catch (error) { // expect: no-try-catch-in-controller
      logger.error({ err: error, id: input.id }, 'No summary');
      throw new TRPCError({ code: 'INTERNAL_SERVER_ERROR', message: String(error) }); // expect: no-internal-details-in-response
    }
  }),

  count: procedure.query(async () => ({ count: await countComments() })),

  approve: procedure.input(toId).mutation(async ({ input }) => {
    const text = await findComment(input.id);
    logger.info(`Approved ${text}`); // expect: no-eager-log-message
    return { isApproved: true };
  }),
});

export const handle = createHTTPHandler({
  router,
  onError: ({ error, path }) => {
    logger.error({ err: error, path }, 'Procedure failed');
  },
});
