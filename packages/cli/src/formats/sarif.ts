import { pathToFileURL } from 'node:url';
import type { Location, Log, Notification, ReportingDescriptor, Result } from 'sarif';
import type { LintMessage, RuleInfo } from '../engines/engine.ts';
import { toUri, type Report } from '../report.ts';

/** What GitHub takes for a rule without a page. */
const repository = 'https://github.com/failwell/failwell';

/**
 * SARIF 2.1.0, for code scanning services: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 * Tags and help are spelt as GitHub reads them:
 * https://docs.github.com/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
 */
export function formatSarif(report: Report): string {
  const { results, root, version } = report;
  const rules = [...report.rules.values()];
  const weaknesses = [...new Set(rules.flatMap(({ cwe }) => cwe.map(toCweNumber)))].sort(
    (a, b) => Number(a) - Number(b),
  );
  const messages = results.flatMap(({ filePath, messages: found }) =>
    found.map((message) => ({ message, locations: [toLocation(root, filePath, message)] })),
  );
  const notifications: Notification[] = [
    ...messages
      .filter(({ message }) => message.fatal === true)
      .map(({ message, locations }) => ({ level: 'error' as const, message: { text: message.message }, locations })),
    ...report.failures.map((text) => ({ level: 'error' as const, message: { text } })),
  ];
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Failwell',
            informationUri: repository,
            semanticVersion: version,
            rules: rules.map((rule) => toDescriptor(rule, report, weaknesses)),
            ...(weaknesses.length === 0 ? {} : { supportedTaxonomies: [{ name: 'CWE', index: 0 }] }),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { '%SRCROOT%': { uri: pathToFileURL(`${root}/`).href } },
        invocations: [
          {
            executionSuccessful: notifications.length === 0,
            ...(notifications.length === 0 ? {} : { toolExecutionNotifications: notifications }),
          },
        ],
        ...(weaknesses.length === 0
          ? {}
          : {
              taxonomies: [
                {
                  name: 'CWE',
                  organization: 'MITRE',
                  informationUri: 'https://cwe.mitre.org/',
                  shortDescription: { text: 'Common Weakness Enumeration' },
                  taxa: weaknesses.map((id) => ({ id, helpUri: `https://cwe.mitre.org/data/definitions/${id}.html` })),
                },
              ],
            }),
        results: messages
          .filter(({ message }) => message.fatal !== true)
          .map(({ message, locations }) => toResult(message, locations, rules)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function toResult(
  { ruleId, severity, message }: LintMessage,
  locations: Location[],
  rules: readonly RuleInfo[],
): Result {
  const ruleIndex = rules.findIndex(({ id }) => id === ruleId);
  return {
    ruleId: ruleId ?? 'failwell',
    ...(ruleIndex === -1 ? {} : { ruleIndex }),
    level: severity === 2 ? 'error' : 'warning',
    message: { text: message },
    locations,
  };
}

function toLocation(root: string, filePath: string, { line, column, endLine, endColumn }: LintMessage): Location {
  const uri = toUri(root, filePath);
  return {
    physicalLocation: {
      artifactLocation: { uri, ...(uri.startsWith('file:') ? {} : { uriBaseId: '%SRCROOT%' }) },
      region: {
        startLine: Math.max(line, 1),
        startColumn: Math.max(column, 1),
        ...(endLine === undefined || endColumn === undefined ? {} : { endLine, endColumn }),
      },
    },
  };
}

function toDescriptor(rule: RuleInfo, report: Report, weaknesses: readonly string[]): ReportingDescriptor {
  const page = report.getPage(rule.id);
  const text = `${rule.description}.`;
  return {
    id: rule.id,
    shortDescription: { text },
    helpUri: rule.url ?? repository,
    help: { text: page ?? text, ...(page === undefined ? {} : { markdown: page }) },
    properties: {
      tags: [
        'error-handling',
        ...(rule.cwe.length === 0 ? [] : ['security']),
        ...rule.cwe.map((id) => `external/cwe/cwe-${toCweNumber(id).padStart(3, '0')}`),
      ],
      precision: 'high',
    },
    ...(rule.cwe.length === 0
      ? {}
      : {
          relationships: rule.cwe.map(toCweNumber).map((id) => ({
            target: { id, index: weaknesses.indexOf(id), toolComponent: { name: 'CWE', index: 0 } },
            kinds: ['relevant'],
          })),
        }),
  };
}

/** `CWE-532` → `532`. */
function toCweNumber(id: string): string {
  return id.replace(/^CWE-/u, '');
}
