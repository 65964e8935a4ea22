/** What the table of validators says, asked of the libraries that are installed here. */
import { HttpException, type ArgumentMetadata } from '@nestjs/common';
import * as nest from '@nestjs/common';
import { Ajv } from 'ajv';
import fastify from 'fastify';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { validators, validationStatusOptions, type ValidatorRow } from '../src/index.ts';

const rows: readonly ValidatorRow[] = validators;

function getRow(name: string): ValidatorRow {
  const row = rows.find((each) => each.name === name);
  if (row === undefined) throw new Error(`No row ${name}.`);
  return row;
}

describe('validators', () => {
  it('each says in one way at least that input is not valid', () => {
    for (const { name, reference, ...facts } of rows) {
      expect(Object.values(facts).flat().length, name).toBeGreaterThan(0);
      expect(reference, name).toMatch(/^https:/u);
    }
    expect(rows.map(({ name }) => name)).toEqual(rows.map(({ name }) => name).toSorted());
  });

  it('zod', async () => {
    const schema = z.string();
    for (const method of getRow('zod').outcomes ?? []) {
      const run = Reflect.get(schema, method) as (input: unknown) => unknown;
      const result = await run.call(schema, 1);
      expect(result, method).toMatchObject({ success: false, error: { issues: [{ code: 'invalid_type' }] } });
    }
    const thrown = schema.safeParse(1).error;
    expect(getRow('zod').errors).toContain(thrown?.constructor.name);
  });

  it('ajv', () => {
    const ajv = new Ajv();
    for (const method of getRow('ajv').makers ?? []) {
      const validate = (Reflect.get(ajv, method) as Ajv['compile']).call(ajv, { type: 'string' });
      expect(validate('text')).toBe(true);
      expect(validate(1)).toBe(false);
    }
  });

  it('fastify', async () => {
    const app = fastify();
    let seen: unknown;
    app.setErrorHandler((error, _request, reply) => {
      seen = error;
      return reply.send({});
    });
    app.get('/', { schema: { querystring: { type: 'object', required: ['a'] } } }, () => ({}));
    await app.inject('/');
    for (const flag of getRow('fastify').flags ?? []) expect(seen).toHaveProperty(flag);
    await app.close();
  });
});

describe('validationStatusOptions', () => {
  const other = nest.HttpStatus.I_AM_A_TEAPOT;

  it.each(validationStatusOptions)('$class.export', ({ class: reference, option, status }) => {
    const Pipe = Reflect.get(nest, reference.export) as new (...given: readonly object[]) => object;
    expect(Pipe, reference.export).toBeTypeOf('function');
    const declared = Pipe.toString();
    expect(declared.includes(option) || reference.export === 'ParseArrayPipe').toBe(true);
    expect(status).toBe(400);
  });

  it('is the status of what is thrown', async () => {
    const metadata: ArgumentMetadata = { type: 'param' };
    const getStatus = (error: unknown): number | undefined =>
      error instanceof HttpException ? error.getStatus() : undefined;
    const plain = await new nest.ParseIntPipe().transform('x', metadata).catch(getStatus);
    const told = await new nest.ParseIntPipe({ errorHttpStatusCode: other }).transform('x', metadata).catch(getStatus);
    expect([plain, told]).toEqual([400, other]);
  });
});
