/** Which code of a file on the server runs in a page: functions that are given to a browser that the file drives. */
import type { TSESTree } from '@typescript-eslint/utils';
import {
  getPropertyName,
  getReferenceName,
  isFunction,
  withoutTypeSyntax,
  type Node,
  type SourceCode,
} from '../ast.ts';
import { browserDrivers, pageMethods, pageNames, type PageMethodRow } from '../knowledge/page-functions.ts';
import { toWords } from '../names.ts';

const rows: ReadonlyMap<string, PageMethodRow> = new Map(pageMethods.map((row) => [row.method, row]));

/**
 * Whether a node stands in a function that is sent to a page, `page.evaluate(() => …)`: what the server's conventions
 * say does not hold there, and nothing of the file (a logger, an error class) exists there.
 */
export function isInPageFunction(node: Node | TSESTree.Token, sourceCode: SourceCode): boolean {
  if (!('parent' in node)) return false;
  for (let current: Node | null | undefined = node; current != null; current = current.parent) {
    const parent: Node | undefined = current.parent;
    if (!isFunction(current) || parent?.type !== 'CallExpression') continue;
    const callee = withoutTypeSyntax(parent.callee);
    if (callee.type !== 'MemberExpression') continue;
    const row = rows.get(getPropertyName(callee) ?? '');
    if (row === undefined || parent.arguments[row.argument] !== current) continue;
    if (row.isOfDriversOnly || isNamedPage(callee.object) || drives(sourceCode)) return true;
  }
  return false;
}

/** Whether what carries a function out is named for what a browser shows: `page`, `this.activePage`, `frame`. */
function isNamedPage(object: Node): boolean {
  return pageNames.has(toWords(getReferenceName(object) ?? '').at(-1) ?? '');
}

const driverMention = new RegExp(`['"\`](?:${[...browserDrivers].join('|')})['"\`]`, 'u');

/** Whether a file names what drives a browser, if only for its types. */
function drives({ text }: SourceCode): boolean {
  return driverMention.test(text);
}
