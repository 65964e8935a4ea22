/**
 * What names refer to, found by walking outwards from where they stand, and where they are used, found by their letters
 * in the text. A host's scopes tell the same, but making them for a whole file costs more than all rules together
 * (oxlint makes them when they are first asked for, in JavaScript); here only what is asked for is looked at.
 */
import type { TSESTree } from '@typescript-eslint/utils';
import { isFunction, type FunctionNode, type Node, type SourceCode } from '../ast.ts';

/** How a name was declared; the words are those of ESLint's scope manager. */
type Definition =
  | {
      readonly type: 'ImportBinding';
      readonly node: TSESTree.ImportClause;
      readonly parent: TSESTree.ImportDeclaration;
    }
  | { readonly type: 'ImportBinding'; readonly node: TSESTree.TSImportEqualsDeclaration; readonly parent?: undefined }
  | { readonly type: 'Variable'; readonly node: TSESTree.VariableDeclarator }
  | { readonly type: 'Parameter'; readonly node: ParameterOwner }
  | {
      readonly type: 'FunctionName';
      readonly node: TSESTree.FunctionDeclaration | TSESTree.FunctionExpression | TSESTree.TSDeclareFunction;
    }
  | { readonly type: 'ClassName'; readonly node: TSESTree.ClassDeclaration | TSESTree.ClassExpression }
  | { readonly type: 'CatchClause'; readonly node: TSESTree.CatchClause }
  | {
      readonly type: 'Type';
      readonly node:
        | TSESTree.TSInterfaceDeclaration
        | TSESTree.TSTypeAliasDeclaration
        | TSESTree.TSTypeParameter
        | TSESTree.TSMappedType;
    }
  | { readonly type: 'TSEnumName'; readonly node: TSESTree.TSEnumDeclaration }
  | { readonly type: 'TSEnumMember'; readonly node: TSESTree.TSEnumMember }
  | { readonly type: 'TSModuleName'; readonly node: TSESTree.TSModuleDeclaration };

type ParameterOwner =
  | FunctionNode
  | TSESTree.TSConstructSignatureDeclaration
  | TSESTree.TSCallSignatureDeclaration
  | TSESTree.TSConstructorType
  | TSESTree.TSDeclareFunction
  | TSESTree.TSEmptyBodyFunctionExpression
  | TSESTree.TSFunctionType
  | TSESTree.TSMethodSignature;

type Name = TSESTree.Identifier | TSESTree.JSXIdentifier;

/** A place where a name is read or written; its declaration is none. */
interface BindingReference {
  readonly identifier: Name;
  /** Whether the value is read: not by `x = 1`. */
  readonly isRead: boolean;
  /** Whether the name is given another value: by `=`, `+=`, `++`, a pattern or a loop. */
  readonly isWrite: boolean;
  /** What it is given, or what a pattern takes it from; undefined for `++` and where nothing is written. */
  readonly writeExpr: TSESTree.Expression | undefined;
}

/** What one name stands for in one scope: everything that declares it there. */
export class Binding {
  readonly name: string;
  readonly defs: Definition[] = [];
  /** The names in the declarations, as many as `defs`. */
  readonly identifiers: TSESTree.Identifier[] = [];
  readonly #findReferences: (binding: Binding) => readonly BindingReference[];
  #references: readonly BindingReference[] | undefined;

  constructor(name: string, findReferences: (binding: Binding) => readonly BindingReference[]) {
    this.name = name;
    this.#findReferences = findReferences;
  }

  /** Every use in the scope, in the order of the text; looked for when first asked for. */
  get references(): readonly BindingReference[] {
    this.#references ??= this.#findReferences(this);
    return this.#references;
  }

  /** Whether it is ever given another value than its declaration's. */
  get isReassigned(): boolean {
    return this.references.some(({ isWrite }) => isWrite);
  }
}

type Table = ReadonlyMap<string, Binding>;

const noBindings: Table = new Map();

/** Finds the bindings of one file. */
export class BindingFinder {
  readonly #sourceCode: Pick<SourceCode, 'ast' | 'text' | 'visitorKeys'>;
  readonly #tables = new Map<Node, Table>();
  #mayHoist: boolean | undefined;

