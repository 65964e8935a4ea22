/** A TypeScript or JavaScript catalog → its syntax tree. Nothing of it is run. */
import { parse, type ParserPlugin } from '@babel/parser';
import type { TSESTree } from '@typescript-eslint/utils';
import type { ProblemList } from '../../problem.ts';
import type { SourceText } from '../../sourceText.ts';

/** What Babel leaves at a node besides ESTree: the comments before it, with offsets. */
export interface WithComments {
  readonly leadingComments?: readonly {
    readonly type: string;
    readonly value: string;
    readonly start: number;
    readonly end: number;
  }[];
}

/**
 * Parses with Babel: pure JavaScript without peers, since neither the user's parser nor TypeScript can be counted on.
 * @returns the tree, as far as it could be read; undefined where nothing could
 */
export function parseTypeScript(source: SourceText, problems: ProblemList): TSESTree.Program | undefined {
  const plugins: ParserPlugin[] = [
    ['typescript', { dts: /\.d\.[cm]?ts$/u.test(source.file) }],
    ['estree', { classFeatures: true }],
    // The flavour that NestJS uses; it also takes decorators of parameters.
    'decorators-legacy',
  ];
  if (/x$|\.[cm]?js$/u.test(source.file)) plugins.push('jsx');
  const options = {
    sourceType: 'unambiguous',
    allowAwaitOutsideFunction: true,
    allowReturnOutsideFunction: true,
    allowUndeclaredExports: true,
    ranges: true,
    plugins,
  } as const;
  try {
    return parse(source.text, { ...options, errorRecovery: false }).program as unknown as TSESTree.Program;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    if (source.text.length > mostRecovered) {
      report(error, source, problems);
      return undefined;
    }
  }
  try {
    const file = parse(source.text, { ...options, errorRecovery: true });
    for (const error of file.errors ?? []) report(error, source, problems);
    return file.program as unknown as TSESTree.Program;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    report(error, source, problems);
    return undefined;
  }
}

/** The longest text in which the parser goes on after an error: it may find as many as there are pairs of words. */
const mostRecovered = 100_000;

function report(error: object, source: SourceText, problems: ProblemList): void {
  const offset = 'pos' in error && typeof error.pos === 'number' ? error.pos : 0;
  const message = 'message' in error ? String(error.message) : '';
  // Babel ends its messages with a place, which the problem has already.
  const text = message.replace(/\s*\(\d+:\d+\)$/u, '').replace(/\.$/u, '');
  problems.add(source, { start: offset, end: offset }, 'syntax', `Not TypeScript: ${text}.`);
}
