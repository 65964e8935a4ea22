/** Which secrets an expression carries: names and what is known of the values behind them, read together. */
import type { TSESTree } from '@typescript-eslint/utils';
import {
  getPropertyName,
  getReferenceName,
  getStaticString,
  isFunction,
  withoutTypeSyntax,
  type Node,
  type SourceCode,
} from '../ast.ts';
import type { Binding } from './bindings.ts';
import { assetProperties, personIds, placeWords, proofWords } from '../knowledge/sensitive-words.ts';
import { tellingVerbs } from '../knowledge/log-context.ts';
import {
  generatingFunctions,
  guessableValues,
  namedAccessors,
  throwAwayAccounts,
  transparentClasses,
} from '../knowledge/value-functions.ts';
import { toWords } from '../names.ts';
import { isAmountName, isAssetToken } from './asset-tokens.ts';
import { isKnownToBeNoText, someCondition, someFact } from './conditions.ts';
import { DeclaredTypes } from './declared-types.ts';
import { isOfFailedAnswer } from './failed-answers.ts';
import { isExportOf } from './frameworks.ts';
import {
  isCheckValue,
  isEchoed,
  isGivenLiteral,
  isKeyOfThing,
  isKnownToBeNoAddress,
  isMadeAtRandom,
  isMaskedCall,
  isOutOfSettings,
  isWholeResult,
} from './harmless-values.ts';
import { LanguageUnits } from './language-units.ts';
import { isLookupKey } from './lookup-keys.ts';
import { MadeValues } from './made-values.ts';
import { alternatives, type OriginResolver } from './origin.ts';
import { isOwnerMark } from './owner-marks.ts';
import { isAddressOfSameMachine, isOfSameMachine, isPublicSetting } from './public-addresses.ts';
import { isPublishedToken } from './published-tokens.ts';
import {
  getProducedName,
  isHarmlessName,
  isSettingOwner,
  wholeEnvironment,
  type SensitiveName,
  type SensitiveNames,
} from './sensitive-names.ts';
import {
  isClaimsOfSession,
  isGivenAsDecoded,
  isHeaderOfWebToken,
  isReadAsPublic,
  isReadClaims,
} from './token-claims.ts';
import {
  getAssignedValues,
  getDottedName,
  getValueParts,
  isAnsweringCall,
  isMaskOf,
  isSplitIntoWords,
  type AssignedValue,
  type ValuePart,
} from './values.ts';
import {
  findLastValue,
  findPropertyChanges,
  getChain,
  getLiteralProperty,
  isObjectLiteral,
  isSetting,
  isSplit,
  isWrittenBetween,
} from './value-paths.ts';

/** A secret that an expression carries. */
export interface SensitiveValue {
  /** The smallest expression, inside the one asked for, that carries it. */
  readonly node: Node;
  /** What it is called where its name says that it is secret: `user.password`, `apiKey`, `DB_PASSWORD`. */
  readonly name: string;
  readonly sensitive: SensitiveName;
  /** The keys of object literals under which it stands, outermost first; none where it has become part of a text. */
  readonly path: readonly string[];
}

interface Context {
  /** Where to report what a variable hides: the variable, as it stands in the expression asked for. */
  readonly at: Node | undefined;
  readonly path: readonly string[];
  /** The key directly around the value, where it is the name of a secret. */
  readonly key: { readonly name: string; readonly sensitive: SensitiveName } | undefined;
  /** The key directly around the value, where it is not the name of a secret. */
  readonly plainKey: string | undefined;
  /** Whether only a few characters of the value are left. */
  readonly isExcerpt: boolean;
  /** Whether the text says directly before how much there is of the value: `${amount} ${token}`. */
  readonly isCounted: boolean;
  /** Keys that stand behind a spread in the same object literal and so replace what it holds. */
  readonly replaced: ReadonlySet<string>;
  /** Whether the value has become part of a text, in which no key can be told any more. */
  readonly isText: boolean;
  /** How many variables have been followed. */
  readonly hops: number;
  readonly found: Map<Node, SensitiveValue>;
}

const maximumHops = 3;
const screaming = /^\p{Lu}[\p{Lu}\d_]+$/u;
const capitalised = /^\p{Lu}/u;
/** Modules of settings, whose constants are secrets rather than names of them. */
const settingModules =
  /(?:^|[/.@-])(?:config|configs|configuration|constants\/env|credentials|env|environment|secrets?|settings)(?:$|[/.-])/iu;

