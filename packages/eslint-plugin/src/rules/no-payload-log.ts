/** Logs hold identifiers, and never the whole of what came, went or is set. */
import {
  columnMethods,
  getDottedName,
  getSerializedKeys,
  isGuardedFromProduction,
  mayBeLogCall,
  isNeverRun,
  isRedacted,
  isSwitchedOn,
  mayWriteLog,
  SensitiveNames,
  serializedKeys,
  withoutTypeSyntax,
  type LogCall,
  type PayloadKind,
  type SensitiveName,
  type ShownValue,
} from '@failwell/analysis';
import type { TSESTree } from '@typescript-eslint/utils';
import { getOmission } from '../fixes/sensitive-values.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { findPrintedProperty, hasTypes } from '../types.ts';

type MessageIds = 'payload' | 'beginning' | 'typed' | 'omit';
type Context = RuleContext<object, MessageIds>;

/** What each kind is, as a message says it. */
const titles: Readonly<Record<PayloadKind, string>> = {
  answer: 'the whole body of an answer',
  body: 'a whole body',
  configuration: 'the whole configuration with its secrets',
  entity: 'a whole entity out of a store',
  headers: 'all headers, with credentials among them',
  payload: 'a whole payload',
  query: 'a whole query',
  request: 'a whole request',
  response: 'a whole response',
  session: 'a whole session',
  user: 'a whole user, with whatever is kept of one',
};

export default defineRule<object, MessageIds>({
  name: 'no-payload-log',
  type: 'problem',
  docs: {
    description: 'Log identifiers, not whole requests, bodies, headers, entities or settings',
    preset: 'strict',
    offIn: ['test', 'script', 'config', 'migration'],
    cwe: ['CWE-532'],
  },
  messages: {
    payload:
      '`{{value}}` {{is}} {{title}}, and `{{call}}` writes it as it is: nobody decides what of it stands in the log, today or when a field is added; log what identifies it.',
    beginning:
      '`{{value}}` {{is}} {{title}}, and `{{call}}` writes the beginning of it, which is all of a short one: nobody decides what of it stands in the log, today or when a field is added; log what identifies it.',
    typed:
      '`{{value}}` has `{{property}}` by its type, {{title}}, and `{{call}}` writes it as a whole: whoever can read the log can read that; log what identifies it.',
    omit: 'Leave `{{name}}` out.',
  },
  hasSuggestions: true,
  options: {},
  defaultOptions: {},
  mayMatch: mayWriteLog,
  create(context) {
    return {
      CallExpression(node) {
        if (!mayBeLogCall(node, ({ type }) => type !== 'Literal')) return;
        const call = context.file.loggers.matchLogCall(node);
        if (call === undefined) return;
        const values = call.arguments.map((each) => (each.type === 'SpreadElement' ? each.argument : each));
        const reported = check(call, values, context);
        if (hasTypes(context.sourceCode) && context.file.purpose !== 'other')
          checkTypes(call, values, reported, context);
      },
    };
  },
});

/** Reports what is a payload by its origin or its name, and returns it. */
function check(call: LogCall, values: readonly TSESTree.Node[], context: Context): ReadonlySet<TSESTree.Node> {
  if (columnMethods.has(call.method) && call.arguments.length > 1) return new Set();
  const found = values
    .flatMap((value) => context.file.payloads.find(value))
    .filter(({ path, kind }) => !isSafe(path, kind, call, context));
  if (found.length === 0 || context.file.purpose === 'other' || isNeverRun(call.node, context.file.origins))
    return new Set();
  if (isGuardedFromProduction(call.node) || isSwitchedOn(call.node, context.file.sourceCode, context.file.origins))
    return new Set();
  for (const { node, shown, kind, isBeginning } of found) {
    // A variable that was given more than the payload is not itself one.
    const inner = shown === node ? undefined : getDottedName(shown);
    const is = inner === undefined || inner === getDottedName(node) ? 'is' : `holds \`${inner}\`,`;
    report(node, call, values, context, isBeginning ? 'beginning' : 'payload', { is, title: titles[kind] });
  }
  return new Set(found.map(({ node }) => node));
}

