/** `npm run test:vscode`: the extension in a real VS Code. */
import path from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: path.join(import.meta.dirname, '../..'),
    include: ['test/editor/vscode/*.spec.ts', 'test/editor/interface/*.spec.ts'],
    globalSetup: ['test/editor/vscode/setup.ts'],
    // One workbench at a time: two would take each other's processor.
    fileParallelism: false,
    testTimeout: 240_000,
    hookTimeout: 240_000,
    teardownTimeout: 20_000,
  },
});
