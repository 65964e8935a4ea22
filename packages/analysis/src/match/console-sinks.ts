/** Where a write to `console` is meant: in what implements a logger, and where a comment allows it. */
import type { TSESTree } from '@typescript-eslint/utils';
import {
  getPropertyName,
  getStaticString,
  isFunction,
  withoutTypeSyntax,
  type FunctionNode,
  type Node,
  type SourceCode,
} from '../ast.ts';
import {
  deprecationWord,
  intentPhrase,
  levelKeys,
  levelMethods,
  logClassWords,
  printWords,
  sinkWords,
  timeKeys,
} from '../knowledge/console-sinks.ts';
import { toWords } from '../names.ts';
import type { ProjectFacts } from '../project.ts';
import { hasLoggerOrFramework, isNamedForLogger } from '../purpose/package-purpose.ts';
import type { ConsoleUse } from './console.ts';
import type { OriginResolver } from './origin.ts';
import { getCommentsAbove } from './reasons.ts';
import { getDottedName } from './values.ts';

/**
 * Whether a write to the console is that of a logger: in one of several methods named for levels, of a class, an object
 * or a module, in a function named for one in a file named for a logger, in a class named for one, or in a function that
 * hands on all of its arguments; or that of a function which is named for printing.
 */
export function isInLogger(node: Node, filename: string): boolean {
  const isLoggerFile = ['log', 'logger', 'logging'].includes(toWords(getBaseName(filename)).at(-1) ?? '');
  let isValue = true;
  for (let current: Node | undefined = node; current != null; current = current.parent) {
    isValue &&= !isFunction(current);
    switch (current.type) {
      case 'CallExpression':
        if (isForwarding(current, node)) return true;
        break;
      case 'ClassDeclaration':
      case 'ClassExpression':
        if (isSinkName(current.id?.name) || isLogClass(current)) return true;
        break;
      case 'VariableDeclarator':
        if (current.init?.type === 'ObjectExpression' && current.id.type === 'Identifier')
          if (isForConsole(toWords(current.id.name))) return true;
        break;
      case 'Property':
        // `{ info: console.info, error: console.error }` and `{ ...console, fatal: console.error }`
        if (isValue && isLevelProperty(current)) return true;
        break;
      default:
        if (isFunction(current) && (isLevel(current, isLoggerFile) || isPrinter(current))) return true;
    }
  }
  return false;
}

/**
 * Whether a write is a whole line of a log, in JSON, with its time and its level: what gives `console` such lines is the
 * logger, whatever it is called.
 */
export function isLogLine({ call }: ConsoleUse, origins: OriginResolver): boolean {
  const [only, another] = call?.arguments ?? [];
  if (only?.type !== 'CallExpression' || another !== undefined || getDottedName(only.callee) !== 'JSON.stringify')
    return false;
  const given = only.arguments[0];
  const origin = given === undefined ? undefined : origins.resolve(given);
  const line = origin?.kind === 'node' ? origin.node : given;
  if (line?.type !== 'ObjectExpression') return false;
  const keys = new Set(line.properties.map((each) => (each.type === 'Property' ? getPropertyName(each) : undefined)));
  return [levelKeys, timeKeys].every((names) => [...names].some((name) => keys.has(name)));
}

/**
 * Whether a write is that of a package which is a logger itself: any where it logs by nothing else, and else that of a
 * class named for what is the logger's (`LoggerContext`), which its own lines pass through.
 */
export function isOfLogger(node: Node, { package: facts }: ProjectFacts): boolean {
  if (facts === undefined || !isNamedForLogger(facts)) return false;
  if (!hasLoggerOrFramework(facts)) return true;
  for (let current: Node | undefined = node; current != null; current = current.parent) {
    if (current.type !== 'ClassDeclaration' && current.type !== 'ClassExpression') continue;
    if (toWords(current.id?.name ?? '').some((word) => sinkWords.has(word))) return true;
  }
  return false;
}

/**
 * Whether a write is what the process was started for in place of serving: at the top level, one value that a call gave,
 * in a branch beside which another one listens: `if (exportsDocument) console.log(JSON.stringify(document)); else app.listen(80);`.
 */
export function isOutputInPlaceOfServing({ call }: ConsoleUse, { text }: Pick<SourceCode, 'text'>): boolean {
  const [value, another] = call?.arguments ?? [];
  if (call === undefined || value === undefined || another !== undefined) return false;
  const inner = value.type === 'AwaitExpression' ? value.argument : value;
  if (inner.type !== 'CallExpression') return false;
  let listensBeside = false;
  for (
    let child: Node = call, parent = call.parent as Node | undefined;
    parent != null;
    child = parent, parent = parent.parent
  ) {
    if (isFunction(parent)) return false;
    if (listensBeside || parent.type !== 'IfStatement' || parent.alternate == null || child === parent.test) continue;
    if (listens(text, child)) return false;
    listensBeside = listens(text, child === parent.consequent ? parent.alternate : parent.consequent);
  }
  return listensBeside;
}

