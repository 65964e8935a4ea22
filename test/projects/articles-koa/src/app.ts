import Router from '@koa/router';
import Koa from 'koa';

class DomainError extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: string, status: number, message: string) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

const articles = new Map([['1', { title: 'Notes on the engine' }]]);

async function findArticle(id: string): Promise<{ readonly title: string }> {
  const article = await Promise.resolve(articles.get(id));
  if (article === undefined) throw new DomainError('ARTICLE_NOT_FOUND', 404, 'Article not found');
  return article;
}

async function countReaders(id: string): Promise<number> {
  await findArticle(id);
  throw new Error('getaddrinfo ENOTFOUND statistics.internal');
}

const router = new Router();

router.get('/articles/:id', async (ctx) => {
  ctx.body = await findArticle(ctx['params'].id as string);
});

router.get('/articles/:id/readers', async (ctx) => {
  ctx.body = { readers: await countReaders(ctx['params'].id as string) };
});

router.get('/articles/:id/title', async (ctx) => {
  try {
    const article = await findArticle(ctx['params'].id as string);
    ctx.body = article.title;
  } catch (error) { // expect: no-try-catch-in-controller
    console.error(error); // expect: no-console
    ctx.status = 400;
    ctx.body = { message: 'No title' };
  }
});

export const app = new Koa();

app.use(async (ctx, next) => {
  try {
    await next();
  } catch (error) {
    const isKnown = error instanceof DomainError;
    ctx.status = isKnown ? error.status : 500;
    ctx.body = {
      error: isKnown
        ? { code: error.code, message: error.message }
        : { code: 'INTERNAL_ERROR', message: 'Something went wrong' },
    };
  }
});
app.use(router.routes());
