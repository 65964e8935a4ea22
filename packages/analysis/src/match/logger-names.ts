/** What a name alone says of loggers: the fallback where the origin of a value cannot be told. */
import type { TSESTree } from '@typescript-eslint/utils';
import { getPropertyName, getStaticString, withoutTypeSyntax, type Node } from '../ast.ts';
import type { Severity } from '../knowledge/table.ts';
import { toWords } from '../names.ts';
import { getModuleBaseName } from './module-paths.ts';
import { alternatives, type Origin } from './origin.ts';

/** Levels that a logger known only by its name may have, with those of syslog (`err` is its name of «error», as in syslog(3)). */
export const commonLevels: Readonly<Record<string, Severity>> = {
  trace: 'trace',
  silly: 'trace',
  verbose: 'debug',
  debug: 'debug',
  log: 'info',
  info: 'info',
  notice: 'info',
  http: 'info',
  warn: 'warn',
  warning: 'warn',
  err: 'error',
  error: 'error',
  fatal: 'fatal',
  crit: 'fatal',
  critical: 'fatal',
  alert: 'fatal',
  emerg: 'fatal',
};

/** Names of globals that no rule needs to ask about: see `mayBeNamedLogger`. */
export function isBuiltInGlobal(name: string): boolean {
  return builtInGlobals.has(name);
}

/** Methods by which loggers of most libraries derive another logger. */
export const commonDerivations: ReadonlySet<string> = new Set([
  'child',
  'getChild',
  'getSubLogger',
  'withTag',
  'scope',
]);

/** Globals of the language and its hosts, none of which is a logger by its name. */
const builtInGlobals = new Set([
  ...['Array', 'Atomics', 'BigInt', 'Boolean', 'Buffer', 'Bun', 'Date', 'Deno', 'Error', 'Function', 'Intl', 'JSON'],
  ...['Map', 'Math', 'Number', 'Object', 'Promise', 'Proxy', 'Reflect', 'RegExp', 'Set', 'String', 'Symbol', 'URL'],
  ...['WeakMap', 'WeakSet', 'console', 'crypto', 'document', 'localStorage', 'navigator', 'performance', 'process'],
  ...['sessionStorage', 'undefined'],
]);

/** Modules whose `log` writes for whoever sits at the terminal: a dialogue, no log. */
const dialogueModules = new Set(['@clack/prompts', '@clack/core']);

const loggerWords = new Set(['log', 'logger', 'logging']);
/** What a logger may be wrapped in: `loggerService`, `loggerInstance`. */
const holderWords = new Set(['adapter', 'controller', 'instance', 'service']);

/**
 * Whether a name alone says «logger»: its last word is `log`, `logger` or `logging` (`consoleLog`, `auditLogger`,
 * `rootLog`; not `catalog`, `blog`, `dialog`, `loginLogs`), it is `loggerService` and the like, or `…Console`.
 */
export function isLoggerName(name: string): boolean {
  const words = toWords(name);
  const last = words.at(-1) ?? '';
  if (loggerWords.has(last)) return true;
  if (words.length < 2) return false;
  return last === 'console' || (words.length === 2 && holderWords.has(last) && loggerWords.has(words[0] ?? ''));
}

/** Whether a name says a log of something, which may be a record as well as a logger: `auditLog`, `ActivityLog`. */
export function isRecordName(name: string): boolean {
  const words = toWords(name);
  return words.length > 1 && words.at(-1) === 'log' && words[0] !== 'console';
}

/** Whether a function's name says that it returns a logger: `getLogger`, `createLogger`, `useLogger`, `logger`. */
export function isLoggerFactoryName(name: string): boolean {
  return toWords(name).at(-1) === 'logger';
}

/** A name by which a value is known; `isCall` where it is that of the function which returned it. */
export interface UsedName {
  readonly name: string;
  readonly isCall: boolean;
}

/** The name by which an expression is known: `log` of `log`, `a.log`, `this.#log`; `getLogger` of `x.getLogger()`. */
export function getExpressionName(node: Node): UsedName | undefined {
  const inner = withoutTypeSyntax(node);
  switch (inner.type) {
    case 'Identifier':
      return { name: inner.name, isCall: false };
    case 'MemberExpression': {
      const name = getPropertyName(inner);
      return name === undefined ? undefined : { name, isCall: false };
    }
    case 'AwaitExpression':
      return getExpressionName(inner.argument);
    case 'CallExpression': {
      const key = getRegistryKey(inner);
      if (key !== undefined) return { name: key, isCall: false };
      const callee = getExpressionName(inner.callee);
      return callee === undefined || callee.isCall ? undefined : { name: callee.name, isCall: true };
    }
    default:
      return undefined;
  }
}

/** The name under which a value is kept: Hono's `c.get('logger')`, a container's `resolve('logger')`. */
function getRegistryKey(node: TSESTree.CallExpression): string | undefined {
  if (node.arguments.length !== 1 || node.callee.type !== 'MemberExpression') return undefined;
  const method = getPropertyName(node.callee);
  return method === 'get' || method === 'resolve' ? getStaticString(node.arguments[0]) : undefined;
}

