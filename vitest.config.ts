import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Tests run the sources, not what was last built.
  ssr: { resolve: { conditions: ['@failwell/source', 'module', 'node', 'development|production'] } },
  resolve: { conditions: ['@failwell/source'] },
  test: {
    include: ['packages/*/test/**/*.test.ts', 'test/**/*.test.ts', 'extension/test/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'test/projects/**'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
