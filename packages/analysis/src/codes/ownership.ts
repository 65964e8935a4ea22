/** Which texts in the place of a code are meant as one of the project's own, and not of another system. */
import type { FileAnalysis } from '../file.ts';
import type { LiteralOccurrence, PrefixOccurrence } from './occurrences.ts';

/**
 * Whether a text in the place of a code is meant as one of the project's own: spelled as such, of no other system's
 * vocabulary, and not read from another system's error. What a catalog file declares is its reader's business.
 */
export function isOwnCode(occurrence: LiteralOccurrence | PrefixOccurrence, file: FileAnalysis): boolean {
  const isCompared = occurrence.role === 'compared' || occurrence.role === 'mapped';
  if (occurrence.role === 'declared' && isCatalogFile(file)) return false;
  if (occurrence.kind === 'prefix') return isOwnPrefix(occurrence, isCompared, file);
  const { code, error, node, role } = occurrence;
  if (!file.codes.spelling.isCodeLike(code)) return false;
  if (isCompared && !file.codes.spelling.isOwnStyle(code)) return false;
  if (error !== undefined && file.errors.isForeignErrorAt(error, node)) return false;
  return file.vocabularies.find(code, isCompared || role === 'extension') === undefined;
}

function isOwnPrefix({ prefix }: PrefixOccurrence, isCompared: boolean, file: FileAnalysis): boolean {
  // The part before an expression is in the style of codes where it would be one without its last separator.
  const stem = prefix.replace(/[-_.:/]+$/u, '');
  return (
    stem !== '' &&
    file.codes.spelling.isOwnStyle(stem) &&
    file.vocabularies.find(`${prefix}X`, isCompared) === undefined
  );
}

/** Whether the file is one of those that hold the contract's codes. */
export function isCatalogFile(file: FileAnalysis): boolean {
  return file.project.contract.catalog.files.includes(file.project.filename);
}