/** Finds the secrets in expressions of one file. */
export class SensitiveValueFinder {
  readonly #origins: OriginResolver;
  readonly #names: SensitiveNames;
  readonly #types: DeclaredTypes;
  readonly #sourceCode: Pick<SourceCode, 'text'>;
  readonly #made: MadeValues;
  readonly #language: LanguageUnits;

  constructor(origins: OriginResolver, names: SensitiveNames, sourceCode: Pick<SourceCode, 'text'>) {
    this.#origins = origins;
    this.#names = names;
    this.#sourceCode = sourceCode;
    this.#types = new DeclaredTypes(origins);
    this.#made = new MadeValues(origins, sourceCode);
    this.#language = new LanguageUnits(origins, sourceCode, (node) => this.find(node).length > 0);
  }

  /**
   * Every secret that the value of `node` carries, in order of appearance, each once.
   * @param key the name under which the value is logged, where that stands elsewhere
   */
  find(node: Node, key?: string): readonly SensitiveValue[] {
    const context: Context = {
      at: undefined,
      path: [],
      key: undefined,
      plainKey: undefined,
      isExcerpt: false,
      isCounted: false,
      replaced: new Set(),
      isText: false,
      hops: 0,
      found: new Map(),
    };
    if (key === undefined) this.#visit(node, context);
    else this.#visitProperty(node, key, context);
    return [...context.found.values()];
  }

  /** Whether a value is what a function made that is named for it, or another server gave. */
  isMade(node: Node): boolean {
    return this.#made.isMade(node);
  }

  /** Whether a random source made a value, in the function in which it is used. */
  isMadeAtRandom(node: Node): boolean {
    return isMadeAtRandom(node, this.#origins);
  }

  /** Whether a text is all of what a call gave: `JSON.stringify(await fetchIt())`. */
  isWholeResult(node: Node): boolean {
    return isWholeResult(node, this.#origins);
  }

  #visit(node: Node, context: Context): void {
    if (node.type === 'NewExpression' && transparentClasses.has(getDottedName(node.callee) ?? '')) {
      for (const argument of node.arguments) this.#visit(argument, { ...context, isText: true });
      return;
    }
    const parts = getValueParts(node, this.#origins);
    if (parts === undefined) {
      this.#visitLeaf(node, context);
      return;
    }
    for (const [index, part] of parts.entries()) {
      switch (part.kind) {
        case 'property':
          if (part.key === undefined || !context.replaced.has(part.key))
            this.#visitProperty(part.node, part.key, context);
          break;
        case 'spread': {
          const behind = parts.slice(index + 1).flatMap((other) => other.key ?? []);
          this.#visit(part.node, { ...context, key: undefined, replaced: new Set([...behind, ...context.replaced]) });
          break;
        }
        case 'excerpt':
          this.#visit(part.node, { ...context, isExcerpt: true });
          break;
        default: {
          // `${SETTINGS.API_KEY}=${apiKey}`: what stands before the sign is a name.
          if (
            node.type === 'TemplateLiteral' &&
            node.quasis[node.expressions.findIndex((each) => each === part.node) + 1]?.value.raw === '='
          )
            break;
          if (node.type === 'TemplateLiteral' && isOfSameMachine(node, part.node, this.#origins)) break;
          const outer = isCounted(node, part.node) ? { ...context, isCounted: true } : context;
          const inner = !context.isText && isMadeText(node, part.kind) ? { ...outer, isText: true } : outer;
          const label = part.kind === 'text' ? this.#getLabel(node, part.node) : undefined;
          this.#visit(part.node, label === undefined ? inner : { ...inner, key: label });
        }
      }
    }
  }

  /** What the text directly before a value says that it is: `?token=${value}`, `Bearer ${value}`. */
  #getLabel(node: Node, value: Node): Context['key'] {
    const before = getTextBefore(node, value);
    const [, name = before !== undefined && /\bBearer\s+$/u.test(before) ? 'bearer' : undefined] =
      /(?:^|[^\w.-])([A-Za-z_][\w-]*)=$/u.exec(before ?? '') ?? [];
    const sensitive = name === undefined ? undefined : this.#names.classify(name);
    return name === undefined || sensitive === undefined ? undefined : { name, sensitive };
  }

  #visitProperty(value: Node, name: string | undefined, context: Context): void {
    const path = name === undefined ? context.path : [...context.path, name];
    const sensitive = name === undefined ? undefined : this.#names.classify(name, context.path);
    const inner = withoutTypeSyntax(value);
    // `{ password: { length, valid } }` speaks of a password; its own properties say what they hold.
    const isNamed = sensitive !== undefined && name !== undefined && inner.type !== 'ObjectExpression';
    this.#visit(value, {
      ...context,
      path,
      key: isNamed ? { name, sensitive } : undefined,
      plainKey: isNamed ? undefined : name,
      replaced: new Set(),
    });
  }

