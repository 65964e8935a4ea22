/** A host over a few files in memory. */
import path from 'node:path';
import { readContract, type Contract, type ContractHost } from '../src/index.ts';

/** Files by their path below `/project`: a text, bytes, or the code of the error that reading answers. */
export type MemoryFiles = Readonly<Record<string, string | Uint8Array | { readonly code: string }>>;

/** @param listings what each pattern matches */
export function createMemoryHost(
  files: MemoryFiles,
  listings: Readonly<Record<string, readonly string[]>> = {},
): ContractHost {
  const get = (file: string) => files[path.posix.relative('/project', file)];
  return {
    readFile(file) {
      const content = get(file);
      if (content === undefined) throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
      if (typeof content === 'string') return new TextEncoder().encode(content);
      if (content instanceof Uint8Array) return content;
      throw Object.assign(new Error(content.code), { code: content.code });
    },
    isFile: (file) => typeof get(file) === 'string' || get(file) instanceof Uint8Array,
    resolve: path.posix.resolve,
    listFiles: (folder, patterns) =>
      (listings[patterns.join(' ')] ?? []).map((name) => path.posix.resolve(folder, name)),
  };
}

/** Reads `/project/failwell.yaml`, or the contract of another name. */
export function readMemory(
  files: MemoryFiles,
  listings?: Readonly<Record<string, readonly string[]>>,
  name = 'failwell.yaml',
): Contract {
  return readContract(`/project/${name}`, createMemoryHost(files, listings));
}

/** Problems on one line each: `file:line:column kind message`. */
export function describeProblems({ problems }: Pick<Contract, 'problems'>): readonly string[] {
  return problems.map(
    ({ file, start, kind, message, severity }) =>
      `${path.posix.relative('/project', file)}:${start.line}:${start.column} ${severity === 'warning' ? 'warning ' : ''}${kind} ${message}`,
  );
}
