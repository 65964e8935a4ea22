import {
  getDottedName,
  getPropertyName,
  getStaticString,
  isBindingMethodName,
  isConsole,
  isFunction,
  isGuardedFromProduction,
  isInComponent,
  isLogMethodName,
  isNeverRun,
  isRedacted,
  isDescribedOutput,
  isSaidToPrint,
  mayFillLog,
  mayMakeBoundLogger,
  outputStreams,
  SensitiveNames,
  SensitiveValueFinder,
  toSensitiveTextTest,
  withoutTypeSyntax,
  type FileAnalysis,
  type LoggerMatch,
  type LogWrapper,
  type Node,
  type SensitiveValue,
} from '@failwell/analysis';
import type { SensitiveConventions } from '@failwell/catalog';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import {
  getIdentifierReplacement,
  getOmission,
  getRedaction,
  redactionMarker,
  type TextEdit,
} from '../fixes/sensitive-values.ts';
import { defineRule } from '../rule.ts';

interface Options {
  readonly personalData?: boolean;
}

/** What is asked of names, made once per contract. */
interface Vocabulary {
  readonly names: SensitiveNames;
  readonly mayHoldName: (text: string) => boolean;
}

const vocabularies = new WeakMap<SensitiveConventions, Map<boolean, Vocabulary>>();

function getVocabulary(conventions: SensitiveConventions, personalData: boolean): Vocabulary {
  const known = vocabularies.get(conventions) ?? new Map<boolean, Vocabulary>();
  vocabularies.set(conventions, known);
  let vocabulary = known.get(personalData);
  if (vocabulary === undefined) {
    const effective = { ...conventions, personalData };
    vocabulary = { names: new SensitiveNames(effective), mayHoldName: toSensitiveTextTest(effective) };
    known.set(personalData, vocabulary);
  }
  return vocabulary;
}

/** Something that puts values into a log. */
interface Sink {
  /** What is called, as a message names it. */
  readonly callee: Node;
  readonly values: readonly Node[];
  /** The name under which the one value is logged, where that stands outside of it: `addContext('user', name)`. */
  readonly key?: string;
  /** Undefined for a stream, which redacts nothing. */
  readonly logger: LoggerMatch | undefined;
  /** The function of the file that is called and hands on what it is given to `callee`. */
  readonly via?: Node;
  readonly wrapper?: LogWrapper;
}

function matchCall(node: TSESTree.CallExpression, file: FileAnalysis): Sink | undefined {
  const { callee } = node;
  const call = file.loggers.matchLogCall(node);
  if (call !== undefined) return { callee, values: call.arguments.map(withoutSpread), logger: call.logger };
  const bindings = matchBindings(node, file);
  if (bindings !== undefined) return bindings;
  const wrapper = file.logWrappers.match(node);
  if (wrapper !== undefined) {
    const values = node.arguments.filter((_, index) => wrapper.indexes.has(index)).map(withoutSpread);
    return { callee: wrapper.call.node.callee, values, logger: wrapper.call.logger, via: callee, wrapper };
  }
  if (!mentionsStream(file.sourceCode.text)) return undefined;
  const origin = file.origins.resolve(callee);
  const isStream = outputStreams.some(({ module, path }) => {
    const wanted = path.join('.');
    if (origin.kind === 'global') return origin.path.join('.') === `process.${wanted}`;
    return (
      origin.kind === 'module' &&
      module.endsWith(origin.module) &&
      origin.path.filter((part) => part !== 'default').join('.') === wanted
    );
  });
  return isStream ? { callee, values: node.arguments.slice(0, 1).map(withoutSpread), logger: undefined } : undefined;
}

/** The text looked through last, which is that of the file at hand for every call in it. */
let last: { readonly text: string; readonly mentionsStream: boolean } | undefined;

/** Whether a text names one of the streams at all, so that a call in it may write to one. */
function mentionsStream(text: string): boolean {
  if (last?.text !== text)
    last = { text, mentionsStream: outputStreams.some(({ path: [name] }) => text.includes(name)) };
  return last.mentionsStream;
}

function matchBindings(node: TSESTree.CallExpression | TSESTree.NewExpression, file: FileAnalysis): Sink | undefined {
  const bindings = file.loggers.matchBindings(node);
  if (bindings === undefined) return undefined;
  const { fields, logger } = bindings;
  const key = fields === node.arguments[1] ? getStaticString(node.arguments[0]) : undefined;
  return { callee: node.callee, values: [fields], logger, ...(key === undefined ? {} : { key }) };
}

/** How a message names what is written and what of it is secret, where the one does not show the other. */
function describe({ node, name }: SensitiveValue): Readonly<Record<'name' | 'written' | 'is', string>> {
  const inner = withoutTypeSyntax(node);
  const isShown = inner.type !== 'Identifier' || name.split('.').includes(inner.name);
  return { name, written: isShown ? name : inner.name, is: isShown ? 'is' : `holds \`${name}\`,` };
}

