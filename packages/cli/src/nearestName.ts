import { closest, distance } from 'fastest-levenshtein';

/** The known name that a mistyped one most likely means; undefined where none is near. */
export function findNearestName(name: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const wanted = name.toLowerCase();
  const nearest = closest(
    wanted,
    known.map((candidate) => candidate.toLowerCase()),
  );
  const found = known.find((candidate) => candidate.toLowerCase() === nearest);
  if (distance(wanted, nearest) <= Math.max(2, Math.floor(wanted.length / 3))) return found;
  // `sensitive` for `no-sensitive-log-data`: a part says enough where only one name has it.
  const containing = known.filter((candidate) => wanted.length >= 4 && candidate.toLowerCase().includes(wanted));
  return containing.length === 1 ? containing[0] : undefined;
}

/** ` Did you mean “…”?`, or nothing. */
export function toNearestHint(name: string, known: readonly string[]): string {
  const nearest = findNearestName(name, known);
  return nearest === undefined ? '' : ` Did you mean \`${nearest}\`?`;
}
