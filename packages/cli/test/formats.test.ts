import { describe, expect, it } from 'vitest';
import type { Log } from 'sarif';
import { formatGithub } from '../src/formats/github.ts';
import { formatJson } from '../src/formats/json.ts';
import { formatJunit } from '../src/formats/junit.ts';
import { formatPretty } from '../src/formats/pretty.ts';
import { formatSarif } from '../src/formats/sarif.ts';
import { message, plain, report } from './reports.ts';

const found = report({
  'src/a.ts': {
    text: `\tconsole.log(user); // why\n`,
    messages: [message({ message: 'Not the console.', column: 2, endLine: 1, endColumn: 19 })],
  },
  'src/b c.ts': {
    text: `try {\n} catch (error) {\n}\n`,
    messages: [
      message({ message: 'Not the console either.', line: 2, column: 3, endLine: 3, endColumn: 2, severity: 1 }),
      message({ message: 'Keep it.', line: 10, column: 12, ruleId: 'preserve-caught-error' }),
    ],
  },
});
const broken = report({
  'bad.ts': {
    text: 'let x = ;',
    messages: [message({ message: 'Parsing error: Unexpected token', ruleId: null, fatal: true, column: 9 })],
  },
});

describe('pretty', () => {
  it('shows findings by file with their lines, and a table by rule', () => {
    expect(formatPretty(found, plain)).toBe(`src/a.ts
  1:2  error  Not the console.  failwell/no-console
       │ console.log(user); // why

src/b c.ts
    2:3  warning  Not the console either.  failwell/no-console
         │ } catch (error) {
  10:12  error    Keep it.  preserve-caught-error

Rule                    Errors   Warnings   Files
failwell/no-console          1          1       2
preserve-caught-error        1          0       1

✖ 3 problems (2 errors, 1 warning) in 2 files. 1,200 files checked in 1.3 s.
`);
  });

  it('is short where all is well', () => {
    expect(formatPretty(report({}, { fileCount: 1 }), plain)).toBe('✔ No problems. 1 file checked in 1.3 s.\n');
  });

  it('does not call well what could not be checked', () => {
    expect(formatPretty(report({}, { failures: ['no such file'], fileCount: 0 }), plain)).toBe(
      '✖ Not everything could be checked. 0 files checked in 1.3 s.\n',
    );
  });

  it('cuts long lines around the finding', () => {
    const text = `${'a'.repeat(200)} console.log(x) ${'b'.repeat(200)}`;
    const long = report({
      'a.ts': { text, messages: [message({ message: 'No.', column: 202, endLine: 1, endColumn: 216 })] },
    });
    const line = formatPretty(long, plain)
      .split('\n')
      .find((text) => text.includes('│'));
    expect(line).toBe(`         │ …${'a'.repeat(19)} console.log(x) ${'b'.repeat(34)}…`);
    expect(line?.length).toBeLessThanOrEqual(plain.width + 2);
  });

  it('colours what is found, links rules, and leaves no control character of a source', () => {
    const text = `x("\u001B[31m\u202E");\n`;
    const hostile = report({
      'a.ts': { text, messages: [message({ message: 'Key `\u001B[2J`.', column: 1, endLine: 1, endColumn: 2 })] },
    });
    const output = formatPretty(hostile, { hasColors: true, hasLinks: true, width: 80 });
    expect(output).toContain(
      `\u001B]8;;https://example.com/no-console\u0007\u001B[36mfailwell/no-console\u001B[39m\u001B]8;;\u0007`,
    );
    expect(output).toContain('\u001B[31merror\u001B[39m');
    expect(output).not.toContain('\u001B[2J');
    expect(output).not.toContain('\u202E');
    expect(output).not.toContain('\u001B[31m"');
  });

  it('shows a file of another place by its whole path', () => {
    const output = formatPretty({ ...found, root: '/other' }, plain);
    expect(output).toContain('/project/src/a.ts\n');
  });
});

it('json is what ESLint writes', () => {
  expect(JSON.parse(formatJson(found))).toEqual(found.results);
  expect(formatJson(report({}))).toBe('[]\n');
});

describe('github', () => {
  it('writes workflow commands, with columns only where a finding stays on its line', () => {
    expect(formatGithub(found))
      .toBe(`::error file=src/a.ts,line=1,endLine=1,col=2,endColumn=19,title=failwell/no-console::Not the console.
::warning file=src/b c.ts,line=2,endLine=3,title=failwell/no-console::Not the console either.
::error file=src/b c.ts,line=10,col=12,title=preserve-caught-error::Keep it.
`);
  });

  it('escapes what the runner reads as syntax', () => {
    const awkward = report({ 'a,b:c%.ts': { messages: [message({ message: '100 %\r\nof a: b, c::d' })] } });
    expect(formatGithub(awkward)).toBe(
      '::error file=a%2Cb%3Ac%25.ts,line=1,col=1,title=failwell/no-console::100 %25%0D%0Aof a: b, c::d\n',
    );
  });

  it('is empty where all is well', () => {
    expect(formatGithub(report({}))).toBe('');
  });
});

