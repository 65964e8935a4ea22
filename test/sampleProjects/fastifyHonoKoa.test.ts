/** orders-fastify, notes-hono and articles-koa: what each service answers, and what its framework makes of its errors. */
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { app as articles } from '../projects/articles-koa/src/app.ts';
import { app as notes } from '../projects/notes-hono/src/app.ts';
import { createApp as createOrders } from '../projects/orders-fastify/src/app.ts';

describe('orders-fastify', () => {
  const app = createOrders();

  it('answers a domain error with its status, in the shape of setErrorHandler', async () => {
    const response = await app.inject('/orders/B-9');
    expect(response.statusCode).toBe(404);
    expect(response.json()).toEqual({ error: { code: 'ORDER_NOT_FUND', message: 'Order not found' } });
  });

  it('tells nothing of an error that nobody expected', async () => {
    const response = await app.inject({ method: 'POST', url: '/orders/A-1/payment', payload: { cardNumber: '5' } });
    expect(response.statusCode).toBe(500);
    expect(response.body).not.toContain('10.0.0.7');
  });

  it('creates with a location', async () => {
    const response = await app.inject({ method: 'POST', url: '/orders/A-1/payment', payload: { cardNumber: '4' } });
    expect(response.statusCode).toBe(201);
    expect(response.headers.location).toBe('/orders/A-1');
  });

  it('answers in another shape where the handler catches by itself', async () => {
    const response = await app.inject('/orders');
    expect(response.statusCode).toBe(500);
    expect(response.json()).toEqual({ error: 'Error: Order not found' });
  });
});

describe('notes-hono', () => {
  it('answers an HTTPException with its status, in the shape of onError', async () => {
    const response = await notes.request('/notes/9');
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({ error: { code: 'NOTE_NOT_FOUND', message: 'Note not found' } });
  });

  it('tells nothing of an error that nobody expected', async () => {
    const response = await notes.request('/notes/1', { method: 'PUT', body: '' });
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('/var/notes');
  });

  it('answers 204 without a body', async () => {
    const response = await notes.request('/notes/1', { method: 'PUT', body: 'Buy bread' });
    expect(response.status).toBe(204);
    expect(await response.text()).toBe('');
  });

  it('makes a missing note an error of the server where the handler catches by itself', async () => {
    const log = vi.spyOn(console, 'log').mockImplementationOnce(() => undefined);
    const response = await notes.request('/notes/9/summary');
    expect(log).toHaveBeenCalledOnce();
    log.mockRestore();
    expect(response.status).toBe(500);
    expect(await response.json()).toEqual({ error: 'summary failed' });
  });
});

describe('articles-koa', () => {
  const server = articles.listen(0, '127.0.0.1');
  let origin = '';
  beforeAll(async () => {
    if (!server.listening) await new Promise((resolve) => server.once('listening', resolve));
    origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  });
  afterAll(() => {
    server.close();
  });

  it('answers a domain error with its status, in the shape of the first middleware', async () => {
    const response = await fetch(`${origin}/articles/9`);
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({ error: { code: 'ARTICLE_NOT_FOUND', message: 'Article not found' } });
  });

  it('tells nothing of an error that nobody expected', async () => {
    const response = await fetch(`${origin}/articles/1/readers`);
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('statistics.internal');
  });

  it('answers with another status and shape where the handler catches by itself', async () => {
    const log = vi.spyOn(console, 'error').mockImplementationOnce(() => undefined);
    const response = await fetch(`${origin}/articles/9/title`);
    expect(log).toHaveBeenCalledOnce();
    log.mockRestore();
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ message: 'No title' });
  });
});
