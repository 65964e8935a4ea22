import { defineCases, type RuleCase } from '../rule-cases.ts';

const contract = `codes:
  ARTICLE_LOCKED: { status: 409, message: The article is being edited }
  ARTICLE_NOT_FOUND: { status: 404, message: Article not found }
  RATE_LIMITED: { status: 429, message: Too many requests }
`;
const dotted = `conventions: { codeStyle: dotted }
codes:
  article.locked: { status: 409, message: The article is being edited }
  article.not_found: { status: 404, message: Article not found }
`;
const snake = `conventions: { codeStyle: snake_case }
codes:
  article_locked: { status: 409, message: The article is being edited }
  article_not_found: { status: 404, message: Article not found }
`;
const typescript = 'catalog: src/errors/codes.ts\n';
const codesFile = `export enum ErrorCodes {
  ARTICLE_LOCKED = 'ARTICLE_LOCKED',
  ARTICLE_NOT_FOUND = 'ARTICLE_NOT_FOUND',
}
`;

const groupedFile = `export const Errors = {
  article: { LOCKED: { code: 'ARTICLE_LOCKED', status: 409 }, GONE: { code: 'ARTICLE_GONE', status: 410 } },
  RATE: { LIMITED: { code: 'RATE_LIMITED', status: 429 } },
};
`;
const inGroups = (code: string): RuleCase => ({
  code,
  contract: typescript,
  files: { 'src/errors/codes.ts': groupedFile },
});
/** A catalog that is what a CommonJS module exports. */
const inCommonJs = (code: string, codes: string): RuleCase => ({
  code,
  contract: 'catalog: src/errors/codes.js\n',
  files: { 'src/errors/codes.js': codes },
});
const exportedRecords = `module.exports = { ARTICLE_GONE: { code: 'ARTICLE_GONE', status: 410 }, ARTICLE_LATE: { code: 'ARTICLE_LATE' } };\n`;
const exportedConstant = `const CODES = { ARTICLE_GONE: 'ARTICLE_GONE' };\nmodule.exports = CODES;\n`;
const exportedByName = `const CODES = { ARTICLE_GONE: 'ARTICLE_GONE' };\nmodule.exports = { CODES };\n`;

const withContract = (code: string): RuleCase => ({ code, contract });
const inTypescript = (code: string): RuleCase => ({
  code,
  contract: typescript,
  files: { 'src/errors/codes.ts': codesFile },
});

const unregistered = (at: string) => ({ messageId: 'unregistered', at });

