/** A TypeScript or JavaScript catalog → registered codes. Every shape is a row of one table. */
import type { ErrorCode } from '../../model.ts';
import type { ProblemList } from '../../problem.ts';
import type { SourceText } from '../../sourceText.ts';
import { pickFields } from '../codeFields.ts';
import { errorClasses } from './classes.ts';
import { constExports, hasErrorName } from './constants.ts';
import { stringEnum } from './enums.ts';
import { constObject } from './objects.ts';
import { readExports, withExports } from './exports.ts';
import { parseTypeScript } from './parse.ts';
import { getDeclarations, type CodeContainer, type Contribution, type ShapeReader } from './shape.ts';
import { staticFields } from './staticFields.ts';

const shapes: readonly ShapeReader[] = [stringEnum, constObject, staticFields, errorClasses, constExports];

/** What one file says. */
export interface TypeScriptReading {
  readonly entries: readonly ErrorCode[];
  /** What it says of codes that it, or another catalog, registers. */
  readonly contributions: readonly Contribution[];
}

/** Reads every shape of catalog that the file holds. */
export function readTypeScript(source: SourceText, problems: ProblemList): TypeScriptReading {
  const program = parseTypeScript(source, problems);
  if (program === undefined) return { entries: [], contributions: [] };
  const declarations = getDeclarations(program);
  const containers = choose(shapes.flatMap((shape) => shape.read({ source, declarations })));
  const { entries, contributions } = separate(containers);
  if (entries.length + contributions.length === 0) {
    const message =
      'No error codes were found in this file: expected an enum, a constant object, constants, static fields or error classes.';
    problems.add(source, { start: 0, end: 0 }, 'no-codes', message, 'warning');
  }
  const exported = withExports(entries, readExports(program));
  return { entries: exported.toSorted((left, right) => left.range.start - right.range.start), contributions };
}

/** A file of codes may also hold an enum of log levels: where some names tell of errors, only those count. */
function choose(containers: readonly CodeContainer[]): readonly CodeContainer[] {
  const certain = containers.filter(({ name, isCertain }) => isCertain === true || hasErrorName(name ?? ''));
  if (certain.some(({ entries }) => entries.length > 0)) return certain;
  const named = containers.filter(({ name }) => name !== undefined);
  return named.some(({ entries }) => entries.length > 0) ? [...named, ...certain] : containers;
}

/**
 * Tells those who register codes from those who speak of them: a table of messages or statuses that is keyed by the codes
 * of an enum beside it registers nothing.
 */
function separate(containers: readonly CodeContainer[]): TypeScriptReading {
  const tables = containers.filter(({ isKeyed }) => isKeyed === true);
  const entries = containers
    .filter((container) => !tables.includes(container))
    .flatMap((container) => container.entries);
  const contributions = containers.flatMap((container) => container.contributions);
  const known = new Map(
    entries.flatMap((entry) => [entry.code, entry.member ?? entry.code].map((name) => [name, entry])),
  );
  for (const entry of tables.flatMap((table) => table.entries)) {
    const registered = known.get(entry.code);
    if (registered === undefined) {
      // Without any other holder of codes, the tables are it.
      entries.push(entry);
      known.set(entry.code, entry);
      continue;
    }
    contributions.push({
      reference: [registered.container, registered.member].filter((name) => name !== undefined),
      found: { fields: pickFields(entry), ranges: entry.fieldRanges },
    });
  }
  return { entries, contributions };
}
