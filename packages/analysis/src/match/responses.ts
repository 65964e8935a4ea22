/** What answers a request, with which status and body: reads `answers` of `knowledge/frameworks.ts`. */
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
import { getStatusOfConstant } from '../knowledge/http-status.ts';
import { nodeListener, requestListeners } from '../knowledge/request-listeners.ts';
import type { AnswerFacts, FrameworkRow, StatusPosition } from '../knowledge/table.ts';
import { toWords } from '../names.ts';
import { getFrameworkIndex, type FrameworkIndex } from './framework-index.ts';
import { responseNames, type FrameworkMentions } from './framework-mentions.ts';
import { isExportOf } from './frameworks.ts';
import type { HandlerMatcher } from './handlers.ts';
import { getModuleBaseName } from './module-paths.ts';
import { alternatives, type Origin, type OriginResolver } from './origin.ts';

/** An answer to a request, or an exception that the framework turns into one. */
export interface ResponseMatch {
  /** The call, `new`, assignment or object that makes it. */
  readonly node: Node;
  readonly row: FrameworkRow;
  /** What is sent, `JSON.stringify` taken away; undefined where nothing is. */
  readonly body: TSESTree.Expression | undefined;
  /** The status, where it is a number that can be told. */
  readonly status: number | undefined;
  /** Where the status is written. */
  readonly statusNode: Node | undefined;
  /** Where it would be written; undefined where it is, or may be set otherwise. Without it the framework answers 200. */
  readonly missingStatus: MissingStatus | undefined;
  /** Whether it is thrown or to be thrown, or given to what answers errors, and not sent as it is. */
  readonly isException: boolean;
  /**
   * `options`: what stands in the place of the body holds a message instead. `page`: it is shown to people. `text`: it
   * becomes the message of an error, and is kept in it as a text alone.
   */
  readonly bodyKind: 'body' | 'options' | 'page' | 'text';
  /** Whether an object in the place of the body becomes JSON. */
  readonly takesObjects: boolean;
  /** `shape`: only the names say that something is answered. */
  readonly via: 'origin' | 'shape';
}

/** Where an answer would be given a status: by a method or property of `on`, an argument, or a property of one. */
export type MissingStatus =
  | { readonly at: 'method' | 'assignment'; readonly on: Node; readonly name: string }
  | { readonly at: 'argument'; readonly index: number }
  | { readonly at: 'property'; readonly index: number; readonly property: string };

/** What a client is sent besides the body of an answer. */
export interface Exposure {
  readonly row: FrameworkRow;
  readonly place: 'exception' | 'header' | 'piece' | 'redirect';
  readonly values: readonly TSESTree.Expression[];
}

/** Nodes that may answer. */
export type AnsweringNode =
  TSESTree.AssignmentExpression | TSESTree.CallExpression | TSESTree.NewExpression | TSESTree.ObjectExpression;

/** A chain of calls taken apart: `res.status(404).json(body)` → `res` and its two calls. */
interface Chain {
  readonly root: Node;
  readonly calls: readonly {
    readonly method: string;
    readonly arguments: readonly TSESTree.CallExpressionArgument[];
  }[];
}

/** How the body of an answer reaches the client. */
type Manner = Pick<ResponseMatch, 'isException' | 'bodyKind' | 'takesObjects'>;

const sent: Manner = { isException: false, bodyKind: 'body', takesObjects: true };
const sentAsIs: Manner = { ...sent, takesObjects: false };
const thrown: Manner = { ...sent, isException: true };

/** Recognises the answers in one file. */
export class ResponseMatcher {
  readonly #sourceCode: SourceCode;
  readonly #origins: OriginResolver;
  readonly #handlers: HandlerMatcher;
  readonly #index: FrameworkIndex;
  readonly #mentions: FrameworkMentions;
  readonly #matches = new Map<Node, ResponseMatch | undefined>();

