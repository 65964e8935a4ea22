/** What a test of an error's text decides: what the program does, or only in which words it says so. */
import type { TSESTree } from '@typescript-eslint/utils';
import {
  findInside,
  getEnclosingFunction,
  getPropertyName,
  getReferenceName,
  getStaticString,
  isFunction,
  withoutTypeSyntax,
  type Node,
} from '../ast.ts';
import type { FileAnalysis } from '../file.ts';
import { errorNouns } from '../knowledge/frameworks.ts';
import { toWords } from '../names.ts';
import { isErrorName } from './error-names.ts';
import { isNamedReport, matchErrorReport } from './error-reports.ts';
import { keepingMethods, type ErrorTextTest } from './error-texts.ts';
import { isLoggerName } from './logger-names.ts';
import { isLogMethodName } from './logger-sources.ts';
import type { OriginResolver } from './origin.ts';
import { getDottedName } from './values.ts';

/** What holds the key of a translated text. */
const textKeyName = /(?:i18n|message|text|translation)_?key$/iu;
/** Functions that show a text to people: `alert(…)`, `showMessage(…)`. */
const showingName = /(?:alert|message|notification|toast)$/iu;
/** Last words of the names of what holds texts for people. */
const textGroupNames: ReadonlySet<string> = new Set(['messages', 'texts', 'translations']);
/** Properties that hold a text for people. */
const textPropertyName = /(?:description|details?|error|hint|label|message|msg|reason|text|title)$/iu;

/** Properties that say where in a text something is. */
const placeName = /^(?:at|col|column|index|line|offset|position)(?:$|\p{Lu})/u;

/**
 * Whether the outcome of a test decides what the program does: it is a condition, is kept or is returned. What is only
 * written down (`logger.warn({ isTimeout: … })`), only chooses another text or only guards that data is taken out of the
 * text decides nothing.
 */
export function decides(test: ErrorTextTest, file: FileAnalysis): boolean {
  const { node } = test;
  if (node.type === 'SwitchStatement') return !isSwitchOfTexts(node, file);
  let child: Node = node;
  for (let parent: Node | undefined = node.parent; parent != null; child = parent, parent = parent.parent) {
    if (isTestOfShownText(child)) return false;
    switch (parent.type) {
      case 'LogicalExpression':
      case 'ChainExpression':
      case 'TSAsExpression':
      case 'TSNonNullExpression':
        continue;
      case 'UnaryExpression':
        if (parent.operator !== '!') return false;
        continue;
      case 'BinaryExpression':
        // `text.indexOf('x') >= 0`, `text.match(x) !== null`.
        continue;
      case 'CallExpression':
        if (getReferenceName(parent.callee) !== 'Boolean') return false;
        continue;
      case 'IfStatement':
        return (
          child === parent.test &&
          !isBranchOfTexts(parent, file) &&
          !onlyReports(parent, test, file) &&
          !leavesWithLog(parent, test, file) &&
          !throwsWithPrefix(parent, test, file) &&
          !onlyDecorates(parent, test, file) &&
          !(child === node && (guardsData(test, parent) || isNews(node, parent))) &&
          !isReadAsData(test, parent.consequent, file)
        );
      case 'ConditionalExpression':
        if (child !== parent.test) continue;
        if (isReadAsData(test, parent.consequent, file)) return false;
        return ![parent.consequent, parent.alternate].every(
          (arm) =>
            isReadableText(arm, file.origins) ||
            (isTextOfOutcome(parent, file) && isTextOfGroup(arm)) ||
            (isTextOfMadeError(parent) && isSameError(arm, test)) ||
            (child === node && isTakenOutBy(arm, test, true)),
        );
      case 'SwitchCase':
        return child === parent.test && !choosesText(parent.consequent, file);
      case 'VariableDeclarator':
        return parent.id.type === 'Identifier' && !isExtraction(node) && !isReadForTexts(parent.id, file);
      case 'AssignmentExpression':
        return !isExtraction(node);
      case 'ReturnStatement':
        return !isExtraction(node) || child !== node;
      case 'ArrowFunctionExpression':
        return (!isExtraction(node) || child !== node) && !isSearchOfTexts(parent, file);
      case 'DoWhileStatement':
      case 'ExpressionStatement':
      case 'ForStatement':
      case 'JSXExpressionContainer':
      case 'WhileStatement':
        return true;
      default:
        return false;
    }
  }
  return false;
}

/** Whether the branches of an `if` differ in nothing but a text, or do nothing but write something down. */
function isBranchOfTexts(branch: TSESTree.IfStatement, file: FileAnalysis): boolean {
  return (
    (choosesText(branch.consequent, file) && choosesText(branch.alternate, file)) ||
    choosesTextOfOutcome(branch, file) ||
    onlyLogs(branch) ||
    logsAlike(branch)
  );
}

