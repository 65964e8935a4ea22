/** Writes the fields object of a log call: new properties, merged into the objects the call has already. */
import { getPropertyName, withoutTypeSyntax } from '@failwell/analysis';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { isSameReference } from './log-content.ts';
import { toFieldName } from './log-field-names.ts';

type SourceCode = Pick<Readonly<TSESLint.SourceCode>, 'getText' | 'text'>;

/** The source of an expression, so that it can stand as an argument or a property's value. */
export function getArgumentText(sourceCode: SourceCode, node: TSESTree.Expression): string {
  // The text of a parameter has its type in it.
  if (node.type === 'Identifier') return node.name;
  const text = sourceCode.getText(node);
  return node.type === 'SequenceExpression' ? `(${text})` : text;
}

/** Collects the properties of a fields object, each under a name of its own. */
export class LogFields {
  readonly #sourceCode: SourceCode;
  readonly #objects: readonly TSESTree.Expression[];
  readonly #reserved: ReadonlySet<string>;
  readonly #existing: { readonly name: string; readonly value: TSESTree.Node }[] = [];
  readonly #names = new Set<string>();
  readonly #properties: string[] = [];

  /** @param objects fields that the call has already */
  constructor(sourceCode: SourceCode, objects: readonly TSESTree.Expression[], reserved: readonly string[]) {
    this.#sourceCode = sourceCode;
    this.#objects = objects;
    this.#reserved = new Set(reserved);
    for (const object of objects) {
      const inner = withoutTypeSyntax(object);
      if (inner.type !== 'ObjectExpression') continue;
      for (const property of inner.properties) {
        if (property.type !== 'Property') continue;
        const name = getPropertyName(property);
        if (name !== undefined) this.#existing.push({ name, value: property.value });
      }
    }
  }

  get isEmpty(): boolean {
    return this.#objects.length === 0 && this.#properties.length === 0;
  }

  /** Names of the fields that were added, in order. */
  get names(): readonly string[] {
    return [...this.#names];
  }

  /** Whether a field of this name is there already or was added. */
  has(name: string): boolean {
    return this.#names.has(name) || this.#existing.some((field) => field.name === name);
  }

  /**
   * The name under which a value is a field; it becomes one where it is none yet.
   * @param written the expression to write for it
   */
  add(node: TSESTree.Expression, written: TSESTree.Expression): string {
    const present = this.#existing.find(({ value }) => this.#isSame(value, node));
    if (present !== undefined) return present.name;
    const name = toFieldName(node, (candidate) => this.#reserved.has(candidate) || this.has(candidate));
    this.set(name, getArgumentText(this.#sourceCode, written));
    this.#existing.push({ name, value: node });
    return name;
  }

  /** Adds a property whose name is given. */
  set(name: string, value: string): void {
    this.#names.add(name);
    this.#properties.push(name === value ? name : `${name}: ${value}`);
  }

  /** Whether one of the fields that were there before holds this value. */
  holds(node: TSESTree.Expression): boolean {
    return this.#existing.some(({ value }) => this.#isSame(value, node));
  }

  #isSame(left: TSESTree.Node, right: TSESTree.Node): boolean {
    return isSameReference(left, right) || this.#sourceCode.getText(left) === this.#sourceCode.getText(right);
  }

  /** The sources of the properties that were added, in order. */
  get properties(): readonly string[] {
    return this.#properties;
  }

  /** The object's source. */
  toText(): string {
    const [only] = this.#objects;
    if (only !== undefined && this.#objects.length === 1) {
      if (this.#properties.length === 0) return getArgumentText(this.#sourceCode, only);
      const inner = withoutTypeSyntax(only);
      if (inner.type === 'ObjectExpression' && inner === only) return this.#toExtended(inner);
    }
    const spread = this.#objects.map((object) => {
      const inner = withoutTypeSyntax(object);
      if (inner.type === 'ObjectExpression' && inner === object) {
        return inner.properties.map((property) => this.#sourceCode.getText(property)).join(', ');
      }
      return `...${getArgumentText(this.#sourceCode, object)}`;
    });
    const properties = [...spread, ...this.#properties].filter((text) => text !== '');
    return properties.length === 0 ? '{}' : `{ ${properties.join(', ')} }`;
  }

  /** The object literal with the new properties behind its last one, in its own layout. */
  #toExtended(object: TSESTree.ObjectExpression): string {
    const text = this.#sourceCode.getText(object);
    const last = object.properties.at(-1);
    if (last === undefined) return text.replace(/^\{\s*/u, `{ ${this.#properties.join(', ')} `);
    const end = last.range[1] - object.range[0];
    const lineStart = this.#sourceCode.text.lastIndexOf('\n', last.range[0]) + 1;
    const indent = /^[ \t]*/u.exec(this.#sourceCode.text.slice(lineStart))?.[0] ?? '';
    const isOnOwnLine = lineStart > object.range[0] && lineStart + indent.length === last.range[0];
    const lineEnd = this.#sourceCode.text[lineStart - 2] === '\r' ? '\r\n' : '\n';
    const head = text.slice(0, end);
    // A comment behind the last property belongs to it.
    const [behind = '', comma = '', comment = ''] =
      /^(\s*,)?([ \t]*(?:\/\/[^\r\n]*|\/\*[^\r\n]*?\*\/))?/u.exec(text.slice(end)) ?? [];
    const tail = text.slice(end + behind.length);
    const added = this.#properties.join(isOnOwnLine ? `,${lineEnd}${indent}` : ', ');
    if (isOnOwnLine) return `${head},${comment}${lineEnd}${indent}${added}${comma.trim()}${tail}`;
    return comma === '' ? `${head}${comment}, ${added}${tail}` : `${head},${comment} ${added},${tail}`;
  }
}
