/** Puts a `try` around what an async function does, so that its errors go where somebody waits for them. */
import { findInside, withoutTypeSyntax, type FileAnalysis, type FunctionNode, type Node } from '@failwell/analysis';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { ErrorHandlingWriter } from './handle-error.ts';

type SourceCode = Readonly<TSESLint.SourceCode>;
export type Fix = TSESLint.ReportFixFunction;

/** The parameter by which a handler passes errors on. */
export interface NextParameter {
  readonly name: string;
  /** Adds it to the function; undefined where it is there. */
  readonly add: ((fixer: TSESLint.RuleFixer) => TSESLint.RuleFix[]) | undefined;
}

/**
 * The `next` of a handler, or a new one where its parameters end before it; undefined where the name means something
 * else there, or where the type of a new one cannot be written.
 * @param index where the framework gives it
 */
export function getNextParameter(
  fn: FunctionNode,
  index: number,
  file: FileAnalysis,
  sourceCode: SourceCode,
): NextParameter | undefined {
  const parameter = fn.params[index];
  if (parameter !== undefined)
    return parameter.type === 'Identifier' ? { name: parameter.name, add: undefined } : undefined;
  const name = 'next';
  const last = fn.params.at(-1);
  if (fn.params.length !== index || last === undefined || last.type === 'RestElement') return undefined;
  if (file.origins.findVariableByName(name, fn.body) !== undefined || namesInside(fn.body, name, sourceCode))
    return undefined;
  const typed = 'typeAnnotation' in last ? last.typeAnnotation : undefined;
  if (typed == null) {
    // `req => …` has no parentheses that a second name could stand in.
    return sourceCode.getTokenAfter(last)?.value === '=>'
      ? undefined
      : { name, add: (fixer) => [fixer.insertTextAfter(last, `, ${name}`)] };
  }
  const type = typed.typeAnnotation;
  if (type.type !== 'TSTypeReference') return undefined;
  if (type.typeName.type === 'TSQualifiedName') {
    // `express.Response` → `express.NextFunction`.
    const namespace = sourceCode.getText(type.typeName.left);
    return { name, add: (fixer) => [fixer.insertTextAfter(last, `, ${name}: ${namespace}.NextFunction`)] };
  }
  if (type.typeName.type !== 'Identifier') return undefined;
  const specifier = file.origins.findVariable(type.typeName)?.defs[0];
  if (specifier?.type !== 'ImportBinding' || specifier.node.type !== 'ImportSpecifier') return undefined;
  const { node } = specifier;
  const source = specifier.parent?.source.value;
  const nextType = file.origins.findVariableByName('NextFunction', fn);
  const known = nextType?.defs[0];
  const isKnown = known?.type === 'ImportBinding' && known.parent?.source.value === source;
  if (nextType !== undefined && !isKnown) return undefined;
  const prefix = node.importKind === 'type' ? 'type ' : '';
  return {
    name,
    add: (fixer) => [
      ...(isKnown ? [] : [fixer.insertTextAfter(node, `, ${prefix}NextFunction`)]),
      fixer.insertTextAfter(last, `, ${name}: NextFunction`),
    ],
  };
}

function namesInside(body: Node, name: string, sourceCode: SourceCode): boolean {
  for (const node of findInside(body, sourceCode, () => false)) {
    if (node.type === 'Identifier' && node.name === name) return true;
  }
  return false;
}

/** The body in a `try` whose `catch` gives the error to `next`; undefined where the body is no block. */
export function getForwardingTry(
  fn: FunctionNode,
  next: NextParameter,
  file: FileAnalysis,
  sourceCode: SourceCode,
): Fix | undefined {
  const writer = new ErrorHandlingWriter(file, sourceCode, fn.body);
  const name = writer.getErrorName();
  return wrap(fn, writer, name, [writer.toStatement(`${next.name}(${name})`)], sourceCode, (fixer) =>
    next.add === undefined ? [] : next.add(fixer),
  );
}

/** The body in a `try` whose `catch` logs the error with the logger that is there; undefined where none is. */
export function getLoggingTry(
  fn: FunctionNode,
  file: FileAnalysis,
  sourceCode: SourceCode,
): { readonly fix: Fix; readonly logger: string } | undefined {
  const writer = new ErrorHandlingWriter(file, sourceCode, fn.body);
  const { logger } = writer;
  if (logger === undefined) return undefined;
  const name = writer.getErrorName();
  const statements = writer.toStatements(name, undefined, { logs: true, rethrows: false });
  const fix = wrap(fn, writer, name, statements, sourceCode, (fixer) =>
    logger.addImport === undefined ? [] : [logger.addImport(fixer)],
  );
  return fix === undefined ? undefined : { fix, logger: logger.text };
}

function wrap(
  fn: FunctionNode,
  writer: ErrorHandlingWriter,
  errorName: string,
  statements: readonly string[],
  sourceCode: SourceCode,
  also: (fixer: TSESLint.RuleFixer) => TSESLint.RuleFix[],
): Fix | undefined {
  const { body } = fn;
  if (body.type !== 'BlockStatement' || body.body.length === 0) return undefined;
  // A directive (`'use server'`) means something only where it stands.
  if (body.body.some((statement) => statement.type === 'ExpressionStatement' && statement.directive != null))
    return undefined;
  const text = writer.toTry(body, errorName, statements, getFixedLines(body, sourceCode));
  return (fixer) => [...also(fixer), fixer.replaceText(body, text)];
}

/** Lines that begin inside a text: what is put before them would become part of it. */
function getFixedLines(body: TSESTree.BlockStatement, sourceCode: SourceCode): ReadonlySet<number> {
  const lines = new Set<number>();
  for (const node of findInside(body, sourceCode, () => false)) {
    if (node.type !== 'TemplateElement' && node.type !== 'Literal' && node.type !== 'JSXText') continue;
    for (let line = node.loc.start.line + 1; line <= node.loc.end.line; line++) lines.add(line);
  }
  return lines;
}

/**
 * `await run()` → `await run().catch(next)`, where that is the last thing a handler does: what comes after would be
 * done although it failed.
 */
export function getForwardingCatch(escape: Node, fn: FunctionNode, next: NextParameter): Fix | undefined {
  if (escape.type !== 'AwaitExpression') return undefined;
  const isLast =
    fn.body === escape ||
    (fn.body.type === 'BlockStatement' &&
      escape.parent.type === 'ExpressionStatement' &&
      fn.body.body.at(-1) === escape.parent);
  const call = withoutTypeSyntax(escape.argument);
  if (!isLast || call.type !== 'CallExpression' || escape.argument !== call) return undefined;
  return (fixer) => [
    ...(next.add === undefined ? [] : next.add(fixer)),
    fixer.insertTextAfter(call, `.catch(${next.name})`),
  ];
}
