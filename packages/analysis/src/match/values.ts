/**
 * What values reach an expression: the parts an expression is made of, and the expressions a variable was given.
 * Only what keeps a value readable is followed; what answers a question about it, measures it or makes it unreadable
 * has no parts, and what cannot be told has none that are known.
 */
import type { TSESTree } from '@typescript-eslint/utils';
import {
  getPropertyName,
  getReferenceName,
  getStaticString,
  isFunction,
  withoutTypeSyntax,
  type Node,
} from '../ast.ts';
import type { Binding } from './bindings.ts';
import {
  answeringVerbs,
  colourModules,
  combiningMethods,
  maximumPartialMask,
  sanitisingWords,
  transparentFunctions,
  transparentMethods,
} from '../knowledge/value-functions.ts';
import { toWords } from '../names.ts';
import { alternatives, getPatternPath, type OriginResolver } from './origin.ts';

/** An expression whose value is part of another's. */
export interface ValuePart {
  readonly node: Node;
  /**
   * `same`: it is the value. `text`: its text is in the value. `element`: it is an element. `spread`: its properties or
   * elements are. `property`: it is a property; `key` is its name where that is static.
   */
  readonly kind: 'same' | 'text' | 'element' | 'spread' | 'property' | 'excerpt';
  readonly key?: string;
}

/** What a variable was given: an expression, and the properties that lead from it to the variable. */
export interface AssignedValue {
  readonly value: Node;
  readonly path: readonly string[];
  /** Whether it was added to what the variable held: `text += value`. */
  readonly isAdded?: true;
}

/**
 * The parts of an expression's value: `[]` where it carries nothing readable (a literal, a comparison, a hash),
 * undefined where it is not made of parts (a variable, a property, the result of an unknown call).
 */
export function getValueParts(node: Node, origins: OriginResolver): readonly ValuePart[] | undefined {
  switch (node.type) {
    case 'Identifier':
      return node.name === 'undefined' || node.name === 'NaN' || node.name === 'Infinity' ? [] : undefined;
    case 'MemberExpression':
      return getElementAccess(node);
    case 'TSAsExpression':
    case 'TSNonNullExpression':
    case 'TSTypeAssertion':
    case 'TSSatisfiesExpression':
    case 'TSInstantiationExpression':
    case 'ChainExpression':
      return [{ node: node.expression, kind: 'same' }];
    case 'AwaitExpression':
      return [{ node: node.argument, kind: 'same' }];
    case 'SequenceExpression':
      return node.expressions.slice(-1).map((each) => ({ node: each, kind: 'same' }));
    case 'AssignmentExpression':
      return node.operator === '=' || node.operator === '??=' || node.operator === '||=' || node.operator === '+='
        ? [{ node: node.right, kind: 'same' }]
        : [];
    case 'LogicalExpression':
      // The left of `&&` is the value only where it is falsy, and then it says nothing.
      return [...(node.operator === '&&' ? [] : [node.left]), node.right].map((each) => ({ node: each, kind: 'same' }));
    case 'ConditionalExpression':
      return [node.consequent, node.alternate].map((each) => ({ node: each, kind: 'same' }));
    case 'BinaryExpression':
      return node.operator === '+' ? [node.left, node.right].map((each) => ({ node: each, kind: 'text' })) : [];
    case 'TemplateLiteral':
      return node.expressions.map((each) => ({ node: each, kind: 'text' }));
    case 'TaggedTemplateExpression':
      return getDottedName(node.tag) === 'String.raw'
        ? node.quasi.expressions.map((each) => ({ node: each, kind: 'text' }))
        : [];
    case 'ObjectExpression':
      return node.properties.flatMap((property): ValuePart[] => {
        if (property.type === 'SpreadElement') return [{ node: property.argument, kind: 'spread' }];
        const key = getPropertyName(property);
        return [{ node: property.value, kind: 'property', ...(key === undefined ? {} : { key }) }];
      });
    case 'ArrayExpression':
      return node.elements.flatMap((element): ValuePart[] => {
        if (element === null) return [];
        return element.type === 'SpreadElement'
          ? [{ node: element.argument, kind: 'spread' }]
          : [{ node: element, kind: 'element' }];
      });
    case 'NewExpression':
      return getPartsOfNew(node);
    case 'CallExpression':
      return getPartsOfCall(node, origins);
    default:
      return [];
  }
}

