/**
 * Every use of every error code in the workspace, in memory, fed by its caller: `update` a file when its text changes,
 * `remove` it when it goes. It reads no disk and knows no client.
 */
import type { CodeRole, ProjectFacts } from '@failwell/analysis';
import type { Contract } from '@failwell/catalog';
import { findCodeWords, toMentionTest, toWordHashes } from './codeWords.ts';
import { maximumScriptLength, scriptPattern } from './documents.ts';
import type { CodeFacts } from './codeFacts.ts';
import type { CollectedCode } from './scripts.ts';

/** One place where a code is written. Offsets are UTF-16 code units of the text that was indexed. */
export interface CodeUse {
  /** Absolute path. */
  readonly path: string;
  /**
   * `literal`: the code itself. `member`: its name in the catalog's TypeScript. `prefix`: the beginning of a code that
   * is put together at run time. `text`: the word in a file of another language.
   */
  readonly kind: 'literal' | 'member' | 'prefix' | 'text';
  /** The code, or for a prefix what is written of it. */
  readonly code: string;
  /** What is written after the computed part of a prefix. */
  readonly suffix?: string;
  readonly role: CodeRole | 'mentioned';
  readonly start: number;
  readonly end: number;
  /** Zero-based, as the protocol counts. */
  readonly line: number;
  readonly character: number;
  /** Whether it is meant as one of the project's own codes: not one of another system, and in the style of codes. */
  readonly isOwn: boolean;
  /** What the place says of a code that the catalog does not know. */
  readonly facts?: CodeFacts;
  /** The line it stands on, trimmed and cut to 200 characters. */
  readonly lineText: string;
}

/** Files of other languages in which a client may switch on a code. */
const textPattern =
  /\.(?:swift|kt|kts|java|py|rb|go|rs|cs|php|dart|json|jsonc|ya?ml|md|mdx|graphql|gql|html|vue|svelte)$/iu;

/** Whether rules run on a file of this name. */
export function isScriptFile(path: string): boolean {
  return scriptPattern.test(path);
}

/** Whether a file of this name may hold a code. */
export function isIndexedFile(path: string): boolean {
  return scriptPattern.test(path) || textPattern.test(path);
}

/** Words that stand near every code a script could raise, answer or compare: without one the file is not parsed. */
const candidatePattern = /\b(?:code|errorCode|error_code|errCode|err_code)\b|Error|Exception/u;

const maximumLineText = 200;
const none: readonly CodeUse[] = [];

/** Finds the codes of a script; the parser is the caller's. */
export type ScriptCollector = (path: string, text: string) => readonly CollectedCode[];

/** What the index asks of the contracts: which of them governs a file. */
interface GoverningProjects {
  get(path: string): ProjectFacts;
  getContractFile(path: string): string | undefined;
}

export class WorkspaceIndex {
  readonly #collect: ScriptCollector;
  readonly #projects: GoverningProjects;
  readonly #files = new Map<string, readonly CodeUse[]>();
  /** Paths by code, for the questions that name one. */
  readonly #paths = new Map<string, Set<string>>();
  /** The uses of a code in order, until one of them changes: what shows all codes asks for them again and again. */
  readonly #inOrder = new Map<string, readonly CodeUse[]>();
  /**
   * The words of every file taken in, which tell whether a code that comes or goes matters to it. Of a file that changes
   * at every keystroke its text, until somebody asks.
   */
  readonly #words = new Map<string, Uint32Array | string>();
  /** Whether a text may name an enum, object, constant or class that holds a contract's codes. */
  readonly #nameTests = new WeakMap<Contract, (words: Uint32Array) => boolean>();
  /** Paths that hold a prefix, and their prefixes in order while nobody has changed them. */
  readonly #prefixed = new Set<string>();
  #prefixes: readonly CodeUse[] | undefined;
  #revision = 0;

  constructor(collect: ScriptCollector, projects: GoverningProjects) {
    this.#collect = collect;
    this.#projects = projects;
  }

  /** Counts up whenever a use comes, goes, or stands elsewhere. */
  get revision(): number {
    return this.#revision;
  }

