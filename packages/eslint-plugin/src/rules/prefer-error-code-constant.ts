/** A code that has a name in the code base is written by its name. */
import {
  codeNodeTypes,
  isCatalogFile,
  isOwnCode,
  type CodeOccurrence,
  type LiteralOccurrence,
} from '@failwell/analysis';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { findCodeConstant, getConstants, type CodeConstant } from '../fixes/code-constants.ts';
import { mayNameCodes } from '../fixes/error-codes.ts';
import { toPosix } from '../fixes/imports.ts';
import { defineRule, type RuleContext } from '../rule.ts';

type MessageIds = 'literal' | 'replace' | 'replaceAndImport';
type Context = RuleContext<object, MessageIds>;

export default defineRule<object, MessageIds>({
  name: 'prefer-error-code-constant',
  type: 'suggestion',
  docs: {
    description: 'Require the constant of an error code where the project has one',
    preset: 'strict',
    offIn: ['test', 'script', 'config', 'migration'],
    cwe: [],
  },
  messages: {
    literal:
      'The error code `{{code}}` is written out although {{file}} names it `{{name}}`, so neither a compiler nor a search by that name finds this place.',
    replace: 'Replace by `{{name}}`.',
    replaceAndImport: 'Replace by `{{name}}`, and import it.',
  },
  fixable: 'code',
  hasSuggestions: true,
  options: {},
  defaultOptions: {},
  mayMatch: (text, getProject) => {
    const constants = getConstants(getProject().contract.catalog.entries);
    return constants.size > 0 && /['"`]/u.test(text);
  },
  create(context) {
    const { file, sourceCode } = context;
    if (!mayNameCodes(sourceCode.text, file) || isCatalogFile(file)) return {};
    const seen = new Set<TSESTree.Node>();
    const check = (node: TSESTree.Node): void => {
      for (const occurrence of file.codes.find(node)) {
        if (seen.has(occurrence.node)) continue;
        seen.add(occurrence.node);
        if (isRawCode(context, occurrence)) checkLiteral(context, occurrence);
      }
    };
    return Object.fromEntries(codeNodeTypes.map((type) => [type, check]));
  },
});

/** Whether an occurrence is a text that means one of the project's codes; the key of a map is a name, not a value. */
function isRawCode({ file }: Context, occurrence: CodeOccurrence): occurrence is LiteralOccurrence {
  return (
    occurrence.kind === 'literal' &&
    occurrence.role !== 'mapped' &&
    !isOtherText(occurrence) &&
    file.project.contract.catalog.codes.has(occurrence.code) &&
    isOwnCode(occurrence, file)
  );
}

/** Whether a registered text more likely is what a library means by it, a message, or the name of a thing. */
function isOtherText({ evidence, maker, code }: LiteralOccurrence): boolean {
  if (maker !== undefined && (maker.row !== undefined || maker.kind === 'builtin' || maker.kind === 'foreign'))
    return true;
  // `new NotFound('article')`: one word among arguments names anything.
  return evidence === 'position' && /^[\p{L}\p{N}]+$/u.test(code);
}

function checkLiteral(context: Context, { code, node }: LiteralOccurrence): void {
  const { file, sourceCode, filename } = context;
  const constant = findCodeConstant(file, sourceCode.ast, code, node);
  if (constant === undefined) return;
  const target = getReplaced(node, constant);
  const { text: name, addImport } = constant;
  const text = separate(name, target, sourceCode.text);
  const fix = (fixer: TSESLint.RuleFixer): TSESLint.RuleFix[] => [
    ...(addImport === undefined ? [] : [addImport(fixer)]),
    fixer.replaceText(target, text),
  ];
  // With types, what a member of an enum or an object can be given to differs from what its text can.
  const isSafe = addImport === undefined && /\.[cm]?jsx?$/u.test(filename);
  context.report({
    node,
    messageId: 'literal',
    data: { code, name, file: toPosix(constant.entry.file).split('/').at(-1) ?? '' },
    ...(isSafe ? { fix } : {}),
    suggest: isSafe
      ? []
      : [{ messageId: addImport === undefined ? 'replace' : 'replaceAndImport', data: { name }, fix }],
  });
}

/** The literal, with the `as const` that only a literal or the member of an enum can have. */
function getReplaced(node: TSESTree.Node, { entry }: CodeConstant): TSESTree.Node {
  const { parent } = node;
  const isConst =
    parent?.type === 'TSAsExpression' &&
    parent.typeAnnotation.type === 'TSTypeReference' &&
    parent.typeAnnotation.typeName.type === 'Identifier' &&
    parent.typeAnnotation.typeName.name === 'const';
  return isConst && entry.shape !== 'string-enum' ? parent : node;
}

/** A name needs the space that quotes do without: `case'X':`. */
function separate(name: string, { range }: TSESTree.Node, text: string): string {
  const isWord = (at: number): boolean => /[\p{ID_Continue}$]/u.test(text.charAt(at));
  return `${isWord(range[0] - 1) ? ' ' : ''}${name}${isWord(range[1]) ? ' ' : ''}`;
}
