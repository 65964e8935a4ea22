/** Logs hold identifiers, and never the whole of what came, went or is set. */
import {
  columnMethods,
  getDottedName,
  isGuardedFromProduction,
  mayBeLogCall,
  isRedacted,
  mayHoldLogger,
  serializedKeys,
  withoutTypeSyntax,
  type LogCall,
  type Payload,
  type PayloadKind,
} from '@failwell/analysis';
import type { TSESTree } from '@typescript-eslint/utils';
import { getOmission } from '../fixes/sensitive-values.ts';
import { defineRule, type RuleContext } from '../rule.ts';

type MessageIds = 'payload' | 'omit';

/** What each kind is, as a message says it. */
const titles: Readonly<Record<PayloadKind, string>> = {
  body: 'a whole body',
  configuration: 'the whole configuration with its secrets',
  entity: 'a whole entity out of a store',
  environment: 'the whole environment with its secrets',
  headers: 'all headers, with credentials among them',
  query: 'a whole query',
  request: 'a whole request',
  response: 'a whole response',
};

export default defineRule<object, MessageIds>({
  name: 'no-payload-log',
  type: 'problem',
  docs: {
    description: 'Log identifiers, not whole requests, bodies, headers, entities or environments',
    preset: 'strict',
    offIn: ['test', 'script', 'config', 'migration'],
    cwe: ['CWE-532'],
  },
  messages: {
    payload:
      '`{{value}}` is {{title}}, and `{{call}}` writes it as it is: nobody decides what of it stands in the log, today or when a field is added; log what identifies it.',
    omit: 'Leave `{{name}}` out.',
  },
  hasSuggestions: true,
  options: {},
  defaultOptions: {},
  mayMatch: mayHoldLogger,
  create(context) {
    return {
      CallExpression(node) {
        if (!mayBeLogCall(node, ({ type }) => type !== 'Literal')) return;
        const call = context.file.loggers.matchLogCall(node);
        if (call !== undefined && context.file.purpose !== 'other') check(call, context);
      },
    };
  },
});

function check(call: LogCall, context: RuleContext<object, MessageIds>): void {
  if (columnMethods.has(call.method) && call.arguments.length > 1) return;
  const values = call.arguments.map((argument) => (argument.type === 'SpreadElement' ? argument.argument : argument));
  const found = values
    .flatMap((value) => context.file.payloads.find(value))
    .filter(({ path, kind }) => !isSafe(path, kind, call, context));
  if (found.length === 0 || isGuardedFromProduction(call.node)) return;
  for (const payload of found) report(payload, call, values, context);
}

/** Whether the logger itself takes care of what stands under a key. */
function isSafe(
  path: readonly string[],
  kind: PayloadKind,
  { logger }: LogCall,
  { file }: RuleContext<object, MessageIds>,
): boolean {
  if (path.length === 0) return false;
  if (isRedacted(file.loggers.getRedactedKeys(logger), path)) return true;
  // Loggers that take fields first have serializers for these, set where they are made.
  return (
    (kind === 'request' || kind === 'response') &&
    (logger.row === undefined || logger.row.fields === 'first') &&
    serializedKeys.has(path[0] ?? '')
  );
}

function report(
  { node, kind }: Payload,
  call: LogCall,
  values: readonly TSESTree.Node[],
  context: RuleContext<object, MessageIds>,
): void {
  const { sourceCode } = context;
  const omission = getOmission(node, values, sourceCode);
  const callee = sourceCode.getText(withoutTypeSyntax(call.node.callee));
  context.report({
    node,
    messageId: 'payload',
    data: {
      value: getDottedName(node) ?? sourceCode.getText(node).slice(0, 60),
      title: titles[kind],
      call: callee.length > 40 || callee.includes('\n') ? call.method : callee,
    },
    suggest:
      omission === undefined
        ? []
        : [
            {
              messageId: 'omit',
              data: { name: omission.name },
              fix: (fixer) => fixer.replaceTextRange(omission.edit.range, omission.edit.text),
            },
          ],
  });
}
