/** What is wrong with the codes of a contract, whichever files hold them. */
import type { Catalog, Conventions } from './model.ts';
import type { ProblemList } from './problem.ts';
import type { SourceText } from './sourceText.ts';

export function checkCatalog(
  catalog: Catalog,
  conventions: Conventions,
  sources: ReadonlyMap<string, SourceText>,
  problems: ProblemList,
): void {
  void [catalog, conventions, sources, problems];
}
