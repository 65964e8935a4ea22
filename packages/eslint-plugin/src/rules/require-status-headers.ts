/** An answer has the headers that its status calls for, and no body where the status has none. */
import {
  mayAnswerByName,
  addressWords,
  changingVerbs,
  creatingVerbs,
  findInside,
  getAssignedValues,
  getEnclosingFunction,
  getPropertyName,
  getReferenceName,
  getStaticString,
  getStatusHeader,
  getStatusName,
  getStatusReference,
  isBodyless,
  isHealthCheck,
  placelessWords,
  reshapingVerbs,
  speaksOtherProtocol,
  statusHeaders,
  toWords,
  withoutTypeSyntax,
  type AnsweringNode,
  type Node,
  type ResponseMatch,
  type StatusHeaderRow,
} from '@failwell/analysis';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { defineRule, type RuleContext } from '../rule.ts';

interface Options {
  readonly statuses: readonly number[];
  readonly challenge: 'authorization' | 'always';
}

type MessageIds = 'missingHeader' | 'bodyOfEmpty' | 'answerOk';
type Context = RuleContext<Options, MessageIds>;

const maximumHops = 3;
const rows: readonly StatusHeaderRow[] = statusHeaders;
const known = rows.flatMap(({ statuses }) => statuses);
const required = rows.filter(({ demand }) => demand !== 'may').flatMap(({ statuses }) => statuses);

export default defineRule<Options, MessageIds>({
  name: 'require-status-headers',
  type: 'problem',
  docs: {
    description: 'Require the headers that a status calls for, and no body where a status has none',
    preset: 'recommended',
    offIn: ['test', 'script', 'config', 'migration'],
    strictOptions: { statuses: known, challenge: 'always' },
    cwe: [],
  },
  hasSuggestions: true,
  messages: {
    missingHeader: '{{status}} {{name}} is answered without `{{header}}`, {{why}} ({{reference}}).',
    bodyOfEmpty:
      '{{status}} {{name}} has no content, so this body never reaches the client, or the answer fails ({{reference}}).',
    answerOk: 'Answer 200 instead.',
  },
  options: {
    statuses: {
      description: 'The statuses whose header is required.',
      type: 'array',
      items: { type: 'integer', enum: known },
      uniqueItems: true,
      default: required,
    },
    challenge: {
      description:
        'Where 401 needs `WWW-Authenticate`: in handlers that read the `Authorization` header, or in all of them.',
      type: 'string',
      enum: ['authorization', 'always'],
      default: 'authorization',
    },
  },
  defaultOptions: { statuses: required, challenge: 'authorization' },
  // A status as a number or as a constant, which has words in capitals.
  mayMatch: (text, getProject) =>
    mayAnswerByName(text, getProject) && /\b(?:[1-5]\d\d|[A-Z\d_]*[A-Z]{2}[A-Z\d_]*)\b/u.test(text),
  create(context) {
    const seen = new Set<Node>();
    const check = (node: AnsweringNode): void => {
      const response = context.file.responses.matchResponse(node);
      if (response?.status === undefined || response.isException) return;
      if (isBodyless(response.status)) checkBody(context, response, response.status);
      const { statusNode } = response;
      // An assigned status is one of the answer that is sent later, too.
      if (statusNode === undefined || seen.has(statusNode)) return;
      seen.add(statusNode);
      checkHeader(context, response, response.status, statusNode);
    };
    return { CallExpression: check, NewExpression: check, AssignmentExpression: check, ObjectExpression: check };
  },
});

function checkBody(context: Context, response: ResponseMatch, status: number): void {
  const { body, statusNode } = response;
  if (body === undefined || !isBody(body, response)) return;
  const suggest: TSESLint.ReportSuggestionArray<MessageIds> =
    statusNode?.type === 'Literal'
      ? [{ messageId: 'answerOk', fix: (fixer) => fixer.replaceText(statusNode, '200') }]
      : [];
  context.report({
    node: body,
    messageId: 'bodyOfEmpty',
    data: { status: String(status), name: getStatusName(status) ?? '', reference: getStatusReference(status) },
    suggest,
  });
}

/** Whether an expression is sure to be a body. */
function isBody(body: TSESTree.Expression, { node, row }: ResponseMatch): boolean {
  const inner = withoutTypeSyntax(body);
  switch (inner.type) {
    case 'ObjectExpression':
    case 'ArrayExpression':
      return true;
    case 'Literal':
      return inner.value === null ? serializes(node, row) : inner.value !== '';
    case 'TemplateLiteral':
      return getStaticString(inner) !== '';
    case 'Identifier':
      return inner.name !== 'undefined' && serializes(node, row);
    case 'UnaryExpression':
      return inner.operator !== 'void';
    default:
      return serializes(node, row);
  }
}

/** Whether what answers makes a body of whatever it is given. */
function serializes(node: Node, { answers }: ResponseMatch['row']): boolean {
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return false;
  const callee = withoutTypeSyntax(node.callee);
  const name = callee.type === 'MemberExpression' ? getPropertyName(callee) : undefined;
  if (name === undefined) return false;
  return (
    answers.senders[name]?.serializes === true ||
    answers.factories.some((each) => each.serializes === true && each.callee.export.endsWith(`.${name}`))
  );
}

