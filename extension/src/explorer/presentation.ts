/** How the things of the tree are written, drawn and read aloud. */
import type { ExplorerCode, ExplorerUse, UnregisteredCode } from 'failwell-language-server/protocol';
import { t } from '../l10n.ts';
import { findHighlights } from './filter.ts';
import type { ContractOfCode, Section } from './nodes.ts';
import { getStatusIcon, toStatusTitle } from './statuses.ts';

export interface Presentation {
  readonly label: string;
  /** Parts of the label that the filter looks for. */
  readonly highlights: readonly [number, number][];
  readonly description: string;
  /** What a screen reader says in place of the label and the description. */
  readonly spoken: string;
  readonly icon: string;
  /** A colour of VS Code's, by its name. */
  readonly color?: string;
  /** Words that menus ask for in `viewItem`. */
  readonly context: string;
}

/**
 * A text that is struck through. Labels of trees have no such style (VS Code keeps it to itself and to a proposed API),
 * so each character is followed by the combining stroke. Screen readers never meet it: they are given `spoken`.
 */
function strikeThrough(text: string): string {
  return text.replaceAll(/./gu, '$&\u0336');
}

/** `3 uses`. */
export function toUsesText(count: number): string {
  if (count === 0) return t('no uses');
  return count === 1 ? t('1 use') : t('{0} uses', count);
}

/** `2 codes`. */
export function toCodesText(count: number): string {
  return count === 1 ? t('1 code') : t('{0} codes', count);
}

function join(parts: readonly (string | undefined | false)[], separator: string): string {
  return parts.filter((part) => part !== undefined && part !== false && part !== '').join(separator);
}

function toUseState({ uses, isUnused, isPossiblyUsed }: ExplorerCode): string {
  if (isUnused) return t('unused');
  return isPossiblyUsed ? t('possibly used') : toUsesText(uses.length);
}

interface CodeContext {
  /** Where several contracts stand in one list. */
  readonly packageName: string | undefined;
  /** Whether the group says the status already. */
  readonly isStatusKnown: boolean;
  /** What the filter looks for. */
  readonly words: readonly string[];
}

export function presentCode(code: ExplorerCode, { packageName, isStatusKnown, words }: CodeContext): Presentation {
  const { status, deprecated, docs, message, uses } = code;
  const replacedBy = deprecated?.replacedBy;
  const isDeprecated = deprecated !== undefined;
  return {
    label: isDeprecated ? strikeThrough(code.code) : code.code,
    highlights: isDeprecated ? [] : findHighlights(code.code, words),
    description: join(
      [
        !isStatusKnown && status?.toString(),
        toUseState(code),
        isDeprecated && (replacedBy === undefined ? t('deprecated') : t('deprecated → {0}', replacedBy)),
        packageName,
      ],
      ' · ',
    ),
    spoken: join(
      [
        code.code,
        isDeprecated && (replacedBy === undefined ? t('deprecated') : t('deprecated, replaced by {0}', replacedBy)),
        status === undefined ? t('no status') : toStatusTitle(status),
        toUseState(code),
        message,
        packageName,
      ],
      ', ',
    ),
    ...getStatusIcon(status),
    context: join(['code', isDeprecated ? 'deprecated' : 'active', uses.length > 0 && 'used', docs && 'docs'], ' '),
  };
}

export function presentUnregistered(
  { code, status, uses }: UnregisteredCode,
  packageName: string | undefined,
  words: readonly string[],
): Presentation {
  return {
    label: code,
    highlights: findHighlights(code, words),
    description: join([status?.toString(), toUsesText(uses.length), packageName], ' · '),
    spoken: join(
      [code, t('not registered'), status !== undefined && toStatusTitle(status), toUsesText(uses.length), packageName],
      ', ',
    ),
    icon: 'question',
    color: 'list.warningForeground',
    context: 'unregistered used',
  };
}

const useIcons: Readonly<Record<ExplorerUse['role'], string>> = {
  raised: 'flame',
  answered: 'reply',
  extension: 'reply',
  declared: 'symbol-class',
  compared: 'git-compare',
  mapped: 'symbol-object',
  referenced: 'symbol-reference',
  mentioned: 'comment',
};

