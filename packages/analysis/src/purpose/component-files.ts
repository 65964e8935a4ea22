/** Component files: what draws, with or without what serves it. */
import { isFunction, type Node, type SourceCode } from '../ast.ts';
import { serverExports } from '../knowledge/package-purposes.ts';
import type { ProjectFacts } from '../project.ts';
import { asFunction } from './declared-functions.ts';
import type { Imports } from './file-imports.ts';
import { isDrawing } from './package-purpose.ts';

/** Where nothing draws in a browser, JSX is how a server writes its answers. */
export function isComponentFile({ filename, package: facts }: ProjectFacts): boolean {
  return /\.[jt]sx$/u.test(filename) && facts !== undefined && isDrawing(facts);
}

/**
 * Whether a file draws with React although its package does not name it: the package above installs it, as for the
 * sources of a desktop application beside the package that ships (https://www.electron.build/tutorials/two-package-structure).
 */
export function drawsWithOthersReact({ filename, package: facts }: ProjectFacts, imports: Imports): boolean {
  return (
    imports.isReact &&
    /\.[jt]sx$/u.test(filename) &&
    facts !== undefined &&
    facts.dependencies['react'] === undefined &&
    facts.dependencies['preact'] === undefined
  );
}

/** What every element of JSX ends with. */
export function mayHoldJsx(text: string): boolean {
  return text.includes('</') || text.includes('/>');
}

/** Whether a component file runs in a server: by its name, its folder, its exports or an `async` component. */
export function isServerComponentFile({ body }: SourceCode['ast'], path: string): boolean {
  if (/\.server\.[jt]sx$/u.test(path) || /(?:^|\/)(?:api|server)\//u.test(path)) return true;
  return body.some((statement) => {
    if (statement.type === 'ExportDefaultDeclaration') {
      const { declaration } = statement;
      if (declaration.type === 'Identifier') return body.some((each) => declaresServerName(each, declaration.name));
      return isFunction(declaration) && declaration.async;
    }
    if (statement.type !== 'ExportNamedDeclaration') return false;
    return (
      declaresServerName(statement.declaration ?? undefined) ||
      statement.specifiers.some(({ exported }) => exported.type === 'Identifier' && serverExports.has(exported.name))
    );
  });
}

/**
 * Whether a statement declares what a server runs: by its name, or an `async` component.
 * @param only the one name that counts
 */
function declaresServerName(statement: Node | undefined, only?: string): boolean {
  const isIt = (name: string | undefined, value: Node | null | undefined): boolean => {
    if (name === undefined || (only !== undefined && name !== only)) return false;
    return serverExports.has(name) || (isFunction(value) && value.async && /^\p{Lu}/u.test(name));
  };
  if (statement?.type === 'FunctionDeclaration') return isIt(statement.id?.name, statement);
  return (
    statement?.type === 'VariableDeclaration' &&
    statement.declarations.some(({ id, init }) => isIt(id.type === 'Identifier' ? id.name : undefined, init))
  );
}

export function getOutermostFunction(node: Node): ReturnType<typeof asFunction> {
  let outermost: ReturnType<typeof asFunction>;
  for (let current: Node | undefined = node; current != null; current = current.parent)
    outermost = asFunction(current) ?? outermost;
  return outermost;
}

/** The name a function is declared by, or of the variable that holds it, also through a call (`memo(() => …)`). */
export function getNameOf(node: Node): string | undefined {
  if (node.type === 'FunctionDeclaration') return node.id?.name;
  const { parent } = node;
  if (parent?.type === 'VariableDeclarator') return parent.id.type === 'Identifier' ? parent.id.name : undefined;
  return parent?.type === 'CallExpression' ? getNameOf(parent) : undefined;
}
