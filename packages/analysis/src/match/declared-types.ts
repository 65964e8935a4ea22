/** What an annotation in the file says of a value, as far as it can be read without a type checker. */
import type { TSESTree } from '@typescript-eslint/utils';
import {
  getEnclosingClass,
  getPropertyName,
  getStaticString,
  withoutTypeSyntax,
  type ClassNode,
  type Node,
} from '../ast.ts';
import { getPatternPath, type OriginResolver } from './origin.ts';

/** Whether values of a type can hold text; `unknown` where the file does not say. */
export type TypeContent = 'text' | 'no-text' | 'unknown';

const textTypes = new Set(['ArrayBuffer', 'Buffer', 'String', 'Uint8Array']);
/** Type constructors that can be looked through to their first argument. */
const wrapperTypes = new Set([
  'Array',
  'Awaited',
  'InputMaybe',
  'Maybe',
  'NonNullable',
  'Nullable',
  'Optional',
  'Partial',
  'Promise',
  'Readonly',
  'ReadonlyArray',
  'Required',
  'Set',
]);
const maximumDepth = 8;

/** Reads annotations of one file. */
export class DeclaredTypes {
  readonly #origins: OriginResolver;

  constructor(origins: OriginResolver) {
    this.#origins = origins;
  }

  /** Whether a value can hold text by its declared type. */
  getContent(node: Node): TypeContent {
    const type = this.#findType(withoutTypeSyntax(node), 0);
    return type === undefined ? 'unknown' : this.#getContentOf(type, 0);
  }

  #findType(node: Node, depth: number): TSESTree.TypeNode | undefined {
    if (depth > maximumDepth) return undefined;
    if (node.type === 'Identifier') {
      const variable = this.#origins.findVariable(node);
      const name = variable?.identifiers[0];
      const definition = variable?.defs[0];
      if (name === undefined || definition === undefined) return undefined;
      const annotation = 'typeAnnotation' in name ? name.typeAnnotation : undefined;
      if (annotation != null) return annotation.typeAnnotation;
      for (let pattern: Node = name.parent; ; pattern = pattern.parent) {
        if (pattern.type !== 'ObjectPattern') {
          if (pattern.type === 'Property' || pattern.type === 'AssignmentPattern' || pattern.type === 'ArrayPattern')
            continue;
          return undefined;
        }
        const declared = pattern.typeAnnotation?.typeAnnotation ?? getAssertedType(pattern);
        if (declared === undefined) continue;
        const path = getPatternPath(pattern, name)?.path;
        return path?.reduce<TSESTree.TypeNode | undefined>(
          (type, property) => (type === undefined ? undefined : this.#getMember(type, property, 0)),
          declared,
        );
      }
    }
    if (node.type !== 'MemberExpression') return undefined;
    const property = getPropertyName(node);
    if (property === undefined) return undefined;
    const object = withoutTypeSyntax(node.object);
    if (object.type === 'ThisExpression') {
      const owner = getEnclosingClass(object);
      return owner === undefined ? undefined : getClassMember(owner, property);
    }
    const type = this.#findType(object, depth + 1);
    return type === undefined ? undefined : this.#getMember(type, property, 0);
  }

