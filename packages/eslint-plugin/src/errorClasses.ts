/** The error classes of a project's catalogs, as ESLint's `preserve-caught-error` wants them named. */
import { readAllProjectFacts } from './catalogFile.ts';
import type { ErrorClass } from './configs.ts';

/**
 * Every class of the catalogs below a folder that can be given a cause. A name that two classes share, only one of which
 * takes its options there, is left out: the rule tells classes by their names alone.
 */
export function getErrorClasses(folder = process.cwd()): readonly ErrorClass[] {
  const positions = new Map<string, Set<number | undefined>>();
  for (const { contract } of readAllProjectFacts(folder)) {
    for (const { shape, member, optionsPosition } of contract.catalog.entries) {
      if (shape !== 'error-classes' || member === undefined) continue;
      const known = positions.get(member) ?? new Set();
      positions.set(member, known.add(optionsPosition));
    }
  }
  return [...positions]
    .flatMap(([name, found]) => {
      const [argumentPosition] = found;
      return found.size === 1 && argumentPosition !== undefined ? [{ name, argumentPosition }] : [];
    })
    .toSorted((left, right) => (left.name < right.name ? -1 : 1));
}