  constructor(sourceCode: Pick<SourceCode, 'ast' | 'text' | 'visitorKeys'>) {
    this.#sourceCode = sourceCode;
  }

  /** What an identifier refers to; undefined where the file declares no such name (a global). */
  find(identifier: Name): Binding | undefined {
    return this.#walk(identifier.name, identifier, getFilter(identifier));
  }

  /** What a name means at a node, be it a value or a type. */
  findByName(name: string, node: Node): Binding | undefined {
    return this.#walk(name, node, undefined);
  }

  /** The scopes around a node, innermost first: the node that opens each, and what it declares. */
  *getScopes(node: Node): Generator<{ readonly node: Node; readonly bindings: Iterable<Binding> }> {
    let inner: Node | undefined;
    for (let current: Node | undefined = node; current != null; current = current.parent) {
      const table = this.#getTableSeenFrom(current, inner);
      if (table.size > 0) yield { node: current, bindings: table.values() };
      inner = current;
    }
  }

  #walk(name: string, node: Node, accepts: ((binding: Binding) => boolean) | undefined): Binding | undefined {
    let inner: Node | undefined;
    for (let current: Node | undefined = node; current != null; current = current.parent) {
      const binding = this.#getTableSeenFrom(current, inner).get(name);
      if (binding !== undefined && (accepts === undefined || accepts(binding))) return binding;
      inner = current;
    }
    return undefined;
  }

  /** What a node declares for a child of it. */
  #getTableSeenFrom(node: Node, inner: Node | undefined): Table {
    if (!opensScope(node)) return noBindings;
    // What a `switch` decides by stands outside of what its cases declare.
    if (node.type === 'SwitchStatement' && node.discriminant === inner) return noBindings;
    // A type that `infer` names is known where the condition holds.
    if (node.type === 'TSConditionalType' && inner !== node.trueType && inner !== node.extendsType) return noBindings;
    let table = this.#tables.get(node);
    if (table === undefined) {
      table = this.#readTable(node);
      this.#tables.set(node, table);
    }
    return table;
  }

  #readTable(scope: Node): Table {
    let table: Map<string, Binding> | undefined;
    const findReferences = (of: Binding): readonly BindingReference[] => this.#findReferences(of, scope);
    const declare = (name: TSESTree.Identifier, definition: Definition): void => {
      table ??= new Map();
      let binding = table.get(name.name);
      if (binding === undefined) {
        binding = new Binding(name.name, findReferences);
        table.set(name.name, binding);
      }
      binding.defs.push(definition);
      binding.identifiers.push(name);
    };
    if ('typeParameters' in scope && scope.typeParameters != null) {
      for (const parameter of scope.typeParameters.params) declare(parameter.name, { type: 'Type', node: parameter });
    }
    if (isParameterOwner(scope)) {
      if (scope.type === 'FunctionExpression' && scope.id !== null && !declaresItself(scope, scope.id.name))
        declare(scope.id, { type: 'FunctionName', node: scope });
      for (const parameter of scope.params) {
        for (const name of getBoundNames(parameter)) declare(name, { type: 'Parameter', node: scope });
      }
      if (isFunction(scope) && scope.body.type === 'BlockStatement') this.#declareBlock(scope.body.body, true, declare);
      return table ?? noBindings;
    }
    switch (scope.type) {
      case 'Program':
        this.#declareBlock(scope.body, true, declare);
        break;
      case 'BlockStatement':
        this.#declareBlock(scope.body, false, declare);
        break;
      case 'StaticBlock':
      case 'TSModuleBlock':
        this.#declareBlock(scope.body, true, declare);
        break;
      case 'SwitchStatement':
        for (const each of scope.cases) this.#declareBlock(each.consequent, false, declare);
        break;
      case 'ClassExpression':
      case 'ClassDeclaration':
        if (scope.id !== null) declare(scope.id, { type: 'ClassName', node: scope });
        break;
      case 'CatchClause':
        if (scope.param != null) {
          for (const name of getBoundNames(scope.param)) declare(name, { type: 'CatchClause', node: scope });
        }
        break;
      case 'ForStatement':
        if (scope.init?.type === 'VariableDeclaration' && scope.init.kind !== 'var')
          declareVariables(scope.init, declare);
        break;
      case 'ForInStatement':
      case 'ForOfStatement':
        if (scope.left.type === 'VariableDeclaration' && scope.left.kind !== 'var')
          declareVariables(scope.left, declare);
        break;
      case 'TSEnumDeclaration':
        declare(scope.id, { type: 'TSEnumName', node: scope });
        for (const member of scope.body.members) {
          if (member.id.type === 'Identifier') declare(member.id, { type: 'TSEnumMember', node: member });
        }
        break;
      case 'TSMappedType':
        declare(scope.key, { type: 'Type', node: scope });
        break;
      case 'TSConditionalType':
        this.#visitBelow(scope.extendsType, (node) => {
          if (node.type === 'TSInferType') {
            const { typeParameter } = node;
            declare(typeParameter.name, { type: 'Type', node: typeParameter });
          }
        });
        break;
    }
    return table ?? noBindings;
  }

  /** The declarations of a block; with `var` from the blocks inside, where it is a function's, a module's or a script's. */
  #declareBlock(statements: readonly TSESTree.ProgramStatement[], isOuter: boolean, declare: Declare): void {
    this.#mayHoist ??= /\bvar\b/u.test(this.#sourceCode.text);
    for (const statement of statements) declareStatement(statement, declare);
    if (isOuter && this.#mayHoist) for (const statement of statements) hoist(statement, declare);
  }

  #visitBelow(node: Node, visit: (node: Node) => void): void {
    visit(node);
    for (const child of this.#getChildren(node)) this.#visitBelow(child, visit);
  }

  *#getChildren(node: Node): Generator<Node> {
    const values = node as unknown as Readonly<Record<string, Node | readonly (Node | null)[] | null | undefined>>;
    for (const key of this.#sourceCode.visitorKeys[node.type] ?? []) {
      const value = values[key];
      if (Array.isArray(value)) yield* (value as readonly (Node | null)[]).filter((each) => each !== null);
      else if (value != null) yield value as Node;
    }
  }

  #findReferences(binding: Binding, scope: Node): readonly BindingReference[] {
    const { text, ast } = this.#sourceCode;
    const { name } = binding;
    // A `Program` may begin at its first token; what is exported above it cannot be.
    const [start, end] = scope.type === 'Program' ? [0, text.length] : scope.range;
    const found: BindingReference[] = [];
    for (let at = text.indexOf(name, start); at !== -1 && at < end; at = text.indexOf(name, at + name.length)) {
      if (isWordCharacter(text, at - 1) || isWordCharacter(text, at + name.length)) continue;
      const identifier = this.#getIdentifierAt(scope.type === 'Program' ? ast : scope, at, name);
      if (identifier === undefined || !isReference(identifier) || this.find(identifier) !== binding) continue;
      found.push(toReference(identifier));
    }
    return found;
  }

  /** The identifier that begins at a place of the text. */
  #getIdentifierAt(within: Node, offset: number, name: string): Name | undefined {
    let node: Node = within;
    for (;;) {
      if ((node.type === 'Identifier' || node.type === 'JSXIdentifier') && node.range[0] === offset)
        return node.name === name ? node : undefined;
      const inner = this.#getChildAt(node, offset);
      if (inner === undefined) return undefined;
      node = inner;
    }
  }

  #getChildAt(node: Node, offset: number): Node | undefined {
    // `export { a }` has two names in one place, of which the first is the file's own.
    if (node.type === 'ExportSpecifier') return isAround(node.local, offset) ? node.local : node.exported;
    const values = node as unknown as Readonly<Record<string, Node | readonly (Node | null)[] | null | undefined>>;
    let found: Node | undefined;
    for (const key of this.#sourceCode.visitorKeys[node.type] ?? []) {
      const value = values[key];
      if (value == null) continue;
      // Of `{ a }` the value, not the key.
      if (Array.isArray(value)) found = findAround(value as readonly (Node | null)[], offset) ?? found;
      else if (isAround(value as Node, offset)) found = value as Node;
    }
    return found;
  }
}

