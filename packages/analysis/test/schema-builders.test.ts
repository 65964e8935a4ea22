/** What the table of schema builders says, asked of the libraries that are installed here. */
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import type { FormatsPlugin } from 'ajv-formats';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import * as z3 from 'zod/v3';
import { confinedFormats, schemaBuilders, textlessTypes, type SchemaBuilder } from '../src/index.ts';

const addFormats = createRequire(import.meta.url)('ajv-formats') as FormatsPlugin;
const rows: readonly SchemaBuilder[] = schemaBuilders;
/** Texts with which a log could be forged. */
const forged = ['a\nb', 'a b', '\n', '2026-01-01\nb', '127.0.0.1\n', 'https://a.b/\nc'];

function getRow(name: string): SchemaBuilder {
  const row = rows.find((each) => each.name === name);
  if (row === undefined) throw new Error(`No row ${name}.`);
  return row;
}

type Maker = (...given: unknown[]) => unknown;

/** What a function takes first, where it takes something. */
const firstArguments: Readonly<Record<string, unknown>> = {
  Enum: ['s', 'l'],
  Literal: 's',
  enum: ['s', 'l'],
  literal: 's',
  nativeEnum: { small: 's' },
};

describe('schema builders', () => {
  it('are sorted', () => {
    expect(rows.map(({ name }) => name)).toEqual(rows.map(({ name }) => name).toSorted());
    for (const { reference } of rows) expect(reference).toMatch(/^https:/u);
  });

  it('zod: what is confined lets no free text through', () => {
    const isForm = (name: string): boolean => !(name in z) && name in z.iso;
    for (const name of getRow('zod').confined) {
      const make = Reflect.get(isForm(name) ? z.iso : z, name) as Maker | undefined;
      // A method alone: `z.iso.datetime()` is the function.
      expect(make, name).toBeTypeOf('function');
      const schema = make?.(firstArguments[name]) as z.ZodType;
      for (const text of forged) expect(schema.safeParse(text).success, `${name} ${text}`).toBe(false);
    }
  });

  it('zod: forms as methods of a text', () => {
    for (const name of getRow('zod').confining) {
      const texts = name in z.string() ? z.string() : z3.z.string();
      const schema = (Reflect.get(texts, name) as Maker).call(texts) as z.ZodType;
      for (const text of forged) expect(schema.safeParse(text).success, `${name} ${text}`).toBe(false);
    }
  });

  it('zod: methods of schemas', () => {
    const { keeping, extending, members } = getRow('zod');
    const all = [z.string(), z.number(), z.object({}), z.enum(['s'])];
    for (const name of keeping)
      expect(
        all.some((each) => name in each),
        name,
      ).toBe(true);
    const object = z.object({ id: z.string() });
    expect(members in object).toBe(true);
    for (const name of extending) {
      const extended = (Reflect.get(object, name) as Maker).call(object, { size: z.number() }) as z.ZodType;
      expect(extended.safeParse({ id: 'a', size: 'b' }).success, name).toBe(false);
    }
  });

  it('zod: functions', () => {
    const { objects, unions, wrappers } = getRow('zod');
    for (const name of objects) {
      const schema = (Reflect.get(z, name) as Maker)({ size: z.number() }) as z.ZodType;
      expect(
        [1, 'a'].map((size) => schema.safeParse({ size }).success),
        name,
      ).toEqual([true, false]);
    }
    for (const name of unions) {
      const schema = (Reflect.get(z, name) as Maker)([z.number(), z.boolean()]) as z.ZodType;
      expect(
        [1, true, 'a'].map((size) => schema.safeParse(size).success),
        name,
      ).toEqual([true, true, false]);
    }
    for (const name of wrappers)
      expect(((Reflect.get(z, name) as Maker)(z.number()) as z.ZodType).safeParse('a').success, name).toBe(false);
  });

  it('TypeBox', () => {
    const { confined, intersections, members, objects, unions, wrappers } = getRow('typebox');
    const make = (name: string, ...given: unknown[]): Parameters<typeof Value.Check>[0] =>
      (Reflect.get(Type, name) as Maker)(...given) as Parameters<typeof Value.Check>[0];
    for (const name of confined)
      for (const text of forged) expect(Value.Check(make(name, firstArguments[name]), text), name).toBe(false);
    for (const name of objects) {
      const object = make(name, { size: Type.Number() });
      expect(
        [1, 'a'].map((size) => Value.Check(object, { size })),
        name,
      ).toEqual([true, false]);
      expect(members in object).toBe(true);
    }
    for (const name of unions) expect(Value.Check(make(name, [Type.Number(), Type.Null()]), 'a'), name).toBe(false);
    const parts = [Type.Object({ size: Type.Number() }), Type.Object({ id: Type.String() })];
    for (const name of intersections) {
      // `Composite` is of `@sinclair/typebox` alone.
      if (name in Type) expect(Value.Check(make(name, parts), { id: 'a', size: 'b' }), name).toBe(false);
    }
    for (const name of wrappers) {
      if (!(name in Type)) continue;
      const whole = Type.Object({ size: make(name, Type.Object({ id: Type.Number() })) });
      expect(Value.Check(whole, { size: { id: 'a' } }), name).toBe(false);
    }
    expect(Value.Check(Type.String({ enum: ['s'] }), 's')).toBe(true);
  });

  it('JSON Schema', () => {
    const ajv = new Ajv();
    addFormats(ajv);
    for (const format of confinedFormats) {
      const validate = ajv.compile({ type: 'string', format });
      for (const text of forged) expect(validate(text), `${format} ${text}`).toBe(false);
    }
    for (const type of textlessTypes) expect(ajv.compile({ type })('a\nb'), type).toBe(false);
  });
});
