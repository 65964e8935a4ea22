/** What a project's own errors are: the classes of its catalog, and classes of its own modules that are thrown. */
import type { TSESTree } from '@typescript-eslint/utils';
import { withoutTypeSyntax, type Node } from '../ast.ts';
import type { FileAnalysis } from '../file.ts';
import { isErrorName } from './error-names.ts';
import { isForeignModule } from './module-owner.ts';

/** What a service throws that is no error of the domain. */
export type ForeignThrow =
  | { readonly kind: 'literal'; readonly node: Node }
  | { readonly kind: 'plain'; readonly node: TSESTree.NewExpression | TSESTree.CallExpression }
  | {
      readonly kind: 'framework';
      readonly node: TSESTree.NewExpression | TSESTree.CallExpression;
      readonly framework: string;
      readonly status: number | undefined;
    };

/**
 * Whether a project has errors of its own, as far as a file can tell: a contract governs it, or it throws a class that
 * it imports from a module of the project.
 */
export function hasDomainErrors({ project, origins, ast }: FileAnalysis): boolean {
  if (project.contract.file !== undefined) return true;
  return ast.body.some((statement) => {
    if (statement.type === 'ClassDeclaration') return false;
    if (statement.type !== 'ImportDeclaration' || statement.importKind === 'type') return false;
    if (isForeignModule(statement.source.value, project)) return false;
    return statement.specifiers.some(
      ({ local }) =>
        isErrorName(local.name) &&
        origins.findVariable(local)?.references.some(({ identifier }) => isThrown(identifier)) === true,
    );
  });
}

function isThrown(identifier: TSESTree.Identifier | TSESTree.JSXIdentifier): boolean {
  const { parent } = identifier;
  return parent.type === 'NewExpression' && parent.callee === identifier && parent.parent.type === 'ThrowStatement';
}

/** What is thrown, where it is known to be no error of the domain: a literal, a plain `Error`, a framework's exception. */
export function matchForeignThrow(
  argument: Node,
  { responses, errors, origins }: FileAnalysis,
): ForeignThrow | undefined {
  const thrown = withoutTypeSyntax(argument);
  switch (thrown.type) {
    case 'Literal':
    case 'TemplateLiteral':
    case 'ObjectExpression':
    case 'ArrayExpression':
      return { kind: 'literal', node: thrown };
    case 'NewExpression':
    case 'CallExpression': {
      const callee = withoutTypeSyntax(thrown.callee);
      if (callee.type === 'Identifier' && callee.name === 'Error') {
        const maker = errors.matchMaker(thrown);
        return maker?.kind === 'builtin' && origins.resolve(callee).kind === 'global'
          ? { kind: 'plain', node: thrown }
          : undefined;
      }
      const response = responses.matchResponse(thrown);
      return response?.isException === true && response.via === 'origin'
        ? { kind: 'framework', node: thrown, framework: response.row.name, status: response.status }
        : undefined;
    }
    default:
      return undefined;
  }
}
