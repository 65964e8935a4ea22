/** Calls that report an error to a service, wherever their client comes from. */
import { expect, it } from 'vitest';
import { matchErrorReport } from '../src/index.ts';
import { errorReporters } from '../src/knowledge/error-reporters.ts';
import { analyse, findNodes } from './parse.ts';

function findReports(text: string): readonly string[] {
  const file = analyse(text);
  return findNodes(file.sourceCode, 'CallExpression')
    .map((node) => matchErrorReport(node, file.origins)?.name)
    .filter((name) => name !== undefined);
}

it.each([
  [`import * as Sentry from '@sentry/node'; Sentry.captureException(error);`, 'sentry'],
  [`import { captureException as report } from '@sentry/nestjs'; report(error);`, 'sentry'],
  [`Sentry?.captureMessage('failed');`, 'sentry'],
  [`import { trace } from '@opentelemetry/api'; trace.getActiveSpan()?.recordException(error);`, 'opentelemetry'],
  [
    `import { trace } from '@opentelemetry/api'; const s = trace.getTracer('x').startSpan('x'); s.setStatus(x);`,
    'opentelemetry',
  ],
  [`span.recordException(error as Error);`, 'opentelemetry'],
  [`import Bugsnag from '@bugsnag/js'; Bugsnag.notify(error);`, 'bugsnag'],
  [`this.bugsnag.notify(error);`, 'bugsnag'],
  [`const Rollbar = require('rollbar'); const r = new Rollbar({}); r.error(error);`, 'rollbar'],
  [`rollbar.critical(error);`, 'rollbar'],
  [`import newrelic from 'newrelic'; newrelic.noticeError(error);`, 'newrelic'],
  [`import tracer from 'dd-trace'; tracer.scope().active()?.setTag('error', error);`, 'datadog'],
  [`span.setTag('error', error);`, 'datadog'],
  [`import apm from 'elastic-apm-node'; apm.captureError(error);`, 'elastic-apm'],
  [`client.trackException({ exception: error });`, 'applicationinsights'],
  [`import Honeybadger from '@honeybadger-io/js'; Honeybadger.notify(error);`, 'honeybadger'],
  [`import { Notifier } from '@airbrake/node'; const notifier = new Notifier({}); notifier.notify(error);`, 'airbrake'],
])('%s', (text, name) => {
  expect(findReports(text).at(0)).toBe(name);
  expect(errorReporters.map((row) => row.name)).toContain(name);
});

it.each([
  `mailer.notify(error);`,
  `logger.error(error);`,
  `notify(error);`,
  `import { notify } from './mail'; notify(error);`,
  `order.setStatus('failed');`,
  `cache.addTags(tags);`,
  `new Sentry.Scope();`,
])('not: %s', (text) => {
  expect(findReports(text)).toEqual([]);
});
