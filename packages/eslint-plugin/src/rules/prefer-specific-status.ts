/** A status says as much as the code and the message beside it. */
import {
  asksForFunction,
  asksForRight,
  dependsOnRequest,
  mayAnswerByName,
  findMissingThing,
  findStatusesOfText,
  getCommentsAround,
  getResponseTexts,
  getStatusName,
  isFieldOfBody,
  isForEveryRejection,
  isGuardedFromProduction,
  isPartOfAwaitedThing,
  isPartOfFetchedThing,
  isRepeatedRegistration,
  mayHaveStatusPhrase,
  statusReason,
  waysToName,
  type AnsweringNode,
  type Node,
  type ResponseMatch,
  type ResponseText,
} from '@failwell/analysis';
import { getStatusReplacement } from '../fixes/response-status.ts';
import { defineRule, type RuleContext } from '../rule.ts';

interface Options {
  readonly allow: readonly number[];
}

type MessageIds = 'general' | 'signIn' | 'forbidden' | 'useStatus';
type Context = RuleContext<Options, MessageIds>;

export default defineRule<Options, MessageIds>({
  name: 'prefer-specific-status',
  type: 'suggestion',
  docs: {
    description: 'Require the status that says what the code or message says',
    preset: 'strict',
    offIn: ['test', 'script', 'config', 'migration'],
    cwe: [],
  },
  hasSuggestions: true,
  messages: {
    general:
      "{{status}} {{name}} says less than '{{text}}' beside it, so clients must read the text to learn what {{target}} {{targetName}} would tell them.",
    signIn:
      "'{{text}}' says that nobody is signed in, which is 401 Unauthorized; 403 Forbidden is for a user who is known.",
    forbidden:
      "'{{text}}' says that a known user may not do this, which is 403 Forbidden; 401 Unauthorized asks the client to sign in.",
    useStatus: 'Answer {{target}} {{targetName}}.',
  },
  options: {
    allow: {
      description: 'Statuses that are not suggested.',
      type: 'array',
      items: { type: 'integer', minimum: 400, maximum: 599 },
      uniqueItems: true,
      default: [],
    },
  },
  defaultOptions: { allow: [] },
  mayMatch: (text, getProject) => mayAnswerByName(text, getProject) && mayHaveStatusPhrase(text),
  create(context) {
    const check = (node: AnsweringNode): void => {
      const response = context.file.responses.matchResponse(node);
      if (response?.status === undefined || response.body === undefined) return;
      checkResponse(context, response, response.status, response.body);
    };
    return { CallExpression: check, NewExpression: check, AssignmentExpression: check, ObjectExpression: check };
  },
});

function checkResponse(context: Context, response: ResponseMatch, status: number, body: Node): void {
  const { codes } = context.project.contract.catalog;
  const texts = getResponseTexts(body, context.file.origins);
  // What the status of a registered code is, its catalog says.
  if (texts.some(({ text, isCode }) => isCode && codes.has(text))) return;
  const found = texts.flatMap((text) => findStatusesOfText(text.words, status).map((target) => ({ text, target })));
  if (status === 500 && found.some(({ target }) => target === 404) && isFault(context, response)) return;
  const [first] = found;
  if (first === undefined || found.some(({ target }) => target !== first.target)) return;
  const { text } = first;
  // "Unauthorized" is said to those who are not signed in, and to a user who is known and lacks a right.
  const target =
    first.target === 401 && /^unauthori[sz]ed\b/iu.test(text.words) && asksForRight(response.node, context.file)
      ? 403
      : first.target;
  if (context.options.allow.includes(target)) return;
  if (target === 409 && status === 500 && isRepeatedRegistration(response.node, context.file)) return;
  if (target === 404 && status === 400 && isNamedElsewhere(context, response, text.words)) return;
  if (target === 404 && isForEveryRejection(response.node)) return;
  if (status === 401 && isChallenged(response.node, context)) return;
  if (target === 415 && isFieldOfBody(response.node, context.file)) return;
  if (saysWhy(response.node, status, context) || isGuardedFromProduction(response.node)) return;
  const data = {
    status: String(status),
    name: getStatusName(status) ?? '',
    text: toShortText(text),
    target: String(target),
    targetName: getStatusName(target) ?? '',
  };
  const fix = getStatusReplacement(response, target, context.file);
  context.report({
    node: response.statusNode ?? (response.node.type === 'NewExpression' ? response.node.callee : response.node),
    messageId: status === 403 ? 'signIn' : status === 401 ? 'forbidden' : 'general',
    data,
    suggest: fix === undefined ? [] : [{ messageId: 'useStatus', data, fix }],
  });
}

/** Whether a comment right above an answer names its status and says why it is that one. */
function saysWhy(node: Node, status: number, { sourceCode }: Context): boolean {
  const text = getCommentsAround(node, sourceCode)
    .map(({ value }) => value)
    .join(' ');
  return new RegExp(String.raw`\b${String(status)}\b`, 'u').test(text) && statusReason.test(text);
}

/** How code names the header that asks a client to authenticate (RFC 9110, 11.6.1), which belongs to 401 alone. */
const challengeHeader = /['"`]www-authenticate['"`]/iu;

/** Whether that header is set beside an answer: the client is to sign in, whatever the text says. */
function isChallenged(node: Node, { sourceCode }: Context): boolean {
  let current: Node | undefined = node;
  while (current != null && current.type !== 'BlockStatement') current = current.parent;
  return current != null && challengeHeader.test(sourceCode.getText(current));
}

/**
 * Whether a 500 because something is not there speaks of data that are broken: whoever raises one means the server's
 * own, a part that is missing of what was fetched is the mistake of whoever keeps it, and so is what the request has no
 * part in, or a function.
 */
function isFault({ file }: Context, { node, isException }: ResponseMatch): boolean {
  if (isException || isPartOfFetchedThing(node, file) || asksForFunction(node)) return true;
  const handler = file.handlers.findHandler(node);
  return handler !== undefined && !dependsOnRequest(node, handler.node, file);
}

/** Whether what is missing was looked for by what a body or a token names, or by anything but the address. */
function isNamedElsewhere({ file, sourceCode }: Context, { node, isException }: ResponseMatch, words: string): boolean {
  const handler = file.handlers.findHandler(node);
  if (isPartOfAwaitedThing(node, file)) return true;
  const takesParameters = isException && handler === undefined;
  // `Domain not found, or not of this team` speaks of the domain.
  const subject = words
    .split(/\b(?:not|does|do|doesn't|don't)\b/u, 1)
    .join('')
    .trim();
  const search = { origins: file.origins, sourceCode, words: subject === '' ? words : subject, takesParameters };
  const thing = findMissingThing(node, search);
  if (thing !== 'unknown' || handler === undefined) return thing === 'elsewhere';
  const text = sourceCode.getText(handler.node);
  return waysToName.content.test(text) && !waysToName.address.test(text);
}

function toShortText({ text }: ResponseText): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  return line.length > 50 ? `${line.slice(0, 49)}…` : line;
}
