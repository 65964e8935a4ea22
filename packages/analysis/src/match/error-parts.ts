/** What the body of an error response says: which of its members is the code, which the message, which the rest. */
import type { TSESTree } from '@typescript-eslint/utils';
import {
  errorMembers,
  getMemberMeaning,
  getMemberRank,
  wrapperNames,
  type MemberMeaning,
} from '../knowledge/envelopes.ts';
import { getStatusName, isErrorStatus } from '../knowledge/http-status.ts';
import type { VisibleMember, VisibleValue } from './visible-values.ts';

/** A member of an error body, or its text. */
export interface ErrorPart {
  /** Its name; undefined for a body that is a text. */
  readonly name: string | undefined;
  readonly value: VisibleValue;
  readonly property: TSESTree.Property | undefined;
}

/** An error body taken apart. Of every meaning there is one member at most; the others are among `others`. */
export type ErrorParts = Readonly<Partial<Record<MemberMeaning, ErrorPart>>> & {
  readonly others: readonly ErrorPart[];
};

interface Named extends ErrorPart {
  readonly meaning: MemberMeaning | undefined;
  readonly rank: number;
}

/**
 * Takes an error body apart, wrappers (`{ error: { … } }`) included; undefined where it has members that cannot be seen,
 * or one of which it cannot be told what it is.
 * @param isCode whether a text is a code, where the name of its member does not say so: `{ error: 'NOT_FOUND' }`
 */
export function readErrorParts(value: VisibleValue, isCode: (text: string) => boolean): ErrorParts | undefined {
  if (value.kind === 'string') {
    const part = { name: undefined, value, property: undefined };
    const isCoded = value.text !== undefined && isCode(value.text);
    return { [isCoded ? 'code' : 'message']: part, others: [] };
  }
  if (value.kind !== 'object') return undefined;
  const named = readMembers(value, isCode, 0);
  if (named === undefined) return undefined;
  const parts: Partial<Record<MemberMeaning, ErrorPart>> = {};
  const others: ErrorPart[] = [];
  const sorted = named.toSorted((left, right) => left.rank - right.rank);
  for (const each of sorted) {
    const { meaning, name, value: given, property } = each;
    const part = { name, value: given, property };
    if (meaning === undefined) others.push(part);
    else if (parts[meaning] === undefined) parts[meaning] = part;
    else if (meaning === 'message' && parts.title === undefined) parts.title = part;
    else others.push(part);
  }
  return { ...parts, others };
}

function readMembers(
  { members, isOpen }: VisibleValue & { readonly kind: 'object' },
  isCode: (text: string) => boolean,
  depth: number,
): readonly Named[] | undefined {
  if (isOpen || depth > 2) return undefined;
  const found: Named[] = [];
  for (const member of members) {
    const { name, value, property } = member;
    if (wrapperNames.has(name) && value.kind === 'object') {
      const inner = readMembers(value, isCode, depth + 1);
      if (inner === undefined) return undefined;
      found.push(...inner);
      continue;
    }
    // What is an error itself, or a text of one, cannot be told.
    if (wrapperNames.has(name) && value.kind === 'unknown') return undefined;
    found.push({ name, value, property, rank: getMemberRank(name), meaning: getMeaning(member, isCode) });
  }
  return found;
}

function getMeaning({ name, value }: VisibleMember, isCode: (text: string) => boolean): MemberMeaning | undefined {
  if (value.kind === 'null') return 'flag';
  if (wrapperNames.has(name)) {
    if (value.kind === 'boolean') return 'flag';
    if (value.kind === 'array') return 'fields';
    if (value.kind !== 'string') return undefined;
    if (value.text !== undefined && isCode(value.text)) return 'code';
    return 'message';
  }
  const meaning = getMemberMeaning(name);
  switch (meaning) {
    case 'code':
      if (value.kind === 'number') return isErrorStatus(value.number) ? 'status' : undefined;
      return value.kind === 'string' || value.kind === 'unknown' ? meaning : undefined;
    case 'status':
      // JSend: `status: 'error'`
      return value.kind === 'string' ? (/^\d+$/u.test(value.text ?? '') ? meaning : 'flag') : meaning;
    case 'message':
    case 'title':
      if (value.kind === 'array') return 'fields';
      return value.kind === 'string' || value.kind === 'unknown' ? meaning : undefined;
    case 'type':
      return value.kind === 'string' && value.text !== undefined && isCode(value.text) ? 'code' : meaning;
    case 'fields':
      return value.kind === 'array' || value.kind === 'object' || value.kind === 'unknown' ? meaning : undefined;
    default:
      return meaning;
  }
}

/** Whether a text is only the name of a status: `Bad Request` says nothing beside 400. */
export function isStatusName(text: string, status: number | undefined): boolean {
  return status !== undefined && getStatusName(status)?.toLowerCase() === text.toLowerCase();
}

/** Whether a member's name is one of those that stand for something. */
export function isErrorMember(name: string, ...meanings: readonly MemberMeaning[]): boolean {
  return meanings.some((meaning) => errorMembers[meaning].has(name));
}
