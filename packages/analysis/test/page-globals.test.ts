import { describe, expect, it } from 'vitest';
import { elementCalls, pageUses, tellingGlobals } from '../src/knowledge/page-globals.ts';
import { asksWhereItRuns, changesElements, usesPageGlobals } from '../src/purpose/page-code.ts';
import type { Imports } from '../src/purpose/file-imports.ts';

/** A use of each text of the table, and its nearest neighbour that any program may have. */
const uses: Readonly<Record<string, readonly [string, string]>> = {
  '$(document)': ['$(document).ready(run);', '$(documents).each(run);'],
  '$(window)': ['$(window).on("resize", draw);', '$(windows).each(draw);'],
  '(window as ': ['read((window as Shop).cart);', 'read((windows as Shop).cart);'],
  'angular.module(': ["angular.module('shop');", "angular.modules('shop');"],
  'document.': ['document.body.append(list);', 'document.title;'],
  'importScripts(': ["importScripts('/lib.js');", "importScript('/lib.js');"],
  'indexedDB.': ["indexedDB.open('images');", "indexedDB.close('images');"],
  'localStorage.': ["localStorage.getItem('cart');", "settings.localStorage.getItem('cart');"],
  'navigator.': ['navigator.clipboard.readText();', 'navigator.hardwareConcurrency;'],
  'new FileReader': ['new FileReader();', 'new FileReaders();'],
  'new XMLHttpRequest': ['new XMLHttpRequest();', 'new XMLHttpRequests();'],
  'requestAnimationFrame(': ['requestAnimationFrame(draw);', 'view.requestAnimationFrame(draw);'],
  'self.': ['self.postMessage(found);', 'self.send(found);'],
  'sessionStorage.': ["sessionStorage.getItem('cart');", "settings.sessionStorage.getItem('cart');"],
  'window.': ['window.location.reload();', "window.console.log('x');"],
  'window[': ["window['cart'];", 'window[0];'],
};

it('has a use of each text', () => {
  expect(Object.keys(uses)).toEqual(pageUses.flatMap(({ texts }): readonly string[] => texts).toSorted());
});

describe.each(pageUses)('$form', ({ form, texts }) => {
  it.each(texts)('is found with %s', (text) => {
    const [use = '', other = ''] = uses[text] ?? [];
    expect(use).toContain(text);
    expect(new RegExp(form, 'u').test(use)).toBe(true);
    expect(usesPageGlobals(use)).toBe(true);
    expect(usesPageGlobals(other)).toBe(false);
  });
});

it.each([...tellingGlobals])('typeof %s tells what runs a file', (name) => {
  expect(asksWhereItRuns(`if (typeof ${name} === 'undefined') load();`)).toBe(true);
  expect(asksWhereItRuns(`if (typeof ${name}s === 'undefined') load();`)).toBe(false);
});

it.each([...elementCalls])('%s is done with elements', (name) => {
  const imports = { makesElements: true, isOnlyServer: false } as Imports;
  expect(changesElements(`list.${name}(item);`, imports)).toBe(true);
  expect(changesElements(`${name}(item);`, imports)).toBe(false);
});
