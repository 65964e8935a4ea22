/** eslint-plugin-failwell: rules and presets for ESLint and oxlint. */
import { rules } from './rules/index.ts';

const plugin = { meta: { name: 'eslint-plugin-failwell' }, rules };

export default plugin;