const namesByConventions = new WeakMap<object, SensitiveNames>();

/** Reports objects whose types have a sensitive property. */
function checkTypes(
  call: LogCall,
  values: readonly TSESTree.Node[],
  reported: ReadonlySet<TSESTree.Node>,
  context: Context,
): void {
  if (columnMethods.has(call.method) && call.arguments.length > 1) return;
  const { sensitive } = context.project.contract;
  const names = namesByConventions.get(sensitive) ?? new SensitiveNames(sensitive);
  namesByConventions.set(sensitive, names);
  const done = new Set(reported);
  for (const shown of values.flatMap((value) => context.file.payloads.findShown(value))) {
    if (shown.isText || done.has(shown.at) || isSerialized(shown.path, call)) continue;
    const found = findSensitiveProperty(shown, names, call, context);
    if (found === undefined || isGuardedFromProduction(call.node)) continue;
    done.add(shown.at);
    report(shown.at, call, values, context, 'typed', {
      property: found.path.join('.'),
      title: found.sensitive.title,
    });
  }
}

/** The property of a value's type that is sensitive by its name and not redacted by the logger. */
function findSensitiveProperty(
  { node, path }: ShownValue,
  names: SensitiveNames,
  { logger }: LogCall,
  { file, sourceCode }: Context,
): { readonly path: readonly string[]; readonly sensitive: SensitiveName } | undefined {
  const owners = getDottedName(node)?.split('.') ?? [];
  // A value that is sensitive by its own name is another rule's.
  const [own] = owners.slice(-1);
  if (own !== undefined && names.classify(own, owners.slice(0, -1)) !== undefined) return undefined;
  const redacted = file.loggers.getRedactedKeys(logger);
  let sensitive: SensitiveName | undefined;
  const found = findPrintedProperty(sourceCode, node, (property) => {
    sensitive = names.classifyStored(property.at(-1) ?? '', [...owners, ...property.slice(0, -1)]);
    return sensitive !== undefined && !isRedacted(redacted, [...path, ...property]);
  });
  return found === undefined || sensitive === undefined ? undefined : { path: found, sensitive };
}

/** Whether the logger itself takes care of what stands under a key. */
function isSafe(path: readonly string[], kind: PayloadKind, call: LogCall, { file }: Context): boolean {
  if (path.length === 0) return false;
  if (isRedacted(file.loggers.getRedactedKeys(call.logger), path)) return true;
  if (path[0] !== undefined && getSerializedKeys(call.receiver, file.origins, file.handlers).includes(path[0]))
    return true;
  return (kind === 'request' || kind === 'response') && isSerialized(path, call);
}

/** Whether something stands under a key for which loggers that take fields first have serializers, set where they are made. */
function isSerialized([key = '']: readonly string[], { logger }: LogCall): boolean {
  return (logger.row === undefined || logger.row.fields === 'first') && serializedKeys.has(key);
}

function report(
  node: TSESTree.Node,
  call: LogCall,
  values: readonly TSESTree.Node[],
  context: Context,
  messageId: 'payload' | 'beginning' | 'typed',
  data: Readonly<Record<string, string>>,
): void {
  const { sourceCode } = context;
  const omission = getOmission(node, values, sourceCode);
  const callee = sourceCode.getText(withoutTypeSyntax(call.node.callee));
  context.report({
    node,
    messageId,
    data: {
      ...data,
      value: getDottedName(node) ?? sourceCode.getText(node).slice(0, 60),
      call: callee.length > 40 || callee.includes('\n') ? call.method : callee,
    },
    suggest:
      omission === undefined
        ? []
        : [
            {
              messageId: 'omit',
              data: { name: omission.name },
              fix: (fixer) => fixer.replaceTextRange(omission.edit.range, omission.edit.text),
            },
          ],
  });
}
