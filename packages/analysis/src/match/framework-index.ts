/** What the rows of `knowledge/frameworks.ts` name, gathered for quick questions. Made once for each set of rows. */
import { frameworks } from '../knowledge/frameworks.ts';
import type { ExportReference, FrameworkRow, ParameterRole } from '../knowledge/table.ts';

/** The row and role of a type, by the names that the type has in its module. */
export interface TypedRole {
  readonly row: FrameworkRow;
  readonly role: ParameterRole;
  readonly references: readonly ExportReference[];
}

/** What a set of rows names. */
export interface FrameworkIndex {
  /** Last names of calls that may answer. */
  readonly answerNames: ReadonlySet<string>;
  /** Names of calls and classes that may send something besides a body. */
  readonly exposureNames: ReadonlySet<string>;
  /** Last names of properties that an answer may be assigned to. */
  readonly assignedNames: ReadonlySet<string>;
  /** Properties that say the status in an object that a handler returns. */
  readonly returnedStatusNames: ReadonlySet<string>;
  /** Methods with which functions that redirect end. */
  readonly redirectNames: ReadonlySet<string>;
  /** Rows with functions that make an answer. */
  readonly factoryRows: readonly FrameworkRow[];
  /** Modules whose classes answer with `new`: responses and exceptions. `''` where one of them is a global. */
  readonly answerModules: ReadonlySet<string>;
  /** Last names of the globals that answer with `new`. */
  readonly answerGlobals: ReadonlySet<string>;
  /** Types of parameters and applications, in the order of the rows, by their module; `''` for globals. */
  readonly types: ReadonlyMap<string, readonly TypedRole[]>;
  /** Methods that register a handler or middleware on an application. */
  readonly registrationNames: ReadonlySet<string>;
  /** First names of the globals that make an answer: `Response`. */
  readonly factoryGlobals: readonly string[];
  /** Methods that give a response. */
  readonly getterNames: readonly string[];
}

const indexes = new WeakMap<readonly FrameworkRow[], FrameworkIndex>();

/** What these rows name. */
export function getFrameworkIndex(rows: readonly FrameworkRow[]): FrameworkIndex {
  const known = indexes.get(rows);
  if (known !== undefined) return known;
  const made = makeIndex(rows);
  indexes.set(rows, made);
  return made;
}

function makeIndex(rows: readonly FrameworkRow[]): FrameworkIndex {
  const answers = rows.map((row) => row.answers);
  const constructed = answers.flatMap(({ factories, exceptions }) => [
    ...factories.map(({ callee }) => callee),
    ...exceptions.map((each) => each.class),
  ]);
  const redirects = answers.flatMap((each) => each.redirects ?? []);
  return {
    answerNames: new Set(
      answers.flatMap(({ senders, throwers, factories }) => [
        ...Object.keys(senders),
        ...Object.keys(throwers),
        ...factories.map(({ callee }) => getLastName(callee)),
      ]),
    ),
    exposureNames: new Set([
      ...answers.flatMap(({ headerMethods, pieceMethods, redirectMethods, messageErrors }) => [
        ...(headerMethods ?? []),
        ...(pieceMethods ?? []),
        ...(redirectMethods ?? []),
        ...(messageErrors ?? []).map((each) => each.class.export),
      ]),
      ...redirects.map(getLastName),
    ]),
    assignedNames: new Set(
      answers.flatMap(({ bodyProperties, statusProperties }) =>
        [...bodyProperties, ...statusProperties].map((each) => each.replace(/^.*\./u, '')),
      ),
    ),
    returnedStatusNames: new Set(answers.flatMap(({ returned }) => (returned === undefined ? [] : [returned.status]))),
    redirectNames: new Set(redirects.map(getLastName)),
    factoryRows: rows.filter((row) => row.answers.factories.length > 0),
    answerModules: new Set(constructed.map(({ module }) => module)),
    answerGlobals: new Set(constructed.filter(({ module }) => module === '').map(getLastName)),
    types: groupTypes(rows),
    registrationNames: new Set(
      rows.flatMap(({ routes }) =>
        routes === undefined ? [] : [...Object.keys(routes.methods), ...routes.middleware],
      ),
    ),
    factoryGlobals: [
      ...new Set(
        constructed.filter(({ module }) => module === '').map((reference) => reference.export.replace(/\..*$/u, '')),
      ),
    ],
    getterNames: [...new Set(answers.flatMap(({ responseGetters }) => responseGetters ?? []))],
  };
}

/**
 * What a file must name to hold what a row says by its origin: the modules of its types, applications, decorators and
 * wrappers, and its packages. Without one of these, only a project that depends on the packages has handlers of the row.
 */
function getModulesOfRow(row: FrameworkRow): readonly string[] {
  const references = [
    ...Object.values(row.parameterTypes).flat(),
    ...row.handlerTypes,
    ...row.errorHandlerTypes,
    ...(row.app === undefined ? [] : [...row.app.factories, ...row.app.classes, ...row.app.plugins]),
    ...(row.decorated === undefined ? [] : [...row.decorated.classes, row.decorated.methods]),
  ];
  return [...references.map(({ module }) => module), ...row.packages].filter((module) => module !== '');
}