  constructor(sourceCode: SourceCode, origins: OriginResolver, handlers: HandlerMatcher) {
    this.#sourceCode = sourceCode;
    this.#origins = origins;
    this.#handlers = handlers;
    this.#mentions = handlers.frameworks.mentions;
    this.#index = getFrameworkIndex(handlers.frameworks.rows);
  }

  /** What a node answers; undefined where it answers nothing or cannot be told. */
  matchResponse(node: AnsweringNode): ResponseMatch | undefined {
    if (!this.#mayAnswer(node)) return undefined;
    if (this.#matches.has(node)) return this.#matches.get(node);
    const match = this.#match(node);
    this.#matches.set(node, match);
    return match;
  }

  /**
   * What a function of this file answers or returns as an answer for the handler that calls it: `sendError(res, text)`,
   * `return toResponse(500, text)`.
   */
  findAnswers(fn: FunctionNode, caller: Node): readonly ResponseMatch[] {
    const found: ResponseMatch[] = [];
    for (const node of findInside(fn.body, this.#sourceCode, isFunction)) {
      const match = isAnswering(node)
        ? (this.matchResponse(node) ??
          (node.type === 'ObjectExpression' ? this.#matchReturned(node, caller) : undefined))
        : undefined;
      if (match !== undefined) found.push(match);
    }
    return found;
  }

  /** Whether a node could answer, by the names in it. */
  #mayAnswer(node: AnsweringNode): boolean {
    const { answerNames, answerGlobals, assignedNames, returnedStatusNames } = this.#index;
    switch (node.type) {
      case 'CallExpression':
        return answerNames.has(getReferenceName(withoutTypeSyntax(node.callee)) ?? '');
      case 'NewExpression':
        return this.#mentions.mayConstruct || answerGlobals.has(getReferenceName(node.callee) ?? '');
      case 'AssignmentExpression':
        return (
          node.operator === '=' &&
          node.left.type === 'MemberExpression' &&
          assignedNames.has(getPropertyName(node.left) ?? '')
        );
      case 'ObjectExpression':
        return node.properties.some(
          (each) => each.type === 'Property' && returnedStatusNames.has(getPropertyName(each) ?? ''),
        );
      default:
        return false;
    }
  }

  #match(node: AnsweringNode): ResponseMatch | undefined {
    switch (node.type) {
      case 'CallExpression':
        return this.#matchCall(node);
      case 'NewExpression':
        return this.#matchNew(node);
      case 'AssignmentExpression':
        return this.#matchAssignment(node);
      case 'ObjectExpression':
        return this.#matchReturned(node);
    }
  }

  /**
   * What a call or `new` sends besides a body: in a header, in the address of a redirect, as a piece of a body, or as the
   * message of an error that the framework shows.
   */
  matchExposure(node: TSESTree.CallExpression | TSESTree.NewExpression): Exposure | undefined {
    const callee = withoutTypeSyntax(node.callee);
    const name = getReferenceName(callee);
    if (name === undefined || !this.#index.exposureNames.has(name)) return undefined;
    const values = node.arguments.filter((each) => each.type !== 'SpreadElement');
    const { rows } = this.#handlers.frameworks;
    if (node.type === 'NewExpression') return this.#matchMessageError(node);
    if (this.#index.redirectNames.has(name)) {
      const origin = this.#origins.resolve(callee);
      const row = rows.find(({ answers }) => isExportOf(origin, answers.redirects ?? []));
      if (row !== undefined) return { row, place: 'redirect', values };
    }
    if (callee.type !== 'MemberExpression') return undefined;
    const row = this.#matchAnswering(this.#getChain(node), node)?.row;
    if (row === undefined) return undefined;
    const { headerMethods, pieceMethods, redirectMethods } = row.answers;
    if (headerMethods?.includes(name) === true) return { row, place: 'header', values };
    if (redirectMethods?.includes(name) === true) return { row, place: 'redirect', values };
    return pieceMethods?.includes(name) === true ? { row, place: 'piece', values: values.slice(0, 1) } : undefined;
  }

  #matchMessageError(node: TSESTree.NewExpression): Exposure | undefined {
    const origin = this.#origins.resolve(node.callee);
    for (const row of this.#handlers.frameworks.rows) {
      const error = row.answers.messageErrors?.find((each) => isExportOf(origin, [each.class]));
      if (error === undefined) continue;
      const argument = getArgument(node, error.index);
      const message =
        argument === undefined || error.property === undefined ? argument : findValue(argument, error.property);
      const options = error.beside === undefined ? undefined : getArgument(node, error.beside.index);
      const beside =
        options === undefined || error.beside === undefined ? undefined : findValue(options, error.beside.property);
      const values = [message, beside].filter((each) => each !== undefined) as TSESTree.Expression[];
      return values.length === 0 ? undefined : { row, place: 'exception', values };
    }
    return undefined;
  }

  #matchCall(node: TSESTree.CallExpression): ResponseMatch | undefined {
    const callee = withoutTypeSyntax(node.callee);
    const method = getReferenceName(callee);
    if (method === undefined) return undefined;
    const made = this.#matchFactory(node, callee);
    if (made !== undefined || callee.type !== 'MemberExpression') return made;
    const replied = this.#matchReply(node, method);
    if (replied !== undefined) return replied;
    const chain = this.#getChain(node);
    const answering = this.#matchAnswering(chain, node);
    if (answering === undefined) return undefined;
    const { row, via } = answering;
    const { answers } = row;
    const thrower = answers.throwers[method];
    if (thrower !== undefined) {
      const statusNode = getArgument(node, thrower.status);
      return this.#toMatch(node, row, via, getArgument(node, thrower.body), statusNode, thrown);
    }
    const named = via === 'origin' ? answers.namedErrors?.statuses[method] : undefined;
    if (named !== undefined) {
      const manner: Manner = { ...thrown, bodyKind: 'text', takesObjects: false };
      return { ...this.#toMatch(node, row, via, getArgument(node, 0), undefined, manner), status: named };
    }
    const sender = answers.senders[method];
    if (sender === undefined) return undefined;
    const body = sender.body === undefined ? undefined : getArgument(node, sender.body);
    const own = sender.status === undefined ? undefined : getArgument(node, sender.status);
    const set = chain.calls.findLast((call) => setsStatus(call.method, answers))?.arguments[0];
    const statusNode = getStatusArgument(own) ?? set ?? this.#findStatusBefore(node, chain.root, row);
    const match = this.#toMatch(node, row, via, body, statusNode, {
      isException: false,
      bodyKind: sender.page === true ? 'page' : 'body',
      takesObjects: sender.takesObjects === true,
    });
    if (statusNode !== undefined || via !== 'origin') return match;
    if (sender.status !== undefined)
      return own === undefined && node.arguments.length <= sender.status
        ? { ...match, missingStatus: { at: 'argument', index: sender.status } }
        : match;
    const name = answers.statusMethods.find((each) => each === 'status') ?? answers.statusMethods[0];
    return name === undefined ? match : { ...match, missingStatus: { at: 'method', on: chain.root, name } };
  }

  #matchNew(node: TSESTree.NewExpression): ResponseMatch | undefined {
    const made = this.#matchFactory(node, node.callee);
    if (made !== undefined) return made;
    const { rows } = this.#handlers.frameworks;
    const origin = this.#origins.resolve(node.callee);
    if (!this.#mayMake(origin)) return undefined;
    for (const row of rows) {
      const exception = row.answers.exceptions.find((each) => isExportOf(origin, [each.class]));
      if (exception === undefined) continue;
      const match = this.#toMatch(
        node,
        row,
        'origin',
        getArgument(node, exception.body),
        getStatusNode(node, exception.status),
        exception.takesOptions === true ? { ...thrown, bodyKind: 'options' } : thrown,
      );
      return exception.status.at === 'fixed' ? { ...match, status: exception.status.status } : match;
    }
    return undefined;
  }

