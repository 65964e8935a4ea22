import { expect, it } from 'vitest';
import { findNearestName } from '../src/nearestName.ts';

const known = ['no-console', 'no-empty-catch', 'no-sensitive-log-data'];

it.each([
  ['no-consol', 'no-console'],
  ['No-Console', 'no-console'],
  ['no-emtpy-catch', 'no-empty-catch'],
  ['sensitive', 'no-sensitive-log-data'],
])('%s → %s', (name, expected) => {
  expect(findNearestName(name, known)).toBe(expected);
});

it.each(['eqeqeq', 'no', 'x'])('%s is near to nothing', (name) => {
  expect(findNearestName(name, known)).toBeUndefined();
});

it('finds nothing among nothing', () => {
  expect(findNearestName('no-console', [])).toBeUndefined();
});
