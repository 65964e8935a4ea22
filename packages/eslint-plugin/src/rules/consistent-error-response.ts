/** The body of every error response has the project's envelope. */
import {
  mayAnswer,
  findErrorBodies,
  getEnvelope,
  wrapperNames,
  type AnsweringNode,
  type ProjectEnvelope,
  type ResponseMatch,
  type SchemaProblem,
  type VisibleValue,
} from '@failwell/analysis';
import type { TSESLint } from '@typescript-eslint/utils';
import { toEnvelope } from '../fixes/error-envelope.ts';
import { getMediaTypeFix } from '../fixes/media-type.ts';
import { defineRule, type RuleContext } from '../rule.ts';

interface Options {
  readonly exceptions: boolean;
}

type MessageIds =
  'otherForm' | 'otherStatus' | 'otherMediaType' | 'rewrite' | 'rewriteWithCode' | 'useStatus' | 'setType';
type Context = RuleContext<Options, MessageIds>;

/** A message names no more than this. */
const maximumProblems = 3;
const maximumMembers = 6;

export default defineRule<Options, MessageIds>({
  name: 'consistent-error-response',
  type: 'suggestion',
  docs: {
    description: "Require the bodies of error responses to have the project's envelope",
    preset: 'strict',
    offIn: ['test', 'script', 'config', 'migration'],
    cwe: [],
  },
  hasSuggestions: true,
  messages: {
    otherForm:
      'The body of this {{answer}} is {{seen}} and not {{title}} `{{form}}`, so clients cannot read it as they read other errors{{problems}}.',
    otherStatus:
      '`{{name}}` says {{said}} in an answer with status {{status}}, so what logs the body and what reads the response disagree (RFC 9457, section 3.1.2).',
    otherMediaType:
      'This problem is sent without the media type `{{mediaType}}`, so clients take it for any JSON (RFC 9457, section 3).',
    rewrite: 'Write it as {{title}}.',
    rewriteWithCode: 'Write it as {{title}}, with the code `{{code}}` of the catalog.',
    useStatus: 'Replace by {{status}}.',
    setType: 'Set the media type.',
  },
  options: {
    exceptions: {
      description: 'Whether the bodies that exceptions hold need the envelope too.',
      type: 'boolean',
      default: true,
    },
  },
  defaultOptions: { exceptions: true },
  mayMatch: (text, getProject) =>
    getEnvelope(getProject().contract) !== undefined &&
    mayAnswer(text, getProject) &&
    /\d|tatus|[A-Z]{2}|Exception/u.test(text),
  create(context) {
    const envelope = getEnvelope(context.project.contract);
    if (envelope === undefined) return {};
    const check = (node: AnsweringNode): void => {
      const response = context.file.responses.matchResponse(node);
      if (response?.body === undefined || (response.isException && !context.options.exceptions)) return;
      for (const value of findErrorBodies(response, context.file)) checkBody(context, response, value, envelope);
    };
    return { CallExpression: check, NewExpression: check, AssignmentExpression: check, ObjectExpression: check };
  },
});

function checkBody(context: Context, response: ResponseMatch, value: VisibleValue, envelope: ProjectEnvelope): void {
  const problems = envelope.schema.check(value);
  if (problems.length > 0) {
    const data = {
      answer: toAnswer(response),
      seen: describe(value),
      title: envelope.title,
      form: envelope.form,
      problems: describeProblems(problems),
    };
    context.report({
      node: value.node,
      messageId: 'otherForm',
      data,
      suggest: suggestEnvelope(context, response, value, envelope),
    });
  } else if (envelope.mediaType !== undefined) {
    checkStatus(context, response, value);
    checkMediaType(context, response, value, envelope.mediaType);
  }
}

function toAnswer({ status, isException }: ResponseMatch): string {
  const kind = isException ? 'exception' : 'answer';
  return status === undefined ? `error ${kind}` : `${String(status)} ${kind}`;
}

