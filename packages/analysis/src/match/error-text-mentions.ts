/** Whether a file may test the text of an error at all: looked at before it is parsed, so that most files never are. */
import { isWordPartAt, somePlace } from '../text-places.ts';

/** Before `message`, where it is a property: of a member, in quotes, or taken out by a pattern. */
const beforeProperty = /[.'"`{,]\s*$/u;

/** A variable that is printed, as it stands behind `String(` or `${`. */
const printed = /^\s*\(?\s*([\w$]+)\s*(?:as\b|satisfies\b|[!)}])/u;

const errorName = /(?:err|error|exception|fault|problem)$/iu;

/** What stands before a variable that is caught, given to the handler of a rejection, or one of several errors. */
const caught =
  /(?:\b(?:catch|then)\s*\(|(?:err|error|exception|fault|problem)s?\)?\s*\??\.\s*\w+\(|,)\s*(?:async\b\s*)?(?:function\b\s*\w*\s*)?\(?\s*$/iu;

/** What stands behind one that is declared as an error: `failure: AxiosError`, `failure = new HttpError(…)`, `failure = error`. */
const declared = /^\s*[!?]?\s*[:=][^;\n{}]*(?:err|exception|fault|problem)/iu;

/** What stands behind one that is another variable: `failure = e`, `failure = e as Error`. */
const renamed = /^\s*(?::[^=;]*)?=\s*\(?\s*([\w$]+)/u;

/** Methods by which a text is asked for another, and `switch`. */
const asked =
  /\b(?:endsWith|exec|has|includes|indexOf|match|search|startsWith|test)['"`\]]*\s*(?:\?\.\s*)?\(|\bswitch\s*\(/u;

/** What variables that hold the text of an error are called, as where they are looked at. */
const textName = /m(?:e?ss?a?ge?|sg)|err|exc|text|reason|str|detail|lower|desc|\b[em]\b/iu;

/**
 * Whether the text of a file has both: the text of an error, and a test of such a text. Never wrong about a file that
 * has a test; it may take others for such.
 */
export function mayTestErrorTexts(text: string): boolean {
  return (asked.test(text) || comparesText(text)) && (hasMessage(text) || printsError(text));
}

/** Whether anything has a property `message`, or a function gives one: `getErrorMessage(error)`. */
function hasMessage(text: string): boolean {
  return somePlace(text, 'essage', (index) => {
    const after = text.slice(index + 6, index + 20);
    if (/^\s*\(/u.test(after)) return true;
    if (text.charAt(index - 1) !== 'm' || isWordPartAt(text, index + 6)) return false;
    return beforeProperty.test(text.slice(Math.max(0, index - 40), index - 1));
  });
}

function printsError(text: string): boolean {
  const others = new Set<string>();
  const seen = new Set<string>();
  const isOfError = (name: string | undefined): boolean => {
    if (name === undefined) return false;
    others.add(name);
    return errorName.test(name);
  };
  const starts = ['${', 'String(', 'String ('];
  return (
    starts.some((start) =>
      somePlace(text, start, (index) => {
        const from = index + start.length;
        return isOfError(printed.exec(text.slice(from, from + 60))?.[1]);
      }),
    ) ||
    somePlace(text, 'toString(', (index) => {
      const before = /[\w$.!?()\s]+$/u.exec(text.slice(Math.max(0, index - 60), index))?.[0] ?? '';
      return [...before.matchAll(/[\w$]+/gu)].some(([name]) => isOfError(name));
    }) ||
    [...others].some((name) => isErrorVariable(name, text, seen))
  );
}

/**
 * Whether a variable is an error by where it comes from, whatever it is called.
 * @param seen the names that have been looked at
 */
function isErrorVariable(name: string, text: string, seen: Set<string>): boolean {
  if (seen.has(name)) return false;
  seen.add(name);
  return somePlace(text, name, (index) => {
    const end = index + name.length;
    if (isWordPartAt(text, index - 1) || isWordPartAt(text, end) || text.charAt(index - 1) === '.') return false;
    const next = /^[\s!?]*([:=])(?!=)/u.test(text.slice(end, end + 20)) ? text.slice(end, end + 80) : '';
    if (declared.test(next)) return true;
    // Behind a comma only the second handler of a promise is one.
    const opening = text.slice(Math.max(0, index - 80), index);
    const before = /[(,c]\s*$/u.test(opening.slice(-12)) ? caught.exec(opening)?.[0] : undefined;
    if (before !== undefined && (!before.startsWith(',') || hasThen(text))) return true;
    const other = renamed.exec(next)?.[1];
    return other !== undefined && isErrorVariable(other, text, seen);
  });
}

/** Whether anything named like a text is compared with what may be one: neither with nothing nor with a number. */
function comparesText(text: string): boolean {
  for (const { index } of text.matchAll(/[!=]==?/gu)) {
    const before = text.slice(Math.max(0, index - 60), index);
    const after = text.slice(index, index + 80);
    if (/\btypeof\s+[\w.?]+\s*$/u.test(before) || /^[!=]==?\s*(?:null|undefined|true|false|-?\d)\b/u.test(after))
      continue;
    if (textName.test(/[\w$.?!()`{}[\]'"\s]+$/u.exec(before)?.[0] ?? '')) return true;
    if (textName.test(/^[!=]==?[\w$.?!()`{}[\]'"\s]+/u.exec(after)?.[0] ?? '')) return true;
  }
  return false;
}

let last: { readonly text: string; readonly hasThen: boolean } | undefined;

/** Whether anything in a file is given two handlers, as asked for many names of one file. */
function hasThen(text: string): boolean {
  if (last?.text !== text) last = { text, hasThen: text.includes('.then') };
  return last.hasThen;
}
