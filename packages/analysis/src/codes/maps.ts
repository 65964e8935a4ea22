/** Error codes that are the keys of a map which a type says to be by code. */
import type { TSESTree } from '@typescript-eslint/utils';
import { getPropertyName, withoutTypeSyntax, type Node } from '../ast.ts';
import type { CatalogMembers } from '../match/catalog-members.ts';
import { isErrorName } from '../match/error-names.ts';
import { toWords } from '../names.ts';
import type { CodeOccurrence } from './occurrences.ts';
import { getTextRange } from './values.ts';

/** Finds the keys of maps by code in one file. */
export class CodeMaps {
  readonly #members: CatalogMembers;

  constructor(members: CatalogMembers) {
    this.#members = members;
  }

  /** The keys of `const handlers: Record<ErrorCode, Handler> = { X: … }`. */
  findKeys(node: TSESTree.TSTypeReference | TSESTree.TSMappedType): readonly CodeOccurrence[] {
    const key = node.type === 'TSMappedType' ? node.constraint : getMapKeyType(node);
    if (key === undefined || !this.#isCodeType(key)) return [];
    const object = getTypedObject(node);
    return (object?.properties ?? []).flatMap((property): CodeOccurrence[] => {
      if (property.type !== 'Property' || property.computed) return [];
      const code = getPropertyName(property);
      if (code === undefined) return [];
      return [
        {
          kind: 'literal',
          code,
          evidence: 'key',
          role: 'mapped',
          node: property.key,
          range: getTextRange(property.key),
        },
      ];
    });
  }

  /** Whether a type is that of the project's codes: `ErrorCode`, `keyof typeof ErrorCodes`, a container of the catalog. */
  #isCodeType(type: Node): boolean {
    switch (type.type) {
      case 'TSTypeReference':
      case 'TSTypeQuery': {
        const name = type.type === 'TSTypeReference' ? type.typeName : type.exprName;
        if (name.type !== 'Identifier') return false;
        return this.#members.findContainer(name) !== undefined || isCodeTypeName(name.name);
      }
      case 'TSTypeOperator':
        return type.typeAnnotation !== undefined && this.#isCodeType(type.typeAnnotation);
      case 'TSIndexedAccessType':
        return this.#isCodeType(type.objectType);
      default:
        return false;
    }
  }
}

/** `ErrorCode`, `AppErrorCodes`, `ErrorCodeType`. */
function isCodeTypeName(name: string): boolean {
  const words = toWords(name);
  const index = words.findIndex((word) => word === 'code' || word === 'codes');
  return index > 0 && isErrorName(words[index - 1] ?? '') && words.length - index <= 2;
}

/** The type of the keys in `Record<Key, …>` and `Map<Key, …>`. */
function getMapKeyType(node: TSESTree.TSTypeReference): Node | undefined {
  const name = node.typeName.type === 'Identifier' ? node.typeName.name : undefined;
  return name === 'Record' ? node.typeArguments?.params[0] : undefined;
}

/** The object literal that a type annotates, directly or as `Partial<…>` and `Readonly<…>` of it. */
function getTypedObject(type: Node): TSESTree.ObjectExpression | undefined {
  let current: Node | undefined = type.parent;
  while (current?.type === 'TSTypeParameterInstantiation' || current?.type === 'TSTypeReference')
    current = current.parent;
  let value: Node | null | undefined;
  if (current?.type === 'TSAsExpression' || current?.type === 'TSSatisfiesExpression') value = current.expression;
  else if (current?.type === 'TSTypeAnnotation') {
    const target: Node | undefined = current.parent;
    if (target.type === 'PropertyDefinition') value = target.value;
    else if (target.type === 'Identifier' && target.parent.type === 'VariableDeclarator') value = target.parent.init;
  }
  if (value == null) return undefined;
  const inner = withoutTypeSyntax(value);
  return inner.type === 'ObjectExpression' ? inner : undefined;
}
