/** What a client sent stands in a field, where the logger escapes it, and not in the text of the message. */
import {
  getPropertyName,
  getReferenceName,
  isGuardedFromProduction,
  isKnownAbsent,
  mayBeLogCall,
  mayHoldClientValues,
  mayWriteLog,
  toWords,
  withoutTypeSyntax,
  type LogCall,
  type Node,
} from '@failwell/analysis';
import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule, type RuleContext } from '../rule.ts';

type MessageIds = 'injected' | 'escape';

export default defineRule<object, MessageIds>({
  name: 'no-log-injection',
  type: 'problem',
  docs: {
    description: 'Keep what a client sends out of the text of log messages',
    preset: 'recommended',
    offIn: ['test', 'script', 'config', 'migration'],
    cwe: ['CWE-117'],
  },
  messages: {
    injected:
      '`{{value}}` comes from the {{part}} that a client sends and becomes part of the message of `{{call}}`: a client can forge what your log says{{extent}}.',
    escape: 'Escape it with `JSON.stringify()`.',
  },
  hasSuggestions: true,
  options: {},
  defaultOptions: {},
  mayMatch: (text, getProject) => mayWriteLog(text, getProject) && mayHoldClientValues(text, getProject),
  create(context) {
    return {
      CallExpression(node) {
        if (!mayBeLogCall(node, mayHoldText)) return;
        const call = context.file.loggers.matchLogCall(node);
        if (call !== undefined) check(call, context);
      },
    };
  },
});

/** Whether an argument could be or hold such a text: by its form. */
function mayHoldText({ type }: TSESTree.CallExpressionArgument): boolean {
  return (
    type !== 'Literal' &&
    type !== 'ArrowFunctionExpression' &&
    type !== 'FunctionExpression' &&
    type !== 'SpreadElement'
  );
}

function check(call: LogCall, context: RuleContext<object, MessageIds>): void {
  const { sourceCode, file } = context;
  // Where nothing but a text is written, every argument is part of it.
  const isPrinted = call.logger.row?.fields === 'none';
  const texts = isPrinted ? call.arguments.filter(isText) : call.message === undefined ? [] : [call.message];
  // `if (token) …; else log(token)`
  const found = texts
    .flatMap((text) => file.clientValues.findTexts(text, true))
    .filter(({ node }) => !isKnownAbsent(node, node));
  if (found.length === 0 || file.purpose === 'other' || isGuardedFromProduction(call.node)) return;
  for (const { node, part } of found) {
    const text = sourceCode.getText(node);
    const callee = sourceCode.getText(withoutTypeSyntax(call.node.callee));
    context.report({
      node,
      messageId: 'injected',
      data: {
        value: text.length > 60 ? `${text.slice(0, 59)}…` : text,
        part,
        // HTTP has no line break inside a header, and Node.js refuses one; the type of a part is a header of it.
        extent: part === 'headers' || isMediaType(node) ? '' : getExtent(call),
        call: callee.length > 40 || callee.includes('\n') ? call.method : callee,
      },
      suggest: [{ messageId: 'escape', fix: (fixer) => fixer.replaceText(node, `JSON.stringify(${text})`) }],
    });
  }
}

/**
 * Whether a value is the media type of a file that was sent: `req.file.mimetype`, `file.type` of a form. Of a `File`, it is
 * empty where it holds anything but printable characters.
 * @see https://w3c.github.io/FileAPI/#dfn-type
 */
function isMediaType(node: Node): boolean {
  const inner = withoutTypeSyntax(node);
  if (inner.type !== 'MemberExpression') return false;
  const property = getPropertyName(inner);
  if (property === 'mimetype') return true;
  return (
    property === 'type' &&
    /^(?:blob|file|image|upload)$/u.test(toWords(getReferenceName(inner.object) ?? '').at(-1) ?? '')
  );
}

/** How far a text with line breaks in it gets: by what the logger is known to write. */
function getExtent({ logger: { row } }: LogCall): string {
  if (row?.fields === 'none' || row?.lines?.byDefault === 'text') return ', down to whole lines';
  // Where the project decides how a line is written, it may still be plain text.
  const isJson = row?.lines?.byDefault === 'json' && row.lines.templateFormats === undefined;
  return isJson ? '' : ', down to whole lines where it is plain text';
}

function isText(node: TSESTree.CallExpressionArgument): node is TSESTree.Expression {
  return node.type !== 'SpreadElement' && node.type !== 'ObjectExpression' && node.type !== 'ArrayExpression';
}
