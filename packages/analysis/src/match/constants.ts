/** Which expressions have the same value every time they are evaluated, as far as one file can tell. */
import type { TSESTree } from '@typescript-eslint/utils';
import { getEnclosingClass, getPropertyName, isFunction, withoutTypeSyntax, type Node } from '../ast.ts';
import type { OriginResolver } from './origin.ts';

const maximumDepth = 8;

/**
 * Whether an expression is a constant: a literal, constants put together by operators and templates, a `const` that
 * was initialised with one, an enum member, a `readonly` field, the name of a class, or an imported name in capitals
 * (`MAX_RETRIES`, by convention). Everything else may vary.
 */
export function isConstant(node: Node, origins: OriginResolver, depth = 0): boolean {
  if (depth > maximumDepth) return false;
  const isPart = (part: Node): boolean => isConstant(part, origins, depth + 1);
  const inner = withoutTypeSyntax(node);
  switch (inner.type) {
    case 'Literal':
      return true;
    case 'TemplateLiteral':
      return inner.expressions.every(isPart);
    case 'BinaryExpression':
      return isPart(inner.left) && isPart(inner.right);
    case 'UnaryExpression':
      return inner.operator !== 'delete' && isPart(inner.argument);
    case 'Identifier':
      return isConstantVariable(inner, origins, depth);
    case 'MemberExpression':
      return isConstantMember(inner, origins, depth);
    default:
      return false;
  }
}

function isConstantVariable(identifier: TSESTree.Identifier, origins: OriginResolver, depth: number): boolean {
  if (identifier.name === 'undefined') return true;
  const definition = origins.findVariable(identifier)?.defs[0]?.node;
  switch (definition?.type) {
    case 'VariableDeclarator':
      return (
        definition.parent.kind === 'const' &&
        definition.id.type === 'Identifier' &&
        definition.init != null &&
        isConstant(definition.init, origins, depth + 1)
      );
    case 'ImportSpecifier':
      return isConstantName(identifier.name);
    default:
      return false;
  }
}

function isConstantMember(node: TSESTree.MemberExpression, origins: OriginResolver, depth: number): boolean {
  const property = getPropertyName(node);
  if (property === undefined) return false;
  const object = withoutTypeSyntax(node.object);
  if (object.type === 'ThisExpression') {
    const member = getEnclosingClass(node)?.body.body.find(
      (each) => each.type === 'PropertyDefinition' && each.readonly && getPropertyName(each) === property,
    );
    return (
      member?.type === 'PropertyDefinition' && member.value != null && isConstant(member.value, origins, depth + 1)
    );
  }
  if (object.type !== 'Identifier') return false;
  const definition = origins.findVariable(object)?.defs[0]?.node;
  switch (definition?.type) {
    case 'TSEnumDeclaration':
      return true;
    case 'ClassDeclaration':
    case 'ClassExpression':
      return property === 'name' || hasConstantStatic(definition, property, origins, depth);
    case 'ImportSpecifier':
      return isConstantName(property) || (property === 'name' && /^\p{Lu}/u.test(object.name));
    case 'ImportDefaultSpecifier':
    case 'FunctionDeclaration':
      return property === 'name' && (isFunction(definition) || /^\p{Lu}/u.test(object.name));
    case 'VariableDeclarator':
      return isFrozenMember(definition, property, origins, depth);
    default:
      return false;
  }
}

function hasConstantStatic(
  node: TSESTree.ClassDeclaration | TSESTree.ClassExpression,
  property: string,
  origins: OriginResolver,
  depth: number,
): boolean {
  return node.body.body.some(
    (member) =>
      member.type === 'PropertyDefinition' &&
      member.static &&
      member.readonly &&
      getPropertyName(member) === property &&
      member.value != null &&
      isConstant(member.value, origins, depth + 1),
  );
}

/** Whether a variable is `{ … } as const` and its property is a constant. */
function isFrozenMember(
  declarator: TSESTree.VariableDeclarator,
  property: string,
  origins: OriginResolver,
  depth: number,
): boolean {
  const { init } = declarator;
  if (init?.type !== 'TSAsExpression') return false;
  const { typeAnnotation } = init;
  const isConst =
    typeAnnotation.type === 'TSTypeReference' &&
    typeAnnotation.typeName.type === 'Identifier' &&
    typeAnnotation.typeName.name === 'const';
  if (!isConst || init.expression.type !== 'ObjectExpression') return false;
  return init.expression.properties.some(
    (member) =>
      member.type === 'Property' &&
      getPropertyName(member) === property &&
      isConstant(member.value, origins, depth + 1),
  );
}

/** Whether a name is written as constants are: `MAX_RETRIES`, `PREFIX`; not `A`. */
function isConstantName(name: string): boolean {
  return /^\p{Lu}[\p{Lu}\d_]+$/u.test(name);
}
