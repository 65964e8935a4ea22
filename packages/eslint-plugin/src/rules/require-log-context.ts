/** A warning or an error says whose request or which thing it is about. */
import {
  ambientContext,
  installationPhrase,
  installationWords,
  findIdentifiersAtHand,
  getConstantMessage,
  getReferenceName,
  hasContextCarrier,
  isAlarming,
  isAlarmingMethodName,
  isEndOfProcess,
  isFromContextualModule,
  isInComponent,
  isLoggedAgain,
  isOfMakingWithoutInput,
  isToldByError,
  mayCarryContext,
  mayWriteLog,
  mayRunInContext,
  mentionsGlobalLogger,
  toWords,
  withoutTypeSyntax,
  type Identifier,
  type LogCall,
} from '@failwell/analysis';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { toArgumentsWithIdentifiers, toFieldsWithIdentifiers } from '../fixes/log-identifiers.ts';
import { getTrustedRow } from '../fixes/log-usable-logger.ts';
import { defineRule, type RuleContext } from '../rule.ts';

interface Options {
  readonly errorIsContext: boolean;
}

type MessageIds = 'noContext' | 'addFields';
type Context = RuleContext<Options, MessageIds>;

export default defineRule<Options, MessageIds>({
  name: 'require-log-context',
  type: 'suggestion',
  docs: {
    description: 'Require warnings and errors to say whose request or which thing they are about',
    preset: 'strict',
    offIn: ['test', 'script', 'config', 'migration'],
    cwe: ['CWE-778'],
  },
  messages: {
    noContext:
      '`{{logger}}` says that something went wrong but not for whom or about which thing, though {{identifiers}} {{verb}} at hand: nobody can find whose request it was.',
    addFields: 'Add {{identifiers}}.',
  },
  hasSuggestions: true,
  options: {
    errorIsContext: {
      description: 'Whether a log that has an error needs nothing else.',
      type: 'boolean',
      default: false,
    },
  },
  defaultOptions: { errorIsContext: false },
  mayMatch: (text, getProject) =>
    mayWriteLog(text, getProject) &&
    !ambientContext.test(text) &&
    (!hasContextCarrier(getProject()) || mentionsGlobalLogger(text)),
  create(context) {
    return {
      CallExpression(node) {
        if (!mayBeWithoutContext(node)) return;
        const { file, sourceCode } = context;
        const log = file.loggers.matchLogCall(node);
        if (log === undefined || !isAlarming(log) || !isWithoutContext(log, context)) return;
        if (log.logger.origin.kind !== 'global' && hasContextCarrier(file.project)) return;
        if (file.purpose !== 'server' || isInComponent(node, file.project) || mayCarryContext(log, file)) return;
        const identifiers = findIdentifiersAtHand(node, file);
        if (identifiers.length === 0 || isLoggedAgain(log, identifiers, file)) return;
        if (isEndOfProcess(log, file) || isOfMakingWithoutInput(log, file)) return;
        if (isToldByError(log.error, identifiers, file)) return;
        if (mayRunInContext(node, file) || isFromContextualModule(log, file)) return;
        const names = identifiers.map(({ text }) => `\`${text}\``).join(', ');
        context.report({
          node,
          messageId: 'noContext',
          data: {
            logger: sourceCode.getText(withoutTypeSyntax(node.callee)),
            identifiers: names,
            verb: identifiers.length === 1 ? 'is' : 'are',
          },
          suggest: suggest(context, log, identifiers, names),
        });
      },
    };
  },
});

/** Whether a call is given a constant text and at most one thing more, by its form alone. */
function mayBeWithoutContext(node: TSESTree.CallExpression): boolean {
  const { length } = node.arguments;
  if (length === 0 || length > 3) return false;
  if (!isAlarmingMethodName(getReferenceName(node.callee) ?? '')) return false;
  return node.arguments.some(
    ({ type }) => type === 'Literal' || type === 'TemplateLiteral' || type === 'BinaryExpression',
  );
}

function isWithoutContext(log: LogCall, { options }: Context): boolean {
  const message = getConstantMessage(log.message);
  if (message === undefined || toWords(message).some((word) => installationWords.has(word))) return false;
  if (installationPhrase.test(message)) return false;
  const others = log.arguments.filter((each) => each !== log.message);
  if (others.length === 0) return true;
  // NestJS's last text names the place that logs.
  if (log.logger.row?.hasTrailingContext === true && others.length === 1 && others[0] !== log.error) {
    const [only] = others;
    return only !== undefined && (getConstantMessage(only) !== undefined || only.type === 'MemberExpression');
  }
  if (options.errorIsContext || others.length !== 1) return false;
  return others[0] === log.error || (others[0] === log.fields && getErrorOnly(log) !== undefined);
}

/** The object of fields that holds nothing but the error: `{ err }`. */
function getErrorOnly({ fields, error }: LogCall): TSESTree.ObjectExpression | undefined {
  const inner = fields === undefined ? undefined : withoutTypeSyntax(fields);
  if (inner?.type !== 'ObjectExpression' || inner.properties.length !== 1) return undefined;
  const [only] = inner.properties;
  return only?.type === 'Property' && only.value === error ? inner : undefined;
}

function suggest(
  { sourceCode }: Context,
  log: LogCall,
  identifiers: readonly Identifier[],
  names: string,
): TSESLint.ReportSuggestionArray<MessageIds> {
  const row = getTrustedRow(log.logger, log.receiver === undefined ? '' : sourceCode.getText(log.receiver));
  const { message } = log;
  if (row === undefined || row.fields === 'none' || message === undefined) return [];
  const object = getErrorOnly(log);
  if (log.arguments.length !== (object === undefined ? 1 : 2)) return [];
  if (sourceCode.getCommentsInside(log.node).length > 0) return [];
  return [
    {
      messageId: 'addFields',
      data: { identifiers: names },
      fix: (fixer) =>
        object === undefined
          ? fixer.replaceText(message, toArgumentsWithIdentifiers(row, message, identifiers, sourceCode))
          : fixer.replaceText(object, toFieldsWithIdentifiers(row, object, identifiers, sourceCode)),
    },
  ];
}
