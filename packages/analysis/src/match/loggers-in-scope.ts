/** The loggers that code at a place could write to: for fixes that put a logging call there. */
import { getPropertyName, isFunction, type ClassNode, type Node, type SourceCode } from '../ast.ts';
import type { Binding } from './bindings.ts';
import { isLoggerName } from './logger-names.ts';
import { isLogMethodName } from './logger-sources.ts';
import type { LoggerMatch, LoggerMatcher } from './loggers.ts';
import type { OriginResolver } from './origin.ts';

/** A logger that is visible at a place. */
export interface LoggerInScope {
  /** The expression that stands for it there: `logger`, `this.logger`, `request.log`. */
  readonly text: string;
  readonly logger: LoggerMatch;
}

/** A logger that the file itself writes to through a property of something: `ctx.logger.info(…)`, `app.log.error(…)`. */
const usedProperty = /(?<![\w$.])((?:[\p{L}_$][\p{L}\d_$]*\.)+(?:log|logger))\.(\w+)\(/gu;

/**
 * The loggers visible at `node`, best first: a variable of an enclosing function, `this.logger`, a property that the file
 * writes to elsewhere or whose type says so (`request.log`), a variable of the module, an import, a library's default
 * logger or class with static methods. `console` is none.
 */
export function findLoggersInScope(
  node: Node,
  sourceCode: SourceCode,
  origins: OriginResolver,
  loggers: LoggerMatcher,
): readonly LoggerInScope[] {
  const locals: LoggerInScope[] = [];
  const properties: LoggerInScope[] = [];
  const own: LoggerInScope[] = [];
  const imported: LoggerInScope[] = [];
  const libraries: LoggerInScope[] = [];
  const shadowed = new Set<string>();
  for (const scope of origins.bindings.getScopes(node)) {
    const isModule = scope.node.type === 'Program';
    for (const variable of scope.bindings) {
      if (shadowed.has(variable.name)) continue;
      shadowed.add(variable.name);
      if (!isUsableAt(variable, node)) continue;
      const logger = matchVariable(variable, origins, loggers);
      if (logger !== undefined) {
        const found = { text: variable.name, logger };
        if (logger.origin.kind === 'module' && logger.via === 'origin' && logger.override === undefined)
          libraries.push(found);
        else if (!isModule) locals.push(found);
        else (logger.origin.kind === 'module' ? imported : own).push(found);
      } else if (isParameter(variable)) {
        const property = findTypedProperty(variable, origins, loggers);
        if (property !== undefined) properties.push(property);
      }
    }
  }
  const members = findMembers(node, origins, loggers);
  const used = findUsedProperties(sourceCode, shadowed, node, loggers, origins);
  const found = [...locals, ...members, ...properties, ...used, ...own, ...imported, ...libraries];
  const unique = found.filter(({ text }, index) => found.findIndex((each) => each.text === text) === index);
  return unique.filter(({ logger }) => logger.row?.sources.globals === undefined);
}

/** Whether a variable has its value when the code at `node` runs: not where it is declared further down beside it. */
function isUsableAt(variable: Binding, node: Node): boolean {
  const [definition] = variable.defs;
  if (definition === undefined) return false;
  if (definition.type === 'ImportBinding') {
    const specifier = definition.node;
    const isType = 'importKind' in specifier && specifier.importKind === 'type';
    return !isType && definition.parent?.importKind !== 'type';
  }
  if (definition.type === 'Type') return false;
  if (definition.type !== 'Variable') return true;
  const { range } = definition.node;
  // A logger is not written to inside the expression that makes it.
  if (range[0] <= node.range[0] && node.range[1] <= range[1]) return false;
  if (range[1] <= node.range[0]) return true;
  for (let current: Node | undefined = node; current != null; current = current.parent) {
    if (isFunction(current)) return !(current.range[0] <= range[0] && range[1] <= current.range[1]);
  }
  return false;
}

function isParameter(variable: Binding): boolean {
  return variable.defs[0]?.type === 'Parameter';
}

function matchVariable(variable: Binding, origins: OriginResolver, loggers: LoggerMatcher): LoggerMatch | undefined {
  const [definition] = variable.defs;
  const isClass = definition?.type === 'ClassName' || definition?.type === 'FunctionName';
  if (isClass || definition?.type === 'CatchClause') return undefined;
  const logger = loggers.matchOrigin(origins.resolveVariable(variable), { name: variable.name, isCall: false });
  if (logger?.via !== 'name') return logger;
  // A class is a logger by its name only where its own static methods are seen to be used.
  return /^\p{Lu}.*\p{Ll}/u.test(variable.name) && !isWrittenTo(variable) ? undefined : logger;
}

/** Whether the file calls a logging method of the variable. */
function isWrittenTo(variable: Binding): boolean {
  return variable.references.some(({ identifier }) => {
    const member = identifier.parent;
    if (member?.type !== 'MemberExpression' || member.object !== identifier) return false;
    const call = member.parent;
    return call.type === 'CallExpression' && call.callee === member && isLogMethodName(getPropertyName(member) ?? '');
  });
}

/** `request.log` of a parameter whose type is known to have one. */
function findTypedProperty(
  variable: Binding,
  origins: OriginResolver,
  loggers: LoggerMatcher,
): LoggerInScope | undefined {
  const origin = origins.resolveVariable(variable);
  for (const property of ['log', 'logger']) {
    const logger = loggers.matchOrigin(origins.get(origin, property));
    if (logger?.via === 'origin') return { text: `${variable.name}.${property}`, logger };
  }
  return undefined;
}

/** `this.logger` and the like, where `this` at the node is an instance of the class around it. */
function findMembers(node: Node, origins: OriginResolver, loggers: LoggerMatcher): readonly LoggerInScope[] {
  const owner = getInstanceClass(node);
  if (owner === undefined) return [];
  return origins.getMemberNames(owner).flatMap((name) => {
    const origin = origins.get({ kind: 'this', class: owner }, name);
    if (origin.kind === 'node' && isFunction(origin.node)) return [];
    const logger = loggers.matchOrigin(origin, { name, isCall: false });
    return logger === undefined || !isUsableMember(name, node, owner) ? [] : [{ text: `this.${name}`, logger }];
  });
}

/** Whether a field has its value at `node`: not inside its own initialiser. */
function isUsableMember(name: string, node: Node, owner: ClassNode): boolean {
  return !owner.body.body.some(
    (member) =>
      member.type === 'PropertyDefinition' &&
      getPropertyName(member) === name &&
      member.range[0] <= node.range[0] &&
      node.range[1] <= member.range[1],
  );
}

/** The class of which `this` is an instance at a node; undefined in static members and in functions of their own. */
function getInstanceClass(node: Node): ClassNode | undefined {
  for (let current: Node | undefined = node; current != null; current = current.parent) {
    const { parent } = current;
    if (current.type === 'FunctionExpression' || current.type === 'FunctionDeclaration') {
      if (parent?.type !== 'MethodDefinition' || parent.static) return undefined;
    }
    if (current.type === 'StaticBlock') return undefined;
    if ((current.type === 'PropertyDefinition' || current.type === 'MethodDefinition') && current.static)
      return undefined;
    if (current.type === 'ClassBody') return current.parent;
  }
  return undefined;
}

/** The text looked through last: every finding of a file asks the same. */
let lastPaths: { readonly text: string; readonly paths: ReadonlySet<string> } | undefined;

/** Where properties of a logger's name are logged to: `ctx.logger` of `ctx.logger.info(`. */
function getUsedPaths(text: string): ReadonlySet<string> {
  if (lastPaths?.text !== text) {
    const mayHold = text.includes('.log.') || text.includes('.logger.');
    const uses = !mayHold
      ? []
      : [...text.matchAll(usedProperty)].filter(([, , method = '']) => isLogMethodName(method));
    lastPaths = { text, paths: new Set(uses.map(([, path = '']) => path)) };
  }
  return lastPaths.paths;
}

function findUsedProperties(
  { text }: SourceCode,
  visible: ReadonlySet<string>,
  node: Node,
  loggers: LoggerMatcher,
  origins: OriginResolver,
): readonly LoggerInScope[] {
  const found = new Map<string, LoggerInScope>();
  const thisClass = getInstanceClass(node);
  for (const path of getUsedPaths(text)) {
    const [root = '', ...rest] = path.split('.');
    const last = rest.at(-1);
    if (last === undefined || !isLoggerName(last) || (root === 'this' ? thisClass === undefined : !visible.has(root)))
      continue;
    const start = root === 'this' ? undefined : origins.findVariableByName(root, node);
    if (root !== 'this' && (start === undefined || !isUsableAt(start, node))) continue;
    const origin = start === undefined ? ({ kind: 'this', class: thisClass } as const) : origins.resolveVariable(start);
    const logger = loggers.matchOrigin(
      rest.reduce((current, property) => origins.get(current, property), origin),
      { name: last, isCall: false },
    );
    if (logger !== undefined) found.set(path, { text: path, logger });
  }
  return [...found.values()];
}