/** Whether a value decides only whether a text is shown: `{isOld && <p>Load this page again.</p>}`. */
function isTestOfShownText(node: Node): boolean {
  const { parent } = node;
  if (parent?.parent?.type !== 'JSXExpressionContainer') return false;
  if (parent.type === 'LogicalExpression')
    return parent.operator === '&&' && parent.left === node && isTextElement(parent.right);
  return (
    parent.type === 'ConditionalExpression' &&
    parent.test === node &&
    [parent.consequent, parent.alternate].every((arm) => isNothing(arm) || isTextElement(arm))
  );
}

/** Attributes that change only how an element looks, or what it is to those who cannot see it. */
const lookAttributes: ReadonlySet<string> = new Set(['class', 'className', 'key', 'role', 'style']);
/** Those of a link in a text, which leads to the same page always. */
const linkAttributes: ReadonlySet<string> = new Set(['href', 'rel', 'target']);

/**
 * Whether an element of HTML, or a fragment, holds nothing but texts and links: `<p className="hint">Load this page
 * again.</p>`, `<>Try our <a href={Links.GUIDE}>guide</a>.</>`.
 */
function isTextElement(node: Node | null): boolean {
  const element = node === null ? node : withoutTypeSyntax(node);
  if (element === null) return false;
  if (element.type !== 'JSXElement' && element.type !== 'JSXFragment') return false;
  if (element.type === 'JSXElement') {
    const { name, attributes } = element.openingElement;
    if (name.type !== 'JSXIdentifier' || !/^\p{Ll}/u.test(name.name)) return false;
    const isOfLook = attributes.every(
      (each) =>
        each.type === 'JSXAttribute' &&
        each.name.type === 'JSXIdentifier' &&
        (lookAttributes.has(each.name.name) ||
          (name.name === 'a' && linkAttributes.has(each.name.name) && isWrittenOut(each.value))),
    );
    if (!isOfLook) return false;
  }
  return element.children.every((child) => {
    if (child.type === 'JSXExpressionContainer') return getStaticString(child.expression) !== undefined;
    return child.type === 'JSXText' || isTextElement(child);
  });
}

/** Whether the value of an attribute is a text or a constant of that name: `"/help"`, `{Links.GUIDE}`. */
function isWrittenOut(value: TSESTree.JSXAttribute['value']): boolean {
  const inner = value?.type === 'JSXExpressionContainer' ? value.expression : value;
  return (
    inner != null && (getStaticString(inner) !== undefined || /^(?:\w+\.)?\p{Lu}\w*$/u.test(getDottedName(inner) ?? ''))
  );
}

function isSwitchOfTexts({ cases }: TSESTree.SwitchStatement, file: FileAnalysis): boolean {
  if (cases.every(({ consequent }) => choosesText(consequent, file))) return true;
  // Without `default` an error of another text does something else.
  if (cases.at(-1)?.test !== null) return false;
  const outcomes = new Set(
    cases.flatMap(({ consequent }) => (consequent.length === 0 ? [] : [getOutcome(consequent, file)])),
  );
  return outcomes.size === 1 && !outcomes.has(undefined);
}

/**
 * Whether a `const` that holds the outcome of a test is read for nothing but the choice of a text:
 * `const text = isGone ? 'It is gone' : 'It failed'`.
 */
function isReadForTexts(name: TSESTree.Identifier, file: FileAnalysis): boolean {
  const variable = file.origins.findVariable(name);
  const references = variable?.references.filter(({ identifier }) => identifier !== name) ?? [];
  return (
    variable?.defs.length === 1 &&
    references.length > 0 &&
    references.every(({ identifier, writeExpr }) => writeExpr == null && isTestOfTexts(identifier, file))
  );
}

function isTestOfTexts(read: Node, file: FileAnalysis): boolean {
  let child = read;
  for (let { parent } = read; parent != null; child = parent, { parent } = parent) {
    if (isTestOfShownText(child)) return true;
    switch (parent.type) {
      case 'LogicalExpression':
      case 'UnaryExpression':
        continue;
      case 'ConditionalExpression':
        return (
          child === parent.test &&
          isReadableText(parent.consequent, file.origins) &&
          isReadableText(parent.alternate, file.origins)
        );
      case 'IfStatement':
        return child === parent.test && isBranchOfTexts(parent, file);
      default:
        return false;
    }
  }
  return false;
}

/**
 * Whether a function only finds the key of a table of texts, whose text is returned, and else nothing:
 * `const key = Object.keys(texts).find((text) => error.message.includes(text)); return key ? texts[key] : null`.
 */
