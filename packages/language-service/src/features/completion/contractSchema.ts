/** What the JSON Schema of contracts says of a place in one. */
import schema, { type ContractSchema } from '@failwell/catalog/schema' with { type: 'json' };

export type { ContractSchema };

/** The schema of the value at the end of a path; undefined where nothing is known. */
export function getSchemaAt(path: readonly (string | number)[]): ContractSchema | undefined {
  let at: ContractSchema | undefined = schema;
  for (const key of path) at = at === undefined ? undefined : getChild(at, key);
  return at;
}

function getChild(of: ContractSchema, key: string | number): ContractSchema | undefined {
  if (typeof key === 'number') return of.items === undefined ? undefined : resolve(of.items);
  const { additionalProperties } = of;
  const child = getProperties(of)[key] ?? (typeof additionalProperties === 'object' ? additionalProperties : undefined);
  return child === undefined ? undefined : resolve(child);
}

/** The keys that a map may have by name, each with its schema. */
export function getProperties({
  properties,
  else: otherwise,
}: ContractSchema): Readonly<Record<string, ContractSchema>> {
  return properties ?? otherwise?.properties ?? {};
}

/** The schema that a `$ref` names. */
export function resolve(of: ContractSchema): ContractSchema {
  const name = of.$ref?.slice('#/definitions/'.length);
  return name === undefined ? of : (schema.definitions?.[name] ?? of);
}
