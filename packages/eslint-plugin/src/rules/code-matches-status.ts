/** A code means one thing, and its status is part of that. */
import {
  codeNodeTypes,
  findCodeStatuses,
  findCodeUses,
  getConstantOfStatus,
  getPropertyName,
  getStatusName,
  isCatalogFile,
  isOwnCode,
  isRaisedAt,
  withCodeOf,
  type CodeOccurrence,
  type CodeStatus,
} from '@failwell/analysis';
import type { ErrorCode } from '@failwell/catalog';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { mayNameCodes } from '../fixes/error-codes.ts';
import { defineRule, type RuleContext } from '../rule.ts';

type MessageIds = 'otherStatus' | 'replaceStatus' | 'replaceException';
type Context = RuleContext<object, MessageIds>;

/** Roles in which a code is not what a client is told. */
const readingRoles: ReadonlySet<string> = new Set(['compared', 'mapped']);

export default defineRule<object, MessageIds>({
  name: 'code-matches-status',
  type: 'problem',
  docs: {
    description: 'Require an error code to be sent with the status that the catalog registers for it',
    preset: 'recommended',
    offIn: ['test', 'script', 'config', 'migration'],
    cwe: [],
  },
  messages: {
    otherStatus:
      'The error code `{{code}}` is registered with status {{registered}} and is sent with {{status}} here, so clients that rely on the catalog take it for another error.',
    replaceStatus: 'Replace the status by {{text}}.',
    replaceException: 'Replace `{{name}}` by `{{replacement}}`.',
  },
  hasSuggestions: true,
  options: {},
  defaultOptions: {},
  mayMatch: (_, getProject) => hasStatus(getProject().contract.catalog.codes),
  create(context) {
    const { file, sourceCode } = context;
    if (!mayNameCodes(sourceCode.text, file) || isCatalogFile(file)) return {};
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

const catalogsWithStatus = new WeakMap<ReadonlyMap<string, ErrorCode>, boolean>();

/** Whether any code of a catalog says which status it has. */
function hasStatus(codes: ReadonlyMap<string, ErrorCode>): boolean {
  let known = catalogsWithStatus.get(codes);
  if (known === undefined) {
    known = [...codes.values()].some(({ status }) => status !== undefined);
    catalogsWithStatus.set(codes, known);
  }
  return known;
}

function checkOccurrence(context: Context, occurrence: CodeOccurrence): void {
  const { file } = context;
  if (occurrence.kind === 'prefix' || occurrence.code === undefined || readingRoles.has(occurrence.role)) return;
  const { catalog } = file.project.contract;
  const entry = catalog.codes.get(occurrence.code);
  if (entry?.status === undefined) return;
  if (occurrence.kind === 'literal' && !isOwnCode(occurrence, file)) return;
  const uses = findCodeUses(occurrence, file).filter((use) => occurrence.kind === 'literal' || isRaisedAt(use, file));
  for (const use of uses) {
    const other = findCodeStatuses(withCodeOf(use), file).find(({ status }) => status !== entry.status);
    // A code that two catalogs register may have either status.
    if (other === undefined || catalog.entries.some((each) => each.code === entry.code && each.status === other.status))
      continue;
    report(context, entry.code, entry.status, use, other);
  }
}

function report(
  context: Context,
  code: string,
  registered: number,
  use: TSESTree.Expression,
  { status, node, sent }: CodeStatus,
): void {
  const suggestion = isOneOfSeveral(use, sent?.node)
    ? undefined
    : node === undefined
      ? suggestException(context, registered, sent?.node)
      : suggestStatus(context, registered, node as TSESTree.Expression);
  context.report({
    node: node ?? use,
    messageId: 'otherStatus',
    data: { code, registered: describe(registered), status: describe(status) },
    suggest: suggestion === undefined ? [] : [suggestion],
  });
}

/** Whether an answer may be sent with another code, to which its status may belong. */
function isOneOfSeveral(use: TSESTree.Node, answer: TSESTree.Node | undefined): boolean {
  if (answer === undefined) return false;
  for (let node: TSESTree.Node | undefined = use; node !== undefined && node !== answer; node = node.parent)
    if (node.type === 'ConditionalExpression' || node.type === 'LogicalExpression') return true;
  return false;
}

function describe(status: number): string {
  const name = getStatusName(status);
  return name === undefined ? String(status) : `${String(status)} (${name})`;
}

/** The registered status in the way in which the other one is written. */
function suggestStatus(
  { sourceCode }: Context,
  registered: number,
  node: TSESTree.Expression,
): TSESLint.SuggestionReportDescriptor<MessageIds> | undefined {
  const [target, text] = toStatusText(registered, node, sourceCode);
  return {
    messageId: 'replaceStatus',
    data: { text },
    fix: (fixer) => fixer.replaceText(target, text),
  };
}

function toStatusText(
  registered: number,
  node: TSESTree.Expression,
  sourceCode: Context['sourceCode'],
): readonly [TSESTree.Node, string] {
  if (node.type === 'MemberExpression' && !node.computed) {
    const constant = getConstantOfStatus(registered, getPropertyName(node) ?? '');
    if (constant !== undefined) return [node.property, constant];
  }
  const quote = node.type === 'Literal' && typeof node.value === 'string' ? sourceCode.text.charAt(node.range[0]) : '';
  return [node, quote + String(registered) + quote];
}

/** The framework's exception of the registered status, where the one that is thrown was imported by its name. */
function suggestException(
  { file }: Context,
  registered: number,
  made: TSESTree.Node | undefined,
): TSESLint.SuggestionReportDescriptor<MessageIds> | undefined {
  if (made?.type !== 'NewExpression' || made.callee.type !== 'Identifier') return undefined;
  const { callee } = made;
  const { name } = callee;
  const exceptions = file.responses.matchResponse(made)?.row.answers.exceptions ?? [];
  const { class: wanted } =
    exceptions.find((each) => each.status.at === 'fixed' && each.status.status === registered) ?? {};
  const variable = file.origins.findVariable(callee);
  const specifier = variable?.defs[0]?.node;
  if (wanted === undefined || specifier?.type !== 'ImportSpecifier' || specifier.local.name !== name) return undefined;
  const replacement = wanted.export;
  const imported = specifier.imported.type === 'Identifier' ? specifier.imported.name : specifier.imported.value;
  if (imported !== name || !/^[\p{L}$_][\p{L}\d$_]*$/u.test(replacement)) return undefined;
  const known = file.origins.findVariableByName(replacement, made);
  if (known !== undefined && known.defs[0]?.node.parent !== specifier.parent) return undefined;
  return {
    messageId: 'replaceException',
    data: { name, replacement },
    fix: (fixer) => [
      ...(known === undefined ? [fixer.insertTextAfter(specifier, `, ${replacement}`)] : []),
      fixer.replaceText(callee, replacement),
    ],
  };
}
