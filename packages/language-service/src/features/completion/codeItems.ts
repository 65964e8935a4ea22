/** Registered codes as completions. */
import type { Contract, ErrorCode, SourceRange } from '@failwell/catalog';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  CompletionItemKind,
  CompletionItemTag,
  type CompletionItem,
  type CompletionList,
} from 'vscode-languageserver-types';
import { toPath } from '../../uris.ts';
import type { Workspace } from '../../workspace.ts';
import { toRange } from '../codeAtPosition.ts';
import { toMarkdown, toStatusText } from '../hover.ts';
import { hasLetters } from '../letters.ts';
import { fillPlace, findLiteralPlace, isErrorArgument, isPlainCodePlace, type LiteralPlace } from './codePlace.ts';
import { getNearness, readSurroundings } from './nearness.ts';
import { getContent } from './scriptTokens.ts';

/** More than anybody reads; of longer lists the best are shown, and typing asks again. */
const maximumItems = 200;

/** The ranks that sort below every other code. */
const rankOfOtherCase = 8;
const rankOfDeprecated = 9;

/** The registered codes where one belongs in a script; undefined where none does. */
export function getCodeCompletions(
  workspace: Workspace,
  document: TextDocument,
  offset: number,
): CompletionList | undefined {
  const { contract } = workspace.getProject(document);
  if (contract.catalog.codes.size === 0) return undefined;
  const text = document.getText();
  const place = findLiteralPlace(text, offset);
  if (place === undefined) return undefined;
  if (!isPlainCodePlace(place) && (place.kind === 'gap' || !isFoundCodePlace(workspace, document, place, contract)))
    return undefined;

  const path = toPath(document.uri);
  const surroundings = readSurroundings(place, path);
  // The index would lint the whole document first, at every letter that is typed.
  const words = new Set(
    place.tokens.filter((_, index) => index < place.before || index >= place.after).map(getContent),
  );
  return toCodeList({
    document,
    codes: contract.catalog.codes.values(),
    range: place.range,
    typed: place.typed,
    getRank: (entry) =>
      surroundings.otherCases.has(entry.code)
        ? rankOfOtherCase
        : 7 - getNearness(entry, surroundings, isUsed(entry, words)),
    toText: (entry) =>
      (place.kind === 'gap' ? toMemberText(entry, words) : undefined) ??
      place.openingQuote + entry.code + place.closingQuote,
  });
}

function isUsed({ code, member }: ErrorCode, words: ReadonlySet<string>): boolean {
  return words.has(code) || (member !== undefined && words.has(member));
}

/** `ErrorCodes.ARTICLE_NOT_FOUND`, where the file knows `ErrorCodes` and no quote is typed. */
function toMemberText({ container, member, shape }: ErrorCode, names: ReadonlySet<string>): string | undefined {
  const hasMembers = shape === 'string-enum' || shape === 'const-object' || shape === 'static-fields';
  if (!hasMembers || container === undefined || member === undefined || !names.has(container)) return undefined;
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(member) ? `${container}.${member}` : undefined;
}

/** Whether the code finder takes a word in this place for a code: in arguments, lists, maps, branches of an expression. */
function isFoundCodePlace(
  workspace: Workspace,
  document: TextDocument,
  place: LiteralPlace,
  { catalog }: Contract,
): boolean {
  const [registered = ''] = catalog.codes.keys();
  // Not registered, but spelled like one that is: of a text that is registered the finder asks less.
  const word = /\p{Ll}/u.test(registered) ? `${registered}x` : `${registered}X`;
  const start = place.range.start + place.openingQuote.length;
  for (const text of fillPlace(document.getText(), place, word)) {
    // Whether the text was read at all: what is always found is found, too.
    const codes = workspace.tryText(document, `${text}\n;({ errorCode: '${word}' });`);
    if (codes.length > 0) return codes.some(({ code, range }) => code === word && range.start === start);
  }
  return isErrorArgument(place);
}

interface CodeListing {
  readonly document: TextDocument;
  readonly codes: Iterable<ErrorCode>;
  /** What a completion replaces, and what of it is typed. */
  readonly range: SourceRange;
  readonly typed: string;
  /** From 0 (nearest) to 8. */
  readonly getRank: (entry: ErrorCode) => number;
  readonly toText: (entry: ErrorCode) => string;
}

/** Codes as a list: what was typed in them, the nearest first, deprecated ones last. */
export function toCodeList({ document, codes, range, typed, getRank, toText }: CodeListing): CompletionList {
  // What a person replaces by a code need not have its letters: the editor compares what stands before the cursor.
  const letters = /\s/u.test(typed) ? '' : typed;
  const ranked: { readonly entry: ErrorCode; readonly sortText: string }[] = [];
  for (const entry of codes) {
    if (!hasLetters(entry.code, letters)) continue;
    const rank = entry.deprecated === undefined ? getRank(entry) : rankOfDeprecated;
    ranked.push({ entry, sortText: `${String(rank)}${entry.code}` });
  }
  const sorted = ranked.toSorted((left, right) => (left.sortText < right.sortText ? -1 : 1));
  const protocolRange = toRange(document, range);
  const items = sorted.slice(0, maximumItems).map(({ entry, sortText }): CompletionItem => {
    const detail = toDetail(entry);
    return {
      label: entry.code,
      kind: CompletionItemKind.EnumMember,
      ...(detail === '' ? {} : { detail }),
      documentation: { kind: 'markdown', value: toMarkdown(entry) },
      ...(entry.deprecated === undefined ? {} : { tags: [CompletionItemTag.Deprecated] }),
      sortText,
      ...(letters !== typed ? { filterText: typed } : {}),
      textEdit: { range: protocolRange, newText: toText(entry) },
    };
  });
  return { isIncomplete: sorted.length > maximumItems, items };
}

/** `404 Not Found · Article not found`. */
function toDetail({ status, message }: ErrorCode): string {
  return [...(status === undefined ? [] : [toStatusText(status)]), ...(message === undefined ? [] : [message])].join(
    ' · ',
  );
}