function isSearchOfTexts(fn: TSESTree.ArrowFunctionExpression, file: FileAnalysis): boolean {
  const search = fn.parent;
  if (search.type !== 'CallExpression' || search.arguments[0] !== fn) return false;
  const callee = withoutTypeSyntax(search.callee);
  if (callee.type !== 'MemberExpression' || getPropertyName(callee) !== 'find') return false;
  const keys = withoutTypeSyntax(callee.object);
  if (keys.type !== 'CallExpression' || getDottedName(keys.callee) !== 'Object.keys') return false;
  const [table] = keys.arguments;
  if (table?.type !== 'Identifier' || !isTableOfTexts(table, file.origins)) return false;
  const { parent } = search;
  if (parent.type !== 'VariableDeclarator' || parent.id.type !== 'Identifier') return false;
  const { id: key } = parent;
  const reads = file.origins.findVariable(key)?.references.filter(({ identifier }) => identifier !== key) ?? [];
  return (
    reads.length > 0 &&
    reads.every(({ identifier, isRead, isWrite }) => {
      if (!isRead || isWrite) return false;
      const { parent: use } = identifier;
      if (use?.type === 'IfStatement') return use.test === identifier && returnsOrNothing(use, table.name, key.name);
      if (use?.type === 'ConditionalExpression' && use.test === identifier)
        return use.parent.type === 'ReturnStatement' && isNothing(use.alternate);
      return isLookUp(use, table.name, key.name) && isReturned(use);
    })
  );
}

/** Whether a variable is an object of the file whose values are all texts for people. */
function isTableOfTexts(table: TSESTree.Identifier, origins: OriginResolver): boolean {
  const origin = origins.resolve(table);
  return (
    origin.kind === 'node' &&
    origin.node.type === 'ObjectExpression' &&
    origin.node.properties.length > 0 &&
    origin.node.properties.every((each) => each.type === 'Property' && isReadableText(each.value, origins))
  );
}

/** `if (key) { return texts[key]; } return null;` */
function returnsOrNothing(
  { consequent, alternate, parent }: TSESTree.IfStatement,
  table: string,
  key: string,
): boolean {
  const [only, ...more] = getStatements(consequent);
  if (only?.type !== 'ReturnStatement' || more.length > 0 || alternate !== null) return false;
  if (only.argument === null || !isLookUp(withoutTypeSyntax(only.argument), table, key)) return false;
  if (parent.type !== 'BlockStatement') return false;
  const [next, ...others] = parent.body.filter(({ range }) => range[0] > consequent.range[0]);
  if (next === undefined) return isFunction(parent.parent);
  return next.type === 'ReturnStatement' && others.length === 0 && isNothing(next.argument);
}

/** `texts[key]` */
function isLookUp(node: Node | undefined, table: string, key: string): node is TSESTree.MemberExpression {
  return (
    node?.type === 'MemberExpression' &&
    node.computed &&
    getReferenceName(node.object) === table &&
    getReferenceName(node.property) === key
  );
}

/** Whether a value is returned, also as one of two. */
function isReturned(node: Node): boolean {
  const { parent } = node;
  return (
    parent?.type === 'ReturnStatement' ||
    ((parent?.type === 'ConditionalExpression' || parent?.type === 'TSAsExpression') && isReturned(parent))
  );
}

/** `null`, `undefined`, or no value at all. */
function isNothing(node: Node | null): boolean {
  if (node === null) return true;
  const inner = withoutTypeSyntax(node);
  return inner.type === 'Literal' ? inner.raw === 'null' : inner.type === 'Identifier' && inner.name === 'undefined';
}

/** Whether an expression is the text of an error that is made, or of an answer: `new HttpException({ message: … }, 400)`. */
function isTextOfOutcome(node: Node, file: FileAnalysis): boolean {
  const property = node.parent;
  if (property?.type !== 'Property' || property.value !== node) return false;
  if (property.computed || !textPropertyName.test(getPropertyName(property) ?? '')) return false;
  const made = property.parent.parent;
  if (made?.type === 'NewExpression') return isErrorName(getReferenceName(made.callee) ?? '');
  return made?.type === 'CallExpression' && file.responses.matchResponse(made) !== undefined;
}

/** `Messages.NAME_TAKEN` of a group that is named for texts, also in a text with others; `Codes.NAME_TAKEN` is none. */
function isTextOfGroup(node: Node): boolean {
  const inner = withoutTypeSyntax(node);
  if (inner.type === 'TemplateLiteral') return inner.expressions.some(isTextOfGroup);
  return (
    inner.type === 'MemberExpression' && textGroupNames.has(toWords(getReferenceName(inner.object) ?? '').at(-1) ?? '')
  );
}

/** Whether a call gives what it finds, so that it is data that is taken out of the text. */
function isExtraction(node: Node): boolean {
  return node.type === 'CallExpression' && /^(?:exec|match)$/u.test(getReferenceName(node.callee) ?? '');
}

const takingMethods = new Set(['indexOf', 'lastIndexOf', 'match', 'replace', 'replaceAll', 'split']);

