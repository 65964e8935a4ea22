/** Which expressions are whole requests, bodies, headers, settings or entities. */
import type { TSESTree } from '@typescript-eslint/utils';
import {
  findInside,
  getPropertyName,
  getReferenceName,
  getStaticString,
  isFunction,
  withoutTypeSyntax,
  type Node,
  type SourceCode,
} from '../ast.ts';
import {
  answerNames,
  answerProperties,
  answeringClients,
  choiceTypes,
  clientFactories,
  configurationNames,
  contentKinds,
  entityLoaders,
  entryWriters,
  exchangeGetters,
  exchangeListeners,
  exchangeProperties,
  fieldChoices,
  itemCallbacks,
  loadModifiers,
  loggingSwitch,
  objectSchemas,
  payloadOwners,
  payloadProperties,
  payloadVariables,
  plainRefinements,
  plainSchemas,
  replyingMethods,
  requestOwners,
  schemaParsers,
  textMethods,
  textTypes,
  type PayloadKind,
} from '../knowledge/payload-names.ts';
import type { ClientPart } from '../knowledge/client-values.ts';
import { toWords } from '../names.ts';
import type { ClientValueFinder } from './client-values.ts';
import { isKnownValue, someCondition } from './conditions.ts';
import { importsAny } from './error-texts.ts';
import { isExportOf } from './frameworks.ts';
import { getFunctionName } from './handler-names.ts';
import type { HandlerMatcher } from './handlers.ts';
import { isTextOfOwnFunction } from './made-texts.ts';
import { isOwnModule } from './module-paths.ts';
import { alternatives, type Origin, type OriginResolver } from './origin.ts';
import { classifySensitiveName } from './sensitive-names.ts';
import {
  getAssignedValues,
  getDottedName,
  getValueParts,
  isAnsweringCall,
  isBeginning,
  type AssignedValue,
} from './values.ts';

/** The whole of something, as it is given to a call. */
export interface Payload {
  /** The expression that holds it, as it stands inside the one that was asked for. */
  readonly node: Node;
  /** The payload itself: `node`, or what the variable there was given. */
  readonly shown: Node;
  readonly kind: PayloadKind;
  /** The keys of object literals under which it stands, outermost first. */
  readonly path: readonly string[];
  /** Whether only the beginning of it is shown: `body.slice(0, 200)`. */
  readonly isBeginning: boolean;
}

/** A variable, a property or the result of a call, shown as it is. */
export interface ShownValue {
  readonly node: Node;
  /** Where it stands in the expression that was asked for: itself, or the variable that leads to it. */
  readonly at: Node;
  /** The keys of object literals under which it stands, outermost first. */
  readonly path: readonly string[];
  /** Whether only its text is shown, which says nothing of what an object holds. */
  readonly isText: boolean;
  readonly isBeginning: boolean;
}

interface Walk {
  readonly at: Node | undefined;
  readonly path: readonly string[];
  readonly isText: boolean;
  readonly isBeginning: boolean;
  readonly hops: number;
  readonly found: ShownValue[];
}

const maximumHops = 3;
const maximumPlainProperties = 8;
const allSensitive = { words: [], allow: [], personalData: true };
const plainTypes: ReadonlySet<string> = new Set([
  'TSBooleanKeyword',
  'TSLiteralType',
  'TSNumberKeyword',
  'TSStringKeyword',
]);
/**
 * The parts of a request that are payloads as a whole; path parameters are identifiers, and of cookies
 * `no-sensitive-log-data` speaks.
 */
const wholeParts: Readonly<Partial<Record<ClientPart, PayloadKind>>> = {
  arguments: 'body',
  body: 'body',
  headers: 'headers',
  query: 'query',
};

/** Finds what is logged whole, in one file. */
export class PayloadFinder {
  readonly #sourceCode: SourceCode;
  readonly #origins: OriginResolver;
  readonly #handlers: HandlerMatcher;
  readonly #clients: ClientValueFinder;

