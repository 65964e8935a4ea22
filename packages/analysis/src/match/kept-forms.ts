/** Whether a text that is taken apart stays in use in the form it has: what cannot be taken apart is no loss then. */
import type { TSESTree } from '@typescript-eslint/utils';
import {
  findInside,
  getEnclosingFunction,
  getPropertyName,
  getReferenceName,
  isFunction,
  withoutTypeSyntax,
  type Node,
} from '../ast.ts';
import {
  decodingVerbs,
  givingVerbs,
  plainFunctions,
  reparsingFunctions,
  reparsingMethods,
  rewritingFunctions,
} from '../knowledge/probes.ts';
import { toWords } from '../names.ts';
import type { OriginResolver } from './origin.ts';
import {
  callingTypes,
  findGivenAbove,
  getFullName,
  isPlain,
  isSameReference,
  isWithoutCalls,
  reachesOutside,
} from './probes.ts';

type VisitorKeys = Parameters<typeof findInside>[1];

/**
 * Whether all that a block does is to take apart or decode a text that may have another form, in the place of the text:
 * `value = JSON.parse(value)`, `name = decodeURIComponent(name)`, `link = new URL(link, base).href`,
 * `detail = JSON.parse(text).detail` where the variable or property was given the text right above,
 * `text = JSON.stringify(JSON.parse(text), null, 2)`. The variable keeps the text where it has.
 */
export function isReparsing({ body }: TSESTree.BlockStatement, origins: OriginResolver): boolean {
  return body.length > 0 && (body.every((statement) => isReparsed(statement, origins)) || isResolved(body));
}

/** `link = new URL(link, base).toString();`, `const url = new URL(link, base); link = url.href;` */
function isResolved(body: readonly Node[]): boolean {
  const [first, last = first, ...rest] = body;
  const set = last?.type === 'ExpressionStatement' ? last.expression : undefined;
  if (rest.length > 0 || set?.type !== 'AssignmentExpression' || set.operator !== '=') return false;
  const value = withoutTypeSyntax(set.right);
  const member =
    value.type === 'CallExpression' && value.arguments.length === 0 ? withoutTypeSyntax(value.callee) : value;
  const asked = value === member ? 'href' : 'toString';
  if (member.type !== 'MemberExpression' || getPropertyName(member) !== asked) return false;
  let made: Node = withoutTypeSyntax(member.object);
  if (first !== last) {
    const declared =
      first?.type === 'VariableDeclaration' && first.declarations.length === 1 ? first.declarations[0] : undefined;
    if (declared?.init == null || !isSameReference(declared.id, made)) return false;
    made = withoutTypeSyntax(declared.init);
  }
  const [text] = made.type === 'NewExpression' && getReferenceName(made.callee) === 'URL' ? made.arguments : [];
  return text !== undefined && isSameReference(set.left, text);
}

function isReparsed(statement: Node, origins: OriginResolver): boolean {
  // `if (name) name = decodeURIComponent(name);`
  if (statement.type === 'IfStatement' && statement.alternate === null && statement.test.type === 'Identifier') {
    const { consequent } = statement;
    return consequent.type === 'BlockStatement'
      ? consequent.body.length > 0 && consequent.body.every((each) => isReparsed(each, origins))
      : isReparsed(consequent, origins);
  }
  const set = statement.type === 'ExpressionStatement' ? statement.expression : undefined;
  if (set?.type !== 'AssignmentExpression' || set.operator !== '=') return false;
  let parsed = getTakenApart(set.right);
  if (parsed.type === 'NewExpression') {
    const address = parsed === withoutTypeSyntax(set.right) ? undefined : getAddressText(parsed);
    return address !== undefined && isGivenBefore(set.left, address, statement, origins);
  }
  if (parsed.type !== 'CallExpression') return false;
  if (rewritingFunctions.has(getFullName(withoutTypeSyntax(parsed.callee)) ?? '')) {
    const [written, ...form] = parsed.arguments;
    if (written === undefined || !form.every(({ type }) => type === 'Literal')) return false;
    parsed = withoutTypeSyntax(written);
    if (parsed.type !== 'CallExpression') return false;
  }
  const callee = withoutTypeSyntax(parsed.callee);
  const [text] = parsed.arguments;
  if (text === undefined || parsed.arguments.length > 1) return false;
  const isKnown =
    reparsingFunctions.has(getFullName(callee) ?? '') || reparsingMethods.has(getReferenceName(callee) ?? '');
  if (isKnown && isSameReference(set.left, text)) return true;
  const decodes = isKnown || decodingVerbs.has(toWords(getReferenceName(callee) ?? '')[0] ?? '');
  return decodes && isGivenBefore(set.left, text, statement, origins);
}

