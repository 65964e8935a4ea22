/** Whether the code before a value decides by it: it is compared, looked up in a list, or given to what checks it. */
import { withoutTypeSyntax, type Node, type SourceCode } from '../ast.ts';
import { someCondition } from './conditions.ts';
import { getDottedName } from './values.ts';

/**
 * The text of a function up to `node`, without the conditions that did not hold where it stands: after
 * `!allowed.includes(type)`, the type is exactly what was not allowed.
 * @param others further parts that say nothing where it stands
 */
export function getConditionsBefore(
  node: Node,
  handler: Node,
  sourceCode: SourceCode,
  others: readonly Node[] = [],
): string {
  const failed = [...others];
  someCondition(node, (test, holds) => {
    failed.push(...getFailed(test, holds, sourceCode));
    return false;
  });
  for (let current: Node = node; current !== handler && current.parent != null; current = current.parent) {
    const { parent } = current;
    const isDefault = parent.type === 'SwitchStatement' && current.type === 'SwitchCase' && current.test === null;
    if (isDefault) failed.push(parent.discriminant);
  }
  let start = handler.range[0];
  let before = '';
  for (const { range } of failed.toSorted((a, b) => a.range[0] - b.range[0])) {
    if (range[0] < start || range[0] >= node.range[0]) continue;
    before += sourceCode.text.slice(start, range[0]);
    start = range[1];
  }
  return before + sourceCode.text.slice(start, node.range[0]);
}

/** The parts of a condition that say what a value is, and that are false where the condition holds, or does not. */
function getFailed(test: Node, holds: boolean, sourceCode: SourceCode): readonly Node[] {
  const condition = withoutTypeSyntax(test);
  switch (condition.type) {
    case 'UnaryExpression':
      return condition.operator === '!' ? getFailed(condition.argument, !holds, sourceCode) : [];
    case 'LogicalExpression':
      return [...getFailed(condition.left, holds, sourceCode), ...getFailed(condition.right, holds, sourceCode)];
    case 'BinaryExpression': {
      const { operator } = condition;
      const number = getNumberText(condition.right);
      // `list.indexOf(value) === -1` and `< 0` say that it is not there, `!== -1` that it is.
      const isNegative =
        number === '-1' ? operator.startsWith('=') : operator.startsWith('!') || operator + number === '<0';
      return isNegative === holds ? [condition] : [];
    }
    case 'AwaitExpression':
      return getFailed(condition.argument, holds, sourceCode);
    case 'CallExpression':
      return !holds && confirming.test(sourceCode.getText(condition)) ? [condition] : [];
    default:
      return [];
  }
}

/**
 * Calls that say what a text is where they hold, and leave it free where they do not: a list that has it, a test by its
 * name, the question whether it exists, a pattern for the whole of it. `/[\r\n]/.test(text)` and `isInvalid(text)` say it
 * where they do not hold.
 */
