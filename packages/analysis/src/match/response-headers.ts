/** Which headers an answer is given: reads `headers` of the table of frameworks. What cannot be told may be any. */
import type { TSESTree } from '@typescript-eslint/utils';
import {
  findInside,
  getDecorators,
  getPropertyName,
  getStaticString,
  isFunction,
  withoutTypeSyntax,
  type Node,
  type SourceCode,
} from '../ast.ts';
import type { FrameworkRow } from '../knowledge/table.ts';
import type { Handler, HandlerMatcher } from './handlers.ts';
import type { OriginResolver } from './origin.ts';
import { getPath, type ResponseMatch } from './responses.ts';

/** Reads the headers of the answers in one file. */
export class HeaderMatcher {
  readonly #sourceCode: SourceCode;
  readonly #origins: OriginResolver;
  readonly #handlers: HandlerMatcher;

  constructor(sourceCode: SourceCode, origins: OriginResolver, handlers: HandlerMatcher) {
    this.#sourceCode = sourceCode;
    this.#origins = origins;
    this.#handlers = handlers;
  }

  /**
   * Whether an answer is known to go without a header: nothing sets it, and nothing else is given the chance. A helper
   * or library that is given the response, headers that are not written out, and a handler inside another function's
   * options may all set it.
   * @param header its name, in any case
   */
  isWithout(response: ResponseMatch, header: string): boolean {
    const handler = this.#handlers.findHandler(response.node);
    if (handler === undefined || response.isException || response.via !== 'origin') return false;
    const name = header.toLowerCase();
    if (this.#isInOptions(handler) || this.#isSetAround(handler, name)) return false;
    const { node, row } = response;
    if (node.type === 'ObjectExpression') return isReturned(node) && !this.#mayHoldHeader(node, name, row);
    const root = getRoot(node);
    if (row.answers.on === undefined || !this.#isAnswered(root, row)) return this.#isMadeWithout(node, name, row);
    if (node.type === 'CallExpression' && this.#isGivenInCall(node, name, row)) return false;
    return root.type === 'Identifier' && !this.#isSetOn(root, node, name, row);
  }

  /** Whether a chain's beginning is the response or context itself, and not a class such as `Response`. */
  #isAnswered(root: Node, row: FrameworkRow): boolean {
    const role = this.#handlers.matchRole(this.#origins.resolve(root));
    return role?.role === row.answers.on;
  }

  /** `new Response(body, { status, headers })`: known only where it leaves the handler as it is. */
  #isMadeWithout(node: Node, name: string, row: FrameworkRow): boolean {
    if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return false;
    if (!isReturned(node)) return false;
    return !node.arguments.slice(1).some((argument) => this.#mayHoldHeader(argument, name, row));
  }

  /** `{ status, headers: {…} }` */
  #mayHoldHeader(node: Node, name: string, row: FrameworkRow): boolean {
    const inner = withoutTypeSyntax(node);
    if (inner.type === 'Literal') return false;
    if (inner.type !== 'ObjectExpression') return true;
    return inner.properties.some((property) => {
      if (property.type === 'SpreadElement') return true;
      const key = getPropertyName(property);
      if (key === undefined) return true;
      return row.answers.headers.properties.includes(key) && this.#mayNameHeader(property.value, name);
    });
  }

  /** Whether an object of headers, or a name of one, is or may be that of a header. */
  #mayNameHeader(node: Node, name: string, depth = 0): boolean {
    const inner = withoutTypeSyntax(node);
    const text = getStaticString(inner);
    if (text !== undefined) return text.toLowerCase() === name;
    if (inner.type === 'NewExpression') {
      const [first] = inner.arguments;
      return first !== undefined && this.#mayNameHeader(first, name, depth + 1);
    }
    if (inner.type === 'ObjectExpression') {
      return inner.properties.some((property) => {
        if (property.type === 'SpreadElement') return this.#mayNameHeader(property.argument, name, depth + 1);
        const key = getPropertyName(property);
        return key === undefined || key.toLowerCase() === name;
      });
    }
    if (inner.type === 'Identifier' && depth < 4) {
      const variable = this.#origins.findVariable(inner);
      const definition = variable?.defs[0]?.node;
      const isPlain =
        definition?.type === 'VariableDeclarator' &&
        definition.parent.kind === 'const' &&
        definition.init != null &&
        variable?.references.every(({ identifier }) => isReadWhole(identifier));
      return (
        !(isPlain === true && definition.init?.type === 'ObjectExpression') ||
        this.#mayNameHeader(definition.init, name, depth + 1)
      );
    }
    return true;
  }

