/** What every rule is made with: one definition, run unchanged by ESLint and by oxlint. */
import {
  analyseFile,
  isGeneratedSource,
  isInPageFunction,
  isInstalledFile,
  isVendoredFile,
  withoutComments,
  type FileAnalysis,
  type FileRole,
  type ProjectFacts,
} from '@failwell/analysis';
import type { JSONSchema, TSESLint } from '@typescript-eslint/utils';
import { getProjectFacts } from './project.ts';

/** The preset that first contains a rule: `recommended` ⊂ `strict` ⊂ `all`. */
export type Preset = 'recommended' | 'strict' | 'all';

interface RuleDocs {
  /** One line, no full stop, for tables and hovers. */
  readonly description: string;
  readonly preset: Preset;
  /** Kinds of files in which the presets switch the rule off. */
  readonly offIn: readonly FileRole[];
  /** Options with which `strict` and `all` switch the rule on; `recommended` uses the defaults. */
  readonly strictOptions?: object;
  /** Weaknesses it guards against, e.g. `CWE-532`. */
  readonly cwe: readonly string[];
}

/** What a rule's `create` is given: the host's context, and the shared analysis of the file. */
export interface RuleContext<Options, MessageIds extends string> {
  readonly options: Options;
  readonly filename: string;
  readonly sourceCode: Readonly<TSESLint.SourceCode>;
  /** What the contract and the package say; unlike `file`, to be had without the tree. */
  readonly project: ProjectFacts;
  /** The shared analysis; worked out when first asked for, so ask only once a candidate stands. */
  readonly file: FileAnalysis;
  report(descriptor: TSESLint.ReportDescriptor<MessageIds>): void;
}

export interface RuleDefinition<Options extends object, MessageIds extends string> {
  readonly name: string;
  readonly type: 'problem' | 'suggestion';
  readonly docs: RuleDocs;
  readonly messages: Readonly<Record<MessageIds, string>>;
  readonly fixable?: 'code';
  readonly hasSuggestions?: boolean;
  /** The properties of the rule's one options object, each with a description and a default. */
  readonly options: Readonly<Record<keyof Options & string, JSONSchema.JSONSchema4 & { description: string }>>;
  readonly defaultOptions: Options;
  /**
   * A cheap test of the file's text: where it does not match, the rule can find nothing and the file is not visited.
   * It must never be narrower than the rule.
   * @param text without the comments that begin a line
   * @param getProject what the contract and the package say, where that makes a difference
   */
  readonly mayMatch: (text: string, getProject: () => ProjectFacts) => boolean;
  readonly create: (context: RuleContext<Options, MessageIds>) => TSESLint.RuleListener;
}

/** A rule as hosts load it. */
export interface FailwellRule {
  readonly meta: {
    readonly type: 'problem' | 'suggestion';
    readonly docs: RuleDocs & { readonly url: string; readonly recommended: boolean };
    readonly messages: Readonly<Record<string, string>>;
    readonly schema: readonly JSONSchema.JSONSchema4[];
    readonly defaultOptions: readonly [object];
    readonly fixable?: 'code';
    readonly hasSuggestions?: boolean;
  };
  create(context: TSESLint.RuleContext<string, unknown[]>): TSESLint.RuleListener;
}

/** The page of a rule. */
export function getRuleUrl(name: string): string {
  return `https://github.com/failwell/failwell/blob/main/rules-docs/${name}.md`;
}

/** Makes a rule that every host can load out of its definition. */
export function defineRule<Options extends object, MessageIds extends string>(
  definition: RuleDefinition<Options, MessageIds>,
): FailwellRule {
  const { name, type, docs, messages, fixable, hasSuggestions, options, defaultOptions, mayMatch, create } = definition;
  return {
    meta: {
      type,
      docs: { ...docs, url: getRuleUrl(name), recommended: docs.preset === 'recommended' },
      messages,
      schema: [{ type: 'object', properties: options, additionalProperties: false }],
      defaultOptions: [defaultOptions],
      ...(fixable === undefined ? {} : { fixable }),
      ...(hasSuggestions === undefined ? {} : { hasSuggestions }),
    },
    create(hostContext) {
      const { sourceCode, filename } = hostContext;
      const getProject = (): ProjectFacts => getProjectFacts(filename);
      if (isInstalledFile(filename) || !mayMatch(withoutComments(sourceCode.text), getProject)) return {};
      if (isGeneratedSource(sourceCode.text)) return {};
      const context: RuleContext<Options, MessageIds> = {
        options: { ...defaultOptions, ...(hostContext.options[0] as Partial<Options> | undefined) },
        filename,
        sourceCode,
        get project() {
          return getProject();
        },
        get file() {
          // The hosts' SourceCode differs from the type only in optional members that analysis does not read.
          return analyseFile(sourceCode, getProject);
        },
        report: (descriptor) => {
          if ('node' in descriptor && isInPageFunction(descriptor.node, sourceCode)) return;
          // What only tests import makes a test of it, wherever it lies.
          if (docs.offIn.includes('test') && context.file.isTest) return;
          if (isVendoredFile(context.project, sourceCode.text) || context.project.isCompiled?.() === true) return;
          hostContext.report(descriptor);
        },
      };
      return create(context);
    },
  };
}
