/** Base of every error a client may see: its code is in the catalog, its status follows from the code. */
export abstract class DomainError extends Error {
  abstract readonly code: string;
  abstract readonly status: number;

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

export class ArticleNotFound extends DomainError {
  readonly code = 'ARTICLE_NOT_FOUND';
  readonly status = 404;

  readonly id: string;

  constructor(id: string) {
    super('Article not found');
    this.id = id;
  }
}

export class ArticleAlreadyPublished extends DomainError {
  readonly code = 'ARTICLE_ALREADY_PUBLISED';
  readonly status = 409;

  readonly id: string;

  constructor(id: string) {
    super('Article is published already');
    this.id = id;
  }
}

export class ArticleTitleRequired extends DomainError {
  readonly code = 'ARTICLE_TITLE_REQUIRED';
  readonly status = 400;

  constructor() {
    super('A title is required');
  }
}

export class InvalidCredentials extends DomainError {
  readonly code = 'INVALID_CREDENTIALS';
  readonly status = 401;

  constructor() {
    super('Wrong e-mail or password');
  }
}

export class Unauthenticated extends DomainError {
  readonly code = 'UNAUTHENTICATED';
  readonly status = 401;

  constructor() {
    super('Sign in first');
  }
}
