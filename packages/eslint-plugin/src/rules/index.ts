/** Every rule by its name. Written by `npm run generate` from the files of this folder. */
import type { FailwellRule } from '../rule.ts';

export const rules: Readonly<Record<string, FailwellRule>> = {};
