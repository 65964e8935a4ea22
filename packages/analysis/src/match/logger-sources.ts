/** The table of loggers turned round: from a module, a global or a method to the rows that know it. Made once. */
import { loggers } from '../knowledge/loggers.ts';
import type { ExportReference, LoggerRow } from '../knowledge/table.ts';
import { toAlternation } from './alternation.ts';
import { commonDerivations, commonLevels } from './logger-names.ts';

export const loggerRows: readonly LoggerRow[] = loggers;

/** What an export of a module has to do with loggers of a row. */
export interface LoggerSource {
  readonly row: LoggerRow;
  readonly role: 'instance' | 'factory' | 'class' | 'static' | 'property';
  /** Dotted path of the export; empty for the default export. */
  readonly path: string;
  /** The property that holds the logger, for the role `property`. */
  readonly property?: string;
}

const sourcesByModule = new Map<string, LoggerSource[]>();
const rowsByGlobal = new Map<string, LoggerRow>();
const rowsByMethod = new Map<string, LoggerRow[]>();
const rowsByName = new Map(loggerRows.map((row) => [row.name, row]));

function addSources(row: LoggerRow, role: LoggerSource['role'], references: readonly ExportReference[] = []): void {
  for (const reference of references) {
    const path = reference.export === 'default' ? '' : reference.export;
    const source = { row, role, path, ...('property' in reference ? { property: String(reference.property) } : {}) };
    const known = sourcesByModule.get(reference.module);
    if (known === undefined) sourcesByModule.set(reference.module, [source]);
    else known.push(source);
  }
}

for (const row of loggerRows) {
  const { sources } = row;
  addSources(row, 'instance', sources.instances);
  addSources(row, 'factory', sources.factories);
  addSources(row, 'class', sources.classes);
  addSources(row, 'static', sources.statics);
  addSources(row, 'property', sources.properties);
  for (const name of sources.globals ?? []) rowsByGlobal.set(name, row);
  for (const method of getMethods(row)) {
    const known = rowsByMethod.get(method);
    if (known === undefined) rowsByMethod.set(method, [row]);
    else known.push(row);
  }
}

function getMethods(row: LoggerRow): readonly string[] {
  const dynamic = row.dynamicLevel?.method;
  const levels = Object.keys(row.levels);
  return dynamic === undefined ? levels : [...levels, dynamic];
}

/** Methods that bind fields to every later line of a logger. */
export const bindingMethods: ReadonlySet<string> = new Set([
  'child',
  ...loggerRows.flatMap((row) => Object.keys(row.bindings)),
]);
const derivations = new Set([...commonDerivations, ...loggerRows.flatMap((row) => row.derivations)]);

/** What the exports of a module have to do with loggers; empty for a module that the table does not know. */
export function getLoggerSources(module: string): readonly LoggerSource[] {
  const known = sourcesByModule.get(module);
  if (known !== undefined || !module.startsWith('@')) return known ?? [];
  return sourcesByModule.get(`${module.slice(0, module.indexOf('/'))}/*`) ?? [];
}

/** The row of a global: `console`. */
export function getRowOfGlobal(name: string): LoggerRow | undefined {
  return rowsByGlobal.get(name);
}

/** Whether a text mentions a logger that is a global of the platform. */
export function mentionsGlobalLogger(text: string): boolean {
  for (const name of rowsByGlobal.keys()) if (text.includes(name)) return true;
  return false;
}

/** The row of this name, as `like` in a contract gives it. */
export function getLoggerRow(name: string): LoggerRow | undefined {
  return rowsByName.get(name);
}

const methodNames: ReadonlySet<string> = new Set([...rowsByMethod.keys(), ...Object.keys(commonLevels)]);

/** Whether any logger has a method of this name: the cheap test before anything is resolved. */
export function isLogMethodName(name: string): boolean {
  return methodNames.has(name);
}

const methodAlternatives = toAlternation([...methodNames]);
/** A method that is named and not called there: `= logger.info;`, `const { info } = logger`, `, { info } = logger`. */
const methodAlias = new RegExp(
  [
    String.raw`\.(?:${methodAlternatives})\b(?!\s*\()`,
    String.raw`\b(?:const|let|var)\s*\{[^;]*?\b(?:${methodAlternatives})\b`,
    String.raw`,\s*\{[^;{}]*\}\s*=[^=>]`,
  ].join('|'),
  'u',
);

/** Whether a file may give a logger's method another name, by its text. */
export function mayAliasLogMethod(text: string): boolean {
  return methodAlias.test(text);
}

const bindingFactories = loggerRows.filter((row) => row.factoryBindings.length > 0);

/** Whether a file may make a logger with fields bound to it from the start, by what its text mentions. */
export function mayMakeBoundLogger(text: string): boolean {
  return bindingFactories.some((row) => mentionsRow(text, row));
}

/** Whether a call of a method of this name may bind fields. */
export function isBindingMethodName(name: string): boolean {
  return bindingMethods.has(name);
}

/** Whether a method of this name may return a logger derived from its receiver. */
export function isDerivationName(name: string): boolean {
  return derivations.has(name);
}

/** The rows by what a text mentions of each: a module that is named in quotes, or a global. */
const rowsByMention = new Map<string, LoggerRow[]>();
for (const row of loggerRows) {
  const { globals = [], ...references } = row.sources;
  const modules = Object.values(references).flatMap((each) => each.map(({ module }) => module.replace(/\*$/u, '')));
  for (const mention of new Set([...modules, ...globals]))
    rowsByMention.set(mention, [...(rowsByMention.get(mention) ?? []), row]);
}
const globalNames = loggerRows.flatMap((row) => [...(row.sources.globals ?? [])]);
/** A module is named in quotes, perhaps with a path behind it; as a bare word it may be part of any other. */
const mentions = new RegExp(
  `["'\`](${toAlternation([...rowsByMention.keys()])})|\\b(?:${toAlternation(globalNames)})\\b`,
  'g',
);

/** The text looked through last: many calls of a file ask the same. */
let last: { readonly text: string; readonly rows: ReadonlySet<LoggerRow> } | undefined;

function getMentionedRows(text: string): ReadonlySet<LoggerRow> {
  if (last?.text !== text) {
    const found = new Set(Array.from(text.matchAll(mentions), ([whole, module]) => module ?? whole));
    // Of names that begin alike the shortest is found: it may be any of them.
    const rows = [...rowsByMention].filter(([mention]) => [...found].some((each) => mention.startsWith(each)));
    last = { text, rows: new Set(rows.flatMap(([, each]) => each)) };
  }
  return last.rows;
}

/** Whether a file's text mentions anything by which a logger of the row may come into being. */
export function mentionsRow(text: string, row: LoggerRow): boolean {
  return getMentionedRows(text).has(row);
}

/** The rows whose loggers have a method that loggers do not have in common: `success`, `mark`, `await`. */
export function getRowsOfRareMethod(method: string): readonly LoggerRow[] | undefined {
  return Object.hasOwn(commonLevels, method) ? undefined : (rowsByMethod.get(method) ?? []);
}
