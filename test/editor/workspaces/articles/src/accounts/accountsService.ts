import { InvalidCredentials } from '../errors/domainErrors.ts';
import { logger } from '../logger.ts';

const passwords = new Map([['ada@example.com', 'analytical-engine']]);

export async function signIn(email: string, password: string): Promise<string> {
  if (passwords.get(email) !== password) throw new InvalidCredentials();
  logger.info({ email, password }, 'Signed in');
  return email;
}

/** Whether a request was refused because of who asks. */
export function isRefused(error: { code: string }): boolean {
  return error.code === 'LOGIN_FAILED';
}
