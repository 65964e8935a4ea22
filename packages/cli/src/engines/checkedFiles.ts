/** A rule of the command's own that reports nothing: it sees which files oxlint checks. */

const folders = new Set<string>();
let count = 0;
let onCount: ((count: number) => void) | undefined;

/** The folders of the files checked so far. */
export function getCheckedFolders(): ReadonlySet<string> {
  return folders;
}

/** Has a function called at every so many files. */
export function watchCheckedFiles(listener: (count: number) => void): void {
  onCount = listener;
}

/** Under which name oxlint knows the rule. */
export const checkedFilesName = 'command-checked-files';

export const checkedFilesRule = {
  create(context: { readonly filename: string }): Record<string, never> {
    const { filename } = context;
    folders.add(filename.slice(0, Math.max(filename.lastIndexOf('/'), filename.lastIndexOf('\\'))));
    count += 1;
    if (count % 25 === 0) onCount?.(count);
    return {};
  },
};
