/** What the ESLint that has loaded the plugin can do, found out without loading one: under oxlint there is none. */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/**
 * Whether the running ESLint has a core rule, and that rule an option. A preset that named a rule ESLint does not know would stop the whole run,
 * so where several versions are loaded, all must have it. What `import 'eslint'` would find is no answer: it need not
 * be the ESLint that runs. Its modules are CommonJS, so those that run are in the cache of `require`.
 */
export function hasCoreRule(name: string, option?: string): boolean {
  const indexes = Object.keys(require.cache)
    .map((file) => /^(?<lib>.*[/\\]lib[/\\])linter[/\\]linter\.js$/u.exec(file)?.groups?.['lib'])
    .filter((lib) => lib !== undefined)
    .map((lib) => `${lib}rules/index.js`);
  return indexes.length > 0 && indexes.every((file) => isRule((require(file) as CoreRules).get(name), option));
}

type CoreRules = ReadonlyMap<string, { readonly meta?: { readonly schema?: unknown } }>;

function isRule(rule: ReturnType<CoreRules['get']>, option: string | undefined): boolean {
  if (rule === undefined || option === undefined) return rule !== undefined;
  const schemas = rule.meta?.schema as readonly { readonly properties?: object }[] | undefined;
  return Object.hasOwn(schemas?.[0]?.properties ?? {}, option);
}
