/** bookings-nestjs and courses-nestjs-graphql: what NestJS makes of what their handlers throw. */
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { INestApplication } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppModule } from '../projects/bookings-nestjs/src/app.module.ts';
import { createApp as createBookings } from '../projects/bookings-nestjs/src/main.ts';
import { createApp as createCourses } from '../projects/courses-nestjs-graphql/src/main.ts';
import { ask, askGraphql } from './service.ts';

async function listen(app: INestApplication): Promise<string> {
  await app.listen(0, '127.0.0.1');
  return app.getUrl();
}

describe('bookings-nestjs', () => {
  let app: INestApplication;
  let origin = '';
  beforeAll(async () => {
    app = await createBookings();
    origin = await listen(app);
  });
  afterAll(() => app.close());

  it('answers what a handler returns, 201 for POST and nothing for 204', async () => {
    expect(await ask(`${origin}/bookings/1`)).toMatchObject({ status: 200, json: { room: '12' } });
    const body = { room: '7', night: '2026-07-01' };
    expect(await ask(`${origin}/bookings`, { method: 'POST', body })).toMatchObject({ status: 201, json: body });
    expect(await ask(`${origin}/bookings/2`, { method: 'DELETE' })).toMatchObject({ status: 204, text: '' });
  });

  it('shows the filter a rejected handler, an exception with its body, and one with a text', async () => {
    expect(await ask(`${origin}/bookings/9`)).toMatchObject({
      status: 404,
      json: { error: { code: 'BOOKING_NOT_FOUND', message: 'Booking not found' } },
    });
    const body = { room: '12', night: '2026-03-01' };
    expect(await ask(`${origin}/bookings`, { method: 'POST', body })).toMatchObject({
      status: 409,
      // What NestJS makes of an exception that is given a text.
      json: { error: { statusCode: 409, error: 'Conflict', message: 'Room is taken' } },
    });
    expect(await ask(`${origin}/bookings/1`, { method: 'DELETE' })).toMatchObject({
      status: 409,
      json: { error: { code: 'BOOKING_PAST' } },
    });
  });

  it('keeps the message that a handler puts into an exception of 500 from the client only by its filter', async () => {
    const answer = await ask(`${origin}/bookings/1/payment`, { method: 'POST' });
    expect(answer).toMatchObject({ status: 500, json: { error: { code: 'INTERNAL_ERROR' } } });
    expect(answer.text).not.toContain('payments.internal');
  });

  it('answers by itself where it is given the response, here without Allow', async () => {
    const answer = await ask(`${origin}/bookings/1`, { method: 'PUT', body: {} });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBeNull();
  });
});

describe('bookings-nestjs without its filter', () => {
  let app: INestApplication;
  let origin = '';
  beforeAll(async () => {
    app = await NestFactory.create(AppModule, { logger: false });
    origin = await listen(app);
  });
  afterAll(() => app.close());

  it('sends the body of an exception as it is', async () => {
    expect(await ask(`${origin}/bookings/9`)).toMatchObject({
      status: 404,
      json: { code: 'BOOKING_NOT_FOUND', message: 'Booking not found' },
    });
  });

  it('sends the message that a handler puts into an exception, also of 500', async () => {
    expect(await ask(`${origin}/bookings/1/payment`, { method: 'POST' })).toMatchObject({
      status: 500,
      json: { statusCode: 500, message: 'connect ECONNREFUSED payments.internal:8443', error: 'Internal Server Error' },
    });
  });

  it('tells nothing of an error that is no exception', async () => {
    // A body that is no object: the service reads a property of undefined.
    const answer = await ask(`${origin}/bookings`, { method: 'POST' });
    expect(answer).toMatchObject({ status: 500, json: { statusCode: 500, message: 'Internal server error' } });
  });
});

describe('courses-nestjs-graphql', () => {
  let app: INestApplication;
  let url = '';
  beforeAll(async () => {
    app = await createCourses();
    url = `${await listen(app)}/graphql`;
  });
  afterAll(() => app.close());

  it('answers what a resolver returns', async () => {
    expect(await askGraphql(url, '{ course(id: "1") { seats } }')).toMatchObject({
      status: 200,
      json: { data: { course: { seats: 0 } } },
    });
  });

  it('sends the code of a GraphQLError', async () => {
    expect(await askGraphql(url, '{ course(id: "9") { seats } }')).toMatchObject({
      json: { errors: [{ message: 'Course not found', extensions: { code: 'COURSE_NOT_FUND' } }] },
    });
    expect(await askGraphql(url, 'mutation { enrol(id: "1", name: "Ada") { seats } }')).toMatchObject({
      json: { errors: [{ message: 'Course is full', extensions: { code: 'COURSE_FULL' } }] },
    });
  });

  it('sends the message of an error that nobody expected, and by the switch of its module its stack', async () => {
    const { json, text } = await askGraphql(url, '{ average }');
    expect(json).toMatchObject({
      errors: [{ message: 'getaddrinfo ENOTFOUND ranking.internal', extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
    });
    expect(text).toContain('courses.resolver');
  });

  it('sends the message that a resolver puts into a GraphQLError', async () => {
    expect((await askGraphql(url, '{ recommended { id } }')).text).toContain('ranking.internal');
  });
});