  #visitLeaf(node: Node, context: Context): void {
    switch (node.type) {
      case 'Identifier':
        this.#visitIdentifier(node, context);
        break;
      case 'MemberExpression':
        this.#visitMember(node, context);
        break;
      case 'CallExpression':
        this.#visitCall(node, context);
        break;
    }
  }

  #visitIdentifier(node: TSESTree.Identifier, context: Context): void {
    const sensitive = this.#names.classify(node.name);
    const variable = this.#origins.findVariable(node);
    const values = variable === undefined ? undefined : getAssignedValues(variable);
    const isLiteral = values?.some(({ value, path }) => path.length === 0 && isObjectLiteral(value)) ?? false;
    if (sensitive !== undefined && !isLiteral) {
      // An address out of the settings is the project's own.
      if (
        sensitive.isPersonal &&
        values?.every(({ value, path }) => path.length === 0 && isOutOfSettings(value)) === true
      )
        return;
      if (this.#mayIdentifierHoldSecret(node, variable) && !isOfFailedAnswer(node, variable, values))
        this.#add(node, node.name, sensitive, context);
      return;
    }
    // An object that stands here shows what is in it, whatever it is called: `message = { apiKey }`.
    if ((!isLiteral && isHarmlessName(node.name)) || isMadePlace(node.name, values)) return;
    if (this.#isWholeEnvironment(node)) {
      this.#add(node, 'process.env', wholeEnvironment, context);
      return;
    }
    if (values === undefined) {
      if (this.#mayIdentifierHoldSecret(node, variable)) this.#addByKey(node, context);
      return;
    }
    if (context.hops >= maximumHops) return;
    if (variable !== undefined && isBesideSecret(variable, (name) => this.#names.classify(name) !== undefined)) {
      this.#addByKey(node, context);
      return;
    }
    const inner = { ...context, at: context.at ?? node, hops: context.hops + 1 };
    const isMade = isLiteral || values.some(({ value, path }) => path.length === 0 && value.type === 'ArrayExpression');
    const changes = isMade && variable !== undefined ? findPropertyChanges(variable, node) : [];
    const replaced = new Set([...changes.flatMap(({ property }) => property ?? []), ...context.replaced]);
    for (const value of values) this.#visitAssigned(value, changes.length === 0 ? inner : { ...inner, replaced });
    for (const { property, value } of changes) {
      if (value !== undefined && (property === undefined || !context.replaced.has(property)))
        this.#visitProperty(value, property, inner);
    }
  }

  /** A value that a variable was given, or a property taken out of it. */
  #visitAssigned({ value, path }: AssignedValue, context: Context): void {
    const property = path.at(-1);
    if (property === undefined) {
      this.#visit(value, context);
      return;
    }
    const literal = getLiteralProperty(value, path);
    if (literal !== undefined) {
      this.#visit(literal, context);
      return;
    }
    if (isObjectLiteral(value)) return;
    if (/^\d+$/u.test(property)) {
      const isScheme = property === '0' && isSplitIntoWords(value);
      if (isSplit(value)) this.#visit(value, isScheme ? { ...context, isExcerpt: true } : context);
      else this.#addByKey(value, context);
      return;
    }
    const owners = [...getChain(value), ...path.slice(0, -1)];
    const sensitive = this.#names.classify(property, owners);
    if (sensitive !== undefined) {
      if (this.#mayPropertyHoldSecret(property, owners))
        this.#add(value, [...owners.slice(-1), property].join('.'), sensitive, context);
    } else if (property === 'env' && owners.join('.') === 'process')
      this.#add(value, 'process.env', wholeEnvironment, context);
    else if (!isHarmlessName(property)) this.#addByKey(value, context);
  }

  #visitMember(node: TSESTree.MemberExpression, context: Context): void {
    const property = getPropertyName(node);
    if (property === undefined) {
      if (!this.#isCharacter(node)) this.#addByKey(node, context);
      return;
    }
    if (this.#isWholeEnvironment(node)) {
      this.#add(node, 'process.env', wholeEnvironment, context);
      return;
    }
    const computed = findGetterValue(node, property);
    if (computed !== undefined && context.hops < maximumHops) {
      this.#visit(computed, { ...context, at: context.at ?? node, hops: context.hops + 1 });
      return;
    }
    const owners = getChain(node.object);
    const sensitive = this.#names.classify(property, owners);
    if (sensitive !== undefined) {
      if (this.#mayMemberHoldSecret(node, property, owners)) {
        this.#add(node, [...owners.slice(-2), property].join('.'), sensitive, context);
      }
      return;
    }
    if (property === 'href' || property === 'search' || property === 'message' || property === 'stack') {
      const made = this.#findMade(node.object);
      const isShown =
        property === 'href' || property === 'search'
          ? transparentClasses.has(getDottedName(made?.callee ?? node) ?? '')
          : /(?:Error|Exception)$/u.test(getDottedName(made?.callee ?? node) ?? '');
      if (made !== undefined && isShown) {
        if (context.hops < maximumHops)
          this.#visit(made, { ...context, at: context.at ?? node, hops: context.hops + 1 });
        return;
      }
    }
    if (isHarmlessName(property)) return;
    if (context.key?.sensitive.category === 'token' && assetProperties.has(property)) return;
    const literal = this.#findLiteralProperty(node, property);
    if (literal !== undefined) {
      if (context.hops < maximumHops)
        this.#visit(literal, { ...context, at: context.at ?? node, hops: context.hops + 1 });
      return;
    }
    if (this.#mayMemberHoldSecret(node, property, owners)) this.#addByKey(node, context);
  }

  /** Whether an expression is one character of a secret that is a text, and not of a list of secrets: `token[0]`. */
  #isCharacter({ object, property }: TSESTree.MemberExpression): boolean {
    if (property.type !== 'Literal' || typeof property.value !== 'number') return false;
    const text = withoutTypeSyntax(object);
    const name = getReferenceName(text);
    const owners = text.type === 'MemberExpression' ? getChain(text.object) : [];
    const sensitive = name === undefined ? undefined : this.#names.classify(name, owners);
    if (sensitive === undefined || sensitive.isShort || sensitive.words.at(-1)?.endsWith('s') === true) return false;
    const variable = text.type === 'Identifier' ? this.#origins.findVariable(text) : undefined;
    const values = variable === undefined ? undefined : getAssignedValues(variable);
    // A text that was taken apart has parts, not characters.
    return values?.every(({ value, path }) => path.length > 0 || isPlainText(value)) ?? true;
  }

  #visitCall(node: TSESTree.CallExpression, context: Context): void {
    const callee = withoutTypeSyntax(node.callee);
    const name = getReferenceName(callee);
    if (name === undefined || isMaskedCall(node, this.#origins)) return;
    const owners = callee.type === 'MemberExpression' ? getChain(callee.object) : [];
    const asked =
      node.arguments.length <= 2 && namedAccessors.has(name) ? getStaticString(node.arguments[0]) : undefined;
    if (asked !== undefined) {
      if (node.arguments.length === 1 || name.startsWith('get')) this.#addNamed(node, asked, context, owners);
      return;
    }
    const produced = getProducedName(name);
    const sensitive =
      produced !== undefined
        ? this.#names.classify(produced)
        : callee.type === 'MemberExpression' && node.arguments.length === 0
          ? this.#names.classify(name, owners)
          : undefined;
    // `getCookie('theme')`: which one is meant stands in the argument.
    const isPicked = sensitive?.category === 'cookie' && node.arguments.length > 0;
    if (sensitive !== undefined && !isPicked) this.#add(node, `${name}()`, sensitive, context);
    else if (isPicked) this.#addNamed(node, getStaticString(node.arguments.at(-1)), context);
    else if (generatingFunctions.has(name) || (produced !== undefined && !isHarmlessName(produced)))
      this.#addByKey(node, context);
  }

  #add(node: Node, name: string, sensitive: SensitiveName, context: Context): void {
    if (context.isExcerpt && !sensitive.isShort) return;
    if (context.isCounted && sensitive.category === 'token') return;
    // `{ credentialsId: credentials }`: the key says what the variable holds.
    if (context.plainKey !== undefined && isDescribedBy(sensitive, context.plainKey)) return;
    if (this.#made.getMakers(node).some(({ callee }) => isExportOf(callee, throwAwayAccounts))) return;
    const at = context.at ?? node;
    if (this.#isHarmlessUse(node, name, sensitive)) return;
    if (sensitive.category === 'email' && isKnownToBeNoAddress(at)) return;
    if (this.#isAbsent(node) || (at !== node && this.#isAbsent(at, name))) return;
    if (sensitive.isPersonal && isKnownToBeNoText(at)) return;
    if (
      sensitive.category === 'token' &&
      (isClaimsOfSession(this.#findRoot(node)) || isReadClaims(node, this.#origins))
    )
      return;
    if (!context.found.has(at))
      context.found.set(at, { node: at, name, sensitive, path: context.isText ? [] : context.path });
  }

  /**
   * Whether a value named for a key is one by which something is found, a token is one that is published, sent back,
   * traded or the mark of a lock's owner, or the value is a constant.
   */
  #isHarmlessUse(node: Node, name: string, { category, words, isShort }: SensitiveName): boolean {
    if (!isShort && this.#isCheckValue(node)) return true;
    if (category === 'connection-string' && (isPublicSetting(node) || isAddressOfSameMachine(node, this.#origins)))
      return true;
    if (category === 'credentials' && isReadAsPublic(node, this.#sourceCode.text)) return true;
    if (isGivenLiteral(node) || (category === 'token' && isEchoed(node, this.#findRoot(node)))) return true;
    if (category.endsWith('-key')) {
      const before = node.parent == null ? undefined : getTextBefore(node.parent, node);
      return isLookupKey(node, this.#findRoot(node), words.join(' '), before);
    }
    if (category !== 'token') return false;
    if (this.#language.isElement(node) || isHeaderOfWebToken(node, this.#findRoot(node))) return true;
    const own = name.split('.').at(-1) ?? '';
    const variable = withoutTypeSyntax(node).type === 'Identifier' ? this.#findRoot(node) : undefined;
    if (isAssetToken(own, variable, this.#sourceCode.text)) return true;
    if (toWords(own).join(' ') === 'token' && (isOwnerMark(node, variable) || isUsedAsId(variable))) return true;
    const kinds = toWords(own).filter((word) => !proofWords.has(word));
    return kinds.join(' ') === 'token' && isPublishedToken(node);
  }

  /** Whether a value, or all that a variable was given, is a fixed text with a few characters of a secret: see `isCheckValue`. */
  #isCheckValue(node: Node): boolean {
    const inner = withoutTypeSyntax(node);
    const variable = inner.type === 'Identifier' ? this.#origins.findVariable(inner) : undefined;
    const values = variable === undefined ? undefined : getAssignedValues(variable);
    const isIt = (value: Node): boolean => isCheckValue(value, this.#origins, this.#sourceCode);
    if (values === undefined) return isIt(inner);
    return values.length > 0 && values.every(({ value, path }) => path.length === 0 && isIt(value));
  }

  /**
   * Whether a value is known to be missing where it is written: `if (!token) log.warn({ token })`.
   * @param producer the call that gave the variable its value, which is missing where its property is, or its error is not
   */
  #isAbsent(node: Node, producer?: string): boolean {
    const inner = withoutTypeSyntax(node);
    const name = getDottedName(inner);
    if (name === undefined) return false;
    const variable = this.#findRoot(inner);
    if (variable === undefined) return false;
    return someCondition(node, (test, outcome) =>
      someFact(test, outcome, (asked, isTruthy) => {
        const askedName = getDottedName(asked);
        if (askedName !== name && askedName?.startsWith(`${name}.`) !== true) return false;
        const property = askedName.slice(name.length + 1);
        const isMissing =
          property === ''
            ? !isTruthy
            : producer?.endsWith('()') === true &&
              (isTruthy ? /^errors?$/u.test(property) : this.#names.classify(property) !== undefined);
        return isMissing && !isWrittenBetween(variable, name, test, inner);
      }),
    );
  }

  #findRoot(node: Node): Binding | undefined {
    const inner = withoutTypeSyntax(node);
    if (inner.type === 'MemberExpression') return this.#findRoot(inner.object);
    return inner.type === 'Identifier' ? this.#origins.findVariable(inner) : undefined;
  }

  /** The `new` expression that made the only value of a variable. */
  #findMade(node: Node): TSESTree.NewExpression | undefined {
    const inner = withoutTypeSyntax(node);
    const variable = inner.type === 'Identifier' ? this.#origins.findVariable(inner) : undefined;
    const [only, ...others] = (variable === undefined ? undefined : getAssignedValues(variable)) ?? [];
    return others.length === 0 && only?.path.length === 0 && only.value.type === 'NewExpression'
      ? only.value
      : undefined;
  }

  /** A value that is asked for by its name: `config.get('DB_PASSWORD')`. */
  #addNamed(node: Node, name: string | undefined, context: Context, owners: readonly string[] = []): void {
    const sensitive = name === undefined ? undefined : this.#names.classify(name, owners);
    if (name !== undefined && sensitive !== undefined) this.#add(node, name, sensitive, context);
    else if (name === undefined || !isHarmlessName(name)) this.#addByKey(node, context);
  }

  /** A value of which nothing is known but the key it stands under. */
  #addByKey(node: Node, context: Context): void {
    if (context.key === undefined || this.#types.getContent(node) === 'no-text') return;
    if (context.key.sensitive.isPersonal && isSetting(node)) return;
    if (isKeyOfThing(node, context.key.sensitive.words)) return;
    if (context.key.sensitive.category === 'token' && isGivenAsDecoded(this.#findRoot(node))) return;
    this.#add(node, context.key.name, context.key.sensitive, context);
  }

  #isWholeEnvironment(node: TSESTree.Identifier | TSESTree.MemberExpression): boolean {
    const name = getReferenceName(node);
    if (name !== 'env') return false;
    return alternatives(this.#origins.resolve(node)).some(
      (origin) =>
        (origin.kind === 'global' && origin.path.join('.') === 'process.env') ||
        (origin.kind === 'module' &&
          /^(?:node:)?process$/u.test(origin.module) &&
          origin.path.filter((part) => part !== 'default').join('.') === 'env'),
    );
  }

  /** Whether what a variable is known to hold can be what its name says. */
  #mayIdentifierHoldSecret(node: TSESTree.Identifier, variable: Binding | undefined, depth = 0): boolean {
    const definition = variable?.defs[0];
    // Not declared in this file: a global of an older program, or an excerpt. Its name is all there is.
    if (variable === undefined || definition === undefined) return true;
    // `secret = mask(secret)`
    const last = depth > maximumHops ? undefined : findLastValue(variable, node);
    if (last !== undefined && (isMaskOf(last, node.name, this.#origins) || !this.#mayHoldSecret(last, depth + 1)))
      return false;
    switch (definition.type) {
      case 'ImportBinding': {
        if (definition.node.type !== 'ImportSpecifier' || !screaming.test(node.name)) return false;
        const declaration = definition.node.parent;
        return declaration.type === 'ImportDeclaration' && settingModules.test(declaration.source.value);
      }
      case 'Parameter':
        return !this.#language.isUnit(variable) && this.#types.getContent(node) !== 'no-text';
      case 'Variable': {
        if (this.#types.getContent(node) === 'no-text' || isCounter(variable)) return false;
        const values = getAssignedValues(variable);
        if (values !== undefined) return values.some((value) => this.#mayAssignedHoldSecret(value, 0));
        const declaration = definition.node.parent;
        const loop = declaration.parent;
        if (loop.type === 'ForInStatement') return false;
        if (this.#language.isUnit(variable)) return false;
        return loop.type !== 'ForOfStatement' || this.#mayHoldSecret(loop.right, 0);
      }
      default:
        return false;
    }
  }

  #mayAssignedHoldSecret({ value, path }: AssignedValue, depth: number): boolean {
    const property = path.at(-1);
    if (property === undefined) return this.#mayHoldSecret(value, depth);
    if (/^\d+$/u.test(property) && !isSplit(value) && this.#language.isOfLanguage(value)) return false;
    const literal = getLiteralProperty(value, path);
    if (literal !== undefined) return this.#mayHoldSecret(literal, depth);
    return this.#mayPropertyHoldSecret(property, [...getChain(value), ...path.slice(0, -1)]);
  }

  /** Whether an expression may hold a secret that a variable given it is named after. */
  #mayHoldSecret(node: Node, depth: number): boolean {
    if (depth > maximumHops * 4) return true;
    if (isGuessable(node)) return false;
    const parts = getValueParts(node, this.#origins);
    if (parts !== undefined) return parts.some((part) => this.#mayHoldSecret(part.node, depth + 1));
    switch (node.type) {
      case 'Identifier': {
        if (isHarmlessName(node.name)) return false;
        const variable = this.#origins.findVariable(node);
        const values = variable === undefined ? undefined : getAssignedValues(variable);
        if (values === undefined) return this.#mayIdentifierHoldSecret(node, variable, depth + 1);
        return values.some((value) => this.#mayAssignedHoldSecret(value, depth + 1));
      }
      case 'MemberExpression': {
        const property = getPropertyName(node);
        const isFirst = node.property.type === 'Literal' && node.property.value === 0;
        if ((isFirst && this.#language.isOfLanguage(node.object)) || this.#language.isElement(node)) return false;
        return property === undefined || this.#mayMemberHoldSecret(node, property, getChain(node.object));
      }
      case 'CallExpression':
        return (
          !isAnsweringCall(node) && getDottedName(node.callee) !== 'Object.keys' && !isMaskedCall(node, this.#origins)
        );
      default:
        return true;
    }
  }

  #mayMemberHoldSecret(node: TSESTree.MemberExpression, property: string, owners: readonly string[]): boolean {
    if (!this.#mayPropertyHoldSecret(property, owners)) return false;
    const object = withoutTypeSyntax(node.object);
    const variable = object.type === 'Identifier' ? this.#origins.findVariable(object) : undefined;
    if (variable !== undefined && this.#language.isUnit(variable)) return false;
    if (this.#types.getContent(node) === 'no-text') return false;
    const literal = this.#findLiteralProperty(node, property);
    if (literal !== undefined) return this.#mayHoldSecret(literal, 1);
    const origin = this.#origins.resolve(node);
    return !alternatives(origin).every(
      (each) =>
        each.kind === 'node' &&
        (isFunction(each.node) || each.node.type === 'Literal' || each.node.type === 'ClassDeclaration'),
    );
  }

  /** Whether a property can be more than the member of an enum, a constant or a description. */
  #mayPropertyHoldSecret(property: string, owners: readonly string[]): boolean {
    if (this.#names.classify(property, owners) === undefined && isHarmlessName(property)) return false;
    const owner = owners.at(-1);
    const [root] = owners;
    if (owner === undefined || root === undefined) return true;
    if (isSettingOwner(owner)) return true;
    if (screaming.test(property)) return false;
    return !capitalised.test(root);
  }

  /** The value that an object literal, given to the variable before the dot, holds under `property`. */
  #findLiteralProperty(node: TSESTree.MemberExpression, property: string): Node | undefined {
    const path = [property];
    let object = withoutTypeSyntax(node.object);
    while (object.type === 'MemberExpression') {
      const name = getPropertyName(object);
      if (name === undefined) return undefined;
      path.unshift(name);
      object = withoutTypeSyntax(object.object);
    }
    if (object.type !== 'Identifier') return undefined;
    const variable = this.#origins.findVariable(object);
    const values = variable === undefined ? undefined : getAssignedValues(variable);
    if (variable === undefined || values?.length !== 1 || values[0] === undefined) return undefined;
    if (path.length === 1 && isObjectLiteral(values[0].value) && values[0].path.length === 0) {
      const change = findPropertyChanges(variable, object).findLast((each) => each.property === property);
      if (change !== undefined) return change.value;
    }
    return getLiteralProperty(values[0].value, [...values[0].path, ...path]);
  }
}

/**
 * Whether a parameter is used for nothing but the id of somebody and what is told of it: `fetch(url, { params: { uuid: token
 * } })`, `logger.error(`not found: ${token}`)`.
 */
function isUsedAsId(variable: Binding | undefined): boolean {
  if (variable?.defs[0]?.type !== 'Parameter') return false;
  const uses = variable.references.map(({ identifier }) => identifier.parent);
  const isGiven = (use: Node | undefined): boolean =>
    use?.type === 'Property' && personIds.has(getPropertyName(use) ?? '') && use.parent.type === 'ObjectExpression';
  return (
    uses.some(isGiven) &&
    uses.every((use: Node | undefined) => {
      if (isGiven(use)) return true;
      const call = use?.type === 'TemplateLiteral' ? use.parent : use;
      return call?.type === 'CallExpression' && tellingVerbs.has(toWords(getReferenceName(call.callee) ?? '')[0] ?? '');
    })
  );
}

/** Whether a variable is named for where something lies, and a call made it of something else: `env.TOKEN.replace('file://', '')`. */
function isMadePlace(name: string, values: readonly AssignedValue[] | undefined): boolean {
  return (
    placeWords.has(toWords(name).at(-1) ?? '') &&
    values?.every(({ value, path }) => path.length === 0 && withoutTypeSyntax(value).type === 'CallExpression') === true
  );
}

/** Whether a variable begins as a number and is only counted up or down from there: `let skipped = 0; skipped++`. */
function isCounter({ defs, references }: Binding): boolean {
  const [definition] = defs;
  if (defs.length !== 1 || definition?.type !== 'Variable' || !isNumber(definition.node.init)) return false;
  return references.every(({ identifier, isWrite }) => {
    const target: Node | undefined = identifier.parent;
    if (!isWrite || target === definition.node || target?.type === 'UpdateExpression') return true;
    return target?.type === 'AssignmentExpression' && target.left === identifier && isNumber(target.right);
  });
}

function isNumber(node: Node | null): boolean {
  return node?.type === 'Literal' && typeof node.value === 'number';
}

/** What a getter of the class around gives for `this.name`, where it does nothing but return it. */
function findGetterValue({ object }: TSESTree.MemberExpression, name: string): Node | undefined {
  if (object.type !== 'ThisExpression') return undefined;
  let current: Node | undefined = object;
  while (current != null && current.type !== 'ClassBody') current = current.parent;
  const getter = current?.body.find(
    (member) => member.type === 'MethodDefinition' && member.kind === 'get' && getPropertyName(member) === name,
  );
  const [statement, another] = getter?.type === 'MethodDefinition' ? (getter.value.body?.body ?? []) : [];
  if (another !== undefined || statement?.type !== 'ReturnStatement' || statement.argument === null) return undefined;
  return statement.argument;
}

/** Whether a variable is one element of a list, of which another is named for the secret: `[user, password] = text.split(':')`. */
function isBesideSecret({ identifiers }: Binding, isSecret: (name: string) => boolean): boolean {
  const pattern = identifiers[0]?.parent;
  return (
    pattern?.type === 'ArrayPattern' &&
    pattern.elements.some((element) => element?.type === 'Identifier' && isSecret(element.name))
  );
}

/** Whether others can guess or read a value: `process.pid`, `Date.now()`, `count++`. */
function isGuessable(node: Node): boolean {
  if (node.type === 'UpdateExpression') return true;
  return guessableValues.has(getDottedName(node.type === 'CallExpression' ? node.callee : node) ?? '');
}

/** Whether an expression is no list: neither written as one nor made by taking a text apart. */
function isPlainText(node: Node): boolean {
  const inner = withoutTypeSyntax(node);
  switch (inner.type) {
    case 'ArrayExpression':
    case 'CallExpression':
    case 'NewExpression':
      return false;
    case 'AwaitExpression':
      return isPlainText(inner.argument);
    case 'LogicalExpression':
      return isPlainText(inner.left) && isPlainText(inner.right);
    case 'ConditionalExpression':
      return isPlainText(inner.consequent) && isPlainText(inner.alternate);
    default:
      return true;
  }
}

/** Whether a text says how much there is of a value directly before it: `${amount} ${token}`. */
function isCounted(node: Node, value: Node): boolean {
  if (node.type !== 'TemplateLiteral') return false;
  const index = node.expressions.findIndex((each) => each === value);
  const before = node.expressions[index - 1];
  return (
    before !== undefined &&
    /^\s+(?:of\s+)?$/u.test(node.quasis[index]?.value.raw ?? '') &&
    isAmountName(getDottedName(withoutTypeSyntax(before)) ?? '')
  );
}

/** The text that stands directly before a value in a template or a sum. */
function getTextBefore(node: Node, value: Node): string | undefined {
  if (node.type === 'TemplateLiteral') {
    const index = node.expressions.findIndex((each) => each === value);
    return node.quasis[index]?.value.cooked ?? undefined;
  }
  if (node.type !== 'BinaryExpression' || node.right !== value) return undefined;
  return getTextAtEnd(node.left);
}

function getTextAtEnd(node: Node): string | undefined {
  const inner = withoutTypeSyntax(node);
  if (inner.type === 'BinaryExpression' && inner.operator === '+') return getTextAtEnd(inner.right);
  if (inner.type === 'TemplateLiteral') return inner.quasis.at(-1)?.value.cooked ?? undefined;
  return getStaticString(inner);
}

/** Whether an expression makes a text of its parts: `JSON.stringify(x)`, `${x}`; not `Object.assign({}, x)`. */
function isMadeText(node: Node, kind: ValuePart['kind']): boolean {
  if (kind === 'text') return true;
  return (
    node.type === 'CallExpression' &&
    !/^(?:Object\.|Promise\.|structuredClone$)/u.test(getDottedName(node.callee) ?? '')
  );
}

/** Whether a harmless key speaks of the secret: `tokenId` of a `token`. */
function isDescribedBy(sensitive: SensitiveName, key: string): boolean {
  if (!isHarmlessName(key)) return false;
  const words = toWords(key);
  return sensitive.words.every((word) => words.includes(word) || words.includes(word.replace(/s$/u, '')));
}
