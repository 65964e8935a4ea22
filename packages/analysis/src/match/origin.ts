/**
 * Where a value comes from: an import, a global, a call of one of these, a parameter, a class member, a literal.
 * Aliases, destructuring, `require`, namespaces, type annotations, `this.x` assigned in the class and wrappers that
 * do not change a value are followed. What cannot be followed is `unknown`, never a guess.
 */
import type { TSESTree } from '@typescript-eslint/utils';
import {
  getEnclosingClass,
  getPropertyName,
  getStaticString,
  isFunction,
  type ClassNode,
  type FunctionNode,
  type Node,
  type SourceCode,
} from '../ast.ts';
import { BindingFinder, type Binding } from './bindings.ts';
import { isOwnModule, toKnownModule } from './module-paths.ts';

export type Origin =
  /** An export: path `[]` is the namespace (or `module.exports`), `['default']`, `['Logger']`, `['Logger', 'log']`. */
  | { readonly kind: 'module'; readonly module: string; readonly path: readonly string[] }
  /** A global: `['console', 'log']`. `globalThis.`, `global.`, `window.` and `self.` are dropped. */
  | { readonly kind: 'global'; readonly path: readonly string[] }
  /** What a call returned. */
  | {
      readonly kind: 'call';
      readonly callee: Origin;
      readonly node: TSESTree.CallExpression | TSESTree.TaggedTemplateExpression;
    }
  /** An instance of a class or a value annotated with a type. */
  | { readonly kind: 'instance'; readonly of: Origin; readonly node: Node }
  /** A property of something that is not followed further. */
  | { readonly kind: 'member'; readonly object: Origin; readonly property: string }
  /** A parameter, or (path) what was destructured from it; `type` where it is annotated. */
  | {
      readonly kind: 'parameter';
      readonly function: FunctionNode;
      readonly index: number;
      readonly path: readonly string[];
      readonly type?: Origin;
    }
  /** The parameter of a catch clause, or (path) what was destructured from it. */
  | { readonly kind: 'caught'; readonly clause: TSESTree.CatchClause; readonly path: readonly string[] }
  /** `this` inside a class; no class where a plain function binds it. */
  | { readonly kind: 'this'; readonly class: ClassNode | undefined }
  /** A function, class, object, array, literal, template or operator of this file. */
  | { readonly kind: 'node'; readonly node: Node }
  /** One of several: both arms of a conditional, both sides of `??`, all assignments. */
  | { readonly kind: 'union'; readonly origins: readonly Origin[] }
  | { readonly kind: 'unknown' };

const unknown: Origin = { kind: 'unknown' };
const globalObjects = new Set(['globalThis', 'global', 'window', 'self']);
/** Type constructors that stand for their first argument. */
const transparentTypes = new Set([
  'Readonly',
  'Partial',
  'Required',
  'Promise',
  'Awaited',
  'NonNullable',
  'Pick',
  'Omit',
]);
/** Assignments after which the variable may hold the right side itself. */
const plainAssignments = new Set(['=', '??=', '||=', '&&=']);
const maximumDepth = 24;
/** At each so many levels, a chain of calls is followed from its beginning: of `app.get(…).post(…)…`, `app` first. */
const chainDepth = 8;

/** `origin` and, for a union, each of its members. */
export function alternatives(origin: Origin): readonly Origin[] {
  return origin.kind === 'union' ? origin.origins.flatMap(alternatives) : [origin];
}

/**
 * The path of `origin` inside `module`, interop folded away: `import x`, `import * as x` and `require` of the same
 * export all give the same path; the default export (or `module.exports`) is `[]`.
 */
export function getModulePath(origin: Origin, module: string): readonly string[] | undefined {
  if (origin.kind !== 'module' || origin.module !== module) return undefined;
  return origin.path[0] === 'default' ? origin.path.slice(1) : origin.path;
}

