import type { ErrorRequestHandler } from 'express';
import { logger } from '../logger.ts';
import { DomainError } from './domainErrors.ts';

/** The one place where an error becomes a response. */
export const errorHandler: ErrorRequestHandler = (error: unknown, request, response, _next) => {
  if (error instanceof DomainError) {
    response.status(error.status).json({ error: { code: error.code, message: error.message } });
    return;
  }
  logger.error({ err: error, path: request.path }, 'Request failed');
  response.status(500).json({ error: { code: 'INTERNAL_ERROR', message: 'Something went wrong' } });
};
