import eslint from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import failwell from 'eslint-plugin-failwell';
import tseslint from 'typescript-eslint';

export default defineConfig(
  globalIgnores([
    '**/dist/',
    '**/node_modules/',
    'coverage/',
    // Samples with believable mistakes, and texts that are fixtures.
    'test/projects/',
    'test/editor/workspaces/',
    '**/fixtures/',
    // Compiled from the JSON Schema.
    'packages/catalog/src/schema/validators.js',
  ]),
  eslint.configs.recommended,
  ...failwell.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Numbers are written into messages and keys all over; they print as one expects.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // Rules compare `node.type` with texts on purpose: the enum would be an import of typescript-eslint at run time.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      // The types of nodes are those of typescript-eslint's parser. espree and oxlint leave out or set to null what it
      // always has (decorators, annotations), so a guard that looks needless there is needed here.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['**/test/**/*.ts'],
    rules: {
      // Stand-ins for what users write: empty modules, options as plain objects, functions that are asynchronous because an interface is.
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['**/*.js'],
    languageOptions: {
      globals: { console: 'readonly', process: 'readonly', performance: 'readonly', URL: 'readonly' },
    },
  },
);
