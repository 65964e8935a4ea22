/** How an answer is given the status that fits: in place of the one that is there, or where there is none. */
import {
  getConstantOfStatus,
  getPropertyName,
  withoutTypeSyntax,
  type FileAnalysis,
  type ResponseMatch,
} from '@failwell/analysis';
import type { TSESLint } from '@typescript-eslint/utils';

type Fix = (fixer: TSESLint.RuleFixer) => TSESLint.RuleFix | TSESLint.RuleFix[];

/** The status put in place of the one that is there: a number, a constant, or the exception of that status. */
export function getStatusReplacement(
  { node, row, statusNode }: ResponseMatch,
  target: number,
  file: FileAnalysis,
): Fix | undefined {
  if (statusNode !== undefined) {
    const inner = withoutTypeSyntax(statusNode);
    if (inner.type === 'Literal') return (fixer) => fixer.replaceText(inner, String(target));
    if (inner.type !== 'MemberExpression' || inner.computed) return undefined;
    const constant = getConstantOfStatus(target, getPropertyName(inner) ?? '');
    if (constant === undefined) return undefined;
    return (fixer) => fixer.replaceText(inner.property, constant);
  }
  if (node.type !== 'NewExpression') return undefined;
  const { callee } = node;
  const other = row.answers.exceptions.find((each) => each.status.at === 'fixed' && each.status.status === target);
  if (other === undefined) return undefined;
  const name = other.class.export;
  if (callee.type === 'MemberExpression' && !callee.computed)
    return (fixer) => fixer.replaceText(callee.property, name);
  if (callee.type !== 'Identifier') return undefined;
  const specifier = file.origins.findVariable(callee)?.defs[0]?.node;
  if (specifier?.type !== 'ImportSpecifier') return undefined;
  const isThere = file.origins.findVariableByName(name, callee) !== undefined;
  return (fixer) => [
    ...(isThere ? [] : [fixer.insertTextAfter(specifier, `, ${name}`)]),
    fixer.replaceText(callee, name),
  ];
}

/** The status written where none is: `res.status(404).json(…)`, `c.json(…, 404)`, `ctx.status = 404;` before the body. */
export function getStatusAddition(
  { node, missingStatus: place }: ResponseMatch,
  target: number,
  sourceCode: Readonly<TSESLint.SourceCode>,
): Fix | undefined {
  const status = String(target);
  switch (place?.at) {
    case 'method':
      return (fixer) => fixer.insertTextAfter(place.on, `.${place.name}(${status})`);
    case 'assignment': {
      const statement = node.parent;
      if (statement?.type !== 'ExpressionStatement' || !/^(?:BlockStatement|Program)$/u.test(statement.parent.type))
        return undefined;
      return (fixer) =>
        fixer.insertTextBefore(statement, `${sourceCode.getText(place.on)}.${place.name} = ${status}; `);
    }
    case 'argument':
    case 'property': {
      if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return undefined;
      const written = place.at === 'argument' ? status : `{ ${place.property}: ${status} }`;
      const given = node.arguments[place.index];
      if (given === undefined) {
        const end = sourceCode.getLastToken(node);
        const before = end === null ? null : sourceCode.getTokenBefore(end);
        if (before === null || node.arguments.length !== place.index) return undefined;
        return (fixer) => fixer.insertTextAfter(before, before.value === ',' ? ` ${written}` : `, ${written}`);
      }
      const first = given.type === 'ObjectExpression' ? given.properties[0] : undefined;
      return first === undefined || place.at === 'argument'
        ? undefined
        : (fixer) => fixer.insertTextBefore(first, `${place.property}: ${status}, `);
    }
    case undefined:
      return undefined;
  }
}
