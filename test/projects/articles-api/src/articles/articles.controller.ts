import { Router } from 'express';
import { logger } from '../logger.ts';
import { listArticles } from './articles.repository.ts';
import { createArticle, getArticle, publishArticle } from './articles.service.ts';

export const articles = Router();

articles.get('/', async (_request, response) => {
  response.json({ articles: await listArticles() });
});

articles.get('/:id', async (request, response) => {
  try {
    response.json(await getArticle(request.params.id));
  } catch (error) {
    logger.error({ err: error }, 'Could not read the article');
    response.status(404).json({ error: { code: 'ARTICLE_MISSING', message: 'Article not found' } });
  }
});

articles.post('/', async (request, response) => {
  const { title = '', body = '' } = request.body ?? {};
  const article = await createArticle(title, body);
  response.status(201).location(`/articles/${article.id}`).json(article);
});

articles.post('/:id/publication', async (request, response) => {
  response.json(await publishArticle(request.params.id));
});
