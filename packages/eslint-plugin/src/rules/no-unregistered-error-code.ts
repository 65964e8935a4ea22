/** Every error code in the code stands in the catalog. */
import {
  codeNodeTypes,
  isCatalogFile,
  isOwnCode,
  type CodeOccurrence,
  type LiteralOccurrence,
  type MemberOccurrence,
  type PrefixOccurrence,
} from '@failwell/analysis';
import { findNearestCodes, type Catalog } from '@failwell/catalog';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { mayNameCodes, toCodeText } from '../fixes/error-codes.ts';
import { defineRule, type RuleContext } from '../rule.ts';

interface Options {
  readonly comparisons: boolean;
  readonly ignore: readonly string[];
}

type MessageIds = 'unregistered' | 'unregisteredPrefix' | 'missingMember' | 'replace';
type Context = RuleContext<Options, MessageIds>;
type Container = NonNullable<MemberOccurrence['container']>;

/** A registered code and how it is written in the place of the one that is not. */
interface Replacement {
  readonly code: string;
  readonly text: string;
}

const maximumSuggestions = 3;

export default defineRule<Options, MessageIds>({
  name: 'no-unregistered-error-code',
  type: 'problem',
  docs: {
    description: 'Use only error codes that the catalog registers',
    preset: 'recommended',
    offIn: ['test', 'script', 'config', 'migration'],
    cwe: [],
  },
  messages: {
    unregistered:
      'The error code `{{code}}` is not registered in {{file}}, so no client can know what it means{{nearest}}.',
    unregisteredPrefix:
      'No error code registered in {{file}} begins with `{{prefix}}`, so no client can know what the codes built from it mean.',
    missingMember:
      '`{{container}}` in {{file}} has no member `{{member}}`, so the error code is `undefined` here{{nearest}}.',
    replace: 'Replace by `{{code}}`.',
  },
  hasSuggestions: true,
  options: {
    comparisons: {
      description:
        'Whether codes that are only compared (`===`, `case`, keys of a map by code) must be registered, too.',
      type: 'boolean',
      default: true,
    },
    ignore: {
      description: 'Regular expressions of codes that belong to another system; each must match the whole code.',
      type: 'array',
      items: { type: 'string' },
      uniqueItems: true,
      default: [],
    },
  },
  defaultOptions: { comparisons: true, ignore: [] },
  mayMatch: (_, getProject) => {
    const { catalog } = getProject().contract;
    // Of a catalog that could not be read to its end nobody can say what it lacks; `failwell check` says why.
    return catalog.codes.size > 0 && catalog.isIncomplete !== true;
  },
  create(context) {
    const { file, sourceCode } = context;
    if (!mayNameCodes(sourceCode.text, file)) return {};
    const ignored = context.options.ignore.map((source) => new RegExp(`^(?:${source})$`, 'u'));
    const seen = new Set<TSESTree.Node>();
    const check = (node: TSESTree.Node): void => {
      for (const occurrence of file.codes.find(node)) {
        if (seen.has(occurrence.node)) continue;
        seen.add(occurrence.node);
        if (occurrence.kind === 'member') checkMember(context, occurrence);
        else if (isAskedFor(occurrence, context.options, ignored) && isOwnCode(occurrence, file))
          checkCode(context, occurrence);
      }
    };
    return Object.fromEntries(codeNodeTypes.map((type) => [type, check]));
  },
});

/** Whether the rule's options ask for a code. */
function isAskedFor(
  occurrence: LiteralOccurrence | PrefixOccurrence,
  options: Options,
  ignored: readonly RegExp[],
): boolean {
  const isCompared = occurrence.role === 'compared' || occurrence.role === 'mapped';
  if (isCompared && !options.comparisons) return false;
  const text = occurrence.kind === 'literal' ? occurrence.code : occurrence.prefix;
  return !ignored.some((pattern) => pattern.test(text));
}

function checkCode(context: Context, occurrence: LiteralOccurrence | PrefixOccurrence): void {
  const { catalog } = context.file.project.contract;
  if (occurrence.kind === 'prefix') {
    const { prefix, suffix } = occurrence;
    for (const code of catalog.codes.keys()) if (code.startsWith(prefix) && code.endsWith(suffix)) return;
    const data = { prefix, file: describeCatalog(context, undefined) };
    context.report({ node: occurrence.node, messageId: 'unregisteredPrefix', data });
    return;
  }
  const { code, node } = occurrence;
  if (catalog.codes.has(code)) return;
  const nearest = findNearestCodes(code, catalog, maximumSuggestions);
  const replacements = nearest.map((each) => ({ code: each, text: toCodeText(each, node, context.sourceCode) }));
  context.report({
    node,
    messageId: 'unregistered',
    data: { code, file: describeCatalog(context, nearest[0]), nearest: describeNearest(nearest) },
    suggest: toSuggestions(occurrence, replacements),
  });
}

function checkMember(context: Context, occurrence: MemberOccurrence): void {
  const { container, member, code, node } = occurrence;
  if (container === undefined || code !== undefined) return;
  // The container's own file may be ahead of what was read of it.
  if (isCatalogFile(context.file)) return;
  const names = findNearestMembers(member, container);
  const replacements = names.map((name) => ({ code: name, text: name }));
  context.report({
    node,
    messageId: 'missingMember',
    data: {
      member,
      container: container.name,
      file: toRelative(context, container.file),
      nearest: describeNearest(names),
    },
    suggest: toSuggestions(occurrence, replacements),
  });
}

/** The members that somebody may have meant: by their names, and by the codes that these stand for. */
function findNearestMembers(member: string, { members, file }: Container): readonly string[] {
  const namesByCode = new Map([...members].map(([name, { code }]) => [code, name]));
  const codes = new Map([...members.values()].map((entry) => [entry.code, entry]));
  const find = (keyed: Catalog['codes']): readonly string[] =>
    findNearestCodes(member, { codes: keyed, entries: [...keyed.values()], files: [file] }, maximumSuggestions);
  const names = [...find(members), ...find(codes).flatMap((code) => namesByCode.get(code) ?? [])];
  return [...new Set(names)].slice(0, maximumSuggestions);
}

function toSuggestions(
  { range }: CodeOccurrence,
  replacements: readonly Replacement[],
): TSESLint.ReportSuggestionArray<MessageIds> {
  return replacements.map(({ code, text }) => ({
    messageId: 'replace',
    data: { code },
    fix: (fixer) => fixer.replaceTextRange([range.start, range.end], text),
  }));
}

function describeNearest(names: readonly string[]): string {
  return names.length === 0 ? '' : `; nearest: ${names.map((name) => `\`${name}\``).join(', ')}`;
}

/** Where a code would be registered: beside the nearest code, else in the only catalog, else in any of the contract's. */
function describeCatalog(context: Context, nearest: string | undefined): string {
  const { contract } = context.file.project;
  const { codes, files } = contract.catalog;
  const near = nearest === undefined ? undefined : codes.get(nearest)?.file;
  const file = near ?? (files.length === 1 ? files[0] : undefined);
  if (file !== undefined) return toRelative(context, file);
  return contract.file === undefined ? 'the error catalog' : `any catalog of ${toRelative(context, contract.file)}`;
}

/** A path as people write it: relative to the folder of the contract. */
function toRelative(context: Context, file: string): string {
  const path = file.replaceAll('\\', '/');
  const root = context.file.project.contract.file?.replaceAll('\\', '/').replace(/[^/]+$/u, '');
  return root !== undefined && path.startsWith(root) ? path.slice(root.length) : path.slice(path.lastIndexOf('/') + 1);
}