const confirming =
  /^(?:(?:[\w$.?![\]]+|\[[^[\]]*\])\.(?:includes|has|indexOf|hasOwn|hasOwnProperty)|(?:[\w$.?!]+\.)?is(?!\w*NaN\(|Invalid|Not|Bad|Malformed|Unsafe)[A-Z]\w*|(?:[\w$.?!]+\.)?\w*[eE]xists\w*|\/\^.*\/[a-z]*\.test|[\w$.?!]+\.match(?=\(\s*\/\^))\(/u;

/** A number as it is written, with its sign; empty where an expression is none. */
function getNumberText(node: Node): string {
  if (node.type === 'Literal') return typeof node.value === 'number' ? String(node.value) : '';
  return node.type === 'UnaryExpression' && node.operator === '-' ? `-${getNumberText(node.argument)}` : '';
}

/**
 * Whether a text decides by a value.
 * @param names the value, and what it is a property of, longest first
 */
export function isCheckedIn(before: string, names: readonly string[]): boolean {
  return names.some((name, index) => {
    const value = toPattern(name);
    if (isGivenToCheck(before, [name])) return true;
    // Of the whole only a check of it says something; of the value itself a comparison does, too.
    if (index > 0) return false;
    if (
      new RegExp(
        `${unlessAccepted}${value}\\s*\\)\\s*\\)\\s*(?:return|throw|\\{[^}]*\\b(?:return|throw))\\b`,
        'u',
      ).test(before)
    )
      return true;
    return new RegExp(
      `\\b(?:includes|has|indexOf|hasOwn|hasOwnProperty|test|is[A-Z]\\w*)\\s*\\(\\s*(?:[^()]*,\\s*)?${value}\\b|(?<!\\btypeof\\s+)${value}\\s*[!=]==?\\s*(?!undefined\\b|null\\b|(["'\`])\\1)["'\`\\w]|switch\\s*\\(\\s*${value}\\s*\\)|${value}\\s+in\\s|(?<=[\\w$)\\]])(?:\\?\\.)?\\[\\s*${value}\\s*(?:as[^\\]]*)?\\]|typeof\\s+${value}\\s*[!=]==?\\s*'(?:number|boolean)'|${value}\\s*\\??\\.\\s*match\\(\\s*\\/\\^`,
      'u',
    ).test(before);
  });
}

/** The beginning of `if (!zones.find(zone)) return …`: who is asked decides, unless it only makes another text of it. */
const unlessAccepted = String.raw`\bif\s*\(\s*!\s*(?:await\s+)?(?:[\w$]+\s*\??\.\s*)*(?!Boolean\b|Number\b|String\b|decode|normali|strip|to[A-Z]|trim)[\w$]+\s*\(\s*`;

/** Whether a text gives one of these values to a function that checks a whole value by its name: `validateLogin(req.body)`. */
export function isGivenToCheck(text: string, names: readonly string[]): boolean {
  return names.some((name) =>
    new RegExp(`\\b(?:${checkingNames})\\w*\\s*\\(\\s*(?:[^()]*,\\s*)?${toPattern(name)}\\s*(?:[,)]|as\\b)`, 'iu').test(
      text,
    ),
  );
}

/** Words that the names of what checks a whole value begin with. */
const checkingNames =
  'parse(?!Int|Float)|safeParse|parseAsync|safeParseAsync|validate|validationResult|assert|check|verify|sanitize|sanitise|escape';

/** Whether a file gives each value of a path parameter to a function that checks it: `router.param('id', validateId)`. */
export function isCheckedByHook(name: string, hook: string, text: string): boolean {
  return (
    /^[\w-]+$/u.test(name) &&
    new RegExp(`\\.\\s*${hook}\\(\\s*(['"\`])${name}\\1\\s*,\\s*(?:[\\w$]+\\.)*(?:${checkingNames})`, 'iu').test(text)
  );
}

/**
 * Variables that were given exactly a value, `let id = req.params.id`, and the text in which they hold it: up to where
 * they are given another.
 */
export function getAliases(node: Node, before: string): readonly { readonly name: string; readonly text: string }[] {
  const value = getDottedName(node);
  if (value?.includes('.') !== true) return [];
  const declaration = new RegExp(
    `\\b(?:const|let|var)\\s+(\\w+)\\s*(?::[^=;]*)?=\\s*${toPattern(value)}\\s*(?:;|\\n|as\\b)`,
    'gu',
  );
  return [...before.matchAll(declaration)].map(({ 0: declared, 1: name = '', index }) => {
    const rest = before.slice(index + declared.length);
    const next = rest.search(new RegExp(`\\b${name}\\s*[-+*/?|&]*=(?!=)`, 'u'));
    return { name, text: next === -1 ? rest : rest.slice(0, next) };
  });
}

/** A pattern for a value as it is written: `req.params?.id` for `req.params.id`. */
function toPattern(name: string): string {
  return `(?<![\\w$.])${name
    .replaceAll('$', String.raw`\$`)
    .split('.')
    .join(String.raw`\s*[?!]?\.\s*`)}`;
}

/** A value and what it is a property of, longest first: `req.body.type`, `req.body`, `req`. */
export function getPrefixes(node: Node): readonly string[] {
  const parts = getDottedName(node)?.split('.') ?? [];
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('.'));
}

/** The blocks in which something failed, where a node is reached: those of the `try`s in whose `catch` it stands. */
export function getFailedBlocks(node: Node): readonly Node[] {
  const blocks: Node[] = [];
  for (let child = node, { parent } = child; parent != null; child = parent, { parent } = child)
    if (parent.type === 'TryStatement' && parent.handler === child) blocks.push(parent.block);
  return blocks;
}
