/** Functions that the contract wants recorded in the audit log, and what they write there: reads `audit` of the contract. */
import type { AuditConventions } from '@failwell/catalog';
import type { TSESTree } from '@typescript-eslint/utils';
import {
  findInside,
  getDecorators,
  getPropertyName,
  isFunction,
  withoutTypeSyntax,
  type FunctionNode,
  type Node,
  type SourceCode,
} from '../ast.ts';
import { toWords } from '../names.ts';
import { findPositions } from './frameworks.ts';
import { getFunctionName } from './handler-names.ts';
import { getModuleBaseName } from './module-paths.ts';
import type { OriginResolver } from './origin.ts';
import { resolveFunction } from './unawaited-callbacks.ts';

/** A call that writes to the audit log. */
export interface AuditEntry {
  readonly node: TSESTree.CallExpression;
  /** Fields of the contract that it surely has not. */
  readonly missing: readonly string[];
}

/** How many functions of the file are looked through, one calling the other. */
const maximumDepth = 4;

/** Whether a file may have a function that must be recorded, by its text: before anything is looked up. */
export function mayBeAudited(text: string, { functions }: AuditConventions): boolean {
  return functions.some((each) => each.split(/[.*]/u).every((part) => text.includes(part)));
}

/** Finds the functions of one file that must be recorded, and their entries. */
export class AuditLog {
  readonly #sourceCode: SourceCode;
  readonly #origins: OriginResolver;
  /** Their words: a class may be called `AuditLog`, a field `_auditLog`. */
  readonly #loggers: readonly string[];
  readonly #fields: readonly string[];
  readonly #functions: readonly RegExp[];

