/** Where a program looks at the text of an error to learn which one it is. */
import type { TSESTree } from '@typescript-eslint/utils';
import {
  findInside,
  getEnclosingFunction,
  getPropertyName,
  getReferenceName,
  getRequiredModule,
  getStaticString,
  isFunction,
  withoutTypeSyntax,
  type FunctionNode,
  type Node,
  type SourceCode,
} from '../ast.ts';
import {
  uncodedErrorCallbacks,
  lastResortRemark,
  uncodedErrors,
  uncodedRemark,
  type UncodedErrorRow,
} from '../knowledge/uncoded-errors.ts';
import type { FileAnalysis } from '../file.ts';
import { toWords } from '../names.ts';
import { isErrorName, isErrorValueName } from './error-names.ts';
import { someCondition, someFact } from './conditions.ts';
import type { ErrorMatcher } from './errors.ts';
import { alternatives, type OriginResolver } from './origin.ts';
import { getAssignedValues } from './values.ts';

/** The text of an error. */
export interface ErrorText {
  /** The expression in which the text is taken out of the error. */
  readonly node: Node;
  readonly error: Node;
}

/** A test of an error's text. */
export interface ErrorTextTest {
  readonly node: TSESTree.BinaryExpression | TSESTree.CallExpression | TSESTree.SwitchStatement;
  readonly subject: ErrorText;
  /** What the text is compared with; undefined for a `switch`. */
  readonly wanted?: Node;
  /** Whether the whole text has to be equal. */
  readonly isEquality: boolean;
}

/** Methods of a text that ask whether it has another one in it. */
const askingMethods = new Set(['endsWith', 'includes', 'indexOf', 'match', 'search', 'startsWith']);
/** Methods of a regular expression, a list, a set or a map that are given the text. */
const takingMethods = new Set(['exec', 'has', 'includes', 'indexOf', 'test']);
/** Methods that give the text again, or a part of it. */
export const keepingMethods: ReadonlySet<string> = new Set([
  'normalize',
  'replace',
  'replaceAll',
  'slice',
  'substring',
  'toLocaleLowerCase',
  'toLocaleUpperCase',
  'toLowerCase',
  'toString',
  'toUpperCase',
  'trim',
  'trimEnd',
  'trimStart',
]);
const equalities = new Set(['===', '!==', '==', '!=']);
/** What variables that hold the text of an error are called; looked at before anything is resolved. */
const textName = /m(?:e?ss?a?ge?|sg)|err|exc|text|reason|str|detail|lower|desc|^[em]$/iu;
/** What libraries for forms keep the errors of fields in. */
const formStates = new Set(['fieldState', 'formState', 'getFieldState']);
const maximumHops = 4;
/** Properties that tell one error from another, unlike its text. */
const tellingProperties = /^(?:error_?|err|sql_?)?(?:code|number|no|state|status|statuscode|type)$/iu;

/** Finds the tests of one file. */
export class ErrorTextFinder {
  readonly #origins: OriginResolver;
  readonly #errors: ErrorMatcher;

  constructor(origins: OriginResolver, errors: ErrorMatcher) {
    this.#origins = origins;
    this.#errors = errors;
  }

  /** The test that a node is, where it is one; undefined for comparisons with nothing and with another error's text. */
  findTest(
    node: TSESTree.BinaryExpression | TSESTree.CallExpression | TSESTree.SwitchStatement,
  ): ErrorTextTest | undefined {
    switch (node.type) {
      case 'BinaryExpression':
        return this.#findComparison(node);
      case 'CallExpression':
        return this.#findCall(node);
      case 'SwitchStatement': {
        const subject = this.findText(node.discriminant);
        return subject === undefined ? undefined : { node, subject, isEquality: true };
      }
    }
  }