/** What a call is of, and a property. */
function getInnerLink(node: Node): Node | undefined {
  switch (node.type) {
    case 'CallExpression':
      return node.callee;
    case 'MemberExpression':
      return node.object;
    case 'ChainExpression':
    case 'TSNonNullExpression':
      return node.expression;
    default:
      return undefined;
  }
}

/** Follows values of one file. Make one per file; it remembers what it has resolved. */
export class OriginResolver {
  readonly #resolved = new Map<Node, Origin>();
  readonly #classMembers = new WeakMap<ClassNode, Map<string, () => Origin>>();
  readonly #resolvedVariables = new Map<Binding, Origin>();
  readonly bindings: BindingFinder;
  readonly #active = new Set<Node | Binding>();
  #depth = 0;

  constructor(sourceCode: SourceCode) {
    this.bindings = new BindingFinder(sourceCode);
  }

  /** Where the value of an expression (or a type annotation's type) comes from. */
  resolve(node: Node): Origin {
    const known = this.#resolved.get(node);
    if (known !== undefined) return known;
    if (this.#depth >= maximumDepth || this.#active.has(node)) return unknown;
    this.#active.add(node);
    this.#depth++;
    if (this.#depth % chainDepth === 0) this.#resolveChain(node);
    const origin = this.#resolveUncached(node);
    this.#depth--;
    this.#active.delete(node);
    // An answer found inside a cycle or at the depth limit may be less than the whole one: keep outermost answers only.
    if (this.#depth === 0 || origin.kind !== 'unknown') this.#resolved.set(node, origin);
    return origin;
  }

  /** Resolves what a chain of calls and properties is made of, the innermost first, so that its length adds no depth. */
  #resolveChain(node: Node): void {
    const links: Node[] = [];
    for (let link = getInnerLink(node); link !== undefined; link = getInnerLink(link)) links.push(link);
    for (const link of links.toReversed()) this.resolve(link);
  }

  /** The variable an identifier refers to; undefined for a global that the file does not declare. */
  findVariable(identifier: TSESTree.Identifier | TSESTree.JSXIdentifier): Binding | undefined {
    return this.bindings.find(identifier);
  }

  /** The variable that a name means at a node; undefined for a global that the file does not declare. */
  findVariableByName(name: string, node: Node): Binding | undefined {
    return this.bindings.findByName(name, node);
  }

  /** Where `origin.property` comes from. */
  get(origin: Origin, property: string): Origin {
    switch (origin.kind) {
      case 'module':
        return { kind: 'module', module: origin.module, path: [...origin.path, property] };
      case 'global':
        return toGlobal([...origin.path, property]);
      case 'parameter': {
        // A property of an annotated parameter may be known through the type, but is a property of the parameter first.
        const path = [...origin.path, property];
        const base = { kind: 'parameter', function: origin.function, index: origin.index, path } as const;
        if (origin.type === undefined) return base;
        const typed = this.get(origin.type, property);
        return typed.kind === 'unknown' ? base : { ...base, type: typed };
      }
      case 'caught':
        return { kind: 'caught', clause: origin.clause, path: [...origin.path, property] };
      case 'this': {
        const member = origin.class === undefined ? undefined : this.#resolveClassMember(origin.class, property);
        return member ?? { kind: 'member', object: origin, property };
      }
      case 'instance': {
        const { of } = origin;
        if (of.kind === 'node') {
          const member = this.#resolveTypeMember(of.node, property);
          if (member !== undefined) return member;
        }
        return { kind: 'member', object: origin, property };
      }
      case 'node':
        return this.#getFromNode(origin.node, property) ?? { kind: 'member', object: origin, property };
      case 'union':
        return toUnion(origin.origins.map((each) => this.get(each, property)));
      case 'unknown':
        return unknown;
      default:
        return { kind: 'member', object: origin, property };
    }
  }

  #resolveUncached(node: Node): Origin {
    switch (node.type) {
      case 'Identifier':
        return this.#resolveIdentifier(node);
      case 'MemberExpression': {
        const property = getPropertyName(node);
        return property === undefined ? unknown : this.get(this.resolve(node.object), property);
      }
      case 'CallExpression':
        return this.#resolveCall(node);
      case 'TaggedTemplateExpression':
        return { kind: 'call', callee: this.resolve(node.tag), node };
      case 'NewExpression':
        return { kind: 'instance', of: this.resolve(node.callee), node };
      case 'ThisExpression':
        return { kind: 'this', class: getThisClass(node) };
      case 'TSAsExpression':
      case 'TSTypeAssertion': {
        const value = this.resolve(node.expression);
        return value.kind === 'unknown' ? this.#resolveType(node.typeAnnotation) : value;
      }
      case 'TSNonNullExpression':
      case 'TSSatisfiesExpression':
      case 'TSInstantiationExpression':
      case 'ChainExpression':
        return this.resolve(node.expression);
      case 'AwaitExpression':
        return this.resolve(node.argument);
      case 'ImportExpression': {
        const module = getStaticString(node.source);
        return module === undefined ? unknown : { kind: 'module', module: toKnownModule(module), path: [] };
      }
      case 'SequenceExpression': {
        const last = node.expressions.at(-1);
        return last === undefined ? unknown : this.resolve(last);
      }
      case 'AssignmentExpression':
        return node.operator === '=' ? this.resolve(node.right) : unknown;
      case 'LogicalExpression':
        return node.operator === '&&'
          ? this.resolve(node.right)
          : toUnion([this.resolve(node.left), this.resolve(node.right)]);
      case 'ConditionalExpression':
        return toUnion([this.resolve(node.consequent), this.resolve(node.alternate)]);
      case 'ArrowFunctionExpression':
      case 'FunctionExpression':
      case 'FunctionDeclaration':
      case 'ClassExpression':
      case 'ClassDeclaration':
      case 'ObjectExpression':
      case 'ArrayExpression':
      case 'Literal':
      case 'TemplateLiteral':
      case 'BinaryExpression':
      case 'UnaryExpression':
        return { kind: 'node', node };
      default:
        return node.type.startsWith('TS') ? this.#resolveType(node) : unknown;
    }
  }

  #resolveCall(node: TSESTree.CallExpression): Origin {
    const callee = this.resolve(node.callee);
    if (callee.kind === 'global' && callee.path.length === 1 && callee.path[0] === 'require') {
      const module = getStaticString(node.arguments[0]);
      if (module !== undefined) return { kind: 'module', module: toKnownModule(module), path: [] };
    }
    if (callee.kind === 'node' && isFunction(callee.node)) {
      const returned = getReturnedExpression(callee.node);
      if (returned !== undefined) {
        const value = this.resolve(returned);
        if (value.kind !== 'unknown') return value;
      }
    }
    return { kind: 'call', callee, node };
  }

