/** The walk outwards says the same as scopes do, wherever it says anything. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseForESLint } from '@typescript-eslint/parser';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { describe, expect, it } from 'vitest';
import { DeclarationFinder } from '../src/match/declarations.ts';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../..');

/** Every reference of a text that the walk judges otherwise than scopes, and how many it judged at all. */
function compare(text: string): { readonly wrong: readonly string[]; readonly judged: number; readonly all: number } {
  const { ast, scopeManager } = parseForESLint(text, {
    range: true,
    loc: true,
    sourceType: 'module',
    ecmaFeatures: { jsx: false },
  });
  setParents(ast);
  const finder = new DeclarationFinder({ ast: ast, text });
  const wrong: string[] = [];
  let judged = 0;
  let all = 0;
  for (const scope of scopeManager.scopes) {
    for (const { identifier, resolved } of scope.references) {
      if (identifier.type !== 'Identifier') continue;
      all++;
      const found = finder.find(identifier);
      if (found === undefined) continue;
      judged++;
      const isRight =
        found === 'global'
          ? isGlobal(resolved)
          : isOnly(resolved, found.type === 'Constant' ? found.declarator : found);
      if (!isRight) wrong.push(`${identifier.name} in line ${String(identifier.loc.start.line)}`);
    }
  }
  return { wrong, judged, all };
}

type Resolved = {
  readonly defs: readonly { readonly node: unknown }[];
  readonly references: readonly TSESLint.Scope.Reference[];
} | null;

function isGlobal(resolved: unknown): boolean {
  return ((resolved as Resolved)?.defs.length ?? 0) === 0;
}

function isOnly(resolved: unknown, node: unknown): boolean {
  const variable = resolved as Resolved;
  return variable?.defs.length === 1 && variable.defs[0]?.node === node;
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
    'node_modules/zod/src',
    'node_modules/mongodb/src',
    'node_modules/@trpc/server/src',
  ])('%s', (name) => {
    const folder = path.join(root, name);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /(?<!\.d)\.ts$/u.test(file),
    );
    let judged = 0;
    let all = 0;
    for (const file of files) {
      const result = compare(readFileSync(path.join(folder, file), 'utf8'));
      expect(result.wrong, file).toEqual([]);
      judged += result.judged;
      all += result.all;
    }
    expect(judged / all).toBeGreaterThan(0.25);
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
    'export const a = 1, { b, ...c } = a; export class D { static x = D; } b; c;',
    'import a, { b as c, type T } from "m"; import * as n from "m"; import r = require("r"); a; c; n; r; let t: T;',
    'class A { static { const a = 1; a; } m(a = 1) { return a; } get a() { return a; } } const a = 1;',
    'const a = () => arguments; function f() { return arguments; }',
    'declare global { interface Window { a: string } } declare const a: string; a; window;',
    'label: for (;;) { const a = 1; a; break label; } a;',
    'const { a = b, b } = { b: 1 } as any; a; b;',
    'abstract class A { constructor(private readonly a: string) { a; } abstract m(a: string): typeof a; }',
  ])('%s', (text) => {
    expect(compare(text).wrong).toEqual([]);
  });
});