function describe(value: VisibleValue): string {
  switch (value.kind) {
    case 'object':
      return `\`${toForm(value)}\``;
    case 'array':
      return 'a list';
    default:
      return value.kind === 'string' && value.text !== undefined
        ? `the text ${JSON.stringify(shorten(value.text))}`
        : 'a text';
  }
}

function toForm({ members, isOpen }: VisibleValue & { readonly kind: 'object' }): string {
  const shown = members.slice(0, maximumMembers).map(({ name, value }) => {
    return value.kind === 'object' && wrapperNames.has(name) ? `${name}: ${toForm(value)}` : name;
  });
  if (isOpen || members.length > maximumMembers) shown.push('…');
  return shown.length === 0 ? '{}' : `{ ${shown.join(', ')} }`;
}

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}

/** `: \`error\` is missing, and \`message\` does not belong there` */
function describeProblems(problems: readonly SchemaProblem[]): string {
  const texts = problems.filter(({ path }) => path !== '').map(describeProblem);
  if (texts.length === 0) return '';
  const shown = texts.slice(0, maximumProblems);
  const rest = texts.length - shown.length;
  if (rest > 0) shown.push(`${String(rest)} more`);
  return `: ${shown.length === 1 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}`}`;
}

function describeProblem({ kind, path, found, expected }: SchemaProblem): string {
  switch (kind) {
    case 'missing':
      return `\`${path}\` is missing`;
    case 'extra':
      return `\`${path}\` does not belong there`;
    case 'wrong':
      return `\`${path}\` is ${found ?? ''}, not ${expected ?? ''}`;
  }
}

function suggestEnvelope(
  context: Context,
  response: ResponseMatch,
  value: VisibleValue,
  envelope: ProjectEnvelope,
): TSESLint.ReportSuggestionArray<MessageIds> {
  const { file, sourceCode } = context;
  const rewriting = toEnvelope(value, { file, sourceCode, response, envelope });
  if (rewriting === undefined) return [];
  const lacksType = envelope.mediaType !== undefined && file.headers.isWithout(response, 'content-type');
  const setType = lacksType ? getMediaTypeFix(response, envelope.mediaType, sourceCode) : undefined;
  // Half a problem would be reported again.
  if (lacksType && setType === undefined) return [];
  const { text, added, addImport } = rewriting;
  return [
    {
      messageId: added === undefined ? 'rewrite' : 'rewriteWithCode',
      data: { title: envelope.title, code: added ?? '' },
      fix: (fixer) => [
        ...(addImport === undefined ? [] : [addImport(fixer)]),
        fixer.replaceText(value.node, text),
        ...(setType === undefined ? [] : [setType(fixer)]),
      ],
    },
  ];
}

/** A problem repeats the status for those who see the body alone. */
function checkStatus(context: Context, { status }: ResponseMatch, value: VisibleValue): void {
  const member = value.kind === 'object' ? value.members.find(({ name }) => name === 'status') : undefined;
  if (status === undefined || member?.value.kind !== 'number' || member.value.number === status) return;
  const { node, number } = member.value;
  context.report({
    node: node,
    messageId: 'otherStatus',
    data: { name: member.name, said: String(number), status: String(status) },
    suggest:
      node.type === 'Literal'
        ? [
            {
              messageId: 'useStatus',
              data: { status: String(status) },
              fix: (fixer) => fixer.replaceText(node, String(status)),
            },
          ]
        : [],
  });
}

function checkMediaType(context: Context, response: ResponseMatch, value: VisibleValue, mediaType: string): void {
  if (!context.file.headers.isWithout(response, 'content-type')) return;
  const fix = getMediaTypeFix(response, mediaType, context.sourceCode);
  context.report({
    node: value.node,
    messageId: 'otherMediaType',
    data: { mediaType },
    suggest: fix === undefined ? [] : [{ messageId: 'setType', fix }],
  });
}