  #resolveIdentifier(node: TSESTree.Identifier): Origin {
    const variable = this.findVariable(node);
    if (variable === undefined) return node.name === 'undefined' ? unknown : toGlobal([node.name]);
    return this.resolveVariable(variable);
  }

  /** Where the value of a variable comes from. */
  resolveVariable(variable: Binding): Origin {
    const known = this.#resolvedVariables.get(variable);
    if (known !== undefined) return known;
    if (this.#active.has(variable)) return unknown;
    this.#active.add(variable);
    const origin = this.#resolveVariableUncached(variable);
    this.#active.delete(variable);
    if (this.#active.size === 0) this.#resolvedVariables.set(variable, origin);
    return origin;
  }

  #resolveVariableUncached(variable: Binding): Origin {
    const definition = variable.defs[0];
    if (definition === undefined) return toGlobal([variable.name]);
    const name = variable.identifiers[0];
    const { node } = definition;
    switch (node.type) {
      case 'ImportSpecifier':
      case 'ImportDefaultSpecifier':
      case 'ImportNamespaceSpecifier':
        return getImportOrigin(node);
      case 'TSImportEqualsDeclaration': {
        if (node.moduleReference.type !== 'TSExternalModuleReference') return this.resolve(node.moduleReference);
        const module = getStaticString(node.moduleReference.expression);
        return module === undefined ? unknown : { kind: 'module', module: toKnownModule(module), path: [] };
      }
      case 'VariableDeclarator':
        return name === undefined ? unknown : this.#resolveDeclarator(node, name, variable);
      case 'CatchClause': {
        if (node.param == null || name === undefined) return unknown;
        const path = getPatternPath(node.param, name);
        return path === undefined ? unknown : { kind: 'caught', clause: node, path: path.path };
      }
      case 'FunctionDeclaration':
      case 'FunctionExpression':
      case 'ArrowFunctionExpression':
        if (definition.type === 'Parameter' && name !== undefined) return this.#resolveParameter(node, name, variable);
        return { kind: 'node', node };
      case 'ClassDeclaration':
      case 'ClassExpression':
      case 'TSEnumDeclaration':
      case 'TSInterfaceDeclaration':
        return { kind: 'node', node };
      case 'TSTypeAliasDeclaration':
        return this.#resolveType(node.typeAnnotation);
      default:
        return unknown;
    }
  }

  #resolveDeclarator(declarator: TSESTree.VariableDeclarator, name: Node, variable: Binding): Origin {
    const origins: Origin[] = [];
    const pattern = getPatternPath(declarator.id, name);
    if (pattern === undefined) return unknown;
    if (declarator.init != null) {
      origins.push(this.#followPath(this.resolve(declarator.init), pattern.path));
      if (pattern.fallback !== undefined) origins.push(this.resolve(pattern.fallback));
    }
    const references = declarator.parent.kind === 'const' ? [] : variable.references;
    for (const reference of references) {
      if (reference.writeExpr === undefined) continue;
      const target = reference.identifier.parent;
      const isPlain = target.type === 'AssignmentExpression' && target.left === reference.identifier;
      origins.push(isPlain && plainAssignments.has(target.operator) ? this.resolve(reference.writeExpr) : unknown);
    }
    const known = toUnion(origins);
    const annotation = declarator.id.type === 'Identifier' ? declarator.id.typeAnnotation : undefined;
    if (annotation != null && isOpaque(known)) {
      const typed = this.#resolveType(annotation.typeAnnotation);
      if (typed.kind !== 'unknown') return typed;
    }
    return known;
  }

  #resolveParameter(node: FunctionNode, name: Node, variable: Binding): Origin {
    for (const [index, parameter] of node.params.entries()) {
      const inner = parameter.type === 'TSParameterProperty' ? parameter.parameter : parameter;
      const pattern = getPatternPath(inner, name);
      if (pattern === undefined) continue;
      if (variable.isReassigned) return unknown;
      const target = inner.type === 'AssignmentPattern' ? inner.left : inner;
      const annotation = 'typeAnnotation' in target ? target.typeAnnotation : undefined;
      const type = annotation == null ? unknown : this.#resolveType(annotation.typeAnnotation);
      const base: Origin = {
        kind: 'parameter',
        function: node,
        index,
        path: [],
        ...(type.kind === 'unknown' ? {} : { type }),
      };
      const value = this.#followPath(base, pattern.path);
      return pattern.fallback === undefined ? value : toUnion([value, this.resolve(pattern.fallback)]);
    }
    return unknown;
  }

  #followPath(origin: Origin, path: readonly string[]): Origin {
    return path.reduce((current, property) => this.get(current, property), origin);
  }

  #resolveType(node: Node): Origin {
    switch (node.type) {
      case 'TSTypeReference': {
        const { typeName } = node;
        const name = typeName.type === 'Identifier' ? typeName.name : undefined;
        const first = node.typeArguments?.params[0];
        if (first !== undefined && name !== undefined && transparentTypes.has(name)) return this.#resolveType(first);
        if (first !== undefined && name === 'ReturnType') {
          const callee = first.type === 'TSTypeQuery' ? this.#resolveEntityName(first.exprName) : unknown;
          return callee.kind === 'unknown' ? unknown : { kind: 'instance', of: callee, node };
        }
        const of = this.#resolveEntityName(typeName);
        if (of.kind === 'unknown') return unknown;
        return of.kind === 'instance' ? of : { kind: 'instance', of, node };
      }
      case 'TSTypeQuery':
        return this.#resolveEntityName(node.exprName);
      case 'TSUnionType':
      case 'TSIntersectionType':
        return toUnion(node.types.map((type) => this.#resolveType(type)).filter((type) => type.kind !== 'unknown'));
      // What these hold is known, and that it has no members but those written here and the language's own.
      case 'TSTypeLiteral':
      case 'TSArrayType':
      case 'TSBigIntKeyword':
      case 'TSBooleanKeyword':
      case 'TSLiteralType':
      case 'TSNumberKeyword':
      case 'TSStringKeyword':
      case 'TSTemplateLiteralType':
      case 'TSTupleType':
        return { kind: 'instance', of: { kind: 'node', node }, node };
      case 'TSQualifiedName':
        return this.#resolveEntityName(node);
      default:
        return unknown;
    }
  }

  #resolveEntityName(node: TSESTree.EntityName | TSESTree.TSImportType): Origin {
    switch (node.type) {
      case 'Identifier':
        return this.resolve(node);
      case 'TSQualifiedName':
        return this.get(this.#resolveEntityName(node.left), node.right.name);
      default:
        return unknown;
    }
  }

  /** A member of a class, interface or type literal of this file, through its annotation. */
  #resolveTypeMember(node: Node, property: string): Origin | undefined {
    if (node.type === 'ClassDeclaration' || node.type === 'ClassExpression') {
      return this.#resolveClassMember(node, property);
    }
    const members =
      node.type === 'TSInterfaceDeclaration' ? node.body.body : node.type === 'TSTypeLiteral' ? node.members : [];
    for (const member of members) {
      if (member.type !== 'TSPropertySignature' || member.typeAnnotation == null) continue;
      const { key } = member;
      const name = key.type === 'Identifier' && !member.computed ? key.name : getStaticString(key);
      if (name !== property) continue;
      const type = this.#resolveType(member.typeAnnotation.typeAnnotation);
      return type.kind === 'unknown' ? undefined : type;
    }
    return undefined;
  }

  #resolveClassMember(node: ClassNode, property: string): Origin | undefined {
    return this.#getClassMembers(node).get(property)?.();
  }

  /** The names of a class's own members: fields, methods, parameter properties, and what its methods assign to `this`. */
  getMemberNames(node: ClassNode): readonly string[] {
    return [...this.#getClassMembers(node).keys()];
  }

  #getClassMembers(node: ClassNode): Map<string, () => Origin> {
    let members = this.#classMembers.get(node);
    if (members === undefined) {
      members = this.#readClassMembers(node);
      this.#classMembers.set(node, members);
    }
    return members;
  }

  #readClassMembers(node: ClassNode): Map<string, () => Origin> {
    const members = new Map<string, () => Origin>();
    const add = (name: string, resolve: () => Origin): void => {
      const earlier = members.get(name);
      members.set(name, earlier === undefined ? resolve : () => firstKnown(earlier, resolve));
    };
    for (const member of node.body.body) {
      if (member.type === 'MethodDefinition') {
        const name = getPropertyName(member);
        if (member.kind === 'constructor') this.#addParameterProperties(member.value, add);
        else if (member.kind === 'method' && name !== undefined)
          add(name, () => ({ kind: 'node', node: member.value }));
        else if (member.kind === 'get' && name !== undefined && isFunction(member.value)) {
          const returned = getReturnedExpression(member.value);
          if (returned !== undefined) add(name, () => this.resolve(returned));
        }
        continue;
      }
      if (member.type !== 'PropertyDefinition') continue;
      const name = getPropertyName(member);
      if (name === undefined) continue;
      const { value, typeAnnotation } = member;
      if (value != null) add(name, () => this.resolve(value));
      if (typeAnnotation != null) add(name, () => this.#resolveType(typeAnnotation.typeAnnotation));
    }
    for (const member of node.body.body) {
      if (member.type !== 'MethodDefinition' || !isFunction(member.value)) continue;
      for (const assignment of getThisAssignments(member.value)) {
        add(assignment.property, () => this.resolve(assignment.value));
      }
    }
    return members;
  }

  #addParameterProperties(node: Node, add: (name: string, resolve: () => Origin) => void): void {
    if (!isFunction(node)) return;
    for (const parameter of node.params) {
      if (parameter.type !== 'TSParameterProperty') continue;
      const inner = parameter.parameter;
      const target = inner.type === 'AssignmentPattern' ? inner.left : inner;
      if (target.type !== 'Identifier') continue;
      const { typeAnnotation } = target;
      if (typeAnnotation != null) add(target.name, () => this.#resolveType(typeAnnotation.typeAnnotation));
      if (inner.type === 'AssignmentPattern') add(target.name, () => this.resolve(inner.right));
    }
  }

  #getFromNode(node: Node, property: string): Origin | undefined {
    if (node.type === 'ObjectExpression') {
      for (const member of node.properties.toReversed()) {
        if (member.type === 'SpreadElement') return undefined;
        if (getPropertyName(member) === property) return this.resolve(member.value);
      }
      return undefined;
    }
    if (node.type === 'ArrayExpression') {
      const element = node.elements[Number(property)];
      return element == null || element.type === 'SpreadElement' ? undefined : this.resolve(element);
    }
    if (node.type === 'ClassDeclaration' || node.type === 'ClassExpression') {
      for (const member of node.body.body) {
        if (member.type !== 'PropertyDefinition' || !member.static || getPropertyName(member) !== property) continue;
        return member.value == null ? undefined : this.resolve(member.value);
      }
    }
    return undefined;
  }
}

