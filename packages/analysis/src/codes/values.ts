/** The texts that an expression may have as an error code, each with the literal that writes it. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { SourceRange } from '@failwell/catalog';
import { getPropertyName, getStaticString, withoutTypeSyntax, type Node } from '../ast.ts';
import { errorMembers } from '../knowledge/envelopes.ts';
import type { CodeSpelling } from './spelling.ts';
import type { OriginResolver } from '../match/origin.ts';
import type { CodeOccurrence, LiteralOccurrence } from './occurrences.ts';

/** Names of properties, fields and variables that hold an error's code. */
export const codeKeys = errorMembers.code;
/** Keys that say by themselves that an error's code is meant. */
export const plainCodeKeys = new Set(['errorCode', 'error_code', 'errCode', 'err_code']);

/** A text written in the file that may be a code, or the beginning of one. */
export type CodeValue =
  | { readonly kind: 'literal'; readonly text: string; readonly node: Node }
  | { readonly kind: 'prefix'; readonly text: string; readonly suffix: string; readonly node: Node };

/** Reads the texts of expressions in one file. */
export class CodeValues {
  readonly #origins: OriginResolver;
  readonly #spelling: CodeSpelling;

  constructor(origins: OriginResolver, spelling: CodeSpelling) {
    this.#origins = origins;
    this.#spelling = spelling;
  }

  /** Whether a text is so plainly one of the project's codes that its place need not say so. */
  isPlainlyOwn({ kind, text }: CodeValue): boolean {
    if (kind === 'literal') return this.#spelling.isPlainlyOwn(text);
    // What follows is not known: any letter will do.
    return ['X', 'x'].some((letter) => this.#spelling.isPlainlyOwn(text + letter));
  }

  /** The texts an expression may be, each with its literal; a constant of this file is followed to where it is written. */
  toValues(node: Node, depth = 0): readonly CodeValue[] {
    const inner = withoutTypeSyntax(node);
    switch (inner.type) {
      case 'Literal':
        return typeof inner.value === 'string' && inner.value !== ''
          ? [{ kind: 'literal', text: inner.value, node: inner }]
          : [];
      case 'TemplateLiteral':
        return toTemplateValue(inner);
      case 'BinaryExpression': {
        if (inner.operator !== '+') return [];
        const left = withoutTypeSyntax(inner.left);
        const prefix = getStaticString(left);
        return prefix === undefined || prefix === '' ? [] : [{ kind: 'prefix', text: prefix, suffix: '', node: left }];
      }
      case 'ConditionalExpression':
        return [...this.toValues(inner.consequent, depth + 1), ...this.toValues(inner.alternate, depth + 1)];
      case 'LogicalExpression':
        return inner.operator === '&&'
          ? this.toValues(inner.right, depth + 1)
          : [...this.toValues(inner.left, depth + 1), ...this.toValues(inner.right, depth + 1)];
      case 'Identifier': {
        const init = depth > 3 || inner.name === 'undefined' ? undefined : this.getConstant(inner);
        return init === undefined ? [] : this.toValues(init, depth + 2);
      }
      default:
        return [];
    }
  }

  /** What a `const` of this file was initialised with. */
  getConstant(identifier: TSESTree.Identifier): Node | undefined {
    const definition = this.#origins.findVariable(identifier)?.defs[0]?.node;
    if (definition?.type !== 'VariableDeclarator' || definition.id.type !== 'Identifier') return undefined;
    if (definition.parent.kind !== 'const') return undefined;
    return definition.init ?? undefined;
  }

  /** The array that an expression is, directly, in a `Set`, or by way of a constant. */
  getList(node: Node): TSESTree.ArrayExpression | undefined {
    const inner = withoutTypeSyntax(node);
    if (inner.type === 'ArrayExpression') return inner;
    if (inner.type === 'NewExpression') {
      const [first] = inner.arguments;
      const isSet = inner.callee.type === 'Identifier' && inner.callee.name === 'Set';
      return isSet && first !== undefined ? this.getList(first) : undefined;
    }
    if (inner.type !== 'Identifier') return undefined;
    const init = this.getConstant(inner);
    return init === undefined || withoutTypeSyntax(init).type === 'Identifier' ? undefined : this.getList(init);
  }
}

function toTemplateValue(node: TSESTree.TemplateLiteral): readonly CodeValue[] {
  const first = node.quasis[0]?.value.cooked ?? '';
  if (first === '') return [];
  if (node.expressions.length === 0) return [{ kind: 'literal', text: first, node }];
  return [{ kind: 'prefix', text: first, suffix: node.quasis.at(-1)?.value.cooked ?? '', node }];
}

/** The occurrences that texts are in one place. */
export function toOccurrences(
  values: readonly CodeValue[],
  facts: Pick<LiteralOccurrence, 'role' | 'evidence' | 'maker' | 'error'>,
): readonly CodeOccurrence[] {
  return values.map((value) => {
    const place = { ...facts, node: value.node, range: getTextRange(value.node) };
    return value.kind === 'literal'
      ? { kind: 'literal', code: value.text, ...place }
      : { kind: 'prefix', prefix: value.text, suffix: value.suffix, ...place };
  });
}

/** The range of a literal's text without its quotes; of a template, up to its first expression. */
export function getTextRange(node: Node): SourceRange {
  if (node.type === 'TemplateLiteral') {
    const [first] = node.quasis;
    return { start: node.range[0] + 1, end: node.range[0] + 1 + (first?.value.raw.length ?? 0) };
  }
  const quotes = node.type === 'Literal' && typeof node.value === 'string' ? 1 : 0;
  return { start: node.range[0] + quotes, end: node.range[1] - quotes };
}

/** The key of a property or field that holds an error's code. */
export function getCodeKey(
  node: TSESTree.Property | TSESTree.PropertyDefinition | TSESTree.MethodDefinition,
): string | undefined {
  const key = getPropertyName(node);
  return key !== undefined && codeKeys.has(key) ? key : undefined;
}