  /** `Response.json(body, { status })`, `new NextResponse(body, { status })`. */
  #matchFactory(node: TSESTree.CallExpression | TSESTree.NewExpression, callee: Node): ResponseMatch | undefined {
    if (!this.#mentions.mayMakeAnswers || (callee.type === 'Identifier' && node.type === 'CallExpression'))
      return undefined;
    const rows = this.#index.factoryRows;
    const origin = this.#origins.resolve(callee);
    if (!this.#mayMake(origin)) return undefined;
    const handler = this.#handlers.findHandler(node);
    for (const row of handler !== undefined && rows.includes(handler.row) ? [handler.row, ...rows] : rows) {
      const factory = row.answers.factories.find((each) => isExportOf(origin, [each.callee]));
      if (factory === undefined) continue;
      // The global Response is also what fetch gives: outside a handler nothing says that it answers a request.
      if (factory.callee.module === '' && handler?.row !== row) continue;
      const statusNode = getStatusNode(node, factory.status);
      const manner = factory.serializes === true ? sent : sentAsIs;
      const match = this.#toMatch(node, row, 'origin', getArgument(node, factory.body), statusNode, manner);
      const missingStatus = statusNode === undefined ? findMissingStatus(node, factory.status) : undefined;
      return { ...match, missingStatus };
    }
    return undefined;
  }

  /** Whether a value could be one that makes an answer: a global or an export of a module that has one. */
  #mayMake(origin: Origin): boolean {
    const { answerModules } = this.#index;
    return alternatives(origin).some(
      (each) => (each.kind === 'module' && answerModules.has(each.module)) || each.kind === 'global',
    );
  }

