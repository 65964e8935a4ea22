import { pino } from 'pino';

export const logger = pino({ name: 'articles-api', level: process.env.LOG_LEVEL ?? 'info' });
