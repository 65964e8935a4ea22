/** The comments that may say why a handler of errors lets one go, and whether they do. */
import type { TSESTree } from '@typescript-eslint/utils';
import { findInside, isFunction, withoutTypeSyntax, type FunctionNode, type Node, type SourceCode } from '../ast.ts';
import {
  absenceStatement,
  attemptReason,
  avoidedFailure,
  contractStatement,
  earlierFailure,
  failureCondition,
  failureResult,
  failureWords,
  failingState,
  fallbackWords,
  harmlessStatement,
  insteadStatement,
  letGoWords,
  malformedWords,
  nothingStatement,
  otherResultStatement,
  otherwiseStatement,
  ownAnswerStatement,
  recordedFailure,
  retryWords,
  throwingWords,
  toldElsewhere,
} from '../knowledge/empty-handlers.ts';
import { statesReason, withoutMarkers } from './empty-handlers.ts';
import { getBranchOfEmptiness, getStatementAfter, hasReturn, reachesOutside } from './probes.ts';

/**
 * Whether comments give a reason; those outside the handler only where they speak of failing.
 * @param words how many words those inside must have; fewer will do where the code itself says what it asks
 */
export function isExcusedByComments(
  inside: readonly TSESTree.Comment[],
  outside: readonly TSESTree.Comment[],
  words?: number,
): boolean {
  return (
    statesReason(joinComments(inside), words) ||
    outside.some(
      ({ value }) =>
        (failureWords.test(withoutOtherFailures(withoutCode(value))) ||
          toldElsewhere.test(value) ||
          attemptReason.test(value)) &&
        statesReason(value),
    ) ||
    inside.some(({ value }) => statesReason(value, words))
  );
}

/** Whether comments say why an error does not go to the one place which answers errors: `// Instead of using the global error handler, …`. */
export function saysOwnAnswer(comments: readonly TSESTree.Comment[]): boolean {
  // A sentence may reach over several line comments.
  const text = comments.map(({ value }) => value).join(' ');
  return ownAnswerStatement.test(text.replaceAll(/\s*\n\s*\*?\s*/gu, ' ')) && statesReason(text);
}

/** Whether comments say which form of a text is let go: `// skip malformed lines`. */
export function saysWhatForm(comments: readonly TSESTree.Comment[], words: number): boolean {
  return comments.some(({ value }) => malformedWords.test(value) && statesReason(value, words));
}

/** Whether comments say that something is not there: `// No manifest`. */
export function saysAbsent(comments: readonly TSESTree.Comment[], words: number): boolean {
  return comments.some(({ value }) => absenceStatement.test(value) && statesReason(value, words));
}

/** Whether comments say that it is tried again: `// Ignore and retry`. */
export function saysRetry(comments: readonly TSESTree.Comment[]): boolean {
  return comments.some(({ value }) => retryWords.test(value) && statesReason(value, 1));
}

/** Whether comments beside what is tried say what it means where that fails: `// If it fails, nobody is there.` */
export function saysWhatFailureMeans(comments: readonly TSESTree.Comment[]): boolean {
  return comments.some(({ value }) => failureCondition.test(value) && statesReason(value));
}

/**
 * Whether the comment at the beginning of what is tried says what is done where it cannot be done: `// Asks for the rights of
 * the account, otherwise ignore this.`, `// If it fails, nobody is there.`
 */
export function saysOtherwise({ body, range }: TSESTree.BlockStatement, sourceCode: SourceCode): boolean {
  const end = body[0]?.range[0] ?? range[0];
  const comments = sourceCode
    .getAllComments()
    .filter((comment) => comment.range[0] > range[0] && comment.range[1] <= end);
  const text = toSentences(comments);
  const saysWhatThen =
    otherwiseStatement.test(text) ||
    failingState.test(text) ||
    (failureCondition.test(text) && !throwingWords.test(text));
  return saysWhatThen && statesReason(text);
}