  #matchAssignment(node: TSESTree.AssignmentExpression): ResponseMatch | undefined {
    const { left } = node;
    if (left.type !== 'MemberExpression') return undefined;
    const { root, path } = getPath(left);
    const answering = this.#matchAnswering({ root, calls: [] }, node);
    if (answering === undefined) return undefined;
    const { row, via } = answering;
    if (row.answers.statusProperties.includes(path)) return this.#toMatch(node, row, via, undefined, node.right, sent);
    if (!row.answers.bodyProperties.includes(path)) return undefined;
    const statusNode = this.#findStatusBefore(node, root, row);
    const match = this.#toMatch(node, row, via, node.right, statusNode, sent);
    const name = row.answers.statusProperties.at(-1);
    return statusNode !== undefined || name === undefined
      ? match
      : { ...match, missingStatus: { at: 'assignment', on: root, name } };
  }

  /** `return { statusCode: 404, body: JSON.stringify(body) }` of a handler. */
  #matchReturned(node: TSESTree.ObjectExpression, place: Node = node): ResponseMatch | undefined {
    const row = this.#handlers.frameworks.rows.find(
      ({ answers }) => answers.returned !== undefined && findValue(node, answers.returned.status) !== undefined,
    );
    if (row?.answers.returned === undefined) return undefined;
    const { status, body } = row.answers.returned;
    if (this.#handlers.findHandler(place)?.row !== row) return undefined;
    return this.#toMatch(node, row, 'origin', findValue(node, body), findValue(node, status), sentAsIs);
  }

  /** `httpAdapter.reply(response, body, 500)`: what is answered on is an argument. */
  #matchReply(node: TSESTree.CallExpression, method: string): ResponseMatch | undefined {
    const row = this.#handlers.frameworks.rows.find(({ answers }) => answers.repliers?.[method] !== undefined);
    const replier = row?.answers.repliers?.[method];
    const on = replier === undefined ? undefined : getArgument(node, replier.response);
    if (row === undefined || replier === undefined || on === undefined) return undefined;
    const origin = this.#origins.resolve(on);
    const known = this.#handlers.matchRole(origin);
    const isResponse = this.#matchGetter(origin) === row || (known?.row === row && known.role === row.answers.on);
    if (!isResponse) return undefined;
    return this.#toMatch(node, row, 'origin', getArgument(node, replier.body), getArgument(node, replier.status), sent);
  }

  /** The row of the response or context at the start of a chain, of which `node` is the last. */
  #matchAnswering(chain: Chain, node: Node): Pick<ResponseMatch, 'row' | 'via'> | undefined {
    const { root } = chain;
    if (root.type === 'CallExpression') {
      const row = this.#mentions.mayGetResponses ? this.#matchGetter(this.#origins.resolve(root)) : undefined;
      return row === undefined ? undefined : { row, via: 'origin' };
    }
    if (root.type !== 'Identifier' && root.type !== 'MemberExpression') return undefined;
    const name = getReferenceName(root);
    const isNamedResponse = name !== undefined && responseNames.has(name);
    if (!isNamedResponse && !this.#mentions.mayGetResponses && !this.#handlers.mayHandle) return undefined;
    const origin = this.#origins.resolve(root);
    const known = this.#handlers.matchRole(origin);
    if (known !== undefined) return known.role === known.row.answers.on ? { row: known.row, via: 'origin' } : undefined;
    const got = this.#matchGetter(origin);
    if (got !== undefined) return { row: got, via: 'origin' };
    if (!isNamedResponse) return undefined;
    if (this.#isOfListener(origin)) return { row: nodeListener, via: 'origin' };
    const isOther = alternatives(origin).some(
      (each) =>
        each.kind === 'module' ||
        each.kind === 'global' ||
        each.kind === 'node' ||
        each.kind === 'call' ||
        each.kind === 'instance',
    );
    if (isOther) return undefined;
    // A name alone, as in a helper `sendError(res, error)`: only together with a status does it say enough.
    const row =
      this.#handlers.frameworks.rows.find(
        ({ answers, parameterNames }) =>
          parameterNames.response?.includes(name) === true &&
          chain.calls.some((call) => setsStatus(call.method, answers)),
      ) ??
      this.#handlers.frameworks.rows.find(
        (each) =>
          each.parameterNames.response?.includes(name) === true &&
          this.#findStatusBefore(node, root, each) !== undefined,
      );
    return row === undefined ? undefined : { row, via: 'shape' };
  }

  /** Whether a value is the response that a request listener of Node.js is given. */
  #isOfListener(origin: Origin): boolean {
    return alternatives(origin).some((each) => {
      if (each.kind === 'instance') return isExportOf(each.of, requestListeners.responseTypes);
      if (each.kind !== 'parameter' || each.path.length > 0) return false;
      if (each.type?.kind === 'instance') return isExportOf(each.type.of, requestListeners.responseTypes);
      return each.index === requestListeners.response && this.#isListener(each.function);
    });
  }

  /** Whether a function is given to a server, where it stands or by its name. */
  #isListener(fn: FunctionNode): boolean {
    if (this.#isGivenToServer(fn)) return true;
    const name =
      fn.type === 'FunctionDeclaration'
        ? fn.id
        : fn.parent.type === 'VariableDeclarator' && fn.parent.id.type === 'Identifier'
          ? fn.parent.id
          : null;
    const variable = name === null ? undefined : this.#origins.findVariable(name);
    return variable?.references.some(({ identifier }) => this.#isGivenToServer(identifier)) ?? false;
  }

  #isGivenToServer(node: Node): boolean {
    const call = node.parent;
    if (call?.type !== 'CallExpression' || call.callee === node) return false;
    const callee = withoutTypeSyntax(call.callee);
    const method = getReferenceName(callee) ?? '';
    if ((requestListeners.subscribers as readonly string[]).includes(method))
      return callee.type === 'MemberExpression' && getStaticString(call.arguments[0]) === requestListeners.event;
    return isExportOf(this.#origins.resolve(callee), requestListeners.servers);
  }

  #getChain(node: TSESTree.CallExpression): Chain {
    return getChain(node, this.#index.getterNames);
  }

  /** The row of a response that is the result of a method: `host.switchToHttp().getResponse()`. */
  #matchGetter(origin: Origin): FrameworkRow | undefined {
    if (origin.kind !== 'call') return undefined;
    const callee = withoutTypeSyntax(origin.node.type === 'CallExpression' ? origin.node.callee : origin.node.tag);
    const method = callee.type === 'MemberExpression' ? getPropertyName(callee) : undefined;
    if (method === undefined) return undefined;
    return this.#handlers.frameworks.rows.find(({ answers }) => answers.responseGetters?.includes(method) === true);
  }

  /** The status that a statement before sets on the same response: `res.status(404); res.json(…)`. */
  #findStatusBefore(node: Node, root: Node, row: FrameworkRow): Node | undefined {
    if (root.type !== 'Identifier') return undefined;
    let statement: Node | undefined = node;
    while (statement?.parent != null && statement.parent.type !== 'BlockStatement') statement = statement.parent;
    const block = statement?.parent;
    if (block?.type !== 'BlockStatement') return undefined;
    const index = block.body.findIndex((each) => each === statement);
    for (const before of [...block.body.slice(0, index).toReversed(), ...block.body.slice(index + 1)]) {
      if (before.type !== 'ExpressionStatement') continue;
      const found = getStatusSet(before.expression, root.name, row);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #toMatch(
    node: Node,
    row: FrameworkRow,
    via: ResponseMatch['via'],
    body: Node | undefined,
    statusNode: Node | undefined,
    manner: Manner,
  ): ResponseMatch {
    const status = statusNode === undefined ? undefined : this.getStatus(statusNode);
    return {
      node,
      row,
      via,
      body: this.#withoutStringify(body),
      status,
      statusNode,
      missingStatus: undefined,
      ...manner,
    };
  }

  /**
   * The number a status expression is: `404`, `HttpStatus.NOT_FOUND`, a constant, also one of a module that is named for
   * them (`import { NOT_FOUND } from './http-status.js'`); undefined where it varies.
   */
  getStatus(node: Node): number | undefined {
    const inner = withoutTypeSyntax(node);
    if (inner.type === 'Literal') return typeof inner.value === 'number' ? inner.value : undefined;
    if (inner.type === 'MemberExpression') {
      const constant = getStatusOfConstant(getPropertyName(inner) ?? '');
      if (constant !== undefined) return constant;
    }
    const origin = this.#origins.resolve(inner);
    if (origin.kind === 'module') return getStatusOfExport(origin);
    if (origin.kind !== 'node' || origin.node === inner) return undefined;
    return origin.node.type === 'Literal' && typeof origin.node.value === 'number' ? origin.node.value : undefined;
  }

  #withoutStringify(body: Node | undefined): TSESTree.Expression | undefined {
    if (body === undefined) return undefined;
    if (
      body.type === 'CallExpression' &&
      body.callee.type === 'MemberExpression' &&
      getPropertyName(body.callee) === 'stringify'
    ) {
      const origin = this.#origins.resolve(body.callee);
      const [first, replacer] = body.arguments;
      // What a replacer lets through, or adds, is not what is given.
      const isPlain = replacer === undefined || (replacer.type === 'Literal' && replacer.value === null);
      if (isPlain && origin.kind === 'global' && origin.path.join('.') === 'JSON.stringify' && first !== undefined) {
        return first.type === 'SpreadElement' ? undefined : first;
      }
    }
    return body as TSESTree.Expression;
  }
}

