import { Router } from 'express';
import { logger } from '../logger.ts';
import { findArticle, publishArticle } from './articlesService.ts';

export const articles = Router();

articles.get('/:id', async (request, response) => {
  const article = await findArticle(request.params.id);
  if (article === undefined) {
    response.status(404).json({ error: { code: 'ARTICLE_NOT_FOUND', message: 'Article not found' } });
    return;
  }
  console.log('article read', article.id);
  response.json(article);
});

articles.post('/', async (request, response) => {
  const { title = '', words = 0 } = request.body ?? {};
  if (title === '') {
    response.status(400).json({ error: { code: 'ARTICLE_TITEL_REQUIRED', message: 'A title is required' } });
    return;
  }
  if (words > 10_000) {
    response.status(413).json({ error: { code: 'ARTICLE_TOO_LONG', message: 'The article is too long' } });
    return;
  }
  logger.info(`Article ${title} created`);
  response.status(201).location('/articles/1').json({ title });
});

articles.post('/:id/publication', async (request, response) => {
  response.json(await publishArticle(request.params.id));
});
