/** Which error it is, its code, class or status tells; its message is for people, and changes. */
import {
  decides,
  getPropertyName,
  getReferenceName,
  getRootName,
  getStaticString,
  getWantedTexts,
  isAmongRedisTexts,
  isSaidToBeUncoded,
  isTextOfUncodedError,
  mayTestErrorTexts,
  refinesCode,
  withoutTypeSyntax,
  type ErrorTextTest,
  type OriginResolver,
} from '@failwell/analysis';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { toShortText } from '../fixes/handle-error.ts';
import { toStringLiteral } from '../fixes/log-quotes.ts';
import { defineRule, type RuleContext } from '../rule.ts';

type MessageIds = 'matched' | 'matchedCode' | 'switched' | 'switchedCodes' | 'compareCode';
type Context = RuleContext<object, MessageIds>;

const methods = new Set(['endsWith', 'exec', 'has', 'includes', 'indexOf', 'match', 'search', 'startsWith', 'test']);

export default defineRule<object, MessageIds>({
  name: 'no-error-message-matching',
  type: 'problem',
  docs: {
    description: 'Tell errors by their code, class or status, not by their message',
    preset: 'strict',
    offIn: ['test', 'script', 'config', 'migration'],
    cwe: [],
  },
  messages: {
    matched:
      '`{{test}}` tells an error by its text, which is written for people and changes without notice; tell it by its code, class or status.',
    switched:
      'This `switch` tells errors by their text (`{{test}}`), which is written for people and changes without notice; tell them by their code, class or status.',
    matchedCode:
      '`{{test}}` looks for the code `{{code}}` in the message of an error, which whoever words or wraps the error changes; let the error carry it as its `{{property}}`, and compare that.',
    switchedCodes:
      'This `switch` looks for codes in the message of an error (`{{test}}`), which whoever words or wraps the error changes; let the errors carry them as their `{{property}}`, and switch upon that.',
    compareCode: 'Compare the code `{{code}}`, which is registered with this message.',
  },
  hasSuggestions: true,
  options: {},
  defaultOptions: {},
  mayMatch: mayTestErrorTexts,
  create(context) {
    const reported = new Set<TSESTree.Node>();
    const chains = new Map<TSESTree.Node, Set<string | undefined>>();
    const check = (node: ErrorTextTest['node']): void => {
      const { errorTexts, origins } = context.file;
      const test = errorTexts.findTest(node);
      if (test === undefined || !decides(test, context.file) || refinesCode(test, origins)) return;
      if (isTextOfUncodedError(test, context.file)) return;
      if (isAmongRedisTexts(test, errorTexts, origins, context.sourceCode)) return;
      if (isSaidToBeUncoded(test, origins, context.sourceCode) || context.file.purpose === 'other') return;
      // `a.includes('x') || a.includes('y')` is one decision.
      const condition = getCondition(node);
      if (reported.has(condition)) return;
      reported.add(condition);
      const suggestion = suggestCode(context, test);
      // `if (a.includes('x')) … else if (a.includes('y')) …` is one, too; each code that is suggested is another matter.
      const chain = getChain(condition);
      if (chain !== undefined && suggestion === undefined) {
        const error = getRootName(test.subject.error);
        const errors = chains.get(chain) ?? new Set();
        if (errors.has(error)) return;
        chains.set(chain, errors.add(error));
      }
      report(context, test, suggestion);
    };
    return {
      CallExpression: (node) => {
        const { callee } = node;
        if (
          callee.type === 'MemberExpression' &&
          callee.property.type === 'Identifier' &&
          methods.has(callee.property.name)
        )
          check(node);
      },
      BinaryExpression: (node) => {
        if (/^[!=]==?$/u.test(node.operator)) check(node);
      },
      SwitchStatement: check,
    };
  },
});

function getCondition(node: TSESTree.Node): TSESTree.Node {
  let current = node;
  while (current.parent != null && isPartOfCondition(current.parent)) current = current.parent;
  return current;
}

function isPartOfCondition(node: TSESTree.Node): boolean {
  if (node.type === 'CallExpression') return node.callee.type === 'Identifier' && node.callee.name === 'Boolean';
  return /^(?:Logical|Chain|Unary|Binary)Expression$/u.test(node.type);
}

/** The first `if` of the chain that a condition belongs to. */
function getChain({ parent }: TSESTree.Node): TSESTree.IfStatement | undefined {
  if (parent?.type !== 'IfStatement') return undefined;
  let first = parent;
  while (first.parent.type === 'IfStatement' && first.parent.alternate === first) first = first.parent;
  return first;
}

