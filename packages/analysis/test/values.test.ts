import { describe, expect, it } from 'vitest';
import { getAssignedValues, getValueParts, isGuardedFromProduction } from '../src/index.ts';
import { analyse, findNodes } from './parse.ts';

/** The texts of the parts of the one expression that `text` logs. */
function toPartTexts(text: string): readonly string[] | undefined {
  const file = analyse(`log(${text});`);
  const [argument] = findNodes(file.sourceCode, 'CallExpression')[0]?.arguments ?? [];
  if (argument === undefined) throw new Error('no argument');
  return getValueParts(argument, file.origins)?.map((part) =>
    `${part.kind} ${part.key ?? ''} ${file.sourceCode.getText(part.node)}`.replace('  ', ' '),
  );
}

describe('getValueParts', () => {
  it.each([
    ['a', undefined],
    ['a.b', undefined],
    ['unknown(a)', undefined],
    ["'a'", []],
    ['1', []],
    ['undefined', []],
    ['!a', []],
    ['!!a', []],
    ['typeof a', []],
    ['a === b', []],
    ['a > b', []],
    ['() => a', []],
    ['Boolean(a)', []],
    ['isValid(a)', []],
    ['redact(a)', []],
    ['bcrypt.hash(a)', []],
    ['a.replace(/./g, "*")', []],
    ["a.split('@')", []],
    ['a!', ['same a']],
    ['a as string', ['same a']],
    ['a?.b', ['same a?.b']],
    ['a + b', ['text a', 'text b']],
    ['`x${a}y${b}`', ['text a', 'text b']],
    ['String.raw`x${a}`', ['text a']],
    ['sql`x${a}`', []],
    ['a ? b : c', ['same b', 'same c']],
    ['a && b', ['same b']],
    ['a || b', ['same a', 'same b']],
    ['a ?? b', ['same a', 'same b']],
    ['(a, b)', ['same b']],
    ['(a = b)', ['same b']],
    [
      '{ a, b: c, ...d, [e]: f, "g-h": i }',
      ['property a a', 'property b c', 'spread d', 'property f', 'property g-h i'],
    ],
    ['[a, , ...b]', ['element a', 'spread b']],
    ['a.toString()', ['same a']],
    ['a?.trim()', ['same a?.trim()']],
    ['String(a)', ['same a']],
    ['JSON.stringify(a, null, 2)', ['same a']],
    ['JSON.stringify(a, ["id"])', []],
    ['util.format("%s", a)', ['text "%s"', 'text a']],
    ['new TypeError(a)', ['text a']],
    ['new Thing(a)', []],
    ['a.slice(-4)', ['excerpt a']],
    ['a.slice(4)', ['same a']],
    ['a.slice(0, 11)', ['same a']],
    ['a.substring(2, 8)', ['excerpt a']],
    ['a.substr(20, 3)', ['excerpt a']],
    ["a.split(' ')[1]", ["same a.split(' ')"]],
    ["'x'.concat(a)", ["same 'x'", 'text a']],
    ['a.replace(/\\./g, "")', ['same a']],
    ['a.replace(/./, "*")', ['same a']],
    ['a.replace(/[^a-z]/g, "")', ['same a']],
    ['a.replace(/\\W/g, "")', ['same a']],
    ['a.replace(/:[^:@]+@/, ":***@")', []],
    ['a.replace(/\\S+$/, "***")', []],
    ['a.replace(/[a-zA-Z0-9]/g, "*")', []],
  ])('%s', (text, parts) => {
    expect(toPartTexts(text)).toEqual(parts);
  });
});

describe('getAssignedValues', () => {
  const getTexts = (text: string): readonly string[] | undefined => {
    const file = analyse(text);
    const identifier = findNodes(file.sourceCode, 'Identifier').findLast((node) => node.name === 'x');
    const variable = identifier === undefined ? undefined : file.origins.findVariable(identifier);
    if (variable === undefined) throw new Error('no variable x');
    return getAssignedValues(variable)?.map(({ value, path }) => [file.sourceCode.getText(value), ...path].join(' '));
  };

  it.each([
    ['const x = a; x;', ['a']],
    ['let x; x = a; x = b; x;', ['a', 'b']],
    ['const { b: { x } } = a; x;', ['a b x']],
    ['const { x = 1 } = a; x;', ['a x', '1']],
    ['const [, x] = a; x;', ['a 1']],
    ['let x = a; x ||= b; x;', ['a', 'b']],
    ['const { ...x } = a; x;', undefined],
    ['for (const x of a) x;', undefined],
    ['function f(x) { x; }', undefined],
    ["import x from 'a'; x;", undefined],
    ['let x = a; [x] = b; x;', undefined],
    ['let x = 0; x++; x;', undefined],
  ])('%s', (text, values) => {
    expect(getTexts(text)).toEqual(values);
  });
});

describe('isGuardedFromProduction', () => {
  const isGuarded = (text: string): boolean => {
    const { sourceCode } = analyse(text);
    const call = findNodes(sourceCode, 'CallExpression').find((node) => sourceCode.getText(node) === 'log()');
    if (call === undefined) throw new Error('no log()');
    return isGuardedFromProduction(call);
  };

  it.each([
    "if (process.env.NODE_ENV === 'test') log();",
    "if ('development' == process.env.NODE_ENV) { if (x) log(); }",
    "if (process.env.NODE_ENV !== 'production') log();",
    "if (import.meta.env.MODE === 'development') log();",
    "if (process.env.NODE_ENV === 'production') x(); else log();",
    "process.env.NODE_ENV === 'test' && log();",
    "process.env.NODE_ENV === 'production' || log();",
    'isProduction ? x() : log();',
    'if (isDev || isTest) log();',
    'if (isDev && x) log();',
    'if (!(isProduction || x)) log();',
    'if (env.isDevelopment()) log();',
    'if (import.meta.env.DEV) log();',
    "if (app.get('env') === 'development') log();",
    'if (process.env.JEST_WORKER_ID) log();',
    'if (process.env.JEST_WORKER_ID !== undefined) log();',
    'if (process.env.VITEST == null) x(); else log();',
    'function f() { if (isProd) { return; } log(); }',
    "if (!['production', 'staging'].includes(env.NODE_ENV)) log();",
    'if (isTest) { items.forEach((item) => { log(); }); }',
  ])('%s', (text) => {
    expect(isGuarded(text)).toBe(true);
  });

  it.each([
    'log();',
    "if (process.env.NODE_ENV === 'production') log();",
    "if (process.env.NODE_ENV !== 'test') log();",
    "if (process.env.NODE_ENV === 'test') x(); else log();",
    "if (kind === 'test') log();",
    'if (process.env.JEST_WORKER_ID === undefined) log();',
    'if (process.env.PORT !== undefined) log();',
    'if (isDev || x) log();',
    'if (!(isProduction && x)) log();',
    'if (test) log();',
    'if (debug) log();',
    'if (log()) x();',
    'if (isProduction) x();\nlog();',
    'if (isTest) { return0(); }\nlog();',
    "if (!['staging'].includes(env.NODE_ENV)) log();",
  ])('not: %s', (text) => {
    expect(isGuarded(text)).toBe(false);
  });
});
