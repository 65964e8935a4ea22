/** What may be done with an error that is caught and lost: log it, pass it on, or both. */
import type { FileAnalysis, FunctionNode, LogCall, SwallowedError } from '@failwell/analysis';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { ErrorHandlingWriter, removeRejectionHandler, type ErrorHandling } from './handle-error.ts';
import { addErrorToCall } from './log-add-error.ts';
import { getTrustedRow } from './log-usable-logger.ts';

/** Where the error is lost. */
export type SwallowingPlace =
  | { readonly kind: 'clause'; readonly node: TSESTree.CatchClause }
  | {
      readonly kind: 'rejection';
      readonly node: TSESTree.CallExpression;
      readonly handler: FunctionNode;
      readonly promise: TSESTree.Expression;
    };

type MessageIds = 'addError' | 'log' | 'logAndRethrow' | 'rethrow' | 'letThrough';
type Suggestions = TSESLint.ReportSuggestionArray<MessageIds>;
type SourceCode = Readonly<TSESLint.SourceCode>;
type Edits = (fixer: TSESLint.RuleFixer) => TSESLint.RuleFix[];

/** The ways out, the safest first: that which only logs changes nothing else. */
export function suggestHandling(
  file: FileAnalysis,
  sourceCode: SourceCode,
  place: SwallowingPlace,
  { logs }: SwallowedError,
): Suggestions {
  const writer = new SwallowedErrorWriter(file, sourceCode, place);
  const [log] = logs;
  const first = log === undefined ? writer.suggestLog() : writer.suggestErrorFor(log);
  return [...first, ...writer.suggestRethrow(true), ...writer.suggestRethrow(false)];
}

class SwallowedErrorWriter {
  readonly #sourceCode: SourceCode;
  readonly #place: SwallowingPlace;
  readonly #body: TSESTree.BlockStatement | TSESTree.Expression;
  readonly #writer: ErrorHandlingWriter;
  /** The name of the error; undefined where it is taken apart by a pattern. */
  readonly #name: string | undefined;
  readonly #isNamed: boolean;

  constructor(file: FileAnalysis, sourceCode: SourceCode, place: SwallowingPlace) {
    this.#sourceCode = sourceCode;
    this.#place = place;
    const owner = place.kind === 'clause' ? place.node : place.handler;
    this.#body = owner.body;
    this.#writer = new ErrorHandlingWriter(file, sourceCode, this.#body);
    const parameter = place.kind === 'clause' ? place.node.param : place.handler.params[0];
    this.#isNamed = parameter != null;
    this.#name =
      parameter == null ? this.#writer.getErrorName() : parameter.type === 'Identifier' ? parameter.name : undefined;
  }

