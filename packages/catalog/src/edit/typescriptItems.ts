/** How a new code is written in TypeScript: like its neighbour, whatever the project's manner is. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { ErrorCode, SourceRange } from '../model.ts';
import { getFieldName } from '../read/typescript/fields.ts';
import { getKey, getText, toRange, withoutWrappers } from '../read/typescript/values.ts';
import type { SourceText } from '../sourceText.ts';
import type { NewCode } from './editor.ts';
import type { NewItem } from './list.ts';
import { applyEdits, getIndent, getIndentUnit, getLineEnd, indentLines, replace, type TextEdit } from './textEdit.ts';
import { findNode } from './typescriptLists.ts';

/** Whether a text can stand as a name without quotes. */
export function isIdentifier(text: string): boolean {
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(text);
}

/** A text as a literal. */
export function quote(text: string, mark: string): string {
  const escaped = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"');
  const marked = escaped.replaceAll(mark, `\\${mark}`);
  return `${mark}${mark === '`' ? marked.replaceAll('${', '\\${') : marked}${mark}`;
}

/** The first member of an empty enum or object. */
export function writeFirstItem({ code }: NewCode, { type }: TSESTree.Node): NewItem {
  const name = toName(code, 'SCREAMING_SNAKE_CASE');
  const text = `${isIdentifier(name) ? name : quote(name, "'")}${type === 'ObjectExpression' ? ':' : ' ='} ${quote(code, "'")},`;
  return { inLine: text, toLines: () => text };
}

/**
 * The new item, from that of a neighbour: its text with other names and values. Undefined where the neighbour's manner
 * cannot say what is to be said.
 * @param siblings all codes of the container, which show how names follow from codes
 */
export function writeItem(
  code: NewCode,
  neighbour: ErrorCode,
  siblings: readonly ErrorCode[],
  source: SourceText,
  program: TSESTree.Program,
): NewItem | undefined {
  const node = findNode(program, neighbour.range);
  if (node === undefined) return undefined;
  const written =
    neighbour.shape === 'error-classes'
      ? writeClass(code, neighbour, source)
      : writeMember(code, neighbour, siblings, source, node);
  if (written === undefined) return undefined;
  const lineEnd = getLineEnd(source.text);
  const oldIndent = getIndent(source.text, neighbour.range.start);
  // The neighbour's lines as if they stood at the margin.
  const block = written.replaceAll('\r\n', '\n').replaceAll(`\n${oldIndent}`, '\n');
  const documentation =
    code.description === undefined
      ? []
      : [`/** ${code.description.replaceAll(/\s+/gu, ' ').replaceAll('*/', '*\\/')} */`];
  return {
    toLines: (indent) => indentLines([...documentation, block].join('\n'), indent, lineEnd),
    inLine: [...documentation, block].join(' '),
  };
}

function writeMember(
  code: NewCode,
  neighbour: ErrorCode,
  siblings: readonly ErrorCode[],
  source: SourceText,
  node: TSESTree.Node,
): string | undefined {
  const old = neighbour.member?.split('.').at(-1) ?? '';
  const key = findKey(node, old);
  const value = getValue(node);
  if (key === undefined || value === undefined) return undefined;
  const isKeyed = neighbour.codeRange.start === key.textRange.start;
  const path = neighbour.code.slice(0, neighbour.code.length - old.length);
  const bare = isKeyed && code.code.startsWith(path) ? code.code.slice(path.length) : code.code;
  const name = isKeyed ? bare : toMemberName(code.code, neighbour.groups ?? [], siblings);
  const edits: TextEdit[] = [rewriteKey(name, key, source.text)];
  const object = withoutWrappers(value);
  if (object.type === 'ObjectExpression') {
    edits.push(replace(object.range[0], object.range[1], writeRecord(code, object, isKeyed, source)));
  } else if (isKeyed) {
    edits.push(
      replace(
        value.range[0],
        value.range[1],
        quote(code.message ?? toSentence(code.code), source.text[value.range[0]] ?? "'"),
      ),
    );
  } else {
    const { start, end } = neighbour.codeRange;
    edits.push(replace(start, end, quote(code.code, source.text[start - 1] ?? "'").slice(1, -1)));
  }
  return rewrite(source, neighbour.range, edits);
}

interface WrittenKey {
  readonly range: SourceRange;
  /** Without quotes. */
  readonly textRange: SourceRange;
}

/** Where the name of a member, property, constant or static field stands. */
function findKey(node: TSESTree.Node, name: string): WrittenKey | undefined {
  const key = getKeyNode(node);
  if (key === undefined) return undefined;
  const text = key.type === 'Identifier' ? { value: key.name, range: toRange(key) } : getText(key);
  return text?.value === name ? { range: toRange(key), textRange: text.range } : undefined;
}

function getKeyNode(node: TSESTree.Node): TSESTree.Node | undefined {
  switch (node.type) {
    case 'TSEnumMember':
      return node.id;
    case 'Property':
    case 'PropertyDefinition':
      return node.key;
    default:
      return getDeclarator(node)?.id;
  }
}

function getValue(node: TSESTree.Node): TSESTree.Node | undefined {
  switch (node.type) {
    case 'TSEnumMember':
      return node.initializer;
    case 'Property':
      return node.value;
    case 'PropertyDefinition':
      return node.value ?? undefined;
    default:
      return getDeclarator(node)?.init ?? undefined;
  }
}

function getDeclarator(node: TSESTree.Node): TSESTree.VariableDeclarator | undefined {
  const declaration = node.type === 'ExportNamedDeclaration' ? node.declaration : node;
  return declaration?.type === 'VariableDeclaration' ? declaration.declarations[0] : undefined;
}

function rewriteKey(name: string, { range, textRange }: WrittenKey, text: string): TextEdit {
  const isQuoted = textRange.start > range.start;
  if (!isQuoted && !isIdentifier(name)) return replace(range.start, range.end, quote(name, "'"));
  const newText = isQuoted ? quote(name, text[range.start] ?? "'").slice(1, -1) : name;
  return replace(textRange.start, textRange.end, newText);
}

/** A record with the neighbour's names for what a catalog knows, and only what is known of the new code. */
function writeRecord(
  code: NewCode,
  neighbour: TSESTree.ObjectExpression,
  isKeyed: boolean,
  source: SourceText,
): string {
  const { text } = source;
  const names = new Map<string, string>();
  for (const property of neighbour.properties) {
    const key = property.type === 'Property' ? getKey(property.key, property.computed)?.value : undefined;
    const field = getFieldName(key ?? '');
    if (key !== undefined && field !== undefined && !names.has(field)) names.set(field, key);
  }
  for (const field of ['status', 'message'] as const) if (!names.has(field)) names.set(field, field);
  const mark = /['"`]/u.exec(text.slice(neighbour.range[0], neighbour.range[1]))?.[0] ?? "'";
  const fields = [...names].flatMap(([field, name]) => {
    const value: unknown = field === 'code' && isKeyed ? undefined : code[field as keyof NewCode];
    if (typeof value === 'string') return [`${name}: ${quote(value, mark)}`];
    return typeof value === 'number' || typeof value === 'boolean' ? [`${name}: ${value}`] : [];
  });
  if (fields.length === 0) return '{}';
  const written = text.slice(neighbour.range[0], neighbour.range[1]);
  if (!written.includes('\n')) return written.startsWith('{ ') ? `{ ${fields.join(', ')} }` : `{${fields.join(', ')}}`;
  const indent = getIndent(text, neighbour.range[0]);
  const unit = getIndentUnit(text);
  const comma = /,\s*\}$/u.test(written) ? ',' : '';
  return `{\n${fields.map((field) => `${indent}${unit}${field}`).join(',\n')}${comma}\n${indent}}`;
}

/** A class like its neighbour: another name, code, status and message. */
function writeClass(code: NewCode, neighbour: ErrorCode, source: SourceText): string | undefined {
  const { member = '', range, codeRange, fieldRanges } = neighbour;
  const isOwn = (place: SourceRange | undefined): place is SourceRange =>
    place !== undefined && place.start >= range.start && place.end <= range.end;
  if (code.status !== undefined && code.status !== neighbour.status && !isOwn(fieldRanges.status)) return undefined;
  const mark = source.text[codeRange.start - 1] ?? "'";
  const edits = [replace(codeRange.start, codeRange.end, quote(code.code, mark).slice(1, -1))];
  if (isOwn(fieldRanges.status) && code.status !== undefined) {
    edits.push(replace(fieldRanges.status.start, fieldRanges.status.end, String(code.status)));
  }
  if (isOwn(fieldRanges.message)) {
    const message = code.message ?? toSentence(code.code);
    edits.push(replace(fieldRanges.message.start, fieldRanges.message.end, quote(message, mark)));
  }
  const suffix = /(?:Error|Exception)$/u.exec(member)?.[0] ?? '';
  const stem = toName(code.code, 'PascalCase');
  const name = stem.endsWith(suffix) ? stem : stem + suffix;
  const names = [
    ...source.slice(range).matchAll(new RegExp(`(?<![\\w$])${member.replaceAll('$', '\\$')}(?![\\w$])`, 'gu')),
  ];
  for (const { index } of names) {
    const start = range.start + index;
    if (!edits.some(({ range: taken }) => start < taken.end && start + member.length > taken.start)) {
      edits.push(replace(start, start + member.length, name));
    }
  }
  return rewrite(source, range, edits);
}

function rewrite(source: SourceText, range: SourceRange, edits: readonly TextEdit[]): string {
  const moved = edits.map((edit) => ({
    ...edit,
    range: { start: edit.range.start - range.start, end: edit.range.end - range.start },
  }));
  return applyEdits(source.slice(range), moved);
}

/**
 * The name of a new member inside the objects that hold its neighbour: what these say already is left out of it, where
 * that is how the other names are (`Errors.article.GONE` of `ARTICLE_GONE`).
 */
function toMemberName(code: string, groups: readonly string[], siblings: readonly ErrorCode[]): string {
  const inGroups = siblings.map((each) => ({ ...each, code: withoutGroups(each.code, each.groups ?? []) }));
  return countFits(siblings) >= countFits(inGroups)
    ? toName(code, getNaming(siblings))
    : toName(withoutGroups(code, groups), getNaming(inGroups));
}

/** A code without the words of the objects that hold it; the whole code where it does not begin with these. */
function withoutGroups(code: string, groups: readonly string[]): string {
  const toWords = (text: string): readonly string[] => toName(text, 'SCREAMING_SNAKE_CASE').split('_');
  const words = toWords(code);
  const known = groups.flatMap(toWords);
  const isSame = (left: string, right: string): boolean =>
    left === right || `${left}S` === right || left === `${right}S`;
  const begins = known.length < words.length && known.every((word, index) => isSame(word, words[index] ?? ''));
  return begins ? words.slice(known.length).join('_') : code;
}

type Naming = 'same' | 'SCREAMING_SNAKE_CASE' | 'PascalCase' | 'camelCase';

/** How the names of a container follow from its codes. */
function getNaming(siblings: readonly ErrorCode[]): Naming {
  const fits = (naming: Naming): number => countFits(siblings, naming);
  return namings.toSorted((left, right) => fits(right) - fits(left))[0] ?? 'SCREAMING_SNAKE_CASE';
}

const namings: readonly Naming[] = ['SCREAMING_SNAKE_CASE', 'PascalCase', 'camelCase', 'same'];

/** How many names are what a naming makes of their codes. */
function countFits(siblings: readonly ErrorCode[], naming = getNaming(siblings)): number {
  return siblings.filter(({ code, member = '' }) => toName(code, naming) === member.split('.').at(-1)).length;
}

function toName(code: string, naming: Naming): string {
  if (naming === 'same') return code;
  const words = code
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());
  if (naming === 'SCREAMING_SNAKE_CASE') return words.join('_').toUpperCase();
  const pascal = words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join('');
  return naming === 'PascalCase' ? pascal : pascal.slice(0, 1).toLowerCase() + pascal.slice(1);
}

/** `ARTICLE_NOT_FOUND` → `Article not found`. */
function toSentence(code: string): string {
  const words = toName(code, 'SCREAMING_SNAKE_CASE').toLowerCase().replaceAll('_', ' ');
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