function withoutSpread(node: TSESTree.CallExpressionArgument): Node {
  return node.type === 'SpreadElement' ? node.argument : node;
}

/** Whether a function that hands on what it is given is reported itself: its parameter is named for the secret, too. */
function isReportedInside(
  { node: value }: SensitiveValue,
  call: Node,
  { wrapper }: Sink,
  values: SensitiveValueFinder,
): boolean {
  if (wrapper === undefined || call.type !== 'CallExpression') return false;
  const index = call.arguments.findIndex(({ range }) => range[0] <= value.range[0] && value.range[1] <= range[1]);
  const parameter = wrapper.fn.params[index];
  return (
    parameter?.type === 'Identifier' &&
    wrapper.call.arguments
      .flatMap((argument) => values.find(withoutSpread(argument)))
      .some(({ node }) => node.type === 'Identifier' && node.name === parameter.name)
  );
}

function toFixer({ range, text }: TextEdit): TSESLint.ReportFixFunction {
  return (fixer) => fixer.replaceTextRange(range, text);
}

function getOutermostFunction(node: Node): Node | undefined {
  let outermost: Node | undefined;
  for (let current = node.parent; current != null; current = current.parent) {
    if (isFunction(current)) outermost = current;
  }
  return outermost;
}

/** The text of a module's own statements and variables, without the functions and classes it declares. */
function getTextOutsideFunctions({ ast, text }: Readonly<TSESLint.SourceCode>): string {
  return ast.body
    .map((statement) =>
      statement.type === 'ExportNamedDeclaration' ? (statement.declaration ?? statement) : statement,
    )
    .flatMap((statement): readonly Node[] =>
      statement.type === 'VariableDeclaration' ? statement.declarations : [statement],
    )
    .filter(
      (node) => !isFunction(node.type === 'VariableDeclarator' ? node.init : node) && node.type !== 'ClassDeclaration',
    )
    .map((node) => text.slice(...node.range))
    .join('\n');
}

/** Whether a call may be a sink by the name of what is called; the cheap test before anything is resolved. */
function mayBeSink(callee: Node): boolean {
  const inner = withoutTypeSyntax(callee);
  // What a plain function is, the matcher tells as cheaply: from the text of the file.
  if (inner.type === 'Identifier') return true;
  if (inner.type === 'MemberExpression' && inner.object.type === 'ThisExpression') return true;
  const name = inner.type === 'MemberExpression' ? getPropertyName(inner) : undefined;
  return name !== undefined && (name === 'write' || isLogMethodName(name) || isBindingMethodName(name));
}