/** Whether all that an `if` does is to take data out of the text where that was found in it. */
function guardsData(test: ErrorTextTest, { consequent, alternate }: TSESTree.IfStatement): boolean {
  const body = consequent.type === 'BlockStatement' ? consequent.body : [consequent];
  const [only] = body;
  if (alternate !== null || body.length !== 1 || only?.type !== 'ExpressionStatement') return false;
  return only.expression.type === 'AssignmentExpression' && isTakenOutBy(only.expression.right, test);
}

/** `text.split('id: ')[1].trim()` of `text.includes('id: ')`, or `text` itself. */
function isTakenOutBy(value: Node, { node, wanted }: ErrorTextTest, mayBeWhole = false): boolean {
  const asked = getStaticString(wanted);
  const callee = node.type === 'CallExpression' ? withoutTypeSyntax(node.callee) : undefined;
  if (asked === undefined || callee?.type !== 'MemberExpression') return false;
  const text = getDottedName(callee.object);
  let current = withoutTypeSyntax(value);
  if (mayBeWhole && text !== undefined && getDottedName(current) === text) return true;
  for (;;) {
    if (current.type === 'MemberExpression') {
      current = withoutTypeSyntax(current.object);
      continue;
    }
    const method = current.type === 'CallExpression' ? withoutTypeSyntax(current.callee) : undefined;
    if (current.type !== 'CallExpression' || method?.type !== 'MemberExpression') return false;
    if (takingMethods.has(getPropertyName(method) ?? '') && getStaticString(current.arguments[0]) === asked)
      return text !== undefined && getDottedName(method.object) === text;
    current = withoutTypeSyntax(method.object);
  }
}

/**
 * Whether a text is only asked whether it begins as JSON does, and read as such where so:
 * `if (text.startsWith('{')) throw JSON.parse(text)`.
 */
