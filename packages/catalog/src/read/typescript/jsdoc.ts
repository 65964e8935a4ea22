/** The documentation comment before a code: its description, and that it is deprecated. */
import type { Deprecation, ErrorCodeFields, FieldRanges } from '../../model.ts';
import type { WithComments } from './parse.ts';

export interface Documentation {
  readonly fields: Pick<ErrorCodeFields, 'description' | 'deprecated'>;
  readonly ranges: FieldRanges;
}

/**
 * Reads the last documentation comment before a node. `@deprecated` is read in the form in which Failwell writes it,
 * `@deprecated Since 2.4.0. Use OTHER_CODE. Reason.`, every part of which may be missing.
 */
export function readDocumentation(node: object): Documentation {
  const comment = (node as WithComments).leadingComments?.at(-1);
  if (comment?.type !== 'CommentBlock' || !comment.value.startsWith('*')) return { fields: {}, ranges: {} };
  const [text = '', ...tags] = comment.value.slice(1).split(/^[ \t]*\*?[ \t]*(?=@\w)|(?<=^[ \t]*)(?=@\w)/mu);
  const description = toLine(text);
  const tag = tags.find((candidate) => /^@deprecated\b/u.test(candidate));
  const deprecated = tag === undefined ? undefined : toDeprecation(toLine(tag.slice('@deprecated'.length)));
  const range = { start: comment.start, end: comment.end };
  const at = deprecated?.replacedBy === undefined ? -1 : comment.value.lastIndexOf(deprecated.replacedBy);
  const start = comment.start + '/*'.length + at;
  return {
    fields: {
      ...(description === '' ? {} : { description }),
      ...(deprecated === undefined ? {} : { deprecated }),
    },
    ranges: {
      ...(description === '' ? {} : { description: range }),
      ...(deprecated === undefined ? {} : { deprecated: range }),
      ...(at === -1 ? {} : { replacedBy: { start, end: start + (deprecated?.replacedBy?.length ?? 0) } }),
    },
  };
}

/** The text of a comment without its stars, in one line. */
function toLine(text: string): string {
  return text
    .replaceAll(/^[ \t]*\*+(?!\/)[ \t]?/gmu, '')
    .replaceAll(/\{@link\s+([^}\s|]+)[^}]*\}/gu, '$1')
    .replaceAll('*\\/', '*/')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

function toDeprecation(text: string): Deprecation {
  const since = /^since (?<value>\S+?)[.,;:]?(?:\s|$)/iu.exec(text);
  const afterSince = text.slice(since?.[0].length ?? 0);
  const use = /^(?:use|replaced by) `?(?<value>[^\s`]+?)`?(?: instead)?[.,;:]?(?:\s|$)/iu.exec(afterSince);
  const reason = afterSince.slice(use?.[0].length ?? 0).trim();
  return {
    ...(since?.groups?.['value'] === undefined ? {} : { since: since.groups['value'] }),
    ...(use?.groups?.['value'] === undefined ? {} : { replacedBy: use.groups['value'] }),
    ...(reason === '' ? {} : { reason }),
  };
}

/** The text of a `@deprecated` tag that {@link readDocumentation} reads back. */
export function writeDeprecation({ since, replacedBy, reason }: Deprecation): string {
  const parts = [
    ...(since === undefined ? [] : [`Since ${since}.`]),
    ...(replacedBy === undefined ? [] : [`Use ${replacedBy}.`]),
    ...(reason === undefined ? [] : [reason.replaceAll(/\s+/gu, ' ').trim().replaceAll('*/', '*\\/')]),
  ];
  return ['@deprecated', ...parts].join(' ');
}
