/** The codes of one file by itself: for edits, which must not depend on other files. */
import type { ErrorCode } from '../model.ts';
import { ProblemList } from '../problem.ts';
import type { SourceText } from '../sourceText.ts';
import { reportMergeConflicts } from './conflict.ts';
import { reportDepth } from './depth.ts';
import { getCodesNode } from './document.ts';
import { readEntries } from './entries.ts';
import type { Format } from './format.ts';
import { readJson } from './json.ts';
import { resolveReferences } from './references.ts';
import { readTypeScript } from './typescript/readTypeScript.ts';
import { readYaml } from './yaml.ts';

/** @returns the codes; undefined where the text cannot be read to its end, and so should not be edited */
export function readCatalogText(source: SourceText, format: Format): readonly ErrorCode[] | undefined {
  const problems = new ProblemList();
  if (reportMergeConflicts(source, problems) || reportDepth(source, problems)) return undefined;
  try {
    const entries = readByFormat(source, format, problems);
    return problems.isIncomplete() ? undefined : entries;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function readByFormat(source: SourceText, format: Format, problems: ProblemList): readonly ErrorCode[] {
  if (format === 'typescript') {
    const { entries, contributions } = readTypeScript(source, problems);
    return resolveReferences(
      entries,
      contributions.map((contribution) => ({ ...contribution, file: source.file })),
    );
  }
  const root = (format === 'json' ? readJson : readYaml)(source, problems);
  return readEntries(getCodesNode(root), source, problems);
}
