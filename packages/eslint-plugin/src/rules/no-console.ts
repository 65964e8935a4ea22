/** Servers write to a logger, not to `console`. */
import {
  ConsoleMatcher,
  findAllowedLines,
  getPathInPackage,
  hasWord,
  isAskedFor,
  isConsoleIntended,
  isDeprecationNotice,
  isGuardedFromProduction,
  isInComponent,
  isInLogger,
  isInMainBlock,
  isLogLine,
  isLoggerAbsent,
  isLoggerMadeLater,
  isOfLogger,
  isOfPublishedLibrary,
  isOutputInPlaceOfServing,
  isSettingsCheck,
  withoutTypeSyntax,
  type AllowedLines,
  type ConsoleUse,
} from '@failwell/analysis';
import type { TSESLint } from '@typescript-eslint/utils';
import { toConsoleReplacement } from '../fixes/log-console.ts';
import { getRemovableRange } from '../fixes/log-removal.ts';
import { defineRule, type RuleContext } from '../rule.ts';

interface Options {
  readonly allow: readonly string[];
}

type MessageIds = 'call' | 'callback' | 'useLogger' | 'remove';
type Context = RuleContext<Options, MessageIds>;

export default defineRule<Options, MessageIds>({
  name: 'no-console',
  type: 'problem',
  docs: {
    description: 'Write to a logger, not to the console, in server code',
    preset: 'recommended',
    offIn: ['test', 'script', 'config', 'migration'],
    cwe: ['CWE-778'],
  },
  messages: {
    call: '`{{name}}` writes past the logger: no level to switch off, no fields to search by, no redaction, no request it belongs to.',
    callback:
      '`{{name}}` is handed on as a function and will write past the logger: no level to switch off, no fields to search by, no redaction.',
    useLogger: 'Write to `{{logger}}` instead.',
    remove: 'Remove the call.',
  },
  hasSuggestions: true,
  options: {
    allow: {
      description: 'Methods of `console` that may be used.',
      type: 'array',
      items: { type: 'string' },
      uniqueItems: true,
      default: [],
    },
  },
  defaultOptions: { allow: [] },
  mayMatch: (text) => hasWord(text, 'console') && !text.startsWith('#!'),
  create(context) {
    const matcher = new ConsoleMatcher(context.sourceCode, () => context.file.origins);
    const reported = new Set<unknown>();
    let allowedLines: AllowedLines | undefined;
    const check = (uses: readonly ConsoleUse[]): void => {
      for (const use of uses) {
        if (reported.has(use.node) || (use.method !== undefined && context.options.allow.includes(use.method)))
          continue;
        reported.add(use.node);
        if (context.file.purpose !== 'server' || isInComponent(use.node, context.file.project)) continue;
        allowedLines ??= findAllowedLines(context.sourceCode);
        if (allowedLines.has(use.node.loc.start.line) || isInLogger(use.node, context.filename)) continue;
        if (
          isSettingsCheck(getPathInPackage(context.file.project), context.sourceCode.text) &&
          context.file.loggers.findLoggersInScope(use.node).length === 0
        )
          continue;
        if (isLogLine(use, context.file.origins)) continue;
        if (isOfLogger(use.node, context.file.project)) continue;
        if (isDeprecationNotice(use) && isOfPublishedLibrary(context.file.project)) continue;
        if (isGuardedFromProduction(use.node) || isAskedFor(use.node) || isLoggerAbsent(use.node)) continue;
        if (isConsoleIntended(use.node, context.sourceCode)) continue;
        if (use.call !== undefined && isLoggerMadeLater(use.node, context.file.loggers)) continue;
        if (isOutputInPlaceOfServing(use, context.sourceCode)) continue;
        // A file with a logger has that for whoever starts it, too.
        if (
          isInMainBlock(use.node, context.sourceCode) &&
          context.file.loggers.findLoggersInScope(use.node).length === 0
        )
          continue;
        if (use.method !== undefined && context.project.isConsoleLogged?.(use.method) === true) continue;
        report(use, context);
      }
    };
    return {
      ImportDeclaration(node) {
        check(matcher.findInImport(node));
      },
      MemberExpression(node) {
        check(matcher.findInMember(node));
      },
      VariableDeclarator(node) {
        check(matcher.findInDeclarator(node));
      },
    };
  },
});

function report(use: ConsoleUse, context: Context): void {
  const { sourceCode, file } = context;
  const suggest: TSESLint.ReportSuggestionArray<MessageIds>[number][] = [];
  const replacement = toConsoleReplacement(use, file, sourceCode);
  if (replacement !== undefined) {
    const { logger, range, text, addImport } = replacement;
    suggest.push({
      messageId: 'useLogger',
      data: { logger },
      fix: (fixer) => [...(addImport === undefined ? [] : [addImport(fixer)]), fixer.replaceTextRange(range, text)],
    });
  }
  const removable = use.call === undefined ? undefined : getRemovableRange(use.call, sourceCode);
  if (removable !== undefined) suggest.push({ messageId: 'remove', fix: (fixer) => fixer.removeRange(removable) });
  context.report({
    node: use.node,
    messageId: use.call === undefined ? 'callback' : 'call',
    data: { name: sourceCode.getText(withoutTypeSyntax(use.node)) },
    suggest,
  });
}