  constructor(sourceCode: SourceCode, origins: OriginResolver, { functions, loggers, fields }: AuditConventions) {
    this.#sourceCode = sourceCode;
    this.#origins = origins;
    this.#loggers = loggers.map(toText);
    this.#fields = fields;
    this.#functions = functions.map(
      (each) =>
        new RegExp(
          `^${each
            .replaceAll('$', String.raw`\$`)
            .replaceAll('.', String.raw`\.`)
            .replaceAll('*', String.raw`[\w$]*`)}$`,
          'u',
        ),
    );
  }

  /** The name of a function that must be recorded, as the contract may write it; undefined for any other. */
  getAuditedName(fn: FunctionNode): string | undefined {
    if (fn.parent.type === 'MethodDefinition' && fn.parent.kind === 'constructor') return undefined;
    const name = getFunctionName(fn);
    return name !== undefined && this.#functions.some((each) => each.test(name)) ? name : undefined;
  }

  /**
   * Whether what stands around a function records it: `@Audit() remove() { … }`, `@UseInterceptors(AuditInterceptor)`,
   * `audit('user.removed', fn)`, `withAudit(fn)`.
   */
  isRecordedAround(fn: FunctionNode): boolean {
    const member = fn.parent;
    const owner = member.type === 'MethodDefinition' ? member.parent.parent : undefined;
    const decorators = [member, owner].flatMap((each) =>
      each?.type === 'MethodDefinition' || each?.type === 'ClassDeclaration' || each?.type === 'ClassExpression'
        ? getDecorators(each)
        : [],
    );
    if (decorators.some(({ expression }) => this.#speaksOfLogger(expression))) return true;
    for (const { wrapper } of findPositions(fn))
      if (wrapper !== undefined && (this.#writes(wrapper) || this.#speaksOfLogger(wrapper.callee))) return true;
    return false;
  }

  /** Whether a name in an expression has that of an audit logger in it. */
  #speaksOfLogger(expression: Node): boolean {
    for (const node of findInside(expression, this.#sourceCode, isFunction)) {
      if (node.type !== 'Identifier') continue;
      const text = ` ${toText(node.name)} `;
      if (this.#loggers.some((logger) => text.includes(` ${logger} `))) return true;
    }
    return false;
  }

  /** What a function writes to the audit log, itself or by functions of the file that it calls. */
  findEntries(fn: FunctionNode): readonly AuditEntry[] {
    return this.#findEntries(fn, new Set([fn]), 0);
  }

  #findEntries(fn: FunctionNode, seen: Set<FunctionNode>, depth: number): readonly AuditEntry[] {
    const entries: AuditEntry[] = [];
    for (const node of findInside(fn.body, this.#sourceCode, () => false)) {
      if (node.type !== 'CallExpression') continue;
      if (this.#writes(node)) {
        // `auditLogger.child({ actor }).info(…)` is one entry.
        if (!isInChain(node)) entries.push({ node, missing: this.#getMissing(node) });
        continue;
      }
      const called = depth < maximumDepth ? resolveFunction(node.callee, this.#origins) : undefined;
      if (called === undefined || seen.has(called)) continue;
      seen.add(called);
      entries.push(...this.#findEntries(called, seen, depth + 1));
    }
    return entries;
  }

  /** Whether a call is one of the audit logger, by the names in its callee, by what they are or were imported as. */
  #writes({ callee }: TSESTree.CallExpression): boolean {
    for (let node: Node = withoutTypeSyntax(callee); ;) {
      if (node.type === 'MemberExpression') {
        if (this.#isLogger(getPropertyName(node)) || this.#isOfLogger(node)) return true;
        node = withoutTypeSyntax(node.object);
      } else if (node.type === 'CallExpression') {
        node = withoutTypeSyntax(node.callee);
      } else {
        return node.type === 'Identifier' && (this.#isLogger(node.name) || this.#isOfLogger(node));
      }
    }
  }

  #isLogger(name: string | undefined): boolean {
    return name !== undefined && this.#loggers.includes(toText(name));
  }

  /** Whether a value is an import, or an instance of a class, of an audit logger's name. */
  #isOfLogger(node: Node): boolean {
    const origin = this.#origins.resolve(node);
    const type = origin.kind === 'parameter' && origin.path.length === 0 ? origin.type : origin;
    const named = type?.kind === 'instance' ? type.of : type;
    switch (named?.kind) {
      case 'module': {
        const last = named.path.at(-1);
        return this.#isLogger(last === undefined || last === 'default' ? getModuleBaseName(named.module) : last);
      }
      case 'global':
        return this.#isLogger(named.path.at(-1));
      case 'node':
        return named.node.type === 'ClassDeclaration' && this.#isLogger(named.node.id?.name);
      default:
        return false;
    }
  }

  /** Fields that no object of an entry has; none where something may hold them that is not written out. */
  #getMissing(entry: TSESTree.CallExpression): readonly string[] {
    const given: string[] = [];
    let others = 0;
    let objects = 0;
    for (let node: Node = entry; node.type === 'CallExpression' || node.type === 'MemberExpression';) {
      if (node.type === 'MemberExpression') {
        node = withoutTypeSyntax(node.object);
        continue;
      }
      for (const argument of node.arguments) {
        const inner = withoutTypeSyntax(argument);
        if (inner.type !== 'ObjectExpression') {
          others++;
          continue;
        }
        objects++;
        for (const each of findInside(inner, this.#sourceCode, () => false)) {
          if (each.type === 'SpreadElement') return [];
          if (each.type !== 'Property') continue;
          const key = getPropertyName(each);
          if (key === undefined) return [];
          given.push(key);
        }
      }
      node = withoutTypeSyntax(node.callee);
    }
    if (objects === 0) return [];
    const missing = this.#fields.filter((field) => !given.some((key) => says(key, field)));
    // An argument by itself may be any one field: `auditLog.write('user.removed', { actor, resource })`.
    return missing.length > others ? missing : [];
  }
}

/** The words of a name. */
function toText(name: string): string {
  return toWords(name).join(' ');
}

/** Whether a key is a field or more exactly that: `actor` and `actorId` for `actor`. */
function says(key: string, field: string): boolean {
  const words = toText(key);
  const wanted = toText(field);
  return words === wanted || words.startsWith(`${wanted} `);
}

/** Whether a call is the beginning of a chain of calls: `log.child()` of `log.child().info()`. */
function isInChain(node: TSESTree.CallExpression): boolean {
  const { parent } = node;
  if (parent.type !== 'MemberExpression' || parent.object !== node) return false;
  return parent.parent.type === 'CallExpression' && parent.parent.callee === parent;
}