  suggestLog(): Suggestions {
    const name = this.#name;
    const { logger } = this.#writer;
    if (name === undefined || logger === undefined) return [];
    const [statement] = this.#toStatements(name, { logs: true, rethrows: false });
    if (statement === undefined) return [];
    const body = this.#body;
    const edits: Edits | undefined =
      body.type === 'BlockStatement'
        ? (fixer) => [this.#insertFirst(fixer, body, statement)]
        : this.#replaceBody([statement, this.#toReturn(body, statement)]);
    return edits === undefined ? [] : [this.#toSuggestion('log', edits)];
  }

  suggestErrorFor(log: LogCall): Suggestions {
    const name = this.#name;
    if (name === undefined) return [];
    const callee = this.#sourceCode.getText(log.node.callee);
    const row = getTrustedRow(log.logger, this.#sourceCode.getText(log.receiver ?? log.node.callee));
    const edit = row === undefined ? undefined : addErrorToCall(log, row, name, this.#sourceCode);
    if (edit === undefined) return [];
    return [
      {
        messageId: 'addError',
        data: { logger: callee },
        fix: (fixer) => [...this.#nameError(fixer), fixer.replaceTextRange([...edit.range], edit.text)],
      },
    ];
  }

  suggestRethrow(logs: boolean): Suggestions {
    const name = this.#name;
    const place = this.#place;
    if (!logs && place.kind === 'rejection') {
      return [{ messageId: 'letThrough', fix: (fixer) => removeRejectionHandler(fixer, place.node, this.#sourceCode) }];
    }
    if (name === undefined || (logs && this.#writer.logger === undefined)) return [];
    const edits = this.#replaceBody(this.#toStatements(name, { logs, rethrows: true }));
    return edits === undefined ? [] : [this.#toSuggestion(logs ? 'logAndRethrow' : 'rethrow', edits, logs)];
  }

  #toStatements(name: string, handling: ErrorHandling): readonly string[] {
    return this.#writer.toStatements(name, this.#getFailed(), handling);
  }

  /** What failed, by which the message of the log is named. */
  #getFailed(): TSESTree.Node | undefined {
    const place = this.#place;
    if (place.kind === 'rejection') return place.promise;
    const statements = place.node.parent.block.body;
    const [only] = statements;
    if (only === undefined || statements.length > 1) return undefined;
    switch (only.type) {
      case 'ExpressionStatement':
        return only.expression.type === 'AssignmentExpression' ? only.expression.right : only.expression;
      case 'ReturnStatement':
        return only.argument ?? undefined;
      case 'VariableDeclaration':
        return only.declarations[0].init ?? undefined;
      default:
        return undefined;
    }
  }

  #toSuggestion(messageId: MessageIds, edits: Edits, logs = true): Suggestions[number] {
    const { logger } = this.#writer;
    return {
      messageId,
      data: { logger: logger?.text ?? '' },
      fix: (fixer) => [
        ...(logs && logger?.addImport !== undefined ? [logger.addImport(fixer)] : []),
        ...this.#nameError(fixer),
        ...edits(fixer),
      ],
    };
  }

  /** Gives the error a name where it has none: `catch {` → `catch (error) {`, `() =>` → `(error) =>`. */
  #nameError(fixer: TSESLint.RuleFixer): TSESLint.RuleFix[] {
    if (this.#isNamed || this.#name === undefined) return [];
    const place = this.#place;
    if (place.kind === 'clause') return [fixer.insertTextBefore(place.node.body, `(${this.#name}) `)];
    const open = this.#sourceCode.getFirstToken(place.handler, { filter: ({ value }) => value === '(' });
    return open === null ? [] : [fixer.insertTextAfter(open, this.#name)];
  }

  #insertFirst(fixer: TSESLint.RuleFixer, block: TSESTree.BlockStatement, statement: string): TSESLint.RuleFix {
    const { text } = this.#sourceCode;
    const [first] = block.body;
    if (first === undefined) return fixer.insertTextAfterRange([block.range[0], block.range[0] + 1], ` ${statement} `);
    const isClosed = statement.endsWith(';');
    if (first.loc.start.line === block.loc.start.line)
      return fixer.insertTextBefore(first, `${statement}${isClosed ? '' : ';'} `);
    const line = text.slice(text.lastIndexOf('\n', first.range[0] - 1) + 1, first.range[0]);
    const indent = /^[\t ]*/u.exec(line)?.[0] ?? '';
    const needsEnd = !isClosed && /^[([`/+-]/u.test(text.slice(first.range[0]));
    const eol = text.includes('\r\n') ? '\r\n' : '\n';
    return fixer.insertTextBefore(first, `${statement}${needsEnd ? ';' : ''}${eol}${indent}`);
  }

  /** A block in place of the body; undefined where a comment would be lost. */
  #replaceBody(statements: readonly string[]): Edits | undefined {
    const place = this.#place;
    const body = this.#body;
    const owner = place.kind === 'clause' ? place.node : place.handler;
    if (this.#sourceCode.getCommentsInside(owner).length > 0) return undefined;
    const block = this.#writer.toBlock(undefined, owner, statements);
    if (body.type === 'BlockStatement') return (fixer) => [fixer.replaceText(body, block)];
    // The parentheses of `() => ({})` are no part of the object.
    const arrow = this.#sourceCode.getTokenBefore(body, { filter: ({ value }) => value === '=>' });
    if (arrow === null) return undefined;
    return (fixer) => [fixer.replaceTextRange([arrow.range[1], owner.range[1]], ` ${block}`)];
  }

  #toReturn(value: TSESTree.Expression, statement: string): string {
    return `return ${this.#sourceCode.getText(value)}${statement.endsWith(';') ? ';' : ''}`;
  }
}
