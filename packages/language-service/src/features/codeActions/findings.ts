/** Which findings of our rules a request for actions is about, whoever shows them. */
import type { Linter } from 'eslint/universal';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeActionContext, Diagnostic, Range } from 'vscode-languageserver-types';
import type { Workspace } from '../../workspace.ts';
import { getMessageRange } from '../diagnostics.ts';

export interface Finding {
  /** The name of the rule, without a prefix. */
  readonly rule: string;
  readonly range: Range;
  /** What the editor shows; undefined where it did not say. */
  readonly diagnostic: Diagnostic | undefined;
  /** What our own run says, with fixes and suggestions; undefined where only another linter reports it. */
  readonly message: Linter.LintMessage | undefined;
  /** Whether another linter shows it that offers fixes and suggestions of rules by itself. */
  readonly isFixedElsewhere: boolean;
}

/** The findings that a selection touches. */
export function findFindings(
  workspace: Workspace,
  document: TextDocument,
  range: Range,
  { diagnostics }: CodeActionContext,
): readonly Finding[] {
  const shown = diagnostics.flatMap((diagnostic) => {
    const rule = getRule(diagnostic);
    return rule === undefined ? [] : [{ rule, diagnostic }];
  });
  const own = workspace.lint(document).messages.flatMap((message): readonly Finding[] => {
    const rule = message.ruleId?.replace('failwell/', '');
    const place = getMessageRange(message);
    if (rule === undefined || message.fatal === true || !touches(place, range)) return [];
    const known = shown.filter((each) => each.rule === rule && isSameStart(each.diagnostic.range, place));
    const ours = known.find(({ diagnostic }) => diagnostic.source === 'failwell') ?? known[0];
    return [{ rule, range: place, message, ...toShown(ours?.diagnostic) }];
  });
  const others = shown
    .filter(
      ({ rule, diagnostic }) => !own.some((each) => each.rule === rule && isSameStart(each.range, diagnostic.range)),
    )
    .map(({ rule, diagnostic }) => ({ rule, range: diagnostic.range, message: undefined, ...toShown(diagnostic) }));
  return [...own, ...others];
}

function toShown(diagnostic: Diagnostic | undefined): Pick<Finding, 'diagnostic' | 'isFixedElsewhere'> {
  return { diagnostic, isFixedElsewhere: diagnostic?.source?.toLowerCase() === 'eslint' };
}

/**
 * Our rule's name: `no-console` of our own diagnostics, and of others' `failwell/no-console` as ESLint writes it, or
 * `failwell(no-console)` as oxc does, with the plugin's full name or without.
 */
function getRule({ source, code }: Diagnostic): string | undefined {
  const text = typeof code === 'string' ? code : '';
  if (source === 'failwell') return text.startsWith('catalog/') ? undefined : text;
  return /^(?:eslint-plugin-)?failwell(?:\/(?<slash>[\w-]+)|\((?<call>[\w-]+)\))$/u.exec(text)?.slice(1).find(Boolean);
}

function isSameStart(left: Range, right: Range): boolean {
  return left.start.line === right.start.line && left.start.character === right.start.character;
}

function touches(left: Range, right: Range): boolean {
  return !isBefore(left.end, right.start) && !isBefore(right.end, left.start);
}

function isBefore(left: Range['start'], right: Range['start']): boolean {
  return left.line < right.line || (left.line === right.line && left.character < right.character);
}