function isReadAsData({ node, wanted }: ErrorTextTest, branch: Node, { sourceCode }: FileAnalysis): boolean {
  const callee = node.type === 'CallExpression' ? withoutTypeSyntax(node.callee) : undefined;
  if (callee?.type !== 'MemberExpression' || getPropertyName(callee) !== 'startsWith') return false;
  if (!/^\s*[[{]["[{]?\s*$/u.test(getStaticString(wanted) ?? '')) return false;
  const text = getDottedName(callee.object);
  if (text === undefined) return false;
  for (const each of findInside(branch, sourceCode, isFunction)) {
    if (each.type !== 'CallExpression' || getDottedName(each.callee) !== 'JSON.parse') continue;
    const [parsed] = each.arguments;
    if (parsed !== undefined && getDottedName(withoutTypeSyntax(parsed)) === text) return true;
  }
  return false;
}

/** Whether an `if` does nothing but write something down, and nothing else is done instead. */
function onlyLogs({ consequent, alternate }: TSESTree.IfStatement): boolean {
  if (alternate !== null) return false;
  const body = getStatements(consequent);
  return body.length > 0 && body.every(isLog);
}

/** Whether an `if` decides only that the error is also reported: nothing else is done where it is not. */
function onlyReports(
  { consequent, alternate }: TSESTree.IfStatement,
  test: ErrorTextTest,
  file: FileAnalysis,
): boolean {
  if (alternate !== null) return false;
  const steps = getStatements(consequent).filter((each) => each.type !== 'VariableDeclaration' && !isLog(each));
  return steps.length > 0 && steps.every((each) => isReport(each, test, file));
}

/** `await reporter.submitError(error, …).catch(…)`. */
function isReport(statement: Node, test: ErrorTextTest, file: FileAnalysis): boolean {
  let current: Node = statement.type === 'ExpressionStatement' ? withoutTypeSyntax(statement.expression) : statement;
  if (current.type === 'AwaitExpression' || current.type === 'UnaryExpression')
    current = withoutTypeSyntax(current.argument);
  const callee = current.type === 'CallExpression' ? withoutTypeSyntax(current.callee) : undefined;
  if (callee?.type === 'MemberExpression' && getPropertyName(callee) === 'catch')
    current = withoutTypeSyntax(callee.object);
  if (current.type !== 'CallExpression' || !current.arguments.some((each) => isSameError(each, test))) return false;
  return isNamedReport(current) || isNamedLog(current) || matchErrorReport(current, file.origins) !== undefined;
}

/** `logError(error, …)`, a function of the project. */
function isNamedLog({ callee }: TSESTree.CallExpression): boolean {
  const [verb, noun = '', another] = toWords(getReferenceName(callee) ?? '');
  return verb === 'log' && another === undefined && (noun === 'err' || errorNouns.has(noun));
}

/** Whether an `if` only asks whether a text is another than the last, which it keeps: `if (last !== text) { last = text; … }`. */
function isNews(node: Node, { consequent }: TSESTree.IfStatement): boolean {
  if (node.type !== 'BinaryExpression' || !node.operator.startsWith('!')) return false;
  const sides = [getDottedName(node.left), getDottedName(node.right)];
  return getStatements(consequent).some((each) => {
    const kept = each.type === 'ExpressionStatement' ? each.expression : undefined;
    if (kept?.type !== 'AssignmentExpression' || kept.operator !== '=') return false;
    const [left, right] = [getDottedName(kept.left), getDottedName(kept.right)];
    return left !== undefined && right !== undefined && left !== right && sides.includes(left) && sides.includes(right);
  });
}

/** Whether each branch does nothing but call the same method of the same logger once. */
function logsAlike({ consequent, alternate }: TSESTree.IfStatement): boolean {
  const method = getLogMethod(consequent);
  if (method === undefined || alternate === null) return false;
  if (alternate.type === 'IfStatement') return getLogMethod(alternate.consequent) === method && logsAlike(alternate);
  return getLogMethod(alternate) === method;
}

/** `logger.warn` of a branch that is nothing but `logger.warn(…)`. */
function getLogMethod(branch: TSESTree.Statement): string | undefined {
  const [only, ...more] = getStatements(branch);
  if (only?.type !== 'ExpressionStatement' || more.length > 0 || !isLog(only)) return undefined;
  return only.expression.type === 'CallExpression' ? getDottedName(only.expression.callee) : undefined;
}

/** Whether an expression is all that a new error is given: `throw new Error(test ? 'It is gone' : error)`. */
function isTextOfMadeError(node: Node): boolean {
  const { parent } = node;
  return (
    parent?.type === 'NewExpression' &&
    parent.arguments.length === 1 &&
    isErrorName(getReferenceName(parent.callee) ?? '')
  );
}

/** Whether an expression is the error whose text is tested; as the text of another it stands for its own. */
function isSameError(node: Node, { subject }: ErrorTextTest): boolean {
  const name = getReferenceName(subject.error);
  const inner = withoutTypeSyntax(node);
  return inner.type === 'Identifier' && inner.name === name;
}

/** Whether a branch only returns or assigns a text that people read; what it logs besides decides nothing. */
function choosesText(branch: TSESTree.Statement | readonly TSESTree.Statement[] | null, file: FileAnalysis): boolean {
  if (branch === null) return true;
  const statements = getStatements(branch).filter(({ type }) => type !== 'BreakStatement' && type !== 'EmptyStatement');
  const choices = statements.filter((statement) => !isLog(statement));
  if (choices.length === 0) return statements.length === 0;
  const { origins } = file;
  return choices.every((statement) => {
    if (statement.type === 'IfStatement')
      return choosesText(statement.consequent, file) && choosesText(statement.alternate, file);
    if (statement.type === 'ReturnStatement') {
      const { argument } = statement;
      if (argument === null) return false;
      return (
        isReadableText(argument, origins) ||
        (isChoiceOfTexts(argument, origins) && givesOnlyTexts(statement, file)) ||
        (isTextElement(argument) && givesOnlyTexts(statement, file, true))
      );
    }
    return (
      statement.type === 'ExpressionStatement' &&
      statement.expression.type === 'AssignmentExpression' &&
      (isReadableText(statement.expression.right, origins) ||
        textKeyName.test(getReferenceName(statement.expression.left) ?? ''))
    );
  });
}

/** Whether a value is a text for people, or one of several, also of a group: `isLocal ? Messages.WRONG_KEY : Messages.FAILED`. */
function isChoiceOfTexts(value: Node, origins: OriginResolver): boolean {
  const inner = withoutTypeSyntax(value);
  if (inner.type === 'ConditionalExpression')
    return isChoiceOfTexts(inner.consequent, origins) && isChoiceOfTexts(inner.alternate, origins);
  if (inner.type === 'LogicalExpression') return inner.operator !== '&&' && isChoiceOfTexts(inner.right, origins);
  return isTextOfGroup(inner) || isReadableText(inner, origins);
}

/**
 * Whether all that the function of a `return` gives are texts for people.
 * @param mayBeShown whether elements that hold texts, and nothing at all, count as well
 */
function givesOnlyTexts(
  statement: TSESTree.ReturnStatement,
  { origins, sourceCode }: FileAnalysis,
  mayBeShown = false,
): boolean {
  const fn = getEnclosingFunction(statement);
  if (fn === undefined) return false;
  const isShownText = (value: Node | null): boolean => mayBeShown && (isNothing(value) || isTextElement(value));
  for (const each of findInside(fn.body, sourceCode, isFunction)) {
    if (each.type !== 'ReturnStatement' || isShownText(each.argument)) continue;
    if (each.argument === null || !isChoiceOfTexts(each.argument, origins)) return false;
  }
  return true;
}

function getStatements(branch: TSESTree.Statement | readonly TSESTree.Statement[]): readonly TSESTree.Statement[] {
  const statements = 'type' in branch ? [branch] : branch;
  return statements.flatMap((each) => (each.type === 'BlockStatement' ? each.body : [each]));
}

/**
 * Whether what a branch does is done otherwise as well, but for a text: `else` has it, or the branch leaves with what
 * the function leaves with after it.
 */
function choosesTextOfOutcome(branch: TSESTree.IfStatement, file: FileAnalysis): boolean {
  const outcome = getOutcome(branch.consequent, file);
  if (outcome === undefined) return false;
  if (branch.alternate !== null) {
    return branch.alternate.type === 'IfStatement'
      ? getOutcome(branch.alternate.consequent, file) === outcome && choosesTextOfOutcome(branch.alternate, file)
      : getOutcome(branch.alternate, file) === outcome;
  }
  if (!leaves(branch.consequent)) return false;
  for (const statement of getStatementsAfter(branch)) {
    if (statement.type === 'VariableDeclaration' || isLog(statement)) continue;
    if (statement.type !== 'IfStatement') {
      if (endsBare(branch.consequent) && !isLastOfFunction(statement)) return false;
      // `if (isGone) return toast.error('It is gone'); toast.error('It failed');`
      if (statement.type === 'ExpressionStatement' && outcome.startsWith('ReturnStatement ') && isShown(statement))
        return (
          isLastOfFunction(statement) &&
          getOutcome(statement, file)?.replace(/^\w+ /u, '') === outcome.replace(/^\w+ /u, '')
        );
      return getOutcome(statement, file) === outcome;
    }
    if (statement.alternate !== null || getOutcome(statement.consequent, file) !== outcome) return false;
  }
  return false;
}

/** Names of what shows a short text to people: `toast.error(…)`, `messageApi.error(…)`, `notification.warn(…)`. */
const showingOwner = /(?:^|\.)(?:alert|message|messageApi|notification|notify|snackbar|toast|toaster)(?:\.|$)/u;

/** Whether a statement is a call that shows a text to people. */
function isShown({ expression }: TSESTree.ExpressionStatement): boolean {
  const call = withoutTypeSyntax(expression);
  return call.type === 'CallExpression' && isShowingCall(call);
}

function isShowingCall({ callee }: TSESTree.CallExpression): boolean {
  return showingOwner.test(getDottedName(callee) ?? '');
}

/**
 * Whether an `if` throws the error on whose text begins as that of the plain error which is thrown else, and which has its
 * text in it: `if (message.startsWith(what)) throw error; throw new Error(`${what}: ${message}`);`. Both are told alike.
 */
function throwsWithPrefix(
  branch: TSESTree.IfStatement,
  { node, wanted, subject }: ErrorTextTest,
  { sourceCode }: FileAnalysis,
): boolean {
  if (node.type !== 'CallExpression' || getReferenceName(node.callee) !== 'startsWith' || wanted === undefined)
    return false;
  const error = getReferenceName(subject.error);
  const [rethrown, ...more] = getStatements(branch.consequent);
  if (rethrown?.type !== 'ThrowStatement' || more.length > 0 || error === undefined) return false;
  if (getReferenceName(rethrown.argument) !== error) return false;
  const [thrown] = branch.alternate === null ? getStatementsAfter(branch) : getStatements(branch.alternate);
  const made = thrown?.type === 'ThrowStatement' ? withoutTypeSyntax(thrown.argument) : undefined;
  if (made?.type !== 'NewExpression' || getReferenceName(made.callee) !== 'Error') return false;
  const text = made.arguments[0];
  if (text?.type !== 'TemplateLiteral') return false;
  const before = text.quasis[0]?.value.cooked ?? '';
  const asked = getStaticString(wanted);
  const isPrefix =
    asked === undefined
      ? before === '' &&
        text.expressions[0] !== undefined &&
        sourceCode.getText(text.expressions[0]) === sourceCode.getText(wanted)
      : asked !== '' && before.startsWith(asked);
  return isPrefix && text.expressions.some((each) => mentionsName(each, error, sourceCode));
}

/**
 * Whether a branch only adds to the error what its text says, or more words for people, and the same error goes on:
 * `if (error.message.includes('Parse error')) error.lineNumber = readLine(error.message);`.
 */
function onlyDecorates(
  branch: TSESTree.IfStatement,
  { subject }: ErrorTextTest,
  { sourceCode }: FileAnalysis,
): boolean {
  const error = getReferenceName(subject.error);
  if (error === undefined || branch.alternate !== null) return false;
  const isThrown = (statement: TSESTree.Statement | undefined): boolean =>
    statement?.type === 'ThrowStatement' && getReferenceName(statement.argument) === error;
  const statements = getStatements(branch.consequent);
  const decorations = isThrown(statements.at(-1)) ? statements.slice(0, -1) : statements;
  if (decorations.length === 0 || !isThrown(getStatementsAfter(branch)[0])) return false;
  return decorations.every((statement) => {
    const set = statement.type === 'ExpressionStatement' ? statement.expression : undefined;
    if (set?.type !== 'AssignmentExpression' || set.left.type !== 'MemberExpression') return false;
    if (getReferenceName(set.left.object) !== error) return false;
    // A code or a status that depends on the text would decide.
    const property = getPropertyName(set.left) ?? '';
    return textPropertyName.test(property) || (placeName.test(property) && mentionsName(set.right, error, sourceCode));
  });
}

function mentionsName(node: Node, name: string, sourceCode: FileAnalysis['sourceCode']): boolean {
  for (const each of findInside(node, sourceCode, isFunction))
    if (each.type === 'Identifier' && each.name === name) return true;
  return false;
}

/**
 * What comes after an `if` without `else` where it does not hold: the statements behind it, and behind each `if` whose
 * branch they end.
 */
function getStatementsAfter(branch: TSESTree.IfStatement): readonly TSESTree.Statement[] {
  let first = branch;
  while (first.parent.type === 'IfStatement') first = first.parent;
  const { parent } = first;
  if (parent.type !== 'BlockStatement') return [];
  const following = parent.body.slice(parent.body.indexOf(first) + 1);
  return parent.parent.type === 'IfStatement' ? [...following, ...getStatementsAfter(parent.parent)] : following;
}

/**
 * Whether an `if` only writes something down and ends a function that would else write something down at the same level,
 * report the error, and end as well.
 */
function leavesWithLog(branch: TSESTree.IfStatement, test: ErrorTextTest, file: FileAnalysis): boolean {
  if (branch.alternate !== null || !endsBare(branch.consequent)) return false;
  const following = getStatementsAfter(branch);
  const last = following.at(-1);
  if (last === undefined || !isLastOfFunction(last)) return false;
  const written = getStatements(branch.consequent).slice(0, -1);
  const otherwise = following.filter((each) => !isReport(each, test, file));
  if (![...written, ...otherwise].every(isLog)) return false;
  const methods = new Set([...written, ...otherwise].map(getLogMethod));
  return written.length > 0 && otherwise.length > 0 && methods.size === 1;
}

function leaves(branch: TSESTree.Statement): boolean {
  const last = getStatements(branch).at(-1);
  return last?.type === 'ThrowStatement' || last?.type === 'ReturnStatement';
}

/** `show('…'); return;` */
function endsBare(branch: TSESTree.Statement): boolean {
  const last = getStatements(branch).at(-1);
  return last?.type === 'ReturnStatement' && last.argument === null;
}

/** Whether nothing follows a statement in its function, but for what a `finally` does either way. */
function isLastOfFunction(statement: Node): boolean {
  const block = statement.parent;
  if (block?.type !== 'BlockStatement' || block.body.at(-1) !== statement) return false;
  const { parent } = block;
  if (isFunction(parent)) return true;
  const clause = parent.type === 'CatchClause' ? parent.parent : undefined;
  return clause !== undefined && isLastOfFunction(clause);
}

/**
 * What statements do, without its texts: `throw new Failure ( … , 404 )` of `throw new Failure('No such file', 404)`.
 * Undefined where they do more than to leave, or to call something once, with what variables and logs prepare.
 */
function getOutcome(
  branch: TSESTree.Statement | readonly TSESTree.Statement[],
  file: FileAnalysis,
): string | undefined {
  const body = getStatements(branch).filter(
    (each) =>
      each.type !== 'BreakStatement' && !isLog(each) && !(each.type === 'ReturnStatement' && each.argument === null),
  );
  const last = body.at(-1);
  if (last === undefined || !body.slice(0, -1).every(isPreparation)) return undefined;
  if (last.type !== 'ThrowStatement' && last.type !== 'ReturnStatement' && last.type !== 'ExpressionStatement')
    return undefined;
  const value = last.type === 'ExpressionStatement' ? last.expression : last.argument;
  if (value === null) return undefined;
  const made = withoutTypeSyntax(value);
  // `throw 'No such file'`
  if (last.type === 'ThrowStatement' && (made.type === 'Literal' || made.type === 'TemplateLiteral'))
    return isReadableText(made, file.origins) ? `${last.type} …` : undefined;
  // An assignment is another matter: which variable it is tells more than its text.
  const isMade = made.type === 'NewExpression' || made.type === 'CallExpression' || made.type === 'ObjectExpression';
  return isMade ? `${last.type} ${toShape(made, file)}` : undefined;
}

/** Whether a statement only gives values to variables, also as far as that does not fail (`try { id = read(); } catch {}`). */
function isPreparation(statement: Node): boolean {
  if (statement.type === 'VariableDeclaration') return true;
  if (statement.type !== 'TryStatement' || statement.finalizer !== null) return false;
  return [...statement.block.body, ...(statement.handler?.body.body ?? [])].every(
    (each) =>
      each.type === 'VariableDeclaration' ||
      (each.type === 'ExpressionStatement' &&
        each.expression.type === 'AssignmentExpression' &&
        each.expression.left.type === 'Identifier'),
  );
}

/** An expression as it is written, with `…` for the texts in it, and without white space and the cause of an error. */
function toShape(node: Node, file: FileAnalysis): string {
  const { sourceCode } = file;
  const isLeft = (each: Node): boolean => isTextPlace(each, file) || isCause(each);
  let shape = '';
  let end = node.range[0];
  for (const each of findInside(node, sourceCode, isLeft)) {
    if (each.range[0] < end || !isLeft(each)) continue;
    shape += `${sourceCode.text.slice(end, each.range[0])}…`;
    end = each.range[1];
  }
  shape += sourceCode.text.slice(end, node.range[1]);
  // An error may be made without a text or a cause.
  return shape
    .replaceAll(/\s+/gu, '')
    .replaceAll(/,(?=[)}\]])/gu, '')
    .replaceAll(/,…(?=\))/gu, '')
    .replaceAll('(…)', '()');
}

