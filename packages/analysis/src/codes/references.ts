/** References to registered codes by their name in the catalog's TypeScript, as occurrences. */
import type { TSESTree } from '@typescript-eslint/utils';
import { getPropertyName, withoutTypeSyntax, type Node } from '../ast.ts';
import type { CatalogMembers, CodeContainer } from '../match/catalog-members.ts';
import type { OriginResolver } from '../match/origin.ts';
import type { CodeOccurrence, MemberOccurrence } from './occurrences.ts';
import { getTextRange } from './values.ts';

/** Members that every enum, object or class has. */
const inheritedMembers = new Set([
  'constructor',
  'hasOwnProperty',
  'length',
  'name',
  'prototype',
  'toString',
  'valueOf',
]);

/** Finds references by name in one file. */
export class CodeReferences {
  readonly #members: CatalogMembers;
  readonly #origins: OriginResolver;

  constructor(members: CatalogMembers, origins: OriginResolver) {
    this.#members = members;
    this.#origins = origins;
  }

  /** `ErrorCodes.ARTICLE_NOT_FOUND`, and `codes.ARTICLE_NOT_FOUND` of a namespace import. */
  findMember(node: TSESTree.MemberExpression): readonly CodeOccurrence[] {
    if (this.#members.isEmpty) return [];
    const member = getPropertyName(node);
    const object = withoutTypeSyntax(node.object);
    if (member === undefined || !/^(?:CallExpression|Identifier|MemberExpression)$/u.test(object.type)) return [];
    const container = this.#members.findContainer(object);
    if (container === undefined)
      return object.type === 'Identifier' ? this.#findNamespaceMember(node, object, member) : [];
    return isOtherMember(container, member, node) ? [] : [toMember(container, member, node.property)];
  }

  /** `codes.ARTICLE_NOT_FOUND` of `import * as codes`. */
  #findNamespaceMember(
    node: TSESTree.MemberExpression,
    object: TSESTree.Identifier,
    member: string,
  ): readonly CodeOccurrence[] {
    const origin = this.#origins.resolve(object);
    if (origin.kind !== 'module' || origin.path.length > 0) return [];
    const code = this.#members.findExport(member, origin.module)?.code;
    return code === undefined ? [] : [toExport(member, code, node.property)];
  }

  /** `ErrorCodes.ARTICLE_NOT_FOUND` as a type. */
  findQualifiedName(node: TSESTree.TSQualifiedName): readonly CodeOccurrence[] {
    if (this.#members.isEmpty) return [];
    const container = this.#members.findContainer(node.left);
    if (container === undefined || isOtherMember(container, node.right.name, node)) return [];
    return [toMember(container, node.right.name, node.right)];
  }

  /** `const { ARTICLE_NOT_FOUND } = ErrorCodes`. */
  findDestructured(node: TSESTree.ObjectPattern): readonly CodeOccurrence[] {
    if (this.#members.isEmpty || node.parent.type !== 'VariableDeclarator' || node.parent.init == null) return [];
    const container = this.#members.findContainer(withoutTypeSyntax(node.parent.init));
    if (container === undefined) return [];
    return node.properties.flatMap((property) => {
      const member = property.type === 'Property' ? getPropertyName(property) : undefined;
      if (property.type !== 'Property' || member === undefined || isOtherMember(container, member, node)) return [];
      return [toMember(container, member, property.key)];
    });
  }

  /** `import { ARTICLE_NOT_FOUND } from './codes'`. */
  findImport(node: TSESTree.ImportSpecifier): readonly CodeOccurrence[] {
    if (this.#members.isEmpty || node.parent.type !== 'ImportDeclaration') return [];
    const { imported } = node;
    const name = imported.type === 'Identifier' ? imported.name : imported.value;
    const code = this.#members.findExport(name, node.parent.source.value)?.code;
    return code === undefined ? [] : [toExport(name, code, imported)];
  }
}

/**
 * Whether a member of a container is something other than a code: what every object has, a function that is called, a
 * name written in another way than those of the codes.
 */
function isOtherMember(container: CodeContainer, member: string, node: Node): boolean {
  if (container.members.has(member)) return false;
  if (container.groups.has(member) || container.isOpen || inheritedMembers.has(member)) return true;
  if (node.parent?.type === 'CallExpression' && node.parent.callee === node) return true;
  const isCapitals = /^[A-Z][A-Z0-9_]*$/u.test(member);
  const isPascal = /^[A-Z][A-Za-z0-9]*$/u.test(member);
  for (const name of [...container.members.keys(), ...container.groups.keys()]) {
    if (isCapitals && /^[A-Z][A-Z0-9_]*$/u.test(name)) return false;
    if (isPascal && /^[A-Z][A-Za-z0-9]*$/u.test(name)) return false;
    if (!isCapitals && !isPascal && /^[a-z]/u.test(name)) return false;
  }
  return true;
}

function toMember(container: CodeContainer, member: string, node: Node): MemberOccurrence {
  const code = container.members.get(member)?.code;
  return { kind: 'member', role: 'referenced', container, member, code, node, range: getTextRange(node) };
}

function toExport(member: string, code: string, node: Node): MemberOccurrence {
  return { kind: 'member', role: 'referenced', container: undefined, member, code, node, range: getTextRange(node) };
}
