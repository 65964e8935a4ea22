/** Checks what a document says against the JSON Schema, and says what is wrong in our own words, at its place. */
import { distance } from 'fastest-levenshtein';
import { getNodeValue } from 'jsonc-parser';
import type { ProblemKind, ProblemList } from '../problem.ts';
import { getEntries, getRange, type DocumentNode } from '../read/document.ts';
import type { SourceText } from '../sourceText.ts';
import type { SchemaError, Validator } from './validators.js';

/**
 * Reports every way in which a value breaks the schema.
 * @param of the code whose fields the value holds; absent for the contract itself
 * @returns the value without what is wrong in it, so that one slip does not cost the rest
 */
export function checkValue(
  node: DocumentNode,
  validate: Validator,
  source: SourceText,
  problems: ProblemList,
  of?: string,
): unknown {
  const holder: Record<string, unknown> = { value: getNodeValue(node) };
  if (validate(holder['value'])) return holder['value'];
  for (const error of validate.errors ?? []) {
    // `if` only says which branch failed; the branch says why.
    if (error.keyword === 'if') continue;
    const path = error.instancePath.split('/').slice(1).map(unescapePointer);
    const { kind, message, key } = explain(error, path, of);
    const place = findPlace(node, path, key);
    problems.add(source, getRange(place), kind, message);
    remove(holder, ['value', ...path, ...(key === undefined ? [] : [key])]);
  }
  return holder['value'];
}

interface Explanation {
  readonly kind: ProblemKind;
  readonly message: string;
  /** The key of the value that is wrong itself. */
  readonly key?: string;
}

function explain(error: SchemaError, path: readonly string[], of: string | undefined): Explanation {
  const { keyword, params, parentSchema, data } = error;
  const name = describePath(path, of);
  const kind: ProblemKind =
    of !== undefined && path.length === 1 && path[0] === 'status' ? 'wrong-status' : 'wrong-value';
  switch (keyword) {
    case 'additionalProperties': {
      const key = String(params['additionalProperty']);
      const known = Object.keys(parentSchema.properties ?? {}).filter((candidate) => !candidate.startsWith('$'));
      const place = name === undefined ? '' : ` in ${name}`;
      return { kind: 'unknown-key', key, message: `Unknown key \`${key}\`${place}. ${suggest(key, known)}` };
    }
    case 'required':
      return { kind, message: `${name ?? 'The contract'} lacks \`${String(params['missingProperty'])}\`.` };
    case 'enum':
      return {
        kind,
        message: `${name ?? 'It'} is ${describeValue(data)}. ${suggest(String(data), params['allowedValues'] as string[])}`,
      };
    case 'minimum':
    case 'maximum': {
      const { minimum, maximum } = parentSchema;
      const meaning = path.at(-1) === 'status' ? 'the HTTP status of an error' : 'it';
      return {
        kind,
        message: `${name ?? 'It'} is ${String(data)}; ${meaning} is a whole number from ${String(minimum)} to ${String(maximum)}.`,
      };
    }
    default:
      return {
        kind,
        message: `${name ?? 'The document'} must be ${describeType(parentSchema.type)}, but is ${describeValue(data)}.`,
      };
  }
}

function describePath(path: readonly string[], of: string | undefined): string | undefined {
  const name = path.join('.').replaceAll(/\.(\d+)(?=\.|$)/gu, '[$1]');
  if (of === undefined) return name === '' ? undefined : `\`${name}\``;
  return name === '' ? `code \`${of}\`` : `\`${name}\` of code \`${of}\``;
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map',
};

function describeType(type: string | readonly string[] | undefined): string {
  // That a key may be left without a value goes without saying.
  const names = [type ?? []].flat().map((name) => typeNames[name]);
  return names.filter((name) => name !== undefined).join(' or ');
}

function describeValue(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  switch (typeof value) {
    case 'string':
      return `the text '${value.length > 40 ? `${value.slice(0, 40)}…` : value}'`;
    case 'number':
      return `the number ${value}`;
    case 'boolean':
      return String(value);
    default:
      return 'a map';
  }
}

/** "Did you mean": the nearest known word, or all of them. */
export function suggest(word: string, known: readonly string[]): string {
  const ranked = known
    .map((candidate) => ({ candidate, edits: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .toSorted((left, right) => left.edits - right.edits);
  const contained = known.find((candidate) => word.toLowerCase().includes(candidate.toLowerCase()));
  const [nearest] = ranked;
  if (nearest !== undefined && nearest.edits <= Math.max(1, Math.floor(nearest.candidate.length / 3))) {
    return `Did you mean \`${nearest.candidate}\`?`;
  }
  if (contained !== undefined) return `Did you mean \`${contained}\`?`;
  return `Expected one of ${known.map((candidate) => `\`${candidate}\``).join(', ')}.`;
}

/** The node of a path, or of the nearest parent that stands in the text; of an unknown key, the key itself. */
function findPlace(root: DocumentNode, path: readonly string[], key: string | undefined): DocumentNode {
  let place = root;
  for (const segment of path) {
    const child =
      place.type === 'array'
        ? place.children?.[Number(segment)]
        : getEntries(place).findLast((entry) => entry.key === segment)?.value;
    if (child === undefined) return place;
    place = child;
  }
  return key === undefined ? place : (getEntries(place).findLast((entry) => entry.key === key)?.keyNode ?? place);
}

function remove(holder: object, path: readonly string[]): void {
  const parent = path.slice(0, -1).reduce<unknown>((value, key) => (isObject(value) ? value[key] : undefined), holder);
  const key = path.at(-1) ?? '';
  // An item of a list leaves a hole, which later paths of the same list still count; readers skip it.
  if (isObject(parent)) Reflect.deleteProperty(parent, key);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function unescapePointer(segment: string): string {
  return segment.replaceAll('~1', '/').replaceAll('~0', '~');
}