function toGlobal(path: readonly string[]): Origin {
  let start = 0;
  while (start < path.length - 1 && globalObjects.has(path[start] ?? '')) start++;
  return { kind: 'global', path: path.slice(start) };
}

function toUnion(origins: readonly Origin[]): Origin {
  const known = origins.filter((origin) => origin.kind !== 'unknown');
  const [only] = origins;
  if (only === undefined || known.length === 0) return unknown;
  if (origins.length === 1) return only;
  return { kind: 'union', origins };
}

function firstKnown(first: () => Origin, second: () => Origin): Origin {
  const origin = first();
  return isOpaque(origin) ? second() : origin;
}

/** Whether an annotation says more than the value: nothing is known of it, or only that some local call made it. */
function isOpaque(origin: Origin): boolean {
  switch (origin.kind) {
    case 'unknown':
    case 'parameter':
    case 'member':
      return true;
    case 'call':
      return isOpaque(origin.callee) || (origin.callee.kind === 'module' && isOwnModule(origin.callee.module));
    case 'node':
      return origin.node.type === 'Literal' && origin.node.value === null;
    default:
      return false;
  }
}

function getImportOrigin(
  node: TSESTree.ImportSpecifier | TSESTree.ImportDefaultSpecifier | TSESTree.ImportNamespaceSpecifier,
): Origin {
  const declaration = node.parent;
  if (declaration?.type !== 'ImportDeclaration') return unknown;
  const module = toKnownModule(declaration.source.value);
  switch (node.type) {
    case 'ImportDefaultSpecifier':
      return { kind: 'module', module, path: ['default'] };
    case 'ImportNamespaceSpecifier':
      return { kind: 'module', module, path: [] };
    default: {
      const { imported } = node;
      return { kind: 'module', module, path: [imported.type === 'Identifier' ? imported.name : imported.value] };
    }
  }
}