/** What comments say, on one line: a sentence may reach over several, each of which may begin with a star. */
function toSentences(comments: readonly TSESTree.Comment[]): string {
  return comments.map(({ value }) => value.replaceAll(/\s*\n\s*\*?\s*/gu, ' ')).join(' ');
}

/** Whether a comment says that there is another way where something fails: `// Where that fails, falls back to a link.` */
export function saysWhatElse(comments: readonly TSESTree.Comment[]): boolean {
  const text = comments.map(({ value }) => value).join('\n');
  return fallbackWords.test(text) && failureWords.test(text) && statesReason(text);
}

/** A comment without what it says of an attempt before, of a failure that is kept away, or of one that is recorded. */
function withoutOtherFailures(text: string): string {
  return text.replaceAll(earlierFailure, ' ').replaceAll(avoidedFailure, ' ').replaceAll(recordedFailure, ' ');
}

/** A comment without the names of values it quotes: `` `unavailable` is a state ``. */
function withoutCode(text: string): string {
  return text.replaceAll(/`[^`\n]*`/gu, ' ');
}

/** Line comments that follow each other are one text. */
function joinComments(comments: readonly TSESTree.Comment[]): string {
  return comments.every(({ type }) => type === 'Line') ? comments.map(({ value }) => value).join('\n') : '';
}

/** The comments in a clause, beside it (`} catch {} // why`) and before it (`try { … } // why`). */
export function getCommentsOfClause(clause: TSESTree.CatchClause, sourceCode: SourceCode): readonly TSESTree.Comment[] {
  const statement = clause.parent;
  return sourceCode
    .getAllComments()
    .filter(
      (comment) =>
        (comment.range[0] >= statement.block.range[1] && comment.range[1] <= clause.range[1]) ||
        isBeside(comment, statement, sourceCode),
    );
}

/** Whether a comment begins on the line on which a node ends, after it. The places of lines are dear to ask for. */
function isBeside(comment: TSESTree.Comment, node: Node, { text }: SourceCode): boolean {
  const between = comment.range[0] - node.range[1];
  return between >= 0 && between < maximumDistance && !lineBreak.test(text.slice(node.range[1], comment.range[0]));
}

/** How far a comment may stand from what it is about, in characters. */
const maximumDistance = 1000;
const lineBreak = /\r\n|[\n\r\u2028\u2029]/u;

/**
 * The comments on the lines right above a statement, above the condition that decides on it first of all, or above the
 * loop that only tries it.
 */
export function getCommentsAbove(statement: Node, sourceCode: SourceCode): readonly TSESTree.Comment[] {
  const above = findCommentsAbove(statement, sourceCode);
  const block = statement.parent;
  if (block?.type !== 'BlockStatement' || block.body[0] !== statement) return above;
  const around = block.parent;
  const isDecided = around.type === 'IfStatement' && around.consequent === block;
  if (above.length > 0) {
    // A comment of its own, about something else, does not hide what that of the condition says of failing.
    const ofCondition = isDecided ? findCommentsAbove(around, sourceCode) : [];
    return [...above, ...ofCondition.filter(({ value }) => failureCondition.test(value))];
  }
  const isRepeated = statement.type === 'TryStatement' && block.body.length === 1 && loops.test(around.type);
  if (!isDecided && !isRepeated) return above;
  const aboveAll = findCommentsAbove(around, sourceCode);
  if (aboveAll.length > 0 || !isRepeated || around.parent?.type !== 'BlockStatement') return aboveAll;
  // What a loop counts by is declared between it and the comment.
  const { body } = around.parent;
  const before = body[body.indexOf(around as TSESTree.Statement) - 1];
  return before?.type === 'VariableDeclaration' ? findCommentsAbove(before, sourceCode) : aboveAll;
}

/** The comments on the last lines of a block, below its last statement: those before the `catch` of what is tried. */
export function getCommentsAtEnd(
  { body, range }: TSESTree.BlockStatement,
  sourceCode: SourceCode,
): readonly TSESTree.Comment[] {
  const last = body.at(-1);
  if (last === undefined) return [];
  return sourceCode
    .getAllComments()
    .filter(
      (comment) =>
        comment.range[0] >= last.range[1] && comment.range[1] <= range[1] && !isBeside(comment, last, sourceCode),
    );
}