  #findComparison(node: TSESTree.BinaryExpression): ErrorTextTest | undefined {
    if (!equalities.has(node.operator) || node.left.type === 'PrivateIdentifier') return undefined;
    for (const [side, wanted] of [
      [node.left, node.right],
      [node.right, node.left],
    ] as const) {
      if (!isText(wanted)) continue;
      const subject = this.findText(side);
      if (subject !== undefined) return { node, subject, wanted, isEquality: true };
    }
    return undefined;
  }

  #findCall(node: TSESTree.CallExpression): ErrorTextTest | undefined {
    const callee = withoutTypeSyntax(node.callee);
    if (callee.type !== 'MemberExpression') return undefined;
    const method = getPropertyName(callee) ?? '';
    const [argument] = node.arguments;
    if (argument === undefined || argument.type === 'SpreadElement') return undefined;
    if (askingMethods.has(method) && isText(argument)) {
      const subject = this.findText(callee.object);
      if (subject !== undefined) return { node, subject, wanted: argument, isEquality: false };
    }
    if (!takingMethods.has(method)) return undefined;
    if (method !== 'test' && method !== 'exec' && !this.#isListOfTexts(callee.object)) return undefined;
    const subject = this.findText(argument);
    return subject === undefined ? undefined : { node, subject, wanted: callee.object, isEquality: false };
  }

  /** Whether a receiver is a list that the program states, not one of what it has seen. */
  #isListOfTexts(node: Node): boolean {
    const inner = withoutTypeSyntax(node);
    const name = getReferenceName(inner);
    if (name !== undefined && /^\p{Lu}[\p{Lu}\d_]+$/u.test(name)) return true;
    const origin = this.#origins.resolve(inner);
    const list =
      origin.kind === 'instance' && origin.node.type === 'NewExpression'
        ? origin.node.arguments[0]
        : origin.kind === 'node'
          ? origin.node
          : undefined;
    return (
      list?.type === 'ArrayExpression' &&
      list.elements.length > 0 &&
      list.elements.every((each) => each !== null && isText(each))
    );
  }

  /** The text of an error that an expression is, or is made of. */
  findText(node: Node, hops = 0): ErrorText | undefined {
    if (hops > maximumHops) return undefined;
    const inner = withoutTypeSyntax(node);
    switch (inner.type) {
      case 'MemberExpression':
        return getPropertyName(inner) === 'message' &&
          this.#errors.isErrorValue(inner.object) &&
          !this.#isOfField(inner.object, 0)
          ? { node: inner, error: inner.object }
          : undefined;
      case 'Identifier':
        return textName.test(inner.name) ? this.#findInVariable(inner, hops) : undefined;
      case 'LogicalExpression':
        return inner.operator === '&&'
          ? this.findText(inner.right, hops)
          : (this.findText(inner.left, hops) ?? this.findText(inner.right, hops));
      case 'ConditionalExpression':
        return this.findText(inner.consequent, hops) ?? this.findText(inner.alternate, hops);
      case 'TemplateLiteral': {
        for (const each of inner.expressions) {
          const found = this.#findPrinted(inner, each, hops);
          if (found !== undefined) return found;
        }
        return undefined;
      }
      case 'CallExpression':
        return this.#findInCall(inner, hops);
      default:
        return undefined;
    }
  }

  #findInCall(node: TSESTree.CallExpression, hops: number): ErrorText | undefined {
    const callee = withoutTypeSyntax(node.callee);
    const name = getReferenceName(callee);
    const [argument] = node.arguments;
    if (callee.type === 'MemberExpression' && keepingMethods.has(name ?? '')) {
      return name === 'toString' ? this.#findPrinted(node, callee.object, hops) : this.findText(callee.object, hops);
    }
    if (argument === undefined || argument.type === 'SpreadElement' || name === undefined) return undefined;
    if (name === 'String') return this.#findPrinted(node, argument, hops);
    // `getErrorMessage(error)`.
    return toWords(name).at(-1) === 'message' && this.#isError(argument) ? { node, error: argument } : undefined;
  }

  /** Whether an error is what a form says of one of its fields: `errors.email`, `getFieldState('email').error`. */
  #isOfField(node: Node, hops: number): boolean {
    let current = withoutTypeSyntax(node);
    for (;;) {
      if (current.type === 'MemberExpression') {
        const object = withoutTypeSyntax(current.object);
        if (!current.computed && getReferenceName(object) === 'errors') return true;
        current = object;
      } else if (current.type === 'CallExpression') current = withoutTypeSyntax(current.callee);
      else break;
      if (formStates.has(getReferenceName(current) ?? '')) return true;
    }
    const variable =
      current.type === 'Identifier' && hops < maximumHops ? this.#origins.findVariable(current) : undefined;
    if (variable?.defs[0]?.type !== 'Variable') return false;
    return getAssignedValues(variable)?.some(({ value }) => this.#isOfField(value, hops + 1)) ?? false;
  }

  /** The text that an error turns into, or its message. */
  #findPrinted(node: Node, value: Node, hops: number): ErrorText | undefined {
    return this.#isError(value) ? { node, error: value } : this.findText(value, hops);
  }

  #isError(node: Node): boolean {
    const inner = withoutTypeSyntax(node);
    // Data that came with an error are not the error.
    if (inner.type !== 'Identifier' || !this.#errors.isErrorValue(inner) || this.#isTakenOut(inner)) return false;
    // A `reason` or `cause` that is printed may be a text.
    return isErrorName(inner.name) || !isErrorValueName(inner.name);
  }

  #isTakenOut(node: TSESTree.Identifier): boolean {
    return alternatives(this.#origins.resolve(node)).some(
      (origin) => (origin.kind === 'caught' || origin.kind === 'parameter') && origin.path.length > 0,
    );
  }

  #findInVariable(node: TSESTree.Identifier, hops: number): ErrorText | undefined {
    const variable = this.#origins.findVariable(node);
    const definition = variable?.defs[0];
    if (variable === undefined || definition === undefined) return undefined;
    if (definition.type === 'CatchClause' || definition.type === 'Parameter') {
      const origin = this.#origins.resolve(node);
      const isText =
        (origin.kind === 'caught' || (origin.kind === 'parameter' && this.#errors.isErrorParameter(origin))) &&
        origin.path.length === 1 &&
        origin.path[0] === 'message';
      return isText ? { node, error: node } : undefined;
    }
    for (const { value, path } of getAssignedValues(variable) ?? []) {
      if (path.length === 0) {
        const found = this.findText(value, hops + 1);
        if (found !== undefined) return found;
      } else if (path.length === 1 && path[0] === 'message' && this.#errors.isErrorValue(value)) {
        return { node, error: value };
      }
    }
    return undefined;
  }
}

