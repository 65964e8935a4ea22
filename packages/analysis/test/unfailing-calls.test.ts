/** Calls of which the tables say that they never throw, called with all that they are said to bear. */
import { describe, expect, it } from 'vitest';
import {
  callingListMethods,
  collectingFunctions,
  expressionMethods,
  listingFunctions,
  listMakingMethods,
  matchingMethods,
  unfailingDateMethods,
  unfailingFunctions,
  unfailingListMethods,
  unfailingTextMethods,
} from '../src/knowledge/unfailing-calls.ts';
import { isUnfailing } from '../src/index.ts';
import { analyse, findNodes } from './parse.ts';

const values = ['', 'a', '12', '2024-01-01', '(', 0, -1, 1.5, NaN, Infinity, true, new Date(), new Date(NaN)];
const all = [...values, null, undefined];

type Callable = (...given: readonly unknown[]) => unknown;

function getGlobal(name: string): Callable {
  const found = name
    .split('.')
    .reduce<unknown>((object, key) => (object as Readonly<Record<string, unknown>>)[key], globalThis);
  expect(found).toBeTypeOf('function');
  return found as Callable;
}

function call(value: unknown, method: string, ...given: readonly unknown[]): unknown {
  const fn = (value as Readonly<Record<string, Callable>>)[method];
  if (fn === undefined) throw new Error(`no method ${method}`);
  return fn.apply(value, [...given]);
}

it.each([...unfailingFunctions])('%s throws for none of the values', (name) => {
  const fn = getGlobal(name);
  for (const one of all) for (const other of all) fn(one, other);
  if (/^[A-Z]\w+$/u.test(name)) for (const one of all) Reflect.construct(fn, [one]);
});

it.each([...listingFunctions])('%s throws where nothing is there', (name) => {
  const list = getGlobal(name);
  for (const one of values) list(one);
  expect(() => list(null)).toThrow(TypeError);
});

it.each(Object.entries(collectingFunctions))('%s takes what lists give', (name, lists) => {
  const collect = getGlobal(name);
  for (const list of lists) {
    const given = getGlobal(list)({ a: 1, b: 'x' });
    expect(() =>
      name.includes('.') ? collect(given) : (Reflect.construct(collect, [given]) as unknown),
    ).not.toThrow();
  }
});

it('has methods of texts that throw for no text or number', () => {
  for (const method of unfailingTextMethods)
    for (const one of ['', 'a', '('])
      for (const other of [...all.filter((each) => each !== undefined), /a/u])
        if (!(other instanceof RegExp) || method === 'split') call(one, method, other);
  for (const method of matchingMethods) expect(() => call('a', method, /a/u, 'b')).not.toThrow();
  for (const method of ['match', 'search']) expect(() => call('a', method, '(')).toThrow(SyntaxError);
  for (const method of expressionMethods) for (const one of all) call(/a/u, method, one);
});

it('has methods of dates that throw for none', () => {
  for (const method of unfailingDateMethods) expect(call(new Date(NaN), method)).toBeNaN();
});

it('has methods of lists', () => {
  for (const method of unfailingListMethods) for (const one of all) call([1, 2], method, one);
  for (const method of callingListMethods) call([1, 2], method, Boolean);
  for (const method of listMakingMethods)
    if (method !== 'split') expect(call([1], method, Boolean)).toBeInstanceOf(Array);
});

describe('isUnfailing', () => {
  it.each([
    ['date = new Date(text);', true],
    ['if (isNaN(date)) date = new Date(Date.parse(text));', true],
    [
      "const parts = text.split('-').map((part) => parseInt(part, 10)); if (parts.length === 2) time = Date.UTC(parts[0], parts[1] - 1);",
      true,
    ],
    ['names = text.trim().split(",").filter(Boolean).sort();', true],
    ['byName = new Map(Object.entries(record));', true],
    ['for (const key of Object.keys(record)) counts[key] = Number(record[key]);', true],
    ['all = { ...record, list: [...Object.values(record)] };', true],
    ['found = /x/u.exec(text)?.[0].replace(/y/u, "");', true],
    ['const at = new Date(text).getTime(); isOld = at < Date.now();', true],
    ['lists = new Set(); lists2 = new Map();', true],
    ['time = BigInt(text);', false],
    ['text = new Date(text).toISOString();', false],
    ['text = text.repeat(count);', false],
    ['text = text.match(pattern);', false],
    ['text = pattern.exec(text);', false],
    ['text = text.replace(/x/u, (found) => look(found));', false],
    ['parts = text.split("-").map(parse);', false],
    ['parts = text.split("-").map((part) => parse(part));', false],
    ['parts = text.split("-").map((part) => { throw part; });', false],
    ['parts = list.map(Number);', false],
    ['byName = new Map(record);', false],
    ['byName = new Map(Object.values(record));', false],
    ['for (const key of keys) counts[key] = 1;', false],
    ['all = [...list];', false],
    ['const Date = load(); date = new Date(text);', false],
    ['date = await Number(text);', false],
    ['Number.make(text);', false],
  ])('%s', (text, expected) => {
    const { sourceCode, origins } = analyse(`async function run() { ${text} }`);
    const [body] = findNodes(sourceCode, 'BlockStatement');
    expect(body !== undefined && isUnfailing(body, sourceCode, origins)).toBe(expected);
  });
});
