/** What the code around an error code says of it: the status it is sent with, its message, its type. */
import {
  getEnclosingClass,
  getPropertyName,
  getStatusOfConstant,
  getStaticString,
  isFunction,
  withoutTypeSyntax,
  type ClassNode,
  type CodeOccurrence,
  type FileAnalysis,
  type Node,
} from '@failwell/analysis';
import type { ErrorCodeFields } from '@failwell/catalog';
import type { TSESTree } from '@typescript-eslint/utils';

/** The fields of a catalog entry that a place can tell. */
export type CodeFacts = Pick<ErrorCodeFields, 'status' | 'message' | 'type'>;

const statusKeys = new Set(['status', 'statusCode', 'status_code', 'httpStatus', 'httpStatusCode', 'http_status']);
const messageKeys = new Set(['message', 'detail', 'title']);

/** The facts that stand beside a code. Only what is written out: nothing is guessed from the name of the code. */
export function getCodeFacts({ node }: CodeOccurrence, file: FileAnalysis): CodeFacts {
  const properties = getSiblings(node);
  const call = findCall(node);
  const declaration = getEnclosingClass(node);
  const isField = declaration !== undefined && isFieldOf(node, declaration);
  const members = isField ? getFields(declaration) : [];
  const texts = [...properties, ...members];
  const status =
    findStatus(texts) ??
    getSentStatus(node, file) ??
    call?.arguments.map((argument) => toStatus(argument)).find((each) => each !== undefined);
  const message =
    findText(texts, messageKeys, isSentence) ??
    call?.arguments
      .map((argument) => getStaticString(argument))
      .find((text) => text !== undefined && isSentence(text)) ??
    (isField ? getSuperMessage(declaration) : undefined);
  const type = findText(properties, new Set(['type']), (text) => /^[a-z][\w-]*$/u.test(text));
  return {
    ...(status === undefined ? {} : { status }),
    ...(message === undefined ? {} : { message }),
    ...(type === undefined ? {} : { type }),
  };
}

interface Named {
  readonly name: string;
  readonly value: Node;
}

/** The properties of the object that holds a code. */
function getSiblings(node: Node): readonly Named[] {
  const object = findProperty(node)?.parent;
  if (object?.type !== 'ObjectExpression') return [];
  return object.properties.flatMap((each) => {
    const name = each.type === 'Property' ? getPropertyName(each) : undefined;
    return name === undefined || each.type !== 'Property' ? [] : [{ name, value: each.value }];
  });
}

function getFields(declaration: ClassNode): readonly Named[] {
  return declaration.body.body.flatMap((member) => {
    if (member.type !== 'PropertyDefinition' || member.value === null) return [];
    const name = getPropertyName(member);
    return name === undefined ? [] : [{ name, value: member.value }];
  });
}

function isFieldOf(node: Node, declaration: ClassNode): boolean {
  for (let current: Node | undefined = node; current !== undefined && current !== declaration; current = current.parent)
    if (isFunction(current)) return isSuperCall(findCall(node));
  return true;
}

function isSuperCall(call: TSESTree.CallExpression | TSESTree.NewExpression | undefined): boolean {
  return call?.callee.type === 'Super';
}

/** The property whose value a literal is, with nothing but type syntax between. */
function findProperty(node: Node): TSESTree.Property | undefined {
  let current = node.parent;
  while (current?.type === 'TSAsExpression' || current?.type === 'TSSatisfiesExpression') current = current.parent;
  return current?.type === 'Property' ? current : undefined;
}

/** The call or `new` that takes a code, by itself or in an object of options. */
function findCall(node: Node): TSESTree.CallExpression | TSESTree.NewExpression | undefined {
  let argument = node;
  for (let above = node.parent; above !== undefined; above = above.parent) {
    if (above.type === 'CallExpression' || above.type === 'NewExpression')
      return above.callee === argument ? undefined : above;
    if (above.type !== 'Property' && above.type !== 'ObjectExpression' && above.type !== 'TSAsExpression')
      return undefined;
    argument = above;
  }
  return undefined;
}

/** The status of the response or exception that sends a code. */
function getSentStatus(node: Node, file: FileAnalysis): number | undefined {
  for (let above = node.parent; above !== undefined && !isFunction(above); above = above.parent) {
    switch (above.type) {
      case 'AssignmentExpression':
      case 'CallExpression':
      case 'NewExpression':
      case 'ObjectExpression': {
        const status = file.responses.matchResponse(above)?.status;
        if (status !== undefined) return isErrorStatus(status) ? status : undefined;
        break;
      }
      case 'BlockStatement':
      case 'Program':
        return undefined;
      default:
    }
  }
  return undefined;
}

function findStatus(named: readonly Named[]): number | undefined {
  return named
    .filter(({ name }) => statusKeys.has(name))
    .map(({ value }) => toStatus(value))
    .find((status) => status !== undefined);
}

function toStatus(node: Node): number | undefined {
  const inner = withoutTypeSyntax(node);
  if (inner.type === 'Literal')
    return typeof inner.value === 'number' && isErrorStatus(inner.value) ? inner.value : undefined;
  if (inner.type !== 'MemberExpression') return undefined;
  const name = getPropertyName(inner);
  const status = name === undefined ? undefined : getStatusOfConstant(name);
  return status !== undefined && isErrorStatus(status) ? status : undefined;
}

function isErrorStatus(status: number): boolean {
  return Number.isInteger(status) && status >= 400 && status <= 599;
}

function findText(
  named: readonly Named[],
  names: ReadonlySet<string>,
  isWanted: (text: string) => boolean,
): string | undefined {
  return named
    .filter(({ name }) => names.has(name))
    .map(({ value }) => getStaticString(value))
    .find((text) => text !== undefined && isWanted(text));
}

/** Whether a text is for people: of two words at least, which a code is not. */
function isSentence(text: string): boolean {
  return /\S\s+\S/u.test(text) && !/[\r\n]/u.test(text);
}

/** The text that a class hands to its base: `super('Article not found')`. */
function getSuperMessage(declaration: ClassNode): string | undefined {
  const constructor = declaration.body.body.find(
    (member) => member.type === 'MethodDefinition' && member.kind === 'constructor',
  );
  if (constructor?.type !== 'MethodDefinition') return undefined;
  for (const statement of constructor.value.body?.body ?? []) {
    if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'CallExpression') continue;
    const { callee, arguments: given } = statement.expression;
    if (callee.type === 'Super')
      return given.map((argument) => getStaticString(argument)).find((text) => text !== undefined && isSentence(text));
  }
  return undefined;
}