function listens(text: string, { range }: Node): boolean {
  return /\blisten\s*\(/u.test(text.slice(...range));
}

/** Whether a write tells those who use a library that a part of it is deprecated: `console.warn('open() is deprecated')`. */
export function isDeprecationNotice({ method, call }: ConsoleUse): boolean {
  return (
    method === 'warn' &&
    call?.arguments.some((argument) => getTexts(argument).some((text) => deprecationWord.test(text))) === true
  );
}

/** The texts that stand in an expression: of a literal, a template or a sum of them. */
function getTexts(node: Node): readonly string[] {
  const inner = withoutTypeSyntax(node);
  if (inner.type === 'TemplateLiteral') return inner.quasis.map(({ value }) => value.raw);
  if (inner.type === 'BinaryExpression') return [...getTexts(inner.left), ...getTexts(inner.right)];
  return [getStaticString(inner) ?? ''];
}

function getBaseName(filename: string): string {
  return filename.replace(/^.*[\\/]/u, '').replace(/\.[^.]*$/u, '');
}

function isSinkName(name: string | undefined): boolean {
  const words = toWords(name ?? '');
  const last = words.at(-1) ?? '';
  return sinkWords.has(last) || (last === 'log' && words.includes('console')) || isForConsole(words);
}

/** `class Log { info(text) { … } warning(text) { … } error(text) { … } endLine() { … } }`: whatever it writes is the log. */
function isLogClass({ id, body }: TSESTree.ClassDeclaration | TSESTree.ClassExpression): boolean {
  const isNamed = logClassWords.has(toWords(id?.name ?? '').at(-1) ?? '');
  return isNamed && countLevels(body.body, getMemberName) >= levelsOfLogger;
}

/** How many methods named for levels a logger has at least: a record of a log may have an `error` and an `info`. */
const levelsOfLogger = 3;

/** `ConsoleMailer`, `consoleBackend`: one of several ways of doing something, which is to show it. */
function isForConsole([first, second]: readonly string[]): boolean {
  return first === 'console' && second !== undefined;
}

/** `console.log(...args)` and `warn.apply(console, args)` in `(...args) => …`, also with something before them, or without the first of them. */
function isForwarding(call: TSESTree.CallExpression, callee: Node): boolean {
  const last = call.arguments.at(-1);
  const isApplied =
    call.callee.type === 'MemberExpression' &&
    (call.callee === callee || call.callee.object === callee) &&
    getPropertyName(call.callee) === 'apply' &&
    call.arguments.length === 2;
  if (!isApplied && (call.callee !== callee || last?.type !== 'SpreadElement')) return false;
  const name = last === undefined ? undefined : getSlicedName(last.type === 'SpreadElement' ? last.argument : last);
  if (name === undefined) return false;
  for (let current: Node | undefined = call; current != null; current = current.parent) {
    if (!isFunction(current)) continue;
    const rest = current.params.at(-1);
    if (rest?.type === 'RestElement' && rest.argument.type === 'Identifier' && rest.argument.name === name) return true;
  }
  return false;
}

/** `args` of `args`, `args.slice(1)`, `args.filter(Boolean)` and `this.format(args)`. */
function getSlicedName(node: Node): string | undefined {
  if (node.type === 'Identifier') return node.name;
  if (node.type !== 'CallExpression') return undefined;
  const { callee } = node;
  if (callee.type === 'MemberExpression' && /^(?:filter|slice)$/u.test(getPropertyName(callee) ?? ''))
    return getSlicedName(callee.object);
  const [argument] = node.arguments;
  return argument?.type === 'Identifier' ? argument.name : undefined;
}

function isLevelProperty(property: TSESTree.Property): boolean {
  const object = property.parent;
  return (
    object.type === 'ObjectExpression' &&
    isLevelName(getPropertyName(property)) &&
    (countLevels(object.properties, getMemberName) > 1 ||
      object.properties.some(
        (each) =>
          each.type === 'SpreadElement' && each.argument.type === 'Identifier' && each.argument.name === 'console',
      ))
  );
}

/**
 * Whether a function is named for a level, and another one beside it, too.
 * @param isAlone whether one is enough that begins with a level, as `logRequest` does
 */
function isLevel(node: FunctionNode, isAlone: boolean): boolean {
  const { parent } = node;
  switch (parent.type) {
    case 'MethodDefinition':
    case 'PropertyDefinition':
      return isLevelName(getPropertyName(parent)) && countLevels(parent.parent.body, getMemberName) > 1;
    case 'Property':
      return isLevelProperty(parent);
    default: {
      const name = getDeclaredName(node.type === 'FunctionDeclaration' ? node : parent.parent);
      const program = getProgram(node);
      if (isAlone && isLevelName(toWords(name ?? '')[0])) return true;
      return isLevelName(name) && program !== undefined && countLevels(program.body, getDeclaredName) > 1;
    }
  }
}

/** Whether a function is there to print: `printRoutes`, `dump`. */
function isPrinter(node: FunctionNode): boolean {
  const { parent } = node;
  const name =
    parent.type === 'MethodDefinition' || parent.type === 'PropertyDefinition' || parent.type === 'Property'
      ? getPropertyName(parent)
      : getDeclaredName(node.type === 'FunctionDeclaration' ? node : parent.parent);
  return printWords.has(toWords(name ?? '')[0] ?? '');
}

function isLevelName(name: string | undefined): boolean {
  return name !== undefined && levelMethods.has(name.toLowerCase());
}

function countLevels<T extends Node>(nodes: readonly T[], getName: (node: T) => string | undefined): number {
  return nodes.filter((node) => isLevelName(getName(node))).length;
}

function getMemberName(node: Node): string | undefined {
  switch (node.type) {
    case 'MethodDefinition':
    case 'Property':
      return getPropertyName(node);
    case 'PropertyDefinition':
      return isFunction(node.value) ? getPropertyName(node) : undefined;
    default:
      return undefined;
  }
}

/** The name under which a statement of a module declares a function. */
function getDeclaredName(statement: Node | undefined): string | undefined {
  switch (statement?.type) {
    case 'ExportNamedDeclaration':
      return getDeclaredName(statement.declaration ?? undefined);
    case 'FunctionDeclaration':
      return statement.id?.name;
    case 'VariableDeclaration': {
      const declarator = statement.declarations[0];
      return declarator?.id.type === 'Identifier' && isFunction(declarator.init) ? declarator.id.name : undefined;
    }
    default:
      return undefined;
  }
}

function getProgram(node: Node): TSESTree.Program | undefined {
  let current: Node | undefined = node;
  while (current != null && current.type !== 'Program') current = current.parent;
  return current;
}

/** Whether a comment right above a statement around the place, or above its function, says that `console` is meant. */
export function isConsoleIntended(node: Node, sourceCode: SourceCode): boolean {
  if (!sourceCode.text.includes('console') || !intentPhrase.test(sourceCode.text)) return false;
  for (
    let current: Node | null | undefined = node;
    current != null && current.type !== 'Program';
    current = current.parent
  ) {
    const comments = getCommentsAbove(current, sourceCode);
    const text = comments.map(({ value }) => value).join(' ');
    if (/\bconsole\b/u.test(text) && intentPhrase.test(text)) return true;
  }
  return false;
}

/** Lines on which a comment allows the console: told to a linter's own rule about it, by name. */
export interface AllowedLines {
  has(line: number): boolean;
}

const allowingComment =
  /^\s*\*?\s*(?:(?:eslint|oxlint|tslint)[-:](?<action>disable|enable)(?:-(?<line>line|next-line))?\b(?<rules>[^]*)|biome-ignore(?<biome>-all)?\s+lint\/suspicious\/noConsole)/u;

/** `eslint no-console: 0`, `eslint eqeqeq: 2, "no-console": ["off"]`: how a comment configures a file for ESLint. */
const configuringComment = /^\s*eslint\s(?:[^]*[\s,{])?["']?no-console["']?\s*:\s*\[?\s*(?:0|(["']?)off\1)(?![\w"'])/u;

/**
 * The lines on which a comment switches off a linter's rule against the console (`eslint-disable-next-line no-console`):
 * somebody has decided there already.
 */
export function findAllowedLines(sourceCode: Pick<SourceCode, 'text' | 'getAllComments'>): AllowedLines {
  const lines = new Set<number>();
  if (!/\bno-console\b|\bnoConsole/u.test(sourceCode.text)) return lines;
  const ranges: { readonly start: number; end: number }[] = [];
  for (const comment of sourceCode.getAllComments()) {
    if (comment.type === 'Block' && configuringComment.test(comment.value)) return { has: () => true };
    const groups = allowingComment.exec(comment.value)?.groups;
    if (groups === undefined) continue;
    const { action, line, rules, biome } = groups;
    if (action === undefined) {
      if (biome === undefined) lines.add(comment.loc.end.line + 1);
      else ranges.push({ start: 0, end: Infinity });
      continue;
    }
    const names: readonly string[] = (rules ?? '').split(/\s--\s/u)[0]?.match(/[\w@/-]+/gu) ?? [];
    if (!names.includes('no-console') && (action === 'disable' || names.length > 0)) continue;
    if (action === 'enable') {
      const open = ranges.at(-1);
      if (open?.end === Infinity) open.end = comment.loc.start.line;
    } else if (line === undefined) ranges.push({ start: comment.loc.start.line, end: Infinity });
    else lines.add(line === 'line' ? comment.loc.start.line : comment.loc.end.line + 1);
  }
  return { has: (line) => lines.has(line) || ranges.some(({ start, end }) => start <= line && line < end) };
}
