/** Writes an arbitrary error body in the envelope of the project, and keeps what it says. */
import {
  errorMembers,
  findCodeOfMessage,
  flatTypes,
  getFlatType,
  getMemberMeaning,
  getStatusName,
  isStatusName,
  readErrorParts,
  wrapperNames,
  type ErrorPart,
  type ErrorParts,
  type FileAnalysis,
  type FlatType,
  type JsonSchema,
  type ProjectEnvelope,
  type ResponseMatch,
  type SchemaFacts,
  type VisibleValue,
} from '@failwell/analysis';
import type { ErrorCode } from '@failwell/catalog';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { findCodeConstant } from './code-constants.ts';
import { toStringLiteral } from './log-quotes.ts';

/** A body in the envelope. */
export interface Rewriting {
  readonly text: string;
  /** The code that the catalog has for it, where the body had none. */
  readonly added: string | undefined;
  /** Adds the import of the code's constant. */
  readonly addImport: ((fixer: TSESLint.RuleFixer) => TSESLint.RuleFix) | undefined;
}

/** Members in order, each with its expression or the members of its object. */
type Tree = readonly (readonly [string, string | Tree])[];

interface Place {
  readonly file: FileAnalysis;
  readonly sourceCode: Readonly<TSESLint.SourceCode>;
  readonly response: ResponseMatch;
  readonly envelope: ProjectEnvelope;
}

/**
 * The body in the project's envelope; undefined where its code is neither written nor told by the catalog, or where
 * something would be lost.
 */
export function toEnvelope(value: VisibleValue, place: Place): Rewriting | undefined {
  const { file, sourceCode } = place;
  const { catalog } = file.project.contract;
  const target = value.kind === 'object' ? value.literal : value.node;
  if (target !== value.node || sourceCode.getCommentsInside(target).length > 0) return undefined;
  if (value.kind === 'string' && !place.response.takesObjects) return undefined;
  const parts = readErrorParts(value, (text) => catalog.codes.has(text));
  if (parts === undefined) return undefined;
  const entry = findEntry(parts, place);
  if (parts.code === undefined && entry === undefined) return undefined;
  const constant =
    parts.code === undefined && entry !== undefined
      ? findCodeConstant(file, sourceCode.ast, entry.code, target)
      : undefined;
  const code =
    parts.code === undefined
      ? (constant?.text ?? toStringLiteral(entry?.code ?? '', sourceCode.text))
      : sourceCode.getText(parts.code.value.node);
  const tree = new EnvelopeWriter(parts, code, entry, place).write();
  if (tree === undefined) return undefined;
  return {
    text: print(tree, target, sourceCode),
    added: parts.code === undefined ? entry?.code : undefined,
    addImport: constant?.addImport,
  };
}

/** The catalog's entry of an error: by its code, else by its message, where only one fits. */
function findEntry({ code, message, title }: ErrorParts, { file, response }: Place): ErrorCode | undefined {
  const { catalog } = file.project.contract;
  if (code !== undefined) return code.value.kind === 'string' ? catalog.codes.get(code.value.text ?? '') : undefined;
  for (const part of [message, title]) {
    const text = part?.value.kind === 'string' ? part.value.text : undefined;
    const found = text === undefined ? undefined : findCodeOfMessage(text, catalog, response.status);
    if (found !== undefined) return found;
  }
  return undefined;
}

class EnvelopeWriter {
  readonly #parts: ErrorParts;
  readonly #code: string;
  readonly #entry: ErrorCode | undefined;
  readonly #place: Place;
  readonly #used = new Set<ErrorPart>();
  /** What has no place of its own, once that is known. */
  #rest: readonly ErrorPart[] = [];

  constructor(parts: ErrorParts, code: string, entry: ErrorCode | undefined, place: Place) {
    this.#parts = parts;
    this.#code = code;
    this.#entry = entry;
    this.#place = place;
  }

  write(): Tree | undefined {
    const tree = this.#build(undefined);
    if (tree === undefined) return undefined;
    const all = [...this.#getNamed(), ...this.#parts.others].filter(
      (part) => !this.#used.has(part) && !this.#isSaid(part),
    );
    if (all.length === 0) return tree;
    this.#rest = all;
    const whole = this.#build(undefined);
    // Nowhere to put it.
    return this.#rest.length === 0 ? whole : undefined;
  }

