/** Handlers for which a failure is an answer like others, by the names they go by. */
import {
  findInside,
  getPropertyName,
  getReferenceName,
  isFunction,
  withoutTypeSyntax,
  type FunctionNode,
  type Node,
  type SourceCode,
} from '../ast.ts';
import type { FileAnalysis } from '../file.ts';
import {
  administeringWords,
  otherProtocolWords,
  paymentFolderWords,
  receivingWords,
  transactionKeys,
  webhookWords,
} from '../knowledge/error-bodies.ts';
import { toWords } from '../names.ts';
import { getPathInPackage } from '../project.ts';
import { getFunctionName } from './handler-names.ts';
import type { Handler, HandlerMatcher } from './handlers.ts';

/** Words of their routes, functions and files. */
const healthWords = new Set([
  'health',
  'healthcheck',
  'healthz',
  'live',
  'liveness',
  'livez',
  'ping',
  'readiness',
  'ready',
  'readyz',
]);

/** The route that asks for the status of the service itself, and of nothing in it: `/status`, `/api/__status`. */
const statusRoute = /^(?:\w+ )?(?:…|\/(?:api|v\d+))*\/_*status_*$/iu;

/**
 * The routes by which probes ask for it where a service keeps to https://github.com/mozilla-services/Dockerflow:
 * `GET /__heartbeat__`. To others a client may tell that it is still there: `POST /agents/:id/heartbeat`.
 */
const heartbeatRoute = /^(?:GET|HEAD) (?:…|\/(?:api|v\d+))*\/_*(?:lb)?heartbeat_*$/iu;

/** The file that is such a route by its place, where frameworks make routes of files: `api/status.ts`, `api/status/up.js`. */
const statusFile = /(?:^|\/)api(?:\/v\d+)?\/(?:status|(?:status\/)?up(?:time)?)(?:\/(?:index|route))?\.[cm]?[jt]sx?$/u;

/** Names of the one handler of a file. */
const nameOfFile = /^(?:the default export$|the handler of |[A-Z]+ in )/u;

/** Whether a handler is asked by a probe whether the service works, by its name or that of its file and folder. */
export function isHealthCheck(handler: Handler, filename: string): boolean {
  const name = getPlainName(handler);
  return (
    isNamedAfter(healthWords, name) ||
    statusRoute.test(name) ||
    heartbeatRoute.test(name) ||
    isHealthFile(filename) ||
    (nameOfFile.test(handler.name) && statusFile.test(filename.replaceAll('\\', '/')))
  );
}

/** What a person who set something up has tried, to read why it does not work. */
const triedWords = new Set([
  'connection',
  'database',
  'db',
  'email',
  'imap',
  'ldap',
  'mail',
  'mailer',
  'notification',
  'proxy',
  'smtp',
  'webhook',
]);

/** The route that tries what lies above it, or what it is sent: `POST /indexers/test`. */
const triedRoute = /^POST (?:.*\/)?test$/u;

/**
 * The route that may try what is sent, where its handler calls what does: `POST /connections/:type/test/files`,
 * `POST /setup/test_server`, `POST /accounts/:id/BucketTest`.
 */
const tryingRoute = /\/(?:test(?:\/|[-_]\w[\w-]*$|$)|[\w-]+(?:[-_]test|(?<=[a-z\d])Test)$)/u;

/**
 * Whether a node stands in a handler, or in a named function, that tries for a person what that person has set up:
 * `POST /smtp/test`, `testConnection`, `EmailManager.sendTest`.
 */
export function isInTrial(
  node: Node,
  { handlers, sourceCode }: { readonly handlers: HandlerMatcher; readonly sourceCode: SourceCode },
): boolean {
  for (let current: Node | null | undefined = node; current != null; current = current.parent) {
    if (!isFunction(current)) continue;
    const name = handlers.matchHandler(current)?.name ?? getFunctionName(current) ?? '';
    if (triedRoute.test(name) || (tryingRoute.test(name) && callsTest(current, sourceCode))) return true;
    const words = toWords(name);
    if (words.includes('test') && words.some((word) => triedWords.has(word))) return true;
  }
  return false;
}

/**
 * Whether a node stands in the `catch` of a function that says by its name that it tries something, where all that its
 * `try` waits for does so, too: `testEvent` that awaits `service.testEvent(…)`, `testLibrary` that awaits `validateCode(…)`.
 * @param verbs the first words of what it may wait for
 */
export function isInNamedTrial(node: Node, sourceCode: SourceCode, verbs: ReadonlySet<string> = tryingVerbs): boolean {
  let block: Node | undefined;
  for (let child = node, { parent } = child; parent != null; child = parent, { parent } = child) {
    if (parent.type === 'TryStatement' && parent.handler === child) block ??= parent.block;
    if (!isFunction(parent)) continue;
    const [first] = toWords((getFunctionName(parent) ?? '').replace(/^.*\./u, ''));
    return first === 'test' && block !== undefined && triesOnly(block, sourceCode, verbs);
  }
  return false;
}

