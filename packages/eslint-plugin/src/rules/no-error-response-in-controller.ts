/** A handler throws the error, and the error handler answers it. */
import {
  mayHandle,
  mayAnswerByName,
  findCodeOfMessage,
  findErrorBodies,
  findInside,
  findThrowingHandler,
  findThrowPlace,
  getStatusName,
  hasDomainErrors,
  isErrorStatus,
  isFunction,
  mayThrowImportedClass,
  readPlainError,
  withoutTypeSyntax,
  type AnsweringNode,
  type Handler,
  type Node,
  type ResponseMatch,
} from '@failwell/analysis';
import type { ErrorCode } from '@failwell/catalog';
import type { TSESLint } from '@typescript-eslint/utils';
import { findErrorClass } from '../fixes/code-constants.ts';
import { toStringLiteral } from '../fixes/log-quotes.ts';
import { defineRule, type RuleContext } from '../rule.ts';

type MessageIds = 'answered' | 'throwClass';
type Context = RuleContext<object, MessageIds>;

export default defineRule<object, MessageIds>({
  name: 'no-error-response-in-controller',
  type: 'suggestion',
  docs: {
    description: 'Throw errors in request handlers, and let the error handler answer them',
    preset: 'all',
    offIn: ['test', 'script', 'config', 'migration'],
    cwe: [],
  },
  hasSuggestions: true,
  messages: {
    answered:
      '{{handler}} answers {{status}} by itself, so this error is formed and logged unlike those that {{globalHandler}} answers; throw an error of the domain.',
    throwClass: 'Throw `{{name}}` (`{{code}}`).',
  },
  options: {},
  defaultOptions: {},
  mayMatch: (text, getProject) =>
    (getProject().contract.file !== undefined || mayThrowImportedClass(text, getProject)) &&
    mayHandle(text, getProject) &&
    mayAnswerByName(text, getProject) &&
    /\b[45]\d\d\b|[A-Z]{2}/u.test(text),
  create(context) {
    if (!hasDomainErrors(context.file)) return {};
    const check = (node: AnsweringNode): void => {
      const { file } = context;
      const response = file.responses.matchResponse(node);
      if (response?.status === undefined || !isErrorStatus(response.status)) return;
      if (response.isException || response.via !== 'origin') return;
      const handler = findThrowingHandler(node, file);
      if (handler?.via !== 'origin' || !handler.row.hasGlobalHandler) return;
      if (isHelper(handler, context) || mayPassOn(handler, context) || isFallback(handler, response)) return;
      if (findErrorBodies(response, file).length === 0) return;
      report(context, response, handler, response.status);
    };
    return { CallExpression: check, NewExpression: check, AssignmentExpression: check };
  },
});

/**
 * Whether a function is a helper of handlers: it takes more than a framework gives (`sendError(req, res, error)`), or
 * tells its caller how it went where the framework takes no answer from there (`return { valid: false }`).
 */
function isHelper({ node, roles, row }: Handler, { sourceCode }: Context): boolean {
  if (node.params.some((parameter, index) => roles[index] === undefined && parameter.type !== 'AssignmentPattern'))
    return true;
  if (row.answers.returnsValue || row.answers.returned !== undefined) return false;
  for (const each of findInside(node.body ?? node, sourceCode, isFunction))
    if (each.type === 'ReturnStatement' && each.argument !== null && isResult(withoutTypeSyntax(each.argument)))
      return true;
  return false;
}

function isResult(value: Node): boolean {
  return value.type === 'ObjectExpression' || (value.type === 'Literal' && typeof value.value === 'boolean');
}

/** Whether a handler is middleware as well: it refuses some requests and passes the others on. */
function mayPassOn({ node, roles }: Handler, { file }: Context): boolean {
  const parameter = node.params[roles.indexOf('next')];
  return parameter?.type === 'Identifier' && (file.origins.findVariable(parameter)?.references.length ?? 1) > 0;
}

/** Whether a handler does nothing but say that there is nothing: the last route, for addresses that no other has. */
function isFallback({ name, node: { body } }: Handler, { node, status }: ResponseMatch): boolean {
  if (status !== 404 || !/^use\b|\*/u.test(name)) return false;
  const only = body?.type === 'BlockStatement' ? (body.body.length === 1 ? body.body[0] : undefined) : body;
  const answer =
    only?.type === 'ReturnStatement' ? only.argument : only?.type === 'ExpressionStatement' ? only.expression : only;
  return answer != null && withoutTypeSyntax(answer) === node;
}

function report(context: Context, response: ResponseMatch, handler: Handler, status: number): void {
  const name = getStatusName(status);
  const suggestion = suggestThrow(context, response, status);
  context.report({
    node: response.node,
    messageId: 'answered',
    data: {
      handler: `The handler ${handler.name}`,
      status: name === undefined ? String(status) : `${String(status)} ${name}`,
      globalHandler: handler.row.globalHandler,
    },
    suggest: suggestion === undefined ? [] : [suggestion],
  });
}

/** The class of the catalog that says the same, where nothing is lost by throwing it. */
function suggestThrow(
  context: Context,
  response: ResponseMatch,
  status: number,
): TSESLint.SuggestionReportDescriptor<MessageIds> | undefined {
  const { file, sourceCode } = context;
  const { node, statusNode } = response;
  // A status that was set before this statement would stay behind.
  if (statusNode === undefined || statusNode.range[0] < node.range[0]) return undefined;
  const place = findThrowPlace(node, file);
  const said = readPlainError(response, file);
  if (place === undefined || said === undefined) return undefined;
  const { parts, message } = said;
  const entry = findEntry(parts.code?.value, message, status, context);
  if (entry?.status !== status || entry.shape !== 'error-classes') return undefined;
  // The class says its own message, where it has one.
  if (entry.message !== undefined && message !== undefined && message !== entry.message) return undefined;
  const found = findErrorClass(file, sourceCode.ast, entry, node);
  if (found === undefined) return undefined;
  const { text: name, addImport } = found;
  const given = entry.message === undefined && message !== undefined ? toStringLiteral(message, sourceCode.text) : '';
  const range = [place.start, place.end] as const;
  if (sourceCode.text.slice(...range).includes('/*') || sourceCode.text.slice(...range).includes('//'))
    return undefined;
  return {
    messageId: 'throwClass',
    data: { name, code: entry.code },
    fix: (fixer) => [
      ...(addImport === undefined ? [] : [addImport(fixer)]),
      fixer.replaceTextRange(range, `throw new ${name}(${given});`),
    ],
  };
}

function findEntry(
  code: { readonly kind: string; readonly text?: string | undefined } | undefined,
  message: string | undefined,
  status: number,
  { project }: Context,
): ErrorCode | undefined {
  const { catalog } = project.contract;
  if (code !== undefined) return code.kind === 'string' ? catalog.codes.get(code.text ?? '') : undefined;
  return message === undefined ? undefined : findCodeOfMessage(message, catalog, status);
}
