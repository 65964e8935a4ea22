/**
 * tickets-express4, run as it is deployed: in a process of its own, with Express 4 as its `express`. An error that
 * Express 4 does not see ends the process.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { repository } from '../consistency/rulePages.ts';
import { ask } from './service.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'failwell-express4-'));
const running = new Set<ChildProcess>();

beforeAll(() => {
  cpSync(path.join(repository, 'test/projects/tickets-express4'), folder, { recursive: true });
  mkdirSync(path.join(folder, 'node_modules'));
  for (const [name, installed] of [
    ['express', 'express-4'],
    ['express-async-handler', 'express-async-handler'],
    ['winston', 'winston'],
  ] as const) {
    symlinkSync(path.join(repository, 'node_modules', installed), path.join(folder, 'node_modules', name), 'junction');
  }
});

afterAll(() => {
  for (const each of running) each.kill();
  rmSync(folder, { recursive: true, force: true });
});

interface Service {
  readonly origin: string;
  /** What it has written to its log so far. */
  readonly log: () => string;
  /** The code with which the process ended. */
  readonly ended: Promise<number | null>;
}

async function start(): Promise<Service> {
  const service = spawn(process.execPath, ['src/server.js'], { cwd: folder, env: { ...process.env, PORT: '0' } });
  running.add(service);
  let log = '';
  service.stderr.setEncoding('utf8').on('data', (text: string) => (log += text));
  const ended = new Promise<number | null>((resolve) => service.once('exit', resolve));
  const port = await new Promise<string>((resolve, reject) => {
    service.stdout.setEncoding('utf8').on('data', (text: string) => {
      const found = /listens on port (\d+)/u.exec(text)?.[1];
      if (found !== undefined) resolve(found);
    });
    void ended.then((code) => {
      reject(new Error(`The service ended with ${String(code)}: ${log}`));
    });
  });
  return { origin: `http://127.0.0.1:${port}`, log: () => log, ended };
}

describe('tickets-express4', () => {
  let service: Service;
  beforeAll(async () => {
    service = await start();
  });
  const headers = { authorization: 'Bearer let-me-in' };

  it('answers, also where a chain of promises passes its errors on', async () => {
    expect(await ask(`${service.origin}/tickets`)).toMatchObject({ status: 200, json: { tickets: [{}, {}] } });
    expect(await ask(`${service.origin}/tickets/7`)).toMatchObject({ status: 200, json: { title: 'The door sticks' } });
  });

  it('creates with a location', async () => {
    const created = await ask(`${service.origin}/tickets/7/comments`, {
      method: 'POST',
      headers,
      body: { text: 'Oil' },
    });
    expect(created.status).toBe(201);
    expect(created.headers.get('location')).toBe('/tickets/7/comments/1');
  });

  it('answers domain errors in the shape of its error middleware, with the status that the code has them in', async () => {
    const post = (number: string) =>
      ask(`${service.origin}/tickets/${number}/comments`, { method: 'POST', headers, body: { text: 'Oil' } });
    expect(await post('9')).toMatchObject({
      status: 404,
      json: { error: { code: 'TICKET_NOT_FOUND', message: 'Ticket not found' } },
    });
    expect(await post('8')).toMatchObject({ status: 422, json: { error: { code: 'TICKET_CLOSED' } } });
  });

  it('answers what a handler throws before it waits for anything, and tells nothing of it', async () => {
    const answer = await ask(`${service.origin}/broken`);
    expect(answer).toMatchObject({ status: 500, json: { error: { code: 'INTERNAL_ERROR' } } });
    expect(answer.text).not.toContain('/var/tickets');
    expect(service.log()).toContain('/var/tickets');
  });

  it('tells the client where its database is, by its mistake', async () => {
    expect((await ask(`${service.origin}/statistics`)).text).toContain('10.0.0.7:5432');
  });

  it('refuses without the headers that say what would be accepted, by its mistakes', async () => {
    const refused = await ask(`${service.origin}/tickets/7/comments`, { method: 'POST', body: {} });
    expect(refused.status).toBe(401);
    expect(refused.headers.get('www-authenticate')).toBeNull();
    const wrong = await ask(`${service.origin}/tickets/7`, { method: 'PUT', headers, body: {} });
    expect(wrong.status).toBe(405);
    expect(wrong.headers.get('allow')).toBeNull();
  });

  it('ends when an async handler rejects, because Express 4 does not see it', async () => {
    const other = await start();
    await expect(ask(`${other.origin}/tickets/9`)).rejects.toThrow(TypeError);
    expect(await other.ended).toBe(1);
    expect(other.log()).toContain('TICKET_NOT_FOUND');
    expect(other.log()).not.toContain('Request failed');
  });
});
