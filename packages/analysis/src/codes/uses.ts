/** Where a code is used, whether it is written out or referred to by the name that the catalog's TypeScript gives it. */
import type { TSESTree } from '@typescript-eslint/utils';
import { getPropertyName, withoutTypeSyntax, withTypeSyntax, type Node } from '../ast.ts';
import type { FileAnalysis } from '../file.ts';
import { matchErrorObject } from '../match/error-objects.ts';
import type { CodeOccurrence } from './occurrences.ts';
import { codeKeys } from './values.ts';

/** Names of functions that ask about an error: `isCode(error, ErrorCodes.ARTICLE_GONE)`. */
const asks = /^(?:is|has|includes|equals?|matche?s?)(?![a-z])/u;

/**
 * The expressions that stand for a code: a literal itself; `ErrorCodes.X` with the `.code` read of it; of an imported or
 * destructured name each place that reads it. Types are none.
 */
export function findCodeUses({ kind, node }: CodeOccurrence, file: FileAnalysis): readonly TSESTree.Expression[] {
  if (kind !== 'member') return [node as TSESTree.Expression];
  const { parent } = node;
  if (parent?.type === 'MemberExpression') return [parent];
  if (parent?.type !== 'ImportSpecifier' && parent?.type !== 'Property') return [];
  // A name of its own: what is done with it decides.
  const local = parent.type === 'ImportSpecifier' ? parent.local : parent.value;
  if (local.type !== 'Identifier') return [];
  return (file.origins.findVariable(local)?.references ?? []).flatMap(({ identifier, isRead }) =>
    isRead && identifier.type === 'Identifier' && !isType(identifier) ? [identifier] : [],
  );
}

/** Whether a use only compares or lists a code, asks for it, or is the key of a map. */
export function isComparedAt(use: TSESTree.Expression): boolean {
  const outer = withCodeOf(use);
  const { parent } = outer;
  switch (parent.type) {
    case 'BinaryExpression':
      return /^(?:[!=]==?|instanceof)$/u.test(parent.operator);
    case 'ArrayExpression':
      return true;
    case 'CallExpression':
      return parent.callee !== outer && asks.test(getFunctionName(parent.callee) ?? '');
    case 'SwitchCase':
      return parent.test === outer;
    case 'Property':
      return parent.key === outer && parent.computed;
    case 'MemberExpression':
      return parent.property === outer && parent.computed;
    default:
      return false;
  }
}

/** Whether a use by name gives the code to an error or answers it, so that it is what a client sees. */
export function isRaisedAt(use: TSESTree.Expression, file: FileAnalysis): boolean {
  const outer = withCodeOf(use);
  const { parent } = outer;
  switch (parent.type) {
    case 'Property': {
      if (parent.value !== outer || parent.parent.type !== 'ObjectExpression') return false;
      const key = getPropertyName(parent) ?? '';
      if (!codeKeys.has(key) && key !== 'error') return false;
      const role = matchErrorObject(parent.parent, file.errors)?.role;
      // `res.status(404).json({ error: Errors.ARTICLE_GONE })`
      return key === 'error' ? role === 'answered' : role !== undefined;
    }
    case 'CallExpression':
    case 'NewExpression':
      return parent.callee !== outer && (file.errors.matchMaker(parent)?.kind ?? 'builtin') !== 'builtin';
    case 'PropertyDefinition':
      return parent.value === outer && codeKeys.has(getPropertyName(parent) ?? '');
    case 'AssignmentExpression':
      return (
        parent.right === outer &&
        parent.left.type === 'MemberExpression' &&
        codeKeys.has(getPropertyName(parent.left) ?? '')
      );
    default:
      return false;
  }
}

/** `ErrorCodes.ARTICLE_GONE.code`, type syntax and all, of `ErrorCodes.ARTICLE_GONE`. */
export function withCodeOf(use: TSESTree.Expression): TSESTree.Expression {
  let outer = withTypeSyntax(use);
  while (outer.parent.type === 'MemberExpression' && outer.parent.object === outer)
    outer = withTypeSyntax(outer.parent);
  return outer;
}

function getFunctionName(callee: TSESTree.Expression): string | undefined {
  const inner = withoutTypeSyntax(callee);
  if (inner.type === 'MemberExpression') return getPropertyName(inner);
  return inner.type === 'Identifier' ? inner.name : undefined;
}

function isType({ parent }: Node): boolean {
  return parent?.type === 'TSTypeReference' || parent?.type === 'TSTypeQuery' || parent?.type === 'TSQualifiedName';
}
