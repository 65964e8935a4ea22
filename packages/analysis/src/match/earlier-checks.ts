/** What is known of a value of the request because of what ran before its handler: reads `knowledge/client-values.ts`. */
import { findInside, getReferenceName, getStaticString, isFunction, type Node, type SourceCode } from '../ast.ts';
import { loadedForms, loadedKeyWords, sessionThings } from '../knowledge/client-values.ts';
import { toWords } from '../names.ts';
import { someCondition, someFact } from './conditions.ts';
import type { OriginResolver } from './origin.ts';
import { getCommentsAbove } from './reasons.ts';
import { getAssignedValues, getDottedName } from './values.ts';

/**
 * Whether a comment says of the statement around a value, or above the declaration of the variable that holds it, that what
 * the request brings was checked before: `// Only after the id was validated by the router`.
 */
export function isSaidToBeChecked(node: Node, sourceCode: SourceCode, origins: OriginResolver): boolean {
  if (!saysChecked.test(sourceCode.text)) return false;
  const declaration = node.type === 'Identifier' ? origins.findVariable(node)?.defs[0]?.node : undefined;
  const names = toWords(getReferenceName(node) ?? '').filter((word) => word.length > 1);
  const about = new RegExp(
    String.raw`\b(?:${['body', 'input', 'param', 'query', 'request', 'schema', ...names].join('|')})`,
    'iu',
  );
  return [node, ...(declaration === undefined ? [] : [declaration])].some((each) =>
    getCommentsAbove(getStatement(each), sourceCode).some(({ value }) => saysChecked.test(value) && about.test(value)),
  );
}

function getStatement(node: Node): Node {
  let current = node;
  while (current.parent != null && !/Statement$|^VariableDeclaration$/u.test(current.type)) current = current.parent;
  return current;
}

/** That something was checked before, and not that it is to be. */
const saysChecked =
  /\b(?:after\s+(?:validating|verifying|checking|sanitizing)\b|already\s+(?:been\s+)?(?:validated|verified|checked|sanitized)\b|(?<!(?:be|get|gets|not)\s)(?:validated|verified|checked|sanitized)\s+(?:above|before|by|earlier|in|upstream)\b)/iu;

/**
 * Whether the thing that a path parameter is the key of was loaded into the request by what ran before, and is known to be
 * there: `if (!req.article) return …` for `:articleId`. What a session brings, `req.user`, says nothing of `:userId`.
 * @param key the name of the parameter
 */
export function isThingLoaded(node: Node, key: string, origins: OriginResolver): boolean {
  const words = toWords(key);
  if (words.length < 2 || !loadedKeyWords.has(words.at(-1) ?? '')) return false;
  const thing = words.slice(0, -1);
  if (sessionThings.has(thing.at(-1) ?? '')) return false;
  return someCondition(node, (test, holds) =>
    someFact(test, holds, (asked, isTruthy) => {
      const name = isTruthy && (asked.type === 'Identifier' || asked.type === 'MemberExpression');
      if (!name) return false;
      const path = getPathInRequest(asked, origins);
      const last = toWords(path?.split('.').at(-1) ?? '');
      return (
        path !== undefined &&
        !/\b(?:body|cookies|headers|params|query)\b/u.test(path) &&
        last.slice(0, thing.length).join(' ') === thing.join(' ') &&
        last.slice(thing.length).every((word) => loadedForms.has(word))
      );
    }),
  );
}

/** `req.shop.article` of what is that, or was taken out of it. */
function getPathInRequest(asked: Node, origins: OriginResolver): string | undefined {
  const name = getDottedName(asked);
  if (asked.type !== 'Identifier') return name !== undefined && requestNames.test(name) ? name : undefined;
  const variable = origins.findVariable(asked);
  const [given, ...others] = (variable === undefined ? undefined : getAssignedValues(variable)) ?? [];
  if (given === undefined || others.length > 0) return undefined;
  const from = getDottedName(given.value);
  return from !== undefined && requestNames.test(from) ? [from, ...given.path].join('.') : undefined;
}

/** A property of a request, as frameworks and their handlers call it. */
const requestNames = /^(?:c|ctx|context|req|request)(?:\.|$)/u;

/**
 * Whether a router of the file checks each value of a path parameter in a function that is written there:
 * `router.param('id', (req, res, next, id) => { if (!/^\d+$/.test(id)) return next('route'); next(); })`.
 * @param isCheckedIn whether a text decides by what has one of these names
 */
export function isCheckedByWrittenHook(
  name: string,
  hook: string,
  sourceCode: SourceCode,
  isCheckedIn: (text: string, names: readonly string[]) => boolean,
): boolean {
  if (!/^[\w-]+$/u.test(name)) return false;
  const place = new RegExp(String.raw`\.\s*${hook}\(\s*["'\x60]${name}["'\x60]\s*,\s*(?:async\b|function\b|\()`, 'u');
  if (!place.test(sourceCode.text)) return false;
  for (const node of findInside(sourceCode.ast, sourceCode, () => false)) {
    if (node.type !== 'CallExpression' || getReferenceName(node.callee) !== hook) continue;
    const [first, fn] = node.arguments;
    if (!isFunction(fn) || getStaticString(first) !== name) continue;
    const names = fn.params.flatMap((each) => (each.type === 'Identifier' ? each.name : []));
    const text = sourceCode.getText(fn.body);
    if (names.some((each) => isCheckedIn(text, [each]))) return true;
  }
  return false;
}
