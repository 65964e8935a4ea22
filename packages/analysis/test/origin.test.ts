/** Where values come from, written as short as it can be read: `pino.default`, `call(pino.default)`, `console.log`. */
import { describe, expect, it } from 'vitest';
import { alternatives, getModulePath, type Origin } from '../src/index.ts';
import { analyse, findNode } from './parse.ts';

/** An origin in one line. */
function show(origin: Origin): string {
  switch (origin.kind) {
    case 'module':
      return [origin.module, ...origin.path].join('.');
    case 'global':
      return `global ${origin.path.join('.')}`;
    case 'call':
      return `call(${show(origin.callee)})`;
    case 'instance':
      return `instance(${show(origin.of)})`;
    case 'member':
      return `${show(origin.object)}#${origin.property}`;
    case 'parameter': {
      const base = ['parameter', String(origin.index), ...origin.path].join('.');
      return origin.type === undefined ? base : `${base}: ${show(origin.type)}`;
    }
    case 'caught':
      return ['caught', ...origin.path].join('.');
    case 'this':
      return origin.class === undefined ? 'this' : `this ${origin.class.id?.name ?? '?'}`;
    case 'node':
      return origin.node.type;
    case 'union':
      return alternatives(origin).map(show).join(' | ');
    case 'unknown':
      return 'unknown';
  }
}

/** The origin of what `HERE(…)` is given. */
function resolveHere(text: string): string {
  const file = analyse(text);
  const argument = /HERE\(([^]*?)\);/u.exec(text)?.[1];
  if (argument === undefined) throw new Error('no HERE(…);');
  const call = findNode(file.sourceCode, `HERE(${argument})`);
  if (call.type !== 'CallExpression' || call.arguments[0] === undefined) throw new Error('no argument');
  return show(file.origins.resolve(call.arguments[0]));
}