  /** What has a meaning of its own; that it is an error, the status says. */
  #getNamed(): readonly ErrorPart[] {
    const { flag, others, ...named } = this.#parts;
    return Object.values(named).filter((part) => part !== flag && !others.includes(part));
  }

  /** Whether the status says it already. */
  #isSaid(part: ErrorPart): boolean {
    const { status } = this.#place.response;
    const { value } = part;
    if (part === this.#parts.status)
      return value.kind === 'number'
        ? value.number === status
        : value.kind !== 'string' || value.text === String(status);
    return value.kind === 'string' && value.text !== undefined && isStatusName(value.text, status);
  }

  /** The members of an object of the envelope; undefined where a required one cannot be told. */
  #build(schemas: readonly JsonSchema[] | undefined): Tree | undefined {
    const { schema } = this.#place.envelope;
    const facts = schema.read(schemas);
    const tree: [string, string | Tree][] = [];
    for (const [name, own] of facts.properties) {
      const filled = this.#fill(name, own, facts);
      if (filled !== undefined) tree.push([name, filled]);
      else if (facts.required.has(name)) return undefined;
    }
    const isInner = tree.some(([name]) => errorMembers.code.has(name));
    if (isInner && this.#rest.every(({ name }) => name !== undefined && canExtend(facts, name))) {
      for (const part of this.#rest) tree.push([part.name ?? '', this.#toText(part)]);
      this.#rest = [];
    }
    return tree;
  }

  #fill(name: string, schemas: readonly JsonSchema[], around: SchemaFacts): string | Tree | undefined {
    const facts = this.#place.envelope.schema.read(schemas);
    const [only] = facts.values ?? [];
    if (facts.values?.length === 1) return this.#toLiteral(only);
    const meaning =
      getMemberMeaning(name) ?? (wrapperNames.has(name) && takes(facts, 'string') ? 'message' : undefined);
    if (facts.properties.size > 0 && meaning !== 'fields' && meaning !== 'details') {
      const inner = this.#build(schemas);
      return inner === undefined || inner.length === 0 ? undefined : inner;
    }
    const { code, fields, attribute, others, type } = this.#parts;
    switch (meaning) {
      case 'code':
        return this.#fits(code, schemas) ? this.#use(code, this.#code) : undefined;
      case 'message':
        return this.#fits(this.#parts.message, schemas) ? this.#fillMessage(around) : undefined;
      case 'title':
        return this.#fillTitle();
      case 'status':
        return this.#fillStatus(facts);
      case 'type':
        if (facts.values?.some((each) => (flatTypes as readonly unknown[]).includes(each)) === true)
          return this.#fillFlatType();
        return type !== undefined && this.#fits(type, schemas) ? this.#use(type) : undefined;
      case 'attribute':
        if (attribute !== undefined && this.#fits(attribute, schemas)) return this.#use(attribute);
        return takes(facts, 'null') ? 'null' : undefined;
      case 'fields':
        return fields !== undefined && this.#fits(fields, schemas) ? this.#use(fields) : undefined;
      case 'details':
        return this.#fillDetails();
      default: {
        const same = others.find((each) => each.name === name);
        return same === undefined ? undefined : this.#use(same);
      }
    }
  }

  /** Whether what is given may stand there, as far as that can be seen. */
  #fits(part: ErrorPart | undefined, schemas: readonly JsonSchema[]): boolean {
    return part === undefined || this.#place.envelope.schema.check(part.value, schemas).length === 0;
  }

  #fillMessage(around: SchemaFacts): string | undefined {
    const { message, title } = this.#parts;
    const given = message ?? title;
    if (given === undefined) {
      const registered = this.#entry?.message;
      return registered === undefined ? undefined : this.#toLiteral(registered);
    }
    // The title of the problem says it.
    const isTitle = around.properties.has('title') && isSame(getText(given), this.#getTitle());
    if (isTitle) this.#used.add(given);
    return isTitle ? undefined : this.#use(given);
  }

  #fillTitle(): string | undefined {
    const { message, title } = this.#parts;
    if (message !== undefined && title !== undefined && !this.#isSaid(title)) return this.#use(title);
    const said = this.#getTitle();
    return said === undefined ? undefined : this.#toLiteral(said);
  }

  /** What every error of this code, or else of this status, is called. */
  #getTitle(): string | undefined {
    const { status } = this.#place.response;
    return this.#entry?.message ?? (status === undefined ? undefined : getStatusName(status));
  }

  #fillStatus(facts: SchemaFacts): string | undefined {
    const { status, statusNode } = this.#place.response;
    if (status === undefined) {
      const isShort = statusNode?.type === 'Identifier' || statusNode?.type === 'MemberExpression';
      return isShort ? this.#place.sourceCode.getText(statusNode) : undefined;
    }
    return takes(facts, 'integer') || takes(facts, 'number') ? String(status) : this.#toLiteral(String(status));
  }

  #fillFlatType(): string | undefined {
    const { status } = this.#place.response;
    const registered = flatTypes.find((each) => each === this.#entry?.type);
    const { fields, attribute } = this.#parts;
    const byFields: FlatType | undefined =
      (fields !== undefined || attribute !== undefined) && (status === undefined || status < 500)
        ? 'validation_error'
        : undefined;
    const found = registered ?? byFields ?? (status === undefined ? undefined : getFlatType(status));
    return found === undefined ? undefined : this.#toLiteral(found);
  }

  /** Everything that has no place of its own. */
  #fillDetails(): string | Tree | undefined {
    const parts = this.#rest;
    this.#rest = [];
    if (parts.length === 0) return undefined;
    const [only] = parts;
    if (parts.length === 1 && only !== undefined && only === this.#parts.details) return this.#use(only);
    return parts.map((part) => [part.name ?? 'text', this.#toText(part)]);
  }

  #use(part: ErrorPart | undefined, text?: string): string {
    if (part !== undefined) this.#used.add(part);
    return text ?? (part === undefined ? '' : this.#toText(part));
  }

  #toText({ value, property }: ErrorPart): string {
    return this.#place.sourceCode.getText(property?.value ?? value.node);
  }

  #toLiteral(value: unknown): string {
    return typeof value === 'string' ? toStringLiteral(value, this.#place.sourceCode.text) : JSON.stringify(value);
  }
}