  constructor(sourceCode: SourceCode, origins: OriginResolver, handlers: HandlerMatcher, clients: ClientValueFinder) {
    this.#sourceCode = sourceCode;
    this.#origins = origins;
    this.#handlers = handlers;
    this.#clients = clients;
  }

  /** Every payload that the value of `node` shows, in order of appearance, each once. */
  find(node: Node): readonly Payload[] {
    const found = new Map<Node, Payload>();
    for (const { node: shown, at, path, isText, isBeginning: isCut } of this.findShown(node)) {
      const kind = this.#matchKind(shown);
      // As a text an object shows nothing of itself.
      if (kind === undefined || (isText && (!contentKinds.has(kind) || this.#isParsedAnswer(shown)))) continue;
      if (shown.type === 'Identifier' && (this.#isNarrow(shown) || this.#isHarmless(shown, at, kind, isText))) continue;
      if (!found.has(at)) found.set(at, { node: at, shown, kind, path, isBeginning: isCut });
    }
    return [...found.values()];
  }

  /** What the value of `node` shows as it is, in order of appearance; what is put together in the file is taken apart. */
  findShown(node: Node): readonly ShownValue[] {
    const found: ShownValue[] = [];
    this.#visit(node, { at: undefined, path: [], isText: false, isBeginning: false, hops: 0, found });
    return found;
  }

  #visit(node: Node, before: Walk): void {
    const parts = getValueParts(node, this.#origins);
    if (parts === undefined) {
      this.#visitLeaf(node, before);
      return;
    }
    const walk = isBeginning(node) ? { ...before, isBeginning: true } : before;
    for (const { node: part, kind, key } of parts) {
      switch (kind) {
        case 'property':
          this.#visit(part, { ...walk, path: key === undefined ? walk.path : [...walk.path, key] });
          break;
        case 'text':
          this.#visit(part, { ...walk, isText: true });
          break;
        case 'excerpt':
          break;
        default:
          this.#visit(part, walk.isText && isPrinted(node) ? { ...walk, isText: false } : walk);
      }
    }
  }

  #visitLeaf(node: Node, walk: Walk): void {
    if (node.type === 'Identifier') {
      const variable = this.#origins.findVariable(node);
      const all = variable === undefined ? undefined : getAssignedValues(variable);
      // `let payload = {}; payload = request.body`
      const later = all?.filter((each) => !isNothing(each));
      const isLater = later?.length === 1 && all?.length !== 1;
      const values = isLater ? later : all;
      if (values !== undefined && values.length !== 1) return;
      const [value] = values ?? [];
      if (isLater && value?.path.length === 0) {
        if (walk.hops < maximumHops) this.#visit(value.value, { ...walk, at: walk.at ?? node, hops: walk.hops + 1 });
        return;
      }
      if (value !== undefined && value.path.length === 0) {
        const parts = getValueParts(value.value, this.#origins);
        // An object that is put together here holds what its author chose.
        if (parts !== undefined || isCombined(value.value)) {
          if (walk.hops < maximumHops) this.#visit(value.value, { ...walk, at: walk.at ?? node, hops: walk.hops + 1 });
          return;
        }
      }
    }
    const { at = node, path, isText, isBeginning: isCut } = walk;
    walk.found.push({ node, at, path, isText, isBeginning: isCut });
  }

  #matchKind(node: Node): PayloadKind | undefined {
    const client = this.#clients.match(node);
    if (client !== undefined) return client.path.length === 0 ? wholeParts[client.part] : undefined;
    const origin = this.#origins.resolve(node);
    if (this.#clients.isStream(origin)) return undefined;
    const role = this.#handlers.matchRole(origin)?.role;
    if (role === 'request' || role === 'response') return role;
    if (role !== undefined) return undefined;
    const owned = this.#matchOwner(origin);
    if (owned !== undefined) return owned;
    const all = alternatives(origin).map((each) => this.#matchOrigin(each));
    if (all.length > 0 && all.every((each) => each !== undefined)) return all[0];
    return this.#matchName(node, origin);
  }

  /** Whether a value is what `response.json()` gives, hardly ever a text: `Error: ${await response.json()}`. */
  #isParsedAnswer(node: Node): boolean {
    const origin = this.#origins.resolve(node);
    return origin.kind === 'call' && origin.callee.kind === 'member' && origin.callee.property === 'json';
  }

  /**
   * Whether all that the `try` of a clause waits for is a client whose errors have a text as their `response`:
   * `await transport.sendMail(…)` in a file that imports nodemailer.
   */
  #isCaughtOfReply({ parent }: TSESTree.CatchClause): boolean {
    if (parent.type !== 'TryStatement') return false;
    let name: string | undefined;
    for (const each of findInside(parent.block, this.#sourceCode, isFunction)) {
      if (each.type !== 'AwaitExpression') continue;
      const call = withoutTypeSyntax(each.argument);
      const method = call.type === 'CallExpression' ? getReferenceName(withoutTypeSyntax(call.callee)) : undefined;
      if (method === undefined || (name !== undefined && name !== method)) return false;
      name = method;
    }
    const modules = name === undefined ? undefined : replyingMethods.get(name);
    return modules !== undefined && importsAny(this.#sourceCode.ast, modules);
  }

  /** What middleware put on a handler's request: `req.user`, `ctx.state.user`. */
  #matchOwner(origin: Origin): PayloadKind | undefined {
    if (origin.kind !== 'parameter') return undefined;
    const { function: owner, index } = origin;
    if (origin.path.length === 0) return index === 0 ? matchListener(owner) : undefined;
    const role = this.#handlers.matchHandler(owner)?.roles[index];
    return role === 'request' || role === 'context' ? requestOwners.get(origin.path.join('.')) : undefined;
  }

  #matchOrigin(origin: Origin): PayloadKind | undefined {
    switch (origin.kind) {
      case 'module':
        return isWholeConfiguration(origin) ? 'configuration' : undefined;
      case 'caught': {
        const kind = exchangeProperties.get(origin.path.join('.'));
        return kind === 'response' && this.#isCaughtOfReply(origin.clause) ? undefined : kind;
      }
      case 'call':
        if (origin.node.type !== 'CallExpression') return undefined;
        return matchAnswer(origin.callee) ?? matchGetter(origin.callee) ?? this.#matchLoad(origin.node);
      case 'member':
        return answerProperties.has(origin.property) && matchAnswer(origin.object, 'call') === 'response'
          ? 'answer'
          : undefined;
      default:
        return undefined;
    }
  }

  /** `prisma.user.findUnique({ where })`: an entity with all that its table has. */
  #matchLoad(node: TSESTree.CallExpression): PayloadKind | undefined {
    const callee = withoutTypeSyntax(node.callee);
    const method = callee.type === 'MemberExpression' ? getPropertyName(callee) : undefined;
    if (callee.type !== 'MemberExpression' || method === undefined) return undefined;
    const loaded = withoutTypeSyntax(callee.object);
    if (loadModifiers.has(method) && loaded.type === 'CallExpression')
      return fieldChoices.test(this.#sourceCode.getText(node)) ? undefined : this.#matchLoad(loaded);
    if (!entityLoaders.has(method) || isProjection(node.arguments[1])) return undefined;
    return fieldChoices.test(this.#sourceCode.getText(node)) ? undefined : 'entity';
  }

  /**
   * Whether a variable is declared, in this file, as an object of a few plain properties, as a number, or as an error or
   * a text, or went through a schema of this file that lets through no more.
   */
  #isNarrow(node: TSESTree.Identifier): boolean {
    if (this.#isParsedNarrowly(node)) return true;
    const name = this.#origins.findVariable(node)?.identifiers[0];
    const type = name?.typeAnnotation?.typeAnnotation;
    if (type?.type === 'TSNumberKeyword' || type?.type === 'TSBooleanKeyword') return true;
    if (type?.type === 'TSUnionType') return isTextOrError(type);
    const members = this.#findMembers(type);
    return (
      members !== undefined &&
      members.length <= maximumPlainProperties &&
      members.every(
        (member) =>
          member.type === 'TSPropertySignature' &&
          classifySensitiveName(getReferenceName(member.key) ?? getStaticString(member.key) ?? '', allSensitive) ===
            undefined &&
          isPlainType(member.typeAnnotation?.typeAnnotation),
      )
    );
  }

  /** All that a type of an object lists: where it stands, or in an alias or an interface of this file. */
  #findMembers(type: TSESTree.TypeNode | undefined): readonly TSESTree.TypeElement[] | undefined {
    if (type?.type === 'TSTypeLiteral') return type.members;
    if (type?.type !== 'TSTypeReference' || type.typeArguments != null || type.typeName.type !== 'Identifier')
      return undefined;
    // An interface that is declared twice has the properties of both.
    const [definition, another] = this.#origins.findVariable(type.typeName)?.defs ?? [];
    const declaration = another === undefined ? definition?.node : undefined;
    if (declaration?.type === 'TSInterfaceDeclaration')
      return declaration.extends.length === 0 ? declaration.body.body : undefined;
    const { typeAnnotation: aliased } = declaration?.type === 'TSTypeAliasDeclaration' ? declaration : {};
    return aliased?.type === 'TSTypeLiteral' ? aliased.members : undefined;
  }

  /**
   * Whether a variable holds no payload in spite of its name: a list of the names of headers, one known text, a text that
   * the file puts together, the fields of an entry of a log, or an object of which a text shows nothing.
   */
  #isHarmless(node: TSESTree.Identifier, at: Node, kind: PayloadKind, isText: boolean): boolean {
    if (kind === 'headers' && this.#isUsedAsText(node)) return true;
    if (at === node && isKnownValue(node, this.#origins)) return true;
    if (kind === 'payload' && this.#isFieldsOfEntry(node)) return true;
    if (isTextOfOwnFunction(node, { origins: this.#origins, sourceCode: this.#sourceCode })) return true;
    return isText && this.#isItemOfObjects(node);
  }

  /**
   * Whether a parameter is spread beside other fields in a function that does nothing but write an entry of a log, by its
   * name and its body: `function logLoginEvent(payload) { logger.info({ event: 'login', ...payload }); }`.
   */
  #isFieldsOfEntry(node: TSESTree.Identifier): boolean {
    const spread = node.parent;
    const entry = spread.type === 'SpreadElement' ? spread.parent : undefined;
    if (entry?.type !== 'ObjectExpression' || !entry.properties.some(({ type }) => type === 'Property')) return false;
    const fn = this.#origins.findVariable(node)?.defs[0]?.node;
    if (!isFunction(fn) || !fn.params.some((each) => each.type === 'Identifier' && each.name === node.name))
      return false;
    if (!entryWriters.test(getFunctionName(fn) ?? '') || fn.body?.type !== 'BlockStatement') return false;
    const work = fn.body.body.filter(({ type }) => type !== 'VariableDeclaration');
    if (work.length !== 1 || work[0]?.type !== 'ExpressionStatement' || work[0].expression.type !== 'CallExpression')
      return false;
    for (const each of findInside(fn.body, this.#sourceCode, isFunction))
      if (each.type === 'AwaitExpression' || each.type === 'AssignmentExpression') return false;
    return true;
  }

  /** Whether a method is called on a variable that only texts have: `headers.split(' ')`. */
  #isUsedAsText(node: TSESTree.Identifier): boolean {
    const references = this.#origins.findVariable(node)?.references ?? [];
    return references.some(({ identifier: { parent } }) => {
      if (parent?.type !== 'MemberExpression' || !textMethods.has(getPropertyName(parent) ?? '')) return false;
      return parent.parent.type === 'CallExpression' && parent.parent.callee === parent;
    });
  }

  /** Whether a variable is what a callback is given of an array that is declared to hold objects: `Step[]`. */
  #isItemOfObjects(node: TSESTree.Identifier): boolean {
    const variable = this.#origins.findVariable(node);
    const fn = variable?.defs[0]?.node;
    if (!isFunction(fn) || fn.params[0] !== variable?.identifiers[0] || fn.parent.type !== 'CallExpression')
      return false;
    const callee = withoutTypeSyntax(fn.parent.callee);
    if (callee.type !== 'MemberExpression' || !itemCallbacks.has(getPropertyName(callee) ?? '')) return false;
    const array = withoutTypeSyntax(callee.object);
    const declared =
      array.type === 'Identifier'
        ? this.#origins.findVariable(array)?.identifiers[0]?.typeAnnotation?.typeAnnotation
        : undefined;
    const type = declared?.type === 'TSTypeOperator' ? declared.typeAnnotation : declared;
    const item = type?.type === 'TSArrayType' ? type.elementType : undefined;
    if (item?.type === 'TSTypeLiteral') return true;
    if (item?.type !== 'TSTypeReference' || item.typeName.type !== 'Identifier') return false;
    const { name } = item.typeName;
    // A type of this file tells what it is; an imported one is an object by the convention of its name.
    const declaration = this.#origins.findVariable(item.typeName)?.defs[0]?.node;
    if (declaration?.type === 'TSInterfaceDeclaration') return true;
    if (declaration?.type === 'TSTypeAliasDeclaration') return declaration.typeAnnotation.type === 'TSTypeLiteral';
    const words = toWords(name);
    return (
      declaration?.type === 'ImportSpecifier' && !words.some((word) => textTypes.has(word) || choiceTypes.has(word))
    );
  }

  /** Whether a value is what a narrow schema let through: `schema.parse(body)`, `schema.safeParse(body).data`. */
  #isParsedNarrowly(node: Node, hops = 0): boolean {
    const inner = withoutTypeSyntax(node);
    switch (inner.type) {
      case 'AwaitExpression':
        return this.#isParsedNarrowly(inner.argument, hops);
      case 'MemberExpression':
        return getPropertyName(inner) === 'data' && this.#isParsedNarrowly(inner.object, hops);
      case 'Identifier': {
        const value = this.#findOnlyValue(inner);
        if (value === undefined || hops >= maximumHops) return false;
        const [property = 'data', ...rest] = value.path;
        return property === 'data' && rest.length === 0 && this.#isParsedNarrowly(value.value, hops + 1);
      }
      case 'CallExpression': {
        const callee = withoutTypeSyntax(inner.callee);
        return (
          callee.type === 'MemberExpression' &&
          schemaParsers.has(getPropertyName(callee) ?? '') &&
          this.#isNarrowSchema(callee.object)
        );
      }
      default:
        return false;
    }
  }

  /** Whether a schema is a constant of this file, of a few plain properties none of which is a secret. */
  #isNarrowSchema(node: Node): boolean {
    const inner = withoutTypeSyntax(node);
    const value = inner.type === 'Identifier' ? this.#findOnlyValue(inner) : undefined;
    const made = value?.path.length === 0 ? withoutTypeSyntax(value.value) : inner;
    if (made.type !== 'CallExpression' || !objectSchemas.has(this.#getMaker(made) ?? '')) return false;
    const [shape] = made.arguments;
    return (
      shape?.type === 'ObjectExpression' &&
      shape.properties.length <= maximumPlainProperties &&
      shape.properties.every(
        (each) =>
          each.type === 'Property' &&
          classifySensitiveName(getPropertyName(each) ?? '', allSensitive) === undefined &&
          this.#isPlainSchema(each.value),
      )
    );
  }

  /** `z.string().min(1).optional()` */
  #isPlainSchema(node: Node): boolean {
    if (node.type !== 'CallExpression') return false;
    const maker = this.#getMaker(node);
    if (maker !== undefined) return plainSchemas.has(maker);
    const { callee } = node;
    return (
      callee.type === 'MemberExpression' &&
      plainRefinements.has(getPropertyName(callee) ?? '') &&
      this.#isPlainSchema(callee.object)
    );
  }

  /** The function of zod that a call calls: `object` of `z.object()`. */
  #getMaker({ callee }: TSESTree.CallExpression): string | undefined {
    const origin = this.#origins.resolve(callee);
    return origin.kind === 'module' && /^zod(?:\/|$)/u.test(origin.module) ? origin.path.at(-1) : undefined;
  }

  #findOnlyValue(node: TSESTree.Identifier): AssignedValue | undefined {
    const variable = this.#origins.findVariable(node);
    const values = variable === undefined ? undefined : getAssignedValues(variable);
    return values?.length === 1 ? values[0] : undefined;
  }

  #matchName(node: Node, origin: Origin): PayloadKind | undefined {
    if (node.type === 'Identifier') {
      const kind = payloadVariables.get(node.name);
      return kind === undefined || isMadeHere(origin) ? undefined : kind;
    }
    if (node.type !== 'MemberExpression') return undefined;
    const property = getPropertyName(node);
    const kind = property === undefined ? undefined : payloadProperties.get(property);
    const owner = getDottedName(node.object)?.split('.').at(-1);
    if (property !== undefined && answerProperties.has(property) && answerNames.has(owner ?? '')) return 'answer';
    return kind === undefined || owner === undefined || !payloadOwners.has(owner) ? undefined : kind;
  }
}

/**
 * Whether a log is written only where a setting of the environment that is there for it says so: `LOG_RESPONSE_BODY`, also
 * through a variable that is given nothing else.
 */
export function isSwitchedOn(node: Node, sourceCode: SourceCode, origins: OriginResolver): boolean {
  const asksSetting = (test: Node, isVariable = false): boolean => {
    for (const each of findInside(test, sourceCode, () => false)) {
      if (each.type === 'MemberExpression' && loggingSwitch.test(getPropertyName(each) ?? '')) {
        if (/(?:^|\.)env$/u.test(getDottedName(each.object) ?? '')) return true;
      } else if (each.type === 'Identifier' && !isVariable) {
        const variable = origins.findVariable(each);
        const [value, another] = (variable === undefined ? undefined : getAssignedValues(variable)) ?? [];
        if (value?.path.length === 0 && another === undefined && asksSetting(value.value, true)) return true;
      }
    }
    return false;
  };
  return someCondition(node, (test, outcome) => outcome && asksSetting(test));
}

/** Whether a type is that of an error or a text instead of it, which no body of a request is: `string | Error`. */
function isTextOrError({ types }: TSESTree.TSUnionType): boolean {
  const isError = (type: TSESTree.TypeNode): boolean =>
    type.type === 'TSTypeReference' && type.typeName.type === 'Identifier' && type.typeName.name === 'Error';
  return types.some(isError) && types.every((type) => isError(type) || plainTypes.has(type.type));
}

/** Whether a type is that of a text, a number, a flag or a choice of a few words: by its name, or as it stands. */
function isPlainType(type: TSESTree.TypeNode | undefined): boolean {
  if (type?.type === 'TSUnionType') return type.types.every((each) => isMissing(each) || isPlainType(each));
  if (type?.type !== 'TSTypeReference') return type !== undefined && plainTypes.has(type.type);
  const { typeName } = type;
  return (
    type.typeArguments == null && typeName.type === 'Identifier' && choiceTypes.has(toWords(typeName.name).at(-1) ?? '')
  );
}

function isMissing({ type }: TSESTree.TypeNode): boolean {
  return type === 'TSNullKeyword' || type === 'TSUndefinedKeyword';
}

/** Whether a variable is given nothing: `{}`, `null`, `undefined`. */
function isNothing({ value, path }: AssignedValue): boolean {
  const inner = withoutTypeSyntax(value);
  if (path.length > 0) return false;
  if (inner.type === 'Identifier') return inner.name === 'undefined';
  return inner.type === 'ObjectExpression'
    ? inner.properties.length === 0
    : inner.type === 'Literal' && inner.value === null;
}

/** What a function is given that a client of HTTP calls with each exchange: `axios.interceptors.request.use(fn)`. */
function matchListener(owner: Node): PayloadKind | undefined {
  const call = owner.parent;
  if (call?.type !== 'CallExpression' || call.arguments[0] !== owner) return undefined;
  return exchangeListeners.get(getDottedName(call.callee)?.split('.').slice(-3).join('.') ?? '');
}

/** `host.switchToHttp().getRequest()` */
function matchGetter(callee: Origin): PayloadKind | undefined {
  if (callee.kind !== 'member' || callee.object.kind !== 'call') return undefined;
  const { node } = callee.object;
  const from = node.type === 'CallExpression' ? getReferenceName(node.callee) : undefined;
  return from === undefined ? undefined : exchangeGetters.get(`${from}.${callee.property}`);
}

/**
 * What a client of HTTP gives: its answer, or the body that is read of one.
 * @param of whether the origin is that of a function that is called, or of its result
 */
function matchAnswer(origin: Origin, of: 'function' | 'call' = 'function'): PayloadKind | undefined {
  if (of === 'call') return origin.kind === 'call' ? matchAnswer(origin.callee) : undefined;
  if (isExportOf(origin, answeringClients)) return 'response';
  if (origin.kind !== 'member' || origin.object.kind !== 'call') return undefined;
  const { callee } = origin.object;
  const isAnswering = answeringClients.some((each) => each.export === origin.property);
  if (isAnswering && isExportOf(callee, clientFactories)) return 'response';
  // `(await fetch(url)).json()`
  const isFetch = callee.kind === 'global' && callee.path.join('.') === 'fetch';
  // A text is read where an answer is not what was asked for, and says why.
  return isFetch && origin.property === 'json' ? 'answer' : undefined;
}

/** Whether an argument of a load chooses fields: `'name age'`, `{ name: 1 }`. */
function isProjection(argument: Node | undefined): boolean {
  const inner = argument === undefined ? undefined : withoutTypeSyntax(argument);
  if (inner?.type === 'Literal') return typeof inner.value === 'string';
  return (
    inner?.type === 'ObjectExpression' &&
    inner.properties.length > 0 &&
    inner.properties.every(
      (each) => each.type === 'Property' && each.value.type === 'Literal' && /^[01]$/u.test(String(each.value.value)),
    )
  );
}

/** Whether a call prints an object with what it holds: `JSON.stringify(x)`, `util.inspect(x)`. */
function isPrinted(node: Node): boolean {
  return node.type === 'CallExpression' && /(?:stringify|inspect)$/iu.test(getDottedName(node.callee) ?? '');
}

/** Whether a variable was given something put together out of other values. */
function isCombined(node: Node): boolean {
  const { type } = withoutTypeSyntax(node);
  return type === 'ObjectExpression' || type === 'ArrayExpression' || type === 'NewExpression';
}

/** Whether a value is made in this file: a literal, an object, an instance, or the answer to a question. */
function isMadeHere(origin: Origin): boolean {
  return alternatives(origin).some(
    (each) =>
      each.kind === 'node' ||
      each.kind === 'instance' ||
      (each.kind === 'call' && each.node.type === 'CallExpression' && isAnsweringCall(each.node)),
  );
}

/** An export named for the configuration out of a module of the project that is named for it, too. */
function isWholeConfiguration({ module, path }: Extract<Origin, { kind: 'module' }>): boolean {
  const [name = 'default', ...rest] = path;
  const last = module.split('/').at(-1) ?? '';
  return (
    isOwnModule(module) &&
    rest.length === 0 &&
    configurationNames.has(last.replace(/\.[cm]?[jt]s$/u, '')) &&
    (name === 'default' || configurationNames.has(name))
  );
}