function toRoleText(role: ExplorerUse['role']): string {
  switch (role) {
    case 'raised':
      return t('raised');
    case 'answered':
      return t('answered');
    case 'extension':
      return t('answered as an extension');
    case 'declared':
      return t('declared');
    case 'compared':
      return t('compared');
    case 'mapped':
      return t('mapped');
    case 'referenced':
      return t('referenced by name');
    case 'mentioned':
      return t('mentioned in text');
  }
}

/** @param path of the file, as the workspace calls it */
export function presentUse({ text, role, location }: ExplorerUse, path: string, isPossible: boolean): Presentation {
  const line = location.range.start.line + 1;
  return {
    // Lines that use one code look alike, and a narrow tree cuts them: the place comes first.
    label: `${path.slice(path.lastIndexOf('/') + 1)}:${line}`,
    highlights: [],
    description: join([isPossible && t('possibly'), text], ' · '),
    spoken: join(
      [isPossible ? t('possibly {0}', toRoleText(role)) : toRoleText(role), t('{0}, line {1}', path, line), text],
      ', ',
    ),
    icon: isPossible ? 'question' : useIcons[role],
    context: 'use',
  };
}

/** Where a use is and what it does there, in Markdown. */
export function toUseTooltip({ text, role, location }: ExplorerUse, path: string): string {
  // A fence that the text cannot end.
  const fence = '`'.repeat(Math.max(3, ...[...text.matchAll(/`+/gu)].map(([run]) => run.length + 1)));
  const place = t('{0}, line {1}', escapeMarkdown(path), location.range.start.line + 1);
  return join([`${place} · ${toRoleText(role)}`, `${fence}ts\n${text}\n${fence}`], '\n\n');
}

export function presentSection(section: Section, count: number): Presentation {
  const [label, hint, icon, color] = describeSection(section);
  return {
    label,
    highlights: [],
    description: String(count),
    spoken: join([label, toCodesText(count), hint], ', '),
    icon,
    ...(color === undefined ? {} : { color }),
    context: 'section',
  };
}

function describeSection(section: Section): readonly [label: string, hint: string, icon: string, color?: string] {
  switch (section) {
    case 'unregistered':
      return [t('Unregistered'), t('used, but in no catalog'), 'warning', 'list.warningForeground'];
    case 'deprecated':
      return [t('Deprecated but Used'), t('to be replaced'), 'history'];
    case 'unused':
      return [t('Unused'), t('in a catalog, but used nowhere'), 'circle-slash'];
  }
}

export function presentGroup(label: string, icon: Pick<Presentation, 'icon' | 'color'>, count: number): Presentation {
  return {
    label,
    highlights: [],
    description: String(count),
    spoken: join([label, toCodesText(count)], ', '),
    ...icon,
    context: 'group',
  };
}

/** What a code is, in Markdown, for who rests the pointer on it. */
export function toTooltip(
  { code, status, message, type, deprecated, docs }: ExplorerCode,
  { name }: ContractOfCode,
): string {
  const rows = [
    status !== undefined && toStatusTitle(status),
    type !== undefined && t('Type: {0}', escapeMarkdown(type)),
    deprecated !== undefined &&
      join(
        [
          deprecated.since === undefined
            ? t('Deprecated')
            : t('Deprecated since {0}', escapeMarkdown(deprecated.since)),
          deprecated.replacedBy !== undefined && t('replaced by {0}', escapeMarkdown(deprecated.replacedBy)),
          deprecated.reason !== undefined && escapeMarkdown(deprecated.reason),
        ],
        '; ',
      ),
    escapeMarkdown(name),
    docs !== undefined && toWebAddress(docs) !== undefined && `[${t('Documentation')}](${toWebAddress(docs) ?? ''})`,
  ];
  return join([`**${escapeMarkdown(code)}**`, message && escapeMarkdown(message), join(rows, '  \n')], '\n\n');
}

/** The address of a page on the web; undefined for everything else, which nobody should open by a click. */
export function toWebAddress(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, href } = new URL(text);
  return /^https?:$/u.test(protocol) ? href.replaceAll('(', '%28').replaceAll(')', '%29') : undefined;
}

function escapeMarkdown(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]()#+\-.!|<>~&]/gu, '\\$&').replaceAll(/\s+/gu, ' ');
}
