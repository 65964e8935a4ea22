/**
 * What a value carries that only the log should have: stacks, messages and statements of errors that nobody has looked
 * at, whole errors, the environment, paths of the server. Values are followed through aliases, destructuring, both arms
 * of conditionals, parts of templates, spreads, object literals and what is set on them, texts made of an error, and
 * functions of this file; what cannot be followed carries nothing.
 */
import type { TSESTree } from '@typescript-eslint/utils';
import {
  findInside,
  getPropertyName,
  getReferenceName,
  getStaticString,
  isFunction,
  withoutTypeSyntax,
  type FunctionNode,
  type Node,
  type SourceCode,
} from '../ast.ts';
import {
  bodyBuilderWords,
  bodyClassWords,
  errorSerializers,
  innerErrorProperties,
  lookingWords,
  messageProperties,
  queryProperties,
  stackProperties,
} from '../knowledge/error-details.ts';
import { toWords } from '../names.ts';
import { isAnyErrorType, type ArrivedError, type ArrivedErrors } from './arrived-errors.ts';
import type { Binding } from './bindings.ts';
import { someCondition, someFact } from './conditions.ts';
import { isErrorValueName } from './error-names.ts';
import { ErrorNarrowing, isExposedOnPurpose, mentionsExposure } from './error-narrowing.ts';
import { isExportOf } from './frameworks.ts';
import type { OriginResolver } from './origin.ts';
import { getAssignedValues, getDottedName, getValueParts, type ValuePart } from './values.ts';

/** `error`: the error itself. `environment`: all of `process.env`. `path`: a path of the server's file system. */
export type InternalDetailKind = 'environment' | 'error' | 'message' | 'path' | 'query' | 'stack';

/** Something internal that a value carries. */
export interface InternalDetail {
  readonly kind: InternalDetailKind;
  /** Where it stands in the expression asked for. */
  readonly node: Node;
  /** The expression that it comes from; the same node where no variable stands between. */
  readonly source: Node;
  /** The error that it is part of. */
  readonly error?: ArrivedError;
}

/** `value`: as it is. `text`: turned into a text. `printed`: as `util.inspect` and serializers write it, stack and all. */
type Form = 'value' | 'text' | 'printed';

interface Context {
  readonly form: Form;
  /** Whether it is sent where the server has failed. */
  readonly isFailure: boolean;
  /** Where variables led on, outermost first. */
  readonly places: readonly Node[];
  /** Whether a cast says which error it is. */
  readonly isCast: boolean;
  /** Parameters of followed functions and what the call gave them. */
  readonly given: ReadonlyMap<Binding, Node>;
  /** Variables that stand for an error on the way. */
  readonly bindings: readonly Binding[];
  /** What is known on the way besides the conditions around places: a value that was not replaced under them. */
  readonly facts: readonly Fact[];
  readonly found: Map<Node, InternalDetail>;
}

const start: Omit<Context, 'found'> = {
  form: 'value',
  isFailure: false,
  places: [],
  isCast: false,
  given: new Map(),
  bindings: [],
  facts: [],
};

/** A condition that did not replace a value that is still there. */
interface Fact {
  readonly test: Node;
  readonly outcome: boolean;
}

/** One under which something was put in the place of a value. */
interface Replacement extends Fact {
  /** What sets or deletes it. */
  readonly by: Node | undefined;
}

/** How many variables and functions are followed from the expression asked for. */
const maximumHops = 5;

/** Finds what is internal in the values of one file. */
export class InternalDetails {
  readonly #sourceCode: SourceCode;
  readonly #origins: OriginResolver;
  readonly #errors: ArrivedErrors;

  constructor(sourceCode: SourceCode, origins: OriginResolver, errors: ArrivedErrors) {
    this.#sourceCode = sourceCode;
    this.#origins = origins;
    this.#errors = errors;
  }

