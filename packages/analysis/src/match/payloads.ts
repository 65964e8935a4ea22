/** Which expressions are whole requests, bodies, headers, settings or entities. */
import type { TSESTree } from '@typescript-eslint/utils';
import { getPropertyName, withoutTypeSyntax, type Node, type SourceCode } from '../ast.ts';
import {
  configurationNames,
  entityLoaders,
  exchangeProperties,
  fieldChoices,
  payloadOwners,
  payloadProperties,
  payloadVariables,
  type PayloadKind,
} from '../knowledge/payload-names.ts';
import type { ClientPart } from '../knowledge/client-values.ts';
import type { ClientValueFinder } from './client-values.ts';
import type { HandlerMatcher } from './handlers.ts';
import { alternatives, type Origin, type OriginResolver } from './origin.ts';
import { getAssignedValues, getDottedName, getValueParts, isAnsweringCall } from './values.ts';

/** The whole of something, as it is given to a call. */
export interface Payload {
  /** The expression that holds it, as it stands inside the one that was asked for. */
  readonly node: Node;
  readonly kind: PayloadKind;
  /** The keys of object literals under which it stands, outermost first. */
  readonly path: readonly string[];
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
}

interface Walk {
  readonly at: Node | undefined;
  readonly path: readonly string[];
  readonly isText: boolean;
  readonly hops: number;
  readonly found: ShownValue[];
}

const maximumHops = 3;
const maximumPlainProperties = 5;
const plainTypes: ReadonlySet<string> = new Set([
  'TSBooleanKeyword',
  'TSLiteralType',
  'TSNumberKeyword',
  'TSStringKeyword',
]);
/** The parts of a request that are payloads as a whole; path parameters are identifiers. */
const wholeParts: Readonly<Partial<Record<ClientPart, PayloadKind>>> = {
  arguments: 'body',
  body: 'body',
  cookies: 'headers',
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
    for (const { node: shown, at, path, isText } of this.findShown(node)) {
      const kind = this.#matchKind(shown);
      // As a text an object shows nothing of itself.
      if (kind === undefined || (isText && kind !== 'body')) continue;
      if (shown.type === 'Identifier' && this.#isNarrow(shown)) continue;
      if (!found.has(at)) found.set(at, { node: at, kind, path });
    }
    return [...found.values()];
  }

  /** What the value of `node` shows as it is, in order of appearance; what is put together in the file is taken apart. */
  findShown(node: Node): readonly ShownValue[] {
    const found: ShownValue[] = [];
    this.#visit(node, { at: undefined, path: [], isText: false, hops: 0, found });
    return found;
  }

  #visit(node: Node, walk: Walk): void {
    const parts = getValueParts(node, this.#origins);
    if (parts === undefined) {
      this.#visitLeaf(node, walk);
      return;
    }
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
      const values = variable === undefined ? undefined : getAssignedValues(variable);
      if (values !== undefined && values.length !== 1) return;
      const [value] = values ?? [];
      if (value !== undefined && value.path.length === 0) {
        const parts = getValueParts(value.value, this.#origins);
        // An object that is put together here holds what its author chose.
        if (parts !== undefined || isCombined(value.value)) {
          if (walk.hops < maximumHops) this.#visit(value.value, { ...walk, at: walk.at ?? node, hops: walk.hops + 1 });
          return;
        }
      }
    }
    walk.found.push({ node, at: walk.at ?? node, path: walk.path, isText: walk.isText });
  }

  #matchKind(node: Node): PayloadKind | undefined {
    const client = this.#clients.match(node);
    if (client !== undefined) return client.path.length === 0 ? wholeParts[client.part] : undefined;
    const origin = this.#origins.resolve(node);
    const role = this.#handlers.matchRole(origin)?.role;
    if (role === 'request' || role === 'response') return role;
    if (role !== undefined) return undefined;
    const all = alternatives(origin).map((each) => this.#matchOrigin(each));
    if (all.length > 0 && all.every((each) => each !== undefined)) return all[0];
    return this.#matchName(node, origin);
  }

  #matchOrigin(origin: Origin): PayloadKind | undefined {
    switch (origin.kind) {
      case 'module':
        return isWholeConfiguration(origin) ? 'configuration' : undefined;
      case 'caught':
        return exchangeProperties.get(origin.path.join('.'));
      case 'call':
        return origin.node.type === 'CallExpression' ? this.#matchLoad(origin.node) : undefined;
      default:
        return undefined;
    }
  }

  /** `prisma.user.findUnique({ where })`: an entity with all that its table has. */
  #matchLoad(node: TSESTree.CallExpression): PayloadKind | undefined {
    const callee = withoutTypeSyntax(node.callee);
    const method = callee.type === 'MemberExpression' ? getPropertyName(callee) : undefined;
    if (callee.type !== 'MemberExpression' || method === undefined || !entityLoaders.has(method)) return undefined;
    return fieldChoices.test(this.#sourceCode.getText(node)) ? undefined : 'entity';
  }

  /** Whether a parameter is declared, in this file, as an object of a few plain properties, or as a number. */
  #isNarrow(node: TSESTree.Identifier): boolean {
    const name = this.#origins.findVariable(node)?.identifiers[0];
    const type = name?.typeAnnotation?.typeAnnotation;
    if (type?.type === 'TSNumberKeyword' || type?.type === 'TSBooleanKeyword') return true;
    return (
      type?.type === 'TSTypeLiteral' &&
      type.members.length <= maximumPlainProperties &&
      type.members.every((member) => {
        const of = member.type === 'TSPropertySignature' ? member.typeAnnotation?.typeAnnotation : undefined;
        return of !== undefined && plainTypes.has(of.type);
      })
    );
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
    return kind === undefined || owner === undefined || !payloadOwners.has(owner) ? undefined : kind;
  }
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
    /^[.~#@]\.?\//u.test(module) &&
    rest.length === 0 &&
    configurationNames.has(last.replace(/\.[cm]?[jt]s$/u, '')) &&
    (name === 'default' || configurationNames.has(name))
  );
}
