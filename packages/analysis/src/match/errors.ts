/**
 * Who is an error, as far as one file can tell: classes, factories, caught values, and the places through which an
 * object becomes one. Decided by origin; by name only where the origin is not known to be something else.
 */
import type { TSESTree } from '@typescript-eslint/utils';
import {
  getEnclosingClass,
  getPropertyName,
  isFunction,
  withoutTypeSyntax,
  type ClassNode,
  type Node,
} from '../ast.ts';
import { codedErrors, type CodedErrorRow } from '../knowledge/coded-errors.ts';
import {
  getCalleeName,
  givesError,
  isErrorName,
  isErrorValueName,
  isSeverityMember,
  mayMakeError,
} from './error-names.ts';
import { isForeignModule } from './module-owner.ts';
import type { ProjectFacts } from '../project.ts';
import { somePlace } from '../text-places.ts';
import { alternatives, getModulePath, type Origin, type OriginResolver } from './origin.ts';

const carriers: readonly CodedErrorRow[] = codedErrors;

/** Classes of the language: their argument is a message, and their object argument holds only `cause`. */
export const builtinErrors: ReadonlySet<string> = new Set([
  'AggregateError',
  'DOMException',
  'Error',
  'EvalError',
  'RangeError',
  'ReferenceError',
  'SyntaxError',
  'TypeError',
  'URIError',
]);

/**
 * Whether a class in a file may be an error: its name or that of its base says so. Looked at before anything is parsed;
 * a class whose base is another of the file is one where that one is.
 */
export function mayExtendError(text: string): boolean {
  return somePlace(text, 'class', (index) => {
    const head = text.slice(index, index + 400);
    const base = head.indexOf('extends');
    if (base === -1) return false;
    const body = head.indexOf('{', base);
    return /err|exception|fault|problem/iu.test(head.slice(0, body === -1 ? base + 120 : body));
  });
}

/** What takes the arguments of a call or `new` that makes an error. */
export interface ErrorMaker {
  /**
   * `class`: an error class or a static factory of one; `function`: a factory by its name; `library`: a row of a table;
   * `foreign`: of a library that no row describes.
   */
  readonly kind: 'builtin' | 'class' | 'foreign' | 'function' | 'library' | 'super';
  readonly name: string;
  readonly row?: CodedErrorRow;
  /** The class, where this file declares it. */
  readonly declaration?: ClassNode;
}

/** Recognises the errors of one file. */
export class ErrorMatcher {
  readonly #origins: OriginResolver;
  readonly #project: ProjectFacts;
  readonly #classes = new WeakMap<ClassNode, boolean>();

  constructor(origins: OriginResolver, project: ProjectFacts) {
    this.#origins = origins;
    this.#project = project;
  }

  /** What a call or `new` makes, where it makes an error. */
  matchMaker(node: TSESTree.NewExpression | TSESTree.CallExpression): ErrorMaker | undefined {
    const callee = withoutTypeSyntax(node.callee);
    if (callee.type === 'Super') {
      const declaration = getEnclosingClass(callee);
      return declaration !== undefined && this.isErrorClass(declaration) ? this.#matchSuper(declaration) : undefined;
    }
    const name = getCalleeName(callee);
    if (name === undefined || !mayMakeError(callee, name, node.type)) {
      return node.type === 'CallExpression'
        ? this.#matchLibraryCall(callee, name)
        : this.#matchLocalClass(callee, name);
    }
    return this.#matchNamedMaker(node, callee, name);
  }

