import express, { type Express } from 'express';
import { accounts } from './accounts/accounts.controller.ts';
import { requireSession } from './accounts/accounts.service.ts';
import { articles } from './articles/articles.controller.ts';
import { errorHandler } from './errors/errorHandler.ts';

/** The application, not yet listening. */
export function createApp(): Express {
  const app = express();
  app.use(express.json());
  app.use('/accounts', accounts);
  app.use('/articles', (request, _response, next) => {
    if (request.method !== 'GET') requireSession(request.get('authorization'));
    next();
  });
  app.use('/articles', articles);
  app.use(errorHandler);
  return app;
}