/**
 * Whether a code, a status or a type of the error has been compared where its text is: the text then tells apart what
 * these do not.
 */
export function refinesCode(test: ErrorTextTest, origins: OriginResolver): boolean {
  return (
    isBesideCode(test, origins) ||
    someCondition(
      test.node,
      (condition, outcome) =>
        (outcome && comparesCode(condition, origins)) ||
        someFact(condition, outcome, (asked, isTruthy) =>
          isTruthy ? comparesCode(asked, origins) : isOtherCode(asked, getRootName(test.subject.error)),
        ),
    )
  );
}

/** `error.code !== 'X'`, which leaves `X` where it does not hold. */
function isOtherCode(asked: TSESTree.Expression, root: string | undefined): boolean {
  if (asked.type !== 'BinaryExpression' || !/^!==?$/u.test(asked.operator) || root === undefined) return false;
  const code = withoutTypeSyntax(asked.left);
  if (code.type !== 'MemberExpression' || withoutTypeSyntax(asked.right).type !== 'Literal') return false;
  return tellingProperties.test(getPropertyName(code) ?? '') && getRootName(code) === root && !isNull(asked.right);
}

/** `null`; `undefined` is no literal. */
function isNull(node: Node): boolean {
  return node.type === 'Literal' && node.raw === 'null';
}

/** Whether a code of the error is compared to the right of its text: `error.message === 'x' && error.code === 'Y'`. */
function isBesideCode({ node, subject }: ErrorTextTest, origins: OriginResolver): boolean {
  const root = getRootName(subject.error);
  for (
    let child: Node = node, { parent } = child;
    parent?.type === 'LogicalExpression';
    child = parent, { parent } = parent
  )
    if (parent.operator === '&&' && parent.left === child && comparesCode(parent.right, origins, root)) return true;
  return false;
}

/**
 * Whether a comment above the condition, in it before the text, or first in its branch says that the error has nothing
 * else to be told by; also one above the constant that holds the texts or a function that only asks for one, and one above a
 * function which asks for codes first, that the text is a last resort.
 */
