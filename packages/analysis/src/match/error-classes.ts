/** The classes of a project's errors as one file declares them: what each states of its code, status, name and cause. */
import type { TSESTree } from '@typescript-eslint/utils';
import { findInside, getPropertyName, getStaticString, isFunction, withoutTypeSyntax, type Node } from '../ast.ts';
import { codeKeys } from '../codes/values.ts';
import type { FileAnalysis } from '../file.ts';
import { errorMembers } from '../knowledge/envelopes.ts';
import { toPosix } from '../package-facts.ts';
import { isErrorValueName } from './error-names.ts';

/** `declared`: the class has it, and a subclass or whoever makes an instance gives the value. */
export type StatedValue = { readonly kind: 'declared' } | { readonly kind: 'value'; readonly node: Node };

/** An error class of a hierarchy whose errors have codes and statuses. */
export interface DomainErrorClass {
  readonly node: TSESTree.ClassDeclaration & { readonly id: TSESTree.Identifier };
  readonly base: DomainErrorClass | undefined;
  readonly subclasses: readonly DomainErrorClass[];
  /** What the class itself states, or gives to its base. */
  readonly code: StatedValue | undefined;
  readonly status: StatedValue | undefined;
  readonly name: StatedValue | undefined;
  readonly constructorNode: TSESTree.FunctionExpression | undefined;
  readonly superCall: TSESTree.CallExpression | undefined;
  /** Whether it extends `Error` of the language itself. */
  readonly extendsBuiltin: boolean;
}

interface Draft extends DomainErrorClass {
  base: Draft | undefined;
  subclasses: Draft[];
  code: StatedValue | undefined;
  status: StatedValue | undefined;
}

const nameKeys = new Set(['name']);
const statusKeys = errorMembers.status;

/** The error classes of a file that belong to the domain: together they have a code and a status, or a catalog has one. */
export function findDomainErrorClasses(file: FileAnalysis): readonly DomainErrorClass[] {
  const drafts = new Map<string, Draft>();
  for (const statement of file.ast.body) {
    const node =
      statement.type === 'ExportNamedDeclaration' || statement.type === 'ExportDefaultDeclaration'
        ? statement.declaration
        : statement;
    if (node?.type !== 'ClassDeclaration' || node.id === null || node.superClass === null) continue;
    if (!file.errors.isErrorClass(node)) continue;
    drafts.set(node.id.name, toDraft(node as DomainErrorClass['node'], file));
  }
  for (const draft of drafts.values()) {
    const base = draft.node.superClass;
    const found = base?.type === 'Identifier' ? drafts.get(base.name) : undefined;
    if (found === undefined || found === draft) continue;
    draft.base = found;
    found.subclasses.push(draft);
  }
  for (const draft of drafts.values()) addSuperArguments(draft);
  const registered = new Set(
    file.project.contract.catalog.entries.flatMap(({ shape, member, file: path }) =>
      shape === 'error-classes' && toPosix(path) === toPosix(file.project.filename) ? [member] : [],
    ),
  );
  return [...drafts.values()].filter((draft) => {
    const hierarchy = getHierarchy(draft);
    return (
      hierarchy.some(({ node }) => registered.has(node.id.name)) ||
      (hierarchy.some(({ code }) => code !== undefined) && hierarchy.some(({ status }) => status !== undefined))
    );
  });
}

/** The class and its bases in the file. */
export function getLine(start: DomainErrorClass): readonly DomainErrorClass[] {
  const line = new Set<DomainErrorClass>();
  for (
    let current: DomainErrorClass | undefined = start;
    current !== undefined && !line.has(current);
    current = current.base
  )
    line.add(current);
  return [...line];
}

/** All classes of the file that are connected by `extends`. */
function getHierarchy(start: DomainErrorClass): readonly DomainErrorClass[] {
  const found = new Set<DomainErrorClass>();
  const open: DomainErrorClass[] = [getLine(start).at(-1) ?? start];
  for (let current = open.pop(); current !== undefined; current = open.pop()) {
    if (found.has(current)) continue;
    found.add(current);
    open.push(...current.subclasses);
  }
  return [...found];
}

function toDraft(node: DomainErrorClass['node'], file: FileAnalysis): Draft {
  const constructorNode = getConstructor(node);
  const { superClass } = node;
  const origin = superClass === null ? undefined : file.origins.resolve(superClass);
  return {
    node,
    base: undefined,
    subclasses: [],
    code: findStated(node, constructorNode, codeKeys, file),
    status: findStated(node, constructorNode, statusKeys, file),
    name: findStated(node, constructorNode, nameKeys, file),
    constructorNode,
    superCall: constructorNode === undefined ? undefined : findSuperCall(constructorNode, file),
    extendsBuiltin: origin?.kind === 'global' && origin.path.join('.') === 'Error',
  };
}

function getConstructor({ body }: TSESTree.ClassDeclaration): TSESTree.FunctionExpression | undefined {
  for (const member of body.body) {
    if (
      member.type === 'MethodDefinition' &&
      member.kind === 'constructor' &&
      member.value.type === 'FunctionExpression'
    )
      return member.value;
  }
  return undefined;
}

function findSuperCall(fn: TSESTree.FunctionExpression, file: FileAnalysis): TSESTree.CallExpression | undefined {
  for (const node of findInside(fn.body, file.sourceCode, isFunction)) {
    if (node.type === 'CallExpression' && node.callee.type === 'Super') return node;
  }
  return undefined;
}