function report(
  context: Context,
  test: ErrorTextTest,
  suggestion: TSESLint.SuggestionReportDescriptor<MessageIds> | undefined,
): void {
  const { node, wanted } = test;
  const { file, sourceCode } = context;
  if (node.type === 'SwitchStatement') {
    const { discriminant, cases } = node;
    const texts = cases.flatMap((each) => (each.test === null ? [] : getWantedTexts(each.test, file.origins)));
    const isOfCodes = texts.length > 0 && texts.every((text) => isCode(text, true));
    const property = texts.every((text) => statusText.test(text)) ? 'status' : 'code';
    const data = { test: toShortText(sourceCode.getText(discriminant)), property };
    context.report({ node: discriminant, messageId: isOfCodes ? 'switchedCodes' : 'switched', data });
    return;
  }
  const code = wanted === undefined ? undefined : getCode(wanted, test.isEquality, file.origins);
  const data = { test: toShortText(sourceCode.getText(node)) };
  const suggest = suggestion === undefined ? [] : [suggestion];
  if (code === undefined) context.report({ node, messageId: 'matched', data, suggest });
  else {
    const property = statusText.test(code) ? 'status' : 'code';
    context.report({ node, messageId: 'matchedCode', data: { ...data, code, property }, suggest });
  }
}

/** The code that is looked for, as it is written: `NAME_TAKEN` of `'NAME_TAKEN'` and of `ErrorCodes.NAME_TAKEN`. */
function getCode(wanted: TSESTree.Node, isWhole: boolean, origins: OriginResolver): string | undefined {
  const texts = getWantedTexts(wanted, origins);
  if (texts.length > 0) return texts.length === 1 ? texts.find((text) => isCode(text, isWhole)) : undefined;
  const member = withoutTypeSyntax(wanted);
  if (member.type !== 'MemberExpression') return undefined;
  const isOfCodes = /codes?$/iu.test(getReferenceName(member.object) ?? '');
  return isOfCodes ? getPropertyName(member) : undefined;
}

/** `404`, which some errors have as their text. */
const statusText = /^[45]\d\d$/u;
/** `NAME_TAKEN`, `UNAUTHORIZED`: nobody words a text for people like that. */
const codeInCapitals = /^\p{Lu}[\p{Lu}\d]*(?:_[\p{Lu}\d]+)+$|^\p{Lu}{5,}$/u;
/** `NameTaken`; as a part of a text it may be any name, as a number may be any id. */
const codeInWords = /^(?:\p{Lu}\p{Ll}+){2,}$/u;

/** Whether a text is a code rather than words for people. */
function isCode(text: string, isWhole: boolean): boolean {
  return codeInCapitals.test(text) || (isWhole && (statusText.test(text) || codeInWords.test(text)));
}

/** The code whose registered message is the text that the error's is compared with, where there is exactly one. */
function suggestCode(
  context: Context,
  { node, subject, wanted, isEquality }: ErrorTextTest,
): TSESLint.SuggestionReportDescriptor<MessageIds> | undefined {
  const { file, sourceCode } = context;
  const text = getStaticString(wanted);
  const taken = withoutTypeSyntax(subject.node);
  if (!isEquality || text === undefined || wanted === undefined || taken.type !== 'MemberExpression') return undefined;
  if (taken.range[0] < node.range[0] || taken.range[1] > node.range[1] || taken.computed) return undefined;
  const codes = new Set(
    file.project.contract.catalog.entries
      .filter(({ message, deprecated }) => message === text && deprecated === undefined)
      .map(({ code }) => code),
  );
  const [code] = codes;
  if (code === undefined || codes.size > 1 || file.errors.isForeignErrorAt(taken.object, node)) return undefined;
  // The whole side is replaced: `error.message.trim()` has no trimmed code.
  const side = [taken.parent, taken.parent.parent].find(
    (each) => each?.type === 'BinaryExpression' || each?.type === 'SwitchCase',
  );
  if (side !== node) return undefined;
  return {
    messageId: 'compareCode',
    data: { code },
    fix: (fixer) => [
      fixer.replaceText(taken, toCodeAccess(context, taken)),
      fixer.replaceText(wanted, toStringLiteral(code, sourceCode.text)),
    ],
  };
}

/** `error.code`, through a type that has one where the file is typed: `Error` has none. */
function toCodeAccess({ filename, sourceCode }: Context, { object, optional }: TSESTree.MemberExpression): string {
  const text = sourceCode.getText(object);
  const isTyped = /\.[cm]?tsx?$/u.test(filename);
  // What a property holds is data (the envelope), which has a type of its own.
  if (!isTyped || withoutTypeSyntax(object).type !== 'Identifier') return `${text}${optional ? '?.' : '.'}code`;
  const error = sourceCode.getText(withoutTypeSyntax(object));
  return optional
    ? `(${error} as (Error & { code?: unknown }) | undefined)?.code`
    : `(${error} as Error & { code?: unknown }).code`;
}
