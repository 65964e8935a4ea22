/**
 * What a name refers to, found by walking outwards from where it stands: only for names that are declared once and never
 * assigned again, and only where the walk alone can tell. Scopes tell the rest, but making them for a whole file costs
 * more than all rules together (oxlint makes them when they are first asked for).
 */
import type { TSESTree } from '@typescript-eslint/utils';
import { isFunction, type Node, type SourceCode } from '../ast.ts';

/** A declaration that says all there is of the name. */
export type Declaration =
  | TSESTree.ImportClause
  | TSESTree.FunctionDeclaration
  | TSESTree.FunctionExpression
  | TSESTree.ClassDeclaration
  | TSESTree.ClassExpression
  | TSESTree.TSEnumDeclaration
  | TSESTree.TSInterfaceDeclaration
  | TSESTree.TSTypeAliasDeclaration
  | TSESTree.TSTypeParameter
  | ConstantDeclaration;

/** `const name = …`, or a name in the pattern of one. */
interface ConstantDeclaration {
  readonly type: 'Constant';
  readonly declarator: TSESTree.VariableDeclarator;
  readonly name: TSESTree.Identifier;
}

/** A name is declared in a way that only scopes can tell more of. */
type Unclear = 'unclear';

/** Finds declarations in one file. */
export class DeclarationFinder {
  readonly #sourceCode: Pick<SourceCode, 'ast' | 'text'>;
  #isWalkable: boolean | undefined;
  #topLevel: ReadonlyMap<string, Declaration | Unclear> | undefined;

  constructor(sourceCode: Pick<SourceCode, 'ast' | 'text'>) {
    this.#sourceCode = sourceCode;
  }

  /** The declaration of a name; `global` where the file declares none; undefined where scopes must tell. */
  find(identifier: TSESTree.Identifier): Declaration | 'global' | undefined {
    // `var` is declared in the function whatever block it stands in.
    this.#isWalkable ??= !/\bvar\b/u.test(this.#sourceCode.text);
    if (!this.#isWalkable || identifier.name === 'arguments') return undefined;
    const found = this.#walk(identifier, identifier.name);
    if (found === undefined) return 'global';
    if (found === 'unclear') return undefined;
    // A type passes by what is only a value (`const Category: Schema<Category>`), and a value by what is only a type.
    const isOther = isTypeName(identifier) ? isOnlyValue(found) : isOnlyType(found);
    return isOther ? undefined : found;
  }

  #walk(identifier: TSESTree.Identifier, name: string): Declaration | Unclear | undefined {
    let inner: Node = identifier;
    for (let node: Node | undefined = identifier.parent; node !== undefined; node = node.parent ?? undefined) {
      if (node.type === 'Program') return this.#getTopLevel().get(name);
      // What a `switch` decides by stands outside of what its cases declare.
      const found = node.type === 'SwitchStatement' && node.discriminant === inner ? undefined : findIn(node, name);
      if (found !== undefined) return found;
      inner = node;
    }
    return undefined;
  }

  #getTopLevel(): ReadonlyMap<string, Declaration | Unclear> {
    if (this.#topLevel === undefined) {
      const found = new Map<string, Declaration | Unclear>();
      for (const [name, declaration] of this.#sourceCode.ast.body.flatMap(getDeclarations)) {
        // Overloads, merged interfaces, a type beside a value of the same name.
        found.set(name, found.has(name) ? 'unclear' : declaration);
      }
      this.#topLevel = found;
    }
    return this.#topLevel;
  }
}

function isOnlyValue(declaration: Declaration): boolean {
  return declaration.type === 'Constant' || isFunction(declaration);
}

function isOnlyType({ type }: Declaration): boolean {
  return type === 'TSInterfaceDeclaration' || type === 'TSTypeAliasDeclaration' || type === 'TSTypeParameter';
}

function isTypeName({ parent }: TSESTree.Identifier): boolean {
  switch (parent.type) {
    case 'TSClassImplements':
    case 'TSInterfaceHeritage':
    case 'TSQualifiedName':
    case 'TSTypeReference':
      return true;
    default:
      return false;
  }
}

