/** Which code makes a logger write text for people instead of JSON: reads `lines` of the loggers and `request-loggers.ts`. */
import type { TSESTree } from '@typescript-eslint/utils';
import {
  findInside,
  getPropertyName,
  getStaticString,
  isFunction,
  withoutTypeSyntax,
  type Node,
  type SourceCode,
} from '../ast.ts';
import { loggers } from '../knowledge/loggers.ts';
import { requestLoggers } from '../knowledge/request-loggers.ts';
import type { ExportReference, LineFacts, LoggerRow, RequestLoggerRow } from '../knowledge/table.ts';
import { toAlternation } from './alternation.ts';
import { isAlwaysRun } from './environment-guards.ts';
import { toLiteral } from './logger-options.ts';
import type { LoggerMatcher } from './loggers.ts';
import { alternatives, getModulePath, type Origin, type OriginResolver } from './origin.ts';

type Call = TSESTree.CallExpression | TSESTree.NewExpression;

/** A place that makes lines text. */
export interface TextLines {
  readonly node: Node;
  /** The library, as a message names it. */
  readonly title: string;
  /**
   * `format`: a function that makes a format. `module`: the name of a module that writes. `logger`: a logger whose lines
   * are text by themselves. `requests`: the name of a format of a line per request.
   */
  readonly kind: 'format' | 'module' | 'logger' | 'requests';
  /** What programs can read, in place of a name of a format. */
  readonly parsable?: string;
}

type Role = 'text' | 'template' | 'json' | 'open' | 'combiner' | 'transport' | 'factory' | 'instance';

interface Known {
  readonly row: LoggerRow;
  readonly lines: LineFacts;
  readonly role: Role;
}

/** Somewhere a value is given to a call. */
interface Use {
  readonly call: Call;
  /** The argument that is or holds the value. */
  readonly argument: Node;
  /** The keys under which it stands in that argument, innermost first. */
  readonly keys: readonly string[];
  /** What stands beside it in lists on the way. */
  readonly siblings: readonly Node[];
}

const rows: readonly LoggerRow[] = loggers;
const requestRows: readonly RequestLoggerRow[] = requestLoggers;
const known = new Map<string, Known>();
const textTargets = new Map<string, LoggerRow>();
for (const row of rows) {
  const { lines } = row;
  if (lines === undefined) continue;
  const add = (role: Role, references: readonly ExportReference[] = []): void => {
    for (const each of references) known.set(`${each.module} ${each.export}`, { row, lines, role });
  };
  add('text', lines.textFormats);
  add('template', lines.templateFormats);
  add('json', lines.jsonFormats);
  add('open', lines.openFormats);
  add('combiner', lines.combiners);
  add('transport', lines.transports);
  if (lines.byDefault === 'text') {
    add('factory', [...(row.sources.factories ?? []), ...(row.sources.classes ?? [])]);
    add('instance', row.sources.instances);
  }
  for (const target of lines.textTargets ?? []) textTargets.set(target, row);
}
const modules = [...known.keys()].map((key) => key.slice(0, key.indexOf(' ')));
const mention = new RegExp(
  `["'\`](?:${toAlternation([
    ...new Set([...modules, ...textTargets.keys(), ...requestRows.map(({ middleware }) => middleware.module)]),
  ])})["'\`]`,
  'u',
);

/** Whether a file can say how lines are written, by the modules that its text names. */
export function mayFormatLines(text: string): boolean {
  return mention.test(text);
}

const maximumHops = 3;

/** What options say that depend on the environment: `{ skip: () => isProduction }`. */
const asksEnvironment = /production|development|node_?env/iu;

/** Finds, in one file, what makes lines text without any condition. */
export class LineFormatFinder {
  readonly #sourceCode: SourceCode;
  readonly #origins: OriginResolver;
  readonly #loggers: LoggerMatcher;
  readonly #others = new Map<LineFacts, { readonly hasJson: boolean; readonly hasPlainTransport: boolean }>();

  constructor(sourceCode: SourceCode, origins: OriginResolver, matcher: LoggerMatcher) {
    this.#sourceCode = sourceCode;
    this.#origins = origins;
    this.#loggers = matcher;
  }

  /** The text lines that a call or construction brings about. */
  match(node: Call): TextLines | undefined {
    return this.#matchRequests(node) ?? this.#matchFormat(node) ?? this.#matchFactory(node);
  }

  /** The text lines of a worker thread that is told to load a module: `{ target: 'pino-pretty' }`. */
  matchTarget(node: TSESTree.Property): TextLines | undefined {
    if (getPropertyName(node) !== 'target') return undefined;
    const row = textTargets.get(getStaticString(node.value) ?? '');
    if (row === undefined) return undefined;
    const uses = this.#findUses(node.value);
    return uses.some(({ siblings }) => siblings.length === 0)
      ? { node: node.value, title: row.title, kind: 'module' }
      : undefined;
  }

