import { pino } from 'pino';

export const logger = pino({ name: 'articles', level: process.env.LOG_LEVEL ?? 'info' });
