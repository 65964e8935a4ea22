/** What the code around an error code says of it: the status it is sent with, its message, its type. */
import {
  findCallOf,
  findCodeStatuses,
  findPropertyOf,
  getEnclosingClass,
  getPropertyName,
  getStaticString,
  isErrorMember,
  isFieldOf,
  type ClassNode,
  type CodeOccurrence,
  type FileAnalysis,
  type Node,
} from '@failwell/analysis';
import type { ErrorCodeFields } from '@failwell/catalog';

/** The fields of a catalog entry that a place can tell. */
export type CodeFacts = Pick<ErrorCodeFields, 'status' | 'message' | 'type'>;

/** The facts that stand beside a code. Only what is written out: nothing is guessed from the name of the code. */
export function getCodeFacts({ node }: CodeOccurrence, file: FileAnalysis): CodeFacts {
  const properties = getSiblings(node);
  const call = findCallOf(node);
  const declaration = getEnclosingClass(node);
  const isField = declaration !== undefined && isFieldOf(node, declaration);
  const members = isField ? getFields(declaration) : [];
  const texts = [...properties, ...members];
  const status = findCodeStatuses(node, file)[0]?.status;
  const message =
    findText(texts, isMessageName, isSentence) ??
    call?.arguments
      .map((argument) => getStaticString(argument))
      .find((text) => text !== undefined && isSentence(text)) ??
    (isField ? getSuperMessage(declaration) : undefined);
  const type = findText(
    properties,
    (name) => isErrorMember(name, 'type'),
    (text) => /^[a-z][\w-]*$/u.test(text),
  );
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
  const object = findPropertyOf(node)?.parent;
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

function findText(
  named: readonly Named[],
  isNamed: (name: string) => boolean,
  isWanted: (text: string) => boolean,
): string | undefined {
  return named
    .filter(({ name }) => isNamed(name))
    .map(({ value }) => getStaticString(value))
    .find((text) => text !== undefined && isWanted(text));
}

function isMessageName(name: string): boolean {
  return isErrorMember(name, 'message', 'title');
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