  /** Takes a file in, or again: its text as the user sees it. Answers whether its uses differ from before. */
  update(path: string, text: string): boolean {
    const { contract } = this.#projects.get(path);
    if (contract.sources?.includes(path) === true && !scriptPattern.test(path)) return this.remove(path);
    const words = toWordHashes(text);
    this.#words.set(path, words);
    const isParsed = scriptPattern.test(path) && text.length <= maximumScriptLength;
    return this.#set(path, isParsed ? this.#readScript(path, text, words, contract) : readText(path, text, contract));
  }

  /** Replaces the uses of a file by uses found elsewhere (a linter that has just parsed it). */
  setOccurrences(path: string, text: string, occurrences: readonly CollectedCode[]): boolean {
    this.#words.set(path, text);
    return this.#set(path, toUses(path, text, occurrences));
  }

  remove(path: string): boolean {
    this.#words.delete(path);
    return this.#set(path, none);
  }

  /**
   * The files that may mention any of some words (and perhaps a few more): those to take in again when their meaning
   * has changed. No file has to be read to tell.
   */
  findMentions(words: readonly string[]): readonly string[] {
    if (words.length === 0) return [];
    const mayMention = toMentionTest(words);
    return [...this.#words.keys()].filter((path) => mayMention(this.#getWords(path)));
  }

  #getWords(path: string): Uint32Array {
    const known = this.#words.get(path) ?? '';
    if (typeof known !== 'string') return known;
    const words = toWordHashes(known);
    this.#words.set(path, words);
    return words;
  }

