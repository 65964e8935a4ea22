/** The import that a script needs for a name of another file, in the manner of the imports it has. */
import type { FileAnalysis } from '@failwell/analysis';
import type { TSESTree } from '@typescript-eslint/utils';
import type { Workspace } from '../workspace.ts';
import type { FileTextEdit } from '../workspaceEdits.ts';
import { resolveModule } from './errorClasses.ts';

/**
 * The edits that import a name; none where it is imported already. Undefined where it cannot be done safely: another
 * thing has this name, or the script has no imports to learn the manner from and is no module.
 */
export function toImport(
  workspace: Workspace,
  path: string,
  file: FileAnalysis,
  target: { readonly path: string; readonly name: string },
): readonly FileTextEdit[] | undefined {
  const { ast, text } = file.sourceCode;
  const imports = ast.body.filter((node) => node.type === 'ImportDeclaration');
  const same = imports.filter((node) => resolveModule(workspace, path, node.source.value) === target.path);
  const isImported = same.some(({ specifiers, importKind }) =>
    specifiers.some(
      (each) =>
        each.type === 'ImportSpecifier' &&
        importKind !== 'type' &&
        each.importKind !== 'type' &&
        each.local.name === target.name &&
        each.imported.type === 'Identifier' &&
        each.imported.name === target.name,
    ),
  );
  if (isImported) return [];
  if (hasName(text, target.name)) return undefined;
  const named = same.find(
    ({ specifiers, importKind }) => importKind !== 'type' && specifiers.at(-1)?.type === 'ImportSpecifier',
  );
  const last = named?.specifiers.at(-1);
  if (last !== undefined) return [insert(last.range[1], `, ${target.name}`)];
  const relative = imports.filter((node) => /^\.\.?\//u.test(node.source.value));
  const isModule = imports.length > 0 || ast.body.some(({ type }) => type.startsWith('Export'));
  if (!isModule) return undefined;
  const specifier = toSpecifier(path, target.path, relative);
  const model = imports.at(-1);
  const quote = model?.source.raw.charAt(0) ?? "'";
  const end = model === undefined || text.charAt(model.range[1] - 1) === ';' ? ';' : '';
  const line = text.includes('\r\n') ? '\r\n' : '\n';
  const written = `import { ${target.name} } from ${quote}${specifier}${quote}${end}`;
  if (model !== undefined) return [insert(model.range[1], `${line}${written}`)];
  const first = ast.body[0]?.range[0] ?? 0;
  return [insert(first, `${written}${line}${line}`)];
}

/** The path as the other relative imports write theirs: with `.js`, with `.ts`, or with no ending. */
function toSpecifier(from: string, to: string, relative: readonly TSESTree.ImportDeclaration[]): string {
  const ending = /\.[cm]?[jt]sx?$/u;
  const sample = relative.map(({ source }) => ending.exec(source.value)?.[0]).find((each) => each !== undefined);
  const stem = toRelative(from, to).replace(ending, '');
  if (sample === undefined) return stem;
  const own = ending.exec(to)?.[0] ?? '';
  return stem + (sample.includes('j') ? own.replace('t', 'j').replace('jsx', 'js') : own);
}

function toRelative(from: string, to: string): string {
  const left = from.split(/[/\\]/u).slice(0, -1);
  const right = to.split(/[/\\]/u);
  let shared = 0;
  while (shared < left.length && shared < right.length - 1 && left[shared] === right[shared]) shared++;
  const up = left.slice(shared).map(() => '..');
  return [...(up.length === 0 ? ['.'] : up), ...right.slice(shared)].join('/');
}

function hasName(text: string, name: string): boolean {
  return new RegExp(`(?<![\\p{L}\\p{N}_$])${name.replaceAll('$', '\\$')}(?![\\p{L}\\p{N}_$])`, 'u').test(text);
}

function insert(offset: number, newText: string): FileTextEdit {
  return { range: { start: offset, end: offset }, newText };
}
