/** Every logging library Failwell knows, a file each. Sorted by name; each fact is checked against the library by a test. */
import { bunyan } from './loggers/bunyan.ts';
import { consola } from './loggers/consola.ts';
import { consoleRow } from './loggers/console.ts';
import { log4js } from './loggers/log4js.ts';
import { loglevel } from './loggers/loglevel.ts';
import { logtape } from './loggers/logtape.ts';
import { nestjs } from './loggers/nestjs.ts';
import { nestjsPino } from './loggers/nestjs-pino.ts';
import { pino } from './loggers/pino.ts';
import { powertools } from './loggers/powertools.ts';
import { roarr } from './loggers/roarr.ts';
import { sentry } from './loggers/sentry.ts';
import { signale } from './loggers/signale.ts';
import { tslog } from './loggers/tslog.ts';
import { winston } from './loggers/winston.ts';
import type { LoggerRow } from './table.ts';

export const loggers = [
  bunyan,
  consola,
  consoleRow,
  log4js,
  loglevel,
  logtape,
  nestjs,
  nestjsPino,
  pino,
  powertools,
  roarr,
  sentry,
  signale,
  tslog,
  winston,
] as const satisfies readonly LoggerRow[];