/** Every expression a variable may have been given; undefined where that cannot be told (a parameter, an import). */
export function getAssignedValues(variable: Binding): readonly AssignedValue[] | undefined {
  const definition = variable.defs[0];
  const name = variable.identifiers[0];
  if (variable.defs.length !== 1 || name === undefined || definition?.node.type !== 'VariableDeclarator')
    return undefined;
  const values: AssignedValue[] = [];
  const { id, init } = definition.node;
  const pattern = getPatternPath(id, name);
  if (pattern === undefined) return undefined;
  if (init === null) {
    const loop = definition.node.parent.parent;
    if (loop.type === 'ForOfStatement' || loop.type === 'ForInStatement') return undefined;
  } else {
    values.push({ value: init, path: pattern.path });
    if (pattern.fallback !== undefined) values.push({ value: pattern.fallback, path: [] });
  }
  for (const reference of variable.references) {
    if (!reference.isWrite) continue;
    const target: Node | undefined = reference.identifier.parent;
    if (
      reference.writeExpr === undefined ||
      target.type !== 'AssignmentExpression' ||
      target.left !== reference.identifier
    ) {
      return undefined;
    }
    values.push({ value: reference.writeExpr, path: [], ...(target.operator === '+=' ? { isAdded: true } : {}) });
  }
  return values;
}

/** Whether a call answers a question or says how something went, by its name: `isValid(token)`, `verifyToken(token)`. */
export function isAnsweringCall(node: TSESTree.CallExpression): boolean {
  const name = getReferenceName(node.callee);
  return answeringVerbs.has(toWords(name ?? '')[0] ?? '');
}

/** `a.b.c` as it is written, without `?.`, `!` and types; undefined for anything but identifiers and static properties. */
export function getDottedName(node: Node): string | undefined {
  const inner = withoutTypeSyntax(node);
  if (inner.type === 'Identifier') return inner.name;
  if (inner.type === 'ThisExpression') return 'this';
  if (inner.type !== 'MemberExpression') return undefined;
  const property = getPropertyName(inner);
  const object = getDottedName(inner.object);
  return property === undefined || object === undefined ? undefined : `${object}.${property}`;
}

/** `header.split(' ')[1]`: an element of a text taken apart still shows it. */
function getElementAccess(node: TSESTree.MemberExpression): readonly ValuePart[] | undefined {
  if (!node.computed || node.property.type !== 'Literal' || typeof node.property.value !== 'number') return undefined;
  const object = withoutTypeSyntax(node.object);
  if (object.type !== 'CallExpression') return undefined;
  const callee = withoutTypeSyntax(object.callee);
  if (callee.type !== 'MemberExpression' || getPropertyName(callee) !== 'split') return undefined;
  return [{ node: node.object, kind: node.property.value === 0 && isSplitIntoWords(object) ? 'excerpt' : 'same' }];
}

/** Whether a call takes a text apart at its spaces, so that the first part of a header is its scheme: `Bearer`. */
export function isSplitIntoWords(call: Node): boolean {
  const inner = withoutTypeSyntax(call);
  if (inner.type === 'LogicalExpression') return isSplitIntoWords(inner.left);
  return (
    inner.type === 'CallExpression' &&
    getReferenceName(inner.callee) === 'split' &&
    getStaticString(inner.arguments[0]) === ' '
  );
}

function getPartsOfNew(node: TSESTree.NewExpression): readonly ValuePart[] {
  const name = getDottedName(node.callee)?.split('.').at(-1) ?? '';
  // An error is logged with its message.
  return name.endsWith('Error') || name.endsWith('Exception') || name === 'String'
    ? toParts(node.arguments, 'text')
    : [];
}

