/** The pages of the rules, which are shipped beside the command. */
import { readFileSync } from 'node:fs';

/** The folder that the build copies the pages to; the same from `src` and from `dist`. */
const folder = new URL('../rules-docs/', import.meta.url);

/** A rule's page as Markdown, without what is generated for readers on GitHub; undefined where there is none. */
export function readRulePage(name: string): string | undefined {
  try {
    const text = readFileSync(new URL(`${encodeURIComponent(name)}.md`, folder), 'utf8');
    return text.replace(/<!-- begin generated header -->.*?<!-- end generated header -->\s*/su, '');
  } catch {
    // A core rule, or the catalog's own findings: their page is elsewhere.
    return undefined;
  }
}