describe.each([
  [
    'imports',
    [
      [`import pino from 'pino'; HERE(pino);`, 'pino.default'],
      [`import * as pino from 'pino'; HERE(pino);`, 'pino'],
      [`import * as pino from 'pino'; HERE(pino.default);`, 'pino.default'],
      [`import { Logger as L } from 'pino'; HERE(L);`, 'pino.Logger'],
      [`import { default as p } from 'pino'; HERE(p);`, 'pino.default'],
      [`import { 'a-b' as ab } from 'x'; HERE(ab);`, 'x.a-b'],
      [`import type { Logger } from 'pino'; function f(l: Logger) { HERE(l); }`, 'parameter.0: instance(pino.Logger)'],
      [`import pino = require('pino'); HERE(pino);`, 'pino'],
      [`import pino = require('pino'); import P = pino.Logger; HERE(P);`, 'pino.Logger'],
      [`const m = await import('pino'); HERE(m.default);`, 'pino.default'],
      [`const { default: p } = await import('pino'); HERE(p);`, 'pino.default'],
    ],
  ],
  [
    'require',
    [
      [`const pino = require('pino'); HERE(pino);`, 'pino'],
      [`const { Logger } = require('pino'); HERE(Logger);`, 'pino.Logger'],
      [`const L = require('pino').Logger; HERE(L);`, 'pino.Logger'],
      [`const pino = require(\`pino\`); HERE(pino);`, 'pino'],
      [`const pino = require(name); HERE(pino);`, 'call(global require)'],
      [`function require(x) { return x; } const pino = require('pino'); HERE(pino);`, 'parameter.0'],
      [`HERE(require('pino')());`, 'call(pino)'],
    ],
  ],
  [
    'globals',
    [
      [`HERE(console.log);`, 'global console.log'],
      [`HERE(globalThis.console);`, 'global console'],
      [`HERE(global.globalThis.console.log);`, 'global console.log'],
      [`HERE(process.env.TOKEN);`, 'global process.env.TOKEN'],
      [`HERE(process.env['TOKEN']);`, 'global process.env.TOKEN'],
      [`HERE(process.env[name]);`, 'unknown'],
      [`const console = make(); HERE(console.log);`, 'call(global make)#log'],
      [`HERE(undefined);`, 'unknown'],
    ],
  ],
  [
    'aliases and destructuring',
    [
      [`const a = console; const b = a; HERE(b.log);`, 'global console.log'],
      [`const { log } = console; HERE(log);`, 'global console.log'],
      [`const { log: write } = console; HERE(write);`, 'global console.log'],
      [`const { ['log']: write } = console; HERE(write);`, 'global console.log'],
      [`const { [name]: write } = console; HERE(write);`, 'unknown'],
      [`const { a: { b } } = require('x'); HERE(b);`, 'x.a.b'],
      [`const { a = console } = require('x'); HERE(a);`, 'x.a | global console'],
      [`const { a: { b } = {} } = require('x'); HERE(b);`, 'x.a.b'],
      [`const { a, ...rest } = require('x'); HERE(rest);`, 'unknown'],
      [`const [first] = [console]; HERE(first);`, 'global console'],
      [`const [, second] = [1, console]; HERE(second);`, 'global console'],
      [`let a; a = console; HERE(a);`, 'global console'],
      [`let a = null; a = console; HERE(a);`, 'Literal | global console'],
      [`let a = console; a += 1; HERE(a);`, 'global console | unknown'],
      [`let a = console; for (a of list) HERE(a);`, 'global console | unknown'],
      [`const o = { log: console.log }; HERE(o.log);`, 'global console.log'],
      [`const o = { ...other, log: console.log }; HERE(o.log);`, 'global console.log'],
      [`const o = { log: console.log, ...other }; HERE(o.log);`, 'ObjectExpression#log'],
      [`const o = { a: { b: console } }; const { a: { b } } = o; HERE(b);`, 'global console'],
    ],
  ],
  [
    'what does not change a value',
    [
      [`HERE((console as Console).log);`, 'global console.log'],
      [`HERE(console!.log!);`, 'global console.log'],
      [`HERE((<any>console).log);`, 'global console.log'],
      [`HERE((console satisfies Console).log);`, 'global console.log'],
      [`HERE(console?.log);`, 'global console.log'],
      [`HERE(await console);`, 'global console'],
      [`HERE((0, console.log));`, 'global console.log'],
      [`let a; HERE(a = console);`, 'global console'],
      [`HERE(a && console);`, 'global console'],
      [`HERE(console ?? other);`, 'global console | global other'],
      [`HERE(ok ? console : other);`, 'global console | global other'],
    ],
  ],
  [
    'calls and instances',
    [
      [`import { make } from 'x'; HERE(make());`, 'call(x.make)'],
      [`import { make } from 'x'; HERE(make().child());`, 'call(call(x.make)#child)'],
      [`import { Logger } from 'x'; HERE(new Logger());`, 'instance(x.Logger)'],
      [`import * as x from 'x'; HERE(new x.Logger().child);`, 'instance(x.Logger)#child'],
      [`function make() { return console; } HERE(make());`, 'global console'],
      [`const make = () => console; HERE(make());`, 'global console'],
      [`function make() { if (a) return 1; return console; } HERE(make());`, 'call(FunctionDeclaration)'],
      [`import { tag } from 'x'; HERE(tag\`a\`);`, 'call(x.tag)'],
    ],
  ],
  [
    'parameters',
    [
      [`function f(a) { HERE(a); }`, 'parameter.0'],
      [`const f = (a, { b: { c } }) => { HERE(c); };`, 'parameter.1.b.c'],
      [`function f(a) { const { b } = a; HERE(b.c); }`, 'parameter.0.b.c'],
      [`function f(a) { a = console; HERE(a); }`, 'unknown'],
      [`function f(a = console) { HERE(a); }`, 'parameter.0 | global console'],
      [`function f(...a) { HERE(a); }`, 'unknown'],
      [`import { T } from 'x'; function f(a: T) { HERE(a.log); }`, 'parameter.0.log: instance(x.T)#log'],
      [`import { T } from 'x'; function f({ log }: { log: T }) { HERE(log); }`, 'parameter.0.log: instance(x.T)'],
      [
        `import { T } from 'x'; interface O { a: { log: T } } function f(o: O) { HERE(o.a.log); }`,
        'parameter.0.a.log: instance(x.T)',
      ],
      [`try { f(); } catch (error) { HERE(error); }`, 'caught'],
      [`try { f(); } catch ({ message }) { HERE(message); }`, 'caught.message'],
      [`try { f(); } catch (error) { const { code } = error; HERE(code); }`, 'caught.code'],
    ],
  ],
  [
    'types',
    [
      [`import { T } from 'x'; import { make } from './own'; const a: T = make(); HERE(a);`, 'instance(x.T)'],
      [`import { T, make } from 'x'; const a: T = make(); HERE(a);`, 'call(x.make)'],
      [`import { T } from 'x'; const a: T = JSON.parse(b); HERE(a);`, 'call(global JSON.parse)'],
      [`import { T } from 'x'; declare const a: T; HERE(a);`, 'instance(x.T)'],
      [`import { T } from 'x'; let a: T | undefined; HERE(a);`, 'instance(x.T)'],
      [`import { T } from 'x'; function f(a: Promise<T>) { HERE(await a); }`, 'parameter.0: instance(x.T)'],
      [`import * as x from 'x'; declare const a: x.T; HERE(a);`, 'instance(x.T)'],
      [`import { make } from 'x'; declare const a: ReturnType<typeof make>; HERE(a);`, 'instance(x.make)'],
      [`import { log } from 'x'; declare const a: typeof log; HERE(a);`, 'x.log'],
      [`import { T } from 'x'; type U = T; declare const a: U; HERE(a);`, 'instance(x.T)'],
      [`import { T } from 'x'; HERE(make() as T);`, 'call(global make)'],
      [`declare const a: string[]; HERE(a);`, 'instance(TSArrayType)'],
      [`const a: unknown = make(); HERE(a);`, 'call(global make)'],
    ],
  ],
  [
    'members of a class',
    [
      [`class A { log = console; f() { HERE(this.log); } }`, 'global console'],
      [`class A { #log = console; f() { HERE(this.#log); } }`, 'global console'],
      [`class A { log = console; f = () => { HERE(this.log); }; }`, 'global console'],
      [`class A { static log = console; } HERE(A.log);`, 'global console'],
      [`class A { constructor() { this.log = console; } f() { HERE(this.log); } }`, 'global console'],
      [`class A { f() { if (a) { this.log = console; } HERE(this.log); } }`, 'global console'],
      [`class A { get log() { return console; } f() { HERE(this.log); } }`, 'global console'],
      [`import { T } from 'x'; class A { private log: T; f() { HERE(this.log); } }`, 'instance(x.T)'],
      [
        `import { T } from 'x'; class A { constructor(private readonly log: T) {} f() { HERE(this.log); } }`,
        'instance(x.T)',
      ],
      [`class A { constructor(private readonly log = console) {} f() { HERE(this.log); } }`, 'global console'],
      [
        `import { T } from 'x'; class A { log: T; constructor(log: T) { this.log = log; } f() { HERE(this.log); } }`,
        'instance(x.T)',
      ],
      [
        `import { T } from 'x'; class A { log; constructor(log: T) { this.log = log; } f() { HERE(this.log); } }`,
        'parameter.0: instance(x.T)',
      ],
      [`class A { log = console; f() { return function () { HERE(this.log); }; } }`, 'this#log'],
      [`class A extends B { f() { HERE(this.log); } }`, 'this A#log'],
      [`class A { log = console; f() { const { log } = this; HERE(log); } }`, 'global console'],
      [`class A { log = console; } const a = new A(); HERE(a.log);`, 'global console'],
      [`class A { log = console; } function f(a: A) { HERE(a.log); }`, 'parameter.0.log: global console'],
    ],
  ],
  [
    'cycles',
    [
      [`const a = b; const b = a; HERE(a);`, 'unknown'],
      [`let a = a; HERE(a);`, 'unknown'],
      [`function f() { return f(); } HERE(f());`, 'call(FunctionDeclaration)'],
      [`class A { a = this.b; b = this.a; f() { HERE(this.a); } }`, 'unknown'],
      [`type A = B; type B = A; declare const a: A; HERE(a);`, 'unknown'],
      [
        `interface A { a: A } function f(a: A) { HERE(a.a.a.a.a); }`,
        'parameter.0.a.a.a.a: instance(TSInterfaceDeclaration)',
      ],
      [`let a = { b: a }; HERE(a.b.b);`, 'ObjectExpression'],
    ],
  ],
] as const)('%s', (_, cases) => {
  it.each<readonly [string, string]>(cases)('%s', (text, expected) => {
    expect(resolveHere(text)).toBe(expected);
  });
});

