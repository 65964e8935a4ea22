/** Libraries are not told to send or log what users entrusted to the server. */
import {
  findPropertyOf,
  getPropertyName,
  matchPersonalDataSwitches,
  mayHavePersonalDataSwitch,
  type PersonalDataMatch,
} from '@failwell/analysis';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { defineRule, type RuleContext } from '../rule.ts';

type MessageIds = 'personal' | 'switchOff' | 'removeParts';
type Context = RuleContext<object, MessageIds>;

export default defineRule<object, MessageIds>({
  name: 'no-default-pii',
  type: 'problem',
  docs: {
    description: 'Keep libraries from sending or logging the personal data of requests by themselves',
    preset: 'recommended',
    offIn: ['test', 'script', 'migration'],
    cwe: ['CWE-359', 'CWE-532'],
  },
  messages: {
    personal: '`{{option}}` of {{title}} {{sends}}, so whoever can read that reads what your users entrusted to you.',
    switchOff: 'Set it to `{{value}}`.',
    removeParts: 'Take out {{parts}}.',
  },
  hasSuggestions: true,
  options: {},
  defaultOptions: {},
  mayMatch: mayHavePersonalDataSwitch,
  create(context) {
    const check = (node: TSESTree.CallExpression | TSESTree.NewExpression): void => {
      const { file, sourceCode } = context;
      const matches = matchPersonalDataSwitches(node, file.origins, sourceCode);
      if (matches.length === 0 || file.purpose === 'other') return;
      for (const match of matches) report(context, match);
    };
    return { CallExpression: check, NewExpression: check };
  },
});

function report(context: Context, match: PersonalDataMatch): void {
  const { node, row } = match;
  const property = findPropertyOf(node);
  context.report({
    node: property ?? node,
    messageId: 'personal',
    data: {
      option: getOptionName(match, property, context),
      title: row.title,
      sends: row.sends,
    },
    suggest: getSuggestions(context, match),
  });
}

function getOptionName(
  { node, row }: PersonalDataMatch,
  property: TSESTree.Property | undefined,
  { sourceCode }: Context,
): string {
  const name = row.path ?? (property === undefined ? undefined : getPropertyName(property));
  if (row.when.kind === 'boolean') return `${name ?? ''}: ${String(row.when.value)}`;
  if (name !== undefined) return name;
  const text = sourceCode.getText(node);
  return text.length > 40 || text.includes('\n') ? (row.callees[0]?.export ?? '') : text;
}

function getSuggestions(
  { sourceCode }: Context,
  { node, row, elements }: PersonalDataMatch,
): TSESLint.ReportSuggestionArray<MessageIds> {
  const { when } = row;
  if (when.kind === 'boolean' && node.type === 'Literal') {
    const value = String(!when.value);
    return [{ messageId: 'switchOff', data: { value }, fix: (fixer) => fixer.replaceText(node, value) }];
  }
  if (elements.length === 0 || node.type !== 'ArrayExpression') return [];
  if (node.elements.some((each) => each === null) || sourceCode.getCommentsInside(node).length > 0) return [];
  const kept = node.elements.filter((each) => each !== null && !elements.includes(each));
  const text = `[${kept.map((each) => (each === null ? '' : sourceCode.getText(each))).join(', ')}]`;
  return [
    {
      messageId: 'removeParts',
      data: { parts: elements.map((each) => `\`${sourceCode.getText(each)}\``).join(', ') },
      fix: (fixer) => fixer.replaceText(node, text),
    },
  ];
}
