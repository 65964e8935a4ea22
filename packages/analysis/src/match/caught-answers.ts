/** What the answers that a `catch` gives say: that the request failed, that it is at fault, or that all went well. */
import type { TSESTree } from '@typescript-eslint/utils';
import { findInside, getPropertyName, isFunction, withoutTypeSyntax, type Node } from '../ast.ts';
import type { FileAnalysis } from '../file.ts';
import { isErrorStatus } from '../knowledge/http-status.ts';
import { toWords } from '../names.ts';
import type { CatchFacts } from './catches.ts';
import { isOfProtocol } from './envelopes.ts';
import { isAnswer } from './handler-parts.ts';
import type { Handler } from './handlers.ts';
import { getStatusSet, type ResponseMatch } from './responses.ts';
import { seeValue } from './visible-values.ts';

/** Whether an answer says that the request failed; one with no status may. */
export function isErrorAnswer(response: ResponseMatch): boolean {
  return response.status === undefined
    ? response.body !== undefined || response.statusNode !== undefined
    : isErrorStatus(response.status);
}

/** Whether an answer's status says that the request failed, or is worked out from the error. */
export function hasErrorStatus(response: ResponseMatch): boolean {
  return response.status === undefined ? response.statusNode !== undefined : isErrorStatus(response.status);
}

/** Whether an answer is an object with which the request failed. */
export function isErrorObject(response: ResponseMatch): boolean {
  const { body } = response;
  return hasErrorStatus(response) && body !== undefined && withoutTypeSyntax(body).type === 'ObjectExpression';
}

/** Whether an answer sends the client elsewhere by its status. */
export function isRedirection({ status }: ResponseMatch): boolean {
  return status !== undefined && status >= 300 && status < 400;
}

/** Whether all answers of a `catch` say that the request is at fault. */
export function isRefusal({ responses }: CatchFacts): boolean {
  return responses.every(({ status }) => status !== undefined && status >= 400 && status < 500);
}

/** Whether a protocol says what each answer of a `catch` looks like, so that no handler of all errors could give it. */
export function answersInProtocol({ responses }: CatchFacts, { origins }: FileAnalysis): boolean {
  const bodies = responses.flatMap(({ body }) => body ?? []);
  return bodies.length > 0 && bodies.every((body) => isOfProtocol(seeValue(body, origins)));
}

/**
 * Whether a `catch` answers with a success what a handler tries in the `try` for all of its errors: it has another answer for
 * this one part, which left to the outer `catch` would fail.
 */
export function fallsBackWithin(node: TSESTree.TryStatement, { responses }: CatchFacts): boolean {
  if (responses.length === 0 || !responses.every((each) => isSuccess(each))) return false;
  for (
    let child: Node = node, parent: Node | undefined = child.parent;
    parent != null;
    child = parent, { parent } = child
  ) {
    if (isFunction(parent)) return false;
    if (parent.type === 'TryStatement' && parent.block === child && parent.handler !== null) return true;
  }
  return false;
}

/** Whether an answer says that the request went well: by its status, and by an object that tells of no failure. */
function isSuccess({ status, body }: ResponseMatch): boolean {
  const value = body === undefined ? undefined : withoutTypeSyntax(body);
  return (
    status !== undefined &&
    status < 300 &&
    value?.type === 'ObjectExpression' &&
    value.properties.every(
      (each) => each.type === 'Property' && !/err|fail|message|reason|success/iu.test(getPropertyName(each) ?? ''),
    )
  );
}

/** Whether a `catch` gives one narrowed error a status of its own, without a body, and throws the others on. */
export function setsStatusOnly({ handler }: TSESTree.TryStatement, facts: CatchFacts): boolean {
  return (
    endsInThrow(handler?.body.body.at(-1)) &&
    facts.throws.every(({ isSame }) => isSame) &&
    facts.responses.every(({ body, status }) => body === undefined && status !== undefined)
  );
}

/**
 * Whether a `catch` answers one narrowed error as what it is for whoever waits, a success (`{ status: 'ok', state }`), and
 * throws the others on.
 */
export function answersOneAsSuccess({ handler }: TSESTree.TryStatement, facts: CatchFacts): boolean {
  return (
    endsInThrow(handler?.body.body.at(-1)) &&
    facts.throws.every(({ isSame, narrowing }) => isSame && narrowing === 'is-not') &&
    facts.responses.every(
      ({ body, status, statusNode }) =>
        (status === undefined ? statusNode === undefined : status < 300) && saysYes(body),
    )
  );
}

