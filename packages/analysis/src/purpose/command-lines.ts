/** What the head of a file tells of how it is run, and whether it stays once it is. */
import type { SourceCode } from '../ast.ts';
import {
  endlessLoop,
  fileRunners,
  pagingExit,
  preloadOptions,
  stayingForms,
  waitingWords,
} from '../knowledge/run-commands.ts';

const commandLine = new RegExp(String.raw`(?:^|[\s*/'"\x60$>:(])(?:${fileRunners.join('|')})\s+(.+)$`, 'u');

/**
 * Whether the comments before the first statement, or between what is imported, give a command line that runs this very
 * file: `npx tsx scripts/seed.ts`.
 * @param path the path of the file in its package
 */
export function isToldHowToRun({ body }: Pick<SourceCode['ast'], 'body'>, text: string, path: string): boolean {
  const first = body.find(({ type }) => type !== 'ImportDeclaration') ?? body[0];
  const header = text.slice(0, first?.range[0] ?? 0);
  if (!header.includes('//') && !header.includes('/*')) return false;
  return header.split('\n').some((line) => {
    const words = commandLine.exec(line.trimEnd())?.[1]?.split(/[\s'"`]+/u) ?? [];
    // What stands behind the first file is for that file.
    const file = words.find((word, index) => isFile(word) && !preloadOptions.has(words[index - 1] ?? ''));
    return file !== undefined && isSameFile(file, path);
  });
}

function isFile(word: string): boolean {
  return /^[^-@].*(?:\.[cm]?[jt]s|\/[\w-]+)[.,;:)*]*$/u.test(word);
}

/** Whether a file of a command line is the one at a path, by its name or, for `index`, by its folder. */
function isSameFile(word: string, path: string): boolean {
  const named = toNames(word.replace(/[.,;:)*]+$/u, ''));
  const own = toNames(path);
  return named.length > 0 && named.at(-1) === own.at(-1);
}

/** The folders and the name of a file, without its extension and without `index`. */
function toNames(path: string): readonly string[] {
  const names = path.split('/').filter((name) => name !== '' && !/^\.+$/u.test(name));
  const last = names.pop()?.replace(/\.[cm]?[jt]sx?$/u, '');
  return last === undefined || last === 'index' ? names : [...names, last];
}

const timer = /\bsetTimeout\s*\(\s*(?:async\s*)?(?:\(\s*\)\s*=>\s*\{?\s*(?:(?:await|void|return)\s+)?)?(\w+)/gu;

/** Whether a text says that what it is of does not end with its work: it loops for ever, handles events, starts anew. */
export function isStaying(text: string): boolean {
  if (stayingForms.some((form) => form.test(text)) || loopsForEver(text)) return true;
  if (!text.includes('setTimeout')) return false;
  return [...text.matchAll(timer)].some(([, name = '']) =>
    new RegExp(String.raw`\bfunction\s+${name}\b|\b(?:const|let|var)\s+${name}\s*=`, 'u').test(text),
  );
}

/** Whether a loop without a condition is more than one that goes from page to page, and leaves after the last. */
function loopsForEver(text: string): boolean {
  for (const { 0: found, index } of text.matchAll(endlessLoop)) {
    const body = getLoopBody(text, index, index + found.length);
    if (body === undefined || !pagingExit.test(body) || waitingWords.test(text)) return true;
  }
  return false;
}

/** The block of a loop, by where its condition begins and ends: behind it, or before it where the loop begins by `do`. */
function getLoopBody(text: string, begin: number, end: number): string | undefined {
  const after = /^\s*\{/u.exec(text.slice(end, end + 100));
  const isBefore = after === null;
  const first = isBefore ? text.slice(0, begin).trimEnd().length - 1 : end + after[0].length - 1;
  if (text.charAt(first) !== (isBefore ? '}' : '{')) return undefined;
  const step = isBefore ? -1 : 1;
  let depth = 0;
  for (let at = first; at >= 0 && at < text.length; at += step) {
    const character = text.charAt(at);
    if (character === '{') depth += step;
    else if (character === '}') depth -= step;
    else continue;
    if (depth === 0) return isBefore ? text.slice(at, first) : text.slice(first, at);
  }
  return undefined;
}