/** First words of functions that try something for a person. */
const tryingVerbs: ReadonlySet<string> = new Set(['compile', 'test', 'validate']);

/** Those that look at what a person wrote, and do nothing with it: that it is wrong is their answer. */
export const readingVerbs: ReadonlySet<string> = new Set(['compile', 'validate']);

function triesOnly(block: Node, sourceCode: SourceCode, verbs: ReadonlySet<string>): boolean {
  let tries = false;
  for (const node of findInside(block, sourceCode, isFunction)) {
    if (node.type !== 'AwaitExpression') continue;
    const call = withoutTypeSyntax(node.argument);
    const name = call.type === 'CallExpression' ? getReferenceName(withoutTypeSyntax(call.callee)) : undefined;
    if (!verbs.has(toWords(name ?? '')[0] ?? '')) return false;
    tries = true;
  }
  return tries;
}

function callsTest(fn: FunctionNode, sourceCode: SourceCode): boolean {
  for (const node of findInside(fn.body, sourceCode, () => false)) {
    if (node.type !== 'CallExpression') continue;
    if (toWords(getReferenceName(withoutTypeSyntax(node.callee)) ?? '')[0] === 'test') return true;
  }
  return false;
}

/** Whether a path or a name says that it asks whether the service works. */
export function isHealthName(name: string): boolean {
  return isNamedAfter(healthWords, name);
}

/** Whether the name of a file, or of its folder, says that it holds such handlers. */
export function isHealthFile(filename: string): boolean {
  return isNamedAfter(healthWords, getPlace(filename));
}

/** Whether a handler speaks a protocol that reports errors in answers of status 200: a webhook, GraphQL, an RPC. */
export function speaksOtherProtocol(handler: Handler | undefined, filename: string): boolean {
  return (
    (handler !== undefined && isNamedAfter(otherProtocolWords, getPlainName(handler))) ||
    isNamedAfter(otherProtocolWords, getPlace(filename))
  );
}

/**
 * Whether a node stands in what is sent the notices of a webhook: words of the method, its class and the folders say that
 * it is one and that it receives (`MailWebhook.receive`, `notify` below `webhooks/incoming/`). What sets webhooks up
 * (`createWebhook`) is asked by people, and answers as everything else does.
 */
export function isInWebhook(node: Node, { project }: Pick<FileAnalysis, 'project'>): boolean {
  const folders = toWords(getPathInPackage(project).split(/[\\/]/u).slice(0, -1).join('/'));
  for (let current: Node | null | undefined = node; current != null; current = current.parent) {
    const name = isFunction(current) ? getFunctionName(current) : undefined;
    if (name === undefined) continue;
    if (toWords(name.replace(/^.*\./u, '')).some((word) => administeringWords.has(word))) return false;
    const words = [...folders, ...toWords(name)];
    if (words.some((word) => webhookWords.has(word)) && words.some((word) => receivingWords.has(word))) return true;
  }
  return false;
}

/**
 * Whether a handler takes the notice of a payment service, which sends it again until it is answered with 200: it stands
 * below a folder of payments, reads a transaction out of the request, and gives each answer the status 200 itself.
 */
export function takesPaymentNotice({ node }: Handler, file: FileAnalysis): boolean {
  const folders = getPathInPackage(file.project).split(/[\\/]/u).slice(0, -1);
  if (!folders.some((folder) => toWords(folder).some((word) => paymentFolderWords.has(word)))) return false;
  let reads = false;
  for (const each of findInside(node.body, file.sourceCode, () => false)) {
    if (each.type === 'MemberExpression') {
      const words = toWords(getPropertyName(each) ?? '').join(' ');
      reads ||= transactionKeys.has(words) && isOfRequest(file.clientValues.match(each)?.part);
    } else if (each.type === 'VariableDeclarator' && each.id.type === 'ObjectPattern' && each.init !== null) {
      const keys = each.id.properties.map((property) =>
        property.type === 'Property' ? toWords(getPropertyName(property) ?? '').join(' ') : '',
      );
      reads ||= keys.some((key) => transactionKeys.has(key)) && isOfRequest(file.clientValues.match(each.init)?.part);
    } else if (each.type === 'CallExpression') {
      const response = file.responses.matchResponse(each);
      if (response !== undefined && response.status !== 200) return false;
    }
  }
  return reads;
}

function isOfRequest(part: string | undefined): boolean {
  return part === 'body' || part === 'query';
}

/** The name without its HTTP method or class. */
function getPlainName({ name }: Handler): string {
  return name.replace(/^\w+\./u, '');
}

function getPlace(filename: string): string {
  return filename.split(/[\\/]/u).slice(-2).join('/');
}

function isNamedAfter(words: ReadonlySet<string>, name: string): boolean {
  return toWords(name).some((word) => words.has(word));
}
