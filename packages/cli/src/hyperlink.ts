/** Links that terminals open on a click. */
import type colors from 'picocolors';
import type { Terminal } from './formats/format.ts';

/** A rule's name, which leads to its page where the terminal can. OSC 8: https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda */
export function getRuleText(
  ruleId: string,
  url: string | undefined,
  paint: ReturnType<typeof colors.createColors>,
  terminal: Pick<Terminal, 'hasLinks'>,
): string {
  const text = paint.cyan(ruleId);
  if (url === undefined || !terminal.hasLinks) return text;
  return `\u001B]8;;${url}\u0007${text}\u001B]8;;\u0007`;
}