  /**
   * What an expression carries, each source once.
   * @param isText whether the place turns values into text: a header, an address
   * @param isFailure whether it is sent where the server has failed, so that nobody has looked at the error
   */
  find(
    node: Node,
    { isText = false, isFailure = false }: { readonly isText?: boolean; readonly isFailure?: boolean } = {},
  ): readonly InternalDetail[] {
    const found = new Map<Node, InternalDetail>();
    const form = isText ? 'text' : 'value';
    this.#visit(node, [], { ...start, form, isFailure, found });
    return [...found.values()].filter((detail) => detail.kind !== 'message' || !isRuledOut(detail));
  }

  /**
   * What an expression of a function carries of what one call of the function gives it. A text stands among the
   * arguments of the call; of a whole error that is given, what the function makes of it.
   */
  findGiven(node: Node, call: TSESTree.CallExpression, fn: FunctionNode): readonly InternalDetail[] {
    const found = new Map<Node, InternalDetail>();
    const given = new Map<Binding, Node>();
    for (const [variable, argument] of this.#getGiven(call, fn)) {
      // Of what is an error for the function itself is told where the function sends it.
      if (this.#errors.find(variable)?.isKnown !== false) given.set(variable, argument);
    }
    const seen = new Map(
      given.size === 0
        ? []
        : call.arguments.flatMap((argument) => this.find(argument).map((detail) => [detail.source, detail])),
    );
    if (seen.size === 0) return [];
    this.#visit(node, [], { ...start, given, found });
    return [...found.values()].flatMap((detail): InternalDetail[] => {
      const shown = seen.get(detail.source);
      if (shown === undefined) return [];
      return shown.kind === 'error' ? [detail] : [{ ...detail, node: shown.node }];
    });
  }

  /** @param path the properties that are taken out of the value */
  #visit(node: Node, path: readonly string[], context: Context): void {
    switch (node.type) {
      case 'Identifier':
        this.#visitIdentifier(node, path, context);
        return;
      case 'MemberExpression':
        this.#visitMember(node, path, context);
        return;
      case 'TSAsExpression':
      case 'TSTypeAssertion':
        this.#visit(
          node.expression,
          path,
          // The type of an object that is written there says nothing of an error in it.
          isLiteral(node.expression) || isAnyErrorType(node.typeAnnotation) ? context : { ...context, isCast: true },
        );
        return;
      case 'CallExpression':
        this.#visitCall(node, path, context);
        return;
      case 'NewExpression':
        if (path.length === 0) this.#visitNew(node, context);
        return;
      case 'ObjectExpression':
        this.#visitObject(node, path, context);
        return;
      default:
        this.#visitParts(getValueParts(node, this.#origins) ?? [], path, context);
    }
  }

  #visitParts(parts: readonly ValuePart[], path: readonly string[], context: Context): void {
    for (const { node, kind } of parts) {
      if (kind === 'excerpt') continue;
      if (path.length > 0 && kind !== 'same' && kind !== 'spread') continue;
      this.#visit(node, path, kind === 'text' ? { ...context, form: toText(context.form) } : context);
    }
  }

  #visitObject(node: TSESTree.ObjectExpression, path: readonly string[], context: Context): void {
    const [first, ...rest] = path;
    if (first === undefined) {
      this.#visitParts(getValueParts(node, this.#origins) ?? [], [], context);
      return;
    }
    for (const property of node.properties.toReversed()) {
      if (property.type === 'SpreadElement') this.#visit(property.argument, path, context);
      else if (getPropertyName(property) === first) {
        this.#visit(property.value, rest, context);
        return;
      }
    }
  }

  #visitIdentifier(node: TSESTree.Identifier, path: readonly string[], context: Context): void {
    const variable = this.#origins.findVariable(node);
    if (variable === undefined) {
      if (path.length === 0 && (node.name === '__dirname' || node.name === '__filename'))
        this.#add('path', node, context);
      return;
    }
    if (context.places.length >= maximumHops) return;
    const given = context.given.get(variable);
    if (given !== undefined) {
      const places = [...context.places, node];
      this.#visit(given, path, { ...context, places, bindings: [...context.bindings, variable] });
      return;
    }
    const error = this.#errors.find(variable);
    if (error !== undefined) {
      this.#visitError(node, error, [...error.path, ...path], context);
      return;
    }
    const inner: Context = { ...context, places: [...context.places, node] };
    for (const { value, path: taken } of getAssignedValues(variable) ?? []) {
      const whole = { ...inner, facts: [...inner.facts, ...findReplacements(variable, value, node)] };
      if (value.type !== 'ObjectExpression' || taken.length + path.length > 0) {
        this.#visit(value, [...taken, ...path], whole);
        continue;
      }
      for (const part of getValueParts(value, this.#origins) ?? []) {
        const facts = part.key === undefined ? [] : findReplacements(variable, value, node, part.key);
        this.#visitParts([part], [], { ...whole, facts: [...whole.facts, ...facts] });
      }
    }
    this.#visitProperties(variable, node, path, inner);
  }

  /** What is set on an object after it is made: `body.stack = error.stack`, `body.errors.push(error.message)`. */
  #visitProperties(variable: Binding, node: TSESTree.Identifier, path: readonly string[], context: Context): void {
    for (const { identifier } of variable.references) {
      // What is set behind the place is not there yet.
      if (identifier.range[0] > node.range[0]) continue;
      const { parent } = identifier;
      if (parent.type !== 'MemberExpression' || parent.object !== identifier) continue;
      const [first, ...rest] = path;
      if (getPropertyName(parent) === 'push') {
        if (first === undefined) this.#visitPushed(parent, context);
        continue;
      }
      if (first !== undefined && getPropertyName(parent) !== first) continue;
      const assignment = parent.parent;
      if (assignment.type === 'AssignmentExpression') {
        if (assignment.left === parent && assignment.operator === '=') this.#visit(assignment.right, rest, context);
      } else if (
        assignment.type === 'MemberExpression' &&
        getPropertyName(assignment) === 'push' &&
        rest.length === 0
      ) {
        this.#visitPushed(assignment, context);
      }
    }
  }

  #visitPushed(callee: TSESTree.MemberExpression, context: Context): void {
    const call = callee.parent;
    if (call.type !== 'CallExpression' || call.callee !== callee) return;
    for (const argument of call.arguments) {
      if (argument.type !== 'SpreadElement') this.#visit(argument, [], context);
    }
  }

  #visitMember(node: TSESTree.MemberExpression, path: readonly string[], context: Context): void {
    const property = getPropertyName(node);
    if (property === undefined) {
      this.#visitParts(getValueParts(node, this.#origins) ?? [], path, context);
      return;
    }
    const name = path.length === 0 ? getDottedName(node) : undefined;
    if (name === 'process.env' && this.#isGlobal(node)) {
      this.#add('environment', node, context);
      return;
    }
    // The property is what stands in the expression; the error behind it is only asked which it is.
    const found = new Map<Node, InternalDetail>();
    this.#visit(node.object, [property, ...path], { ...context, found });
    if (found.size === 0 && path.length === 0 && stackProperties.has(property) && isNamedError(node.object)) {
      this.#add('stack', node, context);
      return;
    }
    for (const [source, detail] of found) {
      const outer = isWithin(source, node) ? node : source;
      context.found.set(outer, { ...detail, node: isWithin(detail.node, node) ? node : detail.node, source: outer });
    }
  }

  #visitCall(node: TSESTree.CallExpression, path: readonly string[], context: Context): void {
    const name = getDottedName(node.callee) ?? '';
    const [first, second] = node.arguments;
    const origin = this.#origins.resolve(node.callee);
    if (first !== undefined && isExportOf(origin, errorSerializers)) {
      if (path.length === 0 || stackProperties.has(path[0] ?? ''))
        this.#visit(first, [], { ...context, form: 'printed' });
      return;
    }
    if (name === 'process.cwd' && path.length === 0) {
      if (this.#isGlobal(withoutTypeSyntax(node.callee))) this.#add('path', node, context);
      return;
    }
    if (path.length === 0) {
      // `JSON.stringify(error, Object.getOwnPropertyNames(error))`: with what JSON leaves out by itself.
      if (name === 'JSON.stringify' && first !== undefined && second?.type === 'CallExpression') {
        if (getDottedName(second.callee) === 'Object.getOwnPropertyNames') {
          this.#visit(first, [], { ...context, form: 'printed' });
          return;
        }
      }
      if (/(?:^|\.)inspect$/u.test(name) && first !== undefined) {
        this.#visit(first, [], { ...context, form: 'printed' });
        return;
      }
    }
    const callee = withoutTypeSyntax(node.callee);
    const method = callee.type === 'MemberExpression' ? getPropertyName(callee) : undefined;
    const parts = getValueParts(node, this.#origins);
    if (parts !== undefined) {
      const makesText = name === 'String' || method === 'toString';
      this.#visitParts(parts, path, makesText ? { ...context, form: toText(context.form) } : context);
      return;
    }
    if (origin.kind === 'node' && isFunction(origin.node)) this.#visitFunction(node, origin.node, path, context);
    else if (path.length === 0 && isBodyBuilder(getReferenceName(callee) ?? '')) this.#visitBuilder(node, context);
  }

  /** What a function of another file is given that makes a body by its name: `toErrorBody(error.message)`. */
  #visitBuilder(call: TSESTree.CallExpression, context: Context): void {
    const found = new Map<Node, InternalDetail>();
    for (const argument of call.arguments)
      if (argument.type !== 'SpreadElement') this.#visit(argument, [], { ...context, form: 'value', found });
    // What it makes of an error that it is given cannot be told.
    for (const [source, detail] of found) if (detail.kind !== 'error') context.found.set(source, detail);
  }

  /** What a function of this file makes of what it is given: `toBody(error)`. */
  #visitFunction(call: TSESTree.CallExpression, fn: FunctionNode, path: readonly string[], context: Context): void {
    if (context.places.length >= maximumHops || context.places.includes(call)) return;
    const given = new Map([...context.given, ...this.#getGiven(call, fn)]);
    const inner = { ...context, given, places: [...context.places, call] };
    for (const returned of getReturned(fn, this.#sourceCode)) this.#visit(returned, path, inner);
  }

  /** The parameters of a function and what a call gives them. */
  #getGiven(call: TSESTree.CallExpression, fn: FunctionNode): readonly (readonly [Binding, Node])[] {
    return fn.params.flatMap((parameter, index) => {
      const argument = call.arguments[index];
      const inner = parameter.type === 'AssignmentPattern' ? parameter.left : parameter;
      if (argument === undefined || argument.type === 'SpreadElement' || inner.type !== 'Identifier') return [];
      const variable = this.#origins.findVariable(inner);
      return variable === undefined ? [] : [[variable, argument] as const];
    });
  }

  #visitNew(node: TSESTree.NewExpression, context: Context): void {
    const last = getDottedName(node.callee)?.split('.').at(-1) ?? '';
    const isAddress = last === 'URL' || last === 'URLSearchParams';
    if (!isAddress && !bodyClassWords.has(toWords(last).at(-1) ?? '')) return;
    const found = new Map<Node, InternalDetail>();
    for (const argument of node.arguments) {
      if (argument.type !== 'SpreadElement')
        this.#visit(argument, [], { ...context, found, form: isAddress ? toText(context.form) : context.form });
    }
    // What a class makes of an error that it is given cannot be told.
    for (const [source, detail] of found) {
      if (detail.kind !== 'error') context.found.set(source, detail);
    }
  }

  #visitError(node: TSESTree.Identifier, error: ArrivedError, path: readonly string[], context: Context): void {
    const kind = getKind(path, context.form);
    if (kind === undefined) return;
    const places = [...context.places, node];
    if (this.#isExposedOnPurpose(places, context)) return;
    if (kind === 'message' && this.#hasTextInstead(node, error, path)) return;
    if (kind === 'message' || kind === 'error') {
      if (context.isCast || (error.isKnown && !(error.isUntyped && context.isFailure && path.length > 0))) return;
      const bindings = new Set([error.binding, ...context.bindings]);
      const narrowing = new ErrorNarrowing(bindings, { sourceCode: this.#sourceCode, origins: this.#origins });
      if (places.some((place) => narrowing.isKnownAt(place))) return;
      if (context.facts.some(({ test, outcome }) => narrowing.isKnownWhere(test, outcome))) return;
    }
    context.found.set(node, { kind, node: context.places[0] ?? node, source: node, error });
  }

  /**
   * Whether the property of an error that is read has been given a text where nobody knows which error it is:
   * `if (error.status === 500) error.message = 'Failed'`, where all errors have that status that had none.
   */
  #hasTextInstead(node: TSESTree.Identifier, error: ArrivedError, path: readonly string[]): boolean {
    const [name] = error.binding.identifiers;
    const [key, ...rest] = path;
    if (name === undefined || key === undefined || rest.length > 0 || error.path.length > 0) return false;
    const facts = findReplacements(error.binding, name, node, key).filter(
      ({ test, by }) => givesText(by) && this.#isSettled(test, error.binding),
    );
    if (facts.length === 0) return false;
    const narrowing = new ErrorNarrowing(new Set([error.binding]), {
      sourceCode: this.#sourceCode,
      origins: this.#origins,
    });
    return facts.some(({ test, outcome }) => narrowing.isKnownWhere(test, outcome));
  }

  /** Whether each property of an error that a condition compares was set before it: `error.status = error.status || 500`. */
  #isSettled(test: Node, binding: Binding): boolean {
    for (const each of findInside(test, this.#sourceCode, isFunction)) {
      if (each.type !== 'MemberExpression' || each.parent.type !== 'BinaryExpression') continue;
      const { object } = each;
      if (object.type !== 'Identifier' || this.#origins.findVariable(object) !== binding) continue;
      const key = getPropertyName(each);
      const isSet = binding.references.some(({ identifier: { parent, range } }) => {
        if (range[0] >= test.range[0] || parent.type !== 'MemberExpression' || getPropertyName(parent) !== key)
          return false;
        const set = parent.parent;
        return (
          set.type === 'AssignmentExpression' &&
          set.left === parent &&
          set.parent.type === 'ExpressionStatement' &&
          findCondition(set, test) === undefined
        );
      });
      if (!isSet) return false;
    }
    return true;
  }

  #add(kind: InternalDetailKind, node: Node, context: Context): void {
    if (this.#isExposedOnPurpose([...context.places, node], context)) return;
    context.found.set(node, { kind, node: context.places[0] ?? node, source: node });
  }

  #isExposedOnPurpose(places: readonly Node[], { facts }: Context): boolean {
    return (
      places.some((place) => isExposedOnPurpose(place, this.#sourceCode)) ||
      facts.some(({ test }) => mentionsExposure(test, this.#sourceCode))
    );
  }

  #isGlobal(node: Node): boolean {
    const origin = this.#origins.resolve(node);
    return origin.kind === 'global' || (origin.kind === 'module' && origin.module === 'node:process');
  }
}

/**
 * The conditions under which a value, or its property `key`, is replaced or deleted on its way to where a variable is
 * read: where it is still there, they did not hold. `if (status >= 500) message = 'Failed'`, `delete body.stack`.
 */
function findReplacements(variable: Binding, value: Node, read: Node, key?: string): readonly Replacement[] {
  return variable.references.flatMap(({ identifier, isWrite }): Replacement[] => {
    if (identifier.range[0] < value.range[1] || identifier.range[0] > read.range[0]) return [];
    const { parent } = identifier;
    const isReplaced =
      key === undefined
        ? isWrite
        : parent.type === 'MemberExpression' &&
          parent.object === identifier &&
          getPropertyName(parent) === key &&
          ((parent.parent.type === 'AssignmentExpression' && parent.parent.left === parent) ||
            (parent.parent.type === 'UnaryExpression' && parent.parent.operator === 'delete'));
    const fact = isReplaced ? findCondition(identifier, read) : undefined;
    return fact === undefined ? [] : [{ ...fact, by: parent.parent }];
  });
}

/** Whether an assignment gives something a constant text. */
function givesText(node: Node | undefined): boolean {
  return node?.type === 'AssignmentExpression' && node.operator === '=' && getStaticString(node.right) !== undefined;
}

/** The nearest condition under which something is done that is not asked any more where `read` stands. */
function findCondition(node: Node, read: Node): Fact | undefined {
  for (let child = node, { parent } = child; parent != null; child = parent, { parent } = child) {
    if (isWithin(read, parent) || isFunction(parent)) return undefined;
    if (parent.type === 'IfStatement' && child !== parent.test) {
      return { test: parent.test, outcome: child !== parent.consequent };
    }
    if (parent.type === 'LogicalExpression' && child === parent.right && parent.operator !== '??') {
      return { test: parent.left, outcome: parent.operator === '||' };
    }
  }
  return undefined;
}

/** What the properties taken out of an error give. */
function getKind(path: readonly string[], form: Form): InternalDetailKind | undefined {
  let depth = 0;
  while (depth < path.length && innerErrorProperties.has(path[depth] ?? '')) depth++;
  const [property, ...rest] = path.slice(depth);
  if (property === undefined) return form === 'value' ? 'error' : form === 'text' ? 'message' : 'stack';
  if (rest.length > 0) return undefined;
  if (stackProperties.has(property)) return 'stack';
  if (messageProperties.has(property)) return 'message';
  return queryProperties.has(property) ? 'query' : undefined;
}

/** `{ error: error.message }`, `[error]` */
function isLiteral(node: Node): boolean {
  const inner = withoutTypeSyntax(node);
  return inner.type === 'ObjectExpression' || inner.type === 'ArrayExpression';
}

/** Whether a function makes the body of an answer of what it is given, by its name, and does not look at it first. */
function isBodyBuilder(name: string): boolean {
  const words = toWords(name);
  return bodyBuilderWords.has(words.at(-1) ?? '') && !words.some((word) => lookingWords.has(word));
}

/** Whether a value is an error by its name, wherever it comes from: its stack is one. */
function isNamedError(node: Node): boolean {
  const inner = withoutTypeSyntax(node);
  return isErrorValueName(getReferenceName(inner.type === 'NewExpression' ? inner.callee : inner) ?? '');
}

function toText(form: Form): Form {
  return form === 'printed' ? form : 'text';
}

function isWithin(inner: Node, outer: Node): boolean {
  return inner.range[0] >= outer.range[0] && inner.range[1] <= outer.range[1];
}

/** The expressions that a function returns. */
export function getReturned(fn: FunctionNode, sourceCode: SourceCode): readonly Node[] {
  if (fn.body.type !== 'BlockStatement') return [fn.body];
  const returned: Node[] = [];
  for (const node of findInside(fn.body, sourceCode, isFunction)) {
    if (node.type === 'ReturnStatement' && node.argument !== null) returned.push(node.argument);
  }
  return returned;
}

/**
 * Whether the variable that is sent is known not to hold the message: what holds it otherwise has left
 * (`const result = read(); if (result.error) return …; res.json(result);`).
 */
function isRuledOut({ node, source }: InternalDetail): boolean {
  const sent = withoutTypeSyntax(node);
  const property = source.parent;
  if (sent.type !== 'Identifier' || sent === source) return false;
  if (property?.type !== 'Property' || property.value !== source) return false;
  const asked = `${sent.name}.${getPropertyName(property) ?? ''}`;
  return someCondition(sent, (test, outcome) =>
    someFact(test, outcome, (each, isTruthy) => !isTruthy && getDottedName(each) === asked),
  );
}