/** What a value is a part of: `JSON.parse(text).message`, `new URL(text).hostname.replace(/^www\./u, '')`. */
function getTakenApart(value: Node): Node {
  let current = withoutTypeSyntax(value);
  for (;;) {
    if (current.type === 'MemberExpression' && !current.computed) current = withoutTypeSyntax(current.object);
    else if (current.type === 'CallExpression') {
      const callee = withoutTypeSyntax(current.callee);
      // `decodeReason(text).toString()`
      const isText = getPropertyOf(callee) === 'toString' && current.arguments.length === 0;
      const isWriting =
        callee.type === 'MemberExpression' &&
        (callee.object.type === 'MemberExpression' || (isText && callee.object.type === 'CallExpression')) &&
        plainFunctions.has(getPropertyName(callee) ?? '') &&
        current.arguments.every(({ type }) => type === 'Literal');
      if (!isWriting) return current;
      current = withoutTypeSyntax(callee.object);
    } else return current;
  }
}

function getPropertyOf(callee: Node): string | undefined {
  return callee.type === 'MemberExpression' ? getPropertyName(callee) : undefined;
}

/** The text that `new URL(text, base)` takes apart. */
function getAddressText(made: Node): Node | undefined {
  if (made.type !== 'NewExpression' || getReferenceName(made.callee) !== 'URL') return undefined;
  const [text, base] = made.arguments;
  return base === undefined || /^(?:Identifier|Literal|MemberExpression)$/u.test(base.type) ? text : undefined;
}

/** Whether a variable was declared with a text, or a property given it right above the `try`. */
function isGivenBefore(target: Node, text: Node, statement: Node, origins: OriginResolver): boolean {
  if (target.type === 'MemberExpression') {
    let own = statement;
    while (own.parent != null && own.type !== 'TryStatement') own = own.parent;
    const given = findGivenAbove(own, target);
    return given !== undefined && isSameReference(given, text);
  }
  const declared = target.type === 'Identifier' ? origins.findVariable(target)?.defs[0]?.node : undefined;
  return declared?.type === 'VariableDeclarator' && declared.init != null && isSameReference(declared.init, text);
}

/**
 * Whether a `try` in a loop takes apart a text that grows until it is whole, and what is left of it is read below the loop:
 * `for (const part of parts) { rest += part; try { found.push(JSON.parse(rest)); rest = ''; } catch {} } return rest;`.
 */
export function isParsingGrownText(
  { block, parent, finalizer }: TSESTree.TryStatement,
  sourceCode: VisitorKeys,
  origins: OriginResolver,
): boolean {
  const loop = parent.type === 'BlockStatement' ? parent.parent : undefined;
  if (finalizer !== null || loop === undefined || parent.type !== 'BlockStatement' || !/^For|^While/u.test(loop.type))
    return false;
  const above = parent.body[parent.body.indexOf(block.parent as TSESTree.Statement) - 1];
  const grown = above?.type === 'ExpressionStatement' ? above.expression : undefined;
  if (grown?.type !== 'AssignmentExpression' || grown.operator !== '+=' || grown.left.type !== 'Identifier')
    return false;
  const variable = origins.findVariable(grown.left);
  const last = block.body.at(-1);
  const reset = last?.type === 'ExpressionStatement' ? last.expression : undefined;
  if (variable === undefined || reset?.type !== 'AssignmentExpression' || reset.operator !== '=') return false;
  if (reset.left.type !== 'Identifier' || origins.findVariable(reset.left) !== variable) return false;
  if (reset.right.type !== 'Literal' || reset.right.value !== '') return false;
  let parses = 0;
  for (const node of findInside(block, sourceCode, isFunction)) {
    if (callingTypes.has(node.type) && node.type !== 'CallExpression') return false;
    if (node.type !== 'CallExpression') continue;
    const callee = withoutTypeSyntax(node.callee);
    const [text] = node.arguments;
    if (getFullName(callee) !== 'JSON.parse') {
      if (callee.type !== 'MemberExpression' || getPropertyName(callee) !== 'push') return false;
    } else if (text?.type === 'Identifier' && origins.findVariable(text) === variable) parses++;
    else return false;
  }
  return parses === 1 && variable.references.some(({ identifier }) => identifier.range[0] >= loop.range[1]);
}

/**
 * Whether a `try` takes apart a text whose other form is dealt with as well: it sets a variable that holds the text
 * already (`let key = text; try { const { id } = JSON.parse(text); key = id; } catch {}`), or it returns a part of what it
 * holds, and the function returns the text itself at its end (`try { const made = JSON.parse(text); if (made.id) return
 * made.id; } catch {} … return text;`).
 */