function getText({ value }: ErrorPart): string | undefined {
  return value.kind === 'string' ? value.text : undefined;
}

/** Whether two texts differ in letters' case and the full stop at most. */
function isSame(left: string | undefined, right: string | undefined): boolean {
  const toPlain = (text: string): string => text.toLowerCase().replace(/\.$/u, '');
  return left !== undefined && right !== undefined && toPlain(left) === toPlain(right);
}

function takes({ types }: SchemaFacts, type: string): boolean {
  return types === undefined ? type !== 'null' : types.has(type);
}

/** Whether an object may have one more member of this name. */
function canExtend(facts: SchemaFacts, name: string): boolean {
  return facts.allows(name) && !facts.properties.has(name);
}

const identifier = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;

/** In one line where the body was, else a member a line. */
function print(tree: Tree, target: TSESTree.Node, sourceCode: Readonly<TSESLint.SourceCode>): string {
  const { text } = sourceCode;
  if (!text.slice(...target.range).includes('\n')) return printInLine(tree, text);
  const line = text.slice(0, target.range[0]).split('\n').at(-1) ?? '';
  const indent = /^\s*/u.exec(line)?.[0] ?? '';
  const first = /\{[^\S\n]*\r?\n([^\S\n]+)/u.exec(text.slice(...target.range))?.[1] ?? '';
  const unit = first.startsWith(indent) && first.length > indent.length ? first.slice(indent.length) : '  ';
  return printInLines(tree, { indent, unit, end: text.includes('\r\n') ? '\r\n' : '\n', text });
}

function printInLine(tree: Tree, text: string): string {
  const members = tree.map(([name, value]) =>
    typeof value === 'string' ? toMember(name, value, text) : `${toKey(name, text)}: ${printInLine(value, text)}`,
  );
  return `{ ${members.join(', ')} }`;
}

interface Layout {
  readonly indent: string;
  readonly unit: string;
  readonly end: string;
  readonly text: string;
}

function printInLines(tree: Tree, layout: Layout): string {
  const { indent, unit, end, text } = layout;
  const inner = indent + unit;
  const members = tree.map(([name, value]) =>
    typeof value === 'string'
      ? toMember(name, value, text)
      : `${toKey(name, text)}: ${printInLines(value, { ...layout, indent: inner })}`,
  );
  return `{${members.map((member) => `${end}${inner}${member},`).join('')}${end}${indent}}`;
}

function toMember(name: string, value: string, text: string): string {
  return name === value ? name : `${toKey(name, text)}: ${value}`;
}

function toKey(name: string, text: string): string {
  return identifier.test(name) ? name : toStringLiteral(name, text);
}