function groupTypes(rows: readonly FrameworkRow[]): ReadonlyMap<string, readonly TypedRole[]> {
  const groups = new Map<string, TypedRole[]>();
  for (const row of rows) {
    const roles: [ParameterRole, readonly ExportReference[]][] = [
      ...(Object.entries(row.parameterTypes) as [ParameterRole, readonly ExportReference[]][]),
      ...(row.app === undefined ? [] : [['app', row.app.classes] as [ParameterRole, readonly ExportReference[]]]),
    ];
    for (const [role, all] of roles) {
      for (const module of new Set(all.map((each) => each.module))) {
        const group = groups.get(module) ?? [];
        groups.set(module, group);
        group.push({ row, role, references: all.filter((each) => each.module === module) });
      }
    }
  }
  return groups;
}

function getLastName(reference: ExportReference): string {
  return reference.export.replace(/^.*\./u, '');
}

const all = makeIndex(frameworks);
const exceptions = frameworks.flatMap(({ answers }: FrameworkRow) => answers.exceptions.map((each) => each.class));
const quote = String.raw`['"\x60\]]*\s*`;
/** A call by a name that may answer, the class of an exception, or a property that may be given a status or a body. */
const answerForm = new RegExp(
  [
    String.raw`\b(?:${[...all.answerNames].join('|')})${quote}(?:\?\.\s*)?[(<]`,
    String.raw`\b(?:${[...new Set(exceptions.map(getLastName))].join('|')})\b`,
    String.raw`\b(?:${[...all.assignedNames].join('|')})${quote}=[^=>]`,
    String.raw`\b(?:${[...all.returnedStatusNames].join('|')})\b`,
  ].join('|'),
  'u',
);

/** The rows by the modules that files of theirs name. */
const rowsOfModules = new Map<string, Set<FrameworkRow>>();
for (const row of frameworks as readonly FrameworkRow[])
  for (const module of getModulesOfRow(row))
    rowsOfModules.set(module, (rowsOfModules.get(module) ?? new Set<FrameworkRow>()).add(row));

/** The name of a module in quotes, or the beginning of a path in it. */
const moduleForm = new RegExp(
  `['"\`](${[...rowsOfModules.keys()].map((name) => name.replaceAll(/[.\\/]/gu, String.raw`\$&`)).join('|')})(?=['"\`/])`,
  'gu',
);

/** The rows whose modules or packages a file names. */
export function findNamedRows(text: string): ReadonlySet<FrameworkRow> {
  const rows = new Set<FrameworkRow>();
  for (const [, module = ''] of text.matchAll(moduleForm))
    for (const row of rowsOfModules.get(module) ?? []) rows.add(row);
  return rows;
}

const shapeForms = new Map<string, RegExp>();

/**
 * What a file must have in it to hold a handler of one of these rows that it does not name: a parameter with its name, an
 * exported function, a builder, a map of resolvers, an object that is a route.
 */
export function getShapeForm(rows: readonly FrameworkRow[]): RegExp {
  const key = rows.map(({ name }) => name).join();
  const form = shapeForms.get(key) ?? new RegExp(rows.flatMap(getShapeForms).join('|') || '^(?!)', 'u');
  shapeForms.set(key, form);
  return form;
}

function getShapeForms({ answers, parameterNames, exported, builder, resolverMap, routes }: FrameworkRow): string[] {
  // What is returned needs no parameter to answer on, so that a handler may have the request alone.
  const roles: readonly ParameterRole[] =
    answers.returnsValue || answers.on === undefined ? ['request', 'response', 'context'] : [answers.on];
  const words = [
    ...roles.flatMap((role) => parameterNames[role] ?? []),
    ...(exported === undefined || exported.files !== undefined ? [] : exported.names),
    ...(routes?.objectMethod === undefined ? [] : [routes.objectMethod.method]),
  ];
  const parts = [
    ...[...(builder?.names ?? []), ...(resolverMap?.names ?? [])].flatMap((name) => [
      `[${name.charAt(0).toUpperCase()}${name.charAt(0)}]${name.slice(1)}`,
      name.toUpperCase(),
    ]),
    ...(resolverMap === undefined ? [] : [...resolverMap.types, 'Resolvers']),
  ];
  return [...(words.length === 0 ? [] : [String.raw`\b(?:${words.join('|')})\b`]), ...parts];
}

/** The text asked about last: the rules ask one after the other about the same. */
let lastAsked: { readonly text: string; readonly mayAnswer: boolean } | undefined;

/** Whether a file may answer a request or throw what a framework answers, by its text: before anything is looked up. */
export function mayAnswer(text: string): boolean {
  if (lastAsked?.text !== text) lastAsked = { text, mayAnswer: answerForm.test(text) };
  return lastAsked.mayAnswer;
}
