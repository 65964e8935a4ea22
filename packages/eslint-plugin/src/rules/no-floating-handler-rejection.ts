/** An async function whose promise nobody looks at catches its errors itself, and passes them on. */
import {
  EscapeFinder,
  hasWaitingEmitters,
  isFunction,
  matchUnawaitedCallback,
  mayGiveCallback,
  mayHandle,
  resolveCallback,
  type FunctionNode,
  type Node,
  type Registration,
  type SourceCode,
} from '@failwell/analysis';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { getForwardingCatch, getForwardingTry, getLoggingTry, getNextParameter } from '../fixes/catch-rejection.ts';
import { defineRule } from '../rule.ts';

type MessageIds = 'handler' | 'callback' | 'listener' | 'forwardTry' | 'forwardCatch' | 'logTry';
type Suggestions = TSESLint.ReportSuggestionArray<MessageIds>;

export default defineRule<object, MessageIds>({
  name: 'no-floating-handler-rejection',
  type: 'problem',
  docs: {
    description: 'Disallow async handlers and callbacks whose rejection nobody sees',
    preset: 'recommended',
    offIn: ['test', 'script', 'config', 'migration'],
    cwe: ['CWE-248', 'CWE-755'],
  },
  hasSuggestions: true,
  messages: {
    handler:
      "{{framework}} does not wait for '{{handler}}', so an error of it leaves the request without an answer and, where nobody listens for `unhandledRejection`, ends the process.",
    callback:
      '`{{callee}}` does not wait for its callback, so an error of this async function is an unhandled rejection, which ends the process unless something listens for it.',
    listener:
      "Nobody waits for the listener of '{{event}}', so an error of this async function is an unhandled rejection, which ends the process unless something listens for it.",
    forwardTry: 'Catch the error and give it to {{next}}().',
    forwardCatch: 'Give the rejection to {{next}}().',
    logTry: 'Catch the error and log it with `{{logger}}`.',
  },
  options: {},
  defaultOptions: {},
  mayMatch: (text, getProject) =>
    text.includes('async') &&
    /\b(?:await|throw)\b/u.test(text) &&
    (mayGiveCallback(text) || mayHandle(text, getProject)),
  create(context) {
    const sourceCode = context.sourceCode as unknown as SourceCode;
    const reported = new Set<FunctionNode>();
    let escapes: EscapeFinder | undefined;

    const findEscape = (fn: FunctionNode): Node | undefined => {
      escapes ??= new EscapeFinder(sourceCode, context.file.origins);
      return escapes.find(fn);
    };

    const report = (
      fn: FunctionNode,
      argument: Node,
      messageId: MessageIds,
      data: Record<string, string>,
      suggest: Suggestions,
    ): void => {
      if (reported.has(fn)) return;
      reported.add(fn);
      const loc = isFunction(argument) ? getHeadLocation(argument, context.sourceCode) : argument.loc;
      context.report({ node: argument, loc, messageId, data, suggest });
    };

    const checkRegistration = ({ row, name, handlers }: Registration): void => {
      for (const argument of handlers) {
        const fn = resolveCallback(argument, context.file.origins);
        const escape = fn?.async === true ? findEscape(fn) : undefined;
        if (fn === undefined || escape === undefined) continue;
        const isErrorHandler = row.errorParameters !== undefined && fn.params.length === row.errorParameters.length;
        const index = (isErrorHandler ? (row.errorParameters ?? []) : row.parameters).indexOf('next');
        // A function that another one calls is not given what that one is.
        const isGivenNext = row.errorExits.includes('next') && (argument === fn || !isFunction(argument));
        const next = isGivenNext ? getNextParameter(fn, index, context.file, context.sourceCode) : undefined;
        const suggest: Suggestions = [];
        if (next !== undefined) {
          const data = { next: next.name };
          const byCatch = getForwardingCatch(escape, fn, next);
          const byTry = getForwardingTry(fn, next, context.file, context.sourceCode);
          if (byTry !== undefined) suggest.push({ messageId: 'forwardTry', data, fix: byTry });
          if (byCatch !== undefined) suggest.push({ messageId: 'forwardCatch', data, fix: byCatch });
        }
        report(fn, argument, 'handler', { framework: row.title, handler: name }, suggest);
      }
    };

    return {
      CallExpression(node) {
        if (!mayTakeCallback(node)) return;
        const registration = context.file.handlers.matchRegistration(node);
        if (registration !== undefined) {
          if (registration.seesRejections === false) checkRegistration(registration);
          return;
        }
        const callback = matchUnawaitedCallback(node, context.file);
        if (callback === undefined || context.file.purpose === 'other') return;
        if (callback.kind === 'listener' && hasWaitingEmitters(sourceCode.text)) return;
        const fn = resolveCallback(callback.argument, context.file.origins);
        if (fn?.async !== true || findEscape(fn) === undefined) return;
        const logging = getLoggingTry(fn, context.file, context.sourceCode);
        report(
          fn,
          callback.argument,
          callback.kind,
          callback.kind === 'callback' ? { callee: callback.name } : { event: callback.name },
          logging === undefined ? [] : [{ messageId: 'logTry', data: { logger: logging.logger }, fix: logging.fix }],
        );
      },
    };
  },
});

/** Whether a call is given an async function, or what may be the name of one: by its form, before anything is looked up. */
function mayTakeCallback(node: TSESTree.CallExpression): boolean {
  return node.arguments.some(
    (argument) =>
      (isFunction(argument) && (argument.async || argument.body.type === 'CallExpression')) ||
      argument.type === 'Identifier' ||
      argument.type === 'MemberExpression' ||
      argument.type === 'CallExpression' ||
      argument.type === 'ArrayExpression' ||
      argument.type.startsWith('TS'),
  );
}

/** From `async` to what stands before the body. */
function getHeadLocation(fn: FunctionNode, sourceCode: Readonly<TSESLint.SourceCode>): TSESTree.SourceLocation {
  const end = sourceCode.getTokenBefore(fn.body) ?? fn;
  return { start: fn.loc.start, end: end.loc.end };
}