/** Whether an expression is a text for people, and stands where one is given: to an error, to an answer, as a message. */
function isTextPlace(node: Node, file: FileAnalysis): boolean {
  const { parent } = node;
  if (parent == null) return false;
  switch (parent.type) {
    case 'NewExpression':
      return parent.arguments.includes(node as TSESTree.Expression) && isReadableText(node, file.origins);
    case 'CallExpression': {
      if (!parent.arguments.includes(node as TSESTree.Expression)) return false;
      const name = getReferenceName(parent.callee) ?? '';
      const isForPeople =
        isErrorName(name) ||
        showingName.test(name) ||
        isShowingCall(parent) ||
        file.responses.matchResponse(parent) !== undefined;
      return isForPeople && isReadableText(node, file.origins);
    }
    case 'Property':
      return (
        parent.value === node &&
        parent.parent.type === 'ObjectExpression' &&
        textPropertyName.test(getPropertyName(parent) ?? '') &&
        isReadableText(node, file.origins)
      );
    default:
      return false;
  }
}

/** `{ cause: error }`, the last that an error is given. */
function isCause(node: Node): boolean {
  return (
    node.type === 'ObjectExpression' &&
    node.parent.type === 'NewExpression' &&
    node.parent.arguments.at(-1) === node &&
    node.properties.every((each) => each.type === 'Property' && getPropertyName(each) === 'cause')
  );
}