describe('junit', () => {
  it('is a suite by file and a case by finding', () => {
    expect(formatJunit(found)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites tests="3" failures="3" errors="0" skipped="0">
  <testsuite name="src/a.ts" tests="1" failures="1" errors="0" skipped="0">
    <testcase classname="src/a.ts" name="failwell/no-console (1:2)" file="src/a.ts">
      <failure message="Not the console." type="error"><![CDATA[src/a.ts:1:2]]></failure>
    </testcase>
  </testsuite>
  <testsuite name="src/b c.ts" tests="2" failures="2" errors="0" skipped="0">
    <testcase classname="src/b c.ts" name="failwell/no-console (2:3)" file="src/b c.ts">
      <failure message="Not the console either." type="warning"><![CDATA[src/b c.ts:2:3]]></failure>
    </testcase>
    <testcase classname="src/b c.ts" name="preserve-caught-error (10:12)" file="src/b c.ts">
      <failure message="Keep it." type="error"><![CDATA[src/b c.ts:10:12]]></failure>
    </testcase>
  </testsuite>
</testsuites>
`);
  });

  it('calls a file that could not be checked an error', () => {
    expect(formatJunit(broken)).toContain('<error message="Parsing error: Unexpected token" type="fatal">');
  });

  it('escapes, and leaves out what XML cannot hold', () => {
    const awkward = report({ '<&">.ts': { messages: [message({ message: `"<&>"\u0000\u0007` })] } });
    const output = formatJunit(awkward);
    expect(output).toContain('<testsuite name="&lt;&amp;&quot;>.ts"');
    expect(output).toContain('message="&quot;&lt;&amp;>&quot;"');
  });

  it('has a passed case where all is well', () => {
    expect(formatJunit(report({}))).toContain('<testcase classname="failwell" name="1200 files without findings"/>');
  });
});

describe('sarif', () => {
  const getRun = (of: typeof found) => {
    const log = JSON.parse(formatSarif(of)) as Log;
    const [run] = log.runs;
    if (run === undefined) throw new Error('no run');
    return { log, run };
  };

  it('names the tool, its version and how columns count', () => {
    const { log, run } = getRun(found);
    expect(log.version).toBe('2.1.0');
    expect(run.tool.driver).toMatchObject({ name: 'Failwell', semanticVersion: '1.2.3' });
    expect(run.columnKind).toBe('utf16CodeUnits');
    expect(run.originalUriBaseIds).toEqual({ '%SRCROOT%': { uri: 'file:///project/' } });
  });

  it('places findings below the root, or by absolute address', () => {
    expect(getRun(found).run.results).toEqual([
      {
        ruleId: 'failwell/no-console',
        ruleIndex: 0,
        level: 'error',
        message: { text: 'Not the console.' },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'src/a.ts', uriBaseId: '%SRCROOT%' },
              region: { startLine: 1, startColumn: 2, endLine: 1, endColumn: 19 },
            },
          },
        ],
      },
      expect.objectContaining({
        level: 'warning',
        locations: [
          expect.objectContaining({
            physicalLocation: expect.objectContaining({
              artifactLocation: { uri: 'src/b%20c.ts', uriBaseId: '%SRCROOT%' },
            }) as unknown,
          }),
        ],
      }),
      expect.objectContaining({ ruleId: 'preserve-caught-error', ruleIndex: 1 }),
    ]);
    const [result] = getRun({ ...found, root: '/other' }).run.results ?? [];
    expect(result?.locations?.[0]?.physicalLocation?.artifactLocation).toEqual({ uri: 'file:///project/src/a.ts' });
  });

  it('carries the help, tags and weaknesses of rules', () => {
    const { run } = getRun(found);
    expect(run.tool.driver.rules?.[0]).toEqual({
      id: 'failwell/no-console',
      shortDescription: { text: 'Write to a logger.' },
      helpUri: 'https://example.com/no-console',
      help: { text: '# no-console\n\nUse a logger.\n', markdown: '# no-console\n\nUse a logger.\n' },
      properties: {
        tags: ['error-handling', 'security', 'external/cwe/cwe-532', 'external/cwe/cwe-079'],
        precision: 'high',
      },
      relationships: [
        { target: { id: '532', index: 1, toolComponent: { name: 'CWE', index: 0 } }, kinds: ['relevant'] },
        { target: { id: '79', index: 0, toolComponent: { name: 'CWE', index: 0 } }, kinds: ['relevant'] },
      ],
    });
    expect(run.taxonomies?.[0]?.taxa?.map(({ id }) => id)).toEqual(['79', '532']);
    expect(run.tool.driver.rules?.[1]).toMatchObject({
      help: { text: 'Keep the cause.' },
      properties: { tags: ['error-handling'] },
    });
  });

  it('says what could not be checked in notifications, not in results', () => {
    const { run } = getRun({ ...broken, failures: ['no such file: x'] });
    expect(run.results).toEqual([]);
    expect(run.invocations?.[0]?.executionSuccessful).toBe(false);
    expect(run.invocations?.[0]?.toolExecutionNotifications?.map(({ message: { text } }) => text)).toEqual([
      'Parsing error: Unexpected token',
      'no such file: x',
    ]);
    expect(getRun(found).run.invocations).toEqual([{ executionSuccessful: true }]);
  });
});