/** The comments above the loop of which a node is all that it does: `// Best effort` above `for (…) { await close(each)…; }`. */
export function getCommentsAboveLoop(node: Node, sourceCode: SourceCode): readonly TSESTree.Comment[] {
  let statement = node;
  while (statement.parent != null && statement.type !== 'ExpressionStatement') statement = statement.parent;
  const block = statement.parent;
  if (block?.type !== 'BlockStatement' || block.body.length > 1 || !loops.test(block.parent.type)) return [];
  return findCommentsAbove(block.parent, sourceCode);
}

/**
 * The comments above the variable right before a `try` that does nothing but set it, where they say that it is tried and no
 * more: `// Fire-and-forget: only read to its end` above `let text = ''; try { text = await read(); } catch {}`.
 */
export function getCommentsAboveVariable(
  { block, parent }: TSESTree.TryStatement,
  sourceCode: SourceCode,
): readonly TSESTree.Comment[] {
  const [only, ...rest] = block.body;
  const set = only?.type === 'ExpressionStatement' ? only.expression : undefined;
  if (rest.length > 0 || set?.type !== 'AssignmentExpression' || set.left.type !== 'Identifier') return [];
  if (parent.type !== 'BlockStatement' && parent.type !== 'Program') return [];
  const before = parent.body[parent.body.indexOf(block.parent as TSESTree.Statement) - 1];
  const id = before?.type === 'VariableDeclaration' ? before.declarations[0]?.id : undefined;
  if (before === undefined || id?.type !== 'Identifier' || id.name !== set.left.name) return [];
  return findCommentsAbove(before, sourceCode).filter(({ value }) => letGoWords.test(value));
}

/**
 * Whether a `try` that may return is followed right below by a comment which says what is done instead where it fails:
 * `// If the token is of no device (looking it up fails), then the key is tried instead.`.
 */
export function isToldInsteadBelow({ block }: TSESTree.TryStatement, sourceCode: SourceCode): boolean {
  const statement = block.parent;
  const next = getStatementAfter(statement);
  if (next === undefined || !hasReturn(block, sourceCode)) return false;
  const comments = findCommentsAbove(next, sourceCode).toReversed();
  const [first] = comments;
  if (first === undefined) return false;
  // Only the ends of conditions and one line break lie between.
  const between = sourceCode.text.slice(statement.range[1], first.range[0]);
  if (/[^\s}]|\n[^\S\n]*\r?\n/u.test(between)) return false;
  const text = comments.map(({ value }) => value).join('\n');
  return (insteadStatement.test(text) && statesReason(text)) || saysWhatElse(comments);
}

/**
 * Whether a loop tries one candidate after the other until one can be returned, asks the error whether to go on, and
 * what follows it is said to be for when none will do: `return url; // If none is available, it stays as it is.`.
 */
export function isToldAfterLoop(clause: TSESTree.CatchClause, sourceCode: SourceCode): boolean {
  const statement = clause.parent;
  const body = statement.parent;
  const loop = body.type === 'BlockStatement' && body.body.at(-1) === statement ? body.parent : undefined;
  if (loop == null || !loops.test(loop.type) || !hasReturn(statement.block, sourceCode)) return false;
  const [only, ...more] = clause.body.body;
  if (only?.type !== 'IfStatement' || more.length > 0 || clause.param?.type !== 'Identifier') return false;
  const { name } = clause.param;
  const asked = [...findInside(only.test, sourceCode, isFunction)];
  if (!asked.some((each) => each.type === 'Identifier' && each.name === name)) return false;
  const next = getStatementAfter(loop);
  if (next?.type !== 'ReturnStatement') return false;
  const beside = sourceCode.getAllComments().filter((comment) => isBeside(comment, next, sourceCode));
  return [...findCommentsAbove(next, sourceCode), ...beside].some(
    ({ value }) => failureWords.test(withoutCode(value)) && statesReason(value),
  );
}

