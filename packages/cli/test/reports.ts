/** Reports for tests of formats: one project in memory. */
import type { LintMessage, RuleInfo } from '../src/engines/engine.ts';
import { toLintResult } from '../src/engines/engine.ts';
import type { Report } from '../src/report.ts';
import { SourcePositions } from '../src/sourcePositions.ts';

/** A message with the parts that every test would repeat. */
export function message(parts: Partial<LintMessage> & Pick<LintMessage, 'message'>): LintMessage {
  return { ruleId: 'failwell/no-console', severity: 2, line: 1, column: 1, ...parts };
}

const rules: readonly RuleInfo[] = [
  {
    id: 'failwell/no-console',
    description: 'Write to a logger',
    url: 'https://example.com/no-console',
    cwe: ['CWE-532', 'CWE-79'],
    isFixable: false,
  },
  { id: 'preserve-caught-error', description: 'Keep the cause', cwe: [], isFixable: false },
];

/** A report over sources by path below `/project`. */
export function report(
  files: Readonly<Record<string, { readonly text?: string; readonly messages: readonly LintMessage[] }>>,
  parts: Partial<Report> = {},
): Report {
  return {
    results: Object.entries(files).map(([file, { messages }]) => toLintResult(`/project/${file}`, messages)),
    rules: new Map(rules.map((rule) => [rule.id, rule])),
    fileCount: 1200,
    seconds: 1.26,
    failures: [],
    root: '/project',
    version: '1.2.3',
    getSource(filePath) {
      const text = files[filePath.replace('/project/', '')]?.text;
      return text === undefined ? undefined : new SourcePositions(Buffer.from(text));
    },
    getPage: (ruleId) => (ruleId === 'failwell/no-console' ? '# no-console\n\nUse a logger.\n' : undefined),
    ...parts,
  };
}

/** A terminal that shows text and nothing else. */
export const plain = { hasColors: false, hasLinks: false, width: 80 };