/** Whether a class, interface, type or object of the file has a member named like a level, or one that cannot be seen. */
function mayHaveLevels(node: Node): boolean {
  switch (node.type) {
    case 'ObjectExpression':
      return node.properties.some(
        (property) => property.type === 'SpreadElement' || isLevelMember(getPropertyName(property)),
      );
    case 'ClassDeclaration':
    case 'ClassExpression':
      if (node.superClass != null) return true;
      return node.body.body.some(
        (member) =>
          (member.type === 'MethodDefinition' || member.type === 'PropertyDefinition') &&
          isLevelMember(getPropertyName(member)),
      );
    case 'TSInterfaceDeclaration':
      if (node.extends.length > 0) return true;
      return node.body.body.some(isLevelSignature);
    case 'TSTypeLiteral':
      return node.members.some(isLevelSignature);
    default:
      return false;
  }
}

function isLevelMember(name: string | undefined): boolean {
  return name === undefined || Object.hasOwn(commonLevels, name);
}

function isLevelSignature(member: Node): boolean {
  if (member.type === 'TSMethodSignature' || member.type === 'TSPropertySignature') {
    return member.computed || (member.key.type === 'Identifier' && Object.hasOwn(commonLevels, member.key.name));
  }
  return member.type === 'TSIndexSignature';
}

/** Whether a value may be a logger by its name: not where its origin says that it is something else. */
export function mayBeNamedLogger(origin: Origin): boolean {
  return alternatives(origin).some((each) => {
    switch (each.kind) {
      case 'module':
        return !dialogueModules.has(each.module);
      case 'global':
        return !builtInGlobals.has(each.path[0] ?? '');
      case 'node':
        return mayHaveLevels(each.node);
      case 'instance':
        return each.of.kind === 'node' ? mayHaveLevels(each.of.node) : mayBeNamedLogger(each.of);
      case 'call':
        return each.callee.kind !== 'global' || mayBeNamedLogger(each.callee);
      case 'parameter':
        return each.type === undefined || mayBeNamedLogger(each.type);
      case 'caught':
        return false;
      default:
        return true;
    }
  });
}

/** Whether a name that only the origin bears says «logger»: stricter than for a name at the place of use. */
export function isPlainLoggerName(name: string): boolean {
  return isLoggerName(name) && !isRecordName(name);
}

/** The name that the origin of a value bears, where it goes by another one at the place of use. */
export function getOriginName(origin: Origin): UsedName | undefined {
  switch (origin.kind) {
    case 'module': {
      const last = origin.path.at(-1);
      const name = last === undefined || last === 'default' ? getModuleBaseName(origin.module) : last;
      return { name, isCall: false };
    }
    case 'member':
      return { name: origin.property, isCall: false };
    case 'parameter': {
      const last = origin.path.at(-1);
      if (last !== undefined) return { name: last, isCall: false };
      const parameter = origin.function.params[origin.index];
      const name = parameter?.type === 'Identifier' ? parameter.name : undefined;
      const typed = origin.type === undefined ? undefined : getTypeName(origin.type);
      if (typed !== undefined && (name === undefined || !isPlainLoggerName(name))) return typed;
      return name === undefined ? undefined : { name, isCall: false };
    }
    case 'instance':
      return getTypeName(origin.of);
    case 'global': {
      const last = origin.path.at(-1);
      return last === undefined ? undefined : { name: last, isCall: false };
    }
    case 'call': {
      // `logger.child(…)` is what `logger` is; `createLogger(…)` is a logger.
      const { callee } = origin;
      const owner = getDerivedFrom(callee);
      if (owner !== undefined) return getOriginName(owner);
      const made = getOriginName(callee);
      return made === undefined || made.isCall ? undefined : { name: made.name, isCall: true };
    }
    default:
      return undefined;
  }
}

/** The name of a class or interface that says «logger» and nothing else: `Logger`, `ILogger`, `AppLogger`. */
function getTypeName(type: Origin): UsedName | undefined {
  const named = getOriginName(type);
  if (named === undefined || named.isCall || toWords(named.name).length > 2) return undefined;
  return isLoggerFactoryName(named.name) ? named : undefined;
}

function getDerivedFrom(callee: Origin): Origin | undefined {
  if (callee.kind === 'member') return isHandedOut(callee.property) ? callee.object : undefined;
  if (callee.kind !== 'module' && callee.kind !== 'parameter' && callee.kind !== 'global') return undefined;
  const last = callee.path.at(-1);
  if (last === undefined || !isHandedOut(last)) return undefined;
  return { ...callee, path: callee.path.slice(0, -1) };
}

/** Whether a method hands out what it is a method of, or something of the same kind: `Logger.getInstance()`. */
function isHandedOut(method: string): boolean {
  return method === 'getInstance' || commonDerivations.has(method);
}