export function isSaidToBeUncoded(
  { node, wanted }: ErrorTextTest,
  origins: OriginResolver,
  sourceCode: SourceCode,
): boolean {
  let statement: Node = node;
  while (statement.parent != null && !/(?:Statement|Declaration)$/u.test(statement.type)) statement = statement.parent;
  const branch = statement.type === 'IfStatement' ? statement.consequent : undefined;
  let remark = '';
  let start = statement.range[0];
  for (const { range, value } of sourceCode.getAllComments().toReversed()) {
    const isBetween = (from: number, to: number): boolean => sourceCode.text.slice(from, to).trim() === '';
    const isInCondition = range[0] > statement.range[0] && range[1] < node.range[0];
    const isAbove = range[1] <= start && isBetween(range[1], start);
    const isFirst =
      branch?.type === 'BlockStatement' && range[0] > branch.range[0] && isBetween(branch.range[0] + 1, range[0]);
    if (!isInCondition && !isAbove && !isFirst) continue;
    // A sentence may go on in the comment of the next line, and in the next line of a comment.
    remark = `${value.replaceAll(/\n\s*\*/gu, ' ')} ${remark}`;
    if (isAbove) start = range[0];
  }
  if (uncodedRemark.test(toSentence(remark))) return true;
  return isSaidOfConstant(node, wanted, origins, sourceCode) || isSaidOfFunction(node, sourceCode);
}

/** The text of comments, in one line. */
function toSentence(remark: string): string {
  return remark.replaceAll(/\n\s*\*/gu, ' ').replaceAll(/\s+/gu, ' ');
}

/** What stands in the comments directly above a statement, also where it is exported. */
function getRemarkAbove(statement: Node, sourceCode: SourceCode): string {
  const outer = statement.parent?.type.startsWith('Export') === true ? statement.parent : statement;
  let [start] = outer.range;
  let remark = '';
  for (const { range, value } of sourceCode.getAllComments().toReversed()) {
    if (range[1] > start || sourceCode.text.slice(range[1], start).trim() !== '') continue;
    remark = `${value} ${remark}`;
    [start] = range;
  }
  return toSentence(remark);
}

/** Whether it is said above the constant of the module that the text is looked for in, or that is looked for: `known.has(error.message)`. */
function isSaidOfConstant(
  node: ErrorTextTest['node'],
  wanted: Node | undefined,
  origins: OriginResolver,
  sourceCode: SourceCode,
): boolean {
  const callee = node.type === 'CallExpression' ? withoutTypeSyntax(node.callee) : undefined;
  const places = [wanted, callee?.type === 'MemberExpression' ? callee.object : undefined];
  return places.some((place) => {
    const inner = place === undefined ? undefined : withoutTypeSyntax(place);
    const definition = inner?.type === 'Identifier' ? origins.findVariable(inner)?.defs[0] : undefined;
    if (definition?.type !== 'Variable' || getEnclosingFunction(definition.node) !== undefined) return false;
    return uncodedRemark.test(getRemarkAbove(definition.node.parent, sourceCode));
  });
}

/**
 * Whether it is said above the function that there is nothing else, where it does nothing but ask; or that the text is a last
 * resort, where it reads a code before.
 */
function isSaidOfFunction(node: Node, sourceCode: SourceCode): boolean {
  let fn = getEnclosingFunction(node);
  while (fn !== undefined && fn.type !== 'FunctionDeclaration' && fn.parent.type === 'CallExpression')
    fn = getEnclosingFunction(fn);
  if (fn === undefined) return false;
  const isNamed = fn.type === 'FunctionDeclaration';
  const declared = isNamed ? fn : fn.parent.type === 'VariableDeclarator' ? fn.parent.parent : fn.parent;
  const remark = getRemarkAbove(declared, sourceCode);
  if (isQuestion(fn) && uncodedRemark.test(remark)) return true;
  return lastResortRemark.test(remark) && /[.?]code\b/u.test(sourceCode.text.slice(fn.range[0], node.range[0]));
}

/** `(error) => error.message === 'Busy'`: a function that only gives the answer. */
function isQuestion({ body }: FunctionNode): boolean {
  if (body.type !== 'BlockStatement') return true;
  const [only, another] = body.body;
  return only?.type === 'ReturnStatement' && another === undefined;
}