/** What a node that surrounds a name declares of it. */
function findIn(node: Node, name: string): Declaration | Unclear | undefined {
  const typeParameter = findTypeParameter(node, name);
  if (typeParameter !== undefined) return typeParameter;
  if (isFunction(node)) {
    if (node.params.some((parameter) => getBoundNames(parameter).some((each) => each.name === name))) return 'unclear';
    return node.type === 'FunctionExpression' && node.id?.name === name ? node : undefined;
  }
  switch (node.type) {
    case 'BlockStatement':
    case 'StaticBlock':
      return findInStatements(node.body, name);
    case 'SwitchStatement':
      return findInStatements(
        node.cases.flatMap((each) => each.consequent),
        name,
      );
    case 'ClassExpression':
    case 'ClassDeclaration':
      return node.id?.name === name ? node : undefined;
    case 'CatchClause':
      return node.param != null && getBoundNames(node.param).some((each) => each.name === name) ? 'unclear' : undefined;
    case 'ForStatement':
      return node.init?.type === 'VariableDeclaration' ? toUnclear(node.init, name) : undefined;
    case 'ForInStatement':
    case 'ForOfStatement':
      return node.left.type === 'VariableDeclaration' ? toUnclear(node.left, name) : undefined;
    // Types with names of their own, and what is merged from several places.
    case 'TSConditionalType':
    case 'TSConstructorType':
    case 'TSDeclareFunction':
    case 'TSEmptyBodyFunctionExpression':
    case 'TSEnumDeclaration':
    case 'TSFunctionType':
    case 'TSMappedType':
    case 'TSMethodSignature':
    case 'TSModuleDeclaration':
      return 'unclear';
    default:
      return undefined;
  }
}

function findTypeParameter(node: Node, name: string): TSESTree.TSTypeParameter | undefined {
  if (!('typeParameters' in node)) return undefined;
  return node.typeParameters?.params.find((parameter) => parameter.name.name === name);
}

function toUnclear(declaration: TSESTree.VariableDeclaration, name: string): Unclear | undefined {
  return getDeclarations(declaration).some(([each]) => each === name) ? 'unclear' : undefined;
}

function findInStatements(statements: readonly TSESTree.Statement[], name: string): Declaration | Unclear | undefined {
  let found: Declaration | Unclear | undefined;
  for (const statement of statements) {
    for (const [declared, declaration] of getDeclarations(statement)) {
      if (declared === name) found = found === undefined ? declaration : 'unclear';
    }
  }
  return found;
}

/** The names that a statement declares in the block it stands in. */
function getDeclarations(statement: Node): readonly (readonly [string, Declaration | Unclear])[] {
  switch (statement.type) {
    case 'ImportDeclaration':
      return statement.specifiers.map((specifier) => [specifier.local.name, specifier] as const);
    case 'VariableDeclaration':
      return statement.declarations.flatMap((declarator) =>
        getBoundNames(declarator.id).map((name) => {
          const isConstant = statement.kind === 'const' && declarator.init != null;
          return [name.name, isConstant ? { type: 'Constant', declarator, name } : 'unclear'] as const;
        }),
      );
    case 'FunctionDeclaration':
    case 'ClassDeclaration':
      return statement.id == null ? [] : [[statement.id.name, statement]];
    case 'ExportNamedDeclaration':
      return statement.declaration == null ? [] : getDeclarations(statement.declaration);
    case 'ExportDefaultDeclaration': {
      const { declaration } = statement;
      const isNamed =
        declaration.type === 'FunctionDeclaration' ||
        declaration.type === 'ClassDeclaration' ||
        declaration.type === 'TSInterfaceDeclaration';
      return isNamed ? getDeclarations(declaration) : [];
    }
    case 'TSEnumDeclaration':
    case 'TSInterfaceDeclaration':
    case 'TSTypeAliasDeclaration':
      return [[statement.id.name, statement]];
    case 'TSDeclareFunction':
      return statement.id === null ? [] : [[statement.id.name, 'unclear']];
    case 'TSImportEqualsDeclaration':
      return [[statement.id.name, 'unclear']];
    case 'TSModuleDeclaration':
      return statement.id.type === 'Identifier' ? [[statement.id.name, 'unclear']] : [];
    default:
      return [];
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
