/** A variable that is made of itself, `body = JSON.parse(body.payload)`, leads in a ring: no rule may run in it for ever. */
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as typescriptParser from '@typescript-eslint/parser';
import type { TSESTree } from '@typescript-eslint/utils';
import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import plugin from '../src/index.ts';
import type { RuleCase, RuleCases } from './rule-cases.ts';

const modules = import.meta.glob<{ default: RuleCases }>('./rules/*.ts', { eager: true });

/** An assignment to a variable, by its name. */
type Form = (name: string) => string;

const parsed: Form = (name) => `${name} = JSON.parse(${name}.payload)`;
/** What becomes of a variable. Each keeps what it holds, for one analysis or another. */
const forms: readonly Form[] = [
  parsed,
  (name) => `${name} = new URL(${name}, 'http://localhost').href`,
  (name) => `${name} = ${name}.data.error ?? ${name}.get(${name})`,
  (name) => `${name} = \`\${${name}}\`.replace(/a/u, ${name}.b)`,
  (name) => `${name} = { ...${name}, a: ${name}.a, b: [${name}, ...${name}] }`,
  (name) => `${name} = wrap(${name}, () => ${name})`,
  (name) => `${name} = new Error(${name}.message, { cause: ${name} })`,
  (name) => `${name} = ${name}.child({ a: ${name} })`,
  (name) => `${name} = (${name}Again) => ${name}(${name}Again)`,
  (name) => `({ ${name} } = ${name})`,
  (name) => `${name} += ${name}.b`,
  (name) => `${name} = new ${name}(${name})`,
  (name) => `${name} = ${name}.status(${name}.code).json({ error: ${name} })`,
  (name) => `if (${name} instanceof ${name}) ${name} = ${name}.code === ${name} ? ${name} : ${name}.statusCode`,
];

const parse = (code: string, filename: string): TSESTree.Program | undefined => {
  try {
    return typescriptParser.parseForESLint(code, {
      filePath: filename,
      range: true,
      ecmaFeatures: { jsx: /x$/u.test(filename) },
    }).ast;
  } catch {
    return undefined;
  }
};

interface Edit {
  readonly range: readonly [number, number];
  readonly text: string;
}

const isNode = (value: unknown): value is TSESTree.Node =>
  typeof value === 'object' && value !== null && 'type' in value && 'range' in value;

function getChildren(node: TSESTree.Node): readonly TSESTree.Node[] {
  return Object.values(node).flatMap((value) => [value].flat().filter(isNode));
}

/** Gives a parameter a variable of its own, which everything in the function reads from then on. */
function* replaceParameter({ name }: TSESTree.Identifier, body: TSESTree.BlockStatement, form: Form): Generator<Edit> {
  const own = `${name}Again`;
  const start = body.range[0] + 1;
  yield { range: [start, start], text: ` let ${own} = ${name}; ${form(own)}; ` };
  const pending: TSESTree.Node[] = [body];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.type === 'Identifier' && node.name === name) yield { range: node.range, text: own };
    else if (node.type === 'MemberExpression' && !node.computed) pending.push(node.object);
    else if (node.type === 'Property' && !node.computed && !node.shorthand) pending.push(node.value);
    else if (node.type !== 'Property' || !node.shorthand) pending.push(...getChildren(node));
    else if (node.value.type === 'Identifier' && node.value.name === name)
      yield { range: node.range, text: `${name}: ${own}` };
  }
}

/** `code` with an assignment of `form` behind every declaration of a variable in a function, and for its first parameter. */
function addSelfAssignments(code: string, filename: string, form: Form, withParameters: boolean): string {
  const edits: Edit[] = [];
  const visit = (node: TSESTree.Node, owner: TSESTree.Node, isInFunction: boolean): void => {
    const [declarator] = node.type === 'VariableDeclaration' ? node.declarations : [];
    if (
      isInFunction &&
      node.type === 'VariableDeclaration' &&
      node.declarations.length === 1 &&
      (node.kind === 'const' || node.kind === 'let') &&
      !node.declare &&
      declarator?.id.type === 'Identifier' &&
      declarator.init !== null &&
      !/^(?:For|Export)/u.test(owner.type)
    ) {
      edits.push({ range: [node.range[0], node.range[0] + node.kind.length], text: 'let' });
      edits.push({ range: [node.range[1], node.range[1]], text: `; ${form(declarator.id.name)};` });
    }
    const parameter = 'params' in node ? node.params.find((each) => each.type === 'Identifier') : undefined;
    const body = 'body' in node && !Array.isArray(node.body) ? node.body : undefined;
    if (withParameters && !isInFunction && parameter?.type === 'Identifier' && body?.type === 'BlockStatement')
      edits.push(...replaceParameter(parameter, body, form));
    for (const child of getChildren(node)) visit(child, node, isInFunction || 'params' in node);
  };
  const ast = parse(code, filename);
  if (ast !== undefined) visit(ast, ast, false);
  return edits
    .toSorted((one, other) => other.range[0] - one.range[0])
    .reduce((text, { range, text: added }) => text.slice(0, range[0]) + added + text.slice(range[1]), code);
}

/** A folder without a package, where a file is what it says itself. */
const root = path.join(tmpdir(), 'failwell-rings');
const linter = new Linter({ cwd: root });
let checked = 0;
const unparsed: string[] = [];

function verify(ruleName: string, { options }: RuleCase, code: string, filename: string): void {
  const config: Linter.Config = {
    files: ['**/*.{js,cjs,mjs,jsx,ts,cts,mts,tsx}'],
    plugins: { failwell: plugin },
    rules: { [`failwell/${ruleName}`]: options === undefined ? 'error' : ['error', options] },
    linterOptions: { reportUnusedDisableDirectives: 'off' },
    languageOptions: { parser: typescriptParser, parserOptions: { ecmaFeatures: { jsx: /x$/u.test(filename) } } },
  };
  const messages = linter.verify(code, [config], { filename });
  if (messages.some(({ ruleId }) => ruleId === null)) unparsed.push(code);
  else checked++;
}

describe.each(Object.entries(modules))('%s', (file, { default: cases }) => {
  const ruleName = /(?<name>[\w-]+)\.ts$/u.exec(file)?.groups?.['name'] ?? '';
  const all: readonly RuleCase[] = [...cases.valid, ...cases.invalid].map((each) =>
    typeof each === 'string' ? { code: each } : each,
  );

  it('comes to an end, whatever its variables are made of', { timeout: 120_000 }, () => {
    for (const [index, each] of all.entries()) {
      const filename = path.join(root, each.filename ?? 'src/file.ts');
      // The variables of each case become texts that are parsed, and one other form; its parameters another one.
      const variants = [
        { form: parsed, withParameters: false },
        { form: forms[index % forms.length] ?? parsed, withParameters: false },
        { form: forms[(index + 1) % forms.length] ?? parsed, withParameters: true },
      ];
      for (const { form, withParameters } of variants) {
        const code = addSelfAssignments(each.code, filename, form, withParameters);
        if (code !== each.code) verify(ruleName, each, code, filename);
      }
    }
  });
});

it('has looked at thousands of sources that parse', () => {
  expect(checked).toBeGreaterThan(2000);
  expect(unparsed).toEqual([]);
});
