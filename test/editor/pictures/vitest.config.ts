/** `npm run pictures`: the pictures of README.md and of the extension's walkthrough, made anew. */
import { defineConfig } from 'vitest/config';
import editor from '../vitest.config.ts';

export default defineConfig({ test: { ...editor.test, include: ['test/editor/pictures/*.spec.ts'] } });
