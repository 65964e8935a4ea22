/** Which values a client sent: reads `knowledge/client-values.ts`. */
import type { TSESTree } from '@typescript-eslint/utils';
import {
  getDecorators,
  getPropertyName,
  getStaticString,
  isFunction,
  withoutTypeSyntax,
  type FunctionNode,
  type Node,
  type SourceCode,
} from '../ast.ts';
import {
  clientValues,
  compoundNames,
  elementMethods,
  reshapingMethods,
  nodeRequest,
  numberNames,
  numberPrefixes,
  queryParsers,
  streamedTypes,
  type ClientPart,
  type ClientValues,
} from '../knowledge/client-values.ts';
import { requestListeners } from '../knowledge/request-listeners.ts';
import type { ParameterRole } from '../knowledge/table.ts';
import { decodingFunctions, escapingFunctions } from '../knowledge/value-functions.ts';
import { toWords } from '../names.ts';
import type { ProjectFacts } from '../project.ts';
import { ConfinedValues } from './confined-values.ts';
import {
  getAliases,
  getConditionsBefore,
  getFailedBlocks,
  getPrefixes,
  isCheckedIn,
  isGivenToCheck,
} from './deciding-code.ts';
import { DeclaredTypes } from './declared-types.ts';
import { isExportOf, isInstanceOf } from './frameworks.ts';
import { mayHandle } from './framework-mentions.ts';
import { isSaidToBeChecked, isThingLoaded } from './earlier-checks.ts';
import type { HandlerMatcher } from './handlers.ts';
import { isAsserted, isFoundByValue, isSecretCompared, isSignedBody } from './lookups.ts';
import { alternatives, type Origin, type OriginResolver } from './origin.ts';
import { getParameterType, isNodeRequest, listenerForm } from './request-listeners.ts';
import { getAssignedValues, getDottedName, getValueParts, type AssignedValue } from './values.ts';

const tables: Readonly<Record<string, ClientValues>> = clientValues;

/** A value that a client sent. */
export interface ClientValue {
  readonly part: ClientPart;
  /** The properties below the part that lead to it; none for the part itself. */
  readonly path: readonly string[];
}

/** A text that a client sent, inside of another. */
export interface ClientText {
  /** The expression that holds it, as it stands inside the one that was asked for. */
  readonly node: Node;
  readonly part: ClientPart;
}

/** What the tables say of a parameter. */
interface ParameterFacts {
  readonly properties: Readonly<Record<string, ClientPart>> | undefined;
  readonly methods: Readonly<Record<string, ClientPart>> | undefined;
  readonly urls: readonly string[] | undefined;
  readonly whole: ClientPart | undefined;
  readonly mergingOption: string | undefined;
  readonly decorators: Readonly<Record<string, ClientPart>> | undefined;
}

interface Walk {
  /** Where to report what a variable hides: the variable, as it stands in the expression asked for. */
  readonly at: Node | undefined;
  readonly isText: boolean;
  /** Whether the value itself is written: as it is where it is a text, with its texts escaped where it is an object. */
  readonly isPrinted: boolean;
  readonly hops: number;
  readonly found: Map<Node, ClientText>;
}

const maximumHops = 3;
/** Methods of what holds values by their names: `headers.get(name)`, `searchParams.getAll(name)`. */
const getters = new Set(['get', 'getAll']);

/** The events and methods by which a request comes to what is no handler. */
const askedForm = new RegExp(
  [
    ...requestListeners.requestEvents.map(({ event }) => `['"]${event}['"]`),
    ...Object.values(tables).flatMap(({ requestGetter }) => requestGetter?.[0] ?? []),
  ].join('|'),
  'u',
);

/** Whether a file may have something in it that a client sent. It never says no where there is. */
export function mayHoldClientValues(text: string, getProject: () => ProjectFacts): boolean {
  return listenerForm.test(text) || askedForm.test(text) || mayHandle(text, getProject);
}

/** Properties that say something of a text and do not show it. */
const measures = new Set(['length', 'size']);
/** Pipes of NestJS, by a part of their names, after which nothing is left of a text that could do harm. */
const parsingPipe = /parse|enum|uuid/iu;

