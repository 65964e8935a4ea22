import { ArticleAlreadyPublished, ArticleNotFound } from '../errors/domainErrors.ts';
import { logger } from '../logger.ts';

export interface Article {
  readonly id: string;
  readonly title: string;
  isPublished: boolean;
}

const articles = new Map<string, Article>();

/** The article with this id, or undefined. */
export async function findArticle(id: string): Promise<Article | undefined> {
  return articles.get(id);
}

export async function publishArticle(id: string): Promise<Article> {
  const article = articles.get(id);
  if (article === undefined) throw new ArticleNotFound();
  if (article.isPublished) throw new ArticleAlreadyPublished();
  article.isPublished = true;
  logger.info({ articleId: id }, 'Article published');
  return article;
}