  /** Whether a class is an error: it extends one, or its name says so. */
  isErrorClass(node: ClassNode): boolean {
    const known = this.#classes.get(node);
    if (known !== undefined) return known;
    this.#classes.set(node, false);
    const isError =
      (node.id != null && isErrorName(node.id.name)) ||
      (node.superClass != null && this.#extendsError(node.superClass));
    this.#classes.set(node, isError);
    return isError;
  }

  /**
   * Whether an expression is an error, or data that came with one: a caught value, an instance of an error class, a
   * name that says so, or a property of any of these (`error.response.data`).
   */
  isErrorValue(node: Node, depth = 0): boolean {
    const inner = withoutTypeSyntax(node);
    switch (inner.type) {
      case 'Identifier':
        return isErrorValueName(inner.name) ? !this.#isOtherThing(inner) : this.#isErrorByOrigin(inner);
      case 'MemberExpression': {
        const property = getPropertyName(inner);
        if (property !== undefined && isErrorValueName(property) && !isSeverityMember(inner)) return true;
        return depth < 8 && this.isErrorValue(inner.object, depth + 1);
      }
      case 'CallExpression': {
        const callee = withoutTypeSyntax(inner.callee);
        const name = getCalleeName(callee);
        return name !== undefined && givesError(name);
      }
      case 'NewExpression':
        return this.matchMaker(inner) !== undefined;
      case 'AwaitExpression':
        return this.isErrorValue(inner.argument, depth + 1);
      case 'LogicalExpression':
        return this.isErrorValue(inner.left, depth + 1) || this.isErrorValue(inner.right, depth + 1);
      default:
        return false;
    }
  }

  /**
   * Whether an error is known to be another system's where a node looks at it: cast to a type of a library, or narrowed
   * by `instanceof` a class of one in the same condition or in one around it.
   */
  isForeignErrorAt(error: Node, node: Node): boolean {
    const cast = error.type === 'ChainExpression' ? error.expression : error;
    if (
      (cast.type === 'TSAsExpression' || cast.type === 'TSTypeAssertion') &&
      this.#isForeignType(cast.typeAnnotation)
    ) {
      return true;
    }
    const root = getRootIdentifier(error);
    if (root === undefined) return false;
    return getTestsAround(node).some(
      (test) =>
        getRootIdentifier(test.left)?.name === root.name && this.#isForeignOrigin(this.#origins.resolve(test.right)),
    );
  }

  #isForeignType(type: Node): boolean {
    if (type.type !== 'TSTypeReference') return false;
    const name = type.typeName;
    if (name.type === 'TSQualifiedName' && name.left.type === 'Identifier' && name.left.name === 'NodeJS') return true;
    const origin = this.#origins.resolve(type);
    return origin.kind === 'instance' && this.#isForeignOrigin(origin.of);
  }

  #isForeignOrigin(origin: Origin): boolean {
    if (origin.kind === 'member') return this.#isForeignOrigin(origin.object);
    if (origin.kind === 'global') return origin.path[0] === 'DOMException' || origin.path[0] === 'NodeJS';
    return (
      origin.kind === 'module' && (isForeignModule(origin.module, this.#project) || findCarrier(origin) !== undefined)
    );
  }

  #matchSuper(declaration: ClassNode): ErrorMaker {
    const name = declaration.id?.name ?? 'super';
    const origin = declaration.superClass == null ? undefined : this.#origins.resolve(declaration.superClass);
    const row = origin === undefined ? undefined : findCarrier(origin);
    if (row !== undefined) return { kind: 'library', name, row };
    const isBuiltin = origin?.kind === 'global' && builtinErrors.has(origin.path.join('.'));
    return isBuiltin ? { kind: 'builtin', name } : { kind: 'super', name, declaration };
  }

