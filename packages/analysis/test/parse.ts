/** Source text to what analysis reads, for tests: parsed as hosts do it, parents set, and ways to find a node. */
import { parseForESLint } from '@typescript-eslint/parser';
import type { TSESTree } from '@typescript-eslint/utils';
import { SourceCode as EslintSourceCode } from 'eslint';
import { defaultContract } from '@failwell/catalog';
import { FileAnalysis, type Node, type ProjectFacts, type SourceCode } from '../src/index.ts';

interface ParseOptions {
  /** Default `/project/src/file.ts`; `.tsx` and `.jsx` allow JSX, `.cjs` and `.cts` are scripts. */
  readonly filename?: string;
}

type ChildKeys = Readonly<Record<string, readonly string[] | undefined>>;

function* childrenOf(node: Node, keys: ChildKeys): Generator<Node> {
  for (const key of keys[node.type] ?? []) {
    const value = (node as unknown as Record<string, unknown>)[key];
    for (const child of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (typeof child === 'object' && child !== null && 'type' in child) yield child as Node;
    }
  }
}

/** Parses TypeScript into the `SourceCode` that hosts hand out, `parent` set on every node. */
function parse(text: string, { filename = '/project/src/file.ts' }: ParseOptions = {}): SourceCode {
  const { ast, scopeManager, visitorKeys, services } = parseForESLint(text, {
    filePath: filename,
    sourceType: /\.c[jt]s$/u.test(filename) ? 'commonjs' : 'module',
    ecmaFeatures: { jsx: /x$/u.test(filename) },
    range: true,
    loc: true,
    tokens: true,
    comment: true,
  });
  // ESLint's types and typescript-eslint's name the same objects differently.
  const init = { text, ast, scopeManager, visitorKeys, parserServices: services, hasBOM: false };
  const sourceCode = new EslintSourceCode(init as unknown as EslintSourceCode.Config) as unknown as SourceCode;
  const link = (node: Node, parent: Node | undefined): void => {
    node.parent = parent as never;
    for (const child of childrenOf(node, sourceCode.visitorKeys)) link(child, node);
  };
  link(sourceCode.ast, undefined);
  return sourceCode;
}

/** The project facts of a file under test; `overrides` replaces what the test is about. */
function makeProject(overrides: Partial<ProjectFacts> = {}): ProjectFacts {
  return { filename: '/project/src/file.ts', contract: defaultContract, ...overrides };
}

/** Parses and analyses a text in one step; each call makes a fresh analysis. */
export function analyse(text: string, overrides: Partial<ProjectFacts> = {}): FileAnalysis {
  const project = makeProject(overrides);
  return new FileAnalysis(parse(text, { filename: project.filename }), project);
}

/** Every node of a type, in source order. */
export function findNodes<T extends `${Node['type']}`>(
  sourceCode: SourceCode,
  type: T,
): readonly Extract<Node, { type: T }>[] {
  const found: Node[] = [];
  const visit = (node: Node): void => {
    if (node.type === type) found.push(node);
    for (const child of childrenOf(node, sourceCode.visitorKeys)) visit(child);
  };
  visit(sourceCode.ast);
  return found as unknown as Extract<Node, { type: T }>[];
}

/**
 * The outermost node whose text is exactly `text`: the last such place in the file, so that a test can end with what
 * it asks about.
 */
export function findNode(sourceCode: SourceCode, text: string): Node {
  let found: Node | undefined;
  const visit = (node: Node): void => {
    if (node.type !== 'Program' && sourceCode.getText(node) === text) {
      found = node;
      return;
    }
    for (const child of childrenOf(node, sourceCode.visitorKeys)) visit(child);
  };
  visit(sourceCode.ast);
  if (found === undefined) throw new Error(`no node reads ${JSON.stringify(text)} in:\n${sourceCode.text}`);
  return found;
}

/** The calls of a file whose text begins with `prefix` (all of them by default), in source order. */
export function findCalls(sourceCode: SourceCode, prefix = ''): readonly TSESTree.CallExpression[] {
  return findNodes(sourceCode, 'CallExpression').filter((node) => sourceCode.getText(node).startsWith(prefix));
}
