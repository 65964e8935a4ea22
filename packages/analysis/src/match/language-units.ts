/** Tokens that are no credentials: the units of a language, which a lexer finds or a model writes. */
import {
  getDeclaredName,
  getReferenceName,
  getPropertyName,
  getStaticString,
  isFunction,
  withoutTypeSyntax,
  type Node,
  type SourceCode,
} from '../ast.ts';
import {
  credentialText,
  describingOwners,
  languageModelText,
  languageText,
  tokenCallback,
} from '../knowledge/sensitive-words.ts';
import { tokenisingWords } from '../knowledge/value-functions.ts';
import { toWords } from '../names.ts';
import type { Binding } from './bindings.ts';
import type { OriginResolver } from './origin.ts';
import { getChain } from './value-paths.ts';
import { getAssignedValues } from './values.ts';

const maximumHops = 3;

/** Tells the units of a language in one file. */
export class LanguageUnits {
  readonly #origins: OriginResolver;
  readonly #sourceCode: Pick<SourceCode, 'text'>;
  readonly #holdsSecret: (node: Node) => boolean;

  /** @param holdsSecret whether a text that is taken apart carries a secret itself */
  constructor(origins: OriginResolver, sourceCode: Pick<SourceCode, 'text'>, holdsSecret: (node: Node) => boolean) {
    this.#origins = origins;
    this.#sourceCode = sourceCode;
    this.#holdsSecret = holdsSecret;
  }

  /** Whether an expression is one of the tokens of a lexer, by its place in their list: `tokens[index]`. */
  isElement(node: Node): boolean {
    const inner = withoutTypeSyntax(node);
    return (
      inner.type === 'MemberExpression' &&
      inner.computed &&
      getStaticString(inner.property) === undefined &&
      this.#isListOfLexer(inner.object)
    );
  }

  /** Whether a list is called `tokens` in a file that takes texts apart into those of a language. */
  #isListOfLexer(list: Node): boolean {
    const { text } = this.#sourceCode;
    return (
      toWords(getReferenceName(withoutTypeSyntax(list)) ?? '').at(-1) === 'tokens' &&
      languageText.test(text) &&
      !credentialText.test(text)
    );
  }

  /** Whether a variable holds one unit of a language after the other: `for (const token of lexer.tokens)`. */
  isUnit(variable: Binding): boolean {
    const definition = variable.defs[0];
    if (this.#isGivenByModel(variable)) return true;
    if (definition?.type === 'Parameter') {
      const list = getIteratedList(definition.node, variable);
      return list !== undefined && this.isOfLanguage(list);
    }
    const loop = definition?.type === 'Variable' ? definition.node.parent.parent : undefined;
    return loop?.type === 'ForOfStatement' && this.isOfLanguage(loop.right);
  }

  /** Whether a variable is what a language model writes, piece by piece: of `onToken(token)`, `for await (const token of stream)`. */
  #isGivenByModel(variable: Binding): boolean {
    const definition = variable.defs[0];
    const isGiven =
      definition?.type === 'Parameter'
        ? tokenCallback.test(getDeclaredName(definition.node) ?? '')
        : definition?.type === 'Variable' &&
          definition.node.parent.parent.type === 'ForOfStatement' &&
          definition.node.parent.parent.await;
    return isGiven && languageModelText.test(this.#sourceCode.text);
  }

  /** Whether a list holds the units of a language: `lexer.tokens`, `tokenize(text)`, the words of a text. */
  isOfLanguage(list: Node, depth = 0): boolean {
    const inner = withoutTypeSyntax(list);
    if (this.#isListOfLexer(inner)) return true;
    switch (inner.type) {
      case 'AwaitExpression':
        return this.isOfLanguage(inner.argument, depth);
      case 'LogicalExpression':
        return this.isOfLanguage(inner.left, depth);
      case 'MemberExpression':
        return toWords(getChain(inner.object).at(-1) ?? '')
          .slice(-1)
          .some((word) => describingOwners.has(word) || tokenisingWords.has(word));
      case 'Identifier': {
        const variable = this.#origins.findVariable(inner);
        const values = variable === undefined ? undefined : getAssignedValues(variable);
        return values?.length === 1 && depth < maximumHops && values[0]?.path.length === 0
          ? this.isOfLanguage(values[0].value, depth + 1)
          : false;
      }
      case 'CallExpression': {
        const callee = withoutTypeSyntax(inner.callee);
        const name = getReferenceName(callee) ?? '';
        const owner = callee.type === 'MemberExpression' ? getReferenceName(callee.object) : undefined;
        if (toWords(`${owner ?? ''} ${name}`).some((word) => tokenisingWords.has(word))) return true;
        if (callee.type !== 'MemberExpression') return false;
        if (name === 'filter' || name === 'slice' || name === 'map') return this.isOfLanguage(callee.object, depth);
        return (name === 'split' || name === 'match' || name === 'matchAll') && !this.#holdsSecret(callee.object);
      }
      default:
        return false;
    }
  }
}

/** The list whose elements a method of it gives to a callback as its first parameter: `list.forEach((element) => …)`. */
function getIteratedList(owner: Node, parameter: Binding): Node | undefined {
  const call = owner.parent;
  if (!isFunction(owner) || owner.params[0] !== parameter.identifiers[0]) return undefined;
  if (call?.type !== 'CallExpression' || call.arguments[0] !== owner) return undefined;
  const callee = withoutTypeSyntax(call.callee);
  const isIterating =
    callee.type === 'MemberExpression' &&
    /^(?:every|filter|find|flatMap|forEach|map|some)$/u.test(getPropertyName(callee) ?? '');
  return isIterating ? callee.object : undefined;
}
