/**
 * products-next: its handlers, run by the modules of Next.js that run them in a server. A build of the whole takes
 * minutes; it answers the same.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { apiResolver } from 'next/dist/server/api-utils/node/api-resolver.js';
import { NextRequest } from 'next/server.js';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ask, readAnswer, type Answer } from './service.ts';

type RouteHandler = (request: NextRequest, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

// The application is built by Next.js: its imports have no extensions, and its types are checked there.
const routes = import.meta.glob<Readonly<Record<string, RouteHandler>>>('../projects/products-next/app/**/route.ts', {
  eager: true,
});
const apiRoutes = import.meta.glob<{ default: unknown }>('../projects/products-next/pages/api/*.ts', { eager: true });

async function route(
  path: string,
  method: string,
  body?: object,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const [, , id] = path.split('/');
  const file = `../projects/products-next/app/products/${id === undefined ? '' : '[id]/'}route.ts`;
  const handle = routes[file]?.[method];
  if (handle === undefined) throw new Error(`${method} of ${file}`);
  const request = new NextRequest(`http://localhost${path}`, {
    method,
    headers,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return readAnswer(await handle(request, { params: Promise.resolve(id === undefined ? {} : { id }) }));
}

describe('products-next: route handlers', () => {
  it('answer what they return', async () => {
    expect(await route('/products/1', 'GET')).toMatchObject({ status: 200, json: { name: 'Lamp' } });
    const log = vi.spyOn(console, 'log').mockImplementationOnce(() => undefined);
    const created = await route('/products', 'POST', { name: 'Table' }, { authorization: 'Bearer let-me-in' });
    expect(log).toHaveBeenCalledWith('Creating Table');
    log.mockRestore();
    expect(created).toMatchObject({ status: 201, json: { name: 'Table' } });
    expect(created.headers.get('location')).toBe('/products/2');
  });

  it('have their errors answered by their wrapper', async () => {
    expect(await route('/products/9', 'GET')).toMatchObject({
      status: 404,
      json: { error: { code: 'PRODUCT_NOT_FOUND', message: 'Product not found' } },
    });
  });

  it('reject without it: Next.js answers 500 with no body', async () => {
    await expect(route('/products/1', 'PATCH')).rejects.toThrow('stock.internal');
  });

  it('fail where they give 204 a body, because Response does not take one', async () => {
    await expect(route('/products/1', 'DELETE')).rejects.toThrow(TypeError);
  });

  it('tell the client where the stock is, by a mistake', async () => {
    expect((await route('/products/1', 'PUT')).text).toContain('stock.internal:5432');
  });

  it('refuse without WWW-Authenticate, by a mistake', async () => {
    const refused = await route('/products', 'POST', {});
    expect(refused.status).toBe(401);
    expect(refused.headers.get('www-authenticate')).toBeNull();
  });
});

describe('products-next: API routes', () => {
  const server = createServer((request, response) => {
    const query = Object.fromEntries(new URL(request.url ?? '', 'http://localhost').searchParams);
    const module = apiRoutes['../projects/products-next/pages/api/stock.ts'];
    void apiResolver(request, response, query, module, {} as never, false);
  });
  let url = '';
  beforeAll(async () => {
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/api/stock`;
    vi.spyOn(console, 'info').mockImplementation(() => undefined);
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
  });
  afterAll(() => {
    vi.restoreAllMocks();
    server.close();
  });

  it('refuse a method without Allow, by a mistake', async () => {
    const refused = await ask(url, { method: 'POST' });
    expect(refused).toMatchObject({ status: 405, json: { error: { code: 'METHOD_NOT_ALLOWED' } } });
    expect(refused.headers.get('allow')).toBeNull();
  });

  it('have a rejection answered with 500, of which nothing is told', async () => {
    expect(await ask(`${url}?id=9`)).toMatchObject({ status: 500, text: 'Internal Server Error' });
  });

  it('send a stack, by a mistake', async () => {
    const answer = await ask(`${url}?id=1`);
    expect(answer.status).toBe(503);
    expect(answer.text).toContain('products-next');
  });
});
