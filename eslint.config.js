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
    },
  },
  {
    files: ['**/*.js'],
    languageOptions: {
      globals: { console: 'readonly', process: 'readonly', performance: 'readonly', URL: 'readonly' },
    },
  },
);
