/** The pages of the rules, taken apart: headings, and the examples that must or must not report. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const repository = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');
const folder = path.join(repository, 'rules-docs');

/** A code fence of a page that is run. */
export interface PageExample {
  readonly rule: string;
  /** The line of the page at which the fence begins. */
  readonly line: number;
  readonly isWrong: boolean;
  readonly code: string;
  readonly filename: string;
  readonly options: object | undefined;
}

export interface RulePage {
  readonly rule: string;
  readonly text: string;
  readonly headings: readonly { readonly level: number; readonly text: string }[];
  readonly examples: readonly PageExample[];
  /** Further files of every example's project folder: its contract, its package.json. */
  readonly files: Readonly<Record<string, string>>;
  /** Lines of code fences under no heading that says what they are to show. */
  readonly unmarked: readonly number[];
}

const extensions: Readonly<Record<string, string>> = {
  ts: 'ts',
  tsx: 'tsx',
  js: 'js',
  jsx: 'jsx',
  mjs: 'mjs',
  cjs: 'cjs',
};

/** The names of all pages, without extension. */
export function getPageNames(): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.basename(name, '.md'));
}

/** Reads the page of a rule. */
export function readRulePage(rule: string): RulePage {
  const text = readFileSync(path.join(folder, `${rule}.md`), 'utf8');
  const headings: { level: number; text: string }[] = [];
  const examples: PageExample[] = [];
  const files: Record<string, string> = {};
  const unmarked: number[] = [];
  const open: { level: number; text: string }[] = [];
  const lines = text.split(/\r?\n/u);
  for (let index = 0; index < lines.length; index++) {
    const heading = /^(?<marks>#+) (?<text>.*)$/u.exec(lines[index] ?? '')?.groups;
    if (heading !== undefined) {
      const entry = { level: heading['marks']?.length ?? 0, text: heading['text'] ?? '' };
      headings.push(entry);
      while ((open.at(-1)?.level ?? 0) >= entry.level) open.pop();
      open.push(entry);
      continue;
    }
    const fence = /^(?<indent> *)(?<ticks>`{3,})(?<info>.*)$/u.exec(lines[index] ?? '')?.groups;
    if (fence === undefined) continue;
    const start = index + 1;
    while (++index < lines.length && lines[index]?.trim() !== fence['ticks']);
    const code = `${lines.slice(start, index).join('\n')}\n`;
    const info = fence['info'] ?? '';
    const language = /^\w+/u.exec(info)?.[0] ?? '';
    const file = / file=(?<name>\S+)/u.exec(info)?.groups?.['name'];
    const extension = extensions[language];
    if (extension === undefined) {
      if (file !== undefined) files[file] = code;
      continue;
    }
    const mark = open.findLast((entry) => /[❌✅]/u.test(entry.text));
    // A file above all examples is one of those they stand beside: a catalog in TypeScript.
    if (mark === undefined && file !== undefined) files[file] = code;
    else if (mark === undefined) unmarked.push(start);
    else {
      const options = / options=(?<json>\{.*\})/u.exec(info)?.groups?.['json'];
      examples.push({
        rule,
        line: start,
        isWrong: mark.text.includes('❌'),
        code,
        filename: file ?? `src/file.${extension}`,
        options: options === undefined ? undefined : (JSON.parse(options) as object),
      });
    }
  }
  return { rule, text, headings, examples, files, unmarked };
}