/** The class whose `this` a `this` expression is; arrow functions, fields and static blocks pass it through. */
function getThisClass(node: TSESTree.ThisExpression): ClassNode | undefined {
  for (let current: Node | undefined = node.parent; current != null; current = current.parent) {
    if (current.type === 'FunctionExpression' || current.type === 'FunctionDeclaration') {
      return current.parent.type === 'MethodDefinition' ? getEnclosingClass(current) : undefined;
    }
    if (current.type === 'PropertyDefinition' || current.type === 'StaticBlock') return getEnclosingClass(current);
  }
  return undefined;
}

/** What a function returns, where that is one expression: `() => x` or a single `return x` at the end of its body. */
export function getReturnedExpression(node: FunctionNode): TSESTree.Expression | undefined {
  if (node.generator) return undefined;
  if (node.body == null) return undefined;
  if (node.body.type !== 'BlockStatement') return node.body;
  const last = node.body.body.at(-1);
  if (last?.type !== 'ReturnStatement' || last.argument == null) return undefined;
  return node.body.body.slice(0, -1).every(isPlainStatement) ? last.argument : undefined;
}

function isPlainStatement(statement: TSESTree.Statement): boolean {
  return (
    statement.type === 'VariableDeclaration' ||
    statement.type === 'ExpressionStatement' ||
    statement.type === 'FunctionDeclaration'
  );
}

