/** books-apollo and recipes-yoga: what GraphQL servers make of what resolvers throw, and what they mask. */
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { start } from '../projects/books-apollo/src/server.ts';
import { unmasked, yoga } from '../projects/recipes-yoga/src/app.ts';
import { askGraphql } from './service.ts';

// vitest takes graphql's build of modules where Node takes the one of CommonJS, and an error is only of one of them.
vi.mock('graphql', () => createRequire(import.meta.url)('graphql') as object);

const reviews = '{ book(id: "1") { title reviews } }';

describe('books-apollo', () => {
  let masked: Awaited<ReturnType<typeof start>>;
  let bare: Awaited<ReturnType<typeof start>>;
  beforeAll(async () => {
    masked = await start(0);
    bare = await start(0, { mask: false });
  });
  afterAll(() => Promise.all([masked.stop(), bare.stop()]));

  it('answers what a resolver returns', async () => {
    expect(await askGraphql(masked.url, '{ book(id: "1") { title } }')).toMatchObject({
      status: 200,
      json: { data: { book: { title: 'Sketch of the engine' } } },
    });
  });

  it('sends the code of a GraphQLError, with the status in its extensions and else with 200', async () => {
    expect(await askGraphql(masked.url, '{ book(id: "9") { title } }')).toMatchObject({
      status: 404,
      json: { errors: [{ message: 'Book not found', extensions: { code: 'BOOK_NOT_FOUND' } }] },
    });
    const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    const lent = await askGraphql(masked.url, 'mutation { lend(id: "2", reader: "Mary", pin: "1815") { id } }');
    expect(log).toHaveBeenCalledWith('Mary borrows 2', { pin: '1815' });
    log.mockRestore();
    expect(lent).toMatchObject({ status: 200, json: { errors: [{ extensions: { code: 'BOOK_LENT' } }] } });
  });

  it('sends the message of an error that nobody expected unless formatError takes it out, and no stack', async () => {
    // Apollo adds stacks wherever NODE_ENV is neither `production` nor `test`.
    const shown = await askGraphql(bare.url, reviews);
    expect(shown).toMatchObject({
      status: 200,
      json: {
        errors: [
          { message: 'connect ECONNREFUSED reviews.internal:9000 (1)', extensions: { code: 'INTERNAL_SERVER_ERROR' } },
        ],
      },
    });
    expect(shown.text).not.toContain('stacktrace');
    expect(await askGraphql(masked.url, reviews)).toMatchObject({
      status: 200,
      json: { errors: [{ message: 'Something went wrong', extensions: { code: 'INTERNAL_SERVER_ERROR' } }] },
    });
  });

  it('sends the message that a resolver puts into a GraphQLError, past formatError', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { json } = await askGraphql(masked.url, '{ book(id: "1") { rating } }');
    expect(log).toHaveBeenCalledOnce();
    log.mockRestore();
    expect(json).toMatchObject({
      errors: [{ message: 'connect ECONNREFUSED reviews.internal:9000 (1)', extensions: { code: 'NO_RATING' } }],
    });
  });
});

describe('recipes-yoga', () => {
  const servers: Server[] = [];
  const listen = async (app: typeof yoga): Promise<string> => {
    const server = createServer((request, response) => void app(request, response));
    servers.push(server);
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/graphql`;
  };
  let url = '';
  beforeAll(async () => {
    url = await listen(yoga);
  });
  afterAll(() => {
    for (const server of servers) server.close();
  });

  it('answers what a resolver returns', async () => {
    expect(await askGraphql(url, '{ recipe(id: "1") { title } }')).toMatchObject({
      status: 200,
      json: { data: { recipe: { title: 'Bread' } } },
    });
  });

  it('sends message, code and status of a GraphQLError', async () => {
    expect(await askGraphql(url, '{ recipe(id: "9") { title } }')).toMatchObject({
      status: 200,
      json: { errors: [{ message: 'Recipe not found', extensions: { code: 'RECIPE_NOT_FOUND' } }] },
    });
    expect(await askGraphql(url, '{ recipe(id: "2") { title } }')).toMatchObject({
      status: 403,
      json: { errors: [{ extensions: { code: 'RECIPE_SECRT' } }] },
    });
  });

  it('masks an error that nobody expected, and shows its message where masks are off', async () => {
    const query = '{ recipe(id: "1") { calories } }';
    const masked = await askGraphql(url, query);
    expect(masked).toMatchObject({
      status: 200,
      json: { errors: [{ message: 'Unexpected error.', extensions: { code: 'INTERNAL_SERVER_ERROR' } }] },
    });
    expect(masked.text).not.toContain('food.internal');
    expect((await askGraphql(await listen(unmasked), query)).text).toContain('food.internal');
  });
});
