/** How handlers are called: in messages, in exports, and by the objects that hold them. */
import type { TSESTree } from '@typescript-eslint/utils';
import {
  getEnclosingClass,
  getEnclosingFunction,
  getPropertyName,
  getStaticString,
  isFunction,
  withoutTypeSyntax,
  type FunctionNode,
  type Node,
} from '../ast.ts';
import { findPositions } from './frameworks.ts';

/** How people call a function: `create`, `ArticlesController.create`, `articles.create`. */
export function getFunctionName(fn: FunctionNode, filename = ''): string | undefined {
  if (fn.type === 'FunctionDeclaration') return withPlace(fn.id?.name ?? 'the default export', filename);
  for (const { node } of findPositions(fn)) {
    const { parent } = node;
    switch (parent?.type) {
      case 'VariableDeclarator':
        return parent.id.type === 'Identifier' ? withPlace(parent.id.name, filename) : undefined;
      case 'MethodDefinition':
      case 'PropertyDefinition': {
        const name = getPropertyName(parent);
        const owner = getEnclosingClass(parent)?.id?.name;
        if (name === undefined) return undefined;
        return owner === undefined ? name : `${owner}.${name}`;
      }
      case 'Property': {
        const name = getPropertyName(parent);
        const owner = parent.parent.type === 'ObjectExpression' ? getOwnerName(parent.parent)?.name : undefined;
        if (name === undefined) return undefined;
        return owner === undefined ? name : `${owner}.${name}`;
      }
      case 'AssignmentExpression': {
        const { left } = parent;
        if (getExportedName(node) === 'default') return 'the default export';
        return left.type === 'MemberExpression' ? getPropertyName(left) : undefined;
      }
      case 'ExportDefaultDeclaration':
        return 'the default export';
      case 'ReturnStatement':
      case 'ArrowFunctionExpression': {
        // `createHandler() { return (req, res) => … }` is known by what makes it.
        const maker = parent.type === 'ReturnStatement' ? getEnclosingFunction(parent) : parent;
        return maker === undefined || node !== fn ? undefined : getFunctionName(maker, filename);
      }
      default:
    }
  }
  return undefined;
}

/** Whether a function has a name of its own: a declaration, a variable, a method, a property; not a mere argument. */
export function isNamedFunction(fn: FunctionNode): boolean {
  return getFunctionName(fn) !== undefined;
}

/** `GET` alone says little: the end of the file's path says which. */
function withPlace(name: string, filename: string): string {
  if (!/^[A-Z]+$/u.test(name)) return name;
  return `${name} in ${filename.split(/[\\/]/u).slice(-3).join('/')}`;
}

/** The name an object is known by (a key, a variable), and the name and type of what holds that in turn. */
export function getOwnerName(
  object: TSESTree.ObjectExpression,
): { name: string; outer?: string; type?: string } | undefined {
  for (const { node } of findPositions(object)) {
    const { parent } = node;
    const annotated =
      parent?.type === 'TSSatisfiesExpression' || parent?.type === 'TSAsExpression' ? parent.typeAnnotation : undefined;
    const type = getTypeName(annotated);
    if (parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier') {
      const declared = type ?? getTypeName(parent.id.typeAnnotation?.typeAnnotation);
      return { name: parent.id.name, outer: parent.id.name, ...(declared === undefined ? {} : { type: declared }) };
    }
    if (parent?.type === 'Property') {
      const name = getPropertyName(parent);
      if (name === undefined || parent.parent.type !== 'ObjectExpression') return undefined;
      const outer = getOwnerName(parent.parent);
      return {
        name,
        ...(outer === undefined ? {} : { outer: outer.name }),
        ...(outer?.type === undefined ? {} : { type: outer.type }),
      };
    }
    if (parent?.type === 'ExportDefaultDeclaration') return { name: 'default', outer: 'default' };
  }
  return undefined;
}

function getTypeName(type: TSESTree.TypeNode | undefined): string | undefined {
  if (type?.type !== 'TSTypeReference') return undefined;
  const { typeName } = type;
  return typeName.type === 'Identifier'
    ? typeName.name
    : typeName.type === 'TSQualifiedName'
      ? typeName.right.name
      : undefined;
}

/** The name under which a declaration, a variable, an expression is exported: ESM or CommonJS. */
export function getExportedName(node: Node): string | undefined {
  const { parent } = node;
  switch (parent?.type) {
    case 'ExportDefaultDeclaration':
      return 'default';
    case 'ExportNamedDeclaration':
      return node.type === 'FunctionDeclaration' ? node.id?.name : undefined;
    case 'ExportSpecifier': {
      const { exported } = parent;
      return exported.type === 'Identifier' ? exported.name : exported.value;
    }
    case 'VariableDeclaration':
      if (parent.parent.type !== 'ExportNamedDeclaration' || node.type !== 'VariableDeclarator') return undefined;
      return node.id.type === 'Identifier' ? node.id.name : undefined;
    case 'AssignmentExpression': {
      // exports.handler = …, module.exports.handler = …, module.exports = …
      const { left } = parent;
      if (parent.right !== node || left.type !== 'MemberExpression') return undefined;
      const property = getPropertyName(left);
      const { object } = left;
      if (object.type === 'Identifier' && object.name === 'exports') return property;
      if (object.type === 'Identifier' && object.name === 'module' && property === 'exports') return 'default';
      const isModuleExports =
        object.type === 'MemberExpression' &&
        object.object.type === 'Identifier' &&
        object.object.name === 'module' &&
        getPropertyName(object) === 'exports';
      return isModuleExports ? property : undefined;
    }
    default:
      return undefined;
  }
}

/** `POST /articles`; the path of `router.route('/articles').post(…)` as well. */
export function getRouteName(verb: string, call: TSESTree.CallExpression, receiver: Node): string {
  let path = getText(call.arguments[0]);
  for (let current = withoutTypeSyntax(receiver); path === undefined && current.type === 'CallExpression';) {
    const callee = withoutTypeSyntax(current.callee);
    if (callee.type !== 'MemberExpression') break;
    if (getPropertyName(callee) === 'route') path = getText(current.arguments[0]);
    current = withoutTypeSyntax(callee.object);
  }
  return path === undefined || path === '' ? `${verb} handler` : `${verb} ${path}`;
}

/** The text of a static string, or of a template with its expressions shown as `…`. */
export function getText(node: Node | undefined): string | undefined {
  const text = getStaticString(node);
  if (text !== undefined) return text;
  if (node?.type !== 'TemplateLiteral') return undefined;
  return node.quasis.map((quasi) => quasi.value.cooked).join('…');
}

/** The keys that lead to a procedure in its routers: `{ article: router({ create: procedure… }) }` → `article.create`. */
export function getKeyPath(node: Node): string | undefined {
  const keys: string[] = [];
  for (let current: Node | null | undefined = node; current != null && !isFunction(current); current = current.parent) {
    if (current.type === 'Property') {
      const key = getPropertyName(current);
      if (key !== undefined) keys.unshift(key);
    } else if (current.type === 'VariableDeclarator' && current.id.type === 'Identifier') {
      keys.unshift(current.id.name);
    }
  }
  return keys.length === 0 ? undefined : keys.join('.');
}

export function findProperty(object: TSESTree.ObjectExpression, name: string): Node | undefined {
  const property = object.properties.find((each) => each.type === 'Property' && getPropertyName(each) === name);
  return property?.type === 'Property' ? property.value : undefined;
}
