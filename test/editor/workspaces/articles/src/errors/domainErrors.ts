/** Base of every error that a client may see. */
export abstract class DomainError extends Error {
  abstract readonly code: string;
  abstract readonly status: number;
}

export class ArticleNotFound extends DomainError {
  readonly code = 'ARTICLE_NOT_FOUND';
  readonly status = 404;

  constructor() {
    super('Article not found');
    this.name = 'ArticleNotFound';
  }
}

export class ArticleAlreadyPublished extends DomainError {
  readonly code = 'ARTICLE_ALREADY_PUBLISHED';
  readonly status = 409;

  constructor() {
    super('Article is published already');
    this.name = 'ArticleAlreadyPublished';
  }
}

export class InvalidCredentials extends DomainError {
  readonly code = 'INVALID_CREDENTIALS';
  readonly status = 401;

  constructor() {
    super('Wrong e-mail or password');
    this.name = 'InvalidCredentials';
  }
}