  #getMember(type: TSESTree.TypeNode, property: string, depth: number): TSESTree.TypeNode | undefined {
    if (depth > maximumDepth) return undefined;
    switch (type.type) {
      case 'TSTypeLiteral':
        return getSignature(type.members, property);
      case 'TSUnionType':
      case 'TSIntersectionType':
        for (const each of type.types) {
          const member = this.#getMember(each, property, depth + 1);
          if (member !== undefined) return member;
        }
        return undefined;
      case 'TSTypeReference': {
        const declaration = this.#findDeclaration(type);
        switch (declaration?.type) {
          case 'TSInterfaceDeclaration':
            return getSignature(declaration.body.body, property);
          case 'TSTypeAliasDeclaration':
            return this.#getMember(declaration.typeAnnotation, property, depth + 1);
          case 'ClassDeclaration':
          case 'ClassExpression':
            return getClassMember(declaration, property);
          default: {
            const first = getWrapped(type);
            return first === undefined ? undefined : this.#getMember(first, property, depth + 1);
          }
        }
      }
      default:
        return undefined;
    }
  }

  #findDeclaration(type: TSESTree.TSTypeReference): Node | undefined {
    if (type.typeName.type !== 'Identifier') return undefined;
    return this.#origins.findVariable(type.typeName)?.defs[0]?.node;
  }

  #getContentOf(type: TSESTree.TypeNode, depth: number): TypeContent {
    if (depth > maximumDepth) return 'unknown';
    switch (type.type) {
      case 'TSStringKeyword':
      case 'TSAnyKeyword':
      case 'TSUnknownKeyword':
      case 'TSObjectKeyword':
        return 'text';
      case 'TSArrayType':
        return this.#getContentOf(type.elementType, depth + 1);
      case 'TSUnionType':
        return mergeContents(type.types.map((each) => this.#getContentOf(each, depth + 1)));
      case 'TSIntersectionType':
        return type.types.some((each) => this.#getContentOf(each, depth + 1) === 'text') ? 'text' : 'unknown';
      case 'TSTypeLiteral':
      case 'TSTupleType':
      case 'TSTypeOperator':
        return 'unknown';
      case 'TSTypeReference':
        return this.#getContentOfReference(type, depth);
      case 'TSBooleanKeyword':
      case 'TSNumberKeyword':
      case 'TSBigIntKeyword':
      case 'TSSymbolKeyword':
      case 'TSNullKeyword':
      case 'TSUndefinedKeyword':
      case 'TSVoidKeyword':
      case 'TSNeverKeyword':
      case 'TSLiteralType':
      case 'TSFunctionType':
      case 'TSConstructorType':
      case 'TSTypePredicate':
        return 'no-text';
      default:
        return 'unknown';
    }
  }

  #getContentOfReference(type: TSESTree.TSTypeReference, depth: number): TypeContent {
    const name = type.typeName.type === 'Identifier' ? type.typeName.name : undefined;
    if (name !== undefined && textTypes.has(name)) return 'text';
    const declaration = this.#findDeclaration(type);
    if (declaration?.type === 'TSTypeAliasDeclaration')
      return this.#getContentOf(declaration.typeAnnotation, depth + 1);
    const wrapped = getWrapped(type);
    if (wrapped !== undefined) return this.#getContentOf(wrapped, depth + 1);
    if (declaration?.type === 'TSTypeParameter') return 'unknown';
    // A class, an interface, an enum: an object named after the secret, of which the file does not show what it prints.
    return name === undefined || type.typeArguments != null ? 'unknown' : 'no-text';
  }
}

/** The type that what is taken apart is asserted to have: `const { count } = body as { count: number }`. */
function getAssertedType({ parent }: TSESTree.ObjectPattern): TSESTree.TypeNode | undefined {
  return parent.type === 'VariableDeclarator' && parent.init?.type === 'TSAsExpression'
    ? parent.init.typeAnnotation
    : undefined;
}

function mergeContents(contents: readonly TypeContent[]): TypeContent {
  if (contents.includes('text')) return 'text';
  return contents.includes('unknown') ? 'unknown' : 'no-text';
}

function getWrapped(type: TSESTree.TSTypeReference): TSESTree.TypeNode | undefined {
  return type.typeName.type === 'Identifier' && wrapperTypes.has(type.typeName.name)
    ? type.typeArguments?.params[0]
    : undefined;
}

function getSignature(members: readonly TSESTree.TypeElement[], property: string): TSESTree.TypeNode | undefined {
  for (const member of members) {
    if (member.type !== 'TSPropertySignature') continue;
    const name = member.key.type === 'Identifier' && !member.computed ? member.key.name : getStaticString(member.key);
    if (name === property) return member.typeAnnotation?.typeAnnotation;
  }
  return undefined;
}

function getClassMember(node: ClassNode, property: string): TSESTree.TypeNode | undefined {
  for (const member of node.body.body) {
    if (member.type === 'PropertyDefinition' && getPropertyName(member) === property) {
      return member.typeAnnotation?.typeAnnotation;
    }
    if (member.type !== 'MethodDefinition' || member.kind !== 'constructor') continue;
    for (const parameter of member.value.params) {
      if (parameter.type !== 'TSParameterProperty') continue;
      const target = parameter.parameter.type === 'AssignmentPattern' ? parameter.parameter.left : parameter.parameter;
      if ('name' in target && target.name === property) return target.typeAnnotation?.typeAnnotation;
    }
  }
  return undefined;
}