export default defineRule<Options, 'secret' | 'environment' | 'omit' | 'identify' | 'redact'>({
  name: 'no-sensitive-log-data',
  type: 'problem',
  docs: {
    description: 'Disallow secrets and personal data in logs',
    preset: 'recommended',
    offIn: ['test', 'script', 'config', 'migration'],
    cwe: ['CWE-532'],
    strictOptions: { personalData: true },
  },
  messages: {
    secret:
      '`{{written}}` is written to `{{sink}}`{{by}} and {{is}} {{title}} by its name (“{{words}}”): whoever can read the logs can read it.',
    environment:
      '`{{name}}` is written to `{{sink}}`{{by}} as a whole, with every secret of the environment in it: whoever can read the logs can read them.',
    omit: 'Leave `{{name}}` out of the log.',
    identify: 'Log `{{name}}` instead, which says whose it is.',
    redact: `Log \`${redactionMarker}\` in its place.`,
  },
  hasSuggestions: true,
  options: {
    personalData: {
      type: 'boolean',
      description:
        'Whether e-mail addresses, phone numbers, birth dates and postal addresses count too. Default: `sensitive.personalData` of failwell.yaml, which is false unless set.',
    },
  },
  defaultOptions: {},
  // `process.stdout.write` is no logger.
  mayMatch: (text, getProject) => mayFillLog(text, getProject) || /std(?:out|err)/u.test(text),
  create(context) {
    const { options, sourceCode } = context;
    const { sensitive } = context.project.contract;
    const vocabulary = getVocabulary(sensitive, options.personalData ?? sensitive.personalData);
    // No name in this file can be sensitive.
    if (!vocabulary.mayHoldName(sourceCode.text)) return {};
    let finder: SensitiveValueFinder | undefined;

    const namesByFunction = new Map<Node, boolean>();
    let isNamedOutside: boolean | undefined;

    /**
     * Whether a secret's name stands where it can reach a call: in the outermost function around it, or outside of all
     * functions. The text says so before any scope is asked for, which is dear in oxlint.
     */
    const mayReach = ({ mayHoldName }: Vocabulary, node: Node): boolean => {
      const outermost = getOutermostFunction(node);
      if (outermost === undefined) return true;
      let isNamed = namesByFunction.get(outermost);
      if (isNamed === undefined) {
        isNamed = mayHoldName(sourceCode.text.slice(...outermost.range));
        namesByFunction.set(outermost, isNamed);
      }
      return isNamed || (isNamedOutside ??= mayHoldName(getTextOutsideFunctions(sourceCode)));
    };

    const reportSecrets = (node: Node, matchSink: () => Sink | undefined): void => {
      if (!mayReach(vocabulary, node)) return;
      const sink = matchSink();
      if (sink === undefined) return;
      const { logger } = sink;
      finder ??= new SensitiveValueFinder(context.file.origins, vocabulary.names, sourceCode);
      const values = finder;
      const isShown = logger === undefined || isConsole(logger);
      const [only, another] = sink.values;
      const isOutput = isShown && another === undefined && only !== undefined && values.isWholeResult(only);
      const found = sink.values
        .flatMap((value) => values.find(value, sink.key))
        .filter(
          ({ path }) =>
            path.length === 0 ||
            logger === undefined ||
            !isRedacted(context.file.loggers.getRedactedKeys(logger), path),
        )
        // A command tells who runs it what it was asked for: the token it has made, the account it works for.
        .filter(
          ({ node: value, sensitive: { isPersonal } }) =>
            !context.file.isCommand || !(isPersonal || values.isMade(value) || isOutput),
        )
        // What it is described to print, and nothing else, is its output.
        .filter(
          ({ node: value, sensitive: { words } }) =>
            !(context.file.isCommand && isShown && another === undefined && value === only) ||
            !isDescribedOutput(node, words),
        )
        // So does a function that is there to show what it has made.
        .filter(
          ({ node: value, sensitive: { words } }) =>
            !(isShown && values.isMadeAtRandom(value) && isSaidToPrint(node, words, sourceCode)),
        );
      if (found.length === 0 || context.file.isTest || isGuardedFromProduction(node)) return;
      // Nobody reads the console of a page but whoever has it open.
      if (
        logger !== undefined &&
        isConsole(logger) &&
        (context.file.isPage || isInComponent(node, context.file.project))
      )
        return;
      if (isNeverRun(node, context.file.origins)) return;
      for (const value of found) {
        if (!isReportedInside(value, node, sink, values)) reportValue(value, sink);
      }
    };

    const reportValue = (value: SensitiveValue, sink: Sink): void => {
      const omission = getOmission(value.node, sink.values, sourceCode);
      const identifier = getIdentifierReplacement(value.node, sourceCode);
      const redaction = getRedaction(value.node, sourceCode);
      context.report({
        node: value.node,
        messageId: value.sensitive.category === 'environment' ? 'environment' : 'secret',
        data: {
          ...describe(value),
          title: value.sensitive.title,
          words: value.sensitive.words.join(' '),
          sink: getDottedName(sink.callee) ?? 'the log',
          by: sink.via === undefined ? '' : ` by \`${getDottedName(sink.via) ?? 'a function'}\``,
        },
        suggest: [
          ...(omission === undefined
            ? []
            : [{ messageId: 'omit' as const, data: { name: omission.name }, fix: toFixer(omission.edit) }]),
          ...(identifier === undefined
            ? []
            : [{ messageId: 'identify' as const, data: { name: identifier.name }, fix: toFixer(identifier.edit) }]),
          ...(redaction === undefined ? [] : [{ messageId: 'redact' as const, fix: toFixer(redaction) }]),
        ],
      });
    };

    let mayMakeLogger: boolean | undefined;
    /** Whether a call may make a logger with fields bound to it. */
    const mayBindAtStart = (node: TSESTree.CallExpression | TSESTree.NewExpression): boolean =>
      node.arguments.some((argument) => argument.type === 'ObjectExpression' && argument.properties.length > 0) &&
      (mayMakeLogger ??= mayMakeBoundLogger(sourceCode.text));

    return {
      CallExpression(node) {
        if (node.arguments.every((argument) => getStaticString(argument) !== undefined)) return;
        if (!mayBeSink(node.callee) && !mayBindAtStart(node)) return;
        reportSecrets(node, () => matchCall(node, context.file));
      },
      NewExpression(node) {
        if (mayBindAtStart(node)) reportSecrets(node, () => matchBindings(node, context.file));
      },
      TaggedTemplateExpression(node) {
        if (node.quasi.expressions.length === 0 || !mayBeSink(node.tag)) return;
        reportSecrets(node, () => {
          const template = context.file.loggers.matchLogTemplate(node);
          return template === undefined
            ? undefined
            : { callee: node.tag, values: node.quasi.expressions, logger: template.logger };
        });
      },
    };
  },
});