/** Finds what a client sent, in one file. */
export class ClientValueFinder {
  readonly #sourceCode: SourceCode;
  readonly #origins: OriginResolver;
  readonly #handlers: HandlerMatcher;
  readonly #types: DeclaredTypes;
  readonly #confined: ConfinedValues;
  /** The calls and URLs that are being looked at. */
  readonly #underway = new Set<Node>();

  constructor(sourceCode: SourceCode, origins: OriginResolver, handlers: HandlerMatcher) {
    this.#sourceCode = sourceCode;
    this.#origins = origins;
    this.#handlers = handlers;
    this.#types = new DeclaredTypes(origins);
    this.#confined = new ConfinedValues(sourceCode, origins, handlers);
  }

  /** What an expression is of a request; undefined where it is nothing a client sent, or cannot be told. */
  match(node: Node): ClientValue | undefined {
    return this.#matchOrigin(this.#origins.resolve(node));
  }

  /**
   * Whether a value is the stream that a body comes by, of a parameter that is a request or response of the Fetch API by
   * its type or its handler: whoever logs it sees nothing of the body.
   */
  isStream(origin: Origin): boolean {
    if (origin.kind !== 'parameter' || origin.path.length === 0) return false;
    const path = origin.path.join('.');
    const type = getParameterType(origin.function.params[origin.index], this.#origins);
    if (path === 'body' && type !== undefined && isInstanceOf(type, streamedTypes)) return true;
    const handler = this.#handlers.matchHandler(origin.function);
    const role = handler?.roles[origin.index];
    if (handler === undefined || role === undefined) return false;
    return tables[handler.row.name]?.streams?.[role]?.includes(path) === true;
  }

  /**
   * The texts of a client that have become part of a text as they are, each once.
   * @param isPrinted whether `node` itself is written as a text, where it is one
   */
  findTexts(node: Node, isPrinted = false): readonly ClientText[] {
    const found = new Map<Node, ClientText>();
    this.#visit(node, { at: undefined, isText: false, isPrinted, hops: 0, found });
    return [...found.values()].filter(
      ({ node: at, part }) =>
        ((part !== 'body' && part !== 'headers') || !this.#isSigned(at)) &&
        !this.#isBehindSecret(at) &&
        !isSaidToBeChecked(at, this.#sourceCode, this.#origins),
    );
  }

  /** Whether only who sent a secret of the program's environment gets to `node`: `req.query.secret !== process.env.TOKEN`. */
  #isBehindSecret(node: Node): boolean {
    return isSecretCompared(node, (each) => this.match(each) !== undefined);
  }

  /** Whether only who has a secret of the program could have sent the request that `node` is taken from, by its body. */
  #isSigned(node: Node): boolean {
    return isSignedBody(node, this.#sourceCode, this.#origins, (each) => this.#isWholeBody(each));
  }

  /** Whether an expression is the whole body, or a text that is made of nothing else: `JSON.stringify(req.body)`. */
  #isWholeBody(node: Node, hops = 0): boolean {
    const value = this.match(node);
    if (value?.part === 'body' && value.path.length === 0) return true;
    if (/(?:^|\.)rawBody$/u.test(getDottedName(node) ?? '')) return true;
    if (hops >= maximumHops) return false;
    const variable = node.type === 'Identifier' ? this.#origins.findVariable(node) : undefined;
    const parts =
      variable === undefined
        ? getValueParts(node, this.#origins)
        : getAssignedValues(variable)?.map((each) => ({ node: each.value }));
    return parts?.length === 1 && parts.every((each) => this.#isWholeBody(each.node, hops + 1));
  }

  #visit(node: Node, walk: Walk): void {
    if (this.#isEscaped(node)) return;
    if (this.#isDecodedUrl(node)) {
      const at = walk.at ?? node;
      if (!walk.found.has(at)) walk.found.set(at, { node: at, part: 'query' });
      return;
    }
    const parts = getValueParts(node, this.#origins);
    if (parts === undefined) {
      this.#visitLeaf(node, walk);
      return;
    }
    for (const part of parts) {
      if (part.kind === 'text') this.#visit(part.node, { ...walk, isText: true });
      else if (part.kind === 'same') this.#visit(part.node, walk);
    }
  }

  #visitLeaf(node: Node, walk: Walk): void {
    let isNumber = false;
    if (node.type === 'Identifier') {
      const variable = this.#origins.findVariable(node);
      const all = variable === undefined ? undefined : getAssignedValues(variable);
      // `email = email.trim()` is still what it was.
      const values = all?.filter((each) => !isFixed(each) && !isKept(each, node.name));
      isNumber = all?.some(isNumberOrFlag) === true;
      // One that is given several values may have been mended on the way; what is added to it stays in it.
      if (values !== undefined && values.filter(({ isAdded }) => isAdded !== true).length > 1) return;
      if (values?.every(({ path }) => path.length === 0) === true) {
        if (this.#isChecked(node) || this.#types.getContent(node) === 'no-text' || walk.hops >= maximumHops) return;
        for (const { value, isAdded } of values) {
          const isText = walk.isText || isAdded === true;
          this.#visit(value, { ...walk, isText, at: walk.at ?? node, hops: walk.hops + 1 });
        }
        return;
      }
    }
    if (!walk.isText && !walk.isPrinted) return;
    const value = this.match(node) ?? this.#matchBesides(node);
    if (value === undefined || measures.has(value.path.at(-1) ?? '')) return;
    if (isTyped(value) && (isNumber || isNumberName(value.path) || (!walk.isText && isCompound(value)))) return;
    if (!walk.isText && value.path.length === 0) return;
    if (this.#isChecked(node) || this.#types.getContent(node) === 'no-text') return;
    const at = walk.at ?? node;
    if (this.#isWholeChecked(node, at)) return;
    if (this.#confined.isConfined(node, value, isNumber)) return;
    if (!walk.found.has(at)) walk.found.set(at, { node: at, part: value.part });
  }

  /**
   * What an expression is of a request outside of a handler, or by what is done to it in one: asked for by a guard, given to
   * a function of the file, an element of a list, a variable that is given the same text in another form.
   */
  #matchBesides(node: Node): ClientValue | undefined {
    const inner = withoutTypeSyntax(node);
    const variable = inner.type === 'Identifier' ? this.#origins.findVariable(inner) : undefined;
    if (inner.type === 'Identifier' && variable !== undefined) {
      const loop = variable.defs[0]?.node.parent?.parent;
      if (loop?.type === 'ForOfStatement' && variable.defs[0]?.node.type === 'VariableDeclarator')
        return this.#matchElement(loop.right, getLoopPath(loop.left, inner.name));
      const values = getAssignedValues(variable) ?? [];
      const [given, ...others] = values.filter((each) => !isKept(each, inner.name));
      if (given !== undefined && others.length === 0 && values.length > 1)
        return this.#matchOrigin(
          given.path.reduce((origin, each) => this.#origins.get(origin, each), this.#origins.resolve(given.value)),
        );
    }
    const origins = alternatives(this.#origins.resolve(inner)).filter(
      (each) => each.kind !== 'node' || each.node.type !== 'Literal',
    );
    const values = origins.map((each) =>
      each.kind === 'parameter' ? this.#matchGiven(each) : this.#matchAskedRequest(each),
    );
    return values.every((each) => each !== undefined) ? values[0] : undefined;
  }

  /** What an element of a list that a client sent is, or what is taken out of it; nothing of a list that is made of it. */
  #matchElement(list: Node, path: readonly string[] | undefined): ClientValue | undefined {
    const owner = path === undefined ? undefined : this.match(list);
    return owner === undefined || path === undefined || owner.path.length === 0 || this.#isChecked(list)
      ? undefined
      : { part: owner.part, path: [...owner.path, '*', ...path] };
  }

  /** What a parameter of a function is that is no handler: an element of a list, or the request that a handler gives it. */
  #matchGiven(origin: Extract<Origin, { kind: 'parameter' }>): ClientValue | undefined {
    const { function: fn, index, path } = origin;
    const call = fn.parent;
    if (call.type === 'CallExpression' && call.arguments[0] === fn) {
      const callee = withoutTypeSyntax(call.callee);
      return index === 0 && callee.type === 'MemberExpression' && elementMethods.has(getPropertyName(callee) ?? '')
        ? this.#matchElement(callee.object, path)
        : undefined;
    }
    if (this.#underway.has(fn) || this.#handlers.matchHandler(fn) !== undefined) return undefined;
    const name = fn.type === 'FunctionDeclaration' ? fn.id : call.type === 'VariableDeclarator' ? call.id : null;
    if (name?.type !== 'Identifier' || path.length < 2) return undefined;
    this.#underway.add(fn);
    let value: ClientValue | undefined;
    for (const { identifier } of this.#origins.findVariable(name)?.references ?? []) {
      const given = identifier.parent;
      if (given.type !== 'CallExpression' || given.callee !== identifier) continue;
      const argument = given.arguments[index];
      const request = argument?.type === 'Identifier' ? this.#origins.resolve(argument) : undefined;
      if (request?.kind !== 'parameter' || request.path.length > 0) continue;
      if (this.#handlers.matchHandler(request.function)?.roles[request.index] !== 'request') continue;
      value ??= this.#matchParameter({ ...request, path });
    }
    this.#underway.delete(fn);
    return value;
  }

  /** What is taken out of a request that is asked for: `context.switchToHttp().getRequest().params.id`. */
  #matchAskedRequest(origin: Origin): ClientValue | undefined {
    const path: string[] = [];
    let asked = origin;
    for (; asked.kind === 'member'; asked = asked.object) path.unshift(asked.property);
    if (asked.kind !== 'call' || path.length < 2) return undefined;
    for (const { requestGetter, properties } of Object.values(tables)) {
      const [first, second] = requestGetter ?? [];
      if (first === undefined || asked.callee.kind !== 'member' || asked.callee.property !== second) continue;
      const { object } = asked.callee;
      if (object.kind !== 'call' || object.callee.kind !== 'parameter' || object.callee.path.at(-1) !== first) continue;
      const part = properties?.request?.[path[0] ?? ''];
      if (part !== undefined) return { part, path: path.slice(1) };
    }
    return undefined;
  }

  #matchOrigin(origin: Origin): ClientValue | undefined {
    const all = alternatives(origin).filter((each) => each.kind !== 'node' || each.node.type !== 'Literal');
    // `body = JSON.parse(body.payload)`: what a variable becomes of itself is decided by what it was before.
    const others = all.filter((each) => !this.#isUnderway(each));
    const values = others.map((each) => this.#matchOnce(each));
    return values.every((each) => each !== undefined) ? values[0] : undefined;
  }

  /** Whether an origin is a call that is being looked at, or a property of its result. */
  #isUnderway(origin: Origin): boolean {
    if (origin.kind === 'member') return alternatives(origin.object).every((each) => this.#isUnderway(each));
    return (origin.kind === 'call' || origin.kind === 'instance') && this.#underway.has(origin.node);
  }

  #matchOnce(origin: Origin): ClientValue | undefined {
    if (origin.kind !== 'call' && origin.kind !== 'instance') return this.#matchOne(origin);
    this.#underway.add(origin.node);
    const value = this.#matchOne(origin);
    this.#underway.delete(origin.node);
    return value;
  }

  #matchOne(origin: Origin): ClientValue | undefined {
    switch (origin.kind) {
      case 'parameter':
        return this.#matchParameter(origin);
      case 'call':
        return origin.node.type === 'CallExpression' ? this.#matchCall(origin.callee, origin.node) : undefined;
      case 'instance':
        // `new URLSearchParams(request.url.split('?')[1])`
        return isNewGlobal(origin, 'URLSearchParams') && origin.node.arguments.some((each) => this.#isUrl(each))
          ? { part: 'query', path: [] }
          : undefined;
      case 'member': {
        const { object, property } = origin;
        const isQuery =
          (property === 'searchParams' &&
            isNewGlobal(object, 'URL') &&
            object.node.arguments.some((each) => this.#isUrl(each))) ||
          this.#isParsedQuery(object, property);
        if (isQuery) return { part: 'query', path: [] };
        const owner = this.#matchOrigin(object);
        return owner === undefined ? undefined : { part: owner.part, path: [...owner.path, property] };
      }
      default:
        return undefined;
    }
  }

  #matchCall(callee: Origin, node: TSESTree.CallExpression): ClientValue | undefined {
    const [asked] = node.arguments;
    const name = asked === undefined ? [] : [getStaticString(asked) ?? '*'];
    if (callee.kind === 'parameter') {
      const { methods } = this.#getTable(callee) ?? {};
      const part = methods?.[callee.path.join('.')];
      // `req.get('host')`, `c.req.query(name)`: one value of the part.
      if (part !== undefined) return { part, path: name };
    }
    if (callee.kind === 'global' && callee.path.join('.') === 'JSON.parse') {
      const text = asked === undefined ? undefined : this.match(asked);
      return text === undefined ? undefined : { part: text.part, path: [] };
    }
    if (this.#isParsedQuery({ kind: 'call', callee, node }, undefined)) return { part: 'query', path: [] };
    // `searchParams.get(name)`, `(await request.formData()).get(name)`
    const method = withoutTypeSyntax(node.callee);
    if (method.type !== 'MemberExpression' || !getters.has(getPropertyName(method) ?? '')) return undefined;
    const owner = this.match(method.object);
    return owner?.path.length === 0 ? { part: owner.part, path: name } : undefined;
  }

  /** Whether a value, or its property, is what a function made of the query of a request: `url.parse(req.url, true).query`. */
  #isParsedQuery(origin: Origin, property: string | undefined): boolean {
    if (origin.kind !== 'call' || origin.node.type !== 'CallExpression') return false;
    const { callee, node } = origin;
    const [text] = node.arguments;
    if (text === undefined) return false;
    return queryParsers.some(
      (parser) => parser.under === property && isExportOf(callee, [parser]) && this.#isUrl(text),
    );
  }

  /** Whether an expression is the URL of a request, or a part of it. */
  #isUrl(node: Node): boolean {
    // `url = new URL(url, base).href`
    if (this.#underway.has(node)) return false;
    this.#underway.add(node);
    const isUrl = this.#isPartOfUrl(node);
    this.#underway.delete(node);
    return isUrl;
  }

  #isPartOfUrl(node: Node): boolean {
    const parts = getValueParts(node, this.#origins);
    if (parts !== undefined) return parts.some((part) => this.#isUrl(part.node));
    return alternatives(this.#origins.resolve(node)).some((origin) => {
      if (origin.kind === 'parameter') return this.#getTable(origin)?.urls?.includes(origin.path.join('.')) === true;
      const { object, property } = origin.kind === 'member' ? origin : {};
      return object !== undefined && isNewGlobal(object, 'URL') && (property === 'href' || property === 'search')
        ? object.node.arguments.some((each) => this.#isUrl(each))
        : false;
    });
  }

  #matchParameter(origin: Extract<Origin, { kind: 'parameter' }>): ClientValue | undefined {
    const table = this.#getTable(origin);
    if (table === undefined) return undefined;
    const { path } = origin;
    if (table.whole !== undefined) return { part: table.whole, path: [...this.#getAskedName(origin), ...path] };
    const decorated = this.#getDecorated(origin, table.decorators);
    if (decorated !== undefined)
      return decorated === 'parsed' ? undefined : { part: decorated, path: [...this.#getAskedName(origin), ...path] };
    // The longest path first: `request.body` before `request`.
    for (let length = path.length; length > 0; length--) {
      const part = table.properties?.[path.slice(0, length).join('.')];
      if (part === undefined) continue;
      const rest = path.slice(length);
      return part === 'path parameters' && this.#isNotInPath(rest[0], origin.function, table)
        ? undefined
        : { part, path: rest };
    }
    return undefined;
  }

  /** Whether the path with which a handler is registered, where it is written, has no parameter of a name. */
  #isNotInPath(name: string | undefined, { parent }: FunctionNode, { mergingOption }: ParameterFacts): boolean {
    if (name === undefined || mergingOption === undefined || !/^[a-z_]\w*$/iu.test(name)) return false;
    const path = parent.type === 'CallExpression' ? getStaticString(parent.arguments[0]) : undefined;
    if (path?.startsWith('/') !== true || new RegExp(`[:*]"?${name}(?!\\w)`, 'u').test(path)) return false;
    return !this.#sourceCode.text.includes(mergingOption);
  }

  /** What the table says of a handler's parameter. */
  #getTable({ function: owner, index }: Extract<Origin, { kind: 'parameter' }>): ParameterFacts | undefined {
    const handler = this.#handlers.matchHandler(owner);
    if (handler === undefined)
      return isNodeRequest(owner, index, this.#sourceCode.text, this.#origins)
        ? toFacts(nodeRequest, 'request')
        : undefined;
    const table = tables[handler.row.name];
    return table === undefined ? undefined : toFacts(table, handler.roles[index]);
  }

  /** What a decorator picks by its name: `@Body('title') title`. */
  #getAskedName({ function: owner, index }: Extract<Origin, { kind: 'parameter' }>): readonly string[] {
    const parameter = owner.params[index];
    if (parameter === undefined) return [];
    const target = parameter.type === 'TSParameterProperty' ? parameter.parameter : parameter;
    return getDecorators(target).flatMap(({ expression }) => {
      const name = expression.type === 'CallExpression' ? getStaticString(expression.arguments[0]) : undefined;
      return name ?? [];
    });
  }

  #getDecorated(
    { function: owner, index }: Extract<Origin, { kind: 'parameter' }>,
    names: Readonly<Record<string, ClientPart>> | undefined,
  ): ClientPart | 'parsed' | undefined {
    const parameter = owner.params[index];
    if (names === undefined || parameter === undefined) return undefined;
    const target = parameter.type === 'TSParameterProperty' ? parameter.parameter : parameter;
    for (const { expression } of getDecorators(target)) {
      const callee = expression.type === 'CallExpression' ? expression.callee : expression;
      const part = callee.type === 'Identifier' && Object.hasOwn(names, callee.name) ? names[callee.name] : undefined;
      if (part === undefined) continue;
      const pipes = expression.type === 'CallExpression' ? expression.arguments : [];
      return pipes.some((pipe) => parsingPipe.test(this.#sourceCode.getText(pipe))) ? 'parsed' : part;
    }
    return undefined;
  }

  /** Whether a call decodes the URL of a request, which holds no line break until then. */
  #isDecodedUrl(node: Node): boolean {
    const [text] = node.type === 'CallExpression' ? node.arguments : [];
    return (
      node.type === 'CallExpression' &&
      text !== undefined &&
      decodingFunctions.has(getDottedName(node.callee) ?? '') &&
      this.#isUrl(text)
    );
  }

  /** Whether a call leaves no line break in what it is given: by escaping it, or by taking it out. */
  #isEscaped(node: Node): boolean {
    const inner = withoutTypeSyntax(node);
    if (inner.type !== 'CallExpression') return false;
    const callee = withoutTypeSyntax(inner.callee);
    const name = getDottedName(callee);
    if (name !== undefined && escapingFunctions.has(name.split('.').slice(-2).join('.'))) return true;
    const method = callee.type === 'MemberExpression' ? getPropertyName(callee) : undefined;
    if (callee.type !== 'MemberExpression' || method === undefined) return false;
    const [pattern] = inner.arguments;
    if (method !== 'replace' && method !== 'replaceAll' && method !== 'split') return false;
    return pattern !== undefined && removesBreaks(pattern, this.#sourceCode);
  }

  /**
   * Whether something before `node`, in the same function, decided by the value: it was compared with a text, looked up
   * in a list, or given to what checks it. What is left after that is no free text.
   */
  #isChecked(node: Node): boolean {
    const handler = this.#handlers.findHandler(node)?.node ?? getOutermostFunction(node);
    if (handler === undefined) return false;
    if (isFoundByValue(node, this.#sourceCode, this.#origins) || isAsserted(node)) return true;
    const { part, path: [name, ...rest] = [] } = this.match(node) ?? {};
    if (
      part === 'path parameters' &&
      name !== undefined &&
      rest.length === 0 &&
      isThingLoaded(node, name, this.#origins)
    )
      return true;
    const before = getConditionsBefore(node, handler, this.#sourceCode);
    if (isCheckedIn(before, getPrefixes(node))) return true;
    return getAliases(node, before).some(({ name, text }) => isCheckedIn(text, [name]));
  }

  /**
   * Whether what a value was taken out of was checked before a variable with the value is read at `at`. In a `catch` the
   * check itself may be what failed.
   */
  #isWholeChecked(node: Node, at: Node): boolean {
    const handler = this.#handlers.findHandler(at)?.node;
    const variable = node.type === 'Identifier' ? this.#origins.findVariable(node) : undefined;
    // `const { id } = req.params`
    const [taken, another] = (variable === undefined ? undefined : getAssignedValues(variable)) ?? [];
    const wholes = taken === undefined || another !== undefined ? getPrefixes(node).slice(1) : getPrefixes(taken.value);
    if (handler === undefined || wholes.length === 0) return false;
    return isGivenToCheck(getConditionsBefore(at, handler, this.#sourceCode, getFailedBlocks(at)), wholes);
  }
}

function toFacts(table: ClientValues, role: ParameterRole | undefined): ParameterFacts {
  const pick = <T>(by: Readonly<Partial<Record<ParameterRole, T>>> | undefined): T | undefined =>
    role === undefined ? undefined : by?.[role];
  return {
    properties: pick(table.properties),
    methods: pick(table.methods),
    urls: pick(table.urls),
    whole: pick(table.whole),
    mergingOption: table.mergingOption,
    decorators: role === undefined ? table.decorators : undefined,
  };
}

/** Whether a value was made by `new` of a global class. */
function isNewGlobal(
  origin: Origin,
  name: string,
): origin is Extract<Origin, { kind: 'instance' }> & { readonly node: TSESTree.NewExpression } {
  return (
    origin.kind === 'instance' &&
    origin.node.type === 'NewExpression' &&
    origin.of.kind === 'global' &&
    origin.of.path.join('.') === name
  );
}

/** Whether a variable is given a text or a number of the program's own: a default, or what it begins with. */
function isFixed({ value, path }: AssignedValue): boolean {
  if (path.length > 0) return false;
  const inner = withoutTypeSyntax(value);
  return inner.type === 'Literal' || getStaticString(inner) !== undefined;
}

function isNumberOrFlag({ value, path }: AssignedValue): boolean {
  const inner = withoutTypeSyntax(value);
  return path.length === 0 && inner.type === 'Literal' && /^(?:boolean|number)$/u.test(typeof inner.value);
}

/** Whether a variable is given its own text in another form: `name = name.trim().toLowerCase()`. */
function isKept({ value, path }: AssignedValue, name: string): boolean {
  if (path.length > 0) return false;
  let inner = withoutTypeSyntax(value);
  while (inner.type === 'CallExpression') {
    const callee = withoutTypeSyntax(inner.callee);
    if (callee.type !== 'MemberExpression' || !reshapingMethods.has(getPropertyName(callee) ?? '')) return false;
    inner = withoutTypeSyntax(callee.object);
  }
  return inner.type === 'Identifier' && inner.name === name;
}

/** The properties of an element by which a loop has a name: none for the element itself. */
function getLoopPath(left: TSESTree.ForOfStatement['left'], name: string): readonly string[] | undefined {
  const target = left.type === 'VariableDeclaration' ? left.declarations[0]?.id : undefined;
  if (target?.type === 'Identifier') return [];
  if (target?.type !== 'ObjectPattern') return undefined;
  for (const each of target.properties)
    if (each.type === 'Property' && each.value.type === 'Identifier' && each.value.name === name)
      return [getPropertyName(each) ?? '*'];
  return undefined;
}

/** Whether a value stands in a part that has numbers and objects in it, and not texts only. */
function isTyped({ part }: ClientValue): boolean {
  return part === 'arguments' || part === 'body';
}

function isNumberName(path: readonly string[]): boolean {
  const words = toWords(path.at(-1) ?? '');
  return numberNames.has(words.at(-1) ?? '') || (words.length > 1 && numberPrefixes.has(words[0] ?? ''));
}

/** Whether a value is an object or a list, as far as its name tells. */
function isCompound({ path }: ClientValue): boolean {
  const last = toWords(path.at(-1) ?? '').at(-1) ?? '';
  return compoundNames.has(last) || /[^su]s$/u.test(last);
}

function getOutermostFunction(node: Node): Node | undefined {
  let outermost: Node | undefined;
  for (let current: Node | null | undefined = node; current != null; current = current.parent)
    if (isFunction(current)) outermost = current;
  return outermost;
}

/** Whether what a pattern matches are (also) line breaks: `/[\r\n]/g`, `/\s+/`, `/[^\w]/g`, `'\n'`. */
function removesBreaks(pattern: TSESTree.CallExpressionArgument, sourceCode: SourceCode): boolean {
  const inner = withoutTypeSyntax(pattern);
  if (inner.type !== 'Literal') return true;
  return /\\[nrsvRWSp]|\[\^|\\x0|\\u00|\\p/u.test(sourceCode.getText(inner));
}
