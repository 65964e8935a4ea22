/** The schema, the model and the messages say the same. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import type {
  AuditConventions,
  Contract,
  Conventions,
  Deprecation,
  ErrorCodeFields,
  FrameworkConventions,
  Layers,
  LoggerConventions,
  LoggerOverride,
  SensitiveConventions,
} from '../src/index.ts';
import { codeStyleNames } from '../src/codeStyle.ts';
import { defaultContract } from '../src/index.ts';

interface Schema {
  readonly $id?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly definitions?: Readonly<Record<string, Schema>>;
  readonly [key: string]: unknown;
}

const schema = JSON.parse(readFileSync(new URL('../schema/failwell.schema.json', import.meta.url), 'utf8')) as Schema;

/** Every `properties` of the schema, however deep: where it stands, and each property. */
function getProperties(node: Schema, path = ''): readonly (readonly [string, Schema])[] {
  return Object.entries(node).flatMap(([key, value]) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
    const own =
      key === 'properties'
        ? Object.entries(value as Record<string, Schema>).map(
            ([name, property]) => [`${path}/${name}`, property] as const,
          )
        : [];
    return [...own, ...getProperties(value as Schema, `${path}/${key}`)];
  });
}

/** The schema that a `$ref` names, or the schema itself. */
function resolve(property: Schema): Schema {
  const name = typeof property['$ref'] === 'string' ? property['$ref'].split('/').at(-1) : undefined;
  return name === undefined ? property : (schema.definitions?.[name] ?? property);
}

describe('the schema', () => {
  it('is one that a strict validator accepts', () => {
    expect(() => new Ajv({ strict: true, allowUnionTypes: true }).compile(schema)).not.toThrow();
  });

  it.each(getProperties(schema))('describes %s in a sentence', (_, property) => {
    expect(resolve(property).description).toMatch(/^[A-Z].*\.$/su);
  });

  // A key that the model has and this list has not, or the reverse, does not compile.
  it.each<readonly [string, Schema | undefined, Readonly<Record<string, true>>]>([
    [
      'a code',
      schema.definitions?.['code'],
      {
        status: true,
        message: true,
        description: true,
        type: true,
        resolution: true,
        retryable: true,
        fields: true,
        deprecated: true,
        docs: true,
      } satisfies Record<keyof ErrorCodeFields, true>,
    ],
    [
      'a deprecation',
      schema.definitions?.['deprecated'],
      { since: true, replacedBy: true, reason: true } satisfies Record<keyof Deprecation, true>,
    ],
    [
      'the conventions',
      schema.definitions?.['conventions'],
      { codeStyle: true, envelope: true, validationStatus: true } satisfies Record<keyof Conventions, true>,
    ],
    [
      'the loggers',
      schema.definitions?.['loggers'],
      { byName: true, preferred: true } satisfies Record<Exclude<keyof LoggerConventions, 'rows'>, true>,
    ],
    [
      'the preferred logger',
      schema.definitions?.['loggers']?.properties?.['preferred'],
      { module: true, name: true, like: true } satisfies Record<
        keyof NonNullable<LoggerConventions['preferred']>,
        true
      >,
    ],
    [
      'a logger',
      schema.definitions?.['logger'],
      { like: true, modules: true, exports: true, names: true, redact: true } satisfies Record<
        keyof LoggerOverride,
        true
      >,
    ],
    [
      'the frameworks',
      schema.definitions?.['frameworks'],
      { ignore: true, wrappers: true } satisfies Record<keyof FrameworkConventions, true>,
    ],
    [
      'the layers',
      schema.definitions?.['layers'],
      { controllers: true, services: true } satisfies Record<keyof Layers, true>,
    ],
    [
      'the sensitive words',
      schema.definitions?.['sensitive'],
      { words: true, allow: true, personalData: true } satisfies Record<keyof SensitiveConventions, true>,
    ],
    [
      'the audit log',
      schema.definitions?.['audit'],
      { functions: true, loggers: true, fields: true } satisfies Record<keyof AuditConventions, true>,
    ],
    [
      'the contract',
      schema,
      {
        $schema: true,
        catalog: true,
        conventions: true,
        loggers: true,
        frameworks: true,
        layers: true,
        sensitive: true,
        audit: true,
        codes: true,
      } satisfies Record<
        Exclude<keyof Contract, 'file' | 'envelopeSchema' | 'problems' | 'sources' | 'digest'> | '$schema' | 'codes',
        true
      >,
    ],
  ])('has the keys of the model for %s', (_, definition, keys) => {
    expect(Object.keys(definition?.properties ?? {}).toSorted()).toEqual(Object.keys(keys).toSorted());
  });

  it('has the defaults of the model', () => {
    const defaults = (name: string) =>
      Object.fromEntries(
        Object.entries(schema.definitions?.[name]?.properties ?? {}).flatMap(([key, property]) =>
          property.default === undefined ? [] : [[key, property.default]],
        ),
      );
    expect(defaults('conventions')).toEqual(defaultContract.conventions);
    expect(defaults('loggers')).toEqual({ byName: defaultContract.loggers.byName });
    const { loggers, fields } = defaultContract.audit;
    expect(defaults('audit')).toEqual({ loggers, fields });
    expect(defaults('sensitive')).toEqual({ personalData: defaultContract.sensitive.personalData });
  });

  it('names every code style', () => {
    const description = schema.definitions?.['conventions']?.properties?.['codeStyle']?.description ?? '';
    expect(codeStyleNames.filter((name) => !description.includes(name))).toEqual([]);
  });
});
