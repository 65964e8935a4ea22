import { defineCases, type InvalidCase, type RuleCase } from '../rule-cases.ts';

/** A base that leaves code and status open. */
const base = `abstract class DomainError extends Error {
  abstract readonly code: string;
  abstract readonly status: number;
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}
`;
/** A base that takes both. */
const taking = `class AppError extends Error {
  constructor(message: string, readonly code: string, readonly statusCode: number, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}
`;
/** A base with a status, whose subclasses have codes. */
const plain = `class DomainError extends Error { name = 'DomainError'; status = 500; }\n`;

function found(messageId: string, at: string, code: string, more: Omit<RuleCase, 'code'> = {}): InvalidCase {
  return { code, ...more, errors: [{ messageId, at, suggestions: [] }] };
}

/** A case with one finding, whose suggestion gives `output`. */
function becomes(ids: readonly [string, string], at: string, code: string, output: string): InvalidCase {
  return { code, errors: [{ messageId: ids[0], at, suggestions: [{ messageId: ids[1], output }] }] };
}

export default defineCases({
  rule: 'domain-error-definition',
  valid: [
    `${base}class ArticleNotFound extends DomainError { readonly code = 'ARTICLE_NOT_FOUND'; readonly status = 404; }`,
    `${base}class ArticleNotFoundError extends DomainError { get code() { return 'ARTICLE_NOT_FOUND'; } get status() { return 404; } }`,
    `${base}class OnlyAdmin extends DomainError { readonly code = 'GERR030'; readonly status = 403; }`,
    {
      name: 'marks of the codes that a wrapped error has',
      code: `class StoreError extends KnownError { constructor(error) { super(error.message, { code: error.code, status: error.status }); this.name = new.target.name; } }
class StoreLocked extends StoreError {}`,
    },
    {
      name: 'a code that is the name of a status',
      code: `${base}class ArticleUnreadable extends DomainError { readonly code = 'bad_request'; readonly status = 400; }`,
    },
    {
      name: 'other words for the same',
      code: `${base}class InsufficientWorkspacePermissionsError extends DomainError { readonly code = 'INSUFFICIENT_WORKSPACE_ROLE'; readonly status = 403; }\nclass OrderAlreadyExists extends DomainError { readonly code = 'ORDER_CONFLICT'; readonly status = 409; }`,
    },
    {
      name: 'one word of many differs',
      code: `${base}class WorkspaceApiKeyAuthorizationError extends DomainError { readonly code = 'WORKSPACE_KEY_OPERATION_NOT_PERMITTED'; readonly status = 403; }`,
    },
    {
      name: 'short for what the class says',
      code: `${base}class DatabaseConfigurationError extends DomainError { readonly code = 'DB_CONFIG_ERROR'; readonly status = 500; }`,
    },
    `${taking}class ArticleNotFound extends AppError { constructor() { super('No article', 'ARTICLE_NOT_FOUND', 404); } }`,
    `${taking}class ArticleNotFound extends AppError { constructor(...rest) { super('No article', ...rest); } }`,
    {
      name: 'a base in between takes the code',
      code: `${taking}class ArticleError extends AppError { constructor(message: string, code: string) { super(message, code, 400); } }`,
    },
    {
      name: 'an abstract class',
      code: `${base}abstract class ArticleError extends DomainError { readonly status = 404; }`,
    },
    {
      name: 'a class that others extend',
      code: `${base}class ArticleError extends DomainError { readonly status = 404; }\nclass ArticleGone extends ArticleError { readonly code = 'ARTICLE_GONE'; }`,
    },
    {
      name: 'options with code and status',
      code: `class AppError extends Error {\n  code: string; status: number;\n  constructor({ message, code, status }) { super(message); this.name = 'AppError'; this.code = code; this.status = status; }\n}\nclass ArticleGone extends AppError { constructor() { super({ message: 'Gone', code: 'ARTICLE_GONE', status: 410 }); } }`,
    },
    { name: 'no codes', code: `class LoadError extends Error {}\nclass ReadError extends LoadError {}` },
    {
      name: 'codes without a status',
      code: `class LoadError extends Error { code = 'X'; }\nclass ReadError extends LoadError { code = 'Y'; }`,
    },
    {
      name: 'a class that is no error',
      code: `class Item { code = 'A'; status = 1; }\nclass Other extends Item { code = 'A'; }`,
    },
    {
      name: 'a base of another file',
      code: `import { AppError } from './app';\nclass ArticleGone extends AppError { code = 'ARTICLE_GONE'; status = 410; }`,
    },
    {
      name: 'a status of the catalog',
      code: `class DomainError extends Error { name = 'DomainError'; code?: string; status?: number; }\nclass ArticleGone extends DomainError { code = 'ARTICLE_GONE'; }`,
      contract: 'codes: { ARTICLE_GONE: { status: 410 } }\n',
    },

    `${plain}class InvalidToken extends DomainError { code = 'auth/invalid-token'; }`,
    `${plain}class UserInputError extends DomainError { code = 'BAD_USER_INPUT'; }`,
    `${plain}class ArticleGone extends DomainError { code = 'E_ARTICLE_GONE'; }`,
    `${plain}class ArticleGone extends DomainError { code = 1042; }`,
    { code: `${plain}class ArticleGone extends DomainError { code = 'LOCKED'; }`, options: { matchName: false } },
    {
      name: 'the name of a subclass',
      code: `class DomainError extends Error { code = 'DOMAIN'; status = 500; constructor(message, name) { super(message); this.name = name; } }`,
    },
    {
      name: 'a name that says more',
      code: `${plain}class CardError extends DomainError { code = 'CARD'; name = 'StripeCardError'; }`,
    },
    {
      name: 'the name on the prototype',
      code: `class DomainError extends Error { code = 'DOMAIN'; status = 500; }\nDomainError.prototype.name = 'DomainError';`,
    },
    {
      name: 'a cause as a property',
      code: `class DomainError extends Error { name = 'DomainError'; code = 'DOMAIN'; status = 500; constructor(readonly cause: unknown) { super('x'); } }`,
    },
    {
      name: 'a cause that is assigned',
      code: `class DomainError extends Error { name = 'DomainError'; code = 'DOMAIN'; status = 500; constructor(message: string, cause: unknown) { super(message); this.cause = cause; } }`,
    },
  ],
  invalid: [
    found('noCode', 'ArticleGone', `${base}class ArticleGone extends DomainError { readonly status = 410; }`),
    found(
      'otherName',
      `'GONE_30_DAYS'`,
      `${base}class OnlyAdmin extends DomainError { readonly code = 'GONE_30_DAYS'; readonly status = 403; }`,
    ),
    found(
      'noStatus',
      'ArticleGone',
      `${base}export class ArticleGone extends DomainError { readonly code = 'ARTICLE_GONE'; }`,
    ),
    found(
      'noStatus',
      'ArticleGone',
      `${base}class ArticleGone extends DomainError { readonly code = 'ARTICLE_GONE'; }`,
      {
        name: 'a code of the catalog without a status',
        contract: 'codes: { ARTICLE_GONE: {} }\n',
      },
    ),
    {
      name: 'the caller gives both',
      code: `${taking}class ArticleGone extends AppError {}`,
      errors: [
        {
          messageId: 'noCode',
          at: 'ArticleGone',
          message:
            '`ArticleGone` states no code although its base `AppError` has one, so clients cannot tell it from others.',
        },
        { messageId: 'noStatus', at: 'ArticleGone' },
      ],
    },
    found(
      'noStatus',
      'ArticleGone',
      `${base}class ArticleError extends DomainError { readonly code = 'ARTICLE'; }\r\nclass ArticleGone extends ArticleError { readonly code = 'ARTICLE_GONE'; }`,
    ),
    found(
      'noCode',
      'ArticleGone',
      `class AppError extends Error { constructor(message, code, status) { super(message); this.name = 'AppError'; this.code = code; this.status = status; } }\nclass ArticleGone extends AppError { constructor() { super('Gone'); this.status = 410; } }\nmodule.exports = { ArticleGone };`,
      { filename: 'src/errors.cjs' },
    ),

    found('otherName', `'CON_LOST'`, `${plain}class ConnectionLost extends DomainError { code = 'CON_LOST'; }`),
    found(
      'otherName',
      `'PAYMENT_REFUSED'`,
      `${plain}class ArticleLocked extends DomainError { code = 'PAYMENT_REFUSED'; }`,
    ),
    found(
      'otherName',
      `'LOCKED'`,
      `${taking}class ArticleGone extends AppError { constructor() { super('No article', 'LOCKED', 404); } }`,
    ),
    found(
      'sameCode',
      `'ARTICLE_GONE'`,
      `${plain}class ArticleGone extends DomainError { code = 'ARTICLE_GONE'; }\nclass TagGone extends DomainError { code = 'ARTICLE_GONE'; }`,
    ),
    found(
      'sameCode',
      'Codes.GONE',
      `import { Codes } from './codes';\n${plain}class ArticleGone extends DomainError { code = Codes.GONE; }\nclass GoneError extends DomainError { code = Codes.GONE; }`,
      {
        name: 'constants of the catalog',
        contract: 'catalog: src/codes.ts\n',
        files: { 'src/codes.ts': `export enum Codes { GONE = 'GONE' }\n` },
      },
    ),

    becomes(
      ['wrongName', 'renameName'],
      `'TagGoneError'`,
      `${plain}class ArticleGoneError extends DomainError { code = 'ARTICLE_GONE'; name = 'TagGoneError'; }`,
      `${plain}class ArticleGoneError extends DomainError { code = 'ARTICLE_GONE'; name = 'ArticleGoneError'; }`,
    ),
    found('noName', 'DomainError', `class DomainError extends Error { code = 'DOMAIN'; status = 500; }`),
    becomes(
      ['noName', 'setName'],
      'DomainError',
      `export class DomainError extends Error {\r\n  code = 'DOMAIN';\r\n  status = 500;\r\n  constructor(message) {\r\n    super(message); // why\r\n  }\r\n}`,
      `export class DomainError extends Error {\r\n  code = 'DOMAIN';\r\n  status = 500;\r\n  constructor(message) {\r\n    super(message);\r\n    this.name = new.target.name; // why\r\n  }\r\n}`,
    ),

    found(
      'lostMessage',
      'message',
      `class DomainError extends Error { name = 'DomainError'; code = 'DOMAIN'; status = 500; constructor(message) { super(); } }`,
      { filename: 'src/errors.js' },
    ),
    becomes(
      ['lostCause', 'passCause'],
      'cause?: unknown',
      `class DomainError extends Error { name = 'DomainError'; code = 'DOMAIN'; status = 500; constructor(message: string, cause?: unknown) { super(message); } }`,
      `class DomainError extends Error { name = 'DomainError'; code = 'DOMAIN'; status = 500; constructor(message: string, cause?: unknown) { super(message, { cause }); } }`,
    ),
    becomes(
      ['lostCause', 'passCause'],
      'options: ErrorOptions = {}',
      `class DomainError extends Error { name = 'DomainError'; code = 'DOMAIN'; status = 500; constructor(options: ErrorOptions = {}) { super('No'); } }`,
      `class DomainError extends Error { name = 'DomainError'; code = 'DOMAIN'; status = 500; constructor(options: ErrorOptions = {}) { super('No', options); } }`,
    ),
    found(
      'lostCause',
      'options?: { cause?: unknown }',
      `${base}class ArticleGone extends DomainError { readonly code = 'ARTICLE_GONE'; readonly status = 410; constructor(options?: { cause?: unknown }) { super('No'); } }`,
    ),
  ],
});
