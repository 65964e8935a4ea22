/** Who calls a function back when the request is answered already: what such a function answers reaches nobody. */
import type { ExportReference } from './table.ts';

/** https://nextjs.org/docs/app/api-reference/functions/after */
export const deferringFunctions = [
  { module: 'next/server', export: 'after' },
] as const satisfies readonly ExportReference[];
