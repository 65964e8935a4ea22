import type { Report } from '../report.ts';

/** ESLint's own result format: https://eslint.org/docs/latest/use/formatters/#json */
export function formatJson({ results }: Report): string {
  return `${JSON.stringify(results)}\n`;
}