/** @param root the variable that a property must be read of; absent: any */
function comparesCode(condition: Node, origins: OriginResolver, root?: string, hops = 0): boolean {
  const inner = withoutTypeSyntax(condition);
  if (inner.type === 'LogicalExpression') {
    const sides = [inner.left, inner.right].map((side) => comparesCode(side, origins, root, hops));
    return inner.operator === '&&' ? sides.includes(true) : !sides.includes(false);
  }
  if (inner.type === 'Identifier') {
    const variable = hops < maximumHops ? origins.findVariable(inner) : undefined;
    const values = variable === undefined ? [] : (getAssignedValues(variable) ?? []);
    return values.length === 1 && values.every(({ value }) => comparesCode(value, origins, root, hops + 1));
  }
  // `error.code.startsWith('SQLITE_CONSTRAINT')`.
  if (inner.type === 'CallExpression') {
    const callee = withoutTypeSyntax(inner.callee);
    if (callee.type !== 'MemberExpression' || !/^(?:includes|startsWith)$/u.test(getPropertyName(callee) ?? ''))
      return false;
    const code = withoutTypeSyntax(callee.object);
    if (code.type !== 'MemberExpression' || isOfThis(code) || getStaticString(inner.arguments[0]) === undefined)
      return false;
    return (root === undefined || getRootName(code) === root) && tellingProperties.test(getPropertyName(code) ?? '');
  }
  if (inner.type !== 'BinaryExpression' || !/^===?$/u.test(inner.operator)) return false;
  return [inner.left, inner.right].some((side) => {
    const name = getReferenceName(side);
    if (name === undefined || isOfThis(side)) return false;
    if (root !== undefined && withoutTypeSyntax(side).type === 'MemberExpression' && getRootName(side) !== root)
      return false;
    // OAuth and others have their code in `error`: `error.error === 'invalid_grant'`.
    return tellingProperties.test(name) || (name === 'error' && withoutTypeSyntax(side).type === 'MemberExpression');
  });
}

/** The variable that a value is read of: `error` of `error.response.data`, and of `error.message.trim()`. */
export function getRootName(node: Node): string | undefined {
  let current = withoutTypeSyntax(node);
  for (;;) {
    if (current.type === 'MemberExpression') current = withoutTypeSyntax(current.object);
    else if (current.type === 'CallExpression') current = withoutTypeSyntax(current.callee);
    else return getReferenceName(current);
  }
}

/** `this.type`, which is no error's. */
function isOfThis(node: Node): boolean {
  const inner = withoutTypeSyntax(node);
  return inner.type === 'MemberExpression' && withoutTypeSyntax(inner.object).type === 'ThisExpression';
}

/** Whether what a text is compared with is the message of an error that has nothing else to be told by. */
export function isTextOfUncodedError(test: ErrorTextTest, file: FileAnalysis): boolean {
  const texts = test.wanted === undefined ? [] : getWantedTexts(test.wanted, file.origins);
  const isTextOfRow = (row: UncodedErrorRow, text: string): boolean => isTextOf(row, text, test, file);
  if (texts.length === 0) return rows.some((row) => isConstantOf(row, test.wanted));
  return texts.every((text) =>
    rows.some(
      (row) =>
        isTextOfRow(row, text) ||
        (row.sharedParts?.includes(text) === true && texts.some((other) => isTextOfRow(row, other))),
    ),
  );
}

/**
 * Whether a member of an object that is named for who raises an error is called as its text, or as constants that hold
 * that are: `RedisErrorCodes.WrongType`. The object may stand in another file.
 */
function isConstantOf({ source, texts, constants }: UncodedErrorRow, wanted: Node | undefined): boolean {
  const member = wanted === undefined ? undefined : withoutTypeSyntax(wanted);
  if (constants === undefined || member?.type !== 'MemberExpression') return false;
  const owner = getReferenceName(member.object) ?? '';
  if (!owner.toLowerCase().startsWith(source)) return false;
  const name = toLetters(getPropertyName(member) ?? '');
  return [...texts, ...constants].some((each) => toLetters(each) === name);
}

/** `WRONGTYPE` of `WrongType` and `WRONG_TYPE`. */
function toLetters(name: string): string {
  return name.replaceAll('_', '').toUpperCase();
}

