/** What a token or credentials say of somebody, which opens nothing: claims, the header of a token, who was found to be there. */
import { getPropertyName, getReferenceName, isFunction, withoutTypeSyntax, type Node } from '../ast.ts';
import {
  claimReaders,
  publicCredentialParts,
  sessionCallbacks,
  tokenReadingWords,
  webTokenWords,
} from '../knowledge/sensitive-words.ts';
import { toWords } from '../names.ts';
import type { Binding } from './bindings.ts';
import { isExportOf } from './frameworks.ts';
import { alternatives, type OriginResolver } from './origin.ts';
import { getDottedName, getExcerptLength } from './values.ts';

/**
 * Whether a variable is the second parameter of a callback that a function which reads tokens is given last, and so the
 * claims of one: `jwt.verify(token, key, (error, decoded) => …)`.
 */
export function isGivenAsDecoded(variable: Binding | undefined): boolean {
  const definition = variable?.defs[0];
  if (definition?.type !== 'Parameter' || !isFunction(definition.node)) return false;
  const { params, parent } = definition.node;
  if (params[1] !== variable?.identifiers[0] || parent.type !== 'CallExpression') return false;
  if (parent.arguments.at(-1) !== definition.node) return false;
  return toWords(getReferenceName(parent.callee) ?? '').some((word) => tokenReadingWords.has(word));
}

/**
 * Whether a variable holds the claims that Auth.js gives its callbacks in place of a token: `callbacks: { jwt({ token }) }`.
 */
export function isClaimsOfSession(variable: Binding | undefined): boolean {
  const definition = variable?.defs[0];
  if (definition?.type !== 'Parameter' || !isFunction(definition.node)) return false;
  const [first] = definition.node.params;
  const { parent } = definition.node;
  if (first?.type !== 'ObjectPattern' || parent.type !== 'Property' || parent.value !== definition.node) return false;
  const isGiven = first.properties.some(
    (each) =>
      each.type === 'Property' &&
      each.value === variable?.identifiers[0] &&
      getPropertyName(each) === sessionCallbacks.claims,
  );
  const around = parent.parent.parent;
  return (
    isGiven &&
    sessionCallbacks.methods.has(getPropertyName(parent) ?? '') &&
    around.type === 'Property' &&
    getPropertyName(around) === sessionCallbacks.owner
  );
}

/** Whether a value is all that Auth.js reads out of the token of a request: `const token = await getToken({ req })`. */
export function isReadClaims(node: Node, origins: OriginResolver): boolean {
  return alternatives(origins.resolve(node)).every((origin) => {
    if (origin.kind !== 'call' || origin.node.type !== 'CallExpression') return false;
    const row = claimReaders.find((each) => isExportOf(origin.callee, [each]));
    const [given] = origin.node.arguments;
    return (
      row !== undefined &&
      given?.type === 'ObjectExpression' &&
      given.properties.every((each) => each.type === 'Property' && getPropertyName(each) !== row.unless)
    );
  });
}

/**
 * The most characters of a JSON Web Token that are those of its header whatever it holds: they are the beginning of
 * `{"alg":"RS256","typ":"JWT"}` (27 characters) in base64 (RFC 7519, 3.1).
 */
const maximumHeader = 20;

/**
 * Whether of a token only the beginning of its header is left, where the file takes the same token apart as a JSON Web
 * Token: `jwtDecode(token)` and `token.slice(0, 20)`.
 * @param variable the variable that holds the token
 */
export function isHeaderOfWebToken(node: Node, variable: Binding | undefined): boolean {
  if (node.type !== 'Identifier' || variable === undefined) return false;
  const member = node.parent;
  if (member.type !== 'MemberExpression' || member.object !== node) return false;
  const call = member.parent;
  if (call.type !== 'CallExpression' || call.callee !== member) return false;
  const [start] = call.arguments;
  if (start?.type !== 'Literal' || start.value !== 0) return false;
  const method = getPropertyName(member) ?? '';
  if (method !== 'slice' && method !== 'substring' && method !== 'substr') return false;
  const length = getExcerptLength(call, method);
  return (
    length !== undefined &&
    length <= maximumHeader &&
    variable.references.some(({ identifier }) => isTakenApart(identifier))
  );
}

/** Whether a value is given to a function that takes apart JSON Web Tokens, by its name: `jwt.decode(token)`, `jwtDecode(token)`. */
function isTakenApart(identifier: Node): boolean {
  const call = identifier.parent;
  if (call?.type !== 'CallExpression' || call.arguments[0] !== identifier) return false;
  const words = toWords(getDottedName(call.callee) ?? '');
  return words.some((word) => webTokenWords.has(word)) && words.some((word) => tokenReadingWords.has(word));
}

/**
 * Whether all that the file reads of what is called so are parts that tell who somebody was found to be:
 * `credentials.agent?.webId` and `credentials.issuer?.url`. The value is then what came out of a check.
 */
export function isReadAsPublic(node: Node, text: string): boolean {
  const inner = withoutTypeSyntax(node);
  const name = inner.type === 'Identifier' ? inner.name : undefined;
  if (name === undefined || !/^\w+$/u.test(name)) return false;
  const parts = [...text.matchAll(new RegExp(String.raw`(?<![\w$])${name}\s*(?:\?\.|!?\.)\s*(\w+)`, 'gu'))];
  return parts.length > 1 && parts.every(([, part = '']) => publicCredentialParts.has(part));
}
