/** What the frameworks' table says of the error that carries a code to clients, asked of the library. */
import * as graphql from 'graphql';
import { expect, it } from 'vitest';
import { frameworks, type FrameworkRow } from '../src/index.ts';

const rows: readonly FrameworkRow[] = frameworks;
const coded = rows.flatMap(({ name, answers }) =>
  answers.codedError === undefined ? [] : [{ name, ...answers.codedError }],
);

it.each(coded)('$name', ({ class: reference, index, path: [outer, inner], inherits }) => {
  expect(reference.module).toBe('graphql');
  const Made = Reflect.get(graphql, reference.export) as new (...given: readonly unknown[]) => Error;
  const make = (options: object): unknown => {
    const given = ['text'] as unknown[];
    given[index] = options;
    return JSON.parse(JSON.stringify(new Made(...given)));
  };
  expect(make({})).not.toHaveProperty([outer, inner]);
  expect(make({ [outer]: { [inner]: 'X' } })).toHaveProperty([outer, inner], 'X');
  const other = Object.assign(new Error('other'), { [outer]: { [inner]: 'Y' } });
  expect(make({ [inherits]: other })).toHaveProperty([outer, inner], 'Y');
});