function getPartsOfCall(node: TSESTree.CallExpression, origins: OriginResolver): readonly ValuePart[] | undefined {
  const callee = withoutTypeSyntax(node.callee);
  const name = getDottedName(callee);
  const method = callee.type === 'MemberExpression' ? getPropertyName(callee) : undefined;
  const calleeWords = name === undefined ? toWords(method ?? '') : name.split('.').slice(-2).flatMap(toWords);
  if (calleeWords.some((word) => sanitisingWords.has(word)) && !isSanitiserOfOther(callee, method)) return [];
  if (
    name !== undefined &&
    (transparentFunctions.has(name) || transparentFunctions.has(name.split('.').slice(-2).join('.')))
  ) {
    return getPartsOfTransparent(node, name);
  }
  if (
    name === 'Boolean' ||
    name === 'Number' ||
    name === 'parseInt' ||
    name === 'Symbol' ||
    name === 'Symbol.for' ||
    name === 'require'
  )
    return [];
  if (callee.type === 'MemberExpression' && method !== undefined && transparentMethods.has(method)) {
    return getPartsOfMethod(node, callee, method);
  }
  if (isColouring(callee, origins)) return toParts(node.arguments, 'text');
  return isAnsweringCall(node) ? [] : undefined;
}

/** Whether the sanitising word is a method's that is called upon something else, as in `filters.get(…)`; of a literal name only. */
function isSanitiserOfOther(callee: Node, method: string | undefined): boolean {
  if (callee.type !== 'MemberExpression' || method === undefined) return false;
  if (toWords(method).some((word) => sanitisingWords.has(word))) return false;
  // `token.maskedValue.trim()` is masked; `config.hash.toString()` is a hash: only the accessors by name are something else.
  return method === 'get' || method === 'getOrThrow';
}

function getPartsOfTransparent(node: TSESTree.CallExpression, name: string): readonly ValuePart[] {
  const [first, second] = node.arguments;
  if (first === undefined) return [];
  const last = name.split('.').at(-1) ?? '';
  if (last === 'format' || name === 'Object.assign')
    return toParts(node.arguments, name === 'Object.assign' ? 'spread' : 'text');
  // A replacer or a list of keys decides what is printed; what it lets through cannot be told.
  if (/stringify$/iu.test(last) && second !== undefined) {
    const replacer = withoutTypeSyntax(second);
    const isNone =
      (replacer.type === 'Literal' && replacer.value === null) ||
      (replacer.type === 'Identifier' && replacer.name === 'undefined');
    if (!isNone) return [];
  }
  return toParts([first], 'same');
}

function getPartsOfMethod(
  node: TSESTree.CallExpression,
  callee: TSESTree.MemberExpression,
  method: string,
): readonly ValuePart[] {
  const receiver: ValuePart = { node: callee.object, kind: 'same' };
  switch (method) {
    case 'replace':
    case 'replaceAll':
      return isMaskingReplacement(node) ? [] : [receiver];
    case 'slice':
    case 'substring':
    case 'substr':
      return isPartialMask(node, method) ? [{ node: callee.object, kind: 'excerpt' }] : [receiver];
    case 'split':
      // What stands before and behind the `@` of an e-mail address is no address any more.
      return node.arguments[0]?.type === 'Literal' && node.arguments[0].value === '@' ? [] : [receiver];
    case 'repeat':
      return [receiver];
    default:
      return combiningMethods.has(method) ? [receiver, ...toParts(node.arguments, 'text')] : [receiver];
  }
}

/**
 * Whether a replacement leaves little of the text: it replaces characters that secrets are made of (`.`, `\S`, `\w`,
 * `[a-z0-9]`, `[^@]`), again and again. `/\./g`, `/\D/g` and `/^Bearer /` take away only what stands around them.
 */
function isMaskingReplacement(node: TSESTree.CallExpression): boolean {
  const [pattern, replacement] = node.arguments;
  if (pattern === undefined || replacement === undefined) return false;
  const inner = withoutTypeSyntax(pattern);
  if (inner.type !== 'Literal' || !('regex' in inner)) return false;
  const { pattern: source, flags } = inner.regex;
  if (!flags.includes('g') && !/[*+{]/u.test(source)) return false;
  // Escapes first, so that what is left of brackets and dots means something.
  const classes = [...source.matchAll(/\\(.)|\[(\^?)((?:\\.|[^\]\\])*)\]|(\.)/gsu)];
  return classes.some(([, escape, negation, members, dot]) => {
    if (dot !== undefined) return true;
    if (escape !== undefined) return /[Swd]/u.test(escape);
    const holdsWordCharacters = /a-z|A-Z|0-9|\\[Swd]/u.test(members ?? '');
    return negation === '^' ? !holdsWordCharacters : holdsWordCharacters;
  });
}

