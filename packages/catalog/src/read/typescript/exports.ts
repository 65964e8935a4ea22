/** What a file exports apart from the declarations themselves, as a module of either kind. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { ErrorCode } from '../../model.ts';
import { getKey, getReference, withoutWrappers } from './values.ts';

/** The names of a file that others can ask for. */
interface Exports {
  /** Under the name that they have in the file. */
  readonly named: ReadonlySet<string>;
  /** What stands for the module as a whole, and in which kind of module. */
  readonly whole: ReadonlyMap<string, 'default' | 'module'>;
}

/** Reads `export { X }`, `export default X`, `module.exports = X`, `module.exports = { X }`, `exports.X = …`. */
export function readExports(program: TSESTree.Program): Exports {
  const named = new Set<string>();
  const whole = new Map<string, 'default' | 'module'>();
  for (const statement of program.body) {
    switch (statement.type) {
      case 'ExportNamedDeclaration': {
        if (statement.source !== null) break;
        for (const { local, exported } of statement.specifiers) {
          if (local.type !== 'Identifier' || exported.type !== 'Identifier') continue;
          if (exported.name === local.name) named.add(local.name);
          else if (exported.name === 'default') whole.set(local.name, 'default');
        }
        break;
      }
      case 'ExportDefaultDeclaration': {
        const { declaration } = statement;
        const name =
          declaration.type === 'ClassDeclaration' ? declaration.id?.name : getReference(declaration)?.join('.');
        whole.set(name ?? 'default', 'default');
        break;
      }
      case 'TSExportAssignment': {
        whole.set(getReference(statement.expression)?.join('.') ?? 'exports', 'module');
        break;
      }
      case 'ExpressionStatement':
        addAssigned(statement.expression, named, whole);
        break;
    }
  }
  return { named, whole };
}

function addAssigned(
  expression: TSESTree.Expression,
  named: Set<string>,
  whole: Map<string, 'default' | 'module'>,
): void {
  if (expression.type !== 'AssignmentExpression') return;
  const path = /^(?:module\.)?exports(?:\.(?<name>[^.]+))?$/u.exec(getReference(expression.left)?.join('.') ?? '');
  if (path === null) return;
  const value = getAssigned(expression);
  const name = path.groups?.name;
  if (name !== undefined) {
    const reference = getReference(value)?.join('.') ?? name;
    if (reference === name) named.add(name);
    return;
  }
  whole.set(getReference(value)?.join('.') ?? 'exports', 'module');
  if (value.type !== 'ObjectExpression') return;
  for (const property of value.properties) {
    if (property.type !== 'Property') continue;
    const key = getKey(property.key, property.computed)?.value;
    if (key !== undefined && getReference(property.value)?.join('.') === key) named.add(key);
  }
}

/** What is assigned in the end: the object of `exports = module.exports = {…}`. */
export function getAssigned({ right }: TSESTree.AssignmentExpression): TSESTree.Node {
  return right.type === 'AssignmentExpression' ? getAssigned(right) : withoutWrappers(right);
}

/** The entries, with what is known of how others can ask for them. */
export function withExports(entries: readonly ErrorCode[], { named, whole }: Exports): readonly ErrorCode[] {
  return entries.map((entry) => {
    const name = entry.container ?? entry.member ?? '';
    const isExported = entry.isExported === true || named.has(name);
    const wholeExport = entry.container === undefined ? undefined : whole.get(name);
    return {
      ...entry,
      ...(isExported ? { isExported } : {}),
      ...(wholeExport === undefined ? {} : { wholeExport }),
    };
  });
}
