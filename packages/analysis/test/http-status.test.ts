import { STATUS_CODES } from 'node:http';
import { constants } from 'node:http2';
import { HttpStatus } from '@nestjs/common';
import httpStatus from 'http-status';
import { StatusCodes } from 'http-status-codes';
import { describe, expect, it } from 'vitest';
import {
  findStatusesOfText,
  getConstantOfStatus,
  getStatusClass,
  getStatusHeader,
  getStatusName,
  getStatusOfConstant,
  getStatusReference,
  httpStatuses,
  isBodyless,
  isErrorStatus,
  mayHaveStatusPhrase,
  statusHeaders,
  statusPhrases,
  type HttpStatusRow,
} from '../src/index.ts';

const rows: readonly HttpStatusRow[] = httpStatuses;

it('is sorted and has each status once', () => {
  const statuses = rows.map((row) => row.status);
  expect(statuses).toEqual([...new Set(statuses)].toSorted((a, b) => a - b));
});

it('has the statuses of node:http, under the name of the registry or a former one', () => {
  for (const [status, name] of Object.entries(STATUS_CODES)) {
    const row = rows.find((each) => each.status === Number(status));
    const names = [row?.name, ...(row?.formerNames ?? [])].map((each) => each?.toLowerCase());
    expect(names, status).toContain(name?.toLowerCase());
  }
  expect(rows.map((row) => String(row.status))).toEqual(Object.keys(STATUS_CODES));
});

it('knows the constants of node:http2', () => {
  const named = Object.entries(constants).filter(([name]) => name.startsWith('HTTP_STATUS_'));
  for (const [name, status] of named) expect(getStatusOfConstant(name), name).toBe(status);
});

it("knows the constants of NestJS's HttpStatus that are named for the registry", () => {
  const named = Object.entries(HttpStatus).filter(([, status]) => typeof status === 'number' && status >= 400);
  for (const [name, status] of named) {
    const known = getStatusOfConstant(name);
    if (known !== undefined) expect(known, name).toBe(status);
  }
  expect(getStatusOfConstant('NOT_FOUND')).toBe(404);
  expect(getStatusOfConstant('UNPROCESSABLE_ENTITY')).toBe(422);
  expect(getStatusOfConstant('HTTP_404_NOT_FOUND')).toBe(404);
  expect(getStatusOfConstant('NOT_A_STATUS')).toBeUndefined();
});

it('writes only constants that every library of statuses has', () => {
  const libraries = [HttpStatus, StatusCodes, httpStatus, constants] as unknown as Readonly<Record<string, number>>[];
  const written = rows.flatMap(({ status }) =>
    libraries.map((library) => {
      const like = 'HTTP_STATUS_NOT_FOUND' in library ? 'HTTP_STATUS_NOT_FOUND' : 'NOT_FOUND';
      const name = getConstantOfStatus(status, like);
      return name === undefined ? [] : [name, library[name], status];
    }),
  );
  for (const [name, known, status] of written.filter((each) => each.length > 0))
    expect(known, String(name)).toBe(status);
  expect(written.flat().length / 3 / libraries.length).toBe(27);
  expect(getConstantOfStatus(422, 'CONFLICT')).toBe('UNPROCESSABLE_ENTITY');
  expect(getConstantOfStatus(413, 'CONFLICT')).toBeUndefined();
  expect(getConstantOfStatus(404, 'HTTP_409_CONFLICT')).toBeUndefined();
  expect(getConstantOfStatus(404, 'MissingArticle')).toBeUndefined();
});

it('tells classes, errors and answers without a body', () => {
  expect(getStatusName(404)).toBe('Not Found');
  expect(getStatusName(499)).toBeUndefined();
  expect([100, 204, 302, 404, 503].map(getStatusClass)).toEqual([
    'informational',
    'success',
    'redirection',
    'client-error',
    'server-error',
  ]);
  expect(getStatusClass(600)).toBeUndefined();
  expect([399, 400, 599, 600].map(isErrorStatus)).toEqual([false, true, true, false]);
  expect([100, 200, 204, 205, 304, 404].map(isBodyless)).toEqual([true, false, true, true, true, false]);
});

describe('headers of statuses', () => {
  it.each(statusHeaders.flatMap((row) => row.statuses.map((status) => ({ status, row }))))(
    '$status $row.header',
    ({ status, row }) => {
      expect(getStatusHeader(status)).toBe(row);
      expect(getStatusName(status), 'a registered status').toBeDefined();
      expect(isBodyless(status)).toBe(false);
      // The section that defines the status, or the one of its class.
      const own = getStatusReference(status);
      expect(own.startsWith(row.reference) || row.reference.startsWith(own)).toBe(true);
      // Who is told where to go finds it in the same header everywhere.
      expect(row.header === 'Location').toBe(status < 400);
    },
  );

  it('others need none', () => {
    for (const status of [200, 204, 300, 304, 400, 403, 404, 500]) expect(getStatusHeader(status)).toBeUndefined();
  });
});

describe('phrases of statuses', () => {
  const samples: Readonly<Record<number, readonly string[]>> = {
    401: ['Not logged in', 'unauthenticated', 'Login is required', 'You must sign in'],
    403: [
      'Insufficient permissions',
      'Permission denied',
      'Not allowed to do this',
      'You don’t have the rights',
      'Forbidden',
    ],
    404: ['User not found', "The article doesn't exist", 'It cannot be found'],
    405: ['Method not supported'],
    409: ['User already exists', 'It exists already'],
    413: ['File size is too large'],
    415: ['Unsupported content-type', 'Media type not supported'],
    429: ['too many attempts', 'rate limited'],
    501: ['Not yet implemented'],
    502: ['Bad gateway', 'upstream request failed'],
    503: ['Service unavailable'],
    504: ['Gateway timeout'],
  };

  it.each(statusPhrases.map(({ status, insteadOf }) => ({ status, insteadOf })))('$status', ({ status, insteadOf }) => {
    expect(getStatusName(status)).toBeDefined();
    expect(samples[status]).toBeDefined();
    for (const text of samples[status] ?? []) {
      expect(mayHaveStatusPhrase(text), text).toBe(true);
      for (const other of insteadOf) expect(findStatusesOfText(text, other), text).toEqual([status]);
      expect(findStatusesOfText(text, status), text).toEqual([]);
    }
  });

  it('says nothing of what a request or the server lacks', () => {
    for (const text of ['header not found', 'Config not found', 'field a does not exist', 'invalid input']) {
      expect(findStatusesOfText(text, 400), text).toEqual([]);
    }
  });
});
