/** Calls whose failure a user allows to be ignored, by their names. */
import { withoutTypeSyntax, type Node, type SourceCode } from '../ast.ts';

/** `close` → the last name is `close`; `fs.*` → the whole name. */
export function toCallPattern(name: string): RegExp {
  const source = name
    .split('*')
    .map((part) => part.replaceAll(/[$()+.?[\\\]^{|}]/gu, String.raw`\$&`))
    .join('.*');
  return new RegExp(name.includes('.') ? `^(?:this\\.)?${source}$` : `(?:^|\\.)${source}$`, 'u');
}

/** Whether all that a block does is allowed to fail. */
export function isAllowedBlock(
  statements: readonly Node[],
  allowed: readonly RegExp[],
  sourceCode: SourceCode,
): boolean {
  return (
    allowed.length > 0 &&
    statements.every((statement) => {
      const expression =
        statement.type === 'ExpressionStatement'
          ? statement.expression
          : statement.type === 'ReturnStatement'
            ? statement.argument
            : null;
      return expression !== null && isAllowedCall(expression, allowed, sourceCode);
    })
  );
}

/** Whether an expression is a call that is allowed to fail. */
export function isAllowedCall(expression: Node, allowed: readonly RegExp[], sourceCode: SourceCode): boolean {
  const inner = withoutTypeSyntax(expression);
  if (inner.type === 'AwaitExpression') return isAllowedCall(inner.argument, allowed, sourceCode);
  if (inner.type !== 'CallExpression') return false;
  const name = sourceCode.getText(inner.callee).replaceAll(/\s+|[!?]/gu, '');
  return allowed.some((pattern) => pattern.test(name));
}
