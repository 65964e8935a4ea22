/** The envelopes, and how what is written in code is held against them. */
import express from 'express';
import { describe, expect, it } from 'vitest';
import {
  envelopes,
  flatTypes,
  getFlatType,
  getMemberMeaning,
  negotiatingMethods,
  protocolErrors,
  readErrorParts,
  SchemaReader,
  seeValue,
  shownMediaTypes,
  type JsonSchema,
  type ProtocolErrorRow,
  type VisibleValue,
} from '../src/index.ts';
import { analyse, findNodes } from './parse.ts';

/** The value of the last variable of a text. */
function see(text: string): VisibleValue {
  const file = analyse(text);
  const init = findNodes(file.sourceCode, 'VariableDeclarator').at(-1)?.init;
  if (init == null) throw new Error('no variable');
  return seeValue(init, file.origins);
}

function check(schema: JsonSchema, body: string): readonly string[] {
  return new SchemaReader(schema)
    .check(see(`const body = ${body};`))
    .map(({ kind, path, found, expected }) =>
      kind === 'wrong' ? `${path} is ${String(found)}, not ${String(expected)}` : `${path} ${kind}`,
    );
}

const getSchema = (name: string): JsonSchema => envelopes.find((row) => row.name === name)?.schema ?? false;

describe('the envelopes', () => {
  it.each([
    // https://github.com/PostHog/drf-exceptions-hog#-documentation
    ['flat', `{ type: 'validation_error', code: 'required', detail: 'This field is required.', attr: 'name' }`],
    ['flat', `{ type: 'authentication_error', code: 'permission_denied', detail: 'You may not.', attr: null }`],
    [
      'nested',
      `{ error: { code: 'X', message: 'y', fields: { title: ['too short'] }, request_id: 'r', timestamp: 1 } }`,
    ],
    // RFC 9457, section 3, with a code.
    [
      'problem',
      `{ type: 'https://example.com/probs/out-of-credit', title: 'You do not have enough credit.', status: 403, detail: 'Your current balance is 30, but that costs 50.', instance: '/account/12345/msgs/abc', balance: 30, accounts: ['/account/12345'], code: 'OUT_OF_CREDIT' }`,
    ],
    [
      'problem',
      `{ type: 'https://example.net/validation-error', title: 'Your request is not valid.', status: 422, code: 'X', errors: [{ detail: 'must be a positive integer', pointer: '#/age' }] }`,
    ],
  ])('%s allows %s', (name, body) => {
    expect(check(getSchema(name), body)).toEqual([]);
  });

  it.each([
    ['flat', `{ code: 'X', detail: 'y', hint: 'z' }`, ['type missing', 'hint extra']],
    [
      'flat',
      `{ type: 'other', code: 'X', detail: 'y', list: {} }`,
      [expect.stringMatching(/^type is /u), 'list is an object, not a list'],
    ],
    ['nested', `{ code: 'X', message: 'y' }`, ['error missing', 'code extra', 'message extra']],
    [
      'nested',
      `{ error: { code: 404, text: 'y' } }`,
      ['error.message missing', 'error.code is 404, not a text', 'error.text extra'],
    ],
    [
      'problem',
      `{ title: 'x', status: '404', message: 'y' }`,
      ['code missing', 'status is the text "404", not a whole number'],
    ],
    ['problem', `[]`, [' is a list, not an object']],
  ])('%s does not allow %s', (name, body, problems) => {
    expect(check(getSchema(name), body)).toEqual(problems);
  });

  it('knows the type of every error status', () => {
    const found = [400, 401, 403, 404, 422, 429, 500, 503].map((status) => getFlatType(status));
    expect(found.every((each) => flatTypes.includes(each))).toBe(true);
    expect(found).toEqual([
      'invalid_request',
      'authentication_error',
      'authentication_error',
      'invalid_request',
      'validation_error',
      'throttled_error',
      'server_error',
      'server_error',
    ]);
  });

  it('tells errors of protocols by members that no envelope has', () => {
    const rows: readonly ProtocolErrorRow[] = protocolErrors;
    for (const { members = [] } of rows)
      for (const { schema } of envelopes)
        for (const name of members) expect(schema.properties).not.toHaveProperty(name);
  });

  it('knows by which methods of a request and a response the reader of an answer is asked for', () => {
    expect([...negotiatingMethods]).toEqual(['accepts', 'format']);
    expect([...negotiatingMethods].every((name) => name in express.request || name in express.response)).toBe(true);
  });

  it('knows what is shown to people', () => {
    expect(
      ['text/html; charset=utf-8', 'image/png', 'application/gzip', 'application/pdf'].every((type) =>
        shownMediaTypes.test(type),
      ),
    ).toBe(true);
    expect(['application/json', 'application/problem+json'].some((type) => shownMediaTypes.test(type))).toBe(false);
  });

  it('gives a name one meaning', () => {
    expect(['code', 'msg', 'statusCode', 'errors', 'success', 'id'].map((name) => getMemberMeaning(name))).toEqual([
      'code',
      'message',
      'status',
      'fields',
      'flag',
      undefined,
    ]);
  });
});

