/** GraphQL answers every error with 200: its code is all that clients can go by. */
import {
  getEnclosingClass,
  getEnclosingFunction,
  getPropertyName,
  getStaticString,
  isExportOf,
  isFunction,
  programFaultPhrases,
  readFrameworkMentions,
  withoutTypeSyntax,
  withTypeSyntax,
  type FrameworkRow,
  type Node,
} from '@failwell/analysis';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { defineRule, type RuleContext } from '../rule.ts';

type MessageIds = 'noCode' | 'plain' | 'addCode';
type Context = RuleContext<object, MessageIds>;
/** What makes an error: `new GraphQLError(…)`, `Error(…)`, `super(…)`. */
type Made = TSESTree.NewExpression | TSESTree.CallExpression;
type CodedError = NonNullable<FrameworkRow['answers']['codedError']>;

/** Errors of the language; what they carry stays on the server. */
const plainErrors: ReadonlySet<string> = new Set(['Error', 'RangeError', 'TypeError']);
/** Functions of a scalar: what they throw is an error of the request, which servers give a code themselves. */
const scalarFunctions: ReadonlySet<string> = new Set(['parseLiteral', 'parseValue', 'serialize']);

export default defineRule<object, MessageIds>({
  name: 'require-graphql-error-code',
  type: 'problem',
  docs: {
    description: 'Require a code in the extensions of errors that GraphQL resolvers throw',
    preset: 'strict',
    offIn: ['test', 'script', 'config', 'migration'],
    cwe: [],
  },
  messages: {
    noCode:
      '`{{name}}` is {{way}} without `{{path}}`: clients are told INTERNAL_SERVER_ERROR or no code at all, and must go by its text.',
    plain:
      '`{{name}}` thrown by {{handler}} reaches clients as INTERNAL_SERVER_ERROR or without any code; `{{coded}}` with `{{path}}` tells them what went wrong.',
    addCode: "Add the code '{{code}}'.",
  },
  hasSuggestions: true,
  options: {},
  defaultOptions: {},
  mayMatch: (text, getProject) =>
    /throw|GraphQLError|\bsuper\b/u.test(text) &&
    /[gG]raph(?:ql|QL)|GRAPHQL|[rR]esolver|RESOLVER|\b(?:[mM]utation|[qQ]uery|[rR]esolveField|[sS]ubscription)\b/u.test(
      text,
    ) &&
    readFrameworkMentions(text, getProject()).candidates.some(({ answers }) => answers.codedError !== undefined),
  create(context) {
    return {
      ThrowStatement({ argument }) {
        const made = withoutTypeSyntax(argument);
        if (made.type !== 'NewExpression' && made.type !== 'CallExpression') return;
        const { callee } = made;
        if (callee.type === 'Identifier' && plainErrors.has(callee.name)) checkPlain(context, made, callee.name);
        else if (made.type === 'NewExpression') checkCoded(context, made, callee);
      },
      NewExpression(node) {
        if (isHandedOn(node)) checkCoded(context, node, node.callee);
      },
      Super({ parent }) {
        if (parent.type !== 'CallExpression') return;
        const declaration = getEnclosingClass(parent);
        // What the class says of `extensions` elsewhere may bring the code.
        if (declaration?.superClass == null || /extensions/u.test(context.sourceCode.getText(declaration))) return;
        checkCoded(context, parent, declaration.superClass);
      },
    };
  },
});

/** Whether an error leaves its function in another way than by `throw`: returned, or a rejection. */
function isHandedOn(node: Made): boolean {
  const outer = withTypeSyntax(node);
  const { parent } = outer;
  if (parent.type === 'ReturnStatement' || (parent.type === 'ArrowFunctionExpression' && parent.body === outer))
    return true;
  if (parent.type !== 'CallExpression' || parent.callee.type !== 'MemberExpression') return false;
  const { object } = parent.callee;
  return getPropertyName(parent.callee) === 'reject' && object.type === 'Identifier' && object.name === 'Promise';
}

function checkPlain(context: Context, made: Made, name: string): void {
  const fn = getEnclosingFunction(made);
  if (fn === undefined || isCaughtInside(made)) return;
  const { file } = context;
  const handler = file.handlers.matchHandler(fn);
  const coded = handler?.row.answers.codedError;
  if (handler === undefined || coded === undefined || handler.kind !== 'handler') return;
  if (file.origins.resolve(made.callee).kind !== 'global' || isFaultOfProgram(made, context)) return;
  context.report({
    node: made.callee,
    messageId: 'plain',
    data: { name, handler: handler.name, coded: coded.class.export, path: coded.path.join('.') },
  });
}

/** Whether nobody but the authors of the program can be wrong: of that clients are rightly told INTERNAL_SERVER_ERROR. */
function isFaultOfProgram({ arguments: [message] }: Made, { sourceCode }: Context): boolean {
  return message !== undefined && programFaultPhrases.test(sourceCode.getText(message));
}