type Declare = (name: TSESTree.Identifier, definition: Definition) => void;

function isAround(node: Node, offset: number): boolean {
  return node.range[0] <= offset && offset < node.range[1];
}

/** The one of nodes in the order of the text that stands around a place. */
function findAround(nodes: readonly (Node | null)[], offset: number): Node | undefined {
  if (nodes.length < 8) return nodes.find((node) => node !== null && isAround(node, offset)) ?? undefined;
  let low = 0;
  let high = nodes.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const node = nodes[middle];
    // Holes of arrays have no place.
    if (node == null) return nodes.find((each) => each !== null && isAround(each, offset)) ?? undefined;
    if (offset < node.range[0]) high = middle - 1;
    else if (offset >= node.range[1]) low = middle + 1;
    else return node;
  }
  return undefined;
}

const wordCharacter = /[\p{ID_Continue}$\u200c\u200d]/u;

function isWordCharacter(text: string, index: number): boolean {
  const character = text.charAt(index);
  return character !== '' && wordCharacter.test(character);
}

function opensScope({ type }: Node): boolean {
  return scopeTypes.has(type);
}

const scopeTypes: ReadonlySet<string> = new Set([
  'ArrowFunctionExpression',
  'BlockStatement',
  'CatchClause',
  'ClassDeclaration',
  'ClassExpression',
  'ForInStatement',
  'ForOfStatement',
  'ForStatement',
  'FunctionDeclaration',
  'FunctionExpression',
  'Program',
  'StaticBlock',
  'SwitchStatement',
  'TSCallSignatureDeclaration',
  'TSConditionalType',
  'TSConstructSignatureDeclaration',
  'TSConstructorType',
  'TSDeclareFunction',
  'TSEmptyBodyFunctionExpression',
  'TSEnumDeclaration',
  'TSFunctionType',
  'TSInterfaceDeclaration',
  'TSMappedType',
  'TSMethodSignature',
  'TSModuleBlock',
  'TSTypeAliasDeclaration',
]);

