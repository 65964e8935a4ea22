/** `failwell explain` and `failwell rules`: what a rule or a code is about. */
import { readFileSync } from 'node:fs';
import { STATUS_CODES } from 'node:http';
import path from 'node:path';
import {
  defaultContract,
  findContractFile,
  findNearestCodes,
  readContract,
  type Contract,
  type ErrorCode,
} from '@failwell/catalog';
import { diskHost } from '@failwell/catalog/disk';
import { rules } from 'eslint-plugin-failwell/embed';
import colors from 'picocolors';
import { Failure } from './failure.ts';
import type { Terminal } from './formats/format.ts';
import { renderMarkdown } from './markdown.ts';
import { findNearestName } from './nearestName.ts';
import { toShownPath } from './report.ts';
import { readRulePage } from './rulePages.ts';
import { SourcePositions } from './sourcePositions.ts';

/** The page of a rule, or the entry of a code in the contract that governs a folder. */
export function explain(name: string, cwd: string, contractFile: string | undefined, terminal: Terminal): string {
  const ruleName = name.replace(/^failwell\//u, '');
  const page = Object.hasOwn(rules, ruleName) ? readRulePage(ruleName) : undefined;
  if (page !== undefined) return renderMarkdown(page, terminal);
  const file = contractFile ?? findContractFile(cwd, diskHost);
  const contract = file === undefined ? defaultContract : readContract(file, diskHost);
  const code = contract.catalog.codes.get(name);
  if (code !== undefined) return formatCode(code, cwd, terminal);
  throw new Failure(
    `there is no rule and no error code \`${name}\`${toWhere(contract, cwd)}.${toHint(name, contract)}`,
  );
}

function toWhere({ file }: Contract, cwd: string): string {
  return file === undefined ? ' (and no failwell.yaml here or above)' : ` in ${toShownPath(cwd, file)}`;
}

function toHint(name: string, { catalog }: Contract): string {
  const rule = findNearestName(name, Object.keys(rules));
  const nearest = [...(rule === undefined ? [] : [rule]), ...findNearestCodes(name, catalog)];
  return nearest.length === 0
    ? ' `failwell rules` lists the rules.'
    : ` Did you mean ${nearest.map((entry) => `\`${entry}\``).join(' or ')}?`;
}

/** An entry of the catalog with everything it says. */
export function formatCode(code: ErrorCode, cwd: string, terminal: Terminal): string {
  const paint = colors.createColors(terminal.hasColors);
  const { status, message, description, type, resolution, retryable, fields, deprecated, docs } = code;
  const title = status === undefined ? paint.bold(code.code) : `${paint.bold(code.code)}  ${toStatusText(status)}`;
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['Message', message],
    ['Description', description],
    ['Type', type],
    ['Resolution', resolution],
    ['Retryable', retryable === undefined ? undefined : retryable ? 'yes' : 'no'],
    ...Object.entries(fields ?? {}).map(([name, text]) => ['Field', `${name}: ${text}`] as const),
    ['Deprecated', deprecated === undefined ? undefined : toDeprecationText(deprecated)],
    ['Docs', docs],
    ['Registered', toPlace(code, cwd)],
  ];
  const shown = rows.filter((row): row is readonly [string, string] => row[1] !== undefined);
  const width = Math.max(...shown.map(([name]) => name.length));
  return `${[title, '', ...shown.map(([name, text]) => `${paint.dim(name.padEnd(width))}  ${text.trim().replaceAll(/\s*\n\s*/gu, `\n${' '.repeat(width + 2)}`)}`)].join('\n')}\n`;
}

/** `404 Not Found`: https://www.iana.org/assignments/http-status-codes */
function toStatusText(status: number): string {
  const reason = STATUS_CODES[status];
  return reason === undefined ? String(status) : `${String(status)} ${reason}`;
}

function toDeprecationText({ since, replacedBy, reason }: NonNullable<ErrorCode['deprecated']>): string {
  const parts = [
    since === undefined ? 'yes' : `since ${since}`,
    replacedBy === undefined ? undefined : `use ${replacedBy} instead`,
    reason,
  ];
  return parts.filter((part) => part !== undefined).join('; ');
}

function toPlace({ file, codeRange }: ErrorCode, cwd: string): string {
  const { line } = new SourcePositions(readFileSync(file)).getPosition(codeRange.start);
  return `${toShownPath(cwd, path.resolve(file))}:${String(line)}`;
}

/** Every rule on a line: name, the first preset that has it, and what it is about. */
export function listRules(terminal: Terminal): string {
  const paint = colors.createColors(terminal.hasColors);
  const entries = Object.entries(rules);
  const width = Math.max(...entries.map(([name]) => name.length));
  const presetWidth = Math.max(...entries.map(([, { meta }]) => meta.docs.preset.length));
  const lines = entries.map(([name, { meta }]) => {
    const { preset, description } = meta.docs;
    return `${paint.cyan(name.padEnd(width))}  ${paint.dim(preset.padEnd(presetWidth))}  ${description}`;
  });
  return `${lines.join('\n')}\n`;
}
