import junit, { type Builder } from 'junit-report-builder';
import { toShownPath, type Report } from '../report.ts';

/** Its types say `exports.default`; what it exports is the builder itself. */
const library = junit as unknown as Builder;

/** JUnit's XML, a test suite for each file and a failed test case for each finding, as CI servers show them. */
export function formatJunit({ results, root, fileCount }: Report): string {
  const builder = library.newBuilder();
  for (const { filePath, messages } of results) {
    const name = toShownPath(root, filePath);
    const suite = builder.testSuite().name(name);
    for (const { ruleId, message, line, column, severity, fatal } of messages) {
      const place = `${name}:${String(line)}:${String(column)}`;
      const testCase = suite
        .testCase()
        .className(name)
        .name(`${ruleId ?? 'failwell'} (${String(line)}:${String(column)})`)
        .file(name);
      if (fatal === true) testCase.error(message, 'fatal', place);
      else testCase.failure(message, severity === 2 ? 'error' : 'warning').stacktrace(place);
    }
  }
  // A report without a test case reads as a broken run in Jenkins and GitLab.
  if (results.length === 0) {
    builder
      .testSuite()
      .name('failwell')
      .testCase()
      .className('failwell')
      .name(`${String(fileCount)} files without findings`);
  }
  return `${builder.build().trimEnd()}\n`;
}