function isParameterOwner(node: Node): node is ParameterOwner {
  switch (node.type) {
    case 'TSCallSignatureDeclaration':
    case 'TSConstructSignatureDeclaration':
    case 'TSConstructorType':
    case 'TSDeclareFunction':
    case 'TSEmptyBodyFunctionExpression':
    case 'TSFunctionType':
    case 'TSMethodSignature':
      return true;
    default:
      return isFunction(node);
  }
}

/** Whether a function declares its own name again, so that the name means what is inside. */
function declaresItself(node: TSESTree.FunctionExpression, name: string): boolean {
  let isDeclared = false;
  const declare = (each: TSESTree.Identifier): void => {
    isDeclared ||= each.name === name;
  };
  for (const parameter of node.params) getBoundNames(parameter).forEach(declare);
  for (const statement of node.body.body) {
    declareStatement(statement, declare);
    hoist(statement, declare);
  }
  return isDeclared;
}

function declareVariables(declaration: TSESTree.VariableDeclaration, declare: Declare): void {
  for (const declarator of declaration.declarations) {
    for (const name of getBoundNames(declarator.id)) declare(name, { type: 'Variable', node: declarator });
  }
}

/** What a statement declares in the block it stands in; `var` aside. */
function declareStatement(statement: Node, declare: Declare): void {
  switch (statement.type) {
    case 'ImportDeclaration':
      for (const specifier of statement.specifiers)
        declare(specifier.local, { type: 'ImportBinding', node: specifier, parent: statement });
      break;
    case 'VariableDeclaration':
      if (statement.kind !== 'var') declareVariables(statement, declare);
      break;
    case 'FunctionDeclaration':
    case 'TSDeclareFunction':
      if (statement.id !== null) declare(statement.id, { type: 'FunctionName', node: statement });
      break;
    case 'ClassDeclaration':
      if (statement.id !== null) declare(statement.id, { type: 'ClassName', node: statement });
      break;
    case 'ExportNamedDeclaration':
    case 'ExportDefaultDeclaration':
      if (statement.declaration != null) declareStatement(statement.declaration, declare);
      break;
    case 'TSEnumDeclaration':
      declare(statement.id, { type: 'TSEnumName', node: statement });
      break;
    case 'TSInterfaceDeclaration':
    case 'TSTypeAliasDeclaration':
      declare(statement.id, { type: 'Type', node: statement });
      break;
    case 'TSImportEqualsDeclaration':
      declare(statement.id, { type: 'ImportBinding', node: statement });
      break;
    case 'TSModuleDeclaration': {
      let { id } = statement as { id: TSESTree.EntityName | TSESTree.Literal };
      while (id.type === 'TSQualifiedName') id = id.left;
      if (id.type === 'Identifier' && statement.kind !== 'global')
        declare(id, { type: 'TSModuleName', node: statement });
      break;
    }
    case 'LabeledStatement':
      declareStatement(statement.body, declare);
      break;
  }
}

