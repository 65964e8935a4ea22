/** Every rule by its name. Written by `npm run generate` from the files of this folder. */
import type { FailwellRule } from '../rule.ts';
import noEagerLogMessage from './no-eager-log-message.ts';

export const rules: Readonly<Record<string, FailwellRule>> = {
  'no-eager-log-message': noEagerLogMessage,
};
