/** Whether something stands where input was found not to be valid: reads `knowledge/validators.ts`. */
import type { TSESTree } from '@typescript-eslint/utils';
import { getPropertyName, getReferenceName, getStaticString, withoutTypeSyntax, type Node } from '../ast.ts';
import { validators, type ValidatorRow } from '../knowledge/validators.ts';
import { someCondition, someFact } from './conditions.ts';
import { isErrorValueName } from './error-names.ts';
import { isExportOf } from './frameworks.ts';
import type { OriginResolver } from './origin.ts';
import { getAssignedValues } from './values.ts';

const rows: readonly ValidatorRow[] = validators;
const outcomes = new Set(rows.flatMap((row) => row.outcomes ?? []));
const errorResults = new Set(rows.flatMap((row) => [...(row.errorResults ?? []), ...(row.outcomes ?? [])]));
const lists = rows.flatMap((row) => row.lists ?? []);
const makers = new Set(rows.flatMap((row) => row.makers ?? []));
const errors = new Set(rows.flatMap((row) => row.errors ?? []));
const tests = new Set(rows.flatMap((row) => row.tests ?? []));
const flags = new Set(rows.flatMap((row) => row.flags ?? []));

/** Whether a condition that holds at a node says that a library has found input not to be valid. */
export function isValidationFailureAt(node: Node, origins: OriginResolver): boolean {
  return someCondition(node, (test, outcome) =>
    someFact(test, outcome, (asked, isTruthy) => saysInvalid(asked, isTruthy, origins)),
  );
}

function saysInvalid(asked: TSESTree.Expression, isTruthy: boolean, origins: OriginResolver): boolean {
  switch (asked.type) {
    case 'BinaryExpression':
      return isTruthy && comparisonSaysInvalid(asked, origins);
    case 'CallExpression': {
      const name = getReferenceName(asked.callee);
      if (name !== undefined && tests.has(name)) return isTruthy;
      if (isTruthy) return false;
      const callee = withoutTypeSyntax(asked.callee);
      if (callee.type === 'MemberExpression') return name === 'isEmpty' && isList(callee.object, origins);
      return isMade(callee, origins);
    }
    case 'MemberExpression': {
      const property = getPropertyName(asked);
      if (property === 'success') return !isTruthy && isResultOf(asked.object, outcomes, origins);
      if (!isTruthy || property === undefined) return false;
      if (property === 'error') return isResultOf(asked.object, errorResults, origins);
      if (property === 'length') return isList(asked.object, origins);
      return flags.has(property) && isErrorValueName(getReferenceName(asked.object) ?? '');
    }
    case 'Identifier':
      return isTruthy
        ? isResultOf(asked, errorResults, origins, 'error')
        : isResultOf(asked, outcomes, origins, 'success');
    default:
      return false;
  }
}

/** `error instanceof ZodError`, `error.name === 'ZodError'`, `errors.length > 0`. */
function comparisonSaysInvalid({ operator, left, right }: TSESTree.BinaryExpression, origins: OriginResolver): boolean {
  if (operator === 'instanceof') return isValidationError(getReferenceName(right) ?? '');
  if (left.type === 'PrivateIdentifier') return false;
  const asked = withoutTypeSyntax(left);
  if (asked.type !== 'MemberExpression') return false;
  const property = getPropertyName(asked);
  if (operator === '===' || operator === '==')
    return property === 'name' && isValidationError(getStaticString(right) ?? '');
  return operator === '>' && property === 'length' && isList(asked.object, origins);
}

function isValidationError(name: string): boolean {
  return errors.has(name) || /^(?:\w*[a-z])?ValidationError$/u.test(name);
}

/** Whether a value is what one of these functions gave, or its property `path`. */
function isResultOf(node: Node, names: ReadonlySet<string>, origins: OriginResolver, path?: string): boolean {
  return getCalls(node, origins, path).some((call) => names.has(getReferenceName(call.callee) ?? ''));
}

function isList(node: Node, origins: OriginResolver): boolean {
  return getCalls(node, origins).some((call) => isExportOf(origins.resolve(call.callee), lists));
}

/** Whether a function was made of a schema. */
function isMade(node: Node, origins: OriginResolver): boolean {
  return getCalls(node, origins).some((call) => {
    const callee = withoutTypeSyntax(call.callee);
    return callee.type === 'MemberExpression' && makers.has(getPropertyName(callee) ?? '');
  });
}

/** A call, or the calls whose results a variable may hold, awaited or not; with `path` those of which it is this property. */
function getCalls(node: Node, origins: OriginResolver, path?: string): readonly TSESTree.CallExpression[] {
  const inner = withoutTypeSyntax(node);
  const direct = inner.type === 'AwaitExpression' ? withoutTypeSyntax(inner.argument) : inner;
  if (direct.type === 'CallExpression') return path === undefined ? [direct] : [];
  if (inner.type !== 'Identifier') return [];
  const variable = origins.findVariable(inner);
  const values = variable === undefined ? [] : (getAssignedValues(variable) ?? []);
  return values.flatMap((each) => {
    if (each.path.join('.') !== (path ?? '')) return [];
    let value = withoutTypeSyntax(each.value);
    if (value.type === 'AwaitExpression') value = withoutTypeSyntax(value.argument);
    return value.type === 'CallExpression' ? [value] : [];
  });
}