/** The status that an export is named for, out of a module that is: `NOT_FOUND` of `./http-status.js`. */
function getStatusOfExport({ module, path }: Extract<Origin, { kind: 'module' }>): number | undefined {
  const name = path.at(-1) ?? '';
  const isOfStatuses = toWords(getModuleBaseName(module)).some((word) => /^(?:http|status(?:es)?)$/u.test(word));
  return isOfStatuses && name === name.toUpperCase() ? getStatusOfConstant(name) : undefined;
}

function isAnswering(node: Node): node is AnsweringNode {
  return (
    node.type === 'CallExpression' ||
    node.type === 'NewExpression' ||
    node.type === 'AssignmentExpression' ||
    node.type === 'ObjectExpression'
  );
}

function getArgument(
  node: TSESTree.CallExpression | TSESTree.NewExpression,
  index: number,
): TSESTree.Expression | undefined {
  const argument = node.arguments[index];
  if (argument === undefined || argument.type === 'SpreadElement') return undefined;
  return node.arguments.slice(0, index).some((each) => each.type === 'SpreadElement') ? undefined : argument;
}

function getStatusNode(
  node: TSESTree.CallExpression | TSESTree.NewExpression,
  position: StatusPosition,
): Node | undefined {
  if (position.at === 'fixed') return undefined;
  const argument = getArgument(node, position.index);
  if (position.at === 'argument' || argument === undefined) return argument;
  return findValue(argument, position.property);
}