function isTextOf(
  row: UncodedErrorRow,
  text: string,
  test: ErrorTextTest,
  { ast: program, project, sourceCode }: FileAnalysis,
): boolean {
  const { texts, class: name, newerName, clients, dependencies, method, beginnings = [] } = row;
  const installed = project.package?.dependencies ?? {};
  if (dependencies?.some((each) => installed[each] !== undefined) === false) return false;
  if (isAskedAtBeginning(test) && beginnings.includes(text.trim())) return true;
  if (method !== undefined && texts.some((known) => isPartOf(text, known)) && isRaisedBy(method, test, sourceCode))
    return clients === undefined || importsAny(program, clients);
  if (texts.some((known) => isMostOf(text, known)))
    return (
      (newerName === undefined || isNameAskedInstead(test.node, newerName)) &&
      (clients === undefined || importsAny(program, clients))
    );
  return (
    name !== undefined &&
    texts.some((known) => isWordOf(text, known)) &&
    someCondition(
      test.node,
      (condition, outcome) =>
        outcome && someFact(condition, outcome, (asked, isTruthy) => isTruthy && asksForName(asked, name)),
    )
  );
}

/** `message.startsWith('ASK')`, `/^(?:MOVED|ASK)/.test(message)`. */
function isAskedAtBeginning({ node, wanted }: ErrorTextTest): boolean {
  if (node.type !== 'CallExpression' || wanted === undefined) return false;
  const pattern = withoutTypeSyntax(wanted);
  if (pattern.type === 'Literal' && 'regex' in pattern)
    return /^\^\w+$|^\^\((?:\?:)?[\w|]+\)/u.test(pattern.regex.pattern);
  return getReferenceName(node.callee) === 'startsWith';
}

/** Whether an error is the one that is caught where a method is tried: `try { … cipher.final() } catch (error) { … }`. */
function isRaisedBy(method: string, { node, subject }: ErrorTextTest, sourceCode: SourceCode): boolean {
  const name = getRootName(subject.error);
  const [last, receiver] = method.split('.').toReversed();
  for (let parent: Node | undefined = node.parent; parent != null && !isFunction(parent); parent = parent.parent) {
    if (parent.type !== 'CatchClause' || parent.parent?.type !== 'TryStatement') continue;
    if (parent.param?.type !== 'Identifier' || parent.param.name !== name) continue;
    for (const each of findInside(parent.parent.block, sourceCode, isFunction)) {
      const callee = each.type === 'CallExpression' ? withoutTypeSyntax(each.callee) : undefined;
      if (callee?.type !== 'MemberExpression' || getPropertyName(callee) !== last) continue;
      if (receiver === undefined || getReferenceName(callee.object) === receiver) return true;
    }
    return false;
  }
  return false;
}

/** Whether a condition asks, beside a text (`||`), for the name that the error has. */
function isNameAskedInstead(node: Node, name: string): boolean {
  let condition = node;
  while (condition.parent?.type === 'LogicalExpression' && condition.parent.operator === '||')
    condition = condition.parent;
  const isAsked = (side: Node): boolean =>
    side.type === 'LogicalExpression' && side.operator === '||'
      ? isAsked(side.left) || isAsked(side.right)
      : asksForName(side, name);
  return isAsked(condition);
}

/** `error instanceof TypeError`, `error.name === 'TypeError'`. */
function asksForName(condition: Node, name: string): boolean {
  const asked = withoutTypeSyntax(condition);
  if (asked.type !== 'BinaryExpression' || asked.left.type === 'PrivateIdentifier') return false;
  const { left, right, operator } = asked;
  if (operator === 'instanceof') return getReferenceName(right) === name;
  if (operator !== '===' && operator !== '==') return false;
  return (getStaticString(right) === name && isName(left)) || (getStaticString(left) === name && isName(right));
}

function isName(node: Node): boolean {
  return toWords(getReferenceName(node) ?? '').at(-1) === 'name';
}

/** Whether a file imports one of these modules, or one below it, by `import` or by `require` at its top. */
export function importsAny(program: TSESTree.Program, modules: readonly string[]): boolean {
  return program.body
    .flatMap((statement) => {
      if (statement.type === 'ImportDeclaration') return [statement.source.value];
      return statement.type === 'VariableDeclaration'
        ? statement.declarations.map(({ init }) => getRequiredModule(init))
        : [];
    })
    .some((module) => modules.some((each) => module === each || module?.startsWith(`${each}/`)));
}

