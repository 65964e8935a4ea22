/** Names mean what the scope manager says they mean, and are used where it says. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseForESLint } from '@typescript-eslint/parser';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { describe, expect, it } from 'vitest';
import { BindingFinder } from '../src/match/bindings.ts';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../..');

/** Everything in a text that the finder says otherwise than the scope manager. */
function compare(text: string, isJsx = false): readonly string[] {
  const { ast, scopeManager, visitorKeys } = parseForESLint(text, {
    range: true,
    loc: true,
    comment: true,
    sourceType: 'module',
    ecmaFeatures: { jsx: isJsx },
  });
  setParents(ast);
  const finder = new BindingFinder({ ast, text, visitorKeys: visitorKeys as TSESLint.Parser.VisitorKeys });
  const wrong: string[] = [];
  const check = (what: string, name: TSESTree.Node, found: unknown, expected: unknown): void => {
    const left = JSON.stringify(found);
    const right = JSON.stringify(expected);
    if (left !== right) wrong.push(`line ${String(name.loc.start.line)}, ${what}: ${left}, expected ${right}`);
  };
  for (const scope of scopeManager.scopes) {
    for (const { identifier, resolved } of scope.references as readonly TSESLint.Scope.Reference[]) {
      if (identifier.name === 'this') continue;
      const places = getPlaces(resolved?.defs.map(({ name }) => name) ?? []);
      check(`what ${identifier.name} is`, identifier, getPlaces(finder.find(identifier)?.identifiers ?? []), places);
    }
    for (const variable of scope.variables as readonly TSESLint.Scope.Variable[]) {
      const uses = variable.references.filter(({ init }) => init !== true);
      const [first] = uses;
      // A pattern with a default gives a name two values in one place.
      const expected = new Map(
        uses.map((each) => [each.identifier.range[0], [each.isRead(), each.isWrite()] as const] as const),
      );
      if (first === undefined || variable.defs.length === 0) continue;
      const found = finder.find(first.identifier)?.references ?? [];
      check(
        `where ${variable.name} is used`,
        first.identifier,
        found.map(({ identifier, isRead, isWrite }) => [identifier.range[0], [isRead, isWrite]]),
        [...expected].toSorted(([left], [right]) => left - right),
      );
    }
  }
  return wrong;
}

function getPlaces(names: readonly TSESTree.Node[]): readonly number[] {
  return names.map(({ range }) => range[0]).toSorted((left, right) => left - right);
}

function setParents(node: TSESTree.Node): void {
  for (const [key, value] of Object.entries(node) as [string, unknown][]) {
    if (key === 'parent') continue;
    for (const child of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (typeof child !== 'object' || child === null || !('type' in child) || typeof child.type !== 'string') continue;
      Object.assign(child, { parent: node });
      setParents(child as TSESTree.Node);
    }
  }
}

describe('in real sources', () => {
  it.each([
    'packages/analysis/src',
    'packages/catalog/src',
    'packages/eslint-plugin/src',
    'node_modules/zod/src/v3',
    'node_modules/@trpc/server/src',
    'node_modules/express/lib',
    'node_modules/winston/lib',
    'node_modules/log4js/lib',
  ])('%s', (name) => {
    const folder = path.join(root, name);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /(?<!\.d)\.[cm]?[jt]s$/u.test(file),
    );
    expect(files).not.toEqual([]);
    for (const file of files) expect(compare(readFileSync(path.join(folder, file), 'utf8')), file).toEqual([]);
  });
});

describe('where names are declared twice or in ways of their own', () => {
  it.each([
    'const a = 1; function f(a: number) { return a; } f(a);',
    'const a = 1; function f({ a }: { a: number }, [b] = [a]) { return a + b; } f({ a });',
    'const a = 1; { const a = 2; a; } a;',
    'const a = 1; for (const a of [1]) a; for (const a in {}) a; for (let a = 0; a < 1; a++) a; a;',
    'const a = 1; try { a; } catch (a) { a; } try { a; } catch ({ a }) { a; }',
    'const a = 1; switch (a) { case 1: { const a = 2; a; } default: const b = a; b; }',
    'const a = 1; switch (a) { case 2: a; case 3: const a = 3; a; }',
    'interface A {} const A: A = {}; { interface B {} { const B: B = {}; B; } } class C {} { const x: C = new C(); x; }',
    'const f = function a() { return a; }; const C = class a { m() { return a; } }; f; C;',
    'import { T } from "m"; function f<T>(x: T): T { return x as T; } class A<T> { x!: T } type B<T> = T; let y: T;',
    'import { T } from "m"; type A = { [T in "a"]: T }; type B = X extends infer T ? T : never; type C = (T: string) => typeof T; let y: T;',
    'interface A {} class A {} new A(); const B = 1; type B = string; let x: B = "a"; B;',
    'function f(): void; function f(x?: number): void {} f();',
    'enum E { a = 1, b = a } const a = 2; a; E.a;',
    'namespace N { export const a = 1; } namespace N { a; } const a = 2; a;',
    'let a = 1; a = 2; a; { a = 3; let b = a; b; }',
    'if (x) { var a = 1; } a; function f() { { var a = 2; } return a; }',
    'export default function a() { return a; }',
    'type A<T> = T; interface B {} export type { A as infer }; export default B;',
    'let a, b; [a, { b = 1, ...c }] = [1, {}]; for (a of [1]) b++; for ({ a, b } of []); a ||= b; var c;',
    'function f(a: number): asserts a is 1 { a = 2; } try {} catch { var a = 1; } do { var b = a; } while (b); with (a) { var c = b; } c;',
    'import C from "m"; @C class A { @C b: C = C.b; [C.c]() { return <C.D c={C} />; } } <A></A>; <c />; const c = 1; ({ c, [c]: c, C: { c } });',
    'export const a = 1, { b, ...c } = a; export class D { static x = D; } b; c;',
    'import a, { b as c, type T } from "m"; import * as n from "m"; import r = require("r"); a; c; n; r; let t: T;',
    'class A { static { const a = 1; a; } m(a = 1) { return a; } get a() { return a; } } const a = 1;',
    'const a = () => arguments; function f() { return arguments; }',
    'declare global { interface Window { a: string } } declare const a: string; a; window;',
    'label: for (;;) { const a = 1; a; break label; } a;',
    'const { a = b, b } = { b: 1 } as any; a; b;',
    'abstract class A { constructor(private readonly a: string) { a; } abstract m(a: string): typeof a; }',
  ])('%s', (text) => {
    expect(compare(text, text.includes('/>'))).toEqual([]);
  });
});
