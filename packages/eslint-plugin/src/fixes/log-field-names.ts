/** Names the fields of a log line after the expressions whose values they hold. */
import { getPropertyName, getStaticString, toCamelCase, toWords, withoutTypeSyntax } from '@failwell/analysis';
import type { TSESTree } from '@typescript-eslint/utils';

/** Objects whose name says nothing of the value taken from them. */
const containers = new Set(
  `args body config configuration context ctx data dto env event input options opts params payload process props query
  req request res response result self session state that values`.split(/\s+/u),
);

/** Functions that give their argument back in another form. */
const conversions = new Set([
  'BigInt',
  'Boolean',
  'Number',
  'String',
  'decodeURIComponent',
  'encodeURIComponent',
  'inspect',
  'parseFloat',
  'parseInt',
  'stringify',
]);

/** Objects whose functions give their argument back in another form. */
const converters = new Set(['JSON', 'Math', 'chalk', 'util']);

/** Methods that give their receiver back in another form. */
const transparentMethods = new Set(
  `at concat filter flat join map padEnd padStart replace replaceAll reverse slice sort split substr substring
  toArray toFixed toISOString toJSON toLocaleString toLowerCase toPrecision toReversed toSorted toString toUpperCase trim
  trimEnd trimStart valueOf`.split(/\s+/u),
);

/** First words of functions' names that say how, not what. */
const verbs = new Set('calculate compute extract fetch find format get load parse read resolve retrieve to'.split(' '));

/**
 * A name for the field that holds an expression's value: `user.id` → `userId`, `ids.length` → `idsLength`,
 * `getUser()` → `user`, `this.port` → `port`, `headers['x-request-id']` → `xRequestId`.
 * @param isTaken whether a name is reserved by the logger or used by another field
 */
export function toFieldName(node: TSESTree.Node, isTaken: (name: string) => boolean): string {
  const candidates = getCandidates(getSegments(node));
  const free = candidates.find((name) => !isTaken(name));
  if (free !== undefined) return free;
  const stem = `${candidates[0] ?? 'value'}Value`;
  for (let count = 1; ; count++) {
    const name = count === 1 ? stem : `${stem}${String(count)}`;
    if (!isTaken(name)) return name;
  }
}

/** Names from the shortest that says enough to the longest. */
function getCandidates(segments: readonly string[]): readonly string[] {
  const [only] = segments;
  if (only === undefined) return ['value'];
  // A variable keeps its name, so that the field can be written in shorthand.
  if (segments.length === 1 && /^[\p{Ll}$_][\p{L}\d$_]*$/u.test(only)) return [only];
  const telling = segments.filter((segment, index) => index === segments.length - 1 || !containers.has(segment));
  const leaf = telling.at(-1) ?? only;
  const shortest = telling.length > 1 && toWords(leaf).length < 2 ? 2 : 1;
  const names: string[] = [];
  for (let length = shortest; length <= segments.length; length++) {
    const taken = length <= telling.length ? telling.slice(-length) : segments.slice(-length);
    names.push(toName(taken));
  }
  return names.filter((name) => name !== '');
}

function toName(segments: readonly string[]): string {
  const [only] = segments;
  if (segments.length === 1 && only !== undefined && /^\p{Ll}[\p{L}\d]*$/u.test(only)) return only;
  const words = segments.flatMap((segment) => toWords(segment));
  const name = toCamelCase(words.filter((word, index) => word !== words[index - 1]));
  return /^\d/u.test(name) ? `value${name}` : name;
}

/** The names on the way to a value, from its root: `user.profile.name` → `['user', 'profile', 'name']`. */
function getSegments(node: TSESTree.Node): readonly string[] {
  const inner = withoutTypeSyntax(node);
  switch (inner.type) {
    case 'Identifier':
      return [inner.name];
    case 'MemberExpression':
      return getMemberSegments(inner);
    case 'CallExpression':
      return getCallSegments(inner);
    case 'NewExpression':
      return inner.callee.type === 'Identifier' ? [toCamelCase(toWords(inner.callee.name))] : [];
    case 'AwaitExpression':
    case 'SpreadElement':
      return getSegments(inner.argument);
    case 'UnaryExpression':
      return inner.operator === 'typeof' ? [...getSegments(inner.argument), 'type'] : getSegments(inner.argument);
    case 'UpdateExpression':
      return getSegments(inner.argument);
    case 'ConditionalExpression':
      return firstNamed([inner.consequent, inner.alternate, inner.test]);
    case 'LogicalExpression':
      return firstNamed([inner.left, inner.right]);
    case 'AssignmentExpression':
      return getSegments(inner.left);
    case 'BinaryExpression':
      return inner.operator === '-' && isCurrentTime(inner.left)
        ? ['durationMs']
        : firstNamed([inner.left, inner.right]);
    case 'TemplateLiteral':
      return firstNamed(inner.expressions);
    case 'ObjectExpression':
      return ['data'];
    case 'ArrayExpression':
      return firstNamed(inner.elements.filter((element) => element !== null));
    default:
      return [];
  }
}

function firstNamed(nodes: readonly TSESTree.Node[]): readonly string[] {
  for (const node of nodes) {
    const segments = getSegments(node);
    if (segments.length > 0) return segments;
  }
  return [];
}

function getMemberSegments(node: TSESTree.MemberExpression): readonly string[] {
  const object = getSegments(node.object);
  const property = getPropertyName(node);
  if (property !== undefined) return [...object, property.replace(/^(?:#|_+)(?=.)/u, '')];
  // `users[index]` is one of the users.
  const last = object.at(-1);
  return last === undefined ? getSegments(node.property) : [...object.slice(0, -1), toSingular(last)];
}

function getCallSegments(node: TSESTree.CallExpression): readonly string[] {
  const callee = withoutTypeSyntax(node.callee);
  const [first] = node.arguments;
  const ofArgument = first === undefined ? [] : getSegments(first);
  if (callee.type === 'Identifier') {
    if (conversions.has(callee.name)) return ofArgument;
    const subject = withoutVerb(callee.name);
    if (subject !== '') return [subject];
    return ofArgument.length > 0 ? ofArgument : [callee.name];
  }
  if (callee.type !== 'MemberExpression') return [];
  const method = getPropertyName(callee);
  const receiver = getSegments(callee.object);
  if (method === undefined || transparentMethods.has(method)) return receiver;
  if (callee.object.type === 'Identifier' && converters.has(callee.object.name)) return ofArgument;
  if (callee.object.type === 'Identifier' && callee.object.name === 'Object') return [...ofArgument, method];
  const subject = withoutVerb(method);
  if (subject !== '') return [...receiver, subject];
  const key = getStaticString(first);
  return key === undefined ? receiver : [...receiver, key];
}

/** What a function's name says of its result: `getUserName` → `userName`, `get` → nothing. */
function withoutVerb(name: string): string {
  const words = toWords(name);
  return verbs.has(words[0] ?? '') ? toCamelCase(words.slice(1)) : name;
}

function isCurrentTime(node: TSESTree.Node): boolean {
  return (
    node.type === 'CallExpression' && node.callee.type === 'MemberExpression' && getPropertyName(node.callee) === 'now'
  );
}

function toSingular(name: string): string {
  if (/[^s]ies$/u.test(name)) return name.replace(/ies$/u, 'y');
  return /[^su]s$/u.test(name) ? name.slice(0, -1) : `${name}Value`;
}
