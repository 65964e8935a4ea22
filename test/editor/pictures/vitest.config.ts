/** `npm run pictures`: the pictures of README.md and of the extension's walkthrough, made anew. */
import { defineConfig, mergeConfig } from 'vitest/config';
import editor from '../vitest.config.ts';

export default mergeConfig(editor, defineConfig({ test: { include: ['test/editor/pictures/*.spec.ts'] } }));
