/** Writes what an empty handler of an error should have done: log it as its logger takes errors, pass it on, or both. */
import { getReceiver, toWords, withoutTypeSyntax, type FileAnalysis, type LoggerRow } from '@failwell/analysis';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { toStringLiteral } from './log-quotes.ts';
import { findUsableLogger, type UsableLogger } from './log-usable-logger.ts';

type SourceCode = Readonly<TSESLint.SourceCode>;

/** What is done with an error. */
export interface ErrorHandling {
  readonly logs: boolean;
  readonly rethrows: boolean;
}

/** A place in which an error is to be handled. */
export class ErrorHandlingWriter {
  readonly #file: FileAnalysis;
  readonly #sourceCode: SourceCode;
  readonly #node: TSESTree.Node;
  #logger: UsableLogger | undefined | 'none';

  /** @param node the handler; a logger must be in scope there */
  constructor(file: FileAnalysis, sourceCode: SourceCode, node: TSESTree.Node) {
    this.#file = file;
    this.#sourceCode = sourceCode;
    this.#node = node;
  }

  get logger(): UsableLogger | undefined {
    this.#logger ??= findUsableLogger(this.#file, this.#sourceCode, this.#node) ?? 'none';
    return this.#logger === 'none' ? undefined : this.#logger;
  }

  /** A name for the error that no variable in reach has. */
  getErrorName(): string {
    const taken = (name: string): boolean => {
      if (this.logger?.text.split(/\W/u).includes(name) === true) return true;
      return this.#file.origins.findVariableByName(name, this.#node) !== undefined;
    };
    const candidates = ['error', 'err', 'caughtError', 'cause'];
    return candidates.find((name) => !taken(name)) ?? 'unexpectedError';
  }