/** What `var` declares in a statement and in the blocks inside it. */
function hoist(statement: Node | null | undefined, declare: Declare): void {
  switch (statement?.type) {
    case 'VariableDeclaration':
      if (statement.kind === 'var') declareVariables(statement, declare);
      break;
    case 'ExportNamedDeclaration':
      hoist(statement.declaration, declare);
      break;
    case 'BlockStatement':
      for (const each of statement.body) hoist(each, declare);
      break;
    case 'IfStatement':
      hoist(statement.consequent, declare);
      hoist(statement.alternate, declare);
      break;
    case 'ForStatement':
      hoist(statement.init, declare);
      hoist(statement.body, declare);
      break;
    case 'ForInStatement':
    case 'ForOfStatement':
      hoist(statement.left, declare);
      hoist(statement.body, declare);
      break;
    case 'DoWhileStatement':
    case 'LabeledStatement':
    case 'WhileStatement':
    case 'WithStatement':
      hoist(statement.body, declare);
      break;
    case 'SwitchStatement':
      for (const each of statement.cases) for (const inner of each.consequent) hoist(inner, declare);
      break;
    case 'TryStatement':
      hoist(statement.block, declare);
      hoist(statement.handler?.body, declare);
      hoist(statement.finalizer, declare);
      break;
  }
}

/** The identifiers that a pattern or parameter binds. */
function getBoundNames(pattern: Node): readonly TSESTree.Identifier[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern];
    case 'AssignmentPattern':
      return getBoundNames(pattern.left);
    case 'ArrayPattern':
      return pattern.elements.flatMap((element) => (element === null ? [] : getBoundNames(element)));
    case 'ObjectPattern':
      return pattern.properties.flatMap((property) =>
        getBoundNames(property.type === 'RestElement' ? property.argument : property.value),
      );
    case 'RestElement':
      return getBoundNames(pattern.argument);
    case 'TSParameterProperty':
      return getBoundNames(pattern.parameter);
    default:
      return [];
  }
}

function isTypeBinding({ defs }: Binding): boolean {
  return defs.some(({ type }) => typeDefinitions.has(type));
}

function isValueBinding({ defs }: Binding): boolean {
  return defs.some(({ type }) => type !== 'Type');
}

/** Declarations that a type can be named by. */
const typeDefinitions: ReadonlySet<Definition['type']> = new Set([
  'ClassName',
  'ImportBinding',
  'TSEnumMember',
  'TSEnumName',
  'TSModuleName',
  'Type',
]);

/** What a name can mean where it stands: a type, a value, or either where it is exported. */
function getFilter(name: Name): ((binding: Binding) => boolean) | undefined {
  const { parent } = name;
  switch (parent.type) {
    case 'ExportDefaultDeclaration':
    case 'ExportSpecifier':
    case 'TSExportAssignment':
      return undefined;
    case 'TSClassImplements':
    case 'TSInterfaceHeritage':
    case 'TSTypeReference':
      return isTypeBinding;
    case 'TSQualifiedName': {
      let outer: Node = parent;
      while (outer.type === 'TSQualifiedName') outer = outer.parent;
      return outer.type === 'TSTypeQuery' ? isValueBinding : isTypeBinding;
    }
    default:
      return isValueBinding;
  }
}