/** `logger.warn(…)`, by its names. */
function isLog(statement: Node): boolean {
  if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'CallExpression') return false;
  const callee = withoutTypeSyntax(statement.expression.callee);
  if (callee.type !== 'MemberExpression' || !isLogMethodName(getPropertyName(callee) ?? '')) return false;
  const receiver = getReferenceName(callee.object);
  return receiver !== undefined && (receiver === 'console' || isLoggerName(receiver));
}

/** A text in words; one word alone may be a code. */
function isReadableText(node: Node, origins: OriginResolver, hops = 0): boolean {
  const inner = withoutTypeSyntax(node);
  const isText = (part: Node): boolean => isReadableText(part, origins, hops);
  switch (inner.type) {
    case 'Literal':
      return typeof inner.value === 'string' && /\s/u.test(inner.value.trim());
    case 'TemplateLiteral':
      return /\s/u.test(
        inner.quasis
          .map(({ value }) => value.raw)
          .join('')
          .trim(),
      );
    case 'BinaryExpression':
      return inner.operator === '+' && (isText(inner.left) || isText(inner.right));
    case 'LogicalExpression':
      return isText(inner.right);
    case 'ConditionalExpression':
      return isText(inner.consequent) && isText(inner.alternate);
    case 'MemberExpression':
      return getPropertyName(inner) === 'message' || isConstantText(inner, origins, hops);
    case 'Identifier':
      return /mess?age|msg$/iu.test(inner.name) || isConstantText(inner, origins, hops);
    case 'CallExpression': {
      const name = getReferenceName(inner.callee) ?? '';
      if (/^(?:#?(?:t|translate|formatMessage)|\$t|String)$/u.test(name)) return true;
      const callee = withoutTypeSyntax(inner.callee);
      return callee.type === 'MemberExpression' && keepingMethods.has(name) && isText(callee.object);
    }
    default:
      return false;
  }
}

/** Whether a variable or property is a constant that the file gives a text in words. */
function isConstantText(
  node: TSESTree.Identifier | TSESTree.MemberExpression,
  origins: OriginResolver,
  hops: number,
): boolean {
  if (hops > 1) return false;
  const origin = origins.resolve(node);
  return origin.kind === 'node' && origin.node !== node && isReadableText(origin.node, origins, hops + 1);
}