  /** The statements, each on a line of its own. */
  toStatements(
    errorName: string,
    failed: TSESTree.Node | undefined,
    { logs, rethrows }: ErrorHandling,
  ): readonly string[] {
    const end = this.#usesSemicolons() ? ';' : '';
    const log = logs && this.logger !== undefined ? [this.#toLogCall(this.logger, errorName, failed) + end] : [];
    return rethrows ? [...log, `throw ${errorName}${end}`] : log;
  }

  /**
   * A block of statements as the file indents, what stands in `block` kept before them.
   * @param at the node whose line gives the indentation
   */
  toBlock(block: TSESTree.BlockStatement | undefined, at: TSESTree.Node, statements: readonly string[]): string {
    const { text } = this.#sourceCode;
    const eol = text.includes('\r\n') ? '\r\n' : '\n';
    const line = text.slice(text.lastIndexOf('\n', at.range[0] - 1) + 1);
    const indent = /^[\t ]*/u.exec(line)?.[0] ?? '';
    const unit = this.#getIndentUnit();
    const inside = block === undefined ? '' : text.slice(block.range[0] + 1, block.range[1] - 1).trim();
    const kept = inside === '' ? [] : [inside];
    return ['{', ...[...kept, ...statements].map((statement) => indent + unit + statement), `${indent}}`].join(eol);
  }

  /** A statement that ends as the file's do. */
  toStatement(expression: string): string {
    return expression + (this.#usesSemicolons() ? ';' : '');
  }

  /**
   * A function's block with all it holds in a `try`, and these statements in its `catch`.
   * @param fixedLines lines that keep their indentation, because it is part of a text
   */
  toTry(
    block: TSESTree.BlockStatement,
    errorName: string,
    statements: readonly string[],
    fixedLines: ReadonlySet<number>,
  ): string {
    const { text } = this.#sourceCode;
    const eol = text.includes('\r\n') ? '\r\n' : '\n';
    const line = text.slice(text.lastIndexOf('\n', block.range[0] - 1) + 1);
    const indent = /^[\t ]*/u.exec(line)?.[0] ?? '';
    const unit = this.#getIndentUnit();
    const inside = text.slice(block.range[0] + 1, block.range[1] - 1);
    const isOnOneLine = block.loc.start.line === block.loc.end.line;
    const kept = isOnOneLine
      ? [indent + unit + unit + inside.trim()]
      : inside
          .split(/\r\n|\n|\r/u)
          .map((each, index) => ({ each, number: block.loc.start.line + index }))
          .filter(({ each }, index, all) => each.trim() !== '' || (index > 0 && index < all.length - 1))
          .map(({ each, number }) =>
            each.trim() === '' || fixedLines.has(number)
              ? each
              : number === block.loc.start.line
                ? indent + unit + unit + each.trim()
                : unit + each,
          );
    return [
      '{',
      `${indent}${unit}try {`,
      ...kept,
      `${indent}${unit}} catch (${errorName}) {`,
      ...statements.map((statement) => indent + unit + unit + statement),
      `${indent}${unit}}`,
      `${indent}}`,
    ].join(eol);
  }

  #toLogCall(logger: UsableLogger, errorName: string, failed: TSESTree.Node | undefined): string {
    const method = getErrorMethod(logger.row);
    const message = toStringLiteral(toMessage(failed), this.#sourceCode.text);
    return `${logger.text}.${method}(${toArguments(logger.row, errorName, message)})`;
  }

  #usesSemicolons(): boolean {
    const { body } = this.#sourceCode.ast;
    const statements = body.filter((statement) => /^(?:Import|Expression|Variable)/u.test(statement.type));
    if (statements.length > 0) return statements.some((statement) => this.#sourceCode.getText(statement).endsWith(';'));
    return /;[\t ]*(?:\r?\n|$)/u.test(this.#sourceCode.text) || !this.#sourceCode.text.includes('\n');
  }

  #getIndentUnit(): string {
    const found = /^(\t|[ ]{2,8})\S/mu.exec(this.#sourceCode.text)?.[1];
    return found ?? '  ';
  }
}

/** The method that logs an error: `error` wherever there is one. */
function getErrorMethod(row: LoggerRow | undefined): string {
  if (row === undefined || row.levels['error'] !== undefined) return 'error';
  return Object.entries(row.levels).find(([, severity]) => severity === 'error')?.[0] ?? 'error';
}

function toArguments(row: LoggerRow | undefined, errorName: string, message: string): string {
  // Every library takes a lone error; how an unknown one takes more is not known.
  if (row === undefined) return errorName;
  const field = (key: string): string => (key === errorName ? `{ ${key} }` : `{ ${key}: ${errorName} }`);
  switch (row.error.at) {
    case 'fields':
      return row.fields === 'last' ? `${message}, ${field(row.error.key)}` : `${field(row.error.key)}, ${message}`;
    case 'first':
      return `${errorName}, ${message}`;
    case 'last':
      return `${message}, ${errorName}`;
    case 'stack-second':
      return `${message}, ${errorName} instanceof Error ? ${errorName}.stack : String(${errorName})`;
  }
}

/** `await this.cache.refresh()` → `Cache refresh failed`; what cannot be named → `Unexpected error`. */
function toMessage(failed: TSESTree.Node | undefined): string {
  const name = failed === undefined ? [] : getCallWords(failed);
  if (name.length === 0) return 'Unexpected error';
  const text = name.join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)} failed`;
}

function getCallWords(node: TSESTree.Node): readonly string[] {
  const inner = withoutTypeSyntax(node);
  switch (inner.type) {
    case 'AwaitExpression':
    case 'UnaryExpression':
      return getCallWords(inner.argument);
    case 'CallExpression': {
      const callee = withoutTypeSyntax(inner.callee);
      // `f().then(g)` is about `f`.
      const isChained =
        callee.type === 'MemberExpression' &&
        callee.property.type === 'Identifier' &&
        /^(?:then|finally|catch)$/u.test(callee.property.name);
      return isChained ? getCallWords(callee.object) : getCallWords(callee);
    }
    case 'MemberExpression': {
      if (inner.computed || inner.property.type !== 'Identifier') return [];
      const object = withoutTypeSyntax(inner.object);
      const owner =
        object.type === 'Identifier' || (object.type === 'MemberExpression' && object.object.type === 'ThisExpression')
          ? getCallWords(object)
          : [];
      const words = toWords(inner.property.name);
      return owner.at(-1) === words[0] ? words : [...owner, ...words];
    }
    case 'Identifier':
      return toWords(inner.name);
    default:
      return [];
  }
}

/** An expression as a message names it, on one line. */
export function toShortText(text: string): string {
  const line = toLine(text);
  return line.length > maximumLength ? `${line.slice(0, maximumLength - 3)}…` : line;
}

/** A promise or call as a message names it, on one line; where that is too long, without what the calls are given. */
export function toShortCall(text: string): string {
  const line = toLine(text);
  return toShortText(line.length > maximumLength ? withoutArguments(line) : line);
}

const maximumLength = 60;

/** The lines of a chain of calls, put together as one. */
function toLine(text: string): string {
  return text
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/ (?=\??\.\w)|(?<=[([]) |,? (?=[)\]])/gu, '')
    .trim();
}

/** `page.open(url, options).wait()` → `page.open(…).wait()`; the text itself where its parentheses do not tell. */
function withoutArguments(line: string): string {
  let depth = 0;
  let isGivenSomething = false;
  let kept = '';
  for (const character of line) {
    if (character === ')' && --depth === 0) kept += isGivenSomething ? '…)' : ')';
    else if (depth > 0) isGivenSomething = true;
    else kept += character;
    if (character === '(' && depth++ === 0) isGivenSomething = false;
  }
  return depth === 0 ? kept : line;
}

/** `f().catch(() => {})` → `f()`; `f().then(ok, () => {})` → `f().then(ok)`. */
export function removeRejectionHandler(
  fixer: TSESLint.RuleFixer,
  node: TSESTree.CallExpression | TSESTree.AssignmentExpression,
  sourceCode: Readonly<TSESLint.SourceCode>,
): TSESLint.RuleFix | null {
  if (node.type === 'AssignmentExpression') return null;
  const promise = getReceiver(node);
  const [first, second] = node.arguments;
  if (promise === undefined || first === undefined) return null;
  if (second !== undefined) {
    const end = sourceCode.getTokenAfter(second);
    const stop = end?.value === ',' ? end.range[1] : second.range[1];
    return fixer.removeRange([first.range[1], stop]);
  }
  // Everything after the promise and its closing parentheses: `.catch(…)`.
  const callee = withoutTypeSyntax(node.callee);
  const dot = callee.type === 'MemberExpression' ? sourceCode.getTokenBefore(callee.property) : null;
  return dot === null
    ? null
    : fixer.removeRange([sourceCode.getTokenBefore(dot)?.range[1] ?? dot.range[0], node.range[1]]);
}
