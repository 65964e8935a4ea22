/** oxlint's JSON into ESLint's result format. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { SourcePositions } from '../sourcePositions.ts';
import { toLintResult, type LintMessage, type LintResult } from './engine.ts';

/** What `oxlint --format json` prints, as far as it is used here. */
interface OxlintOutput {
  readonly diagnostics: readonly OxlintDiagnostic[];
  readonly number_of_files: number;
}

interface OxlintDiagnostic {
  readonly message: string;
  /**
   * `plugin(rule)`; absent where a file could not be parsed, read, written or got through by a rule. What the parser
   * refuses as TypeScript does has the number of TypeScript's error, `TS(1038)`.
   */
  readonly code?: string;
  readonly severity: 'error' | 'warning' | 'advice';
  /** Relative to the working folder where it is inside. */
  readonly filename?: string;
  /** Offsets and lengths count UTF-8 bytes. */
  readonly labels: readonly { readonly span: { readonly offset: number; readonly length: number } }[];
}

export interface ConvertedOutput {
  readonly results: readonly LintResult[];
  readonly fileCount: number;
  readonly failures: readonly string[];
  readonly sources: ReadonlyMap<string, SourcePositions>;
}

/**
 * Converts what one run printed.
 * @param toName the name under which a file is reported, e.g. that of the text on stdin
 */
export function convertOutput(text: string, cwd: string, toName: (file: string) => string): ConvertedOutput {
  const { diagnostics, number_of_files: fileCount } = JSON.parse(text) as OxlintOutput;
  const failures: string[] = [];
  const sources = new Map<string, SourcePositions>();
  const messages = new Map<string, LintMessage[]>();
  const byFile = new Map<string, OxlintDiagnostic[]>();
  for (const diagnostic of diagnostics) {
    const { action, reason } = fileFailure.exec(diagnostic.message)?.groups ?? {};
    const file = getFile(diagnostic, cwd);
    const found = file === undefined ? undefined : byFile.get(file);
    if (file === undefined) failures.push(diagnostic.message);
    else if (action === 'write') failures.push(`the fixes of ${file} cannot be written: ${reason ?? ''}`);
    else if (found === undefined) byFile.set(file, [diagnostic]);
    else found.push(diagnostic);
  }
  for (const [file, found] of byFile) {
    const name = toName(file);
    const source = readSource(file);
    if (source !== undefined) sources.set(name, source);
    const sorted = found.toSorted((a, b) => getStart(a) - getStart(b));
    // A source that does not parse has one message, as in ESLint: what follows the first mistake follows from it.
    const fatal = sorted.find(({ code }) => toRuleId(code) === null);
    messages.set(
      name,
      sorted
        .filter((diagnostic) => toRuleId(diagnostic.code) !== null || diagnostic === fatal)
        .map((diagnostic) => toMessage(diagnostic, source)),
    );
  }
  const results = [...messages].map(([file, list]) => toLintResult(file, list));
  return { results, fileCount, failures, sources };
}

/** What oxlint says where the disk refuses: `Failed to open file /x with error "…"`. */
const fileFailure = /^Failed to (?<action>open|read|write)(?: to)? file (?<file>.*?) with error "(?<reason>.*)"$/su;
/** What it says where a rule throws. */
const ruleFailure = /^Error running JS plugin\.\nFile path: (?<file>.*?)\n(?<reason>.*?)(?<stack>\n.*)?$/su;

function getFile({ filename, message }: OxlintDiagnostic, cwd: string): string | undefined {
  const file = filename ?? fileFailure.exec(message)?.groups?.['file'];
  return file === undefined ? undefined : path.resolve(cwd, file);
}

function getStart({ labels }: OxlintDiagnostic): number {
  return labels[0]?.span.offset ?? 0;
}

function toMessage(diagnostic: OxlintDiagnostic, source: SourcePositions | undefined): LintMessage {
  const span = diagnostic.labels[0]?.span;
  const start = span === undefined ? undefined : source?.toPosition(span.offset);
  const end = span === undefined ? undefined : source?.toPosition(span.offset + span.length);
  const place = {
    line: start?.line ?? 1,
    column: start?.column ?? 1,
    ...(end === undefined ? {} : { endLine: end.line, endColumn: end.column }),
  };
  const ruleId = toRuleId(diagnostic.code);
  if (ruleId === null) return { ruleId, severity: 2, fatal: true, message: toFailureText(diagnostic), ...place };
  return { ruleId, severity: diagnostic.severity === 'error' ? 2 : 1, message: diagnostic.message, ...place };
}

/**
 * `failwell(no-console)` → `failwell/no-console`, `eslint(preserve-caught-error)` → `preserve-caught-error`; null where
 * the file was not checked.
 */
function toRuleId(code: string | undefined): string | null {
  const [, plugin, rule] = /^(.+)\((.+)\)$/u.exec(code ?? '') ?? [];
  if (plugin === undefined || rule === undefined || plugin === 'TS') return null;
  return plugin === 'eslint' ? rule : `${plugin}/${rule}`;
}

function toFailureText({ message, labels }: OxlintDiagnostic): string {
  const disk = fileFailure.exec(message)?.groups;
  if (disk !== undefined) {
    const reason = disk['reason'] === 'stream did not contain valid UTF-8' ? 'it is not UTF-8 text' : disk['reason'];
    return `The file cannot be read: ${reason ?? ''}`;
  }
  const rule = ruleFailure.exec(message)?.groups;
  if (rule !== undefined) return `A rule stopped with an error, so the file is not checked: ${rule['reason'] ?? ''}`;
  return labels.length > 0 ? `Parsing error: ${message}` : message;
}

function readSource(file: string): SourcePositions | undefined {
  try {
    return new SourcePositions(readFileSync(file));
  } catch {
    // Gone or closed since the engine read it: findings then stand at the top of the file.
    return undefined;
  }
}
