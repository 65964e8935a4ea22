/** What a client is told is a code that has a future. */
import {
  codeNodeTypes,
  findCodeUses,
  isCatalogFile,
  isComparedAt,
  isOwnCode,
  type CodeOccurrence,
  type LiteralOccurrence,
  type MemberOccurrence,
} from '@failwell/analysis';
import type { ErrorCode } from '@failwell/catalog';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { toCodeText } from '../fixes/error-codes.ts';
import { defineRule, type RuleContext } from '../rule.ts';

interface Options {
  readonly comparisons: boolean;
}

type MessageIds = 'deprecated' | 'replaced' | 'replace';
type Context = RuleContext<Options, MessageIds>;

export default defineRule<Options, MessageIds>({
  name: 'no-deprecated-error-code',
  type: 'problem',
  docs: {
    description: 'Disallow error codes that the catalog has deprecated',
    preset: 'recommended',
    offIn: ['test', 'script', 'config', 'migration'],
    cwe: [],
  },
  messages: {
    deprecated:
      'The error code `{{code}}` is deprecated{{since}}{{reason}}, so clients will stop knowing it, and the catalog names no replacement.',
    replaced:
      'The error code `{{code}}` is deprecated{{since}}{{reason}}: clients are told to expect `{{replacedBy}}` in its place.',
    replace: 'Replace the deprecated {{code}} by {{replacedBy}}.',
  },
  hasSuggestions: true,
  options: {
    comparisons: {
      description:
        'Whether a deprecated code that is only compared (`===`, `case`, keys of a map by code) is reported, too.',
      type: 'boolean',
      default: false,
    },
  },
  defaultOptions: { comparisons: false },
  mayMatch: (text, getProject) =>
    getDeprecated(getProject().contract.catalog.codes).some(
      ({ code, member }) => text.includes(code) || (member !== undefined && text.includes(member)),
    ),
  create(context) {
    const { file } = context;
    // The catalog itself keeps what it deprecates.
    if (isCatalogFile(file)) return {};
    const seen = new Set<TSESTree.Node>();
    const check = (node: TSESTree.Node): void => {
      for (const occurrence of file.codes.find(node)) {
        if (seen.has(occurrence.node)) continue;
        seen.add(occurrence.node);
        checkOccurrence(context, occurrence);
      }
    };
    return Object.fromEntries(codeNodeTypes.map((type) => [type, check]));
  },
});

const deprecatedCodes = new WeakMap<ReadonlyMap<string, ErrorCode>, readonly ErrorCode[]>();

function getDeprecated(codes: ReadonlyMap<string, ErrorCode>): readonly ErrorCode[] {
  let found = deprecatedCodes.get(codes);
  if (found === undefined) {
    found = [...codes.values()].filter(({ deprecated }) => deprecated !== undefined);
    deprecatedCodes.set(codes, found);
  }
  return found;
}

function checkOccurrence(context: Context, occurrence: CodeOccurrence): void {
  const { file, options } = context;
  if (occurrence.kind === 'prefix' || occurrence.code === undefined) return;
  const entry = file.project.contract.catalog.codes.get(occurrence.code);
  if (entry?.deprecated === undefined) return;
  if (occurrence.kind === 'literal') {
    const isCompared = occurrence.role === 'compared' || occurrence.role === 'mapped';
    if ((isCompared && !options.comparisons) || !isOwnCode(occurrence, file)) return;
    report(context, entry, occurrence.node, getLiteralReplacement(context, occurrence, entry));
    return;
  }
  for (const use of findCodeUses(occurrence, file)) {
    if (!options.comparisons && isComparedAt(use)) continue;
    const isMember = use.type === 'MemberExpression';
    const replacement = isMember ? getMemberReplacement(context, occurrence, entry) : undefined;
    report(context, entry, isMember ? occurrence.node : use, replacement);
  }
}

/** An edit that puts the replacement in the place of the deprecated code. */
interface Replacement {
  readonly range: TSESTree.Range;
  readonly text: string;
}

function getReplacedBy(context: Context, { deprecated }: ErrorCode): ErrorCode | undefined {
  const { replacedBy } = deprecated ?? {};
  const entry = replacedBy === undefined ? undefined : context.file.project.contract.catalog.codes.get(replacedBy);
  return entry?.deprecated === undefined ? entry : undefined;
}

function getLiteralReplacement(
  context: Context,
  { node, range }: LiteralOccurrence,
  entry: ErrorCode,
): Replacement | undefined {
  const replacement = getReplacedBy(context, entry);
  if (replacement === undefined) return undefined;
  return { range: [range.start, range.end], text: toCodeText(replacement.code, node, context.sourceCode) };
}

function getMemberReplacement(
  context: Context,
  { container, range }: MemberOccurrence,
  entry: ErrorCode,
): Replacement | undefined {
  const replacement = getReplacedBy(context, entry);
  const [member] = [...(container?.members ?? [])].find(([, { code }]) => code === replacement?.code) ?? [];
  return member === undefined ? undefined : { range: [range.start, range.end], text: member };
}

function report(context: Context, entry: ErrorCode, node: TSESTree.Node, replacement: Replacement | undefined): void {
  const { code, deprecated = {} } = entry;
  const { since, reason, replacedBy } = deprecated;
  const suggest: TSESLint.ReportSuggestionArray<MessageIds> =
    replacement === undefined || replacedBy === undefined
      ? []
      : [
          {
            messageId: 'replace',
            data: { code, replacedBy },
            fix: (fixer) => fixer.replaceTextRange([...replacement.range], replacement.text),
          },
        ];
  context.report({
    node,
    messageId: replacedBy === undefined ? 'deprecated' : 'replaced',
    data: {
      code,
      since: since === undefined ? '' : ` since ${since}`,
      reason: reason === undefined ? '' : ` (${reason.replace(/\.$/u, '')})`,
      replacedBy: replacedBy ?? '',
    },
    suggest,
  });
}