  /** In the chain of calls itself: `res.status(401).set('WWW-Authenticate', 'Bearer').json(…)`. */
  #isGivenInCall(node: TSESTree.CallExpression, name: string, row: FrameworkRow): boolean {
    let current: Node = node;
    while (current.type === 'CallExpression') {
      const callee: Node = withoutTypeSyntax(current.callee);
      if (callee.type !== 'MemberExpression') return false;
      // `c.json(body, { status, headers })`
      const init = current.arguments[row.answers.senders[getPropertyName(callee) ?? '']?.status ?? -1];
      if (init?.type === 'ObjectExpression' && this.#mayHoldHeader(init, name, row)) return true;
      if (this.#setsHeader(current, getPath(callee).path, name, row)) return true;
      current = withoutTypeSyntax(callee.object);
    }
    return false;
  }

  #setsHeader(call: TSESTree.CallExpression, path: string, name: string, row: FrameworkRow): boolean {
    const { setters, named } = row.answers.headers;
    if (Object.hasOwn(named, path)) return named[path] === name;
    const index = Object.hasOwn(setters, path) ? setters[path] : undefined;
    if (index === undefined) return false;
    if (call.arguments.slice(0, index + 1).some(({ type }) => type === 'SpreadElement')) return true;
    const argument = call.arguments[index];
    return argument !== undefined && this.#mayNameHeader(argument, name);
  }

  /** Whether another statement sets the header on the response, or gives the response away before it is sent. */
  #isSetOn(root: TSESTree.Identifier, node: Node, name: string, row: FrameworkRow): boolean {
    const variable = this.#origins.findVariable(root);
    if (variable === undefined) return true;
    const isSent = node.type === 'CallExpression';
    return variable.references.some(({ identifier }) => {
      if (identifier === root) return false;
      const { parent } = identifier;
      const isOwner = parent.type === 'MemberExpression' && parent.object === identifier;
      if (!isOwner) return !isSent || identifier.range[0] < node.range[1];
      for (const call of getCallsOn(identifier)) {
        const callee = withoutTypeSyntax(call.callee);
        if (callee.type === 'MemberExpression' && this.#setsHeader(call, getPath(callee).path, name, row)) return true;
      }
      return isAssigned(identifier, name, row) || isTakenApart(identifier);
    });
  }

