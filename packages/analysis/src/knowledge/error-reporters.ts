/** Services that errors are reported to, besides logs: which calls report one. Sorted by name. */

/** One service. */
export interface ErrorReporterRow {
  readonly name: string;
  /** How the name is written in a message. */
  readonly title: string;
  /** Modules of its clients; `@scope/*` for every package of a scope. */
  readonly modules: readonly string[];
  /** Methods and functions that report, where the client comes from one of the modules. */
  readonly calls: readonly string[];
  /** Those of `calls` whose names say enough wherever they come from: a client is often handed around. */
  readonly distinctCalls: readonly string[];
  /** Last words of the names of variables that usually hold the client: `rollbar`. */
  readonly clientNames: readonly string[];
  /** Where the facts stand. */
  readonly reference: string;
}

export const errorReporters = [
  {
    name: 'airbrake',
    title: 'Airbrake',
    modules: ['@airbrake/node'],
    calls: ['notify'],
    distinctCalls: [],
    clientNames: ['airbrake'],
    reference: 'https://docs.airbrake.io/docs/platforms/node-js/',
  },
  {
    name: 'applicationinsights',
    title: 'Application Insights',
    modules: ['applicationinsights'],
    calls: ['trackException'],
    distinctCalls: ['trackException'],
    clientNames: [],
    reference: 'https://learn.microsoft.com/en-us/azure/azure-monitor/app/api-custom-events-metrics#trackexception',
  },
  {
    name: 'bugsnag',
    title: 'Bugsnag',
    modules: ['@bugsnag/*', 'bugsnag'],
    calls: ['notify'],
    distinctCalls: [],
    clientNames: ['bugsnag'],
    reference: 'https://docs.bugsnag.com/platforms/javascript/reporting-handled-errors/',
  },
  {
    name: 'datadog',
    title: 'Datadog',
    modules: ['@datadog/browser-rum', 'dd-trace'],
    calls: ['addError', 'addTags', 'setTag'],
    distinctCalls: [],
    clientNames: ['span', 'tracer'],
    reference: 'https://docs.datadoghq.com/tracing/trace_collection/custom_instrumentation/nodejs/dd-api/',
  },
  {
    name: 'elastic-apm',
    title: 'Elastic APM',
    modules: ['elastic-apm-node'],
    calls: ['captureError'],
    distinctCalls: ['captureError'],
    clientNames: [],
    reference: 'https://www.elastic.co/guide/en/apm/agent/nodejs/current/agent-api.html#apm-capture-error',
  },
  {
    name: 'honeybadger',
    title: 'Honeybadger',
    modules: ['@honeybadger-io/js'],
    calls: ['notify', 'notifyAsync'],
    distinctCalls: [],
    clientNames: ['honeybadger'],
    reference: 'https://docs.honeybadger.io/lib/javascript/guides/reporting-errors/',
  },
  {
    name: 'newrelic',
    title: 'New Relic',
    modules: ['newrelic'],
    calls: ['noticeError'],
    distinctCalls: ['noticeError'],
    clientNames: [],
    reference: 'https://docs.newrelic.com/docs/apm/agents/nodejs-agent/api-guides/nodejs-agent-api/#noticeError',
  },
  {
    name: 'opentelemetry',
    title: 'OpenTelemetry',
    modules: ['@opentelemetry/api'],
    calls: ['recordException', 'setStatus'],
    distinctCalls: ['recordException'],
    clientNames: ['span'],
    reference: 'https://opentelemetry.io/docs/languages/js/instrumentation/#record-exceptions',
  },
  {
    name: 'rollbar',
    title: 'Rollbar',
    modules: ['rollbar'],
    calls: ['critical', 'error', 'info', 'log', 'warn', 'warning'],
    distinctCalls: [],
    clientNames: ['rollbar'],
    reference: 'https://docs.rollbar.com/docs/nodejs',
  },
  {
    name: 'sentry',
    title: 'Sentry',
    modules: ['@sentry/*'],
    calls: ['captureEvent', 'captureException', 'captureMessage'],
    distinctCalls: ['captureEvent', 'captureException', 'captureMessage'],
    clientNames: ['sentry'],
    reference: 'https://docs.sentry.io/platforms/javascript/guides/node/usage/',
  },
] as const satisfies readonly ErrorReporterRow[];

/** First words of a project's own functions that report an error: `submitError(error)`, `reportException(error)`. */
export const reportingVerbs: ReadonlySet<string> = new Set(['capture', 'notify', 'report', 'submit', 'track']);

/** Words in the names of what a project counts and analyses events with, in which no client sees them: `analytics.sendFailed(…)`. */
export const telemetryWords: ReadonlySet<string> = new Set(['analytics', 'metric', 'metrics', 'telemetry']);
