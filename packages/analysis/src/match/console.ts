/** Where a file writes to `console`: directly, through an alias or what was destructured from it, or as a callback. */
import type { TSESTree } from '@typescript-eslint/utils';
import {
  getPropertyName,
  getStaticString,
  withTypeSyntax,
  withoutTypeSyntax,
  type Node,
  type SourceCode,
} from '../ast.ts';
import type { OriginResolver } from './origin.ts';

/**
 * Methods that write, or that only serve others that do (`time` before `timeEnd`, `groupEnd` after `group`).
 * @see https://console.spec.whatwg.org/ and https://nodejs.org/api/console.html
 */
const methods: ReadonlySet<string> = new Set(
  `assert clear count countReset debug dir dirxml error group groupCollapsed groupEnd info log profile profileEnd table
  time timeEnd timeLog timeStamp trace warn`.split(/\s+/u),
);
const globalObjects: ReadonlySet<string> = new Set(['globalThis', 'global', 'window', 'self']);
const modules: ReadonlySet<string> = new Set(['console', 'node:console']);

/** A use of `console` that writes. */
export interface ConsoleUse {
  /** The expression that names the method: `console.log`, or `log` where that was destructured. */
  readonly node: TSESTree.Expression;
  /** Undefined where it is computed: `console[level]`. */
  readonly method: string | undefined;
  /** The call that writes; undefined where the method is handed on as a function. */
  readonly call: TSESTree.CallExpression | undefined;
}

/** Finds the uses of `console` that start at a node. Cheap for nodes that have nothing to do with it. */
export class ConsoleMatcher {
  readonly #origins: () => OriginResolver;
  /** Whether something in the file may be declared under the name `console`: only then must scopes be asked. */
  readonly #mayBeShadowed: boolean;
  readonly #seen = new Set<Node>();

  /** @param getOrigins asked only where the tree alone cannot tell */
  constructor(sourceCode: SourceCode, getOrigins: () => OriginResolver) {
    this.#origins = getOrigins;
    this.#mayBeShadowed = /\bconsole\s*(?:[,=:)};({]|from\b|in\b|of\b)|\bas\s+console\b/u.test(sourceCode.text);
  }

  /** Uses of `console.x` and `globalThis.console.x` where they stand. */
  findInMember(node: TSESTree.MemberExpression): readonly ConsoleUse[] {
    const object = withoutTypeSyntax(node.object);
    const isCandidate =
      object.type === 'Identifier'
        ? object.name === 'console'
        : object.type === 'MemberExpression' && getPropertyName(object) === 'console';
    return isCandidate && this.#isConsole(object) ? this.#findOfMember(node) : [];
  }

  /** Uses of what a declaration takes from `console`: `const c = console`, `const { log } = console`. */
  findInDeclarator(node: TSESTree.VariableDeclarator): readonly ConsoleUse[] {
    const { id, init } = node;
    if (init == null) return [];
    const value = withoutTypeSyntax(init);
    if (id.type === 'ObjectPattern' && value.type === 'Identifier' && globalObjects.has(value.name)) {
      return this.#isGlobal(value)
        ? this.#findOfPattern(id, (name) => (name === 'console' ? 'object' : undefined))
        : [];
    }
    return this.#isConsole(value) ? this.#findOfBinding(id) : [];
  }

  /** Uses of what is imported from `node:console`. */
  findInImport(node: TSESTree.ImportDeclaration): readonly ConsoleUse[] {
    if (!modules.has(node.source.value)) return [];
    return node.specifiers.flatMap((specifier) => {
      if (specifier.type !== 'ImportSpecifier')
        return this.#findOfVariable(specifier.local, (each) => this.#findOfObject(each));
      const { imported } = specifier;
      const name = imported.type === 'Identifier' ? imported.name : imported.value;
      if (name === 'default') return this.#findOfVariable(specifier.local, (each) => this.#findOfObject(each));
      return methods.has(name)
        ? this.#findOfVariable(specifier.local, (each) => this.#findOfMethod(each, each, name))
        : [];
    });
  }

