/** The code that a message belongs to. */
import type { Catalog, ErrorCode } from '@failwell/catalog';
import { toWords } from '../names.ts';

/**
 * The one registered code whose message is a text, or whose name says the same in the same words; undefined where there
 * is none or more than one.
 * @param status the status that it must have; any where undefined
 */
export function findCodeOfMessage(
  text: string,
  { entries }: Pick<Catalog, 'entries'>,
  status: number | undefined,
): ErrorCode | undefined {
  const wanted = toPlainText(text);
  if (wanted === '') return undefined;
  const fitting = entries.filter(
    (entry) =>
      entry.deprecated === undefined &&
      (status === undefined || entry.status === undefined || entry.status === status) &&
      (toPlainText(entry.message ?? '') === wanted || toWords(entry.code).join(' ') === wanted),
  );
  const [first] = fitting;
  return first !== undefined && fitting.every(({ code }) => code === first.code) ? first : undefined;
}

/** Without what two writers of one sentence do differently. */
function toPlainText(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[\s.!?…]+/gu, ' ')
    .trim();
}
