/** Gives a log call the error that it leaves out, where its logger takes errors. */
import { getStaticString, withoutTypeSyntax, type LogCall, type LoggerRow } from '@failwell/analysis';
import type { TSESLint } from '@typescript-eslint/utils';
import { toErrorArguments } from './log-arguments.ts';

/** A replacement of text. */
interface TextEdit {
  readonly range: readonly [number, number];
  readonly text: string;
}

/**
 * The edit that hands the error held by a variable to a call which has a message, and at most an object of fields.
 * @returns undefined where the place of the error cannot be told
 */
export function addErrorToCall(
  log: LogCall,
  row: LoggerRow,
  errorName: string,
  sourceCode: Pick<Readonly<TSESLint.SourceCode>, 'getText' | 'text'>,
): TextEdit | undefined {
  const { message, fields, arguments: written } = log;
  if (message === undefined || written.some(({ type }) => type === 'SpreadElement')) return undefined;
  const others = written.filter((each) => each !== message && each !== fields);
  // NestJS's context stays the last argument.
  const context = row.hasTrailingContext === true && others.length === 1 ? others[0] : undefined;
  if (others.length > (context === undefined ? 0 : 1)) return undefined;
  const messageText = sourceCode.getText(message);
  // A placeholder would take the error for its value.
  if (/%[sdifjoOc]/u.test(getStaticString(message) ?? messageText) && row.placeholders.length > 0) return undefined;
  const [first] = written;
  const last = written.at(-1);
  if (first === undefined || last === undefined) return undefined;
  if (fields === undefined) {
    const text = toErrorArguments(row, errorName, messageText, log.severity);
    const tail = context === undefined ? '' : `, ${sourceCode.getText(context)}`;
    return { range: [first.range[0], last.range[1]], text: text + tail };
  }
  const object = withoutTypeSyntax(fields);
  if (row.error.at !== 'fields' || !row.serializesErrors || object.type !== 'ObjectExpression') return undefined;
  const { key } = row.error;
  const property = key === errorName ? key : `${key}: ${errorName}`;
  const [head] = object.properties;
  return head === undefined
    ? { range: object.range, text: `{ ${property} }` }
    : { range: [head.range[0], head.range[0]], text: `${property}, ` };
}
