/** What the code that catches an error does with it: the facts that rules on catching decide by. */
import type { TSESTree } from '@typescript-eslint/utils';
import {
  findInside,
  getPropertyName,
  getReferenceName,
  isFunction,
  withoutTypeSyntax,
  type FunctionNode,
  type Node,
  type SourceCode,
} from '../ast.ts';
import { sameErrorFunctions } from '../knowledge/error-builders.ts';
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
          else {
            // A function that the handler declares answers for it: `const fail = () => res.status(500).end()`.
            const answers = this.#findAnswers(node);
            responses.push(...answers);
            if (answers.length > 0) break;
            if (this.#isHandedOver(node)) handsOver.push(node);
            else if (this.#isGivenResponse(node)) givesResponse.push(node);
            else if (this.#isGivenAway(node)) givesAway.push(node);
          }
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

  /** The answers of a function that the handler declares, and of those which that calls. */
  #findAnswers({ callee }: TSESTree.CallExpression, depth = 2): readonly ResponseMatch[] {
    if (depth === 0 || this.#handler === undefined || callee.type !== 'Identifier') return [];
    const { node: around } = this.#handler;
    const origin = this.#context.origins.resolve(callee);
    const fn = origin.kind === 'node' && isFunction(origin.node) ? origin.node : undefined;
    if (fn === undefined || fn === around || fn.range[0] < around.range[0] || fn.range[1] > around.range[1]) return [];
    const answers: ResponseMatch[] = [];
    for (const node of findInside(fn.body, this.#context.sourceCode, isFunction)) {
      if (node.type !== 'CallExpression' && node.type !== 'AssignmentExpression') continue;
      const response = this.#context.responses.matchResponse(node);
      if (response !== undefined && !response.isException) answers.push(response);
      else if (node.type === 'CallExpression') answers.push(...this.#findAnswers(node, depth - 1));
    }
    return answers;
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