/**
 * Whether a `try` is all that a function does, works in memory alone, and the comment above the function says that it
 * gives nothing where there is nothing to give: `// Returns the address as IPv4, or undefined if it is not`.
 */
export function isToldNothing(statement: TSESTree.TryStatement, sourceCode: SourceCode): boolean {
  const { parent, block } = statement;
  const fn = parent.type === 'BlockStatement' && parent.body.length === 1 ? parent.parent : undefined;
  if (!isFunction(fn) || reachesOutside(block, sourceCode)) return false;
  return getCommentsAbove(getDeclaration(fn), sourceCode).some(({ value }) => nothingStatement.test(value));
}

/**
 * Whether a `try` is followed by nothing but what its function gives then, the comment above the function says when it gives
 * that (`Falls back to the address if the look-up fails.`), and the `catch` has a comment that lets the error go.
 */
export function isToldByFunction(clause: TSESTree.CatchClause, sourceCode: SourceCode): boolean {
  const statement = clause.parent;
  const { parent } = statement;
  const fn = parent.type === 'BlockStatement' ? parent.parent : undefined;
  if (!isFunction(fn) || parent.type !== 'BlockStatement' || statement.finalizer !== null) return false;
  const [given, ...rest] = parent.body.slice(parent.body.indexOf(statement) + 1);
  if (given?.type !== 'ReturnStatement' || given.argument === null || rest.length > 0) return false;
  if (!getCommentsOfClause(clause, sourceCode).some(({ value }) => withoutMarkers(value) !== undefined)) return false;
  return getCommentsOfFunction(fn, sourceCode).some(({ value }) =>
    value
      .replaceAll(/\s*\n\s*\*?\s*/gu, ' ')
      .split(/[.;@]/u)
      .some((sentence) => failureResult.test(sentence) && !/^\s*throws\b/iu.test(sentence) && statesReason(sentence)),
  );
}

/**
 * Whether the comment above a function says what it gives where something fails, and what may fail is all that it does:
 * `/** Returns true if one of them does; false if none does or all fail. *\/`.
 */
export function isToldByContract(node: Node, sourceCode: SourceCode): boolean {
  let work = node;
  for (let { parent } = work; parent != null; { parent } = work) {
    if (parent.type === 'BlockStatement' && parent.body.some((each) => each !== work && !isNamedFunction(each)))
      return false;
    work = parent;
    if (isFunction(work) && getCommentsOfFunction(work, sourceCode).some(({ value }) => statesContract(value)))
      return true;
    if (/^(?:Class\w+|For\w*Statement|IfStatement|Program)$/u.test(work.type)) return false;
  }
  return false;
}

/** Whether a sentence of a comment `/** … *\/` says what is given where something fails. */
function statesContract(comment: string): boolean {
  return comment
    .replaceAll(/\s*\n\s*\*?\s*/gu, ' ')
    .split(/[.;@]/u)
    .some((sentence) => contractStatement.test(sentence) && statesReason(sentence));
}

function isNamedFunction({ type }: Node): boolean {
  return type === 'FunctionDeclaration';
}

/**
 * The comments above a statement, above the conditions and loops in which it stands, and above what is declared right before
 * these: those of each place by themselves.
 */
export function* findCommentsAboveParts(
  statement: Node,
  sourceCode: SourceCode,
): Generator<readonly TSESTree.Comment[]> {
  for (let current = statement; current.parent != null && !isFunction(current); current = current.parent) {
    const { parent } = current;
    if (parent.type !== 'BlockStatement' && parent.type !== 'Program') continue;
    let index = parent.body.indexOf(current as TSESTree.Statement);
    do {
      const each = parent.body[index];
      if (each !== undefined) yield findCommentsAbove(each, sourceCode).toReversed();
      index--;
    } while (parent.body[index]?.type === 'VariableDeclaration');
  }
}

