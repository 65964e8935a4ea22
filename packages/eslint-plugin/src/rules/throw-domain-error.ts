/** Services throw errors of the domain: what failed, in the words of the project, without HTTP. */
import {
  codeKeys,
  frameworks,
  getEnclosingFunction,
  getPropertyName,
  getStaticString,
  getStatusOfConstant,
  hasDomainErrors,
  invariantPhrases,
  isCaughtByCallers,
  isCaughtHere,
  isContractOfHelper,
  isErrorOfResult,
  isInService,
  isInvariantPlace,
  isUpstreamFailure,
  isWithoutOwnState,
  matchForeignThrow,
  getReferenceName,
  mayHoldService,
  startUpPlace,
  testOnlyPlace,
  toWords,
  transportExceptionName,
  unreachablePlace,
  withoutTypeSyntax,
  type ForeignThrow,
  type OriginResolver,
} from '@failwell/analysis';
import type { ErrorCode } from '@failwell/catalog';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { findErrorClass } from '../fixes/code-constants.ts';
import { toShortText } from '../fixes/handle-error.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { getValueType, type ValueType } from '../types.ts';

type MessageIds = 'plain' | 'literal' | 'framework' | 'throwClass';
type Context = RuleContext<object, MessageIds>;

export default defineRule<object, MessageIds>({
  name: 'throw-domain-error',
  type: 'problem',
  docs: {
    description: 'Throw errors of the domain in services',
    preset: 'strict',
    offIn: ['test', 'script', 'config', 'migration'],
    cwe: ['CWE-397'],
  },
  messages: {
    plain:
      '`{{thrown}}` has neither code nor status, so nobody who gets it can tell what failed here from any other failure; throw an error of the domain.',
    literal:
      '`{{thrown}}` is thrown by this service and is no error: it has neither stack nor code; throw an error of the domain.',
    framework:
      '`{{thrown}}` is an exception of {{framework}}, so this service answers requests instead of saying what failed; throw an error of the domain and let the error handler give it a status.',
    throwClass: 'Throw `{{name}}` (`{{code}}`).',
  },
  hasSuggestions: true,
  options: {},
  defaultOptions: {},
  mayMatch: (text, getProject) => /throw|\.reject\b/u.test(text) && mayHoldService(text, getProject()),
  create(context) {
    let isOwn: boolean | undefined;
    const check = (node: TSESTree.Node, argument: TSESTree.Expression): void => {
      const made = getThrown(context, argument);
      if (made === undefined || isInvariantPlace(node, context.file.origins) || !isInService(node, context.project))
        return;
      const { file } = context;
      const thrown = matchForeignThrow(made, file) ?? matchByType(context, made);
      if (thrown === undefined || file.purpose === 'other') return;
      isOwn ??= hasDomainErrors(file, (each) => isOfTransport(context, each));
      if (!isOwn || isExempt(node, thrown, context) || file.handlers.findHandler(node) !== undefined) return;
      report(context, thrown);
    };
    return {
      ThrowStatement: (node) => {
        check(node, node.argument);
      },
      // `return Promise.reject(new Error('…'))` is the `throw` of a function that is not `async`.
      ReturnStatement: (node) => {
        const rejected = getRejected(node.argument);
        if (rejected !== undefined) check(node, rejected);
      },
    };
  },
});

function getRejected(returned: TSESTree.Expression | null): TSESTree.Expression | undefined {
  const call = returned === null ? undefined : withoutTypeSyntax(returned);
  if (call?.type !== 'CallExpression' || call.callee.type !== 'MemberExpression') return undefined;
  const { object } = call.callee;
  const isReject =
    object.type === 'Identifier' && object.name === 'Promise' && getPropertyName(call.callee) === 'reject';
  const [argument] = call.arguments;
  return isReject && argument !== undefined && argument.type !== 'SpreadElement' ? argument : undefined;
}

/** What is thrown, also where it has a name of its own and nothing but a `throw` makes use of that. */
function getThrown({ file }: Context, argument: TSESTree.Expression): TSESTree.Expression | undefined {
  if (argument.type !== 'Identifier') return argument;
  const variable = file.origins.findVariable(argument);
  const definition = variable?.defs[0]?.node;
  if (definition?.type !== 'VariableDeclarator' || definition.init == null || definition.id.type !== 'Identifier')
    return undefined;
  const isOnlyThrown = variable?.references.every(
    ({ identifier, writeExpr }) => writeExpr === definition.init || identifier === argument,
  );
  return isOnlyThrown === true ? definition.init : undefined;
}

