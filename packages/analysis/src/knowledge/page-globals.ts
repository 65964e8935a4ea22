/** What only a page of a browser, or a worker of one, asks: by globals of browsers, and by those of libraries for pages. */

/** A use of globals of pages. */
export interface PageUseRow {
  /** The source of a regular expression for such a use, without what may stand before it. */
  readonly form: string;
  /** One of these is a part of each: to look for a fixed text is many times cheaper than to try a pattern at every place. */
  readonly texts: readonly string[];
}

/** Sorted by their forms. */
export const pageUses = [
  // https://developer.mozilla.org/docs/Web/API/Window: all that is asked of it but `console`, which any program has.
  {
    form: String.raw`(?:localStorage|sessionStorage|window)\.(?!console\b)\w`,
    texts: ['window.', 'localStorage.', 'sessionStorage.'],
  },
  // What a page gives its window beside: `(window as Shop).cart`.
  { form: String.raw`(?<=\()window as\b`, texts: ['(window as '] },
  // https://api.jquery.com/ready/
  { form: String.raw`\$\((?:document|window)\)`, texts: ['$(document)', '$(window)'] },
  // https://docs.angularjs.org/api/ng/function/angular.module
  { form: String.raw`angular\.module\(`, texts: ['angular.module('] },
  // https://developer.mozilla.org/docs/Web/API/Document
  {
    form: String.raw`document\.(?:addEventListener|body|cookie|createElement|documentElement|getElementById|querySelector)\b`,
    texts: ['document.'],
  },
  // https://developer.mozilla.org/docs/Web/API/WorkerGlobalScope/importScripts
  { form: String.raw`importScripts\(`, texts: ['importScripts('] },
  // https://developer.mozilla.org/docs/Web/API/IDBFactory
  { form: String.raw`indexedDB\.(?:deleteDatabase|open)\(`, texts: ['indexedDB.'] },
  // https://developer.mozilla.org/docs/Web/API/Navigator; Node.js has others: https://nodejs.org/api/globals.html#navigator
  { form: String.raw`navigator\.(?:clipboard|mediaDevices|serviceWorker|storage)\b`, texts: ['navigator.'] },
  // https://developer.mozilla.org/docs/Web/API/FileReader and https://developer.mozilla.org/docs/Web/API/XMLHttpRequest
  { form: String.raw`new (?:FileReader|XMLHttpRequest)\b`, texts: ['new FileReader', 'new XMLHttpRequest'] },
  // https://developer.mozilla.org/docs/Web/API/Window/requestAnimationFrame
  { form: String.raw`requestAnimationFrame\(`, texts: ['requestAnimationFrame('] },
  // https://developer.mozilla.org/docs/Web/API/DedicatedWorkerGlobalScope
  { form: String.raw`self\.(?:addEventListener|onmessage|postMessage)\b`, texts: ['self.'] },
  // https://developer.mozilla.org/docs/Web/API/Window: what a page keeps in it by a name.
  { form: String.raw`window\[['"A-Z]`, texts: ['window['] },
] as const satisfies readonly PageUseRow[];

/**
 * Methods that only elements of a page have, or what holds them.
 * @see https://developer.mozilla.org/docs/Web/API/Node and https://developer.mozilla.org/docs/Web/API/Element
 */
export const elementCalls: ReadonlySet<string> = new Set([
  'addEventListener',
  'appendChild',
  'insertBefore',
  'querySelector',
  'querySelectorAll',
  'replaceChild',
]);

/** Globals by whose absence code tells what runs it, a page or Node.js: https://nodejs.org/api/globals.html */
export const tellingGlobals: ReadonlySet<string> = new Set(['document', 'global', 'process', 'window']);