/** A field, a getter, a parameter property or an assignment in the constructor. */
function findStated(
  node: TSESTree.ClassDeclaration,
  constructorNode: TSESTree.FunctionExpression | undefined,
  keys: ReadonlySet<string>,
  file: FileAnalysis,
): StatedValue | undefined {
  let declared: StatedValue | undefined;
  for (const member of node.body.body) {
    switch (member.type) {
      case 'PropertyDefinition':
      case 'TSAbstractPropertyDefinition':
        // A static code is the class's, and may be what its instances are given.
        if (!keys.has(getPropertyName(member) ?? '')) break;
        if (member.value !== null) return toStated(member.value, constructorNode);
        declared = { kind: 'declared' };
        break;
      case 'MethodDefinition':
      case 'TSAbstractMethodDefinition': {
        if (member.kind !== 'get' || !keys.has(getPropertyName(member) ?? '')) break;
        const last = member.value.body?.body.at(-1);
        if (last?.type === 'ReturnStatement' && last.argument !== null) return { kind: 'value', node: last.argument };
        declared = { kind: 'declared' };
        break;
      }
    }
  }
  for (const parameter of constructorNode?.params ?? []) {
    if (parameter.type !== 'TSParameterProperty') continue;
    const target = parameter.parameter.type === 'AssignmentPattern' ? parameter.parameter.left : parameter.parameter;
    if (target.type === 'Identifier' && keys.has(target.name)) declared = { kind: 'declared' };
  }
  if (constructorNode === undefined) return declared;
  for (const each of findInside(constructorNode.body, file.sourceCode, isFunction)) {
    if (each.type !== 'AssignmentExpression' || each.left.type !== 'MemberExpression') continue;
    if (each.left.object.type !== 'ThisExpression' || !keys.has(getPropertyName(each.left) ?? '')) continue;
    const stated = toStated(each.right, constructorNode);
    if (stated.kind === 'value') return stated;
    declared = stated;
  }
  return declared;
}

/**
 * A value that a class states; what its constructor was given is only handed on. The code of an error that is wrapped
 * (`super(error.message, { code: error.code })`) is that of the other error, and no class of this file has to state it.
 */
function toStated(value: Node, constructorNode: TSESTree.FunctionExpression | undefined): StatedValue {
  const inner = withoutTypeSyntax(value);
  let root = inner;
  while (root.type === 'MemberExpression' || root.type === 'LogicalExpression')
    root = withoutTypeSyntax(root.type === 'MemberExpression' ? root.object : root.left);
  const isGiven =
    root.type === 'Identifier' &&
    constructorNode?.params.some((parameter) => getParameterNames(parameter).includes(root.name)) === true;
  const isOfOther = inner.type === 'MemberExpression' && root.type === 'Identifier' && isErrorValueName(root.name);
  return isGiven && !isOfOther ? { kind: 'declared' } : { kind: 'value', node: inner };
}

/** The names that a parameter declares; those of a pattern are the keys it takes. */
export function getParameterNames(parameter: TSESTree.Parameter): readonly string[] {
  const inner = parameter.type === 'TSParameterProperty' ? parameter.parameter : parameter;
  const target = inner.type === 'AssignmentPattern' ? inner.left : inner;
  if (target.type === 'Identifier') return [target.name];
  if (target.type === 'RestElement') return target.argument.type === 'Identifier' ? [target.argument.name] : [];
  if (target.type !== 'ObjectPattern') return [];
  return target.properties.flatMap((each) => {
    if (each.type !== 'Property') return [];
    const value = each.value.type === 'AssignmentPattern' ? each.value.left : each.value;
    return value.type === 'Identifier' ? [value.name] : [];
  });
}

/** What a class gives to its base counts as stated, by the names of the base's parameters. */
function addSuperArguments(draft: Draft): void {
  const { superCall, constructorNode } = draft;
  if (superCall === undefined) return;
  const parameters = getLine(draft)
    .slice(1)
    .find((each) => each.constructorNode !== undefined)?.constructorNode?.params;
  const find = (keys: ReadonlySet<string>): StatedValue | undefined => {
    for (const [index, argument] of superCall.arguments.entries()) {
      // What a spread holds, and what a base of another file takes, cannot be told: it may be this.
      if (argument.type === 'SpreadElement') return { kind: 'value', node: argument };
      const inner = withoutTypeSyntax(argument);
      if (inner.type === 'ObjectExpression') {
        const found = inner.properties.find(
          (each) => each.type === 'SpreadElement' || keys.has(getPropertyName(each) ?? ''),
        );
        if (found?.type === 'SpreadElement') return { kind: 'value', node: found };
        if (found !== undefined) return toStated(found.value, constructorNode);
        continue;
      }
      const names = parameters?.[index] === undefined ? [] : getParameterNames(parameters[index]);
      if (names.some((each) => keys.has(each))) return toStated(inner, constructorNode);
    }
    const isUnknownBase = draft.base === undefined && !draft.extendsBuiltin && superCall.arguments.length > 1;
    return isUnknownBase ? { kind: 'value', node: superCall } : undefined;
  };
  if (draft.code?.kind !== 'value') draft.code = find(codeKeys) ?? draft.code;
  if (draft.status?.kind !== 'value') draft.status = find(statusKeys) ?? draft.status;
}

/** The text of a code that a class states itself; undefined where it states none or it cannot be told. */
export function getOwnCode({ code }: DomainErrorClass, file: FileAnalysis): { text: string; node: Node } | undefined {
  if (code?.kind !== 'value') return undefined;
  const text = getStaticString(code.node);
  if (text !== undefined) return { text, node: code.node };
  const [found] = file.codes.find(code.node);
  return found?.kind === 'prefix' || found?.code === undefined ? undefined : { text: found.code, node: code.node };
}