  /** A function in the options of a library's call: `rateLimit({ handler: (req, res) => … })` sets headers itself. */
  #isInOptions({ node, row }: Handler): boolean {
    const { parent } = node;
    if (parent.type !== 'Property' || parent.parent.type !== 'ObjectExpression') return false;
    const call = parent.parent.parent;
    if (call.type !== 'CallExpression' && call.type !== 'NewExpression') return false;
    const callee = withoutTypeSyntax(call.callee);
    // `app.route({ handler })` is the framework's own.
    return !(callee.type === 'MemberExpression' && getPropertyName(callee) === row.routes?.objectMethod?.method);
  }

  /**
   * Whether what stands around a handler may set a header: a decorator that names it, a wrapper that is not known, or
   * middleware and helpers of this file that write its name.
   */
  #isSetAround(handler: Handler, name: string): boolean {
    const { parent } = handler.node;
    const decorators = parent.type === 'MethodDefinition' ? getDecorators(parent) : [];
    if (decorators.some((each) => this.#sourceCode.getText(each).toLowerCase().includes(name))) return true;
    // Nobody around a handler knows where it sends the client.
    if (name === 'location' || name === 'content-location') return false;
    if (handler.wrapper !== undefined && !this.#handlers.isForwardingWrapper(handler.wrapper)) return true;
    const text = this.#sourceCode.text.toLowerCase();
    if (!['"', "'", '`'].some((quote) => text.includes(`${quote}${name}${quote}`))) return false;
    for (const node of findInside(this.#sourceCode.ast, this.#sourceCode, (each) => each === handler.node)) {
      if (getStaticString(node)?.toLowerCase() === name && this.#handlers.findHandler(node)?.kind !== 'handler') {
        return true;
      }
    }
    return false;
  }
}

/** `ctx.type = 'json'` */
function isAssigned(identifier: Node, name: string, row: FrameworkRow): boolean {
  let current: Node = identifier;
  while (current.parent?.type === 'MemberExpression' && current.parent.object === current) current = current.parent;
  const { parent } = current;
  if (parent?.type !== 'AssignmentExpression' || parent.left !== current || current.type !== 'MemberExpression')
    return false;
  return row.answers.headers.assigned?.[getPath(current).path] === name;
}

/** What a chain of calls, or the target of an assignment, begins with. */
function getRoot(node: Node): Node {
  let current = node.type === 'AssignmentExpression' ? node.left : node;
  for (;;) {
    const inner = withoutTypeSyntax(current);
    if (inner.type === 'CallExpression' || inner.type === 'NewExpression') current = inner.callee;
    else if (inner.type === 'MemberExpression') current = inner.object;
    else return inner;
  }
}

/** The calls of the chains that begin with a variable: `res.status(401).json(…)` has two. */
function getCallsOn(identifier: Node): readonly TSESTree.CallExpression[] {
  const calls: TSESTree.CallExpression[] = [];
  let current: Node = identifier;
  for (let { parent } = current; parent != null; { parent } = current) {
    if (parent.type === 'CallExpression' && parent.callee === current) calls.push(parent);
    else if (parent.type === 'MemberExpression' ? parent.object !== current : withoutTypeSyntax(parent) === parent)
      break;
    current = parent;
  }
  return calls;
}

/** Whether a property of a variable is handed on: `setCors(res.raw)`, `const { headers } = c.res`. */
function isTakenApart(identifier: Node): boolean {
  let current: Node = identifier;
  for (let { parent } = current; parent != null; { parent } = current) {
    if (parent.type === 'CallExpression') return parent.callee !== current && current.type === 'MemberExpression';
    if (parent.type === 'VariableDeclarator') return current.type === 'MemberExpression' && parent.init === current;
    if (parent.type === 'MemberExpression' ? parent.object !== current : withoutTypeSyntax(parent) === parent)
      return false;
    current = parent;
  }
  return false;
}

/** Whether a variable is only handed on whole where it stands: nothing of it is changed there. */
function isReadWhole(identifier: Node): boolean {
  const { parent } = identifier;
  return parent?.type === 'Property' || parent?.type === 'SpreadElement' || parent?.type === 'ExportSpecifier';
}

/** Whether a value leaves its function as it is, as the answer. */
function isReturned(node: Node): boolean {
  let current = node;
  for (let { parent } = current; parent != null; { parent } = current) {
    if (parent.type === 'ReturnStatement') return true;
    if (isFunction(parent)) return parent.body === current;
    const isSame =
      withoutTypeSyntax(parent) !== parent ||
      parent.type === 'AwaitExpression' ||
      parent.type === 'LogicalExpression' ||
      (parent.type === 'ConditionalExpression' && parent.test !== current);
    if (!isSame) return false;
    current = parent;
  }
  return false;
}