  /** The text lines of a logger that needs not be made: `consola.info('text')`. */
  matchInstance(node: TSESTree.CallExpression): TextLines | undefined {
    const call = this.#loggers.matchLogCall(node);
    if (call?.receiver === undefined || call.logger.via !== 'origin') return undefined;
    const found = this.#find(call.logger.origin);
    if (found?.role !== 'instance' || this.#isSetLater(found.lines) || !isAlwaysRun(node)) return undefined;
    return { node: call.receiver, title: found.row.title, kind: 'logger' };
  }

  /** The function beside the one that is called (in the same object) which makes a format of JSON: `json`. */
  findJsonFormat(node: Call): string | undefined {
    const found = this.#find(this.#origins.resolve(node.callee));
    const [first] = found?.lines.jsonFormats ?? [];
    return found?.lines.combiners === undefined ? undefined : first?.export.split('.').at(-1);
  }

  #matchRequests(node: Call): TextLines | undefined {
    const [first] = node.arguments;
    const name = getStaticString(first);
    const row = requestRows.find(({ textFormats }) => name !== undefined && textFormats.includes(name));
    if (row === undefined || first === undefined) return undefined;
    const isOfIt = alternatives(this.#origins.resolve(node.callee)).every(
      (origin) => toKey(origin) === `${row.middleware.module} ${row.middleware.export}`,
    );
    const isAsked = node.arguments.slice(1).some((each) => asksEnvironment.test(this.#sourceCode.getText(each)));
    return isOfIt && !isAsked && isAlwaysRun(node)
      ? { node: first, title: row.title, kind: 'requests', parsable: row.parsableFormat }
      : undefined;
  }

  #matchFormat(node: Call): TextLines | undefined {
    const found = this.#find(this.#origins.resolve(node.callee));
    if (found?.role !== 'text' && !(found?.role === 'template' && this.#isTextTemplate(node))) return undefined;
    if (!this.#isInForce(node, found, 0)) return undefined;
    return { node, title: found.row.title, kind: 'format' };
  }

  #matchFactory(node: Call): TextLines | undefined {
    const found = this.#find(this.#origins.resolve(node.callee));
    if (found?.role !== 'factory' || this.#isSetLater(found.lines) || !isAlwaysRun(node)) return undefined;
    const { options = {} } = found.lines;
    for (const argument of node.arguments) {
      const literal = toLiteral(argument, this.#origins);
      if (literal.type !== 'ObjectExpression') return undefined;
      for (const property of literal.properties) {
        const name = property.type === 'Property' ? getPropertyName(property) : undefined;
        if (property.type !== 'Property' || name === undefined) return undefined;
        const texts = Object.hasOwn(options, name) ? options[name] : undefined;
        if (texts !== undefined && !texts.includes(getStaticString(property.value) ?? '')) return undefined;
      }
    }
    return { node: node.callee, title: found.row.title, kind: 'logger' };
  }

  /** Whether the format that a call makes is that of a logger which writes nothing else. */
  #isInForce(node: Call, found: Known, hops: number): boolean {
    return this.#findUses(node).some((use) => {
      const { call, keys, siblings, argument } = use;
      const callee = this.#find(this.#origins.resolve(call.callee));
      if (callee?.role === 'combiner') {
        const later = call.arguments.slice(call.arguments.indexOf(argument as TSESTree.Expression) + 1);
        const isLast = keys.length === 0 && later.every((each) => this.#getRole(each) === 'open');
        return isLast && hops < maximumHops && this.#isInForce(call, found, hops + 1);
      }
      const { lines } = found;
      // A stream that is given to the logger itself: `pino(pretty())`.
      if (lines.combiners === undefined) return siblings.length === 0;
      if (keys.join('.') !== 'format') return false;
      const { hasJson, hasPlainTransport } = this.#getOthers(lines);
      if (hasJson) return false;
      if (callee?.role === 'transport') return !hasPlainTransport && !hasUnknownNeighbour(call, this.#isTransport);
      return call.type === 'CallExpression' && this.#hasKnownTransports(argument);
    });
  }

  readonly #isTransport = (node: Node): boolean => {
    const inner = withoutTypeSyntax(node);
    return inner.type === 'NewExpression' && this.#find(this.#origins.resolve(inner.callee))?.role === 'transport';
  };

  /** Whether a logger's options name only transports that write what its format makes. */
  #hasKnownTransports(options: Node): boolean {
    const literal = toLiteral(options, this.#origins);
    if (literal.type !== 'ObjectExpression') return false;
    if (literal.properties.some(({ type }) => type === 'SpreadElement')) return false;
    const property = literal.properties.find(
      (each) => each.type === 'Property' && getPropertyName(each) === 'transports',
    );
    if (property?.type !== 'Property') return true;
    const list = toLiteral(property.value, this.#origins);
    const elements = list.type === 'ArrayExpression' ? list.elements : [list];
    return elements.every((each) => each !== null && this.#isTransport(each));
  }

  #getRole(node: Node): Role | undefined {
    const literal = toLiteral(node, this.#origins);
    return literal.type === 'CallExpression' ? this.#find(this.#origins.resolve(literal.callee))?.role : undefined;
  }

  /** What else the file makes loggers of the kind write. */
  #getOthers(lines: LineFacts): { readonly hasJson: boolean; readonly hasPlainTransport: boolean } {
    const others = this.#others.get(lines);
    if (others !== undefined) return others;
    let hasJson = false;
    let hasPlainTransport = false;
    for (const node of findInside(this.#sourceCode.ast, this.#sourceCode, () => false)) {
      if (node.type !== 'CallExpression' && node.type !== 'NewExpression') continue;
      const found = this.#find(this.#origins.resolve(node.callee));
      if (found?.lines !== lines) continue;
      const isJson = found.role === 'json' || (found.role === 'template' && this.#isJsonTemplate(node));
      if (isJson && !this.#isOverruled(node)) hasJson = true;
      if (found.role === 'transport' && !hasFormat(node.arguments[0])) hasPlainTransport = true;
    }
    const result = { hasJson, hasPlainTransport };
    this.#others.set(lines, result);
    return result;
  }

  /** Whether a format is followed by another that writes the line anew: `combine(json(), simple())`. */
  #isOverruled(node: Node): boolean {
    const { parent } = node;
    if (parent?.type !== 'CallExpression') return false;
    const index = parent.arguments.indexOf(node as TSESTree.Expression);
    return (
      index >= 0 && parent.arguments.slice(index + 1).some((each) => /text|template/u.test(this.#getRole(each) ?? ''))
    );
  }

  /** Whether a template of a line is given a function that makes JSON itself. */
  #isJsonTemplate(node: Call): boolean {
    const [first] = node.arguments;
    const origin = first === undefined ? undefined : this.#origins.resolve(first);
    return (
      origin?.kind === 'node' &&
      isFunction(origin.node) &&
      /\bJSON\.stringify\(/u.test(this.#sourceCode.getText(origin.node))
    );
  }

  /** Whether a template of a line is put together as text, and neither JSON nor `key=value` pairs. */
  #isTextTemplate(node: Call): boolean {
    const [first] = node.arguments;
    if (first === undefined) return false;
    const origin = this.#origins.resolve(first);
    if (origin.kind !== 'node' || !isFunction(origin.node)) return false;
    const text = this.#sourceCode.getText(origin.node);
    return /`|\+/u.test(text) && !/json|stringif|serial|=["']?\$\{/iu.test(text);
  }

  #isSetLater({ setters = [] }: LineFacts): boolean {
    return setters.some((name) => this.#sourceCode.text.includes(name));
  }

  #find(origin: Origin): Known | undefined {
    const all = alternatives(origin).map((each) => known.get(toKey(each) ?? ''));
    return all.every((each) => each !== undefined && each.role === all[0]?.role) ? all[0] : undefined;
  }

  /** The calls that a value is given to, on ways that are gone whatever the environment. */
  #findUses(node: Node, hops = 0): readonly Use[] {
    if (!isAlwaysRun(node)) return [];
    const keys: string[] = [];
    const siblings: Node[] = [];
    for (let child = node, parent = node.parent; parent != null; child = parent, parent = parent.parent) {
      switch (parent.type) {
        case 'Property': {
          const key = parent.value === child ? getPropertyName(parent) : undefined;
          if (key === undefined) return [];
          // Of a module's options, its name is no part of the way.
          if (key !== 'target') keys.push(key);
          break;
        }
        case 'ArrayExpression':
          siblings.push(
            ...parent.elements.filter((each) => each !== null && each !== child).map((each) => each as Node),
          );
          break;
        case 'CallExpression':
        case 'NewExpression':
          return parent.callee === child ? [] : [{ call: parent, argument: child, keys, siblings }];
        case 'VariableDeclarator': {
          if (parent.init !== child || parent.id.type !== 'Identifier' || hops >= maximumHops) return [];
          const variable = this.#origins.findVariable(parent.id);
          return (variable?.references ?? [])
            .filter(({ isRead }) => isRead)
            .flatMap(({ identifier }) => this.#findUses(identifier, hops + 1))
            .map((use) => ({ ...use, keys: [...keys, ...use.keys], siblings: [...siblings, ...use.siblings] }));
        }
        case 'ReturnStatement':
        case 'BlockStatement':
        case 'ObjectExpression':
        case 'AwaitExpression':
          break;
        case 'ArrowFunctionExpression':
        case 'FunctionExpression':
          // `useFactory: () => ({ … })`
          if (parent.parent.type !== 'Property') return [];
          break;
        default:
          if (withoutTypeSyntax(parent) === parent) return [];
      }
    }
    return [];
  }
}

/** Whether a transport stands among others that write something else. */
function hasUnknownNeighbour(call: Call, isTransport: (node: Node) => boolean): boolean {
  const { parent } = call;
  return parent.type === 'ArrayExpression' && parent.elements.some((each) => each === null || !isTransport(each));
}

/** Whether options certainly have a format of their own. */
function hasFormat(options: Node | undefined): boolean {
  return (
    options?.type === 'ObjectExpression' &&
    options.properties.some((each) => each.type === 'Property' && getPropertyName(each) === 'format')
  );
}

function toKey(origin: Origin): string | undefined {
  if (origin.kind !== 'module') return undefined;
  const path = getModulePath(origin, origin.module) ?? [];
  return `${origin.module} ${path.length === 0 ? 'default' : path.join('.')}`;
}