describe('a schema of one’s own', () => {
  it.each([
    [
      'a reference into the file',
      { $ref: '#/$defs/a~1b', $defs: { 'a/b': { required: ['code'] } } },
      `{}`,
      ['code missing'],
    ],
    [
      'a reference with escapes',
      { $ref: '#/$defs/a%20b', $defs: { 'a b': { required: ['code'] } } },
      `{}`,
      ['code missing'],
    ],
    ['a circle', { $ref: '#', required: ['code'] }, `{}`, ['code missing']],
    ['another file', { $ref: 'other.json#/a' }, `{ a: 1 }`, []],
    ['nothing there', { $ref: '#/$defs/none' }, `{ a: 1 }`, []],
    [
      'all of several',
      { allOf: [{ required: ['a'] }, { properties: { b: { type: 'string' } } }] },
      `{ b: 1 }`,
      ['a missing', 'b is 1, not a text'],
    ],
    [
      'what is closed in a part',
      { properties: { a: {} }, allOf: [{ properties: { b: {} }, additionalProperties: false }] },
      `{ a: 1, b: 1 }`,
      ['a extra'],
    ],
    [
      'names by a pattern',
      { additionalProperties: false, patternProperties: { '^x-': {} } },
      `{ 'x-a': 1, y: 1 }`,
      ['y extra'],
    ],
    ['a pattern of another dialect', { properties: { a: { pattern: '(?<n' } } }, `{ a: 'x' }`, []],
    ['types that agree', { type: ['string', 'null'], allOf: [{ type: 'string' }] }, `null`, [' is null, not a text']],
    ['OpenAPI’s null', { type: 'string', nullable: true }, `null`, []],
    ['one value', { properties: { a: { const: 'x' } } }, `{ a: 'y' }`, ['a is the text "y", not "x"']],
    ['several values', { properties: { a: { enum: [1, 2] } } }, `{ a: 3 }`, ['a is 3, not one of 1, 2']],
    ['either or', { oneOf: [{ required: ['a'] }, { required: ['b'] }] }, `{}`, []],
    [
      'whole and other numbers',
      { properties: { a: { type: 'number' }, b: { type: 'integer' } } },
      `{ a: 1, b: 1.5 }`,
      ['b is 1.5, not a whole number'],
    ],
    ['anything', true, `{ a: 1 }`, []],
  ] as const)('%s', (_, schema, body, problems) => {
    expect(check(schema, body)).toEqual(problems);
  });
});

describe('what can be seen of a value', () => {
  it.each([
    [`const a = { b: 1, b: 2 };`, 'b'],
    [`const a = { b: undefined, c: 1 };`, 'c'],
    [`const a = { 'b-c': 1, ['d']: 2 };`, 'b-c d'],
    [`const a = { ...b, c };`, 'c …'],
    [`const a = { [b]: 1 };`, '…'],
    [`const b = { c: 1 }; const a = b;`, 'c'],
    [`const b = { c: 1 }; b.d = 1; const a = b as Body;`, 'c …'],
    [`const b = { c: 1 }; Object.assign(b, d); const a = b;`, 'c …'],
    [`let b = { c: 1 }; b = d(); const a = b;`, 'unknown'],
    [`const { b } = c; const a = b;`, 'unknown'],
    [`const a = b();`, 'unknown'],
    [`const a = 'x' + b;`, 'string'],
    [`const a = error.message;`, 'string'],
    [`const a = !b;`, 'boolean'],
    [`const a = -1;`, 'unknown'],
    [`const a = /x/;`, 'unknown'],
  ])('%s', (text, expected) => {
    const value = see(text);
    const seen =
      value.kind === 'object'
        ? [...value.members.map(({ name }) => name), ...(value.isOpen ? ['…'] : [])].join(' ')
        : value.kind;
    expect(seen).toBe(expected);
  });
});

describe('what an error body says', () => {
  it.each([
    [`{ error: { code: 'X', message: 'y' } }`, { code: `'X'`, message: `'y'` }],
    [
      `{ statusCode: 400, error: 'Bad Request', message: 'y' }`,
      { status: '400', message: `'y'`, title: `'Bad Request'` },
    ],
    [`{ error: 'KNOWN', status: 'fail' }`, { code: `'KNOWN'`, flag: `'fail'` }],
    [`{ code: 404, msg: text, id }`, { status: '404', message: 'text', others: 'id' }],
    [`{ message: ['a', 'b'] }`, { fields: `['a', 'b']` }],
    [`{ error: known }`, undefined],
    [`{ ...known }`, undefined],
    [`'KNOWN'`, { code: `'KNOWN'` }],
    [`'Not found'`, { message: `'Not found'` }],
  ])('%s', (body, expected) => {
    const file = analyse(`const body = ${body};`);
    const init = findNodes(file.sourceCode, 'VariableDeclarator').at(-1)?.init;
    const parts = init == null ? undefined : readErrorParts(seeValue(init, file.origins), (text) => text === 'KNOWN');
    const { others = [], ...named } = parts ?? {};
    const texts = Object.fromEntries(
      Object.entries(named).map(([meaning, { value }]) => [meaning, file.sourceCode.getText(value.node)]),
    );
    const rest = others.map(({ name }) => name).join(' ');
    expect(parts === undefined ? undefined : { ...texts, ...(rest === '' ? {} : { others: rest }) }).toEqual(expected);
  });
});