  /** The files that hold a use. */
  get paths(): readonly string[] {
    return [...this.#files.keys()];
  }

  /** The uses of one file, in order. */
  getFile(path: string): readonly CodeUse[] {
    return this.#files.get(path) ?? none;
  }

  /** Every use of a code in the files that contracts govern, sorted by path and place; prefixes are not among them. */
  findUses(code: string, contracts: readonly Contract[]): readonly CodeUse[] {
    const known = this.#inOrder.get(code);
    const uses =
      known ??
      [...(this.#paths.get(code) ?? [])]
        .toSorted(compare)
        .flatMap((path) => this.getFile(path).filter((use) => use.kind !== 'prefix' && use.code === code));
    if (known === undefined && uses.length > 0) this.#inOrder.set(code, uses);
    return uses.filter(({ path }) => this.#isGovernedBy(path, contracts));
  }

  /** The prefixes that may become a code at run time: they make it «possibly used». */
  findPossibleUses(code: string, contracts: readonly Contract[]): readonly CodeUse[] {
    this.#prefixes ??= [...this.#prefixed]
      .toSorted(compare)
      .flatMap((path) => this.getFile(path).filter(({ kind }) => kind === 'prefix'));
    return this.#prefixes.filter(
      (use) =>
        code.length > use.code.length + (use.suffix?.length ?? 0) &&
        code.startsWith(use.code) &&
        code.endsWith(use.suffix ?? '') &&
        this.#isGovernedBy(use.path, contracts),
    );
  }

  /** All uses in the files that a contract governs, by file, in no order. */
  *all(contract: Contract): Generator<readonly [path: string, uses: readonly CodeUse[]]> {
    for (const [path, uses] of this.#files)
      if (this.#projects.getContractFile(path) === contract.file) yield [path, uses];
  }

  #isGovernedBy(path: string, contracts: readonly Contract[]): boolean {
    const file = this.#projects.getContractFile(path);
    return contracts.some((contract) => contract.file === file);
  }

  #readScript(path: string, text: string, words: Uint32Array, contract: Contract): readonly CodeUse[] {
    const mayHoldCodes =
      candidatePattern.test(text) ||
      this.#mayName(words, contract) ||
      findCodeWords(text, contract.catalog.codes).length > 0;
    return mayHoldCodes ? toUses(path, text, this.#collect(path, text)) : none;
  }

  /** Whether a text may refer to a code by its name in TypeScript. */
  #mayName(words: Uint32Array, contract: Contract): boolean {
    const known = this.#nameTests.get(contract);
    if (known !== undefined) return known(words);
    const test = toMentionTest([
      ...new Set(contract.catalog.entries.flatMap(({ container, member }) => container ?? member ?? [])),
    ]);
    this.#nameTests.set(contract, test);
    return test(words);
  }

  #set(path: string, uses: readonly CodeUse[]): boolean {
    const before = this.getFile(path);
    const isChanged = before.length !== uses.length || before.some((use, index) => !isSameUse(use, uses[index]));
    if (isChanged) this.#revision++;
    for (const { code } of before) {
      this.#inOrder.delete(code);
      const paths = this.#paths.get(code);
      paths?.delete(path);
      if (paths?.size === 0) this.#paths.delete(code);
    }
    if (this.#prefixed.delete(path) || uses.some(({ kind }) => kind === 'prefix')) this.#prefixes = undefined;
    if (uses.length === 0) this.#files.delete(path);
    else this.#files.set(path, uses);
    for (const use of uses) {
      if (use.kind === 'prefix') {
        this.#prefixed.add(path);
        continue;
      }
      this.#inOrder.delete(use.code);
      const paths = this.#paths.get(use.code);
      if (paths === undefined) this.#paths.set(use.code, new Set([path]));
      else paths.add(path);
    }
    return isChanged;
  }
}

function isSameUse(use: CodeUse, other: CodeUse | undefined): boolean {
  return (
    other !== undefined &&
    use.kind === other.kind &&
    use.code === other.code &&
    use.suffix === other.suffix &&
    use.role === other.role &&
    use.isOwn === other.isOwn &&
    use.start === other.start &&
    use.end === other.end &&
    use.line === other.line &&
    use.lineText === other.lineText &&
    use.facts?.status === other.facts?.status &&
    use.facts?.message === other.facts?.message
  );
}

/** By code units, which is stable across machines; `localeCompare` is not. */
export function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function readText(path: string, text: string, contract: Contract): readonly CodeUse[] {
  const lines = new Lines(text);
  return findCodeWords(text, contract.catalog.codes).map(({ code, start, end }) => ({
    path,
    kind: 'text',
    code: detach(code),
    role: 'mentioned',
    isOwn: true,
    start,
    end,
    ...lines.at(start),
  }));
}

function toUses(path: string, text: string, occurrences: readonly CollectedCode[]): readonly CodeUse[] {
  const lines = new Lines(text);
  const uses: CodeUse[] = [];
  for (const occurrence of occurrences) {
    const { kind, code, suffix, role, isOwn, facts } = occurrence;
    const { start, end } = occurrence.range;
    // A name that the catalog's container does not have is the use of no code.
    if (code === undefined) continue;
    uses.push({
      path,
      kind,
      code: detach(code),
      ...(suffix === undefined ? {} : { suffix }),
      role,
      isOwn,
      ...(facts === undefined ? {} : { facts }),
      start,
      end,
      ...lines.at(start),
    });
  }
  return uses;
}

/** The same text, in memory of its own: a part of a file's text would keep all of it in memory. */
function detach(part: string): string {
  return ` ${part}`.slice(1);
}

/** Lines of a text, looked up from left to right. */
class Lines {
  readonly #text: string;
  #line = 0;
  #start = 0;

  constructor(text: string) {
    this.#text = text;
  }

  at(offset: number): { readonly line: number; readonly character: number; readonly lineText: string } {
    if (offset < this.#start) {
      this.#line = 0;
      this.#start = 0;
    }
    for (let next = this.#nextLine(); next !== -1 && next <= offset; next = this.#nextLine()) {
      this.#line++;
      this.#start = next;
    }
    const next = this.#nextLine();
    const lineText = this.#text.slice(this.#start, next === -1 ? undefined : next).trim();
    return { line: this.#line, character: offset - this.#start, lineText: detach(lineText.slice(0, maximumLineText)) };
  }

  #nextLine(): number {
    const breakAt = /\r\n|\n|\r/gu;
    breakAt.lastIndex = this.#start;
    const match = breakAt.exec(this.#text);
    return match === null ? -1 : match.index + match[0].length;
  }
}
