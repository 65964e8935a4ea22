import { defineCases, type InvalidCase, type RuleCase } from '../rule-cases.ts';

const contract = 'catalog: src/errors/codes.ts\n';
const shapes = {
  object: `export const ErrorCodes = { ARTICLE_NOT_FOUND: 'ARTICLE_NOT_FOUND', 'article-gone': 'ARTICLE_GONE' } as const;`,
  enumeration: `export enum ErrorCode { ArticleNotFound = 'ARTICLE_NOT_FOUND' }`,
  records: `export const Errors = { ARTICLE_NOT_FOUND: { errorCode: 'ARTICLE_NOT_FOUND', status: 404 } } as const;`,
  keys: `export const ErrorCodes = { ARTICLE_NOT_FOUND: { status: 404 } } as const;`,
  constants: `export const ARTICLE_NOT_FOUND = 'ARTICLE_NOT_FOUND' as const; export class AppError extends Error {}`,
  fields: `export class ErrorCodes { static readonly ARTICLE_NOT_FOUND = 'ARTICLE_NOT_FOUND'; }`,
  classes: `export class AppError extends Error {} export class ArticleNotFound extends AppError { code = 'ARTICLE_NOT_FOUND'; status = 404; }`,
  words: `export const ErrorCodes = { article: 'article', conflict: 'CONFLICT' } as const;`,
  hidden: `const ErrorCodes = { ARTICLE_NOT_FOUND: 'ARTICLE_NOT_FOUND' } as const; export default ErrorCodes;`,
};

const withCatalog = (code: string, shape: keyof typeof shapes = 'object'): RuleCase => ({
  code,
  contract,
  files: { 'src/errors/codes.ts': shapes[shape] },
});

function becomes(
  code: string,
  at: string,
  output: string,
  shape: keyof typeof shapes = 'object',
  messageId = 'replace',
): InvalidCase {
  return { ...withCatalog(code, shape), errors: [{ messageId: 'literal', at, suggestions: [{ messageId, output }] }] };
}

const imports = `import { ErrorCodes } from './errors/codes'; `;
const javascript = {
  contract: 'catalog: src/errors/codes.js\n',
  files: { 'src/errors/codes.js': shapes.object.replace(' as const', '') },
};

