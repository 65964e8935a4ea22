import Table from 'cli-table3';
import colors from 'picocolors';
import { getRuleText } from '../hyperlink.ts';
import type { LintMessage, LintResult } from '../engines/engine.ts';
import { toCount, toShownPath, type Report } from '../report.ts';
import type { Terminal } from './format.ts';

type Colors = ReturnType<typeof colors.createColors>;

/** For people: findings by file with the line they stand on, then a table by rule. */
export function formatPretty(report: Report, terminal: Terminal): string {
  const paint = colors.createColors(terminal.hasColors);
  const files = report.results
    .filter(({ messages }) => messages.length > 0)
    .map((result) => formatFile(result, report, paint, terminal));
  const parts = [...files, ...(files.length === 0 ? [] : [formatTable(report, paint)]), formatSummary(report, paint)];
  return `${parts.join('\n\n')}\n`;
}

function formatFile({ filePath, messages }: LintResult, report: Report, paint: Colors, terminal: Terminal): string {
  const source = report.getSource(filePath);
  const places = messages.map(({ line, column }) => `${String(line)}:${String(column)}`);
  const width = Math.max(...places.map(({ length }) => length));
  const severityWidth = messages.some(({ severity }) => severity === 1) ? 'warning'.length : 'error'.length;
  const indent = ' '.repeat(width + 4);
  const lines = messages.map((message, index) => {
    const place = paint.dim((places[index] ?? '').padStart(width));
    const severity = message.severity === 2 ? paint.red('error'.padEnd(severityWidth)) : paint.yellow('warning');
    const rule =
      message.ruleId === null
        ? ''
        : `  ${getRuleText(message.ruleId, report.rules.get(message.ruleId)?.url, paint, terminal)}`;
    const code = formatCode(message, source?.getLine(message.line), terminal.width - indent.length, paint);
    return `  ${place}  ${severity}  ${toPrintable(message.message)}${rule}${code === undefined ? '' : `\n${indent}${code}`}`;
  });
  return [paint.underline(toPrintable(toShownPath(report.root, filePath))), ...lines].join('\n');
}

/** The line of a finding without its indentation, cut to the width; the finding itself stands out. */
function formatCode(message: LintMessage, line: string | undefined, width: number, paint: Colors): string | undefined {
  if (line === undefined || line.trim() === '') return undefined;
  const shown = toPrintable(line);
  const start = message.column - 1;
  const end = message.endLine === message.line ? (message.endColumn ?? start + 1) - 1 : shown.length;
  const left = Math.min(shown.length - shown.trimStart().length, start);
  // Far to the right in a long line: begin a little before the finding.
  const from = start - left > width - 20 ? start - 20 : left;
  const to = from + Math.max(width - 2, 20);
  const text = [
    from > left ? '…' : '',
    paint.dim(shown.slice(from, Math.min(start, to))),
    shown.slice(start, Math.min(end, to)),
    paint.dim(shown.slice(end, Math.max(end, to)).trimEnd()),
    to < shown.trimEnd().length ? '…' : '',
  ].join('');
  return `${paint.dim('│')} ${text}`;
}

/** Control characters of a source would move the cursor, colour what follows or turn its direction. */
function toPrintable(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Bidi_Control}]/gu, ' ');
}

/** Findings by rule, most first. */
function formatTable({ results }: Report, paint: Colors): string {
  const rows = new Map<string, { errors: number; warnings: number; files: Set<string> }>();
  for (const { filePath, messages } of results) {
    for (const { ruleId, severity } of messages) {
      const name = ruleId ?? 'not checked';
      const row = rows.get(name) ?? { errors: 0, warnings: 0, files: new Set() };
      if (severity === 2) row.errors += 1;
      else row.warnings += 1;
      row.files.add(filePath);
      rows.set(name, row);
    }
  }
  const table = new Table({
    head: ['Rule', 'Errors', 'Warnings', 'Files'].map((title) => paint.bold(title)),
    colAligns: ['left', 'right', 'right', 'right'],
    // Without lines around cells, and without cli-table3's own colours.
    chars: Object.fromEntries(
      [
        'top',
        'top-mid',
        'top-left',
        'top-right',
        'bottom',
        'bottom-mid',
        'bottom-left',
        'bottom-right',
        'left',
        'left-mid',
        'mid',
        'mid-mid',
        'right',
        'right-mid',
        'middle',
      ].map((name) => [name, '']),
    ),
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 3 },
  });
  const sorted = [...rows].toSorted(
    ([nameA, a], [nameB, b]) => b.errors + b.warnings - a.errors - a.warnings || nameA.localeCompare(nameB, 'en'),
  );
  for (const [name, { errors, warnings, files }] of sorted) {
    table.push([name, ...[errors, warnings, files.size].map((count) => count.toLocaleString('en-US'))]);
  }
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

function formatSummary({ results, fileCount, seconds, failures }: Report, paint: Colors): string {
  const errors = results.reduce((sum, { errorCount }) => sum + errorCount, 0);
  const warnings = results.reduce((sum, { warningCount }) => sum + warningCount, 0);
  const time = `${toCount(fileCount, 'file')} checked in ${seconds.toFixed(1)} s`;
  if (errors + warnings === 0 && failures.length > 0)
    return `${paint.red('✖')} Not everything could be checked. ${time}.`;
  if (errors + warnings === 0) return `${paint.green('✔')} No problems. ${time}.`;
  const counts = `${toCount(errors + warnings, 'problem')} (${toCount(errors, 'error')}, ${toCount(warnings, 'warning')})`;
  const affected = results.filter(({ messages }) => messages.length > 0).length;
  const colour = errors > 0 ? paint.red : paint.yellow;
  return `${colour(`✖ ${counts}`)} in ${toCount(affected, 'file')}. ${time}.`;
}