function checkHeader(context: Context, response: ResponseMatch, status: number, statusNode: Node): void {
  if (!context.options.statuses.includes(status)) return;
  const row = getStatusHeader(status);
  if (row === undefined || !isWithoutHeader(context, response, row)) return;
  const handler = context.file.handlers.findHandler(response.node);
  if (handler === undefined || row.exceptMethods.some((method) => handler.name.startsWith(`${method} `))) return;
  if (status === 401 && context.options.challenge === 'authorization' && !readsAuthorization(context, handler.node)) {
    return;
  }
  // A probe asks again by its own clock.
  if (status === 503 && isHealthCheck(handler, context.filename)) return;
  if (row.isReceipt === true && (speaksOtherProtocol(handler, context.filename) || isReceipt(response.body))) return;
  if (row.isOfMade === true && (isNamedForChange(handler.name) || !isMade(response.body, context))) return;
  if (mayTellAddress(response.body, row.inBody)) return;
  context.report({
    node: statusNode,
    messageId: 'missingHeader',
    data: {
      status: String(status),
      name: getStatusName(status) ?? '',
      header: row.header,
      why: row.why,
      reference: row.reference,
    },
  });
}

/** Whether an answer has neither the header of its status nor the other one that tells the same. */
function isWithoutHeader(
  { file: { headers } }: Context,
  response: ResponseMatch,
  { header, otherHeader }: StatusHeaderRow,
): boolean {
  return headers.isWithout(response, header) && (otherHeader === undefined || headers.isWithout(response, otherHeader));
}

/** Whether a function looks at the `Authorization` header: then its clients authenticate by a scheme that has a name. */
function readsAuthorization(context: Context, node: Node): boolean {
  if (!/authorization/iu.test(context.sourceCode.getText(node))) return false;
  for (const each of findInside(node, context.file.sourceCode, () => false)) {
    const name =
      each.type === 'MemberExpression' || each.type === 'Property' ? getPropertyName(each) : getStaticString(each);
    if (name?.toLowerCase() === 'authorization' && !isOfSentHeaders(each)) return true;
  }
  return false;
}

/** Whether a node is a property of an object literal, or its quoted key: `fetch(url, { headers: { 'Authorization': x } })`. */
function isOfSentHeaders(node: Node): boolean {
  const property = node.parent?.type === 'Property' && node.parent.key === node ? node.parent : node;
  return property.parent?.type === 'ObjectExpression';
}

/** Whether a handler is named for what it does to something that is there: `putArticle`, `ArticlesController.update`. */
function isNamedForChange(name: string): boolean {
  return changingVerbs.has(toWords(name.split('.').at(-1) ?? '')[0] ?? '');
}

/** Whether a body is what a function has made and kept, or has it in it: `await articles.create(input)`, `{ article }`. */
function isMade(body: Node | undefined, context: Context, hops = 0): boolean {
  const inner = body === undefined ? undefined : withoutTypeSyntax(body);
  switch (inner?.type) {
    case 'AwaitExpression':
      return isMade(inner.argument, context, hops);
    case 'CallExpression':
      return (
        [...findInside(inner, context.file.sourceCode, () => false)].some(
          (each) => each.type === 'CallExpression' && isCreating(getReferenceName(each.callee)),
        ) || getReshaped(inner).some((each) => isMade(each, context, hops))
      );
    case 'MemberExpression':
      return isMade(inner.object, context, hops);
    case 'ObjectExpression':
      return inner.properties.some((each) =>
        isMade(each.type === 'SpreadElement' ? each.argument : each.value, context, hops),
      );
    case 'Identifier': {
      const variable = hops < maximumHops ? context.file.origins.findVariable(inner) : undefined;
      const values = variable === undefined ? undefined : getAssignedValues(variable);
      return (
        values?.some(({ value }) =>
          withoutTypeSyntax(value).type === 'NewExpression'
            ? isSaved(inner, context)
            : isMade(value, context, hops + 1),
        ) === true
      );
    }
    default:
      return false;
  }
}

/** Whether an instance is kept by a method of its own: `await article.save()`. */
function isSaved({ name, parent }: TSESTree.Identifier, { file, sourceCode }: Context): boolean {
  const fn = getEnclosingFunction(parent);
  if (fn === undefined) return false;
  return [...findInside(fn, file.sourceCode, () => false)].some(
    (each) =>
      each.type === 'CallExpression' &&
      each.callee.type === 'MemberExpression' &&
      isCreating(getPropertyName(each.callee)) &&
      (sourceCode.getText(each.callee.object) === name ||
        each.arguments.some((given) => sourceCode.getText(given) === name)),
  );
}

/** What a call gives another form: `article` of `article.toJSON()` and of `toDto(article)`. */
function getReshaped({ callee, arguments: given }: TSESTree.CallExpression): readonly Node[] {
  if (!reshapingVerbs.has(toWords(getReferenceName(callee) ?? '')[0] ?? '')) return [];
  const method = withoutTypeSyntax(callee);
  return method.type === 'MemberExpression' ? [method.object, ...given] : given;
}

function isCreating(name = ''): boolean {
  const words = toWords(name);
  return creatingVerbs.has(words[0] ?? '') && !words.some((word) => placelessWords.has(word));
}

/** Whether a body says only that something has arrived, by a text, or speaks of several things, which have no one place. */
function isReceipt(body: Node | undefined): boolean {
  const inner = body === undefined ? undefined : withoutTypeSyntax(body);
  return inner?.type === 'ArrayExpression' || getStaticString(inner) !== undefined;
}

/** Whether a body has an address under a key that says so. */
function mayTellAddress(body: Node | undefined, inBody: StatusHeaderRow['inBody'], depth = 0): boolean {
  if (inBody === 'never' || body === undefined) return false;
  const inner = withoutTypeSyntax(body);
  if (inner.type !== 'ObjectExpression') return depth === 0 && inBody === 'possible' && inner.type !== 'Literal';
  return inner.properties.some((property) => {
    if (property.type === 'SpreadElement') return inBody === 'possible';
    const key = getPropertyName(property);
    if (key === undefined || toWords(key).some((word) => addressWords.has(word))) return true;
    return mayTellAddress(property.value, inBody, depth + 1);
  });
}