export function isOtherFormKept(
  statement: TSESTree.TryStatement,
  sourceCode: VisitorKeys,
  origins: OriginResolver,
): boolean {
  const [first, ...rest] = statement.block.body;
  const last = rest.at(-1);
  if (statement.finalizer !== null || last === undefined || first?.type !== 'VariableDeclaration') return false;
  const made = first.declarations.length === 1 ? first.declarations[0]?.init : undefined;
  const text = made == null ? undefined : getParsedText(withoutTypeSyntax(made));
  if (text === undefined) return false;
  if (last.type === 'ExpressionStatement') {
    return (
      rest.slice(0, -1).every((each) => isLeaving(each) && !reachesOutside(each, sourceCode)) &&
      isKeptInstead(last.expression, text, statement, sourceCode, origins)
    );
  }
  if (text.type !== 'Identifier' || !rest.every((each) => isLeaving(each) && isWithoutCalls(each, sourceCode)))
    return false;
  const body = getEnclosingFunction(statement)?.body;
  const end = body?.type === 'BlockStatement' ? body.body.at(-1) : undefined;
  if (end?.type !== 'ReturnStatement' || end.argument === null || end.range[0] < statement.range[1]) return false;
  for (const each of findInside(end.argument, sourceCode, isFunction))
    if (each.type === 'Identifier' && each.name === text.name) return true;
  return false;
}

/** The text that `JSON.parse(text)` or `new URL(text)` takes apart. */
function getParsedText(made: Node): Node | undefined {
  if (made.type !== 'CallExpression') return getAddressText(made);
  const isParse = made.arguments.length === 1 && getFullName(withoutTypeSyntax(made.callee)) === 'JSON.parse';
  return isParse ? made.arguments[0] : undefined;
}

/**
 * Whether a `try` only takes an address apart and adds what it holds to what a variable has already, which it keeps where
 * the address has another form: `try { const url = new URL(link); query = { ...query, ...Object.fromEntries(url.searchParams) }; } catch {}`.
 */
export function isAddedToKept(
  { block, finalizer }: TSESTree.TryStatement,
  sourceCode: VisitorKeys,
  origins: OriginResolver,
): boolean {
  const [first, last, ...rest] = block.body;
  if (finalizer !== null || rest.length > 0 || first?.type !== 'VariableDeclaration' || last === undefined)
    return false;
  const made = first.declarations.length === 1 ? first.declarations[0]?.init : undefined;
  const set = last.type === 'ExpressionStatement' ? last.expression : undefined;
  if (made?.type !== 'NewExpression' || getReferenceName(made.callee) !== 'URL') return false;
  if (set?.type !== 'AssignmentExpression' || set.operator !== '=' || set.left.type !== 'Identifier') return false;
  const { left } = set;
  const right = withoutTypeSyntax(set.right);
  const parts =
    right.type === 'ObjectExpression' ? right.properties : right.type === 'ArrayExpression' ? right.elements : [];
  if (!parts.some((each) => each?.type === 'SpreadElement' && isSameReference(each.argument, left))) return false;
  const declared = origins.findVariable(left)?.defs[0]?.node;
  if (declared?.type !== 'VariableDeclarator' || declared.init == null) return false;
  for (const node of findInside(right, sourceCode, isFunction)) {
    if (node.type === 'AwaitExpression' || node.type === 'NewExpression') return false;
    if (node.type === 'CallExpression' && !isPlain(withoutTypeSyntax(node.callee)) && !isGivingCall(node)) return false;
  }
  return true;
}

/** `url.searchParams.get('page')` */
function isGivingCall({ callee }: TSESTree.CallExpression): boolean {
  return givingVerbs.has(toWords(getReferenceName(withoutTypeSyntax(callee)) ?? '')[0] ?? '');
}

/** `if (made.isDone) { …; return; }` */
export function isLeaving(statement: Node): boolean {
  if (statement.type !== 'IfStatement' || statement.alternate !== null) return false;
  const { consequent } = statement;
  const last = consequent.type === 'BlockStatement' ? consequent.body.at(-1) : consequent;
  return last?.type === 'ReturnStatement';
}

/** Whether all that is set is one variable, which was declared with the text and has not been set since. */
function isKeptInstead(
  set: Node,
  text: Node,
  { block, range }: TSESTree.TryStatement,
  sourceCode: VisitorKeys,
  origins: OriginResolver,
): boolean {
  if (set.type !== 'AssignmentExpression' || set.operator !== '=' || set.left.type !== 'Identifier') return false;
  if (!isWithoutCalls(set.right, sourceCode)) return false;
  for (const node of findInside(block, sourceCode, isFunction)) {
    if ((node.type === 'AssignmentExpression' && node !== set) || node.type === 'UpdateExpression') return false;
  }
  const variable = origins.findVariable(set.left);
  const declared = variable?.defs[0]?.node;
  if (variable === undefined || declared?.type !== 'VariableDeclarator' || declared.init == null) return false;
  const value = withoutTypeSyntax(declared.init);
  // `text || undefined`
  const isOr = value.type === 'LogicalExpression' && value.operator !== '&&';
  if (!isSameReference(isOr ? value.left : value, text)) return false;
  const [, start] = declared.range;
  return !variable.references.some(
    ({ identifier, isWrite }) => isWrite && identifier.range[0] >= start && identifier.range[1] <= range[0],
  );
}
