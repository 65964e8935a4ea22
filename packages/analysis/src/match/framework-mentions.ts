/** Which frameworks a file may be written for, told from its text and its project before anything of it is looked up. */
import { frameworks } from '../knowledge/frameworks.ts';
import type { FrameworkRow, ParameterRole } from '../knowledge/table.ts';
import { getMajorVersion, type ProjectFacts } from '../project.ts';
import { hasWord } from '../text-places.ts';
import { getFrameworkIndex } from './framework-index.ts';

const allRows: readonly FrameworkRow[] = frameworks;

const sets = new Map<string, readonly FrameworkRow[]>();
/** The files of a project follow each other. */
let last:
  | {
      readonly contract: ProjectFacts['contract'];
      readonly package: ProjectFacts['package'];
      readonly rows: readonly FrameworkRow[];
    }
  | undefined;

/** The rows that speak of a project: the same array for the same rows, since what is worked out of them is kept by it. */
function getRows(project: ProjectFacts): readonly FrameworkRow[] {
  const { contract, package: facts } = project;
  if (last?.contract === contract && last.package === facts) return last.rows;
  const { ignore } = contract.frameworks;
  const found = allRows.filter(
    (row) => !ignore.includes(row.name) && !ignore.includes(row.packages[0] ?? '') && isOfVersion(row, project),
  );
  const key = found.map((row) => allRows.indexOf(row)).join();
  const rows = sets.get(key) ?? found;
  sets.set(key, rows);
  last = { contract, package: facts, rows };
  return rows;
}

/** Whether a project depends on a row's packages; undefined where its package is not known or names nothing. */
export function usesRow(row: FrameworkRow, { package: facts }: ProjectFacts): boolean | undefined {
  // A package.json without any dependency (`{ "type": "module" }` of a folder) is no list of what there is.
  if (facts === undefined || Object.keys(facts.dependencies).length === 0) return undefined;
  return row.packages.some((name) => facts.dependencies[name] !== undefined);
}

/** What the text of a file tells of frameworks; each part is worked out when first asked for. */
export class FrameworkMentions {
  readonly text: string;
  readonly project: ProjectFacts;
  /** The rows that speak of the project. */
  readonly rows: readonly FrameworkRow[];
  #candidates: readonly FrameworkRow[] | undefined;
  #mayConstruct: boolean | undefined;
  #mayMakeAnswers: boolean | undefined;
  #mayGetResponses: boolean | undefined;
  #mayAnswer: boolean | undefined;
  #hasAnswerForm: boolean | undefined;

  constructor(text: string, project: ProjectFacts) {
    this.text = text;
    this.project = project;
    this.rows = getRows(project);
  }

  /**
   * The rows that may have a handler or an application in this file: it names one of their modules, or the project uses
   * them and the file has what a handler of theirs cannot do without.
   */
  get candidates(): readonly FrameworkRow[] {
    this.#candidates ??= this.#findCandidates();
    return this.#candidates;
  }

  /** Whether the file may know a class or function of a module that answers. */
  get mayConstruct(): boolean {
    this.#mayConstruct ??= toModuleForm(getFrameworkIndex(this.rows).answerModules).test(this.text);
    return this.#mayConstruct;
  }

  /** Whether the file may have a factory of answers, the globals included. */
  get mayMakeAnswers(): boolean {
    this.#mayMakeAnswers ??=
      this.mayConstruct || getFrameworkIndex(this.rows).factoryGlobals.some((name) => hasWord(this.text, name));
    return this.#mayMakeAnswers;
  }

  /** Whether the file may ask something for the response. */
  get mayGetResponses(): boolean {
    this.#mayGetResponses ??= getFrameworkIndex(this.rows).getterNames.some((name) => this.text.includes(name));
    return this.#mayGetResponses;
  }

  /** Whether anything in the file may answer: it may have a handler, or what answers by a name of its own. */
  get mayAnswer(): boolean {
    this.#mayAnswer ??=
      this.candidates.length > 0 || this.mayMakeAnswers || this.mayGetResponses || responseForm.test(this.text);
    return this.#mayAnswer;
  }

