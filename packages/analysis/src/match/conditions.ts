/** Which conditions hold where something stands: the one reader of guards around it and before it. */
import { getStaticString, withoutTypeSyntax, type Node, type TSESTree } from '../ast.ts';
import { isConstant } from './constants.ts';
import type { OriginResolver } from './origin.ts';
import { getDottedName } from './values.ts';

/**
 * Whether one of the conditions that hold at a node fulfils something: those of the `if`, `?:`, `&&`, `||` and `case`
 * around it, and those after which the code before it has left.
 * @param isFulfilled is given a condition and whether it held
 */
export function someCondition(node: Node, isFulfilled: (test: Node, outcome: boolean) => boolean): boolean {
  for (let child = node, parent = node.parent; parent != null; child = parent, parent = parent.parent) {
    switch (parent.type) {
      case 'IfStatement':
      case 'ConditionalExpression':
        if (child !== parent.test && isFulfilled(parent.test, child === parent.consequent)) return true;
        break;
      case 'LogicalExpression':
        if (child === parent.right && parent.operator !== '??' && isFulfilled(parent.left, parent.operator === '&&'))
          return true;
        break;
      case 'SwitchCase':
        if (
          child !== parent.test &&
          parent.test !== null &&
          isFulfilled(toComparison(parent.parent, parent.test), true)
        )
          return true;
        break;
      case 'BlockStatement':
      case 'Program':
        for (const statement of parent.body) {
          if (statement.range[1] > child.range[0]) break;
          if (statement.type === 'IfStatement' && statement.alternate === null && leaves(statement.consequent)) {
            if (isFulfilled(statement.test, false)) return true;
          }
        }
        break;
    }
  }
  return false;
}

/**
 * What a case asks: of `switch (true)` the test itself, else that the discriminant is equal to it. That comparison stands
 * nowhere in the source: its range reaches from the one side to the other.
 */
function toComparison(statement: TSESTree.SwitchStatement, test: TSESTree.Expression): Node {
  const { discriminant } = statement;
  if (discriminant.type === 'Literal' && discriminant.value === true) return test;
  const comparison = {
    type: 'BinaryExpression',
    operator: '===',
    left: discriminant,
    right: test,
    range: [discriminant.range[0], test.range[1]],
    loc: { start: discriminant.loc.start, end: test.loc.end },
    parent: statement,
  };
  return comparison as unknown as TSESTree.BinaryExpression;
}

/** Whether a statement ends by leaving the block around it. */
export function leaves(statement: TSESTree.Statement): boolean {
  const last = statement.type === 'BlockStatement' ? statement.body.at(-1) : statement;
  switch (last?.type) {
    case 'BreakStatement':
    case 'ContinueStatement':
    case 'ReturnStatement':
    case 'ThrowStatement':
      return true;
    default:
      return false;
  }
}

/**
 * Whether something that is asked within a condition fulfils something: its sides are taken apart where the outcome
 * says how they turned out (`a && b` that held, `!a`, `a === false`, `a != null`, `a === ''`), and where it does not, what
 * both sides say is known.
 * @param isFulfilled is given an expression and whether it was truthy
 */