/** What a call or class of another file gives, where types tell: a plain `Error`, or a framework's exception without a code. */
function matchByType({ sourceCode }: Context, argument: TSESTree.Expression): ForeignThrow | undefined {
  const thrown = withoutTypeSyntax(argument);
  if (thrown.type !== 'NewExpression' && thrown.type !== 'CallExpression') return undefined;
  const type = getValueType(sourceCode, thrown);
  if (type === undefined || [...codeKeys].some((key) => type.hasProperty(key))) return undefined;
  const [own] = type.line;
  if (own?.name === 'Error' && /\/lib\.[^/]*\.d\.ts$/u.test(own.file)) return { kind: 'plain', node: thrown };
  const framework = findFrameworkOfType(type);
  return framework === undefined ? undefined : { kind: 'framework', node: thrown, framework, status: undefined };
}

/** The framework of whose exceptions a type is, or inherits from. */
function findFrameworkOfType({ line }: ValueType): string | undefined {
  return frameworks.find(({ answers }) =>
    answers.exceptions.some(({ class: each }) =>
      line.some((base) => base.name === each.export && base.file.includes(`/node_modules/${each.module}/`)),
    ),
  )?.name;
}

/**
 * Whether a project's class answers requests itself, with or without a code: its type is an exception of a framework,
 * or it has a name that such classes have, also that of a status which the framework has none for, where the package has
 * a framework with exceptions.
 */
function isOfTransport(context: Context, made: TSESTree.NewExpression | TSESTree.CallExpression): boolean {
  const type = getValueType(context.sourceCode, made);
  if (type !== undefined && findFrameworkOfType(type) !== undefined) return true;
  const name = getReferenceName(made.callee) ?? '';
  if (!transportExceptionName.test(name) && !isNamedForStatus(name)) return false;
  const { dependencies = {} } = context.project.package ?? {};
  const ofPackage = frameworks.map(({ answers }) =>
    answers.exceptions.flatMap(({ class: { module, export: own } }) => (dependencies[module] === undefined ? [] : own)),
  );
  // A name that the framework has for one of its own is given to another class only where that is another thing.
  return ofPackage.some((names) => names.length > 0) && !ofPackage.some((names) => names.includes(name));
}

/** Whether an exception has the name of a status: `TooManyRequestsException`. */
function isNamedForStatus(name: string): boolean {
  if (!name.endsWith('Exception')) return false;
  return getStatusOfConstant(toWords(name).slice(0, -1).join('_').toUpperCase()) !== undefined;
}

/** Whether only the program can be wrong, or an unexpected error is handed on under another text, or caught at once. */
function isExempt(node: TSESTree.Node, thrown: ForeignThrow, context: Context): boolean {
  const { origins } = context.file;
  if (isCaughtHere(node) || isSaidUnreachable(node, context)) return true;
  if (thrown.kind === 'framework') return false;
  const text = getText(thrown.node) ?? getTextOfConstant(thrown.node, origins);
  if (text !== undefined && invariantPhrases.some((phrase) => phrase.test(text))) return true;
  if (isCaughtByCallers(node, origins, context.sourceCode)) return true;
  if (thrown.kind !== 'plain') return false;
  if (
    isErrorOfResult(thrown.node, node, origins) ||
    isInCatch(node) ||
    isUpstreamFailure(node, origins) ||
    isWithoutOwnState(node)
  )
    return true;
  // `if (!user) throw new Error('User not found')` is what a helper is told about the outside, not a mistake of its caller.
  return isContractOfHelper(node, origins) && !isAboutMissing.test(text ?? '…');
}

/** What a text says that was looked for in vain, or whose value is not known. */
const isAboutMissing = /…|\b(?:does not|doesn't|do not|don't) exist\b|\b(?:no such|not found)\b/iu;

/**
 * Whether a comment before a statement, or before the branch that it is, says that the program does not come here; or
 * one before the function, that only tests call it or that it throws where the program starts.
 */
function isSaidUnreachable(node: TSESTree.Node, { sourceCode }: Context): boolean {
  const fn = getEnclosingFunction(node);
  const isNamedByVariable = fn?.parent.type === 'VariableDeclarator';
  const method = isNamedByVariable ? fn.parent.parent : fn?.type === 'FunctionExpression' ? fn.parent : fn;
  const owner = method?.parent?.type.startsWith('Export') === true ? method.parent : method;
  const isSaidOfFunction =
    owner != null &&
    sourceCode.getCommentsBefore(owner).some(({ value }) => testOnlyPlace.test(value) || startUpPlace.test(value));
  if (isSaidOfFunction) return true;
  const branch = node.parent?.type === 'IfStatement' ? [node, node.parent] : [node];
  return branch.some((each) => sourceCode.getCommentsBefore(each).some(({ value }) => unreachablePlace.test(value)));
}

/** Whether something stands in a `catch`, where the failure of something else is handed on. */
function isInCatch(node: TSESTree.Node): boolean {
  const fn = getEnclosingFunction(node);
  for (let current = node; current.parent != null && current.parent !== fn; current = current.parent)
    if (current.parent.type === 'CatchClause') return true;
  return false;
}