/** Whether an identifier refers to something: it is no key, label or declaration. */
export function isReference(identifier: Name): boolean {
  const { parent } = identifier;
  switch (parent.type) {
    case 'MemberExpression':
      return parent.object === identifier || parent.computed;
    case 'Property':
      return parent.value === identifier ? !isDeclaredBy(identifier) : parent.computed;
    case 'AccessorProperty':
    case 'MethodDefinition':
    case 'PropertyDefinition':
    case 'TSAbstractAccessorProperty':
    case 'TSAbstractMethodDefinition':
    case 'TSAbstractPropertyDefinition':
      return parent.key !== identifier || parent.computed;
    case 'TSEnumMember':
      return parent.id !== identifier;
    case 'TSMethodSignature':
      return parent.key === identifier && parent.computed;
    case 'TSPropertySignature':
      return parent.computed;
    case 'ArrayPattern':
    case 'AssignmentPattern':
    case 'RestElement':
    case 'VariableDeclarator':
      return !isDeclaredBy(identifier);
    case 'CatchClause':
      return false;
    case 'ExportSpecifier': {
      const { parent: statement } = parent;
      return parent.local === identifier && !('source' in statement && statement.source != null);
    }
    case 'JSXAttribute':
    case 'JSXNamespacedName':
      return false;
    case 'JSXMemberExpression':
      return parent.object === identifier;
    case 'JSXClosingElement':
    case 'JSXOpeningElement':
      // `<div>` is an element, `<Page>` a value.
      return /^[^a-z]/u.test(identifier.name);
    case 'TSQualifiedName':
      return parent.left === identifier;
    case 'TSModuleDeclaration':
    case 'TSTypeParameter':
    case 'TSNamedTupleMember':
    case 'TSIndexSignature':
    case 'TSParameterProperty':
    case 'TSNamespaceExportDeclaration':
    case 'TSMappedType':
    case 'ImportSpecifier':
    case 'ImportDefaultSpecifier':
    case 'ImportNamespaceSpecifier':
    case 'ImportAttribute':
    case 'ExportAllDeclaration':
    case 'BreakStatement':
    case 'ContinueStatement':
    case 'LabeledStatement':
    case 'MetaProperty':
      return false;
    case 'TSEnumDeclaration':
    case 'TSInterfaceDeclaration':
    case 'TSTypeAliasDeclaration':
    case 'TSImportEqualsDeclaration':
    case 'ClassDeclaration':
    case 'ClassExpression':
      return parent.id !== identifier;
    default:
      if (!isParameterOwner(parent)) return true;
      return (!('id' in parent) || parent.id !== identifier) && !parent.params.some((each) => each === identifier);
  }
}

/** The node that a pattern around an identifier belongs to, and the part of it that the pattern is. */
function getPatternOwner(identifier: Node): { readonly owner: Node | undefined; readonly target: Node } {
  let target: Node = identifier;
  for (;;) {
    const parent: Node | undefined = target.parent;
    switch (parent?.type) {
      case 'AssignmentPattern':
        if (parent.left !== target) return { owner: parent, target };
        break;
      case 'Property':
        if (parent.value !== target || parent.parent.type !== 'ObjectPattern') return { owner: parent, target };
        break;
      case 'ArrayPattern':
      case 'ObjectPattern':
      case 'RestElement':
      case 'TSParameterProperty':
        break;
      default:
        return { owner: parent, target };
    }
    target = parent;
  }
}

/** Whether an identifier is the name in a declaration: of a variable, a parameter or a caught error. */
function isDeclaredBy(identifier: Name): boolean {
  const { owner, target } = getPatternOwner(identifier);
  if (owner === undefined) return false;
  if (owner.type === 'VariableDeclarator') return owner.id === target;
  if (owner.type === 'CatchClause') return owner.param === target;
  return isParameterOwner(owner) && owner.params.some((each) => each === target);
}

function toReference(identifier: Name): BindingReference {
  const read = { identifier, isRead: true, isWrite: false, writeExpr: undefined };
  const { owner, target } = getPatternOwner(identifier);
  switch (owner?.type) {
    case 'AssignmentExpression':
      if (owner.left !== target) return read;
      return { identifier, isRead: owner.operator !== '=', isWrite: true, writeExpr: owner.right };
    case 'ForInStatement':
    case 'ForOfStatement':
      return owner.left === target ? { identifier, isRead: false, isWrite: true, writeExpr: owner.right } : read;
    case 'UpdateExpression':
      return { identifier, isRead: true, isWrite: true, writeExpr: undefined };
    default:
      return read;
  }
}
