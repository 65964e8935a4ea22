/** The table of loggers turned round: from a module, a global or a method to the rows that know it. Made once. */
import { loggers } from '../knowledge/loggers.ts';
import type { ExportReference, LoggerRow } from '../knowledge/table.ts';
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

const bindingMethods = new Set(['child', ...loggerRows.flatMap((row) => Object.keys(row.bindings))]);
const derivations = new Set([...commonDerivations, ...loggerRows.flatMap((row) => row.derivations)]);

/** What the exports of a module have to do with loggers; empty for a module that the table does not know. */
export function getLoggerSources(module: string): readonly LoggerSource[] {
  return sourcesByModule.get(module) ?? [];
}

/** The row of a global: `console`. */
export function getRowOfGlobal(name: string): LoggerRow | undefined {
  return rowsByGlobal.get(name);
}

/** The row of this name, as `like` in a contract gives it. */
export function getLoggerRow(name: string): LoggerRow | undefined {
  return rowsByName.get(name);
}

/** Whether any logger has a method of this name: the cheap test before anything is resolved. */
export function isLogMethodName(name: string): boolean {
  return rowsByMethod.has(name) || Object.hasOwn(commonLevels, name);
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

const presence = new WeakMap<LoggerRow, RegExp>();

/** Whether a file's text mentions anything by which a logger of the row comes into being. */
export function mentionsRow(text: string, row: LoggerRow): boolean {
  let pattern = presence.get(row);
  if (pattern === undefined) {
    const { globals = [], ...references } = row.sources;
    const modules = Object.values(references).flatMap((each) => each.map(({ module }) => module));
    const words = [...new Set([...modules, ...globals])].map((word) => word.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&'));
    pattern = new RegExp(words.join('|'), 'u');
    presence.set(row, pattern);
  }
  return pattern.test(text);
}

/** The rows whose loggers have a method that loggers do not have in common: `success`, `mark`, `await`. */
export function getRowsOfRareMethod(method: string): readonly LoggerRow[] | undefined {
  return Object.hasOwn(commonLevels, method) ? undefined : (rowsByMethod.get(method) ?? []);
}
