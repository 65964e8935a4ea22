/** Rules and code finder over one script: ESLint's Linter with a bundled parser, the presets of the plugin, no disk. */
import {
  FileAnalysis,
  analyseFile,
  codeNodeTypes,
  isOwnCode,
  type CodeOccurrence,
  type CodeRole,
  type Node,
  type ProjectFacts,
  type SourceCode,
} from '@failwell/analysis';
import type { SourceRange } from '@failwell/catalog';
import type { TSESLint } from '@typescript-eslint/utils';
import {
  getPresetOverrides,
  getPresetRules,
  rules,
  setProjectSource,
  type FailwellRule,
  type Preset,
} from 'eslint-plugin-failwell/embed';
import { Linter } from 'eslint/universal';
import { getCodeFacts, type CodeFacts } from './codeFacts.ts';
import { createScriptLanguage, Listened, parseScript, type ScriptOptions } from './scriptLanguage.ts';

/** Roles by which a code is given to a client; those of comparisons only read it. */
export const raisingRoles: ReadonlySet<CodeRole | 'mentioned'> = new Set([
  'raised',
  'answered',
  'extension',
  'declared',
]);

/** A code of a script, without the syntax tree it was found in (which would otherwise live as long as the index). */
export interface CollectedCode {
  readonly kind: CodeOccurrence['kind'];
  /** The code; for a prefix what is written of it; undefined for a member that the catalog's container does not have. */
  readonly code: string | undefined;
  readonly suffix?: string;
  readonly role: CodeRole;
  /** The text of the code (without quotes) or of its name. */
  readonly range: SourceRange;
  /** Where the literal, template or name ends. */
  readonly nodeEnd: number;
  readonly isOwn: boolean;
  /** What the place says of a code that the catalog does not know, for the one who registers it. */
  readonly facts?: CodeFacts;
}

function toCollected(file: FileAnalysis, occurrences: Iterable<CodeOccurrence>): readonly CollectedCode[] {
  const { codes } = file.project.contract.catalog;
  const inOrder = [...occurrences].toSorted((left, right) => left.range.start - right.range.start);
  return inOrder.map((occurrence) => {
    const { kind, role, range, node } = occurrence;
    const isNew = kind === 'literal' && raisingRoles.has(role) && !codes.has(occurrence.code);
    const facts = isNew ? getCodeFacts(occurrence, file) : {};
    return {
      kind,
      code: kind === 'prefix' ? occurrence.prefix : occurrence.code,
      ...(kind === 'prefix' ? { suffix: occurrence.suffix } : {}),
      role,
      range,
      nodeEnd: node.range[1],
      // A name in the catalog's TypeScript is nobody else's.
      isOwn: kind === 'member' || isOwnCode(occurrence, file),
      ...(Object.keys(facts).length === 0 ? {} : { facts }),
    };
  });
}

/** How a file is to be parsed, by its extension. */
function getScriptOptions(filename: string): ScriptOptions {
  return {
    sourceType: /\.c[jt]s$/iu.test(filename) ? 'commonjs' : 'module',
    jsx: !/\.[cm]?ts$/iu.test(filename),
  };
}

/** What linting one script found. */
export interface LintedScript {
  readonly messages: readonly Linter.LintMessage[];
  readonly codes: readonly CollectedCode[];
}

type RuleContext = Parameters<FailwellRule['create']>[0];

const collectorName = 'failwell-index/codes';

/** Runs rules and collects codes. One for each workspace folder: globs of the presets are relative to it. */
export class ScriptReader {
  readonly #linter: Linter;
  readonly #getProject: (filename: string) => ProjectFacts;
  readonly #configs = new Map<string, Linter.Config[]>();
  #listened = new Listened();
  #collected: readonly CollectedCode[] = [];
  #parsed: SourceCode | undefined;
  /** What was parsed last: most requests are about the text of the last keystroke. */
  #last: { readonly filename: string; readonly text: string; readonly sourceCode: SourceCode | undefined } | undefined;

  /**
   * @param folder absolute path of the workspace folder
   * @param getProject answers for a file from buffers first
   */
  constructor(folder: string, getProject: (filename: string) => ProjectFacts) {
    this.#linter = new Linter({ cwd: folder });
    this.#getProject = getProject;
  }

