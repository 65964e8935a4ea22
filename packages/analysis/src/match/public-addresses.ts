/** Connection strings that open nothing for others: addresses written for the same machine, and settings that are public. */
import type { TSESTree } from '@typescript-eslint/utils';
import {
  getPropertyName,
  getReferenceName,
  getRequiredModule,
  isFunction,
  withoutTypeSyntax,
  type Node,
} from '../ast.ts';
import { publicSettings, sameMachine } from '../knowledge/sensitive-words.ts';
import { toWords } from '../names.ts';
import { alternatives, getReturnedExpression, type OriginResolver } from './origin.ts';
import { isSetting } from './value-paths.ts';
import { getAssignedValues } from './values.ts';

const maximumHops = 3;

/**
 * Whether a value is the password in an address that is written here for something on the same machine
 * (`${user}:${password}@localhost`), and is not asked of the environment.
 */
export function isOfSameMachine(template: TSESTree.TemplateLiteral, value: Node, origins: OriginResolver): boolean {
  const index = template.expressions.findIndex((each) => each === value);
  if (!sameMachine.test(template.quasis[index + 1]?.value.raw ?? '')) return false;
  if (!/:$/u.test(template.quasis[index]?.value.raw ?? '') || isSetting(value)) return false;
  return alternatives(origins.resolve(value)).every((origin) => {
    let owner = origin;
    while (owner.kind === 'member') owner = owner.object;
    return owner.kind !== 'global' || !owner.path.includes('env');
  });
}

/** Whether all that a connection string can be is such an address: a template of the file, or what a function of it returns. */
export function isAddressOfSameMachine(node: Node, origins: OriginResolver, hops = 0): boolean {
  const inner = withoutTypeSyntax(node);
  switch (inner.type) {
    case 'TemplateLiteral':
      return inner.expressions.some((each) => isOfSameMachine(inner, each, origins));
    case 'Identifier': {
      const variable = origins.findVariable(inner);
      const values = variable === undefined ? undefined : getAssignedValues(variable);
      return (
        hops < maximumHops &&
        values !== undefined &&
        values.length > 0 &&
        values.every(({ value, path }) => path.length === 0 && isAddressOfSameMachine(value, origins, hops + 1))
      );
    }
    case 'CallExpression': {
      const callee = origins.resolve(inner.callee);
      const returned =
        callee.kind === 'node' && isFunction(callee.node) ? getReturnedExpression(callee.node) : undefined;
      return hops < maximumHops && returned !== undefined && isAddressOfSameMachine(returned, origins, hops + 1);
    }
    default:
      return false;
  }
}

/** Whether a setting of a library is public: the file imports the library, or what holds the setting is named for it. */
export function isPublicSetting(node: Node): boolean {
  const inner = withoutTypeSyntax(node);
  if (inner.type !== 'MemberExpression') return false;
  const property = getPropertyName(inner);
  const row = publicSettings.find((each) => each.property.toLowerCase() === property?.toLowerCase());
  if (row === undefined) return false;
  const object = withoutTypeSyntax(inner.object);
  const owner = getReferenceName(object.type === 'CallExpression' ? object.callee : object);
  // Beside the name of the library any spelling is that of its setting.
  return toWords(owner ?? '').includes(row.word) || (property === row.property && importsPackage(inner, row.packages));
}

/** Whether the file of a node imports a package, or one of several, by the beginning of its name: `firebase-admin/app`. */
function importsPackage(node: Node, start: string): boolean {
  let program = node;
  while (program.parent != null) program = program.parent;
  if (program.type !== 'Program') return false;
  const isOf = (module: string | undefined): boolean =>
    module !== undefined && module.startsWith(start) && /^(?:[-/]|$)/u.test(module.slice(start.length));
  return program.body.some((statement) =>
    statement.type === 'ImportDeclaration'
      ? isOf(statement.source.value)
      : statement.type === 'VariableDeclaration' &&
        statement.declarations.some(({ init }) => isOf(getRequiredModule(init))),
  );
}
