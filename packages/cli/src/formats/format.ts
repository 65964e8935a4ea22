/** The ways in which findings are written. */
import type { Report } from '../report.ts';

export const formatNames = ['pretty', 'json', 'sarif', 'github', 'junit'] as const;

export type FormatName = (typeof formatNames)[number];

/** What the terminal can show. */
export interface Terminal {
  readonly hasColors: boolean;
  readonly hasLinks: boolean;
  /** Characters in a line. */
  readonly width: number;
}

/** The whole text of a report, with a line break at its end where it has any. */
export type Format = (report: Report, terminal: Terminal) => string;

/** Loads a format; each comes with libraries of its own, and a run needs one. */
export async function loadFormat(name: FormatName): Promise<Format> {
  switch (name) {
    case 'pretty':
      return (await import('./pretty.ts')).formatPretty;
    case 'json':
      return (await import('./json.ts')).formatJson;
    case 'sarif':
      return (await import('./sarif.ts')).formatSarif;
    case 'github':
      return (await import('./github.ts')).formatGithub;
    case 'junit':
      return (await import('./junit.ts')).formatJunit;
  }
}