  /** Findings of a preset's rules, and the codes of the file. */
  lint(filename: string, text: string, preset: Preset): LintedScript {
    // The rules' one question about the project is answered by whoever asks at this moment; verification is synchronous.
    setProjectSource(this.#getProject);
    this.#listened = new Listened();
    this.#parsed = undefined;
    this.#collected = [];
    // Let go of first, so that no more than one tree is in memory.
    this.#last = undefined;
    const messages = this.#linter.verify(text, this.#getConfig(filename, preset), { filename });
    const codes = this.#collected;
    this.#last = { filename, text, sourceCode: this.#parsed };
    this.#parsed = undefined;
    this.#collected = [];
    return { messages, codes };
  }

  /** The codes of the file only; empty where the text does not parse. */
  collect(filename: string, text: string): readonly CollectedCode[] {
    const sourceCode = parseScript(filename, text, getScriptOptions(filename), false);
    if (sourceCode === undefined) return [];
    const file = new FileAnalysis(sourceCode, this.#getProject(filename));
    return toCollected(file, file.codes.findAll(sourceCode));
  }

  /** What a function makes of the analysis of a script; undefined where it does not parse. Keep no nodes. */
  inspect<T>(filename: string, text: string, look: (file: FileAnalysis) => T): T | undefined {
    if (this.#last?.filename !== filename || this.#last.text !== text) {
      this.#last = undefined;
      this.#last = { filename, text, sourceCode: parseScript(filename, text, getScriptOptions(filename), true) };
    }
    const { sourceCode } = this.#last;
    return sourceCode && look(new FileAnalysis(sourceCode, this.#getProject(filename)));
  }

  #getConfig(filename: string, preset: Preset): Linter.Config[] {
    const options = getScriptOptions(filename);
    const key = `${preset} ${options.sourceType} ${String(options.jsx)}`;
    const known = this.#configs.get(key);
    if (known !== undefined) return known;
    const made = this.#makeConfig(preset, options);
    this.#configs.set(key, made);
    return made;
  }

  #makeConfig(preset: Preset, options: ScriptOptions): Linter.Config[] {
    const script = createScriptLanguage(options, {
      getListened: () => this.#listened,
      onParsed: (sourceCode) => {
        this.#parsed = sourceCode;
      },
    });
    return [
      {
        files: ['**/*.js', '**/*.cjs', '**/*.mjs', '**/*.jsx', '**/*.ts', '**/*.cts', '**/*.mts', '**/*.tsx'],
        plugins: {
          // The types of ESLint's plugins know nothing of typescript-eslint's nodes, which the rules are typed with.
          failwell: { rules: mapValues(rules, (rule) => this.#watch(rule)) as never },
          'failwell-index': {
            languages: { script },
            rules: {
              codes: this.#watch({ create: (context: RuleContext) => this.#createCollector(context) }) as never,
            },
          },
        },
        language: 'failwell-index/script',
        linterOptions: { reportUnusedDisableDirectives: 'off' },
        rules: {
          ...Object.fromEntries(
            Object.entries(getPresetRules(rules, preset)).map(([name, entry]) => [
              `failwell/${name}`,
              entry as Linter.RuleEntry,
            ]),
          ),
          [collectorName]: 'error',
        },
      },
      ...getPresetOverrides(rules, preset).map(({ files, rules: off }): Linter.Config => ({
        files: [...files],
        rules: Object.fromEntries(off.map((name) => [`failwell/${name}`, 'off'])),
      })),
    ];
  }

  /** A rule of which the language learns what it listens to. */
  #watch<T extends Pick<FailwellRule, 'create'>>(rule: T): T {
    return {
      ...rule,
      create: (context) => {
        const listeners = rule.create(context);
        this.#listened.add(Object.keys(listeners));
        return listeners;
      },
    };
  }

  /** Collects the codes while the rules visit the same nodes: the same codes as `codes.findAll`. */
  #createCollector({ sourceCode, filename }: RuleContext): TSESLint.RuleListener {
    const analyse = (): FileAnalysis => analyseFile(sourceCode, () => this.#getProject(filename));
    const found = new Map<Node, CodeOccurrence>();
    const collect = (node: Node): void => {
      for (const each of analyse().codes.find(node)) if (!found.has(each.node)) found.set(each.node, each);
    };
    return {
      ...Object.fromEntries(codeNodeTypes.map((type) => [type, collect])),
      'Program:exit': () => {
        this.#collected = toCollected(analyse(), found.values());
      },
    };
  }
}

function mapValues<T, U>(record: Readonly<Record<string, T>>, map: (value: T) => U): Readonly<Record<string, U>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
