import { toShownPath, type Report } from '../report.ts';

/**
 * Workflow commands, which GitHub shows as annotations of a pull request:
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions#setting-an-error-message
 */
export function formatGithub({ results, root }: Report): string {
  return results
    .flatMap(({ filePath, messages }) =>
      messages.map(({ severity, ruleId, message, line, column, endLine, endColumn }) => {
        const properties: Record<string, string | number | undefined> = {
          file: toShownPath(root, filePath),
          line,
          endLine,
          // GitHub takes columns only where the annotation stays on one line.
          ...(endLine === undefined || endLine === line ? { col: column, endColumn } : {}),
          title: ruleId ?? 'failwell',
        };
        const text = Object.entries(properties)
          .filter(([, value]) => value !== undefined)
          .map(([key, value]) => `${key}=${escapeProperty(String(value))}`)
          .join(',');
        return `::${severity === 2 ? 'error' : 'warning'} ${text}::${escapeData(message)}\n`;
      }),
    )
    .join('');
}

/** As GitHub's runner unescapes it: https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
