// @ts-check
/** `npm run create-rule my-rule`: the three hand-written files of a rule, and everything that is made from them. */
import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './bundle.js';

/**
 * The files of a new rule: relative path → text. It reports calls of `example()`, so that the house is green from the
 * first moment, and every line of it is there to be replaced.
 * @param {string} name
 * @returns {Readonly<Record<string, string>>}
 */
export function getRuleFiles(name) {
  return {
    [`rules-docs/${name}.md`]: `# ${name}

<!-- begin generated header -->

<!-- end generated header -->

What is reported, in one paragraph.

Why it is a mistake, in one paragraph.

## ❌ Wrong

\`\`\`ts
example();
\`\`\`

## ✅ Right

\`\`\`ts
other();
\`\`\`

## Options

This rule has no options.

## When not to use it

Where it does not help, and what to use instead.
`,
    [`packages/eslint-plugin/src/rules/${name}.ts`]: `import { defineRule } from '../rule.ts';

export default defineRule({
  name: '${name}',
  type: 'problem',
  docs: {
    description: 'Disallow example()',
    preset: 'all',
    offIn: [],
    cwe: [],
  },
  messages: {
    found: '\`{{name}}()\` is called here, which is wrong because it is an example.',
  },
  options: {},
  defaultOptions: {},
  mayMatch: (text) => text.includes('example'),
  create(context) {
    return {
      CallExpression(node) {
        if (node.callee.type !== 'Identifier' || node.callee.name !== 'example') return;
        context.report({ node, messageId: 'found', data: { name: node.callee.name } });
      },
    };
  },
});
`,
    [`packages/eslint-plugin/test/rules/${name}.ts`]: `import { defineCases } from '../rule-cases.ts';

export default defineCases({
  rule: '${name}',
  valid: ['other();'],
  invalid: [{ code: 'example();', errors: [{ messageId: 'found', at: 'example()' }] }],
});
`,
  };
}

/** @param {string | undefined} name */
function createRule(name) {
  if (name === undefined || !/^[a-z]+(?:-[a-z]+)*$/.test(name)) {
    console.error('Usage: npm run create-rule my-rule   (a name in kebab-case)');
    process.exitCode = 1;
    return;
  }
  const files = Object.entries(getRuleFiles(name));
  const taken = files.find(([file]) => existsSync(path.join(root, file)));
  if (taken !== undefined) {
    console.error(`${taken[0]} is there already.`);
    process.exitCode = 1;
    return;
  }
  for (const [file, text] of files) {
    writeFileSync(path.join(root, file), text);
    console.log(`wrote ${file}`);
  }
  execFileSync(process.execPath, [path.join(root, 'packages/tooling/generate.js')], { stdio: 'inherit' });
  console.log(`Now: write the page, then the cases, then the rule; npx vitest run packages/eslint-plugin -t "${name}"`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) createRule(process.argv[2]);