const loops = /^(?:DoWhile|For|ForIn|ForOf|While)Statement$/u;

function findCommentsAbove(statement: Node, sourceCode: SourceCode): readonly TSESTree.Comment[] {
  const above: TSESTree.Comment[] = [];
  const comments = sourceCode.getAllComments();
  let [start] = statement.range;
  for (let index = comments.length - 1; index >= 0; index--) {
    const comment = comments[index];
    if (comment === undefined || comment.range[1] > start) continue;
    if (start - comment.range[1] >= maximumDistance) break;
    // On the line above: one line break lies between. With none it stands on the same line, as code before it may.
    const breaks = sourceCode.text.slice(comment.range[1], start).split(lineBreak).length - 1;
    if (breaks > 1) break;
    if (breaks === 0) continue;
    above.push(comment);
    [start] = comment.range;
  }
  return above;
}

/**
 * The comment that stands alone one empty line above the last statement of a block: of what else could it speak?
 * Read only for what it says of failing.
 */
export function getCommentsBehindGap(node: Node, sourceCode: SourceCode): readonly TSESTree.Comment[] {
  let statement = node;
  while (statement.parent != null && !/Statement$|Declaration$|^Program$/u.test(statement.type))
    statement = statement.parent;
  const block = statement.parent;
  if (block?.type !== 'BlockStatement' || block.body.at(-1) !== statement) return [];
  const [start] = statement.range;
  const { text } = sourceCode;
  const above = sourceCode.getAllComments().findLast((comment) => comment.range[1] <= start);
  if (above === undefined || above.range[0] < block.range[0]) return [];
  const isAlone = /(?:^|\n)[^\S\n]*$/u.test(text.slice(0, above.range[0]));
  return isAlone && /^[^\S\n]*\r?\n[^\S\n]*\r?\n[^\S\n]*$/u.test(text.slice(above.range[1], start)) ? [above] : [];
}

/** The comments between a promise and the dot of its `.catch(…)`, which speak of nothing else. */
export function getCommentsBeforeHandler(
  node: TSESTree.CallExpression,
  sourceCode: SourceCode,
): readonly TSESTree.Comment[] {
  const callee = withoutTypeSyntax(node.callee);
  if (callee.type !== 'MemberExpression') return [];
  const [from, to] = [callee.object.range[1], callee.property.range[0]];
  if (to - from < 4) return [];
  // One on the line on which the promise ends is about what stands there.
  return sourceCode
    .getAllComments()
    .filter(({ range }) => range[0] >= from && range[1] <= to && lineBreak.test(sourceCode.text.slice(from, range[0])));
}

/** Comments beside the handler's statement, above it, and between the parts of its chain. */
export function getCommentsAround(node: Node, sourceCode: SourceCode): readonly TSESTree.Comment[] {
  const comments = sourceCode.getAllComments();
  if (comments.length === 0) return [];
  let statement: Node = node;
  while (statement.parent != null && !/Statement$|Declaration$|^Program$/u.test(statement.type))
    statement = statement.parent;
  const above = getCommentsAbove(statement, sourceCode);
  return comments.filter(
    (comment) =>
      (isInside(comment, node) && !isAmongArguments(comment, node)) ||
      isBeside(comment, node, sourceCode) ||
      above.includes(comment),
  );
}

/**
 * Whether a comment in what follows a statement in its block says what becomes of the failure: read where a promise is
 * waited for whose owner gets the rejection.
 */
export function isExcusedByCommentsBelow(node: Node, sourceCode: SourceCode): boolean {
  let statement = node;
  while (statement.parent != null && statement.parent.type !== 'BlockStatement') statement = statement.parent;
  const block = statement.parent;
  if (block == null) return false;
  const below = sourceCode
    .getAllComments()
    .filter(({ range }) => range[0] >= statement.range[1] && range[1] <= block.range[1]);
  return below.some(({ value }) => failureWords.test(withoutCode(value)) && statesReason(value));
}

