import { logger } from '../logger.ts';
import type { Article } from './articles.repository.ts';

const webhook = process.env.SUBSCRIBERS_WEBHOOK;

/** Tells the subscribers' webhook of a published article; does nothing where none is configured. */
export async function notifySubscribers(article: Article): Promise<void> {
  if (webhook === undefined) return;
  const response = await fetch(webhook, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ id: article.id, title: article.title }),
  });
  logger.debug('Subscribers answered ' + response.status);
}
