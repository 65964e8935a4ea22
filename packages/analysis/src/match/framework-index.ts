/** What the rows of `knowledge/frameworks.ts` name, gathered for quick questions. Made once for each set of rows. */
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
      answers.flatMap(({ senders, throwers, namedErrors, factories, repliers }) => [
        ...Object.keys(senders),
        ...Object.keys(namedErrors?.statuses ?? {}),
        ...Object.keys(repliers ?? {}),
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