function isInside(comment: TSESTree.Comment, node: Node): boolean {
  return comment.range[0] >= node.range[0] && comment.range[1] <= node.range[1];
}

/** Whether a comment stands in an object given to a call further up the chain: it speaks of a property of that. */
function isAmongArguments(comment: TSESTree.Comment, chain: Node): boolean {
  let current = chain;
  for (;;) {
    if (current.type === 'CallExpression') {
      const isOfProperty = (each: Node) => each.type === 'ObjectExpression' && isInside(comment, each);
      if (current !== chain && current.arguments.some(isOfProperty)) return true;
      current = withoutTypeSyntax(current.callee);
    } else if (current.type === 'MemberExpression') current = withoutTypeSyntax(current.object);
    else return false;
  }
}

/** Whether the comment above a function says what it gives where it fails: `/** … or null on any error. *\/`. */
export function isExcusedByFunctionComment(fn: FunctionNode, sourceCode: SourceCode): boolean {
  return getCommentsOfFunction(fn, sourceCode).some(({ value }) => {
    // What a function throws it does not let go.
    const text = value.replaceAll(
      /@throws[^@]*|(?<=^|[.\n][*\s]*)(?:(?:can|may|must|will)\s+)?throws?\b[^.@]*|\brejects?\s+(?:if|when|with)\b[^.@]*/giu,
      ' ',
    );
    return failureWords.test(text) && statesReason(text);
  });
}

/** The comments right above a function, or the comment `/** … *\/` that belongs to it. */
function getCommentsOfFunction(fn: FunctionNode, sourceCode: SourceCode): readonly TSESTree.Comment[] {
  const declared = getDeclaration(fn);
  const above = getCommentsAbove(declared, sourceCode);
  return above.length > 0 ? above : getDocComment(declared, sourceCode);
}

/** The comment `/** … *\/` right above a declaration, also behind empty lines: it belongs to nothing else. */
function getDocComment(declared: Node, sourceCode: SourceCode): readonly TSESTree.Comment[] {
  const [start] = declared.range;
  const above = sourceCode.getAllComments().findLast((comment) => comment.range[1] <= start);
  const isDoc = above?.type === 'Block' && above.value.startsWith('*');
  return isDoc && sourceCode.text.slice(above.range[1], start).trim() === '' ? [above] : [];
}

/**
 * Whether what stands for the result of a failed question is asked for emptiness right below, and a comment at the beginning
 * of what is done then says why it does not matter: `const files = await readdir(path).catch(() => []); if (files.length ===
 * 0) { // Nothing is lost by this: … return; }`.
 */
export function isExcusedInBranchBelow(node: Node, sourceCode: SourceCode): boolean {
  const branch = getBranchOfEmptiness(node)?.consequent;
  if (branch?.type !== 'BlockStatement') return false;
  const end = branch.body[0]?.range[0] ?? branch.range[1];
  const comments = sourceCode.getAllComments().filter(({ range }) => range[0] > branch.range[0] && range[1] <= end);
  const text = comments.map(({ value }) => value).join('\n');
  return (harmlessStatement.test(text) || failureWords.test(withoutCode(text))) && statesReason(text);
}

/** Whether the comment above a function says what else it gives where the one thing cannot be had. */
export function saysOtherResult(fn: FunctionNode, sourceCode: SourceCode): boolean {
  // A line of a block comment may begin with a star.
  return getCommentsAbove(getDeclaration(fn), sourceCode).some(({ value }) =>
    otherResultStatement.test(value.replaceAll(/\n\s*\*?\s*/gu, ' ')),
  );
}

/** The declaration by which a function has its name. */
function getDeclaration(fn: FunctionNode): Node {
  let statement: Node = fn;
  while (
    statement.parent != null &&
    /^(?:VariableDeclarator|VariableDeclaration|Export\w+Declaration|MethodDefinition|PropertyDefinition|Property)$/u.test(
      statement.parent.type,
    )
  )
    statement = statement.parent;
  return statement;
}
