/** `const Errors = { ARTICLE_NOT_FOUND: '…' } as const`, values texts or records, nested or not. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { SourceText } from '../../sourceText.ts';
import { getAssigned } from './exports.ts';
import { getCodeAccess, getFieldName, readRecord, type Found, nothing } from './fields.ts';
import { createEntry, type CodeContainer, type Contribution, type Declaration, type ShapeReader } from './shape.ts';
import { getKey, getReference, getText, toRange, withoutWrappers, type Reference, type Text } from './values.ts';

/** What stands at the end of each path through an object. */
interface Leaf {
  readonly property: TSESTree.Property;
  /** The names above it, itself last. */
  readonly path: readonly string[];
  /** The key as written; absent where it is computed from a constant's name. */
  readonly key?: Text;
  readonly keyReference?: Reference;
  readonly text?: Text;
  readonly record?: Found;
}

export const constObject: ShapeReader = {
  shape: 'const-object',
  read: ({ source, declarations }) =>
    declarations.flatMap((declaration) =>
      getObjects(declaration).flatMap(({ name, object }) => {
        const isExported = declaration.isExported && declaration.statement.type === 'ExportNamedDeclaration';
        const container = readObject(name, object, source, isExported);
        return container.entries.length + container.contributions.length === 0 ? [] : [container];
      }),
    ),
};

interface NamedObject {
  readonly name: string;
  readonly object: TSESTree.ObjectExpression;
}

/** The objects that a declaration names: `const X = {…}`, `export default {…}`, `module.exports = {…}`. */
function getObjects({ node }: Declaration): readonly NamedObject[] {
  if (node.type === 'VariableDeclaration') {
    return node.declarations.flatMap(({ id, init }) => toNamedObject(id.type === 'Identifier' ? id.name : '', init));
  }
  if (node.type !== 'ExpressionStatement') return toNamedObject('default', node);
  const { expression } = node;
  if (expression.type !== 'AssignmentExpression') return [];
  const target = getReference(expression.left);
  const name = target?.at(-1);
  return name !== undefined && (target?.[0] === 'module' || target?.[0] === 'exports')
    ? toNamedObject(name, getAssigned(expression))
    : [];
}

function toNamedObject(name: string, value: TSESTree.Node | null): readonly NamedObject[] {
  const object = value === null ? undefined : withoutWrappers(value);
  return object?.type === 'ObjectExpression' ? [{ name, object }] : [];
}

function readObject(
  name: string,
  object: TSESTree.ObjectExpression,
  source: SourceText,
  isExported: boolean,
): CodeContainer {
  // An object that states a code of its own is one code, not a holder of codes.
  if (isRecord(object)) return { name, entries: [], contributions: [] };
  const leaves = getLeaves(object, [], source);
  const isContainerOpen = isOpen(object);
  // `NOT_FOUND: 'Article not found'`: where the values are prose, the keys are the codes.
  const texts = leaves.flatMap(({ text }) => (text === undefined ? [] : [text.value]));
  const isProse = texts.filter((text) => /\s/u.test(text)).length * 2 >= Math.max(texts.length, 1);
  const contributions: Contribution[] = [];
  let isKeyed = true;
  const entries = leaves.flatMap((leaf) => {
    const found =
      leaf.record ?? (isProse ? toMessage(leaf.text) : { ...nothing, ...(leaf.text && { code: leaf.text }) });
    const reference = leaf.keyReference ?? (found.code === undefined ? found.reference : undefined);
    if (reference !== undefined) {
      contributions.push({ reference, found });
      return [];
    }
    isKeyed &&= found.code === undefined;
    const code = found.code ?? (leaf.key && { value: leaf.path.join('.'), range: leaf.key.range });
    if (code === undefined) return [];
    const place = {
      range: toRange(leaf.property),
      container: name,
      member: leaf.path.join('.'),
      documented: leaf.property,
      access: found.code === undefined ? undefined : [...leaf.path, ...getCodeAccess(leaf.property.value)],
      isExported,
      groups: leaf.path.slice(0, -1),
      isContainerOpen,
    };
    return [createEntry(source, 'const-object', code, found, place)];
  });
  return { name, entries, contributions, isKeyed };
}

function toMessage(text: Text | undefined): Found {
  if (text === undefined) return nothing;
  const { start, end } = text.range;
  return { fields: { message: text.value }, ranges: { message: { start: start - 1, end: end + 1 } } };
}

function getLeaves(object: TSESTree.ObjectExpression, path: readonly string[], source: SourceText): readonly Leaf[] {
  return object.properties.flatMap((property): readonly Leaf[] => {
    if (property.type !== 'Property' || property.kind !== 'init' || property.method) return [];
    const key = getKey(property.key, property.computed);
    const keyReference = key === undefined ? getReference(property.key) : undefined;
    if (key === undefined && keyReference === undefined) return [];
    const value = withoutWrappers(property.value);
    const leaf = {
      property,
      path: key === undefined ? path : [...path, key.value],
      ...(key && { key }),
      ...(keyReference && { keyReference }),
    };
    const text = getText(value);
    if (text !== undefined) return [{ ...leaf, text }];
    if (value.type !== 'ObjectExpression') return [];
    return isRecord(value)
      ? [{ ...leaf, record: readRecord(value, source.text) }]
      : getLeaves(value, leaf.path, source);
  });
}

/** Whether an object holds what is none of its leaves: what it spreads, the values of calls and names. */
function isOpen(object: TSESTree.ObjectExpression): boolean {
  return object.properties.some((property) => {
    if (property.type !== 'Property') return true;
    if (property.kind !== 'init' || property.method) return false;
    const key = getKey(property.key, property.computed) ?? getReference(property.key);
    const value = withoutWrappers(property.value);
    if (key === undefined) return true;
    if (value.type === 'ObjectExpression') return !isRecord(value) && isOpen(value);
    return (
      getText(value) === undefined && !/^(?:Literal|ArrowFunctionExpression|FunctionExpression)$/u.test(value.type)
    );
  });
}

/** Whether the object describes one code: it has a field that a catalog knows, and that is no object itself. */
function isRecord(object: TSESTree.ObjectExpression): boolean {
  return object.properties.some(
    (property) =>
      property.type === 'Property' &&
      getFieldName(getKey(property.key, property.computed)?.value ?? '') !== undefined &&
      withoutWrappers(property.value).type !== 'ObjectExpression',
  );
}
