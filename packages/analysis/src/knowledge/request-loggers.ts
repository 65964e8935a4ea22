/** Libraries that write a line per request. Sorted by name; each fact is checked against the library by a test. */
import type { RequestLoggerRow } from './table.ts';

export const requestLoggers = [
  {
    name: 'morgan',
    title: 'morgan',
    middleware: { module: 'morgan', export: 'default' },
    textFormats: ['dev'],
    parsableFormat: 'combined',
    reference: 'https://github.com/expressjs/morgan#predefined-formats',
  },
] as const satisfies readonly RequestLoggerRow[];
