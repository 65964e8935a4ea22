import { randomUUID } from 'node:crypto';
import { ArticleAlreadyPublished, ArticleNotFound, ArticleTitleRequired } from '../errors/domainError.ts';
import { logger } from '../logger.ts';
import { findArticle, saveArticle, type Article } from './articles.repository.ts';
import { notifySubscribers } from './notifications.ts';

export async function getArticle(id: string): Promise<Article> {
  const article = await findArticle(id);
  if (article === undefined) throw new ArticleNotFound(id);
  return article;
}

export async function createArticle(title: string, body: string): Promise<Article> {
  if (title === '') throw new ArticleTitleRequired();
  const article: Article = { id: randomUUID(), title, body, publishedAt: undefined };
  await saveArticle(article);
  logger.info(`Article ${article.id} created`);
  return article;
}

export async function publishArticle(id: string): Promise<Article> {
  const article = await getArticle(id);
  if (article.publishedAt !== undefined) throw new ArticleAlreadyPublished(id);
  article.publishedAt = new Date();
  await saveArticle(article);
  try {
    await notifySubscribers(article);
  } catch {
    // ignore
  }
  logger.info({ articleId: id }, 'Article published');
  return article;
}
