/** Gives an answer its media type, in the way of its framework. */
import { getPropertyName, type ResponseMatch } from '@failwell/analysis';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { toStringLiteral } from './log-quotes.ts';

const header = 'content-type';

type Fix = (fixer: TSESLint.RuleFixer) => TSESLint.RuleFix;

/** The fix that sets the media type of an answer which has none; undefined where its framework has no way to, or another. */
export function getMediaTypeFix(
  response: ResponseMatch,
  mediaType: string,
  sourceCode: Readonly<TSESLint.SourceCode>,
): Fix | undefined {
  const node = response.node;
  const { headers } = response.row.answers;
  const value = toStringLiteral(mediaType, sourceCode.text);
  const entry = `{ ${toStringLiteral('Content-Type', sourceCode.text)}: ${value} }`;
  switch (node.type) {
    case 'CallExpression': {
      const { callee } = node;
      if (callee.type !== 'MemberExpression') return undefined;
      // `c.json(body, 404, headers)`
      const index = headers.setters[getPropertyName(callee) ?? ''];
      const last = node.arguments.at(-1);
      if (index !== undefined && last !== undefined)
        return node.arguments.length === index ? (fixer) => fixer.insertTextAfter(last, `, ${entry}`) : undefined;
      const method = Object.keys(headers.named).find((name) => name === 'type' && headers.named[name] === header);
      if (method !== undefined) return (fixer) => fixer.insertTextAfter(callee.object, `.${method}(${value})`);
      return addToOptions(node.arguments[1], headers.properties, entry);
    }
    case 'NewExpression':
      return addToOptions(node.arguments[1], headers.properties, entry);
    case 'ObjectExpression':
      return addToOptions(node, headers.properties, entry);
    case 'AssignmentExpression': {
      const property = Object.keys(headers.assigned ?? {}).find((name) => headers.assigned?.[name] === header);
      const statement = node.parent;
      if (property === undefined || statement.type !== 'ExpressionStatement') return undefined;
      if (node.left.type !== 'MemberExpression' || node.left.object.type !== 'Identifier') return undefined;
      const indent = /[^\S\n]*$/u.exec(sourceCode.text.slice(0, statement.range[0]))?.[0] ?? '';
      const end = sourceCode.text.includes('\r\n') ? '\r\n' : '\n';
      const { name } = node.left.object;
      // After the body, which resets it.
      return (fixer) => fixer.insertTextAfter(statement, `${end}${indent}${name}.${property} = ${value};`);
    }
    default:
      return undefined;
  }
}

/** `{ status: 404 }` → `{ status: 404, headers: … }` */
function addToOptions(
  options: TSESTree.Node | undefined,
  properties: readonly string[],
  entry: string,
): Fix | undefined {
  const [name] = properties;
  const last = options?.type === 'ObjectExpression' ? options.properties.at(-1) : undefined;
  if (name === undefined || last === undefined) return undefined;
  return (fixer) => fixer.insertTextAfter(last, `, ${name}: ${entry}`);
}
