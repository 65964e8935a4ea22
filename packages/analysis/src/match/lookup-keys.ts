/** Whether what is named for a key that must not be known is one by which something is found. */
import { getPropertyName, getReferenceName, isFunction, withTypeSyntax, withoutTypeSyntax, type Node } from '../ast.ts';
import type { TSESTree } from '@typescript-eslint/utils';
import { limiterWords, lookupVerbs, secretStoreWords, thingKeys } from '../knowledge/sensitive-words.ts';
import { toWords } from '../names.ts';
import type { Binding } from './bindings.ts';
import { getDottedName } from './values.ts';

/**
 * Whether a value is the key of a thing rather than a secret: a secret is looked up under it (`store.getSecret(secretKey)`,
 * `env[apiKey]`), or an account, an application or a service is (`services[serviceKey]`, `findByKey(appKey)`), it is told
 * as its name (`service ${serviceKey}`), or is that of a limiter's counter.
 * @param root the variable that the value is, or is a property of
 * @param phrase the words by which it is named for a key, with a space between them
 * @param before the text directly before it, where it is part of one
 */
export function isLookupKey(
  node: Node,
  root: Binding | undefined,
  phrase: string,
  before: string | undefined,
): boolean {
  const isThing = thingKeys.has(phrase);
  if (isThing) {
    const [thing = ''] = phrase.split(' ');
    if (new RegExp(String.raw`\b${thing}\s+["']?$`, 'iu').test(before ?? '')) return true;
    if (isInLimiter(node)) return true;
  }
  const name = getDottedName(node);
  if (root === undefined || name === undefined) return false;
  return root.references.some(({ identifier }) => {
    let chain: Node = identifier;
    while (chain.parent?.type === 'MemberExpression' && chain.parent.object === chain && getDottedName(chain) !== name)
      chain = chain.parent;
    return getDottedName(chain) === name && isLookedUp(withTypeSyntax(chain as TSESTree.Expression), isThing);
  });
}

/** Whether something is found under a value where it stands. */
function isLookedUp(node: Node, isThing: boolean): boolean {
  const { parent } = node;
  if (parent?.type === 'MemberExpression')
    return (
      parent.computed &&
      parent.property === node &&
      (isThing || getReferenceName(withoutTypeSyntax(parent.object)) === 'env')
    );
  if (parent?.type !== 'CallExpression' || parent.callee === node) return false;
  const callee = withoutTypeSyntax(parent.callee);
  const words = toWords(getReferenceName(callee) ?? '');
  if (isThing && words.slice(-2).join(' ') === 'by key') return true;
  if (!lookupVerbs.has(words[0] ?? '')) return false;
  const owner = callee.type === 'MemberExpression' ? getReferenceName(withoutTypeSyntax(callee.object)) : undefined;
  return [...words, ...toWords(owner ?? '')].some((word) => secretStoreWords.has(word));
}

/** Whether code is of what limits how often something is asked: `class RateLimit`, `createLimiter()`. */
function isInLimiter(node: Node): boolean {
  for (let current: Node | undefined = node; current != null; current = current.parent) {
    const words = toWords(getOwnName(current) ?? '');
    if (
      words.some((word, index) => limiterWords.has(word) || (word === 'rate' && /^limit/u.test(words[index + 1] ?? '')))
    )
      return true;
  }
  return false;
}

function getOwnName(node: Node): string | undefined {
  switch (node.type) {
    case 'ClassDeclaration':
    case 'ClassExpression':
    case 'FunctionDeclaration':
      return node.id?.name;
    case 'MethodDefinition':
    case 'Property':
      return isFunction(node.value) ? getPropertyName(node) : undefined;
    case 'VariableDeclarator':
      return node.id.type === 'Identifier' && isFunction(node.init) ? node.id.name : undefined;
    default:
      return undefined;
  }
}
