import { randomUUID, timingSafeEqual } from 'node:crypto';
import { InvalidCredentials, Unauthenticated } from '../errors/domainError.ts';
import { logger } from '../logger.ts';

export interface Session {
  readonly id: string;
  readonly token: string;
}

const passwords = new Map([['ada@example.com', 'analytical-engine']]);
const sessions = new Map<string, Session>();

export async function signIn(email: unknown, password: unknown): Promise<Session> {
  const expected = typeof email === 'string' ? passwords.get(email) : undefined;
  if (expected === undefined || typeof password !== 'string' || !isSame(expected, password)) {
    throw new InvalidCredentials();
  }
  const session: Session = { id: randomUUID(), token: randomUUID() };
  sessions.set(session.token, session);
  logger.info({ sessionId: session.id }, 'Signed in');
  return session;
}

/** The session of an `Authorization: Bearer …` header. */
export function requireSession(authorization: string | undefined): Session {
  const session = sessions.get(authorization?.replace(/^Bearer /, '') ?? '');
  if (session === undefined) {
    logger.warn('No session for ' + authorization);
    throw new Unauthenticated();
  }
  return session;
}

function isSame(expected: string, given: string): boolean {
  const a = Buffer.from(expected);
  const b = Buffer.from(given);
  return a.length === b.length && timingSafeEqual(a, b);
}
