/** By the ending of its name, how a catalog file is read. */

/** The language of a contract or catalog. */
export type Format = 'yaml' | 'json' | 'typescript';

const formats: Readonly<Record<string, Format>> = {
  yaml: 'yaml',
  yml: 'yaml',
  json: 'json',
  jsonc: 'json',
  ts: 'typescript',
  mts: 'typescript',
  cts: 'typescript',
  tsx: 'typescript',
  js: 'typescript',
  mjs: 'typescript',
  cjs: 'typescript',
  jsx: 'typescript',
};

/** The format of a file; undefined where its ending tells none that we read. */
export function getFormat(file: string): Format | undefined {
  const extension = /\.([a-z]+)$/iu.exec(file)?.[1]?.toLowerCase();
  return extension === undefined ? undefined : formats[extension];
}
