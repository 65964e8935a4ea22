/** What is wrong with the codes of a contract, whichever files hold them. */
import { codeStyleNames, toCodeStyle, toStyle } from './codeStyle.ts';
import type { Catalog, CatalogShape, Conventions, ErrorCode, SourceRange } from './model.ts';
import type { ProblemList } from './problem.ts';
import { suggest } from './schema/checkValue.ts';
import type { SourceText } from './sourceText.ts';
import { findNearestCodes } from './findNearestCodes.ts';

interface Check {
  readonly catalog: Catalog;
  readonly conventions: Conventions;
  readonly report: (
    entry: ErrorCode,
    range: SourceRange,
    ...rest: Parameters<ProblemList['add']> extends [unknown, unknown, ...infer Rest] ? Rest : never
  ) => void;
}

/**
 * Reports what holds between codes and conventions: spelling, duplicates, replacements, statuses.
 * @param sources the files of the catalog by their path, for lines and columns
 */
export function checkCatalog(
  catalog: Catalog,
  conventions: Conventions,
  sources: ReadonlyMap<string, SourceText>,
  problems: ProblemList,
): void {
  const report: Check['report'] = (entry, range, ...rest) => {
    const source = sources.get(entry.file);
    if (source !== undefined) problems.add(source, range, ...rest);
  };
  const check: Check = { catalog, conventions, report };
  checkStyle(check);
  checkDuplicates(check, sources);
  checkReplacements(check);
  checkStatuses(check);
}

/** Reports a `codeStyle` that is none. Stands apart from the codes: it is the contract's own value. */
export function describeCodeStyleProblem(conventions: Conventions): string | undefined {
  const style = toCodeStyle(conventions);
  if (!('error' in style)) return undefined;
  return style.error === 'unknown-name'
    ? `\`${style.reason}\` is no code style. ${suggest(style.reason, codeStyleNames)} A regular expression may stand here too.`
    : `\`codeStyle\` is not a regular expression: ${style.reason}.`;
}

function checkStyle({ catalog, conventions, report }: Check): void {
  const style = toCodeStyle(conventions);
  if ('error' in style) return;
  for (const entry of catalog.entries) {
    if (style.matches(entry.code)) continue;
    const better = toStyle(entry.code, style.name);
    const isBetter = better !== undefined && better !== '' && style.matches(better);
    const advice = !isBetter ? '' : `; in that style it is \`${better}\``;
    const message = `The code \`${entry.code}\` is not in the style ${style.name}${advice}.`;
    report(entry, entry.codeRange, 'wrong-code-style', message);
  }
}

function checkDuplicates({ catalog, report }: Check, sources: ReadonlyMap<string, SourceText>): void {
  const first = new Map<string, ErrorCode>();
  for (const entry of catalog.entries) {
    const earlier = first.get(entry.code);
    if (earlier === undefined) {
      first.set(entry.code, entry);
      continue;
    }
    const line = sources.get(earlier.file)?.toPosition(earlier.codeRange.start).line ?? 1;
    const place = earlier.file === entry.file ? `on line ${line}` : `in ${getBaseName(earlier.file)}, line ${line}`;
    const message = `The code \`${entry.code}\` is registered twice; the first is ${place}.`;
    report(entry, entry.codeRange, 'duplicate-code', message);
  }
}

function checkReplacements({ catalog, report }: Check): void {
  for (const entry of catalog.entries) {
    const replacedBy = entry.deprecated?.replacedBy;
    if (replacedBy === undefined) continue;
    const range = entry.fieldRanges.replacedBy ?? entry.codeRange;
    const replacement = catalog.codes.get(replacedBy);
    if (replacement === undefined) {
      if (catalog.isIncomplete === true) continue;
      const [nearest] = findNearestCodes(replacedBy, catalog, 1);
      const advice = nearest === undefined || nearest === entry.code ? '' : ` Did you mean \`${nearest}\`?`;
      const message = `\`${entry.code}\` is replaced by \`${replacedBy}\`, which is not registered.${advice}`;
      report(entry, range, 'unknown-replacement', message);
    } else if (replacedBy === entry.code) {
      report(entry, range, 'cyclic-replacement', `\`${entry.code}\` is replaced by itself.`);
    } else if (replacement.deprecated !== undefined) {
      const chain = getReplacements(replacement, catalog);
      const last = chain.at(-1);
      if (chain.some(({ code }) => code === entry.code) || last === undefined) {
        const names = [entry.code, ...chain.map(({ code }) => code)].join(' → ');
        report(entry, range, 'cyclic-replacement', `Codes replace each other in a circle: ${names}.`);
        continue;
      }
      const advice = last.deprecated === undefined ? ` Name \`${last.code}\` instead.` : '';
      const message = `\`${entry.code}\` is replaced by \`${replacedBy}\`, which is deprecated itself.${advice}`;
      report(entry, range, 'deprecated-replacement', message);
    }
  }
}

/** A code, what replaces it, what replaces that, until one is met again. */
function getReplacements(from: ErrorCode, catalog: Catalog): readonly ErrorCode[] {
  const chain = new Set<ErrorCode>();
  for (let current: ErrorCode | undefined = from; current !== undefined && !chain.has(current);) {
    chain.add(current);
    current = catalog.codes.get(current.deprecated?.replacedBy ?? '');
  }
  return [...chain];
}

/** Shapes whose entries have room for a status. */
const shapesWithStatus: ReadonlySet<CatalogShape> = new Set(['contract', 'const-object', 'error-classes']);

/** A status is expected where the others of the same file have one, and where every response must state it (RFC 9457). */
function checkStatuses({ catalog, conventions, report }: Check): void {
  const counts = new Map<string, { all: number; stated: number }>();
  const able = catalog.entries.filter((entry) => shapesWithStatus.has(entry.shape));
  for (const { file, status } of able) {
    const count = counts.get(file) ?? { all: 0, stated: 0 };
    counts.set(file, { all: count.all + 1, stated: count.stated + (status === undefined ? 0 : 1) });
  }
  for (const entry of able) {
    const { status } = entry;
    // The schema has seen to contracts.
    if (
      status !== undefined &&
      entry.shape !== 'contract' &&
      !(Number.isInteger(status) && status >= 400 && status <= 599)
    ) {
      const message = `\`status\` of code \`${entry.code}\` is ${status}; the HTTP status of an error is a whole number from 400 to 599.`;
      report(entry, entry.fieldRanges.status ?? entry.codeRange, 'wrong-status', message);
    }
    const { all, stated } = counts.get(entry.file) ?? { all: 0, stated: 0 };
    // One that was wrong has been reported already.
    if (entry.status !== undefined || entry.fieldRanges.status !== undefined) continue;
    if (conventions.envelope === 'problem') {
      const message = `\`${entry.code}\` has no \`status\`, which every problem response states.`;
      report(entry, entry.codeRange, 'missing-status', message, 'warning');
    } else if (stated * 2 > all) {
      const message = `\`${entry.code}\` has no \`status\`, unlike the other codes of this file.`;
      report(entry, entry.codeRange, 'missing-status', message, 'warning');
    }
  }
}

function getBaseName(file: string): string {
  return file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
}
