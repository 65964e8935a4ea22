/** What a project's own errors are: the classes of its catalog, and classes of its own modules that are thrown. */
import type { TSESTree } from '@typescript-eslint/utils';
import { findInside, getReferenceName, withoutTypeSyntax, type Node } from '../ast.ts';
import type { FileAnalysis } from '../file.ts';
import { handlingVerbs, transportErrors } from '../knowledge/layers.ts';
import { toWords } from '../names.ts';
import type { ProjectFacts } from '../project.ts';
import { isErrorName } from './error-names.ts';
import { builtinErrors } from './errors.ts';
import { isForeignModule } from './module-owner.ts';
import { getModulePath, type Origin } from './origin.ts';

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
 * Whether a file may throw an instance of a class that it neither declares nor has from the language or a dependency:
 * looked at before anything is parsed.
 */
export function mayThrowImportedClass(text: string, getProject: () => ProjectFacts): boolean {
  for (const [, name = ''] of text.matchAll(/\bthrow\s+\(?\s*new\s+([\w$]+)/gu)) {
    if (builtinErrors.has(name)) continue;
    const word = name.replaceAll('$', String.raw`\$`);
    if (new RegExp(String.raw`\bclass\s+${word}\b`, 'u').test(text)) continue;
    const form = new RegExp(String.raw`\bimport\b[^;'"]*\b${word}\b[^;'"]*\bfrom\s*['"]([^'"]+)`, 'u');
    const module = form.exec(text)?.[1];
    if (module === undefined || !isForeignModule(module, getProject())) return true;
  }
  return false;
}

/**
 * Whether a project has errors of its own, as far as a file can tell: a contract governs it, or it throws what a
 * module of the project gives it: a class, or an error by the name of its factory.
 * @param isOfTransport is given what is thrown, and says whether it only answers requests under a name of the project
 */
export function hasDomainErrors(
  { project, origins, ast, sourceCode }: FileAnalysis,
  isOfTransport: (made: TSESTree.NewExpression | TSESTree.CallExpression) => boolean = () => false,
): boolean {
  if (project.contract.file !== undefined) return true;
  for (const node of findInside(ast, sourceCode, () => false)) {
    if (node.type !== 'ThrowStatement') continue;
    const thrown = withoutTypeSyntax(node.argument);
    if (thrown.type !== 'NewExpression' && thrown.type !== 'CallExpression') continue;
    const callee = withoutTypeSyntax(thrown.callee);
    const isError = thrown.type === 'NewExpression' || isErrorFactory(getReferenceName(callee) ?? '');
    const origin = isError ? origins.resolve(callee) : undefined;
    if (origin?.kind !== 'module' || isForeignModule(origin.module, project)) continue;
    if (!isOfTransport(thrown)) return true;
  }
  return false;
}

/** Whether a function makes an error by its name: `notFoundError(…)`, and not `catchDatabaseError(…)`. */
function isErrorFactory(name: string): boolean {
  return isErrorName(name) && !handlingVerbs.has(toWords(name)[0] ?? '');
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
      if (response?.isException === true && response.via === 'origin')
        return { kind: 'framework', node: thrown, framework: response.row.name, status: response.status };
      const framework = findTransport(origins.resolve(callee));
      return framework === undefined ? undefined : { kind: 'framework', node: thrown, framework, status: undefined };
    }
    default:
      return undefined;
  }
}

/** The library whose error says how a request is answered. */
function findTransport(origin: Origin): string | undefined {
  return transportErrors.find(({ module, exports }) => {
    const path = getModulePath(origin, module);
    return path !== undefined && (exports.includes('*') || exports.includes(path.join('.')));
  })?.name;
}
