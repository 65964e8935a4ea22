/** What the code that catches an error does with it: the facts that rules on catching decide by. */
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
import { sameErrorFunctions } from '../knowledge/error-builders.ts';
import type { FileAnalysis } from '../file.ts';
import { checkedWords, checkingVerbs } from '../knowledge/error-details.ts';
import { comparingExports, digestMethods, givingVerbs, parsingExports, plainFunctions } from '../knowledge/probes.ts';
import { toWords } from '../names.ts';
import { matchErrorReport } from './error-reports.ts';
import { isExportOf, type FrameworkMatcher } from './frameworks.ts';
import type { Handler } from './handlers.ts';
import type { LoggerMatcher } from './loggers.ts';
import { alternatives, type OriginResolver } from './origin.ts';
import type { ResponseMatch, ResponseMatcher } from './responses.ts';
import { isThrowingCall } from './throwing-functions.ts';

/** A place where an error leaves the code that caught something. */
export interface ErrorExit {
  readonly node: Node;
  /** Whether it is the caught error itself. */
  readonly isSame: boolean;
  /** Whether the caught error is handed on in it: as `cause`, or as a whole argument. */
  readonly carriesError: boolean;
  /** Whether the text of the caught error is in it: `new OrderFailed(error.message)`. */
  readonly tellsText: boolean;
  /**
   * Whether a condition on the caught error leads to it: `is` where the error is one that is named, `is-not` where it
   * is any but that; undefined where every error gets there.
   */
  readonly narrowing: 'is' | 'is-not' | undefined;
}

/** What a `catch` block, or a function given to `.catch()`, does. */
export interface CatchFacts {
  /** Nothing but comments. */
  readonly isEmpty: boolean;
  /** One statement and no more. */
  readonly isSingle: boolean;
  /** `throw error`, `throw new Other()`, `ctx.throw(…)`, and calls of functions of the file that only throw. */
  readonly throws: readonly ErrorExit[];
  /** `next(error)`, `callback(error)`, `reject(error)`. */
  readonly forwards: readonly ErrorExit[];
  /** Answers to the request. */
  readonly responses: readonly ResponseMatch[];
  /** Calls that are given the error together with what answers the request: `handleError(res, error)`. */
  readonly handsOver: readonly TSESTree.CallExpression[];
  /** Calls that are given what answers the request without the error, and so may answer: `showFailure(req, res)`. */
  readonly givesResponse: readonly TSESTree.CallExpression[];
  /** Statements that give the error itself to a function that may throw it on: `toApiError(error);`, `rethrow(error)`. */
  readonly givesAway: readonly TSESTree.CallExpression[];
  readonly returns: readonly TSESTree.ReturnStatement[];
  /** Whether what it returns tells of the error: `{ success: false }`, `error.message`, `toResult(error)`. */
  readonly returnsError: boolean;
  readonly logs: readonly TSESTree.CallExpression[];
  /** Whether it sends the client elsewhere. */
  readonly redirects: boolean;
  /** Whether it answers a question with no: `return { isValid: false }`. */
  readonly answersNo: boolean;
  /** Whether it sets what outlives it: an outer variable, a property, a counter. */
  readonly assigns: boolean;
  /** Calls that report to a service for errors. */
  readonly reports: readonly TSESTree.CallExpression[];
  /** Whether the error, or any part of it, goes anywhere but into a condition. */
  readonly usesError: boolean;
  /** Whether a condition looks at the caught error. */
  readonly looksAtError: boolean;
  /** Whether it goes on with the next turn of a loop. */
  readonly continues: boolean;
}

interface CatchContext {
  readonly sourceCode: SourceCode;
  readonly origins: OriginResolver;
  readonly frameworks: FrameworkMatcher;
  readonly loggers: LoggerMatcher;
  readonly responses: ResponseMatcher;
}

/** Functions, besides a handler's own `next`, that pass an error on by convention. */
export const forwardingNames: ReadonlySet<string> = new Set(['next', 'callback', 'cb', 'done', 'reject']);

/**
 * What the body of a catch does.
 * @param body the block, or the expression of an arrow function
 * @param error the parameter that holds the error, where there is one
 * @param handler the request handler around it, where there is one
 */
export function readCatch(
  body: Node,
  error: Node | null | undefined,
  handler: Handler | undefined,
  context: CatchContext,
): CatchFacts {
  return new CatchReader(body, error, handler, context).read();
}

/** Words of functions that note an error and go on. */
const notingWords: ReadonlySet<string> = new Set([
  'capture',
  'debug',
  'emit',
  'increment',
  'info',
  'log',
  'metric',
  'notify',
  'print',
  'push',
  'record',
  'report',
  'save',
  'send',
  'set',
  'store',
  'track',
  'warn',
]);