/** The place of a status that is not there: where what would hold it is a variable, or has a spread, it may be there. */
function findMissingStatus(
  { arguments: given }: TSESTree.CallExpression | TSESTree.NewExpression,
  position: StatusPosition,
): MissingStatus | undefined {
  if (position.at === 'fixed' || given.some((each) => each.type === 'SpreadElement')) return undefined;
  const argument = given[position.index];
  if (position.at === 'argument') return argument === undefined ? position : undefined;
  const isOpen =
    argument !== undefined &&
    (argument.type !== 'ObjectExpression' || argument.properties.some((each) => each.type === 'SpreadElement'));
  return isOpen ? undefined : position;
}

/** Hono takes a status as a number or inside an init object. */
function getStatusArgument(argument: Node | undefined): Node | undefined {
  return argument?.type === 'ObjectExpression' ? findValue(argument, 'status') : argument;
}

function findValue(node: Node, name: string): Node | undefined {
  if (node.type !== 'ObjectExpression') return undefined;
  const property = node.properties.findLast((each) => each.type === 'Property' && getPropertyName(each) === name);
  return property?.type === 'Property' ? property.value : undefined;
}

/** @param getters methods whose result is what is answered on, and so the start of a chain */
function getChain(node: TSESTree.CallExpression, getters: readonly string[] = []): Chain {
  const calls: { method: string; arguments: readonly TSESTree.CallExpressionArgument[] }[] = [];
  let current: Node = node;
  while (current.type === 'CallExpression') {
    const callee: Node = withoutTypeSyntax(current.callee);
    if (callee.type !== 'MemberExpression') break;
    const method = getPropertyName(callee) ?? '';
    if (getters.includes(method)) break;
    calls.unshift({ method, arguments: current.arguments });
    current = withoutTypeSyntax(callee.object);
  }
  return { root: current, calls };
}