  #extendsError(superClass: Node): boolean {
    const inner = withoutTypeSyntax(superClass);
    const name = inner.type === 'CallExpression' ? getCalleeName(inner.callee) : getCalleeName(inner);
    if (name !== undefined && isErrorName(name)) return true;
    return alternatives(this.#origins.resolve(inner)).some(
      (origin) =>
        origin.kind === 'node' &&
        (origin.node.type === 'ClassDeclaration' || origin.node.type === 'ClassExpression') &&
        this.isErrorClass(origin.node),
    );
  }

  #matchNamedMaker(
    node: TSESTree.NewExpression | TSESTree.CallExpression,
    callee: Node,
    name: string,
  ): ErrorMaker | undefined {
    const origin = this.#origins.resolve(callee);
    const row = findCarrier(origin);
    if (row !== undefined) return { kind: 'library', name, row };
    if (origin.kind === 'module' && isForeignModule(origin.module, this.#project)) return { kind: 'foreign', name };
    if (origin.kind === 'global') {
      return builtinErrors.has(origin.path[0] ?? '') && origin.path.length === 1
        ? { kind: 'builtin', name }
        : node.type === 'NewExpression' || origin.path.length > 1
          ? { kind: 'class', name }
          : { kind: 'function', name };
    }
    const declaration =
      origin.kind === 'node' && (origin.node.type === 'ClassDeclaration' || origin.node.type === 'ClassExpression')
        ? origin.node
        : undefined;
    const isStatic = callee.type === 'MemberExpression' && !isErrorName(getPropertyName(callee) ?? '');
    const kind = node.type === 'NewExpression' || isStatic || /^\p{Lu}/u.test(name) ? 'class' : 'function';
    return { kind, name, ...(declaration === undefined ? {} : { declaration }) };
  }

  /** A class of this file that extends an error and whose name does not say so. */
  #matchLocalClass(callee: Node, name: string | undefined): ErrorMaker | undefined {
    if (name === undefined || callee.type !== 'Identifier') return undefined;
    const origin = this.#origins.resolve(callee);
    if (origin.kind !== 'node' || (origin.node.type !== 'ClassDeclaration' && origin.node.type !== 'ClassExpression')) {
      return undefined;
    }
    return this.isErrorClass(origin.node) ? { kind: 'class', name, declaration: origin.node } : undefined;
  }

  /** A library's factory that no name tells: `createHttpError(404)` imported as `http`, `Boom.badRequest(…)`. */
  #matchLibraryCall(callee: Node, name: string | undefined): ErrorMaker | undefined {
    if (name === undefined || callee.type !== 'MemberExpression') return undefined;
    const row = findCarrier(this.#origins.resolve(callee));
    return row?.exports.includes('*') === true && row.codeInObject ? { kind: 'library', name, row } : undefined;
  }

  #isErrorByOrigin(identifier: TSESTree.Identifier): boolean {
    return alternatives(this.#origins.resolve(identifier)).some((origin) => {
      switch (origin.kind) {
        case 'caught':
          return true;
        case 'instance':
          return this.#isErrorType(origin.of);
        case 'parameter':
          return this.isErrorParameter(origin);
        default:
          return false;
      }
    });
  }

  /** Whether a parameter (or the object that one destructures) is an error: by its type, or as that of a rejection. */
  isErrorParameter(origin: Origin & { kind: 'parameter' }): boolean {
    if (origin.path.length === 0 && origin.type?.kind === 'instance' && this.#isErrorType(origin.type.of)) return true;
    return isRejectionParameter(origin) || this.#isElementOfErrors(origin);
  }

  /** The parameter of a callback over a list of errors: `errors.some(({ code }) => …)`. */
  #isElementOfErrors(origin: Origin & { kind: 'parameter' }): boolean {
    const call = origin.function.parent;
    if (origin.index !== 0 || call.type !== 'CallExpression' || call.callee.type !== 'MemberExpression') return false;
    return this.isErrorValue(call.callee.object) && call.arguments[0] === origin.function;
  }

  #isErrorType(of: Origin): boolean {
    switch (of.kind) {
      case 'global':
      case 'module': {
        const name = of.path.at(-1);
        return name !== undefined && isErrorName(name);
      }
      case 'node':
        return (
          ((of.node.type === 'ClassDeclaration' || of.node.type === 'ClassExpression') && this.isErrorClass(of.node)) ||
          (of.node.type === 'TSInterfaceDeclaration' && isErrorName(of.node.id.name))
        );
      case 'member':
        return isErrorName(of.property);
      default:
        return false;
    }
  }

  /** Whether what is named like an error is known to be none: a function, a class, an import of a namespace. */
  #isOtherThing(identifier: TSESTree.Identifier): boolean {
    const origin = this.#origins.resolve(identifier);
    if (origin.kind !== 'node') return false;
    return isFunction(origin.node) || origin.node.type === 'ClassDeclaration' || origin.node.type === 'ClassExpression';
  }
}

function getRootIdentifier(node: Node): TSESTree.Identifier | undefined {
  let current = withoutTypeSyntax(node);
  while (current.type === 'MemberExpression') current = withoutTypeSyntax(current.object);
  return current.type === 'Identifier' ? current : undefined;
}

/** The `instanceof` tests that hold where a node stands: to the left of `&&`, and in the conditions around it. */
function getTestsAround(node: Node): readonly TSESTree.BinaryExpression[] {
  const tests: TSESTree.BinaryExpression[] = [];
  let current: Node = node;
  for (let parent = node.parent; parent != null && !isFunction(parent); current = parent, parent = parent.parent) {
    if (parent.type === 'LogicalExpression' && parent.operator === '&&' && parent.right === current)
      addTests(parent.left, tests);
    if ((parent.type === 'IfStatement' || parent.type === 'ConditionalExpression') && parent.consequent === current) {
      addTests(parent.test, tests);
    }
  }
  return tests;
}

function addTests(test: Node, tests: TSESTree.BinaryExpression[]): void {
  const inner = withoutTypeSyntax(test);
  if (inner.type === 'LogicalExpression' && inner.operator === '&&') {
    addTests(inner.left, tests);
    addTests(inner.right, tests);
  } else if (inner.type === 'BinaryExpression' && inner.operator === 'instanceof') tests.push(inner);
}

function findCarrier(origin: Origin): CodedErrorRow | undefined {
  return alternatives(origin)
    .map((each) =>
      each.kind === 'module'
        ? carriers.find((row) => {
            const path = getModulePath(each, row.module);
            if (path === undefined) return false;
            return row.exports.includes('*') || row.exports.includes(path.length === 0 ? 'default' : path.join('.'));
          })
        : undefined,
    )
    .find((row) => row !== undefined);
}

/** Whether a parameter is the error of a rejection: `.catch((e) => …)`, `.then(ok, (e) => …)`. */
function isRejectionParameter(origin: Origin & { kind: 'parameter' }): boolean {
  const call = origin.function.parent;
  if (origin.index !== 0 || call.type !== 'CallExpression' || call.callee.type !== 'MemberExpression') return false;
  const method = getPropertyName(call.callee);
  return (
    (method === 'catch' && call.arguments[0] === origin.function) ||
    (method === 'then' && call.arguments[1] === origin.function)
  );
}