/** Every `this.x = value` that stands directly in a method's body, blocks and conditions included, functions not. */
function getThisAssignments(node: FunctionNode): { property: string; value: TSESTree.Expression }[] {
  const found: { property: string; value: TSESTree.Expression }[] = [];
  const visit = (statement: Node | null | undefined): void => {
    switch (statement?.type) {
      case 'BlockStatement':
        statement.body.forEach(visit);
        break;
      case 'IfStatement':
        visit(statement.consequent);
        visit(statement.alternate);
        break;
      case 'TryStatement':
        visit(statement.block);
        break;
      case 'ExpressionStatement': {
        const { expression } = statement;
        if (expression.type !== 'AssignmentExpression' || expression.left.type !== 'MemberExpression') break;
        const property = getPropertyName(expression.left);
        if (expression.left.object.type === 'ThisExpression' && property !== undefined) {
          found.push({ property, value: expression.right });
        }
        break;
      }
    }
  };
  visit(node.body);
  return found;
}

/**
 * The properties that lead from a pattern's root to the identifier `name` bound in it, and the default value on the
 * way where it has one. `{ a: { b } }` and `b` → `['a', 'b']`. Undefined where `name` is not in it or takes a rest.
 */
export function getPatternPath(
  pattern: Node,
  name: Node,
): { path: readonly string[]; fallback?: TSESTree.Expression } | undefined {
  if (pattern === name) return { path: [] };
  switch (pattern.type) {
    case 'AssignmentPattern': {
      const inner = getPatternPath(pattern.left, name);
      if (inner === undefined) return undefined;
      return pattern.left === name ? { path: inner.path, fallback: pattern.right } : inner;
    }
    case 'ObjectPattern':
      for (const property of pattern.properties) {
        if (property.type !== 'Property') continue;
        const inner = getPatternPath(property.value, name);
        if (inner === undefined) continue;
        const key = getPropertyName(property);
        return key === undefined ? undefined : { ...inner, path: [key, ...inner.path] };
      }
      return undefined;
    case 'ArrayPattern':
      for (const [index, element] of pattern.elements.entries()) {
        if (element == null) continue;
        const inner = getPatternPath(element, name);
        if (inner !== undefined) return { ...inner, path: [String(index), ...inner.path] };
      }
      return undefined;
    default:
      return undefined;
  }
}