/** The texts that are looked for, where they can be told: a literal, a constant, the alternatives of a pattern, a list. */
export function getWantedTexts(wanted: Node, origins: OriginResolver, depth = 0): readonly string[] {
  const inner = withoutTypeSyntax(wanted);
  const text = getStaticString(inner);
  if (text !== undefined) return [text];
  if (inner.type === 'Literal' && 'regex' in inner) {
    // What may be absent, or be there, tells nothing: `(already )?`.
    const pattern = inner.regex.pattern.replaceAll(/\((?:\?:)?[^()]*\)\?/gu, '');
    return pattern.split('|').map((each) =>
      each
        .replaceAll(/\\s[*+]?/gu, ' ')
        .replaceAll(/\\b|\(\?:|\\(?=\W)|[\^$()]|\.\*/gu, '')
        .trim(),
    );
  }
  if (inner.type === 'ArrayExpression') {
    return inner.elements.flatMap((each) => (each === null ? [] : getWantedTexts(each, origins, depth + 1)));
  }
  if (depth > 2 || (inner.type !== 'Identifier' && inner.type !== 'MemberExpression')) return [];
  const list = inner.type === 'Identifier' ? getListOf(inner, origins) : undefined;
  if (list !== undefined) return getWantedTexts(list, origins, depth + 1);
  const origin = origins.resolve(inner);
  return origin.kind === 'node' && origin.node !== inner ? getWantedTexts(origin.node, origins, depth + 1) : [];
}

/** The list whose element a parameter is: `texts` of `texts.some((text) => message.includes(text))`. */
function getListOf(name: TSESTree.Identifier, origins: OriginResolver): Node | undefined {
  const definition = origins.findVariable(name)?.defs[0];
  if (definition?.type !== 'Parameter' || !isFunction(definition.node)) return undefined;
  const { parent, params } = definition.node;
  const [first] = params;
  if (first?.type !== 'Identifier' || first.name !== name.name) return undefined;
  if (parent.type !== 'CallExpression' || parent.arguments[0] !== definition.node) return undefined;
  const callee = withoutTypeSyntax(parent.callee);
  const isSearch = callee.type === 'MemberExpression' && searchingMethods.has(getPropertyName(callee) ?? '');
  return isSearch ? callee.object : undefined;
}

const searchingMethods = new Set(['every', 'filter', 'find', 'some']);

/**
 * Whether a test stands where errors of Redis are told apart: in a callback for them, or beside a test of the same
 * variable, in the same function, for what Redis replies. Such errors have nothing else to be told by.
 */
export function isAmongRedisTexts(
  { node, wanted: own }: ErrorTextTest,
  errorTexts: ErrorTextFinder,
  origins: OriginResolver,
  sourceCode: SourceCode,
): boolean {
  const fn = getEnclosingFunction(node);
  if (fn === undefined) return false;
  const { parent } = fn;
  if (parent.type === 'Property' && uncodedErrorCallbacks.has(getPropertyName(parent) ?? '')) return true;
  const asked = getAskedVariable(node);
  if (asked === undefined || own === undefined) return false;
  // What the system says of a connection has a code, and a constant of another file may be that, but beside (`||`) such a text.
  const texts = getWantedTexts(own, origins);
  if (texts.some((each) => systemCode.test(each))) return false;
  const place = texts.length === 0 ? getAlternatives(node) : fn.body;
  const text = sourceCode.getText(fn);
  if (!redisTexts.some((known) => text.includes(known)) && !/redis\w*\./iu.test(text)) return false;
  const variable = origins.findVariable(asked);
  for (const each of findInside(place, sourceCode, isFunction)) {
    if (each === node || (each.type !== 'CallExpression' && each.type !== 'BinaryExpression')) continue;
    const other = getAskedVariable(each);
    if (other?.name !== asked.name || origins.findVariable(other) !== variable) continue;
    const wanted = errorTexts.findTest(each)?.wanted;
    if (wanted === undefined) continue;
    if (getWantedTexts(wanted, origins).some(isRedisText) || rows.some((row) => isConstantOf(row, wanted))) return true;
  }
  return false;
}

/** The whole of `a || b || c` that a test is a part of. */
function getAlternatives(node: Node): Node {
  let current = node;
  for (let { parent } = node; parent != null; { parent } = current) {
    if (parent.type !== 'ChainExpression' && !(parent.type === 'LogicalExpression' && parent.operator === '||')) break;
    current = parent;
  }
  return current;
}

/** `ECONNREFUSED`: https://nodejs.org/api/errors.html#common-system-errors */
const systemCode = /^E[A-Z_]{3,}$/u;

/** `message` of `message.includes('x')`, `error` of `error.message.includes('x')` and `error.message === 'x'`. */
function getAskedVariable(node: Node): TSESTree.Identifier | undefined {
  let object: Node | undefined;
  if (node.type === 'BinaryExpression') object = withoutTypeSyntax(node.left);
  else if (node.type === 'CallExpression') {
    const callee = withoutTypeSyntax(node.callee);
    if (callee.type === 'MemberExpression') object = withoutTypeSyntax(callee.object);
  }
  if (object?.type === 'MemberExpression' && getPropertyName(object) === 'message')
    object = withoutTypeSyntax(object.object);
  return object?.type === 'Identifier' ? object : undefined;
}

const rows: readonly UncodedErrorRow[] = uncodedErrors;

const redisTexts: readonly string[] = uncodedErrors.flatMap(({ source, texts }) =>
  source === 'redis' || source === 'ioredis' ? texts : [],
);

function isRedisText(text: string): boolean {
  return redisTexts.some((known) => text.startsWith(known));
}

/** Whether a text is a known one, or more than half of it; a single word only as it is. */
function isMostOf(text: string, known: string): boolean {
  const asked = text.trim();
  if (!/\s/u.test(known)) return asked.startsWith(known);
  const [inner, outer] = asked.length < known.length ? [asked, known] : [known, asked];
  // One word of several ("Invalid") is anybody's.
  if (!/\s/u.test(inner)) return false;
  return inner.length * 2 > known.length && outer.toLowerCase().includes(inner.toLowerCase());
}

/** Whether a text stands in a known one, also within a word: "auth" of "unable to authenticate data". */
function isPartOf(text: string, known: string): boolean {
  const asked = text.trim().toLowerCase();
  return asked.length > 3 && known.toLowerCase().includes(asked);
}

/** Whether a text is a word that a known one has: "fetch" of "Failed to fetch". */
function isWordOf(text: string, known: string): boolean {
  const asked = text.trim().toLowerCase();
  return asked.length > 3 && known.toLowerCase().split(/\s+/u).includes(asked);
}

/** What nothing turns into as a text: `String(error?.message) === 'undefined'`. */
const nothingTexts: ReadonlySet<string> = new Set(['', 'null', 'undefined', '[object Object]']);

/** Names of what holds the text of the error before: `previousErrorMessage`; a constant in capitals is none. */
const earlierTextName =
  /^_?(?:earlier|former|last|prev|previous|prior)(?:Err(?:or)?)?(?:Message|Msg|Text)$|^_?(?:last|prev|previous)Err(?:or)?$/u;

/** Whether an expression may be a text that is looked for, by its form: no number, `null`, `undefined` or empty text. */
function isText(node: Node): boolean {
  const inner = withoutTypeSyntax(node);
  switch (inner.type) {
    case 'Literal':
      return 'regex' in inner || (typeof inner.value === 'string' && !nothingTexts.has(inner.value.trim()));
    case 'TemplateLiteral':
      return inner.quasis.some(({ value }) => value.raw.trim() !== '');
    case 'BinaryExpression':
      return inner.operator === '+' && (isText(inner.left) || isText(inner.right));
    case 'Identifier':
      return (
        inner.name !== 'undefined' &&
        !/^(?:search|query|filter|keyword|term|needle)/iu.test(inner.name) &&
        !earlierTextName.test(inner.name)
      );
    case 'MemberExpression':
      return getPropertyName(inner) !== 'message' && !earlierTextName.test(getPropertyName(inner) ?? '');
    case 'CallExpression':
      return (
        inner.arguments.every((each) => !isFunction(each)) && /\p{Lu}|^t$/u.test(getReferenceName(inner.callee) ?? '')
      );
    default:
      return false;
  }
}
