import {
  getDottedName,
  getPropertyName,
  getStaticString,
  isFunction,
  isGuardedFromProduction,
  isLogMethodName,
  outputStreams,
  SensitiveNames,
  SensitiveValueFinder,
  toSensitiveTextTest,
  withoutTypeSyntax,
  type FileAnalysis,
  type LoggerMatch,
  type Node,
  type SensitiveValue,
  mayHoldLogger,
} from '@failwell/analysis';
import type { SensitiveConventions } from '@failwell/catalog';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { getIdentifierReplacement, getOmission, getRedaction, redactionMarker, type TextEdit } from '../fixes/sensitive-values.ts';
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

/** A call that puts values into a log. */
interface Sink {
  readonly values: readonly TSESTree.CallExpressionArgument[];
  readonly logger: LoggerMatch | undefined;
}

function matchSink(node: TSESTree.CallExpression, file: FileAnalysis): Sink | undefined {
  const call = file.loggers.matchLogCall(node);
  if (call !== undefined) return { values: call.arguments, logger: call.logger };
  const origin = file.origins.resolve(node.callee);
  const isStream = outputStreams.some(({ module, path }) => {
    const wanted = path.join('.');
    if (origin.kind === 'global') return origin.path.join('.') === `process.${wanted}`;
    return origin.kind === 'module' && module.endsWith(origin.module) && origin.path.filter((part) => part !== 'default').join('.') === wanted;
  });
  return isStream ? { values: node.arguments.slice(0, 1), logger: undefined } : undefined;
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
    .map((statement) => (statement.type === 'ExportNamedDeclaration' ? (statement.declaration ?? statement) : statement))
    .flatMap((statement): readonly Node[] => (statement.type === 'VariableDeclaration' ? statement.declarations : [statement]))
    .filter((node) => !isFunction(node.type === 'VariableDeclarator' ? node.init : node) && node.type !== 'ClassDeclaration')
    .map((node) => text.slice(...node.range))
    .join('\n');
}

/** The method of a call that may be a sink; the cheap test before anything is resolved. */
function isSinkName(callee: Node): boolean {
  const inner = withoutTypeSyntax(callee);
  const name = inner.type === 'Identifier' ? inner.name : inner.type === 'MemberExpression' ? getPropertyName(inner) : undefined;
  return name !== undefined && (name === 'write' || isLogMethodName(name));
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
    secret: '`{{name}}` is written to `{{sink}}` and is {{title}} by its name (“{{words}}”): whoever can read the logs can read it.',
    environment:
      '`{{name}}` is written to `{{sink}}` as a whole, with every secret of the environment in it: whoever can read the logs can read them.',
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
  mayMatch: (text, getProject) => text.includes('process') || mayHoldLogger(text, getProject),
  create(context) {
    const { options, sourceCode } = context;
    let vocabulary: Vocabulary | undefined;
    let finder: SensitiveValueFinder | undefined;

    /** The finder of this file; undefined where no name in it can be sensitive. */
    const getFinder = (): SensitiveValueFinder | undefined => {
      const { sensitive } = context.file.project.contract;
      if (vocabulary === undefined) {
        vocabulary = getVocabulary(sensitive, options.personalData ?? sensitive.personalData);
        if (vocabulary.mayHoldName(sourceCode.text)) finder = new SensitiveValueFinder(context.file.origins, vocabulary.names);
      }
      return finder;
    };

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

    const reportValue = (value: SensitiveValue, node: TSESTree.CallExpression, sink: Sink): void => {
      const omission = getOmission(value.node, sink.values, sourceCode);
      const identifier = getIdentifierReplacement(value.node, sourceCode);
      const redaction = getRedaction(value.node, sourceCode);
      context.report({
        node: value.node,
        messageId: value.sensitive.category === 'environment' ? 'environment' : 'secret',
        data: {
          name: value.name,
          title: value.sensitive.title,
          words: value.sensitive.words.join(' '),
          sink: getDottedName(node.callee) ?? 'the log',
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

    return {
      CallExpression(node) {
        if (!isSinkName(node.callee) || node.arguments.every((argument) => getStaticString(argument) !== undefined)) return;
        const values = getFinder();
        if (values === undefined || vocabulary === undefined || !mayReach(vocabulary, node)) return;
        const sink = matchSink(node, context.file);
        if (sink === undefined) return;
        const found = sink.values.flatMap((argument) => values.find(argument.type === 'SpreadElement' ? argument.argument : argument));
        if (found.length === 0 || isGuardedFromProduction(node)) return;
        for (const value of found) reportValue(value, node, sink);
      },
    };
  },
});