export default defineCases({
  rule: 'prefer-error-code-constant',
  valid: [
    `throw new AppError('ARTICLE_NOT_FOUND');`,
    {
      name: 'one word, which may name anything',
      ...withCatalog(`throw new NotFoundError('article');`, 'words'),
      contract: `conventions: { codeStyle: snake_case }\n${contract}`,
    },
    { name: 'a message', ...withCatalog(`throw new Error('ARTICLE_NOT_FOUND');`) },
    {
      name: 'the vocabulary of a library',
      ...withCatalog(`import { TRPCError } from '@trpc/server'; throw new TRPCError({ code: 'CONFLICT' });`, 'words'),
      contract: `conventions: { codeStyle: '.*' }\n${contract}`,
      package: { dependencies: { '@trpc/server': '11.0.0' } },
    },
    {
      name: 'a catalog that gives no names',
      code: `throw new AppError('ARTICLE_NOT_FOUND');`,
      contract: 'codes: { ARTICLE_NOT_FOUND: { status: 404 } }\n',
    },
    withCatalog(`${imports}throw new AppError(ErrorCodes.ARTICLE_NOT_FOUND);`),
    withCatalog(`${imports}throw new AppError('ARTICLE_UNKNOWN');`),
    withCatalog(`${imports}log.info('ARTICLE_NOT_FOUND'); const text = 'ARTICLE_NOT_FOUND';`),
    withCatalog(`${imports}const texts: Record<ErrorCode, string> = { ARTICLE_NOT_FOUND: 'a' };`),
    withCatalog(`${imports}function f(ErrorCodes) { throw new AppError('ARTICLE_NOT_FOUND'); }`),
    { ...withCatalog(shapes.object), filename: 'src/errors/codes.ts' },
    { name: 'the code is the key of what it says', ...withCatalog(`throw new AppError('ARTICLE_NOT_FOUND');`, 'keys') },
    { name: 'a class is no constant', ...withCatalog(`throw new AppError('ARTICLE_NOT_FOUND');`, 'classes') },
    { name: 'a constant that nobody can import', ...withCatalog(`throw new AppError('ARTICLE_NOT_FOUND');`, 'hidden') },
    {
      name: 'a type is no value',
      ...withCatalog(`import type { ErrorCodes } from './errors/codes'; throw new AppError('ARTICLE_NOT_FOUND');`),
    },
    {
      name: 'the name means something else',
      ...withCatalog(`const ErrorCodes = 1; throw new AppError('ARTICLE_NOT_FOUND');`),
    },
    { name: 'what runs in browsers', ...withCatalog(`'use client';\nif (error.code === 'ARTICLE_NOT_FOUND') f();`) },
    {
      name: 'JavaScript imports no TypeScript',
      ...withCatalog(`throw new AppError('ARTICLE_NOT_FOUND');`),
      filename: 'src/file.js',
    },
    {
      name: 'another package',
      ...withCatalog(`throw new AppError('ARTICLE_NOT_FOUND');`),
      filename: 'packages/web/src/file.ts',
      files: { 'src/errors/codes.ts': shapes.object, 'packages/web/package.json': '{ "name": "web" }' },
    },
  ],
  invalid: [
    ...(['export default Codes;', 'export { Codes as default };'] as const).map((exported): InvalidCase => ({
      name: exported,
      code: `import codes from './errors/codes'; throw new AppError('ARTICLE_GONE');`,
      contract,
      files: { 'src/errors/codes.ts': `const Codes = { ARTICLE_GONE: 'ARTICLE_GONE' } as const; ${exported}` },
      errors: [
        {
          messageId: 'literal',
          at: `'ARTICLE_GONE'`,
          suggestions: [
            {
              messageId: 'replace',
              output: `import codes from './errors/codes'; throw new AppError(codes.ARTICLE_GONE);`,
            },
          ],
        },
      ],
    })),
    {
      name: 'exported apart from its declaration, in a group',
      code: `throw new AppError('ARTICLE_GONE');`,
      contract,
      files: {
        'src/errors/codes.ts': `const Codes = { article: { GONE: 'ARTICLE_GONE' } } as const; export { Codes };`,
      },
      errors: [
        {
          messageId: 'literal',
          at: `'ARTICLE_GONE'`,
          suggestions: [
            {
              messageId: 'replaceAndImport',
              output: `import { Codes } from './errors/codes';\nthrow new AppError(Codes.article.GONE);`,
            },
          ],
        },
      ],
    },
    {
      name: 'what a CommonJS module is as a whole',
      code: `const codes = require('./errors/codes'); throw new AppError('ARTICLE_GONE');`,
      filename: 'src/file.js',
      contract: 'catalog: src/errors/codes.js\n',
      files: { 'src/errors/codes.js': `module.exports = { ARTICLE_GONE: { code: 'ARTICLE_GONE' } };` },
      output: `const codes = require('./errors/codes'); throw new AppError(codes.ARTICLE_GONE.code);`,
      errors: [{ messageId: 'literal', at: `'ARTICLE_GONE'` }],
    },
    becomes(
      `${imports}throw new AppError('ARTICLE_NOT_FOUND');`,
      `'ARTICLE_NOT_FOUND'`,
      `${imports}throw new AppError(ErrorCodes.ARTICLE_NOT_FOUND);`,
    ),
    becomes(
      `${imports}throw new AppError({ code: \`ARTICLE_GONE\` as const });\r\n`,
      '`ARTICLE_GONE`',
      `${imports}throw new AppError({ code: ErrorCodes['article-gone'] });\r\n`,
    ),
    becomes(
      `${imports}switch (error.code) { case'ARTICLE_NOT_FOUND': f(); }`,
      `'ARTICLE_NOT_FOUND'`,
      `${imports}switch (error.code) { case ErrorCodes.ARTICLE_NOT_FOUND: f(); }`,
    ),
    becomes(
      `${imports}class ArticleNotFound extends DomainError { readonly code = 'ARTICLE_NOT_FOUND'; }`,
      `'ARTICLE_NOT_FOUND'`,
      `${imports}class ArticleNotFound extends DomainError { readonly code = ErrorCodes.ARTICLE_NOT_FOUND; }`,
    ),
    becomes(
      `import { ErrorCodes as Codes } from './errors/codes'; if (error.code === 'ARTICLE_NOT_FOUND') f();`,
      `'ARTICLE_NOT_FOUND'`,
      `import { ErrorCodes as Codes } from './errors/codes'; if (error.code === Codes.ARTICLE_NOT_FOUND) f();`,
    ),
    becomes(
      `import { ErrorCode } from '@/errors/codes'; const body = { error: { code: 'ARTICLE_NOT_FOUND' as const, message: 'a' } };`,
      `'ARTICLE_NOT_FOUND'`,
      `import { ErrorCode } from '@/errors/codes'; const body = { error: { code: ErrorCode.ArticleNotFound as const, message: 'a' } };`,
      'enumeration',
    ),
    becomes(
      `import { Errors } from './errors/codes'; throw new AppError('ARTICLE_NOT_FOUND');`,
      `'ARTICLE_NOT_FOUND'`,
      `import { Errors } from './errors/codes'; throw new AppError(Errors.ARTICLE_NOT_FOUND.errorCode);`,
      'records',
    ),
    becomes(
      `${imports}throw new AppError('ARTICLE_NOT_FOUND');`,
      `'ARTICLE_NOT_FOUND'`,
      `${imports}throw new AppError(ErrorCodes.ARTICLE_NOT_FOUND);`,
      'fields',
    ),
    becomes(
      `import { ARTICLE_NOT_FOUND as gone } from './errors/codes'; throw new AppError('ARTICLE_NOT_FOUND');`,
      `'ARTICLE_NOT_FOUND'`,
      `import { ARTICLE_NOT_FOUND as gone } from './errors/codes'; throw new AppError(gone);`,
      'constants',
    ),
    {
      name: 'the name in the text of the code itself',
      ...withCatalog(
        `import { AppError } from './errors/codes'; throw new AppError('ARTICLE_NOT_FOUND');`,
        'constants',
      ),
      errors: [
        {
          messageId: 'literal',
          at: `'ARTICLE_NOT_FOUND'`,
          suggestions: [
            {
              messageId: 'replaceAndImport',
              output: `import { AppError, ARTICLE_NOT_FOUND } from './errors/codes'; throw new AppError(ARTICLE_NOT_FOUND);`,
            },
          ],
        },
      ],
    },
    becomes(
      `import { AppError } from './errors.js';\nthrow new AppError('ARTICLE_NOT_FOUND');\n`,
      `'ARTICLE_NOT_FOUND'`,
      `import { AppError } from './errors.js';\nimport { ErrorCodes } from './errors/codes.js';\nthrow new AppError(ErrorCodes.ARTICLE_NOT_FOUND);\n`,
      'object',
      'replaceAndImport',
    ),
    {
      ...javascript,
      filename: 'src/file.js',
      code: `${imports}throw new AppError('ARTICLE_NOT_FOUND');`,
      output: `${imports}throw new AppError(ErrorCodes.ARTICLE_NOT_FOUND);`,
      errors: [{ messageId: 'literal', at: `'ARTICLE_NOT_FOUND'`, suggestions: [] }],
    },
    {
      ...javascript,
      filename: 'src/file.cjs',
      code: `const { ErrorCodes } = require('./errors/codes');\nthrow new AppError('ARTICLE_NOT_FOUND');`,
      output: `const { ErrorCodes } = require('./errors/codes');\nthrow new AppError(ErrorCodes.ARTICLE_NOT_FOUND);`,
      errors: [{ messageId: 'literal', at: `'ARTICLE_NOT_FOUND'`, suggestions: [] }],
    },
  ],
});
