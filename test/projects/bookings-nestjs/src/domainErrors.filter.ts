import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';

/** The one place where an error becomes a response. */
@Catch()
export class DomainErrorsFilter implements ExceptionFilter {
  private readonly logger = new Logger(DomainErrorsFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const response = http.getResponse<Response>();
    if (error instanceof HttpException && error.getStatus() < 500) {
      const body = error.getResponse();
      response.status(error.getStatus()).json({ error: typeof body === 'string' ? { message: body } : body });
      return;
    }
    this.logger.error({ err: error, path: http.getRequest<Request>().path, message: 'Request failed' });
    response.status(500).json({ error: { code: 'INTERNAL_ERROR', message: 'Something went wrong' } });
  }
}
