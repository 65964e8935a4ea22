/** What is known of expected errors is what the libraries do. */
import { TRPCError } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import { expect, it } from 'vitest';
import { codedStatuses, errorNameRows } from '../src/knowledge/expected-errors.ts';
import { getStatusName } from '../src/index.ts';

it.each(Object.entries(codedStatuses[0].statuses))('tRPC answers %s with %i', (code, status) => {
  expect(getHTTPStatusCodeFromError(new TRPCError({ code: code as TRPCError['code'] }))).toBe(status);
});

it.each(errorNameRows)('$words is a client error', ({ words, status }) => {
  expect(words.join('')).toMatch(/^[a-z]+$/u);
  expect(getStatusName(status)).toBeDefined();
  expect(Math.floor(status / 100)).toBe(4);
});