export function someFact(
  test: Node,
  outcome: boolean,
  isFulfilled: (asked: TSESTree.Expression, isTruthy: boolean) => boolean,
): boolean {
  const node = withoutTypeSyntax(test) as TSESTree.Expression;
  if (isFulfilled(node, outcome)) return true;
  switch (node.type) {
    case 'UnaryExpression':
      return node.operator === '!' && someFact(node.argument, !outcome, isFulfilled);
    case 'LogicalExpression':
      if (node.operator === '??') return false;
      if (node.operator === (outcome ? '&&' : '||'))
        return someFact(node.left, outcome, isFulfilled) || someFact(node.right, outcome, isFulfilled);
      // One of the sides turned out so; what either says is known: `value == null || value === ''`.
      return someFact(node.left, outcome, isFulfilled) && someFact(node.right, outcome, isFulfilled);
    case 'BinaryExpression': {
      const isEquality = node.operator === '===' || node.operator === '==';
      if (!isEquality && node.operator !== '!==' && node.operator !== '!=') return false;
      const value = withoutTypeSyntax(node.right);
      if (value.type === 'Literal' && typeof value.value === 'boolean')
        return someFact(node.left, value.value === (isEquality === outcome), isFulfilled);
      // A text that is empty is falsy; one that is not may still be missing.
      if (value.type === 'Literal' && value.value === '')
        return isEquality === outcome && someFact(node.left, false, isFulfilled);
      const isNothing =
        (value.type === 'Literal' && value.value === null) ||
        (value.type === 'Identifier' && value.name === 'undefined');
      return isNothing && someFact(node.left, isEquality !== outcome, isFulfilled);
    }
    default:
      return false;
  }
}

/** Whether a value is known to be no text where it stands: `if (typeof email !== 'string') log(email)`. */
export function isKnownToBeNoText(node: Node): boolean {
  const name = getDottedName(withoutTypeSyntax(node));
  if (name === undefined) return false;
  return someCondition(node, (test, outcome) =>
    someFact(test, outcome, (asked, isTruthy) => {
      if (asked.type !== 'BinaryExpression' || !/^[!=]==?$/u.test(asked.operator)) return false;
      const { left } = asked;
      return (
        left.type === 'UnaryExpression' &&
        left.operator === 'typeof' &&
        getDottedName(withoutTypeSyntax(left.argument)) === name &&
        getStaticString(asked.right) === 'string' &&
        asked.operator.startsWith('=') !== isTruthy
      );
    }),
  );
}

/**
 * Whether code never runs as its file stands: a condition of it asks for what a constant of the module is not
 * (`const mockedToken = undefined;`, `if (mockedToken != null)`), which a developer changes to look at something.
 */
export function isNeverRun(node: Node, origins: OriginResolver): boolean {
  return someCondition(node, (test, outcome) =>
    someFact(test, outcome, (asked, isTruthy) => isTruthy && isSwitchedOff(asked, origins)),
  );
}

/** Whether an expression is a constant at the top of the module that is `false`, `null` or `undefined`. */
function isSwitchedOff(node: TSESTree.Expression, origins: OriginResolver): boolean {
  if (node.type !== 'Identifier') return false;
  const declarator = origins.findVariable(node)?.defs[0]?.node;
  if (declarator?.type !== 'VariableDeclarator' || declarator.parent.kind !== 'const' || declarator.init == null)
    return false;
  const { type: place } = declarator.parent.parent;
  if (declarator.id.type !== 'Identifier' || (place !== 'Program' && place !== 'ExportNamedDeclaration')) return false;
  const value = withoutTypeSyntax(declarator.init);
  return value.type === 'Identifier'
    ? value.name === 'undefined'
    : value.type === 'Literal' && (value.value === false || value.raw === 'null');
}

/** Whether a variable is known, where it stands, to be equal to one literal of the file: `if (body === 'no session')`. */
export function isKnownValue(node: TSESTree.Identifier, origins: OriginResolver): boolean {
  const variable = origins.findVariable(node);
  if (variable === undefined) return false;
  const isIt = (side: Node): boolean => {
    const inner = withoutTypeSyntax(side);
    return inner.type === 'Identifier' && origins.findVariable(inner) === variable;
  };
  return someCondition(node, (test, outcome) =>
    someFact(test, outcome, (asked, isTrue) => {
      if (asked.type !== 'BinaryExpression' || asked.operator !== (isTrue ? '===' : '!==')) return false;
      const other = isIt(asked.left) ? asked.right : isIt(asked.right) ? asked.left : undefined;
      return other !== undefined && isConstant(other, origins);
    }),
  );
}