class CatchReader {
  readonly #body: Node;
  readonly #errorName: string | undefined;
  readonly #errorNames: ReadonlySet<string>;
  /** Names of what is made of the whole error: `const failure = toDomainError(error)`. */
  readonly #carrierNames = new Set<string>();
  readonly #handler: Handler | undefined;
  readonly #context: CatchContext;

  constructor(body: Node, error: Node | null | undefined, handler: Handler | undefined, context: CatchContext) {
    this.#body = body;
    this.#handler = handler;
    this.#context = context;
    this.#errorName = error?.type === 'Identifier' ? error.name : undefined;
    this.#errorNames = new Set(this.#findErrorNames(error));
  }

  read(): CatchFacts {
    const body = this.#body;
    const throws: ErrorExit[] = [];
    const forwards: ErrorExit[] = [];
    const responses: ResponseMatch[] = [];
    const handsOver: TSESTree.CallExpression[] = [];
    const givesResponse: TSESTree.CallExpression[] = [];
    const givesAway: TSESTree.CallExpression[] = [];
    const returns: TSESTree.ReturnStatement[] = [];
    const logs: TSESTree.CallExpression[] = [];
    const reports: TSESTree.CallExpression[] = [];
    let returnsError = false;
    let answersNo = false;
    let redirects = false;
    let assigns = false;
    let looksAtError = false;
    let continues = false;
    for (const node of findInside(body, this.#context.sourceCode, isFunction)) {
      switch (node.type) {
        case 'ThrowStatement':
          throws.push(this.#toExit(node, node.argument));
          break;
        case 'ReturnStatement':
          returns.push(node);
          answersNo ||= node.argument !== null && isNo(node.argument);
          returnsError ||=
            node.argument !== null && (this.#mentionsError(node.argument) || isErrorResult(node.argument));
          break;
        case 'ContinueStatement':
          continues = true;
          break;
        case 'IfStatement':
        case 'ConditionalExpression':
          looksAtError ||= this.#mentionsError(node.test);
          break;
        case 'SwitchStatement':
          looksAtError ||= this.#mentionsError(node.discriminant);
          break;
        case 'NewExpression':
        case 'ObjectExpression': {
          const response = this.#context.responses.matchResponse(node);
          if (response !== undefined && !response.isException) responses.push(response);
          break;
        }
        case 'AssignmentExpression': {
          const response = this.#context.responses.matchResponse(node);
          if (response !== undefined) responses.push(response);
          else assigns ||= !this.#isInner(node.left);
          break;
        }
        case 'UpdateExpression':
          assigns = true;
          break;
        case 'CallExpression': {
          redirects ||= isRedirect(node);
          const forwarded = this.#getForwarded(node);
          const response = forwarded === undefined ? this.#context.responses.matchResponse(node) : undefined;
          if (forwarded !== undefined) forwards.push(this.#toExit(node, forwarded));
          else if (response?.isException === true) throws.push(this.#toExit(node, node));
          else if (response !== undefined) responses.push(response);
          else if (matchErrorReport(node, this.#context.origins) !== undefined) reports.push(node);
          else if (this.#context.loggers.matchLogCall(node) !== undefined) logs.push(node);
          else if (isThrowingCall(node, this.#context)) throws.push(this.#toExit(node, node));
          else if (this.#isHandedOver(node)) handsOver.push(node);
          else if (this.#isGivenResponse(node)) givesResponse.push(node);
          else if (this.#isGivenAway(node)) givesAway.push(node);
          break;
        }
        default:
      }
    }
    return {
      isEmpty: body.type === 'BlockStatement' && body.body.length === 0,
      isSingle: body.type !== 'BlockStatement' || body.body.length === 1,
      throws,
      forwards,
      responses,
      handsOver,
      givesResponse,
      givesAway,
      returns,
      returnsError,
      answersNo,
      logs,
      reports,
      usesError: this.#usesError(),
      redirects,
      assigns,
      looksAtError,
      continues,
    };
  }

  /** The caught error and what is only another name of it: `const err = error as Error`. */
  #findErrorNames(error: Node | null | undefined): string[] {
    if (error == null) return [];
    const names: string[] = [];
    for (const node of findInside(error, this.#context.sourceCode, isFunction)) {
      if (node.type === 'Identifier') names.push(node.name);
    }
    for (const node of findInside(this.#body, this.#context.sourceCode, isFunction)) {
      if (node.type !== 'VariableDeclarator' || node.id.type !== 'Identifier' || node.init === null) continue;
      const mentioned = [...findInside(node.init, this.#context.sourceCode, isFunction)];
      if (!mentioned.some((each) => each.type === 'Identifier' && names.includes(each.name))) continue;
      names.push(node.id.name);
      if (this.#carriesError(node.init)) this.#carrierNames.add(node.id.name);
    }
    return names;
  }

  /** Whether the error is named where that does something with it: not in a condition, and not to give it another name. */
  #usesError(): boolean {
    for (const node of findInside(this.#body, this.#context.sourceCode, () => false)) {
      if (node.type !== 'Identifier' || !this.#errorNames.has(node.name) || isPropertyKey(node)) continue;
      if (!this.#isLookedAt(node)) return true;
    }
    return false;
  }

  #isLookedAt(name: Node): boolean {
    let current = name;
    for (let parent = name.parent; current !== this.#body && parent != null; current = parent, parent = parent.parent) {
      switch (parent.type) {
        case 'IfStatement':
        case 'ConditionalExpression':
          if (parent.test === current) return true;
          break;
        case 'SwitchStatement':
          return parent.discriminant === current;
        case 'ExpressionStatement':
          return withoutTypeSyntax(parent.expression) === name || isVoid(parent.expression, name);
        case 'VariableDeclarator':
          // Another name of it, which is followed itself.
          return parent.id === current || parent.id.type === 'Identifier';
        case 'ArrowFunctionExpression':
        case 'FunctionDeclaration':
        case 'FunctionExpression':
        case 'ReturnStatement':
        case 'ThrowStatement':
          return false;
        default:
      }
    }
    return false;
  }

  #mentionsError(node: Node): boolean {
    for (const each of findInside(node, this.#context.sourceCode, isFunction)) {
      if (each.type === 'Identifier' && this.#errorNames.has(each.name)) return true;
    }
    return false;
  }

  #isErrorItself(node: Node): boolean {
    const inner = withoutTypeSyntax(node);
    if (inner.type === 'CallExpression') {
      const [given] = inner.arguments;
      return (
        given !== undefined &&
        this.#isErrorItself(given) &&
        isExportOf(this.#context.origins.resolve(inner.callee), sameErrorFunctions)
      );
    }
    if (inner.type !== 'Identifier') return false;
    if (inner.name === this.#errorName) return true;
    const origin = this.#context.origins.resolve(inner);
    return alternatives(origin).some((each) => each.kind === 'caught' && each.path.length === 0);
  }

  #toExit(node: Node, argument: Node): ErrorExit {
    return {
      node,
      isSame: this.#isErrorItself(argument),
      carriesError: this.#getCause(argument).some((each) => this.#carriesError(each)),
      tellsText: this.#tellsText(argument),
      narrowing: this.#getNarrowing(node),
    };
  }

  /** Where in what is thrown the error may be kept: the body of a framework's exception is sent to the client. */
  #getCause(argument: Node): readonly Node[] {
    if (argument.type !== 'NewExpression' && argument.type !== 'CallExpression') return [argument];
    const response = this.#context.responses.matchResponse(argument);
    if (response?.bodyKind === 'text') return [];
    if (argument.type === 'CallExpression') return [argument];
    // Options stand in the place of a body, and have a cause.
    if (response === undefined || response.bodyKind === 'options') return [argument];
    return argument.arguments.filter((each) => each !== response.body);
  }

  /** Whether the error itself, not only a part of it, is inside an expression: `{ cause: error }`, `wrap(error)`. */
  #carriesError(argument: Node): boolean {
    for (const node of findInside(argument, this.#context.sourceCode, isFunction)) {
      if (node.type !== 'Identifier' || !(this.#carrierNames.has(node.name) || this.#isErrorItself(node))) continue;
      const { parent } = node;
      const isPart =
        (parent.type === 'MemberExpression' && parent.object === node) ||
        parent.type === 'BinaryExpression' ||
        parent.type === 'TemplateLiteral' ||
        (parent.type === 'CallExpression' && isTextOf(parent)) ||
        isMessageOf(parent, node) ||
        (parent.type.startsWith('TS') && withoutTypeSyntax(parent.parent ?? parent).type === 'MemberExpression');
      if (!isPart) return true;
    }
    return false;
  }

  /** Whether the text of the error, or what is made of it under such a name, is inside an expression. */
  #tellsText(argument: Node): boolean {
    const response = argument.type === 'CallExpression' ? this.#context.responses.matchResponse(argument) : undefined;
    if (response?.bodyKind === 'text') return response.body !== undefined && this.#mentionsError(response.body);
    for (const node of findInside(argument, this.#context.sourceCode, isFunction)) {
      if (node.type !== 'Identifier' || !this.#errorNames.has(node.name) || isPropertyKey(node)) continue;
      if (!this.#isErrorItself(node) && toWords(node.name).some((word) => textWords.has(word))) return true;
      let whole: Node = node;
      while (whole.parent?.type.startsWith('TS') === true) whole = whole.parent;
      const { parent } = whole;
      if (parent?.type === 'TemplateLiteral' || (parent?.type === 'BinaryExpression' && parent.operator === '+'))
        return true;
      if (parent?.type === 'MemberExpression' && parent.object === whole && getPropertyName(parent) === 'message')
        return true;
      if (parent?.type === 'CallExpression' && isTextOf(parent)) return true;
      if (parent !== undefined && isMessageOf(parent, whole)) return true;
    }
    return false;
  }

  /** The condition on the caught error that stands between the start of the body and a node. */
  #getNarrowing(node: Node): ErrorExit['narrowing'] {
    for (let current: Node = node; current !== this.#body && current.parent != null; current = current.parent) {
      const { parent } = current;
      if (parent.type === 'IfStatement' && parent.test !== current && this.#mentionsError(parent.test)) {
        return isNegative(parent.test) === (parent.consequent === current) ? 'is-not' : 'is';
      }
      if (parent.type === 'SwitchCase' && this.#mentionsError(parent.parent.discriminant)) {
        return parent.test === null ? 'is-not' : 'is';
      }
      if (parent.type === 'LogicalExpression' && parent.right === current && this.#mentionsError(parent.left))
        return 'is';
    }
    return undefined;
  }

  /** The error that a call passes on; undefined where it passes none. */
  #getForwarded(node: TSESTree.CallExpression): Node | undefined {
    const callee = withoutTypeSyntax(node.callee);
    const [first] = node.arguments;
    if (first === undefined || callee.type !== 'Identifier') return undefined;
    const next = this.#getParameter('next');
    if (callee.name !== next && !forwardingNames.has(callee.name)) return undefined;
    // `callback(null, { statusCode: 500 })` answers.
    const answers = node.arguments.length > 1 && this.#handler?.row.errorExits.includes('callback') === true;
    return answers && first.type === 'Literal' && first.value === null ? undefined : first;
  }

  /** Whether a call is given the error and what answers the request. */
  #isHandedOver(node: TSESTree.CallExpression): boolean {
    return this.#isGivenResponse(node) && node.arguments.some((each) => this.#mentionsError(each));
  }

  #isGivenResponse(node: TSESTree.CallExpression): boolean {
    const on = this.#handler?.row.answers.on;
    const answering = on === undefined ? undefined : this.#getParameter(on);
    return answering !== undefined && node.arguments.some((each) => isOrHolds(each, answering));
  }

  /** Whether a call is a statement that gives the error itself to a function whose name does not say that it only notes it. */
  #isGivenAway(node: TSESTree.CallExpression): boolean {
    if (node.parent.type !== 'ExpressionStatement' && node.parent.type !== 'AwaitExpression') return false;
    const words = toWords(getReferenceName(withoutTypeSyntax(node.callee)) ?? '');
    return !words.some((word) => notingWords.has(word)) && node.arguments.some((each) => this.#isErrorItself(each));
  }

  #getParameter(role: 'context' | 'next' | 'response'): string | undefined {
    const parameter = this.#handler?.node.params[this.#handler.roles.indexOf(role)];
    const inner = parameter?.type === 'TSParameterProperty' ? parameter.parameter : parameter;
    return inner?.type === 'Identifier' ? inner.name : undefined;
  }

  /** Whether an assignment's target is declared inside the body. */
  #isInner(target: Node): boolean {
    if (target.type !== 'Identifier') return false;
    const name = this.#context.origins.findVariable(target)?.identifiers[0];
    const [start, end] = this.#body.range;
    return name !== undefined && name.range[0] >= start && name.range[1] <= end;
  }
}

/** Whether an argument is a name, or an object that has it as a value: `answer(res)`, `answer({ res, status })`. */
function isOrHolds(argument: Node, name: string): boolean {
  const inner = withoutTypeSyntax(argument);
  if (inner.type === 'Identifier') return inner.name === name;
  if (inner.type !== 'ObjectExpression') return false;
  return inner.properties.some(
    (each) => each.type === 'Property' && each.value.type === 'Identifier' && each.value.name === name,
  );
}

/** Words in the names of what is made of an error to be read. */
const textWords: ReadonlySet<string> = new Set(['message', 'msg', 'text']);

/** `void error;` */
function isVoid(node: Node, name: Node): boolean {
  return node.type === 'UnaryExpression' && node.operator === 'void' && node.argument === name;
}

/** Whether an identifier is the name of a property: `result.error`, `{ error: null }`. */
function isPropertyKey(node: TSESTree.Identifier): boolean {
  const { parent } = node;
  return (
    (parent.type === 'MemberExpression' && parent.property === node && !parent.computed) ||
    (parent.type === 'Property' && parent.key === node && !parent.computed && !parent.shorthand)
  );
}

/** Whether a condition says what an error is not: `!(error instanceof X)`, `error.code !== 'X'`. */
function isNegative(test: Node): boolean {
  if (test.type === 'LogicalExpression') return isNegative(test.left);
  return (
    (test.type === 'UnaryExpression' && test.operator === '!') ||
    (test.type === 'BinaryExpression' && (test.operator === '!==' || test.operator === '!='))
  );
}

/** Whether an expression is an object that says by its keys that something failed. */
function isErrorResult(node: Node): boolean {
  const inner = withoutTypeSyntax(node);
  if (inner.type !== 'ObjectExpression') return false;
  return inner.properties.some((property) => {
    if (property.type !== 'Property') return false;
    const key = getPropertyName(property);
    if (key === 'success' || key === 'ok') return property.value.type === 'Literal' && property.value.value === false;
    return key !== undefined && /^(?:err|error|errors|errorCode|errorMessage|statusCode)$/u.test(key);
  });
}

/** Whether an error is the message of a plain one: `new Error(error)` makes a text of it. */
function isMessageOf(parent: Node, error: Node): boolean {
  if (parent.type !== 'NewExpression' || parent.arguments[0] !== error || parent.arguments.length > 1) return false;
  return (
    parent.callee.type === 'Identifier' && /^(?:Eval|Range|Reference|Syntax|Type|URI)?Error$/u.test(parent.callee.name)
  );
}

/** `String(error)`, `JSON.stringify(error)`, `getErrorMessage(error)`: a text made of the error, not the error. */
function isTextOf(call: TSESTree.CallExpression): boolean {
  const name = getReferenceName(call.callee);
  return name !== undefined && /^(?:String|stringify|inspect|format)$|message|text/iu.test(name);
}

/** Whether a call sends the client elsewhere: `res.redirect(…)`, `NextResponse.redirect(…)`, `redirect(…)`. */
export function isRedirect(node: TSESTree.CallExpression): boolean {
  const name = getReferenceName(node.callee);
  return name !== undefined && /redirect/iu.test(name);
}

/** The function given to `.catch(fn)` or as the second argument of `.then(…, fn)`, where it is written in place. */
export function getRejectionHandler(node: TSESTree.CallExpression): FunctionNode | undefined {
  const callee = withoutTypeSyntax(node.callee);
  if (callee.type !== 'MemberExpression') return undefined;
  const method = getPropertyName(callee);
  const handler = method === 'catch' ? node.arguments[0] : method === 'then' ? node.arguments[1] : undefined;
  return isFunction(handler) ? handler : undefined;
}

/** Words with which a key asks something that a failure answers: `isValid`, `connected`. */
const questionWords = new Set([
  'available',
  'can',
  'connected',
  'exists',
  'has',
  'healthy',
  'is',
  'reachable',
  'valid',
]);

/** Whether an expression is an object that answers a question with `false`. */
function isNo(node: Node): boolean {
  const inner = withoutTypeSyntax(node);
  if (inner.type !== 'ObjectExpression') return false;
  return inner.properties.some(
    (property) =>
      property.type === 'Property' &&
      property.value.type === 'Literal' &&
      property.value.value === false &&
      questionWords.has(toWords(getPropertyName(property) ?? '')[0] ?? ''),
  );
}

/** Calls that only take apart a text or a body, and throw where it has another form. */
const parsingNames = new Set([
  'BigInt',
  'Number',
  'RegExp',
  'Response',
  'String',
  'URL',
  'URLSearchParams',
  'atob',
  'decodeURI',
  'decodeURIComponent',
  'formData',
  'from',
  'json',
  'safeParse',
  'safeParseAsync',
  'slice',
  'split',
  'stringify',
  'text',
  'toString',
  'trim',
]);

/** Whether all that a block calls is parsing: `JSON.parse(text)`, `await request.json()`, `new URL(text)`. */
export function isParsing(block: Node, sourceCode: SourceCode): boolean {
  let parses = false;
  for (const node of findInside(block, sourceCode, isFunction)) {
    if (node.type !== 'CallExpression' && node.type !== 'NewExpression') continue;
    const callee = withoutTypeSyntax(node.callee);
    const name = getReferenceName(callee);
    const isJson =
      name === 'parse' &&
      callee.type === 'MemberExpression' &&
      callee.object.type === 'Identifier' &&
      callee.object.name === 'JSON';
    if (!isJson && (name === undefined || !parsingNames.has(name))) return false;
    parses = true;
  }
  return parses;
}

/**
 * Whether all that a block calls is parsing, where libraries do it (`new AdmZip(buffer)`) or functions of the file that do
 * nothing else: `const toAddress = (text) => { const url = new URL(text); if (!isKnown.has(url.protocol)) throw …; return url.href; }`.
 */
export function isParsingByCalls(block: Node, sourceCode: SourceCode, origins: OriginResolver): boolean {
  return parsesOnly(block, { sourceCode, origins }, maximumCalls);
}

/**
 * Whether all that can fail in a block throws errors of constant texts: what it throws itself, where it waits for nothing and
 * calls nothing but plain methods (`if (value.trim() !== key) throw new Error('No access.'); next();`), or the one function of
 * the file that it calls: `try { key = getKey(); }` of
 * `const getKey = () => { if (!settings.key) throw new Error('No key is set.'); return settings.key; }`.
 * @param isRead whether a call only reads what came with the request: `req.header('authorization')`
 */
export function isThrowingOwnText(
  block: TSESTree.BlockStatement,
  { sourceCode, origins }: Pick<CatchContext, 'sourceCode' | 'origins'>,
  isRead: (call: Node) => boolean,
): boolean {
  const [only, another] = block.body;
  if (only === undefined) return false;
  if (throwsOwnTextsOnly(block, sourceCode, (call) => isGoingOn(call) || isRead(call))) return true;
  if (another !== undefined) return false;
  const calls = [...findInside(only, sourceCode, () => false)].filter(
    (node) => node.type === 'CallExpression' || node.type === 'NewExpression' || node.type === 'AwaitExpression',
  );
  const [call] = calls;
  if (calls.length !== 1 || call?.type !== 'CallExpression') return false;
  const origin = origins.resolve(call.callee);
  if (origin.kind !== 'node' || !isFunction(origin.node) || origin.node.async || origin.node.generator) return false;
  return throwsOwnTextsOnly(origin.node.body, sourceCode, () => false);
}

/**
 * Whether all that a block does is to wait for one function of the file which makes a promise, waits for nothing, and
 * rejects with nothing but objects of texts: `try { job = await readJob(body); }` of
 * `function readJob(body) { return new Promise((resolve, reject) => { if (!body.name) return reject({ message: 'No name' }); … }); }`.
 * Whatever else fails in it is an error of JavaScript, of which JSON shows nothing.
 */
export function isRejectingOwnTexts(
  { body: [only, another] }: TSESTree.BlockStatement,
  { sourceCode, origins }: Pick<CatchContext, 'sourceCode' | 'origins'>,
): boolean {
  if (only?.type !== 'ExpressionStatement' || another !== undefined) return false;
  const { expression } = only;
  const value = expression.type === 'AssignmentExpression' ? expression.right : expression;
  const call = value.type === 'AwaitExpression' ? withoutTypeSyntax(value.argument) : value;
  if (value === call || call.type !== 'CallExpression') return false;
  const origin = origins.resolve(call.callee);
  const fn = origin.kind === 'node' ? origin.node : undefined;
  if (!isFunction(fn) || fn.async || fn.generator || fn.body.type !== 'BlockStatement') return false;
  const last = fn.body.body.at(-1);
  const made =
    last?.type === 'ReturnStatement' && last.argument !== null ? withoutTypeSyntax(last.argument) : undefined;
  if (made?.type !== 'NewExpression' || getReferenceName(made.callee) !== 'Promise') return false;
  const [executor] = made.arguments;
  const reject = isFunction(executor) ? executor.params[1] : undefined;
  if (reject?.type !== 'Identifier') return false;
  let rejects = false;
  for (const node of findInside(fn.body, sourceCode, () => false)) {
    if (node.type === 'AwaitExpression' || node.type === 'ThrowStatement') return false;
    // Errors of the system have the path in a property: `readFileSync(…)`.
    if (node.type === 'CallExpression' && /Sync$/u.test(getReferenceName(node.callee) ?? '')) return false;
    if (node.type !== 'Identifier' || node.name !== reject.name || node === reject) continue;
    const { parent } = node;
    if (parent.type !== 'CallExpression' || parent.callee !== node || !isObjectOfTexts(parent.arguments[0]))
      return false;
    rejects = true;
  }
  return rejects;
}

/** `{ message: `No such language: ${name}` }` */
function isObjectOfTexts(node: Node | undefined): boolean {
  return (
    node?.type === 'ObjectExpression' &&
    node.properties.every(
      (each) =>
        each.type === 'Property' &&
        (getStaticString(each.value) !== undefined || each.value.type === 'TemplateLiteral'),
    )
  );
}

/** Whether code throws errors of constant texts, and nothing else in it fails. */
function throwsOwnTextsOnly(
  code: Node,
  sourceCode: SourceCode,
  isHarmless: (call: TSESTree.CallExpression | TSESTree.NewExpression) => boolean,
): boolean {
  let throws = false;
  for (const node of findInside(code, sourceCode, () => false)) {
    if (node.type === 'AwaitExpression' || node.type === 'YieldExpression') return false;
    if (node.type === 'ThrowStatement') {
      const made = withoutTypeSyntax(node.argument);
      if (made.type !== 'NewExpression' || made.arguments.some((each) => getStaticString(each) === undefined))
        return false;
      throws = true;
    }
    if (node.type !== 'CallExpression' && node.type !== 'NewExpression') continue;
    if (node.parent.type === 'ThrowStatement' || isHarmless(node)) continue;
    if (!plainFunctions.has(getReferenceName(node.callee) ?? '')) return false;
  }
  return throws;
}

/**
 * Whether all that a block does is one comparison in constant time, which throws where the two lengths differ:
 * `if (!timingSafeEqual(Buffer.from(made), Buffer.from(sent))) throw new Error('…');`. What is thrown in it, and what makes
 * the two sides (texts, buffers, a HMAC), belong to it.
 */
export function isComparing(
  { body }: TSESTree.BlockStatement,
  context: Pick<CatchContext, 'sourceCode' | 'origins'>,
): boolean {
  const [only, another] = body;
  if (only === undefined || another !== undefined) return false;
  let compares = false;
  for (const node of findInside(only, context.sourceCode, () => false)) {
    if (node.type === 'AwaitExpression' || node.type === 'YieldExpression') return false;
    if (node.type !== 'CallExpression' && node.type !== 'NewExpression') continue;
    if (node.parent.type === 'ThrowStatement') continue;
    const callee = withoutTypeSyntax(node.callee);
    const name = getReferenceName(callee) ?? '';
    if (isExportOf(context.origins.resolve(callee), comparingExports)) compares = true;
    else if (!plainFunctions.has(name) && !parsingNames.has(name) && !digestMethods.has(name)) return false;
  }
  return compares;
}

/** How many functions that call each other are looked into. */
const maximumCalls = 2;

function parsesOnly(code: Node, context: Pick<CatchContext, 'sourceCode' | 'origins'>, calls: number): boolean {
  let parses = false;
  for (const node of findInside(code, context.sourceCode, () => false)) {
    if (node.type === 'AwaitExpression' || node.type === 'YieldExpression') return false;
    if (node.type !== 'CallExpression' && node.type !== 'NewExpression') continue;
    // What a check throws: `throw new TypeError('…')`.
    if (node.parent.type === 'ThrowStatement') continue;
    const callee = withoutTypeSyntax(node.callee);
    const name = getReferenceName(callee) ?? '';
    if (parsingGlobals.has(getDottedCallee(callee)) || isExportOf(context.origins.resolve(callee), parsingExports))
      parses = true;
    else if (!plainFunctions.has(name) && !parsingNames.has(name)) {
      const origin = calls > 0 && callee.type === 'Identifier' ? context.origins.resolve(callee) : undefined;
      if (origin?.kind !== 'node' || !isFunction(origin.node) || origin.node.async || origin.node.generator)
        return false;
      if (!parsesOnly(origin.node.body, context, calls - 1)) return false;
      parses = true;
    }
  }
  return parses;
}

/** Those that throw where a text has another form. */
const parsingGlobals: ReadonlySet<string> = new Set([
  'BigInt',
  'JSON.parse',
  'RegExp',
  'URL',
  'atob',
  'decodeURI',
  'decodeURIComponent',
]);

/** `JSON.parse`, `URL` */
function getDottedCallee(callee: Node): string {
  const name = getReferenceName(callee) ?? '';
  const object = callee.type === 'MemberExpression' ? withoutTypeSyntax(callee.object) : undefined;
  return object?.type === 'Identifier' ? `${object.name}.${name}` : name;
}

/**
 * Whether all that a block calls checks or parses what it is given (`validate(body)`, `schema.parse(body)`,
 * `jwt.verify(token)`), so that its errors speak of the request. A middleware may go on in it: what comes after `next()`
 * has its errors caught by the router.
 */
export function isChecking(block: Node, sourceCode: SourceCode): boolean {
  let checks = false;
  for (const node of findInside(block, sourceCode, isFunction)) {
    if ((node.type !== 'CallExpression' && node.type !== 'NewExpression') || isGoingOn(node)) continue;
    const callee = withoutTypeSyntax(node.callee);
    const name = getReferenceName(callee);
    if (name === undefined) return false;
    if (checkingVerbs.has(toWords(name)[0] ?? '')) checks = true;
    else if (!parsingNames.has(name)) return false;
    else checks ||= name !== 'String' && name !== 'Number';
  }
  return checks;
}

/** `next();`, `return next();`: what is awaited may fail with anything. */
function isGoingOn({ callee, arguments: given, parent }: TSESTree.CallExpression | TSESTree.NewExpression): boolean {
  return (
    callee.type === 'Identifier' &&
    callee.name === 'next' &&
    given.length === 0 &&
    (parent.type === 'ExpressionStatement' || parent.type === 'ReturnStatement')
  );
}

/**
 * Whether a block calls nothing but what answers the request, so that only the language can throw in it: `{ id } = req.body`
 * where there is no body, `res.json({ id: this.id })`.
 */
export function isAnsweringOnly(block: Node, sourceCode: SourceCode, responses: ResponseMatcher): boolean {
  const answers = (call: TSESTree.CallExpression): boolean => {
    if (responses.matchResponse(call)?.isException === false) return true;
    // `res.status(200)` of `res.status(200).json(body)`
    const { parent } = call;
    return (
      parent.type === 'MemberExpression' &&
      parent.object === call &&
      parent.parent.type === 'CallExpression' &&
      parent.parent.callee === parent &&
      answers(parent.parent)
    );
  };
  for (const node of findInside(block, sourceCode, isFunction)) {
    if (failingNodes.has(node.type) || (node.type === 'CallExpression' && !answers(node))) return false;
  }
  return true;
}

/** Expressions and statements besides calls that run other code, or throw what they are given. */
const failingNodes: ReadonlySet<string> = new Set([
  'AwaitExpression',
  'ForOfStatement',
  'ImportExpression',
  'NewExpression',
  'TaggedTemplateExpression',
  'ThrowStatement',
  'YieldExpression',
]);

/**
 * Whether all that a block does is check the body of a request, or who signed it: `webhooks.constructEvent(rawBody,
 * signature)`. Guards that only leave (`if (!signature) return;`), what makes the checker (`const hook = new Webhook(secret)`)
 * and what gets its arguments (`request.headers.get('x-signature')`) belong to it.
 * @param isOfBody whether a variable holds the body of the request or a part of it
 */
export function isCheckingRequest(
  block: TSESTree.BlockStatement,
  sourceCode: SourceCode,
  isOfBody: (node: Node) => boolean,
): boolean {
  const guards: ReadonlySet<Node> = new Set(block.body.filter(isGuard));
  const isLeftOut = (each: Node): boolean => isFunction(each) || guards.has(each);
  const calls = [...findInside(block, sourceCode, isLeftOut)].filter(
    (node) => node.type === 'CallExpression' || node.type === 'NewExpression',
  );
  const checks = calls.filter((call) => checkingVerbs.has(toWords(getCalledName(call) ?? '')[0] ?? ''));
  const makers = new Set(checks.map(({ callee }) => getRootName(callee)));
  const belongs = (call: (typeof calls)[number]): boolean =>
    checks.includes(call) ||
    parsingNames.has(getCalledName(call) ?? '') ||
    isValueOf(call, makers) ||
    isArgumentOf(call, checks);
  return (
    calls.every(belongs) &&
    checks.some((check) => check.arguments.some((argument) => isOfRequest(argument, sourceCode, isOfBody)))
  );
}

/** Whether an identifier is the method of a call that reads the body of the request: `json` of `await c.req.json()`. */
export function isReadingBody(node: Node, { clientValues }: Pick<FileAnalysis, 'clientValues'>): boolean {
  const callee = node.parent;
  const call = callee?.parent;
  return (
    callee?.type === 'MemberExpression' &&
    callee.property === node &&
    call?.type === 'CallExpression' &&
    call.callee === callee &&
    clientValues.match(call)?.part === 'body'
  );
}

/** `if (!signature) return response.status(400).end();` */
function isGuard(statement: Node): boolean {
  if (statement.type !== 'IfStatement' || statement.alternate != null) return false;
  const { consequent } = statement;
  const last = consequent.type === 'BlockStatement' ? consequent.body.at(-1) : consequent;
  return last?.type === 'ReturnStatement' || last?.type === 'ThrowStatement';
}

function getCalledName({ callee }: TSESTree.CallExpression | TSESTree.NewExpression): string | undefined {
  return getReferenceName(withoutTypeSyntax(callee));
}

/** `stripe.webhooks.constructEvent` → `stripe`. */
function getRootName(callee: Node): string | undefined {
  let current = withoutTypeSyntax(callee);
  while (current.type === 'MemberExpression') current = withoutTypeSyntax(current.object);
  return current.type === 'Identifier' ? current.name : undefined;
}

/** Whether a call makes one of these variables, at once. */
function isValueOf({ parent }: Node, names: ReadonlySet<string | undefined>): boolean {
  return parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier' && names.has(parent.id.name);
}

/** Whether a call only gets what one of these calls is given. */
function isArgumentOf(
  call: TSESTree.CallExpression | TSESTree.NewExpression,
  others: readonly (TSESTree.CallExpression | TSESTree.NewExpression)[],
): boolean {
  if (!givingVerbs.has(toWords(getCalledName(call) ?? '')[0] ?? '')) return false;
  const [start, end] = call.range;
  return others.some(({ arguments: given }) => given.some(({ range }) => range[0] <= start && end <= range[1]));
}

function isOfRequest(argument: Node, sourceCode: SourceCode, isOfBody: (node: Node) => boolean): boolean {
  for (const each of findInside(argument, sourceCode, isFunction)) {
    if (each.type !== 'Identifier') continue;
    if (toWords(each.name).some((word) => checkedWords.has(word)) || isOfBody(each)) return true;
  }
  return false;
}