/** How an error leaves its function. */
function getWay(made: Made): 'made' | 'rejected with' | 'returned' | 'thrown' {
  if (made.callee.type === 'Super') return 'made';
  const { parent } = withTypeSyntax(made);
  return parent.type === 'ThrowStatement' ? 'thrown' : parent.type === 'CallExpression' ? 'rejected with' : 'returned';
}

function checkCoded(context: Context, made: Made, callee: TSESTree.Expression): void {
  const last =
    callee.type === 'Identifier'
      ? callee.name
      : callee.type === 'MemberExpression'
        ? getPropertyName(callee)
        : undefined;
  if (last === undefined) return;
  const { file } = context;
  const origin = file.origins.resolve(callee);
  const coded = file.handlers.frameworks.rows
    .map(({ answers }) => answers.codedError)
    .find((each) => each !== undefined && isExportOf(origin, [each.class]));
  if (coded === undefined) return;
  const place = findPlace(made, coded, context.sourceCode);
  if (place === undefined || isOfRequest(made, coded, context) || (!isHandedOn(made) && isCaughtInside(made))) return;
  const code = findCode(made.arguments[0], context);
  context.report({
    node: made.callee,
    messageId: 'noCode',
    data: { name: last, way: getWay(made), path: coded.path.join('.') },
    suggest: code === undefined ? [] : [{ messageId: 'addCode', data: { code }, fix: (fixer) => place(fixer, code) }],
  });
}

type Place = (fixer: TSESLint.RuleFixer, code: string) => TSESLint.RuleFix;

/** How the code that is missing is written; undefined where one is there, or may be. */
function findPlace(
  made: Made,
  { index, path: [outer, inner], inherits }: CodedError,
  sourceCode: Readonly<TSESLint.SourceCode>,
): Place | undefined {
  if (made.arguments.length > index + 1 || made.arguments.some(({ type }) => type === 'SpreadElement'))
    return undefined;
  const options = made.arguments[index];
  if (options === undefined) {
    const end = sourceCode.getLastToken(made);
    const before = end === null ? null : sourceCode.getTokenBefore(end);
    if (made.arguments.length !== index || before === null) return undefined;
    const comma = before.value === ',' ? '' : ',';
    return (fixer, code) => fixer.insertTextAfter(before, `${comma} { ${outer}: { ${inner}: '${code}' } }`);
  }
  const object = withoutTypeSyntax(options);
  if (object.type !== 'ObjectExpression' || isOpen(object) || find(object, inherits) !== undefined) return undefined;
  const extensions = find(object, outer);
  if (extensions === undefined) return toInsertion(object, `${outer}: { ${inner}: `, ' }');
  const given = withoutTypeSyntax(extensions.value);
  if (given.type !== 'ObjectExpression' || isOpen(given) || find(given, inner) !== undefined) return undefined;
  return toInsertion(given, `${inner}: `, '');
}

function toInsertion(object: TSESTree.ObjectExpression, before: string, after: string): Place {
  const [first] = object.properties;
  return (fixer, code) =>
    first === undefined
      ? fixer.replaceText(object, `{ ${before}'${code}'${after} }`)
      : fixer.insertTextBefore(first, `${before}'${code}'${after}, `);
}

function isOpen(object: TSESTree.ObjectExpression): boolean {
  return object.properties.some(
    (each) => each.type === 'SpreadElement' || (each.computed && getPropertyName(each) === undefined),
  );
}

function find(object: TSESTree.ObjectExpression, name: string): TSESTree.Property | undefined {
  const found = object.properties.find((each) => each.type === 'Property' && getPropertyName(each) === name);
  return found?.type === 'Property' ? found : undefined;
}

/** The one code of the catalog that has this message. */
function findCode(message: Node | undefined, { project }: Context): string | undefined {
  const text = getStaticString(message);
  if (text === undefined) return undefined;
  const found = [...project.contract.catalog.codes.values()].filter((each) => each.message === text);
  const [only] = found;
  return only !== undefined && found.length === 1 && /^[^'\\\n\r]+$/u.test(only.code) ? only.code : undefined;
}

/** Whether a `try` of the same function catches it: what is thrown there may be made into another error. */
function isCaughtInside(node: Node): boolean {
  for (let current = node; current.parent != null && !isFunction(current); current = current.parent) {
    const { parent } = current;
    if (parent.type === 'TryStatement' && parent.block === current && parent.handler !== null) return true;
  }
  return false;
}

/**
 * Whether it is thrown by a scalar or made by a rule of validation: by a scalar's functions, or outside of resolvers in a
 * file that is about one.
 */
function isOfRequest(node: Node, { requestTypes }: CodedError, { file }: Context): boolean {
  const isAboutRequest = requestTypes.some((type) => file.sourceCode.text.includes(type.export));
  if (isAboutRequest && file.handlers.findHandler(node) === undefined) return true;
  for (let fn = getEnclosingFunction(node); fn !== undefined; fn = getEnclosingFunction(fn)) {
    const { parent } = fn;
    const name =
      parent.type === 'Property' || parent.type === 'MethodDefinition' || parent.type === 'PropertyDefinition'
        ? getPropertyName(parent)
        : fn.id?.name;
    if (name !== undefined && scalarFunctions.has(name)) return true;
  }
  return false;
}