  #isGlobal(node: TSESTree.Identifier): boolean {
    return this.#origins().findVariable(node) === undefined;
  }

  #isConsole(node: Node): boolean {
    switch (node.type) {
      case 'Identifier':
        return node.name === 'console' && (!this.#mayBeShadowed || this.#isGlobal(node));
      case 'MemberExpression': {
        const object = withoutTypeSyntax(node.object);
        return (
          getPropertyName(node) === 'console' &&
          object.type === 'Identifier' &&
          globalObjects.has(object.name) &&
          this.#isGlobal(object)
        );
      }
      case 'CallExpression':
        return (
          node.callee.type === 'Identifier' &&
          node.callee.name === 'require' &&
          modules.has(getStaticString(node.arguments[0]) ?? '')
        );
      default:
        return false;
    }
  }

  #findOfBinding(id: TSESTree.BindingName): readonly ConsoleUse[] {
    if (id.type === 'Identifier') return this.#findOfVariable(id, (each) => this.#findOfObject(each));
    if (id.type === 'ObjectPattern')
      return this.#findOfPattern(id, (name) => (methods.has(name) ? 'method' : undefined));
    return [];
  }

  #findOfPattern(
    pattern: TSESTree.ObjectPattern,
    getKind: (name: string) => 'object' | 'method' | undefined,
  ): readonly ConsoleUse[] {
    return pattern.properties.flatMap((property) => {
      if (property.type !== 'Property') return [];
      const name = getPropertyName(property);
      const kind = name === undefined ? undefined : getKind(name);
      const target = property.value.type === 'AssignmentPattern' ? property.value.left : property.value;
      if (name === undefined || kind === undefined) return [];
      if (target.type === 'ObjectPattern' && kind === 'object') return this.#findOfBinding(target);
      if (target.type !== 'Identifier') return [];
      return this.#findOfVariable(target, (each) =>
        kind === 'object' ? this.#findOfObject(each) : this.#findOfMethod(each, each, name),
      );
    });
  }

  #findOfVariable(
    name: TSESTree.Identifier,
    find: (reference: TSESTree.Identifier) => readonly ConsoleUse[],
  ): readonly ConsoleUse[] {
    const variable = this.#origins().findVariable(name);
    if (variable === undefined || this.#seen.has(name)) return [];
    this.#seen.add(name);
    // A variable that is given something else, too, is no longer the console.
    if (variable.isReassigned) return [];
    return variable.references.flatMap(({ identifier }) => (identifier.type === 'Identifier' ? find(identifier) : []));
  }

  /** Uses of an expression whose value is the console itself. */
  #findOfObject(node: TSESTree.Expression): readonly ConsoleUse[] {
    const outer = withTypeSyntax(node);
    const { parent } = outer;
    if (parent.type === 'MemberExpression' && parent.object === outer) return this.#findOfMember(parent);
    if (parent.type === 'VariableDeclarator' && parent.init === outer) return this.#findOfBinding(parent.id);
    return [];
  }

  #findOfMember(node: TSESTree.MemberExpression): readonly ConsoleUse[] {
    const method = getPropertyName(node);
    if (method === undefined) {
      // `console[level](…)` writes whatever the level; as a value it may be anything.
      const use = node.computed ? this.#findOfMethod(node, node, undefined) : [];
      return use.filter(({ call }) => call !== undefined);
    }
    return methods.has(method) ? this.#findOfMethod(node, node, method) : [];
  }

  /**
   * Uses of an expression whose value is a method of the console.
   * @param named the expression that names the method
   */
  #findOfMethod(
    node: TSESTree.Expression,
    named: TSESTree.Expression,
    method: string | undefined,
  ): readonly ConsoleUse[] {
    const outer = withTypeSyntax(node);
    const { parent } = outer;
    switch (parent.type) {
      case 'CallExpression':
        return [{ node: named, method, call: parent.callee === outer && node === named ? parent : undefined }];
      case 'MemberExpression': {
        if (parent.object !== outer) return [];
        const member = withTypeSyntax(parent);
        const call = member.parent;
        if (call.type !== 'CallExpression' || call.callee !== member) return [];
        const property = getPropertyName(parent);
        if (property === 'bind') return this.#findOfMethod(call, named, method);
        return property === 'call' || property === 'apply' ? [{ node: named, method, call }] : [];
      }
      case 'VariableDeclarator':
        return parent.init === outer && parent.id.type === 'Identifier'
          ? this.#findOfVariable(parent.id, (each) => this.#findOfMethod(each, each, method))
          : [];
      case 'ConditionalExpression':
        return parent.test === outer ? [] : this.#findOfMethod(parent, named, method);
      case 'LogicalExpression':
        return parent.operator === '&&' && parent.left === outer ? [] : this.#findOfMethod(parent, named, method);
      case 'NewExpression':
      case 'Property':
        return parent.type === 'Property' && (parent.parent.type !== 'ObjectExpression' || parent.value !== outer)
          ? []
          : [{ node: named, method, call: undefined }];
      case 'AssignmentExpression':
        // `console.log = console.info` replaces one method by another.
        return parent.right === outer && !isMemberOfConsole(parent.left)
          ? [{ node: named, method, call: undefined }]
          : [];
      case 'AssignmentPattern':
        return parent.right === outer ? [{ node: named, method, call: undefined }] : [];
      case 'ArrayExpression':
      case 'ArrowFunctionExpression':
      case 'JSXExpressionContainer':
      case 'PropertyDefinition':
      case 'ReturnStatement':
        return [{ node: named, method, call: undefined }];
      default:
        return [];
    }
  }
}

function isMemberOfConsole(node: Node): boolean {
  return node.type === 'MemberExpression' && node.object.type === 'Identifier' && node.object.name === 'console';
}
