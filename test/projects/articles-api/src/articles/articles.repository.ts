export interface Article {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  publishedAt: Date | undefined;
}

const articles = new Map<string, Article>();

/** The article with this id, or undefined. */
export async function findArticle(id: string): Promise<Article | undefined> {
  return articles.get(id);
}

export async function saveArticle(article: Article): Promise<void> {
  articles.set(article.id, article);
}

export async function listArticles(): Promise<readonly Article[]> {
  return [...articles.values()];
}