export default defineCases({
  rule: 'no-unregistered-error-code',
  valid: [
    // No contract, or one without codes: nothing is known of the project's codes.
    `throw new AppError('ARTICLE_MISSING');`,
    { code: `throw new AppError('ARTICLE_MISSING');`, contract: 'conventions: { validationStatus: 422 }\n' },
    {
      name: 'a catalog that could not be read to its end',
      code: `throw new AppError('ARTICLE_MISSING');`,
      contract: 'catalog: [missing.yaml]\ncodes: { ARTICLE_NOT_FOUND: { status: 404 } }\n',
    },
    {
      name: 'a container that spreads another one',
      code: `import { ErrorCodes } from './errors/codes';\nthrow new AppError(ErrorCodes.INTERNAL_ERROR);`,
      contract: typescript,
      files: {
        'src/errors/codes.ts': `export const ErrorCodes = { ...BaseCodes, ARTICLE_GONE: 'ARTICLE_GONE' } as const;\n`,
      },
    },
    inGroups(
      `import { Errors } from './errors/codes';\nthrow new AppError(Errors.article.GONE.code, Errors.RATE.LIMITED.status);`,
    ),
    inGroups(
      `import { Errors } from './errors/codes';\nconst { article } = Errors;\nconst { GONE } = article;\nthrow new AppError(GONE.code);`,
    ),
    inCommonJs(
      `const codes = require('./errors/codes');\nthrow new AppError(codes.ARTICLE_GONE.code);`,
      exportedRecords,
    ),
    inCommonJs(
      `const { ARTICLE_GONE } = require('./errors/codes');\nthrow new AppError(ARTICLE_GONE.code);`,
      exportedRecords,
    ),
    inCommonJs(
      `import errors, { ARTICLE_LATE } from './errors/codes.js';\nthrow new AppError(errors.ARTICLE_GONE.code);`,
      exportedRecords,
    ),
    inCommonJs(`const codes = require('./errors/codes');\nthrow new AppError(codes.ARTICLE_GONE);`, exportedConstant),
    inCommonJs(
      `const all = require('./errors/codes');\nthrow new AppError(all.CODES.ARTICLE_GONE);\nuse(all.OTHER);`,
      exportedByName,
    ),
    inCommonJs(
      `const codes = require('./errors/other');\nthrow new AppError(codes.ARTICLE_MISSING);`,
      exportedConstant,
    ),
    // An answer's `error` is a text for people, unless it is plainly a code.
    withContract(`res.status(404).json({ error: 'ARTICLE_NOT_FOUND' });`),
    withContract(`res.status(404).json({ error: 'Not Found' });`),
    withContract(`res.status(404).json({ error: 'MISSING' });`),
    withContract(`res.json({ error: 'ARTICLE_MISSING' });`),
    withContract(`return ok({ code: 'ARTICLE_MISSING', message: 'x' });`),
    withContract(`return err({ code: 'missing', message: 'x' });`),
    withContract(`show({ error: 'ARTICLE_MISSING' });`),
    withContract(`function find(code) { return texts[code]; }\nfind('ARTICLE_MISSING');`),
    // Registered.
    withContract(`throw new AppError('ARTICLE_NOT_FOUND');`),
    withContract(`throw new AppError({ code: 'ARTICLE_NOT_FOUND' });`),
    withContract(`res.status(404).json({ error: { code: 'ARTICLE_NOT_FOUND', message: 'x' } });`),
    withContract(`class A extends DomainError { code = 'ARTICLE_NOT_FOUND'; }`),
    withContract(
      `try { f() } catch (e) { switch (e.code) { case 'ARTICLE_LOCKED': break; case 'RATE_LIMITED': break; } }`,
    ),
    withContract(`const texts: Record<ErrorCode, string> = { ARTICLE_LOCKED: 'a', ['RATE_LIMITED']: 'b' };`),
    // A message is no code, and neither is what a class of another name takes.
    withContract(`throw new Error('ARTICLE_MISSING');`),
    withContract(`throw new TypeError('ARTICLE_MISSING');`),
    withContract(`throw new AppError('Article missing');`),
    withContract(`throw new AppError('Missing', 'GET');`),
    withContract(`throw new MissingEnvError('DATABASE_URL');`),
    withContract(`throw new ConfigurationError('DATABASE_URL');`),
    withContract(
      `import { BadRequestException } from '@nestjs/common'; throw new BadRequestException('ARTICLE_MISSING');`,
    ),
    withContract(`import createError from 'http-errors'; throw createError(404, 'ARTICLE_MISSING');`),
    withContract(`class A extends Error { constructor() { super('ARTICLE_MISSING'); } }`),
    withContract(
      `class AppError extends Error { constructor(message: string) { super(message); } } throw new AppError('ARTICLE_MISSING');`,
    ),
    withContract(`import { APIError } from 'better-auth/api'; throw new APIError('BAD_REQUEST', { message: 'x' });`),
    withContract(`throw new ApiError('BAD_REQUEST', { code: 'ARTICLE_LOCKED' });`),
    withContract(`throw new ApiError('BAD_REQUEST', { message: 'x' });`),
    withContract(
      `import { NotFoundException } from '@nestjs/common'; throw new NotFoundException('ARTICLE_GONE', { errorCode: 'ARTICLE_LOCKED' });`,
    ),
    withContract(`const action = new Action('ARTICLE_MISSING');`),
    // A code that nothing ties to an error.
    withContract(`const currency = { code: 'USD', name: 'US dollar' };`),
    withContract(`const promotion = { code: 'SUMMER_SALE' };`),
    withContract(`const country = countries.find((each) => each.code === 'DE_BY');`),
    withContract(`if (event.code === 'ARROW_LEFT') move();`),
    withContract(`if (response.code === 'ARTICLE_MISSING') retry();`),
    withContract(`res.json({ code: 'ARTICLE_CREATED', message: 'Created' });`),
    withContract(`res.status(201).json({ code: 'ARTICLE_CREATED', message: 'Created' });`),
    withContract(`reply.code(200).send({ code: 'ARTICLE_CREATED' });`),
    withContract(`ctx.status = 201; ctx.body = { code: 'ARTICLE_CREATED' };`),
    withContract(`export const GET = () => Response.json({ code: 'ARTICLE_CREATED' }, { status: 201 });`),
    withContract(`ctx.addIssue({ code: 'custom', message: 'x' });`),
    withContract(`form.setError('code', { type: 'ARTICLE_MISSING' });`),
    withContract(`const messages = { gone: { code: 'ARTICLE_MISSING', message: 'x' } };`),
    withContract(`class Language { code = 'EN_GB'; }`),
    withContract(`const labels = { errorCode: 'Error code' };`),
    withContract(`logger.error({ code: 'ARTICLE_MISSING' }, 'x');`),
    withContract(`const colors = { error: { code: '#f00' } };`),
    // Codes of other systems.
    ...[
      'ENOENT',
      'EAI_AGAIN',
      'ERR_MODULE_NOT_FOUND',
      'ABORT_ERR',
      'UND_ERR_SOCKET',
      'P2002',
      '23505',
      '40P01',
      'ER_DUP_ENTRY',
      'SQLITE_CONSTRAINT_UNIQUE',
      'FST_ERR_CTP_INVALID_MEDIA_TYPE',
      'LIMIT_FILE_SIZE',
      'DEPTH_ZERO_SELF_SIGNED_CERT',
      'WRONGTYPE',
      'HPE_INVALID_HEADER_TOKEN',
      'GRAPHQL_VALIDATION_FAILED',
      'auth/user-not-found',
      'card_declined',
      'NoSuchKey',
      'ResourceNotFoundException',
      'invalid_grant',
      'invalid_type',
      'commander.unknownOption',
      'EBADCSRFTOKEN',
    ].map((code) =>
      withContract(`try { await f() } catch (error) { if (error.code === '${code}') return; throw error; }`),
    ),
    withContract(
      `import { TRPCError } from '@trpc/server'; throw new TRPCError({ code: 'UNPROCESSABLE_CONTENT', message: 'x' });`,
    ),
    withContract(
      `import { TRPCClientError } from '@trpc/client'; p.catch((error) => error.data.code === 'PRECONDITION_FAILED');`,
    ),
    {
      name: 'a word of gRPC in a project that depends on gRPC',
      code: `try { f() } catch (error) { if (error.code === 'FAILED_PRECONDITION') g(); }`,
      contract,
      package: { dependencies: { '@grpc/grpc-js': '^1.14.0' } },
    },
    {
      name: 'a word of Apollo in a project that speaks GraphQL',
      code: `try { f() } catch (error) { if (error.extensions.code === 'UNAUTHENTICATED') g(); }`,
      contract,
      package: { dependencies: { '@apollo/client': '^4.0.0' } },
    },
    withContract(`throw new GraphQLError('x', { extensions: { code: 'BAD_USER_INPUT' } });`),
    withContract(
      `import { GraphQLError } from 'graphql'; throw new GraphQLError('x', { extensions: { code: 'FORBIDDEN' } });`,
    ),
    withContract(
      `import Stripe from 'stripe'; try { f() } catch (e) { if (e instanceof Stripe.errors.StripeError && e.code === 'SOME_NEW_CODE') g(); }`,
    ),
    withContract(`try { f() } catch (e) { if ((e as NodeJS.ErrnoException).code === 'SOME_NEW_CODE') g(); }`),
    {
      name: 'an error class of a dependency',
      code: `import { LedgerError } from 'ledger'; try { f() } catch (e) { if (e instanceof LedgerError) { if (e.code === 'BOOK_CLOSED') g(); } } throw new LedgerError('BOOK_CLOSED');`,
      contract,
      package: { dependencies: { ledger: '^1.0.0' } },
    },
    // What cannot be told.
    withContract(`throw new AppError(code);`),
    withContract('throw new AppError(`${entity}_NOT_FOUND`);'),
    withContract('throw new AppError(`ARTICLE_${reason}`);'),
    withContract(`throw new AppError('ARTICLE_' + reason);`),
    withContract('throw new AppError(`Article ${id} is gone`);'),
    withContract(`throw new AppError('FIRST_THING', 'SECOND_THING');`),
    // Other styles: a lone word, or a path of a field, is not yet a code.
    { code: `throw new ValidationError('first_name');`, contract: snake },
    { code: `throw new ValidationError('address.street');`, contract: dotted },
    { code: `try { f() } catch (e) { if (e.code === 'NOT_MINE_AT_ALL') g(); }`, contract: dotted },
    // Members.
    inTypescript(`import { ErrorCodes } from './errors/codes'; throw new AppError(ErrorCodes.ARTICLE_LOCKED);`),
    inTypescript(
      `import { ErrorCodes } from './errors/codes.ts'; const { ARTICLE_LOCKED } = ErrorCodes; Object.values(ErrorCodes).length;`,
    ),
    inTypescript(`import { ErrorCodes } from 'somewhere-else'; ErrorCodes.toString(); ErrorCodes[name];`),
    inTypescript(`import { ErrorCodes } from './other/codes'; throw new AppError(ErrorCodes.ARTICLE_MISSING);`),
    inTypescript(`const ErrorCodes = { ARTICLE_MISSING: 1 }; f(ErrorCodes.ARTICLE_MISSING);`),
    inTypescript(
      `import { ErrorCodes } from './errors/codes'; type A = typeof ErrorCodes; ErrorCodes.hasOwnProperty('x');`,
    ),
    {
      name: 'a dependency that has a container of the same name',
      code: `import { ErrorCodes } from 'ledger'; throw new AppError(ErrorCodes.BOOK_CLOSED);`,
      contract: typescript,
      files: { 'src/errors/codes.ts': codesFile },
      package: { dependencies: { ledger: '^1.0.0' } },
    },
    // Options.
    {
      code: `try { f() } catch (e) { if (e.code === 'LEDGER_CLOSED') g(); }`,
      contract,
      options: { comparisons: false },
    },
    { code: `throw new AppError('LEDGER_CLOSED');`, contract, options: { ignore: ['LEDGER_.*'] } },
  ],
  invalid: [
    {
      name: 'several catalogs, none of which holds anything like it',
      code: `throw new AppError('QUOTA_EXHAUSTED');`,
      contract: 'catalog: [a.yaml, b.yaml]\n',
      files: {
        'a.yaml': 'codes: { ARTICLE_NOT_FOUND: { status: 404 } }\n',
        'b.yaml': 'codes: { ARTICLE_LOCKED: { status: 409 } }\n',
      },
      errors: [
        {
          messageId: 'unregistered',
          at: `'QUOTA_EXHAUSTED'`,
          message:
            'The error code `QUOTA_EXHAUSTED` is not registered in any catalog of failwell.yaml, so no client can know what it means.',
        },
      ],
    },
    {
      name: 'a word of GraphQL and gRPC in a project that speaks neither',
      code: `app.use((req, res) => { res.status(401).json({ error: { code: 'UNAUTHENTICATED', message: 'x' } }); });`,
      contract,
      errors: [{ messageId: 'unregistered', at: `'UNAUTHENTICATED'` }],
    },
    {
      code: `throw new AppError('ARTICLE_NOT_FUOND');`,
      contract,
      errors: [
        {
          messageId: 'unregistered',
          at: `'ARTICLE_NOT_FUOND'`,
          message:
            'The error code `ARTICLE_NOT_FUOND` is not registered in failwell.yaml, so no client can know what it means; nearest: `ARTICLE_NOT_FOUND`.',
          suggestions: [{ messageId: 'replace', output: `throw new AppError('ARTICLE_NOT_FOUND');` }],
        },
      ],
    },
    {
      name: 'nothing is near',
      code: `throw new AppError('QUOTA_EXHAUSTED');`,
      contract,
      errors: [
        {
          messageId: 'unregistered',
          at: `'QUOTA_EXHAUSTED'`,
          message:
            'The error code `QUOTA_EXHAUSTED` is not registered in failwell.yaml, so no client can know what it means.',
          suggestions: [],
        },
      ],
    },
    // Classes and factories.
    { code: `throw new AppError(404, 'ARTICLE_MISSING', 'x');`, contract, errors: [unregistered(`'ARTICLE_MISSING'`)] },
    { code: `throw new errors.AppError("ARTICLE_MISSING");`, contract, errors: [unregistered(`"ARTICLE_MISSING"`)] },
    { code: 'throw new AppError(`ARTICLE_MISSING`);', contract, errors: [unregistered('`ARTICLE_MISSING`')] },
    {
      code: `throw new AppException({ code: 'ARTICLE_MISSING' as const });`,
      contract,
      errors: [unregistered(`'ARTICLE_MISSING'`)],
    },
    {
      code: `throw new AppError('text', { code: 'ARTICLE_MISSING' });`,
      contract,
      errors: [unregistered(`'ARTICLE_MISSING'`)],
    },
    { code: `throw new AppError('text', { errorCode: 'weird' });`, contract, errors: [unregistered(`'weird'`)] },
    { code: `throw AppError.notFound('ARTICLE_MISSING');`, contract, errors: [unregistered(`'ARTICLE_MISSING'`)] },
    { code: `throw createError('ARTICLE_MISSING', 404);`, contract, errors: [unregistered(`'ARTICLE_MISSING'`)] },
    { code: `throw error({ code: 'ARTICLE_MISSING' });`, contract, errors: [unregistered(`'ARTICLE_MISSING'`)] },
    {
      code: `import createError from '@fastify/error'; export const Gone = createError('ARTICLE_GONE', 'NOT_A_CODE', 410);`,
      contract,
      errors: [unregistered(`'ARTICLE_GONE'`)],
    },
    {
      code: `import createError from 'http-errors'; throw createError(404, 'text', { code: 'ARTICLE_MISSING' });`,
      contract,
      errors: [unregistered(`'ARTICLE_MISSING'`)],
    },
    {
      code: `import { NotFoundException } from '@nestjs/common'; throw new NotFoundException('text', { errorCode: 'ARTICLE_MISSING' });`,
      contract,
      errors: [unregistered(`'ARTICLE_MISSING'`)],
    },
    {
      code: `import { HttpException } from '@nestjs/common'; throw new HttpException({ code: 'ARTICLE_MISSING', message: 'x' }, 404);`,
      contract,
      errors: [unregistered(`'ARTICLE_MISSING'`)],
    },
    { code: `throw { code: 'ARTICLE_MISSING', message: 'x' };`, contract, errors: [unregistered(`'ARTICLE_MISSING'`)] },
    {
      code: `throw Object.assign(new Error('x'), { code: 'ARTICLE_MISSING' });`,
      contract,
      errors: [unregistered(`'ARTICLE_MISSING'`)],
    },
    {
      code: `const error = new Error('x'); error.code = 'ARTICLE_MISSING'; throw error;`,
      filename: 'src/file.js',
      contract,
      errors: [unregistered(`'ARTICLE_MISSING'`)],
    },
    {
      code: `app.use((req, res, next) => next({ code: 'ARTICLE_MISSING' }));`,
      contract,
      errors: [unregistered(`'ARTICLE_MISSING'`)],
    },
    {
      code: `return_(Promise.reject({ code: 'ARTICLE_MISSING' }));`,
      contract,
      errors: [unregistered(`'ARTICLE_MISSING'`)],
    },
    {
      name: 'the name of a status, in a project that has such codes',
      code: `throw new ApiError('BAD_REQUEST', { message: 'x' });`,
      contract: 'codes: { NOT_FOUND: { status: 404, message: x } }\n',
      errors: [unregistered(`'BAD_REQUEST'`)],
    },
    {
      name: 'both arms of a conditional, and the fallback',
      code: `throw new AppError({ code: locked ? 'ARTICLE_IS_LOCKED' : (other ?? 'ARTICLE_MISSING') });`,
      contract,
      errors: [unregistered(`'ARTICLE_IS_LOCKED'`), unregistered(`'ARTICLE_MISSING'`)],
    },
    {
      name: 'a constant, once for all its uses',
      code: `const GONE = 'ARTICLE_GONE'; throw flag ? new AppError(GONE) : new AppError({ code: GONE });`,
      contract,
      errors: [unregistered(`'ARTICLE_GONE'`)],
    },
    {
      name: 'a constructor of this file whose parameter is a code',
      code: `class Failed extends Error { constructor(message: string, readonly code: string) { super(message); } } throw new Failed('NOT_A_CODE_HERE', 'ARTICLE_MISSING');`,
      contract,
      errors: [unregistered(`'ARTICLE_MISSING'`)],
    },
    {
      code: `function fail(errorCode: string): never { throw errorCode; } fail('ARTICLE_MISSING');`,
      contract,
      errors: [unregistered(`'ARTICLE_MISSING'`)],
    },
    // Classes.
    {
      code: `class ArticleGone extends DomainError { readonly code = 'ARTICLE_GONE' as const; }`,
      contract,
      errors: [unregistered(`'ARTICLE_GONE'`)],
    },
    {
      code: `class ArticleGone extends DomainError { static errorCode = 'ARTICLE_GONE'; }`,
      contract,
      errors: [unregistered(`'ARTICLE_GONE'`)],
    },
    {
      code: `class Base extends Error {} class Gone extends Base { code = 'ARTICLE_GONE'; }`,
      contract,
      errors: [unregistered(`'ARTICLE_GONE'`)],
    },
    {
      code: `class ArticleGone extends DomainError { constructor() { super('ARTICLE_GONE', 410); } }`,
      contract,
      errors: [unregistered(`'ARTICLE_GONE'`)],
    },
    {
      code: `class ArticleGone extends DomainError { constructor() { super({ code: 'ARTICLE_GONE' }); } }`,
      contract,
      errors: [unregistered(`'ARTICLE_GONE'`)],
    },
    {
      code: `class ArticleGone extends DomainError { get code() { return 'ARTICLE_GONE'; } }`,
      contract,
      errors: [unregistered(`'ARTICLE_GONE'`)],
    },
    {
      code: `class ArticleGone extends DomainError { constructor(public code = 'ARTICLE_GONE') { super(); } }`,
      contract,
      errors: [unregistered(`'ARTICLE_GONE'`)],
    },
    {
      code: `class ArticleGone extends DomainError { constructor() { super(); this.code = 'ARTICLE_GONE'; } }`,
      contract,
      errors: [unregistered(`'ARTICLE_GONE'`)],
    },
    // Responses.
    {
      code: `res.status(404).json({ code: 'ARTICLE_MISSING', message: 'x' });`,
      contract,
      errors: [unregistered(`'ARTICLE_MISSING'`)],
    },
    {
      code: `res.status(HttpStatus.NOT_FOUND).json({ code: 'ARTICLE_MISSING' });`,
      contract,
      errors: [unregistered(`'ARTICLE_MISSING'`)],
    },
    {
      code: `function f(res) { res.status(404); res.json({ code: 'ARTICLE_MISSING' }); }`,
      filename: 'src/file.js',
      contract,
      errors: [unregistered(`'ARTICLE_MISSING'`)],
    },
    {
      code: `reply.code(404).send({ code: 'ARTICLE_MISSING' });`,
      contract,
      errors: [unregistered(`'ARTICLE_MISSING'`)],
    },
    {
      code: `export default (c) => c.json({ code: 'ARTICLE_MISSING' }, 404);`,
      filename: 'src/file.js',
      contract,
      errors: [unregistered(`'ARTICLE_MISSING'`)],
    },
    {
      code: `export const GET = () => NextResponse.json({ code: 'ARTICLE_MISSING' }, { status: 404 });`,
      contract,
      errors: [unregistered(`'ARTICLE_MISSING'`)],
    },
    {
      code: `async function f(ctx) { ctx.status = 404; ctx.body = { code: 'ARTICLE_MISSING' }; }`,
      filename: 'src/file.js',
      contract,
      errors: [unregistered(`'ARTICLE_MISSING'`)],
    },
    {
      code: `ctx.throw(404, 'text', { code: 'ARTICLE_MISSING' });`,
      contract,
      errors: [unregistered(`'ARTICLE_MISSING'`)],
    },
    {
      code: `export const handler = async () => ({ statusCode: 404, body: JSON.stringify({ code: 'ARTICLE_MISSING' }) });`,
      contract,
      errors: [unregistered(`'ARTICLE_MISSING'`)],
    },
    {
      code: `send({ errors: [{ code: 'ARTICLE_MISSING', detail: 'x' }] });`,
      contract,
      errors: [unregistered(`'ARTICLE_MISSING'`)],
    },
    {
      name: 'an entry of a table that is named for errors',
      code: `export const SYNC_ERRORS = Object.freeze({ gone: { code: 'ARTICLE_MISSING', message: 'x' } });`,
      contract,
      errors: [unregistered(`'ARTICLE_MISSING'`)],
    },
    {
      code: `const known = { missing: { code: 'ARTICLE_MISSING', message: 'x', statusCode: 404 } };`,
      contract,
      errors: [unregistered(`'ARTICLE_MISSING'`)],
    },
    {
      code: `const body: ErrorResponse = { code: 'ARTICLE_MISSING' };`,
      contract,
      errors: [unregistered(`'ARTICLE_MISSING'`)],
    },
    {
      code: `throw new GraphQLError('x', { extensions: { code: 'ARTICLE_MISSING' } });`,
      contract,
      errors: [unregistered(`'ARTICLE_MISSING'`)],
    },
    // Comparisons.
    {
      code: `try { f() } catch (e) { if (e.code === 'ARTICLE_LOCKD') g(); }`,
      contract,
      errors: [
        {
          messageId: 'unregistered',
          at: `'ARTICLE_LOCKD'`,
          suggestions: [
            { messageId: 'replace', output: `try { f() } catch (e) { if (e.code === 'ARTICLE_LOCKED') g(); }` },
          ],
        },
      ],
    },
    { code: `if ('ARTICLE_MISSING' !== error?.code) g();`, contract, errors: [unregistered(`'ARTICLE_MISSING'`)] },
    {
      code: `if ((error as AppError).code == 'ARTICLE_MISSING') g();`,
      contract,
      errors: [unregistered(`'ARTICLE_MISSING'`)],
    },
    {
      code: `if (err.response?.data?.code === 'ARTICLE_MISSING') g();`,
      contract,
      errors: [unregistered(`'ARTICLE_MISSING'`)],
    },
    { code: `if (body.error!.code === 'ARTICLE_MISSING') g();`, contract, errors: [unregistered(`'ARTICLE_MISSING'`)] },
    {
      code: `if (result.errors[0].extensions.code === 'ARTICLE_MISSING') g();`,
      contract,
      errors: [unregistered(`'ARTICLE_MISSING'`)],
    },
    {
      code: `load().catch((e) => { if (e.code === 'ARTICLE_MISSING') g(); });`,
      contract,
      errors: [unregistered(`'ARTICLE_MISSING'`)],
    },
    {
      code: `try { f() } catch (e) { const { code } = e; if (code === 'ARTICLE_MISSING') g(); }`,
      contract,
      errors: [unregistered(`'ARTICLE_MISSING'`)],
    },
    {
      code: `try { f() } catch ({ code }) { if (code === 'ARTICLE_MISSING') g(); }`,
      contract,
      errors: [unregistered(`'ARTICLE_MISSING'`)],
    },
    {
      code: `if (errors.some(({ code }) => code === 'ARTICLE_MISSING')) g();`,
      contract,
      errors: [unregistered(`'ARTICLE_MISSING'`)],
    },
    {
      code: `if (response.errorCode === 'ARTICLE_MISSING') g();`,
      contract,
      errors: [unregistered(`'ARTICLE_MISSING'`)],
    },
    {
      code: `try { f() } catch (e) { switch (e.code) { case 'ARTICLE_LOCKED': break; case 'ARTICLE_MISSING': break; } }`,
      contract,
      errors: [unregistered(`'ARTICLE_MISSING'`)],
    },
    {
      code: `if (['ARTICLE_LOCKED', 'ARTICLE_MISSING'].includes(error.code)) g();`,
      contract,
      errors: [unregistered(`'ARTICLE_MISSING'`)],
    },
    {
      code: `const retried = new Set(['ARTICLE_MISSING']); if (retried.has(error.code)) g();`,
      contract,
      errors: [unregistered(`'ARTICLE_MISSING'`)],
    },
    // Maps by code.
    {
      code: `const texts: Partial<Record<ErrorCode, string>> = { ARTICLE_LOCKED: 'a', ARTICLE_NOT_FUOND: 'b' };`,
      contract,
      errors: [
        {
          messageId: 'unregistered',
          at: 'ARTICLE_NOT_FUOND',
          suggestions: [
            {
              messageId: 'replace',
              output: `const texts: Partial<Record<ErrorCode, string>> = { ARTICLE_LOCKED: 'a', ARTICLE_NOT_FOUND: 'b' };`,
            },
          ],
        },
      ],
    },
    {
      code: `const texts = { 'ARTICLE_MISSING': 'b' } satisfies { [code in ErrorCode]?: string };`,
      contract,
      errors: [unregistered(`'ARTICLE_MISSING'`)],
    },
    // Parts.
    {
      code: 'throw new AppError({ code: `ARTICEL_${reason}` });',
      contract,
      errors: [
        {
          messageId: 'unregisteredPrefix',
          at: '`ARTICEL_${reason}`',
          message:
            'No error code registered in failwell.yaml begins with `ARTICEL_`, so no client can know what the codes built from it mean.',
        },
      ],
    },
    {
      code: `throw new AppError('ARTICEL_' + reason);`,
      contract,
      errors: [{ messageId: 'unregisteredPrefix', at: `'ARTICEL_'` }],
    },
    // Styles.
    { code: `throw new RequestError('article.lokked');`, contract: dotted, errors: [unregistered(`'article.lokked'`)] },
    {
      code: `throw new RequestError({ code: 'session.gone', status: 401 });`,
      contract: dotted,
      errors: [unregistered(`'session.gone'`)],
    },
    {
      code: `throw new AppError('article_not_fuond');`,
      contract: snake,
      errors: [unregistered(`'article_not_fuond'`)],
    },
    {
      name: 'a style of the project in which another system spells its codes',
      code: `throw new AppError('ERR_ARTICLE_MISSING');`,
      contract: 'codes: { ERR_ARTICLE_NOT_FOUND: { status: 404, message: x } }\n',
      errors: [unregistered(`'ERR_ARTICLE_MISSING'`)],
    },
    // Members.
    {
      code: `import { ErrorCodes } from './errors/codes'; throw new AppError(ErrorCodes.ARTICLE_NOT_FUOND);`,
      contract: typescript,
      files: { 'src/errors/codes.ts': codesFile },
      errors: [
        {
          messageId: 'missingMember',
          at: 'ARTICLE_NOT_FUOND',
          message:
            '`ErrorCodes` in src/errors/codes.ts has no member `ARTICLE_NOT_FUOND`, so the error code is `undefined` here; nearest: `ARTICLE_NOT_FOUND`.',
          suggestions: [
            {
              messageId: 'replace',
              output: `import { ErrorCodes } from './errors/codes'; throw new AppError(ErrorCodes.ARTICLE_NOT_FOUND);`,
            },
          ],
        },
      ],
    },
    ...[
      `import { ErrorCodes } from './errors'; f(ErrorCodes.ARTICLE_MISSING);`,
      `import { ErrorCodes } from '@/errors/codes.js'; f(ErrorCodes.ARTICLE_MISSING);`,
      `import { ErrorCodes as Codes } from './errors/codes'; f(Codes.ARTICLE_MISSING);`,
      `import * as all from './errors/codes'; f(all.ErrorCodes.ARTICLE_MISSING);`,
      `const { ErrorCodes } = require('./errors/codes'); f(ErrorCodes.ARTICLE_MISSING);`,
      `import { ErrorCodes } from './errors/codes'; const { ARTICLE_MISSING } = ErrorCodes;`,
      `import { ErrorCodes } from './errors/codes'; type A = { code: ErrorCodes.ARTICLE_MISSING };`,
    ].map((code) => ({ ...inTypescript(code), errors: [{ messageId: 'missingMember', at: 'ARTICLE_MISSING' }] })),
    ...[
      [
        `const codes = require('./errors/codes');\nthrow new AppError(codes.ARTICLE_LOST.code);`,
        exportedRecords,
      ] as const,
      [`const { ARTICLE_LOST } = require('./errors/codes');`, exportedRecords] as const,
      [
        `import errors from './errors/codes.js';\nthrow new AppError(errors.ARTICLE_LOST.code);`,
        exportedRecords,
      ] as const,
      [`const codes = require('./errors/codes');\nthrow new AppError(codes.ARTICLE_LOST);`, exportedConstant] as const,
      [
        `const { CODES } = require('./errors/codes');\nthrow new AppError(CODES.ARTICLE_LOST);`,
        exportedByName,
      ] as const,
      [`const all = require('./errors/codes');\nthrow new AppError(all.CODES.ARTICLE_LOST);`, exportedByName] as const,
    ].map(([code, codes]) => ({
      ...inCommonJs(code, codes),
      errors: [{ messageId: 'missingMember', at: 'ARTICLE_LOST' }],
    })),
    {
      name: 'no such member in a group',
      ...inGroups(`import { Errors } from './errors/codes';\nthrow new AppError(Errors.article.LOKED.code);`),
      errors: [
        {
          messageId: 'missingMember',
          at: 'LOKED',
          message:
            '`Errors.article` in src/errors/codes.ts has no member `LOKED`, so the error code is `undefined` here; nearest: `LOCKED`.',
          suggestions: [
            {
              messageId: 'replace',
              output: `import { Errors } from './errors/codes';\nthrow new AppError(Errors.article.LOCKED.code);`,
            },
          ],
        },
      ],
    },
    {
      name: 'no such group',
      ...inGroups(`import { Errors } from './errors/codes';\nthrow new AppError(Errors.articles.LOCKED.code);`),
      errors: [{ messageId: 'missingMember', at: 'articles' }],
    },
    ...[
      `return err({ code: 'ARTICLE_MISSING', message: 'x' });`,
      `return Result.err({ code: 'ARTICLE_MISSING' });`,
      `res.status(404).json({ error: 'ARTICLE_MISSING' });`,
      `return NextResponse.json({ error: 'ARTICLE_MISSING' }, { status: 404 });`,
      `function fail(code: string): never { throw new AppError(code); }\nfail('ARTICLE_MISSING');`,
      `const raise = (status, code) => { log(code); throw new AppError(code, status); };\nraise(404, 'ARTICLE_MISSING');`,
    ].map((code) => ({ ...withContract(code), errors: [unregistered(`'ARTICLE_MISSING'`)] })),
    {
      name: 'the nearest code names the file',
      code: `throw new AppError('ARTICLE_LOCKD');`,
      contract: typescript,
      files: { 'src/errors/codes.ts': codesFile },
      errors: [
        {
          messageId: 'unregistered',
          at: `'ARTICLE_LOCKD'`,
          message:
            'The error code `ARTICLE_LOCKD` is not registered in src/errors/codes.ts, so no client can know what it means; nearest: `ARTICLE_LOCKED`.',
        },
      ],
    },
    {
      name: 'CRLF and comments stay',
      code: `throw new AppError(\r\n  // why\r\n  'ARTICLE_NOT_FUOND',\r\n);\r\n`,
      contract,
      errors: [
        {
          messageId: 'unregistered',
          at: `'ARTICLE_NOT_FUOND'`,
          suggestions: [
            { messageId: 'replace', output: `throw new AppError(\r\n  // why\r\n  'ARTICLE_NOT_FOUND',\r\n);\r\n` },
          ],
        },
      ],
    },
  ],
});