/** Whether a body says that all went well: `{ status: 'ok' }`, `{ success: true }`. */
function saysYes(body: Node | undefined): boolean {
  const value = body === undefined ? undefined : withoutTypeSyntax(body);
  return (
    value?.type === 'ObjectExpression' &&
    value.properties.some((each) => {
      if (each.type !== 'Property' || each.value.type !== 'Literal') return false;
      const said = each.value.value;
      return typeof said === 'string'
        ? getPropertyName(each) === 'status' && /^(?:ok|success)$/iu.test(said)
        : said === true && /^(?:ok|success)$/u.test(getPropertyName(each) ?? '');
    })
  );
}

/** `throw error;`, and `if (…) { … } else { throw error; }`. */
function endsInThrow(statement: TSESTree.Statement | null | undefined): boolean {
  if (statement?.type === 'IfStatement') return endsInThrow(statement.alternate);
  const last = statement?.type === 'BlockStatement' ? statement.body.at(-1) : statement;
  return last?.type === 'ThrowStatement';
}

/** Whether a `return` answers that something is not so: `{ created: false }`. */
export function saysNo({ argument }: TSESTree.ReturnStatement): boolean {
  const value = argument === null ? undefined : withoutTypeSyntax(argument);
  return (
    value?.type === 'ObjectExpression' &&
    value.properties.some(
      (each) => each.type === 'Property' && each.value.type === 'Literal' && each.value.value === false,
    )
  );
}

/** Whether a `return` gives a result that tells of errors, or what a function makes of one: `{ errorCodes: [SetRuleErrorCode.BadRequest] }`. */
export function saysError({ argument }: TSESTree.ReturnStatement): boolean {
  const value = argument === null ? undefined : withoutTypeSyntax(argument);
  return value?.type === 'CallExpression' ? value.arguments.some((each) => holdsErrors(each)) : holdsErrors(value);
}

function holdsErrors(value: Node | undefined): boolean {
  return (
    value?.type === 'ObjectExpression' &&
    value.properties.some(
      (each) =>
        each.type === 'Property' && toWords(getPropertyName(each) ?? '').some((word) => /^errors?$/u.test(word)),
    )
  );
}

/**
 * Whether a `catch` answers in a way of its own: by a function that it declares (`const fail = (data) => res.send(data);`),
 * or with an object of the project that says so by its first argument (`res.send(new Answer(false, null, text))`).
 */
export function answersInItsWay(
  { handler: clause }: TSESTree.TryStatement,
  { responses }: CatchFacts,
  file: FileAnalysis,
): boolean {
  const saysFailure = ({ body }: ResponseMatch): boolean => {
    const [first] = body?.type === 'NewExpression' ? body.arguments : [];
    return first?.type === 'Literal' && first.value === false;
  };
  if (responses.some(saysFailure)) return true;
  return (
    clause?.body.body.some((statement) => {
      const fn = statement.type === 'VariableDeclaration' ? statement.declarations[0]?.init : statement;
      if (!isFunction(fn)) return false;
      for (const each of findInside(fn.body, file.sourceCode, isFunction))
        if (each.type === 'CallExpression' && file.responses.matchResponse(each) !== undefined) return true;
      return false;
    }) === true
  );
}

/** Whether a `catch` sets the status of the answer that is sent below it: `catch { res.status(500); } res.end();`. */
export function setsStatusOfAnswerBelow(node: TSESTree.TryStatement, handler: Handler, file: FileAnalysis): boolean {
  const { on } = handler.row.answers;
  const parameter = on === undefined ? undefined : handler.node.params[handler.roles.indexOf(on)];
  if (parameter?.type !== 'Identifier' || node.handler === null || node.parent.type !== 'BlockStatement') return false;
  const setsStatus = node.handler.body.body.some((each) => {
    if (each.type !== 'ExpressionStatement') return false;
    const set = getStatusSet(each.expression, parameter.name, handler.row);
    const status = set === undefined ? undefined : file.responses.getStatus(set);
    return set !== undefined && (status === undefined || isErrorStatus(status));
  });
  if (!setsStatus) return false;
  const { body } = node.parent;
  const below = [...(node.finalizer?.body ?? []), ...body.slice(body.indexOf(node) + 1)];
  return below.some((statement) => isAnswer(statement, handler, file));
}
