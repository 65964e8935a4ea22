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
  isFunction,
  withoutTypeSyntax,
  type FunctionNode,
  type Node,
  type SourceCode,
} from '../ast.ts';
import {
  bodyClassWords,
  errorSerializers,
  innerErrorProperties,
  messageProperties,
  queryProperties,
  stackProperties,
} from '../knowledge/error-details.ts';
import { toWords } from '../names.ts';
import { isAnyErrorType, type ArrivedError, type ArrivedErrors } from './arrived-errors.ts';
import type { Binding } from './bindings.ts';
import { ErrorNarrowing, isExposedOnPurpose } from './error-narrowing.ts';
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
  /** Where variables led on, outermost first. */
  readonly places: readonly Node[];
  /** Whether a cast says which error it is. */
  readonly isCast: boolean;
  /** Parameters of followed functions and what the call gave them. */
  readonly given: ReadonlyMap<Binding, Node>;
  /** Variables that stand for an error on the way. */
  readonly bindings: readonly Binding[];
  readonly found: Map<Node, InternalDetail>;
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
   */
  find(node: Node, { isText = false }: { readonly isText?: boolean } = {}): readonly InternalDetail[] {
    const found = new Map<Node, InternalDetail>();
    const form = isText ? 'text' : 'value';
    this.#visit(node, [], { form, places: [], isCast: false, given: new Map(), bindings: [], found });
    return [...found.values()];
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
          isAnyErrorType(node.typeAnnotation) ? context : { ...context, isCast: true },
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
    for (const { value, path: taken } of getAssignedValues(variable) ?? [])
      this.#visit(value, [...taken, ...path], inner);
    this.#visitProperties(variable, node, path, inner);
  }

  /** What is set on an object after it is made: `body.stack = error.stack`. */
  #visitProperties(variable: Binding, node: TSESTree.Identifier, path: readonly string[], context: Context): void {
    for (const { identifier } of variable.references) {
      const { parent } = identifier;
      if (parent.type !== 'MemberExpression' || parent.object !== identifier) continue;
      const assignment = parent.parent;
      if (assignment.type !== 'AssignmentExpression' || assignment.left !== parent || assignment.operator !== '=')
        continue;
      // What is set behind the place is not there yet.
      if (assignment.range[0] > node.range[0]) continue;
      const [first, ...rest] = path;
      if (first === undefined) this.#visit(assignment.right, [], context);
      else if (getPropertyName(parent) === first) this.#visit(assignment.right, rest, context);
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
  }

  /** What a function of this file makes of what it is given: `toBody(error)`. */
  #visitFunction(call: TSESTree.CallExpression, fn: FunctionNode, path: readonly string[], context: Context): void {
    if (context.places.length >= maximumHops || context.places.includes(call)) return;
    const given = new Map(context.given);
    for (const [index, parameter] of fn.params.entries()) {
      const argument = call.arguments[index];
      const inner = parameter.type === 'AssignmentPattern' ? parameter.left : parameter;
      if (argument === undefined || argument.type === 'SpreadElement' || inner.type !== 'Identifier') continue;
      const variable = this.#origins.findVariable(inner);
      if (variable !== undefined) given.set(variable, argument);
    }
    const inner = { ...context, given, places: [...context.places, call] };
    for (const returned of getReturned(fn, this.#sourceCode)) this.#visit(returned, path, inner);
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
    if (places.some((place) => isExposedOnPurpose(place, this.#sourceCode))) return;
    if (kind === 'message' || kind === 'error') {
      if (error.isKnown || context.isCast) return;
      const bindings = new Set([error.binding, ...context.bindings]);
      const narrowing = new ErrorNarrowing(bindings, { sourceCode: this.#sourceCode, origins: this.#origins });
      if (places.some((place) => narrowing.isKnownAt(place))) return;
    }
    context.found.set(node, { kind, node: context.places[0] ?? node, source: node, error });
  }

  #add(kind: InternalDetailKind, node: Node, context: Context): void {
    const places = [...context.places, node];
    if (places.some((place) => isExposedOnPurpose(place, this.#sourceCode))) return;
    context.found.set(node, { kind, node: context.places[0] ?? node, source: node });
  }

  #isGlobal(node: Node): boolean {
    const origin = this.#origins.resolve(node);
    return origin.kind === 'global' || (origin.kind === 'module' && origin.module === 'node:process');
  }
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
