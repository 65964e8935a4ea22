/** What a name alone says of loggers: the fallback where the origin of a value cannot be told. */
import type { Node } from '../ast.ts';
import { getPropertyName, withoutTypeSyntax } from '../ast.ts';
import type { Severity } from '../knowledge/table.ts';
import { toWords } from '../names.ts';
import { alternatives, type Origin } from './origin.ts';

/** Levels that a logger known only by its name may have. */
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
export const commonDerivations: ReadonlySet<string> = new Set(['child', 'getChild', 'getSubLogger', 'withTag', 'scope']);

/** Globals of the language and its hosts, none of which is a logger by its name. */
const builtInGlobals = new Set([
  ...['Array', 'Atomics', 'BigInt', 'Boolean', 'Buffer', 'Bun', 'Date', 'Deno', 'Error', 'Function', 'Intl', 'JSON'],
  ...['Map', 'Math', 'Number', 'Object', 'Promise', 'Proxy', 'Reflect', 'RegExp', 'Set', 'String', 'Symbol', 'URL'],
  ...['WeakMap', 'WeakSet', 'console', 'crypto', 'document', 'localStorage', 'navigator', 'performance', 'process'],
  ...['sessionStorage', 'undefined'],
]);

const loggerWords = new Set(['log', 'logger', 'logging']);

/**
 * Whether a name alone says «logger»: its last word is `log`, `logger` or `logging` (`consoleLog`, `auditLogger`,
 * `rootLog`; not `catalog`, `blog`, `dialog`, `loginLogs`), or it is `loggerService` and the like.
 */
export function isLoggerName(name: string): boolean {
  const words = toWords(name);
  const last = words.at(-1) ?? '';
  if (loggerWords.has(last)) return true;
  return words.length === 2 && last === 'service' && loggerWords.has(words[0] ?? '');
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

/** The name by which an expression is known: `log` of `log`, `a.log`, `this.#log`; `getLogger` of `x.getLogger()`. */
export function getExpressionName(node: Node): { name: string; isCall: boolean } | undefined {
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
      const callee = getExpressionName(inner.callee);
      return callee === undefined || callee.isCall ? undefined : { name: callee.name, isCall: true };
    }
    default:
      return undefined;
  }
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
