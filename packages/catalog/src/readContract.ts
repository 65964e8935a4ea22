/** The contract of a folder: `failwell.yaml|yml|json|jsonc`, and the catalogs it names, read and checked as one. */
import { getNodeValue } from 'jsonc-parser';
import { checkCatalog, describeCodeStyleProblem } from './check.ts';
import { Digest } from './digest.ts';
import type { ContractHost } from './host.ts';
import {
  defaultContract,
  type Catalog,
  type Contract,
  type Conventions,
  type ErrorCode,
  type SourceRange,
} from './model.ts';
import { ProblemList } from './problem.ts';
import { reportMergeConflicts } from './read/conflict.ts';
import { reportDepth } from './read/depth.ts';
import { toConventions } from './read/conventions.ts';
import {
  getChild,
  getEntries,
  getItems,
  getRange,
  getTextRange,
  reportDuplicateKeys,
  contractKeys,
  toCatalogDocument,
  type DocumentNode,
} from './read/document.ts';
import { readEntries } from './read/entries.ts';
import { getFormat, type Format } from './read/format.ts';
import { resolveReferences, type FileContribution } from './read/references.ts';
import { readJson } from './read/json.ts';
import { readTypeScript } from './read/typescript/readTypeScript.ts';
import { readYaml } from './read/yaml.ts';
import { readFile } from './readFile.ts';
import { checkValue } from './schema/checkValue.ts';
import { validateContract } from './schema/validators.js';
import { SourceText } from './sourceText.ts';

/**
 * Reads a contract and every catalog it names. Never throws and never runs anything of the project: whatever is wrong is
 * a problem of the answer, all at once and each at its place, and what is right still counts.
 * @param file absolute path of the contract, from {@link findContractFile}
 */
export function readContract(file: string, host: ContractHost): Contract {
  return new ContractReading(file, host).read();
}

/** Who named a file, and where: problems with the file itself stand there. */
interface Mention {
  readonly source: SourceText;
  readonly range: SourceRange;
}

class ContractReading {
  readonly #file: string;
  readonly #folder: string;
  readonly #host: ContractHost;
  readonly #problems = new ProblemList();
  readonly #digest = new Digest();
  readonly #entries: ErrorCode[] = [];
  readonly #contributions: FileContribution[] = [];
  readonly #sources = new Map<string, SourceText>();
  /** The files being read, from the contract down to the one at hand. */
  readonly #open: string[] = [];
  #schema: { readonly file: string; readonly value: unknown } | undefined;

  constructor(file: string, host: ContractHost) {
    this.#file = file;
    this.#folder = host.resolve(file, '..');
    this.#host = host;
  }

