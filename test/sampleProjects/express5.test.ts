/** articles-api, on Express 5: starts and answers as its catalog says. */
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../projects/articles-api/src/app.ts';

describe('articles-api', () => {
  const server = createApp().listen(0, '127.0.0.1');
  let origin = '';
  beforeAll(async () => {
    if (!server.listening) await new Promise((resolve) => server.once('listening', resolve));
    origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  });
  afterAll(() => {
    server.close();
  });

  const post = (path: string, body: object, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(origin + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });

  it('turns a domain error into the envelope with its registered status', async () => {
    const response = await post('/accounts/sessions', { email: 'ada@example.com', password: 'wrong' });
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({
      error: { code: 'INVALID_CREDENTIALS', message: 'Wrong e-mail or password' },
    });
  });

  it('refuses to write without a session', async () => {
    const response = await post('/articles', { title: 'Notes', body: '' });
    expect(response.status).toBe(401);
  });

  it('creates, reads and publishes an article once', async () => {
    const session = (await (
      await post('/accounts/sessions', { email: 'ada@example.com', password: 'analytical-engine' })
    ).json()) as { token: string };
    const authorization = `Bearer ${session.token}`;
    const created = await post('/articles', { title: 'Notes', body: 'On the engine' }, { authorization });
    expect(created.status).toBe(201);
    const location = created.headers.get('location') ?? '';
    expect(await (await fetch(origin + location)).json()).toMatchObject({ title: 'Notes' });
    expect((await post(`${location}/publication`, {}, { authorization })).status).toBe(200);
    expect((await post(`${location}/publication`, {}, { authorization })).status).toBe(409);
  });
});