  /** Whether the file has a call, a class or a property in it with the name of one that answers. */
  get hasAnswerForm(): boolean {
    this.#hasAnswerForm ??= answerForm.test(this.text);
    return this.#hasAnswerForm;
  }

  #findCandidates(): readonly FrameworkRow[] {
    const named = findNamedRows(this.text);
    const others = this.rows.filter(
      (row) => !named.has(row) && (usesRow(row, this.project) !== false || mayExportAnswers(row, this.text)),
    );
    // All at once first: a project whose packages are not known may use every one.
    const mayHoldOther = getShapeForm(others).test(this.text);
    const filename = this.project.filename.replaceAll('\\', '/');
    const found = others.filter(
      (row) =>
        (row.exported?.files !== undefined && toExpression(row.exported.files).test(filename)) ||
        (mayHoldOther && getShapeForm([row]).test(this.text)),
    );
    return this.rows.filter((row) => named.has(row) || found.includes(row));
  }
}

/** The rules ask one after the other about the same file. */
let lastRead: FrameworkMentions | undefined;

/** What the text of a file tells of frameworks. */
export function readFrameworkMentions(text: string, project: ProjectFacts): FrameworkMentions {
  const isSame =
    lastRead?.text === text &&
    lastRead.project.filename === project.filename &&
    lastRead.project.contract === project.contract &&
    lastRead.project.package === project.package;
  if (lastRead === undefined || !isSame) lastRead = new FrameworkMentions(text, project);
  return lastRead;
}

/** Whether a file may have a handler of any framework. It never says no where there is one. */
export function mayHandle(text: string, getProject: () => ProjectFacts): boolean {
  return readFrameworkMentions(text, getProject()).candidates.length > 0;
}

/** Whether anything in a file may answer a request. It never says no where something does. */
export function mayAnswer(text: string, getProject: () => ProjectFacts): boolean {
  return readFrameworkMentions(text, getProject()).mayAnswer;
}

/** Whether a file may answer by a call, a class or a property, and not only by what a handler returns. */
export function mayAnswerByName(text: string, getProject: () => ProjectFacts): boolean {
  const mentions = readFrameworkMentions(text, getProject());
  return mentions.mayAnswer && mentions.hasAnswerForm;
}

/** Names of variables that hold a response where nothing else tells. */
export const responseNames: ReadonlySet<string> = new Set(['res', 'response', 'reply', '_res']);
const responseForm = new RegExp(String.raw`\b(?:${[...responseNames].join('|')})\b`, 'u');

const all = getFrameworkIndex(allRows);
const exceptions = allRows.flatMap(({ answers }) => answers.exceptions.map((each) => each.class));
const quote = String.raw`['"\x60\]]*\s*`;
/** A call by a name that may answer, the class of an exception, or a property that may be given a status or a body. */
const answerForm = new RegExp(
  [
    String.raw`\b(?:${[...all.answerNames].join('|')})${quote}(?:\?\.\s*)?[(<]`,
    String.raw`\b(?:${[...new Set(exceptions.map((each) => each.export.replace(/^.*\./u, '')))].join('|')})\b`,
    String.raw`\b(?:${[...all.assignedNames].join('|')})${quote}=[^=>]`,
    String.raw`\b(?:${[...all.returnedStatusNames].join('|')})\b`,
  ].join('|'),
  'u',
);

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

/** The rows by the modules that files of theirs name. */
const rowsOfModules = new Map<string, Set<FrameworkRow>>();
for (const row of allRows)
  for (const module of getModulesOfRow(row))
    rowsOfModules.set(module, (rowsOfModules.get(module) ?? new Set<FrameworkRow>()).add(row));

const moduleForms = new WeakMap<ReadonlySet<string>, RegExp>();

/** One of these modules in quotes, or the beginning of a path in one. */
function toModuleForm(modules: ReadonlySet<string>): RegExp {
  const known = moduleForms.get(modules);
  if (known !== undefined) return known;
  const names = [...modules].filter((name) => name !== '').map((name) => name.replaceAll(/[.\\/]/gu, String.raw`\$&`));
  const form = new RegExp(`['"\`](${names.join('|')})(?=['"\`/])`, 'u');
  moduleForms.set(modules, form);
  return form;
}

