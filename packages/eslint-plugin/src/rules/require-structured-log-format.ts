/** What a production logger writes is read by programs: JSON, not text for eyes. */
import { getPropertyName, mayFormatLines, withoutTypeSyntax, type TextLines } from '@failwell/analysis';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { defineRule, type RuleContext } from '../rule.ts';

type MessageIds = 'format' | 'module' | 'logger' | 'requests' | 'useJson' | 'useParsable';

const why = 'in production programs read them, and they can neither search nor group what is not JSON';

export default defineRule<object, MessageIds>({
  name: 'require-structured-log-format',
  type: 'suggestion',
  docs: {
    description: 'Let production loggers write JSON, not text for eyes',
    preset: 'strict',
    offIn: ['test', 'script', 'config', 'migration'],
    cwe: [],
  },
  messages: {
    format: `\`{{name}}\` makes {{title}} write its lines as text for eyes: ${why}.`,
    module: `\`{{name}}\` turns the lines of {{title}} into text for eyes, whatever the environment: ${why}.`,
    logger: `\`{{name}}\` is a logger of {{title}}, which writes its lines as text for eyes: ${why}.`,
    requests:
      'The format `{{name}}` of {{title}} is made for a terminal, with colours in every line: programs that read the log cannot take it apart.',
    useJson: 'Write JSON: `{{name}}()`.',
    useParsable: 'Use the format `{{name}}`, which programs can read.',
  },
  hasSuggestions: true,
  options: {},
  defaultOptions: {},
  mayMatch: mayFormatLines,
  create(context) {
    let isInstanceReported = false;
    const matchCall = (node: TSESTree.CallExpression | TSESTree.NewExpression): void => {
      const lines = context.file.lineFormats.match(node);
      if (lines !== undefined) report(lines, context);
    };
    return {
      CallExpression(node) {
        matchCall(node);
        if (isInstanceReported) return;
        const lines = context.file.lineFormats.matchInstance(node);
        if (lines === undefined) return;
        // A logger that a module hands out is the same in each of the file's calls.
        isInstanceReported = true;
        report(lines, context);
      },
      NewExpression: matchCall,
      Property(node) {
        const lines = context.file.lineFormats.matchTarget(node);
        if (lines !== undefined) report(lines, context);
      },
    };
  },
});

function report({ node, title, kind, parsable }: TextLines, context: RuleContext<object, MessageIds>): void {
  if (context.file.purpose !== 'server') return;
  const callee = node.type === 'CallExpression' ? withoutTypeSyntax(node.callee) : node;
  const name = context.sourceCode.getText(callee);
  context.report({
    node,
    messageId: kind,
    data: { name: node.type === 'Literal' ? String(node.value) : name, title },
    suggest: getSuggestions(node, kind, parsable, context),
  });
}

function getSuggestions(
  node: TSESTree.Node,
  kind: TextLines['kind'],
  parsable: string | undefined,
  { sourceCode, file }: RuleContext<object, MessageIds>,
): TSESLint.ReportSuggestionArray<MessageIds> {
  if (parsable !== undefined && node.type === 'Literal') {
    const quote = node.raw.charAt(0);
    return [
      {
        messageId: 'useParsable',
        data: { name: parsable },
        fix: (fixer) => fixer.replaceText(node, quote + parsable + quote),
      },
    ];
  }
  if (kind !== 'format' || node.type !== 'CallExpression') return [];
  const callee = withoutTypeSyntax(node.callee);
  if (callee.type !== 'MemberExpression' || callee.computed || sourceCode.getCommentsInside(node).length > 0) return [];
  const json = file.lineFormats.findJsonFormat(node);
  if (json === undefined || getPropertyName(callee) === undefined) return [];
  const text = `${sourceCode.getText(callee.object)}.${json}`;
  return [{ messageId: 'useJson', data: { name: text }, fix: (fixer) => fixer.replaceText(node, `${text}()`) }];
}
