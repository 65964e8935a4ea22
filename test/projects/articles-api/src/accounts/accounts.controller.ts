import { Router } from 'express';
import { logger } from '../logger.ts';
import { signIn } from './accounts.service.ts';

export const accounts = Router();

accounts.post('/sessions', async (request, response) => {
  const { email, password } = request.body ?? {};
  logger.debug({ email, password }, 'Signing in');
  const session = await signIn(email, password);
  response.status(201).location(`/accounts/sessions/${session.id}`).json(session);
});