/** The text of what is thrown, with `…` for what varies. */
function getText(node: TSESTree.Node): string | undefined {
  const inner = withoutTypeSyntax(node);
  if (inner.type === 'NewExpression' || inner.type === 'CallExpression') {
    const [first] = inner.arguments;
    return first === undefined ? undefined : getText(first);
  }
  if (inner.type === 'BinaryExpression') return `${getText(inner.left) ?? '…'}${getText(inner.right) ?? '…'}`;
  if (inner.type === 'TemplateLiteral') return inner.quasis.map(({ value }) => value.cooked).join('…');
  return getStaticString(inner);
}

/** The text of what is thrown that a constant holds: `const text = '…'; log.error(text); throw new Error(text);`. */
function getTextOfConstant(node: TSESTree.Node, origins: OriginResolver): string | undefined {
  const inner = withoutTypeSyntax(node);
  const [first] = inner.type === 'NewExpression' || inner.type === 'CallExpression' ? inner.arguments : [];
  const origin = first?.type === 'Identifier' ? origins.resolve(first) : undefined;
  return origin?.kind === 'node' && origin.node !== first ? getText(origin.node) : undefined;
}

function report(context: Context, thrown: ForeignThrow): void {
  const { node } = thrown;
  const { sourceCode } = context;
  const data = {
    thrown: toShortText(sourceCode.getText(thrown.kind === 'framework' ? thrown.node.callee : node)),
    framework: thrown.kind === 'framework' ? thrown.framework : '',
  };
  const suggestion = suggestClass(context, thrown);
  context.report({
    node,
    messageId: thrown.kind,
    data,
    suggest: suggestion === undefined ? [] : [suggestion],
  });
}

/** The class of the catalog that says what is thrown, where it can be thrown here. */
function suggestClass(
  context: Context,
  thrown: ForeignThrow,
): TSESLint.SuggestionReportDescriptor<MessageIds> | undefined {
  const { node } = thrown;
  const { file, sourceCode } = context;
  const text = getText(node);
  if (text === undefined) return undefined;
  const status = thrown.kind === 'framework' ? thrown.status : undefined;
  const entry = findBestClass(text, status, file.project.contract.catalog.entries);
  if (entry === undefined) return undefined;
  const found = findErrorClass(file, sourceCode.ast, entry, node);
  const given = getArguments(thrown, entry);
  if (found === undefined || given === undefined) return undefined;
  const { text: name, addImport } = found;
  return {
    messageId: 'throwClass',
    data: { name, code: entry.code },
    fix: (fixer) => [
      ...(addImport === undefined ? [] : [addImport(fixer)]),
      fixer.replaceText(node, `new ${name}(${given.map((each) => sourceCode.getText(each)).join(', ')})`),
    ],
  };
}

/**
 * What the class is given: a message where it has none of its own, and the options with the cause where it takes them.
 * Undefined where the options would be lost.
 */
function getArguments(thrown: ForeignThrow, entry: ErrorCode): readonly TSESTree.Node[] | undefined {
  const isMade = thrown.node.type === 'NewExpression' || thrown.node.type === 'CallExpression';
  const [message, options, ...rest] = isMade
    ? (thrown.node as TSESTree.NewExpression).arguments
    : [thrown.node as TSESTree.CallExpressionArgument];
  if (rest.length > 0) return undefined;
  const texts = entry.message === undefined && message !== undefined ? [message] : [];
  // `new HttpException('…', 404)`: the class has its own status.
  if (options === undefined || (thrown.kind === 'framework' && options.type !== 'ObjectExpression')) return texts;
  if (thrown.kind === 'framework' && !isCause(options)) return undefined;
  return entry.optionsPosition === texts.length + 1 ? [...texts, options] : undefined;
}

/** `{ cause: error }` and nothing else, whatever else a library takes. */
function isCause(options: TSESTree.Node): boolean {
  return (
    options.type === 'ObjectExpression' &&
    options.properties.every((each) => each.type === 'Property' && getPropertyName(each) === 'cause')
  );
}

/** The class whose registered message is the text, or whose name's words are all in it; of several the longest name. */
function findBestClass(text: string, status: number | undefined, entries: readonly ErrorCode[]): ErrorCode | undefined {
  const words = new Set(toWords(text));
  const candidates = entries.filter(
    (entry) =>
      entry.shape === 'error-classes' &&
      entry.member !== undefined &&
      entry.deprecated === undefined &&
      (status === undefined || entry.status === undefined || entry.status === status),
  );
  const same = candidates.find(({ message }) => message === text);
  if (same !== undefined) return same;
  const [best, second] = candidates
    .map((entry) => ({ entry, words: toWords(entry.code) }))
    .filter((each) => each.words.length > 1 && each.words.every((word) => words.has(word)))
    .toSorted((left, right) => right.words.length - left.words.length);
  return best === undefined || second?.words.length === best.words.length ? undefined : best.entry;
}