/** Whether a slice keeps at most as many characters as may be shown: `.slice(-4)`, `.slice(0, 6)`, `.substring(0, 8)`. */
function isPartialMask(node: TSESTree.CallExpression, method: string): boolean {
  const length = getExcerptLength(node, method);
  return length !== undefined && length <= maximumPartialMask;
}

/** How many characters `slice` and the like leave at most; undefined where that cannot be told. */
export function getExcerptLength(node: TSESTree.CallExpression, method: string): number | undefined {
  const [start, end] = node.arguments.map((argument) => getNumber(argument));
  if (start === undefined) return undefined;
  if (start < 0 && (method === 'slice' || method === 'substr')) return -start;
  if (end === undefined || end < 0) return undefined;
  return method === 'substr' ? end : end - start;
}

/** The characters of a mask that may be readable where it is one of a short secret. */
const maximumShortMask = 4;

/**
 * Whether a text is the mask of what a variable holds: put together of a part that is made unreadable and, beside it, of
 * few characters of the variable: `secret.slice(0, 2) + obfuscate(secret.slice(2))`.
 */
export function isMaskOf(value: Node, name: string, origins: OriginResolver): boolean {
  const parts = getTextParts(value);
  let readable = 0;
  let isMasked = false;
  for (const part of parts) {
    const length = getCharacters(part, name);
    if (length !== undefined) readable += length;
    else if (getValueParts(part, origins)?.length !== 0) return false;
    else if (part.type === 'CallExpression') isMasked = true;
  }
  return isMasked && parts.length > 1 && readable <= maximumShortMask;
}

/** What a text is put together of by `+` or a template. */
function getTextParts(node: Node): readonly Node[] {
  const inner = withoutTypeSyntax(node);
  if (inner.type === 'TemplateLiteral') return inner.expressions.flatMap(getTextParts);
  if (inner.type !== 'BinaryExpression' || inner.operator !== '+') return [inner];
  return [...getTextParts(inner.left), ...getTextParts(inner.right)];
}

/** How many characters of a variable an expression is: `secret.slice(0, 2)`, `secret.at(-1)`, `secret[0]`. */
function getCharacters(node: Node, name: string): number | undefined {
  const member = node.type === 'CallExpression' ? withoutTypeSyntax(node.callee) : node;
  if (member.type !== 'MemberExpression') return undefined;
  const object = withoutTypeSyntax(member.object);
  if (object.type !== 'Identifier' || object.name !== name) return undefined;
  if (node.type !== 'CallExpression')
    return member.computed && getNumber(member.property) !== undefined ? 1 : undefined;
  const method = getPropertyName(member) ?? '';
  if (method === 'at' || method === 'charAt') return 1;
  return /^(?:slice|substr|substring)$/u.test(method) ? getExcerptLength(node, method) : undefined;
}

/** Whether a call gives the beginning of a text or list: `text.slice(0, 200)`. */
export function isBeginning(node: Node): boolean {
  if (node.type !== 'CallExpression' || node.arguments.length < 2) return false;
  const callee = withoutTypeSyntax(node.callee);
  if (callee.type !== 'MemberExpression' || !/^(?:slice|substr|substring)$/u.test(getPropertyName(callee) ?? ''))
    return false;
  const [start] = node.arguments;
  return start !== undefined && getNumber(start) === 0;
}

function getNumber(node: Node): number | undefined {
  if (node.type === 'Literal') return typeof node.value === 'number' ? node.value : undefined;
  if (node.type !== 'UnaryExpression' || node.operator !== '-') return undefined;
  const value = getNumber(node.argument);
  return value === undefined ? undefined : -value;
}

function isColouring(callee: Node, origins: OriginResolver): boolean {
  return alternatives(origins.resolve(callee)).some(
    (origin) => origin.kind === 'module' && colourModules.has(origin.module),
  );
}

function toParts(nodes: readonly TSESTree.CallExpressionArgument[], kind: ValuePart['kind']): readonly ValuePart[] {
  return nodes
    .filter((node) => !isFunction(node))
    .map((node) => (node.type === 'SpreadElement' ? { node: node.argument, kind: 'spread' } : { node, kind }));
}