it('folds the ways of importing one export into one path', () => {
  const paths = [
    `import pino from 'pino'; HERE(pino.destination);`,
    `import * as pino from 'pino'; HERE(pino.destination);`,
    `import * as pino from 'pino'; HERE(pino.default.destination);`,
    `const pino = require('pino'); HERE(pino.destination);`,
    `import { destination } from 'pino'; HERE(destination);`,
  ].map((text) => {
    const file = analyse(text);
    const call = findNode(file.sourceCode, /HERE\(.*\)/u.exec(text)?.[0] ?? '');
    const argument = call.type === 'CallExpression' ? call.arguments[0] : undefined;
    return argument === undefined ? undefined : getModulePath(file.origins.resolve(argument), 'pino');
  });
  expect(paths).toEqual(paths.map(() => ['destination']));
});

it('does not depend on what was asked first', () => {
  const text = `const a = b; const b = c; const c = ok ? a : console;`;
  const answer = (names: readonly string[]): readonly string[] => {
    const file = analyse(text);
    const origins = new Map(
      names.map((name) => {
        const variable = file.origins.findVariableByName(name, file.sourceCode.ast);
        return [name, variable === undefined ? 'none' : show(file.origins.resolveVariable(variable))];
      }),
    );
    return ['a', 'b', 'c'].map((name) => origins.get(name) ?? '');
  };
  expect(answer(['a', 'b', 'c'])).toEqual(answer(['c', 'b', 'a']));
});