  read(): Contract {
    const value = this.#readFile(this.#file, undefined);
    const conventions = toConventions(value);
    const catalog = this.#toCatalog();
    checkCatalog(catalog, conventions.conventions, this.#sources, this.#problems);
    const files = [...this.#sources.keys()];
    return {
      ...defaultContract,
      ...conventions,
      file: this.#file,
      ...(this.#schema?.value === undefined ? {} : { envelopeSchema: this.#schema.value }),
      catalog,
      problems: this.#problems.toSorted(files),
      sources: this.#schema === undefined ? files : [...new Set([...files, this.#schema.file])],
      digest: this.#digest.toString(),
    };
  }

  #toCatalog(): Catalog {
    const codes = new Map<string, ErrorCode>();
    const entries = resolveReferences(this.#entries, this.#contributions);
    for (const entry of entries) if (!codes.has(entry.code)) codes.set(entry.code, entry);
    return {
      codes,
      entries,
      files: [...new Set(entries.map((entry) => entry.file))],
      ...(this.#problems.isIncomplete() ? { isIncomplete: true } : {}),
    };
  }

  /** @returns what the contract itself says, checked; undefined for a catalog */
  #readFile(file: string, mention: Mention | undefined): unknown {
    const reading = readFile(file, this.#host);
    const name = this.#toName(file);
    const source = new SourceText(file, reading.text ?? '');
    this.#sources.set(file, source);
    if (!('bytes' in reading)) {
      const { kind, reason, inFile, offset = 0, text } = reading;
      this.#digest.add(name, `${kind} ${text ?? ''}`);
      if (inFile || mention === undefined) {
        this.#problems.add(source, { start: offset, end: offset }, kind, `This file ${reason}.`);
      } else {
        this.#problems.add(mention.source, mention.range, kind, `The catalog \`${name}\` ${reason}.`);
      }
      return undefined;
    }
    this.#digest.add(name, reading.bytes);
    const format = getFormat(file);
    if (reportMergeConflicts(source, this.#problems) || reportDepth(source, this.#problems)) return undefined;
    if (format === undefined) {
      const place = mention ?? { source, range: { start: 0, end: 0 } };
      const message = `\`${name}\` is neither YAML, JSON nor TypeScript, by the ending of its name.`;
      this.#problems.add(place.source, place.range, 'unknown-format', message);
      return undefined;
    }
    this.#open.push(file);
    try {
      return this.#readSource(source, format, mention !== undefined);
    } catch (error) {
      // The parsers and the walks over their trees recurse; nothing that a person wrote is nested that deep.
      if (!(error instanceof RangeError)) throw error;
      const message = 'This file is nested too deeply to be read.';
      this.#problems.add(source, { start: 0, end: 0 }, 'nested-too-deeply', message);
      return undefined;
    } finally {
      this.#open.pop();
    }
  }

  #readSource(source: SourceText, format: Format, isCatalog: boolean): unknown {
    if (format === 'typescript') {
      const { entries, contributions } = readTypeScript(source, this.#problems);
      this.#entries.push(...entries);
      this.#contributions.push(...contributions.map((contribution) => ({ ...contribution, file: source.file })));
      return undefined;
    }
    const root = (format === 'json' ? readJson : readYaml)(source, this.#problems);
    if (root === undefined && this.#problems.isIncomplete()) return undefined;
    if (root === undefined || root.type === 'null') {
      const message = isCatalog
        ? 'This catalog is empty: it registers no code.'
        : 'This contract is empty: defaults apply.';
      this.#problems.add(source, { start: 0, end: 0 }, 'empty-file', message, 'warning');
      return undefined;
    }
    const document = isCatalog ? toCatalogDocument(root) : root;
    const codes = getChild(document, 'codes');
    reportDuplicateKeys(root, codes, source, this.#problems);
    const value = checkValue(withoutCodes(document), validateContract, source, this.#problems);
    if (isCatalog) this.#reportMisplacedKeys(document, source);
    else this.#checkConventions(document, toConventions(value).conventions, source);
    this.#entries.push(...readEntries(codes, source, this.#problems));
    this.#readCatalogs(getChild(document, 'catalog'), source);
    return value;
  }

  /** What a schema cannot tell of the conventions. */
  #checkConventions(document: DocumentNode, conventions: Conventions, source: SourceText): void {
    const node = getChild(document, 'conventions');
    const style = getChild(node, 'codeStyle');
    const styleProblem = describeCodeStyleProblem(conventions);
    if (style !== undefined && styleProblem !== undefined) {
      this.#problems.add(source, getTextRange(style, source), 'unknown-code-style', styleProblem);
    }
    const schema = getChild(getChild(node, 'envelope'), 'schema');
    if (schema === undefined || typeof conventions.envelope !== 'object') return;
    this.#readSchema(conventions.envelope.schema, { source, range: getTextRange(schema, source) });
  }

  /**
   * Reads the schema of the envelope. What is wrong with it stands where it is named: no code is missing because of it, and
   * other tools check schemas.
   */
  #readSchema(named: string, mention: Mention): void {
    const file = this.#host.resolve(this.#folder, named);
    const reading = readFile(file, this.#host);
    const problems = new ProblemList();
    const root = 'bytes' in reading ? readDocument(new SourceText(file, reading.text), problems) : undefined;
    const value: unknown = root === undefined || problems.isIncomplete() ? undefined : getNodeValue(root);
    this.#schema = { file, value };
    this.#digest.add(this.#toName(file), 'bytes' in reading ? reading.bytes : reading.kind);
    if (value !== undefined) return;
    const isMissing = 'kind' in reading && reading.kind === 'missing-file';
    const reason =
      'kind' in reading ? reading.reason : `is no ${getFormat(file) === 'yaml' ? 'YAML' : 'JSON'} that can be read`;
    const message = `The schema \`${named}\` of the envelope ${reason}.`;
    this.#problems.add(mention.source, mention.range, isMissing ? 'missing-schema' : 'broken-schema', message);
  }

  #reportMisplacedKeys(document: DocumentNode, source: SourceText): void {
    for (const { key, keyNode } of getEntries(document)) {
      if (!contractKeys.has(key)) continue;
      const message = `\`${key}\` belongs in ${this.#toName(this.#file)}; a catalog holds only \`codes\` and \`catalog\`.`;
      this.#problems.add(source, getRange(keyNode), 'unknown-key', message);
    }
  }

  /** Reads the files that `catalog:` names. */
  #readCatalogs(node: DocumentNode | undefined, source: SourceText): void {
    const folder = this.#host.resolve(source.file, '..');
    const items = getItems(node).filter((item) => typeof item.value === 'string' && item.value !== '');
    const excluded = items.map((item) => String(item.value)).filter((pattern) => pattern.startsWith('!'));
    for (const item of items) {
      const pattern = String(item.value);
      if (pattern.startsWith('!')) continue;
      const mention = { source, range: getTextRange(item, source) };
      const path = this.#host.resolve(folder, pattern);
      // Next.js has folders such as `[locale]`: what exists under that very name is no pattern.
      if (!/[*?[\]{}]|[@+]\(/u.test(pattern) || this.#host.isFile(path)) {
        this.#include(path, mention);
        continue;
      }
      const files = this.#listFiles(folder, [pattern, ...excluded], mention);
      // `*.yaml` beside the contract also matches the contract.
      for (const file of files) if (file !== source.file) this.#include(file, mention);
    }
  }

  #listFiles(folder: string, patterns: readonly string[], { source, range }: Mention): readonly string[] {
    try {
      const files = this.#host.listFiles(folder, patterns);
      if (files.length === 0) {
        const message = `No file matches the pattern \`${String(patterns[0])}\`.`;
        this.#problems.add(source, range, 'unmatched-pattern', message);
      }
      return files;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const message = `The files of the pattern \`${String(patterns[0])}\` could not be listed (${reason}).`;
      this.#problems.add(source, range, 'unreadable-file', message);
      return [];
    }
  }

  #include(file: string, mention: Mention): void {
    const index = this.#open.indexOf(file);
    if (index !== -1) {
      const chain = [...this.#open.slice(index), file].map((link) => this.#toName(link)).join(' → ');
      this.#problems.add(mention.source, mention.range, 'catalog-cycle', `A catalog includes itself: ${chain}.`);
      return;
    }
    // Patterns may overlap.
    if (!this.#sources.has(file)) this.#readFile(file, mention);
  }

  /** The file as the contract's folder sees it, with `/`. */
  #toName(file: string): string {
    const isBelow = file.startsWith(this.#folder);
    return (isBelow ? file.slice(this.#folder.length) : file)
      .replaceAll('\\', '/')
      .replace(/^\/(?=.)/u, isBelow ? '' : '/');
  }
}

/** The tree of a YAML or JSON file. */
function readDocument(source: SourceText, problems: ProblemList): DocumentNode | undefined {
  if (reportDepth(source, problems)) return undefined;
  return getFormat(source.file) === 'yaml' ? readYaml(source, problems) : readJson(source, problems);
}

/** The document without its codes: they are checked one by one. */
function withoutCodes(root: DocumentNode): DocumentNode {
  if (root.type !== 'object') return root;
  const children = root.children?.map((property) => {
    const [key, value] = property.children ?? [];
    if (key?.value !== 'codes' || value?.type !== 'object') return property;
    return { ...property, children: [key, { ...value, children: [] }] };
  });
  return { ...root, children: children ?? [] };
}
