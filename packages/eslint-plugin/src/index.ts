/** eslint-plugin-failwell: rules and presets for ESLint and oxlint, with the contract read from disk. */
import { readProjectFacts } from './catalogFile.ts';
import { getConfigs } from './configs.ts';
import { getErrorClasses } from './errorClasses.ts';
import type { FailwellPlugin } from './plugin.ts';
import { setProjectSource } from './project.ts';
import { getProjectDigest } from './projectDigest.ts';
import { rules } from './rules/index.ts';
import { hasCoreRule } from './runningEslint.ts';
import { version } from './version.ts';

setProjectSource(readProjectFacts);

const plugin: FailwellPlugin = {
  meta: {
    name: 'eslint-plugin-failwell',
    namespace: 'failwell',
    // ESLint's cache keys on the plugin's version: with the digest in it, a changed catalog is linted again even by
    // configurations that use no preset.
    get version() {
      return `${version}+${getProjectDigest()}`;
    },
  },
  // ESLint's types of a rule are its own; typescript-eslint's, which the rules are written with, say the same.
  rules: rules as unknown as FailwellPlugin['rules'],
  configs: getConfigs(() => plugin, rules, {
    getDigest: getProjectDigest,
    hasCoreRule,
    getErrorClasses: () => getErrorClasses(),
  }),
};

export default plugin;
