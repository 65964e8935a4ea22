/** Whether a token proves who controls a domain, and so is published: told by the text it is written in and by its route. */
import { getStaticString, isFunction, withoutTypeSyntax, type Node } from '../ast.ts';
import { publishedTokenText } from '../knowledge/sensitive-words.ts';

/** Whether the text around a value, or the route of the handler it stands in, speaks of the proof of a domain. */
export function isPublishedToken(node: Node): boolean {
  let isInMessage = true;
  for (let child = node, parent = node.parent; parent != null; child = parent, parent = parent.parent) {
    if (isFunction(parent)) isInMessage = false;
    else if (parent.type === 'CallExpression' && child !== parent.callee) {
      // What is called with the value, or with the handler around it: of the latter the route comes first.
      const told = isInMessage ? parent.arguments : parent.arguments.slice(0, 1);
      if ((isInMessage || isFunction(child)) && told.some(speaksOfDomains)) return true;
    }
  }
  return false;
}

function speaksOfDomains(node: Node): boolean {
  const inner = withoutTypeSyntax(node);
  switch (inner.type) {
    case 'TemplateLiteral':
      return inner.quasis.some(({ value }) => publishedTokenText.test(value.raw));
    case 'BinaryExpression':
      return speaksOfDomains(inner.left) || speaksOfDomains(inner.right);
    default:
      return publishedTokenText.test(getStaticString(inner) ?? '');
  }
}