/** `ctx.response.body` → `ctx` and `response.body`. */
export function getPath(node: TSESTree.MemberExpression): { root: Node; path: string } {
  const names: string[] = [];
  let current: Node = node;
  while (current.type === 'MemberExpression') {
    names.unshift(getPropertyName(current) ?? '?');
    current = withoutTypeSyntax(current.object);
  }
  return { root: current, path: names.join('.') };
}

function setsStatus(method: string, { statusMethods, headMethods }: AnswerFacts): boolean {
  return statusMethods.includes(method) || headMethods?.includes(method) === true;
}

/**
 * The status that an expression sets on a response, whether it answers with it or not: `res.status(404)`.
 * @param name the variable that holds the response
 * @param row the framework that it is of
 */
export function getStatusSet(expression: TSESTree.Expression, name: string, row: FrameworkRow): Node | undefined {
  if (expression.type === 'AssignmentExpression' && expression.left.type === 'MemberExpression') {
    const { root, path } = getPath(expression.left);
    const isSet = root.type === 'Identifier' && root.name === name && row.answers.statusProperties.includes(path);
    return isSet ? expression.right : undefined;
  }
  if (expression.type !== 'CallExpression') return undefined;
  const { root, calls } = getChain(expression);
  if (root.type !== 'Identifier' || root.name !== name) return undefined;
  return calls.findLast((call) => setsStatus(call.method, row.answers))?.arguments[0];
}
