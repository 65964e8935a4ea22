/** Whether a program wrote a source: what it breaks is mended where it was made, if anywhere. */
import {
  generatedSources,
  generatedTag,
  generatedWords,
  handsOffWords,
  installedFiles,
  libraryBanner,
  minifiedLength,
  minifiedLine,
  sourceMapComment,
  vendoredFolders,
  vendoredPackageFolders,
} from './knowledge/generated-sources.ts';
import { getPathInPackage, type ProjectFacts } from './project.ts';

/** Every rule of a host asks of the same text. */
let last = { text: '', isGenerated: false };

/** Whether a package manager wrote a file, or brought it along, by its path. */
export function isInstalledFile(filename: string): boolean {
  return installedFiles.test(filename);
}

/**
 * Whether a file is a library of others that is kept beside what a server sends, by its folder, or that of the package
 * that was put there as it is published, and by what its head says.
 */
export function isVendoredFile(project: ProjectFacts, text: string): boolean {
  const path = getPathInPackage(project);
  if (!/\.[cm]?js$/u.test(path)) return false;
  const { file = '', isImported, isStarted } = project.package ?? {};
  const isPublished = isImported === true && isStarted !== true;
  // `public/editor/package.json`
  const around = isPublished ? (file.split(/[/\\]/u).at(-3) ?? '') : '';
  if (!vendoredFolders.test(path) && !vendoredPackageFolders.has(around)) return false;
  return libraryBanner.test(leadingComments.exec(text)?.[0] ?? '');
}

/** Whether a source is minified, bundled, compiled, or says above its first line of code that it is generated. */
export function isGeneratedSource(text: string): boolean {
  if (last.text !== text)
    last = { text, isGenerated: isMinified(text) || isBundled(text) || hasSourceMap(text) || saysSo(text) };
  return last.isGenerated;
}

function isMinified(text: string): boolean {
  if (text.length < minifiedLength) return false;
  let lines = 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines++;
  return text.length / lines > minifiedLine;
}

function isBundled(text: string): boolean {
  // All marks have this, and hardly anything else has.
  return text.includes('__') && /\b__\w/u.test(text) && generatedSources.some(({ mark }) => mark.test(text));
}

/** Whether the last line names a source map: the source is elsewhere. */
function hasSourceMap(text: string): boolean {
  const code = text.trimEnd();
  return sourceMapComment.test(code.slice(Math.max(code.lastIndexOf('\n'), code.lastIndexOf('\r')) + 1));
}

const leadingComments = /^\uFEFF?(?:#!.*)?(?:\s+|\/\/.*|\/\*[^]*?\*\/|(?:'use strict'|"use strict");?)*/u;

function saysSo(text: string): boolean {
  const [comments = ''] = leadingComments.exec(text) ?? [];
  return generatedTag.test(comments) || (generatedWords.test(comments) && handsOffWords.test(comments));
}