const namedForm = new RegExp(toModuleForm(new Set(rowsOfModules.keys())), 'gu');

/** The rows whose modules or packages a file names. */
function findNamedRows(text: string): ReadonlySet<FrameworkRow> {
  const rows = new Set<FrameworkRow>();
  for (const [, module = ''] of text.matchAll(namedForm))
    for (const row of rowsOfModules.get(module) ?? []) rows.add(row);
  return rows;
}

const shapeForms = new Map<string, RegExp>();

/**
 * What a file must have in it to hold a handler of one of these rows that it does not name: a parameter with its name, an
 * exported function, a builder, a map of resolvers, an object that is a route.
 */
function getShapeForm(rows: readonly FrameworkRow[]): RegExp {
  const key = rows.map(({ name }) => name).join();
  const form = shapeForms.get(key) ?? new RegExp(rows.flatMap(getShapeForms).join('|') || '^(?!)', 'u');
  shapeForms.set(key, form);
  return form;
}

function getShapeForms({ answers, parameterNames, exported, builder, resolverMap, routes }: FrameworkRow): string[] {
  // What is returned needs no parameter to answer on, so that a handler may have the request alone.
  const roles: readonly ParameterRole[] =
    answers.returnsValue || answers.on === undefined ? ['request', 'response', 'context'] : [answers.on];
  const parameters = roles.flatMap((role) => parameterNames[role] ?? []);
  const words = [
    ...(exported === undefined || exported.files !== undefined ? [] : exported.names),
    ...(routes?.objectMethod === undefined ? [] : [routes.objectMethod.method]),
  ];
  const parts = [
    ...[...(builder?.names ?? []), ...(resolverMap?.names ?? [])].flatMap((name) => [
      `[${name.charAt(0).toUpperCase()}${name.charAt(0)}]${name.slice(1)}`,
      name.toUpperCase(),
    ]),
    ...(resolverMap === undefined
      ? []
      : [...resolverMap.types, 'Resolvers', ...resolverMap.fields.handlers.map((key) => String.raw`\b${key}\s*[:(]`)]),
    ...(builder?.parameterKeys === undefined ? [] : builder.methods.map((method) => String.raw`\.${method}\(`)),
  ];
  return [
    // As a parameter stands: before another or a type, a default, the end of the list or of a pattern, an arrow, a comment.
    ...(parameters.length === 0 ? [] : [String.raw`\b(?:${parameters.join('|')})\b\s*[,:)=?/}]`]),
    ...(words.length === 0 ? [] : [String.raw`\b(?:${words.join('|')})\b`]),
    ...parts,
  ];
}

/**
 * Whether a file may export a handler that is known by what it is given and returns, whatever packages the project has:
 * those of such a framework hold but types.
 */
function mayExportAnswers({ exported, parameterNames, answers }: FrameworkRow, text: string): boolean {
  const { request } = parameterNames;
  if (exported?.anyName !== true || answers.returned === undefined || request === undefined) return false;
  return text.includes(answers.returned.status) && request.some((name) => text.includes(name));
}

const expressions = new Map<string, RegExp>();

/** The expression of a table's row, compiled once. */
export function toExpression(source: string): RegExp {
  const expression = expressions.get(source) ?? new RegExp(source, 'u');
  expressions.set(source, expression);
  return expression;
}

/**
 * Whether the project has a version that a row speaks of. Where the version cannot be told, the rows before a change
 * are taken: what the older version needs does no harm in the newer one.
 */
function isOfVersion(row: FrameworkRow, project: ProjectFacts): boolean {
  const { versions, packages } = row;
  if (versions === undefined) return true;
  const major = getMajorVersion(project, packages[0] ?? '');
  if (major === undefined) return versions.before !== undefined;
  return (
    (versions.from === undefined || major >= versions.from) &&
    (versions.before === undefined || major < versions.before)
  );
}
