/** Whether a token only marks who holds a lock, and so opens nothing: told by the text around it, by functions and by Redis. */
import { getDeclaredName, getPropertyName, getStaticString, isFunction, withoutTypeSyntax, type Node } from '../ast.ts';
import { lockedThings, lockParts, lockText, lockWords } from '../knowledge/sensitive-words.ts';
import { toWords } from '../names.ts';
import type { Binding } from './bindings.ts';

/**
 * Whether what is called just `token` is the mark of a lock's owner: what is written with it speaks of a lock, a function
 * or a class around is named for one (`extendLock`, `getLockByToken`), or it was set where nothing was set before (`SET key token NX`).
 * @param variable the variable that holds it, where one does
 */
export function isOwnerMark(node: Node, variable: Binding | undefined): boolean {
  if (variable?.references.some(({ identifier }) => isSetAsFirst(identifier)) === true) return true;
  let isInMessage = true;
  for (let child = node, parent = node.parent; parent != null; child = parent, parent = parent.parent) {
    if (isFunction(parent)) {
      isInMessage = false;
      if (isNamedForLock(toWords(getDeclaredName(parent) ?? ''))) return true;
    } else if (parent.type === 'ClassDeclaration' || parent.type === 'ClassExpression') {
      const words = toWords(parent.id?.name ?? '');
      if (words.some((word) => lockWords.has(word)) && !words.some((word) => lockedThings.has(word))) return true;
    } else if (isInMessage && parent.type === 'CallExpression' && child !== parent.callee) {
      const texts = parent.arguments.map(getText);
      if (texts.some((text) => lockText.test(text)) && !texts.some((text) => isLocked.test(text))) return true;
    }
  }
  return false;
}

/** Whether a function is named for a lock, and what is locked does not stand behind the verb: `lockAccount(token)`. */
function isNamedForLock(words: readonly string[]): boolean {
  const index = words.findIndex((word) => lockWords.has(word));
  if (index === -1 || words.some((word) => lockedThings.has(word) && words.indexOf(word) > index)) return false;
  return words.slice(index + 1).every((word) => lockParts.has(word));
}

/** A token that itself is what is locked. */
const isLocked = /\b(?:for|of|on)\s+(?:\w+\s+)?token\b/iu;

/** The constant parts of a text. */
function getText(node: Node): string {
  const inner = withoutTypeSyntax(node);
  switch (inner.type) {
    case 'TemplateLiteral':
      return inner.quasis.map(({ value }) => value.raw).join(' ');
    case 'BinaryExpression':
      return `${getText(inner.left)} ${getText(inner.right)}`;
    case 'ObjectExpression':
      return inner.properties
        .map((property) => (property.type === 'Property' ? getText(property.value) : ''))
        .join(' ');
    default:
      return getStaticString(inner) ?? '';
  }
}

/** Whether a value is set under a key only where there is none: `client.set(key, token, 'EX', 10, 'NX')`, `{ NX: true }`. */
function isSetAsFirst(identifier: Node): boolean {
  const call = identifier.parent;
  if (call?.type !== 'CallExpression' || call.arguments[1] !== identifier) return false;
  const callee = withoutTypeSyntax(call.callee);
  if (callee.type !== 'MemberExpression' || getPropertyName(callee) !== 'set') return false;
  return call.arguments
    .slice(2)
    .some(
      (each) =>
        getStaticString(each)?.toUpperCase() === 'NX' ||
        (each.type === 'ObjectExpression' &&
          each.properties.some(
            (property) => property.type === 'Property' && getPropertyName(property)?.toUpperCase() === 'NX',
          )),
    );
}
