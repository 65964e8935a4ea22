import { defineCases } from '../rule-cases.ts';

const service = (body: string): string =>
  `import { GraphQLError } from 'graphql';\nexport function find(id) { ${body} }`;
const resolver = (body: string): string =>
  `import { GraphQLError, type GraphQLResolveInfo } from 'graphql';\nexport const resolvers = { Query: { article: async (parent, input, context, info: GraphQLResolveInfo) => { ${body} } } };`;
const nest = (body: string): string =>
  `import { Query, Resolver } from '@nestjs/graphql';\n@Resolver()\nexport class ArticlesResolver {\n  @Query()\n  article(id) { ${body} }\n}`;
const contract = 'codes:\n  ARTICLE_NOT_FOUND:\n    status: 404\n    message: Article not found\n';
const found = { messageId: 'noCode', at: 'GraphQLError' };

export default defineCases({
  rule: 'require-graphql-error-code',
  valid: [
    // The code is there, or may be.
    ...[
      `throw new GraphQLError('Article not found', { extensions: { code: 'ARTICLE_NOT_FOUND' } });`,
      `throw new GraphQLError('Article not found', { extensions: { 'code': code } });`,
      `throw new GraphQLError('Article not found', { extensions });`,
      `throw new GraphQLError('Article not found', { extensions: { ...extensions } });`,
      `throw new GraphQLError('Article not found', { ...options });`,
      `throw new GraphQLError('Article not found', options);`,
      `throw new GraphQLError('Article not found', { originalError: error });`,
      `throw new GraphQLError(...given);`,
      `throw new GraphQLError('Article not found', null, null, null, null, null, { code: 'X' });`,
      `throw error;`,
      `throw toGraphQLError(error);`,
      // Not thrown here.
      `const error = new GraphQLError('Article not found'); return error;`,
      `context.reportError(new GraphQLError('Article not found'));`,
      `return new GraphQLError('Article not found', { extensions: { code: 'ARTICLE_NOT_FOUND' } });`,
      `return Promise.resolve(new GraphQLError('Article not found'));`,
      `try { throw new GraphQLError('Article not found'); } catch (error) { throw withCode(error); }`,
    ].map(service),
    `import { GraphQLScalarType, GraphQLError } from 'graphql';\nnew GraphQLScalarType({ name: 'Slug', parseValue(value) { throw new GraphQLError('No slug'); } });`,
    `import { GraphQLError } from './errors';\nthrow new GraphQLError('Article not found');`,
    ...[
      `constructor(message) { super(message, { extensions: { code: 'ARTICLE_GONE' } }); }`,
      `constructor(message, extensions) { super(message, { extensions }); }`,
      `constructor(message) { super(message); this.extensions.code = 'ARTICLE_GONE'; }`,
    ].map((body) => `import { GraphQLError } from 'graphql';\nclass ArticleGone extends GraphQLError { ${body} }`),
    `import { GraphQLError } from './errors';\nclass ArticleGone extends GraphQLError { constructor(message) { super(message); } }`,
    // A rule of validation, whose errors servers give a code.
    `import { GraphQLError, type ValidationContext } from 'graphql';\nexport const depth = (context: ValidationContext) => ({ leave() { context.reportError(createError()); } });\nfunction createError() { return new GraphQLError('Too deep'); }`,
    // The program's own mistakes.
    resolver(`if (!context.sessions) throw new Error('No session strategy on context');`),
    resolver(`if (Array.isArray(input)) throw new Error('GraphQL with lists is not implemented');`),
    // No resolver.
    service(`throw new Error('Article not found');`),
    `import { Router } from 'express';\nRouter().get('/resolver', (req, res) => { throw new Error('Article not found'); });`,
    resolver(`throw new NotFound(id);`),
    resolver(`try { throw new Error('No'); } catch (error) { throw toDomainError(error); }`),
    resolver(`const load = () => { throw new Error('No'); }; return load;`),
    `import { Error } from './errors';\nexport const resolvers = { Query: { article: (parent, input, context, info) => { throw new Error('No'); } } };`,
    `import { Resolver } from '@nestjs/graphql';\n@Resolver()\nexport class ArticlesResolver { helper() { throw new Error('No'); } }`,
  ],
  invalid: [
    ...['graphql/index.js', 'graphql/error', 'graphql/error/index.js', 'graphql/error/GraphQLError.js'].map(
      (module) => ({
        name: module,
        code: `import { GraphQLError } from '${module}';\nthrow new GraphQLError('Article not found');`,
        errors: [found],
      }),
    ),
    {
      name: 'returned',
      code: service(`return new GraphQLError('Article not found');`),
      errors: [
        {
          ...found,
          message:
            '`GraphQLError` is returned without `extensions.code`: clients are told INTERNAL_SERVER_ERROR or no code at all, and must go by its text.',
        },
      ],
    },
    {
      name: 'a rule of validation beside a resolver',
      code: `import { GraphQLError, ValidationContext } from 'graphql';\nexport const resolvers = { Query: { article: (parent, input) => { throw new GraphQLError('Article not found'); } } };`,
      errors: [found],
    },
    {
      name: 'a resolver whose field has no name here',
      package: { dependencies: { graphql: '^16' } },
      code: `import { GraphQLObjectType, type GraphQLResolveInfo } from 'graphql';\nconst toFields = (key) => ({ [key]: { type, resolve(parent, input, context, info: GraphQLResolveInfo) { throw new Error('Access denied'); } } });\nconst joinType = { type, async resolve(parent, input, context, info: GraphQLResolveInfo) { throw new Error('Access denied'); } };\nconst type2 = new GraphQLObjectType({ fields: { article: { type, resolve(parent, input, context, info: GraphQLResolveInfo) { throw new Error('Access denied'); } } } });`,
      errors: ['a resolver', 'a resolver', 'the resolver of article'].map((name) => ({
        messageId: 'plain',
        at: 'Error',
        message: `\`Error\` thrown by ${name} reaches clients as INTERNAL_SERVER_ERROR or without any code; \`GraphQLError\` with \`extensions.code\` tells them what went wrong.`,
      })),
    },
    {
      name: 'a scalar beside a resolver',
      code: `import { GraphQLError, GraphQLScalarType } from 'graphql';\nexport const Slug = new GraphQLScalarType({ name: 'Slug' });\nexport const resolvers = { Query: { article: (parent, input) => { throw new GraphQLError('Article not found'); } } };`,
      errors: [found],
    },
    {
      code: service(`throw new GraphQLError('Article not found');`),
      contract,
      errors: [
        {
          ...found,
          message:
            '`GraphQLError` is thrown without `extensions.code`: clients are told INTERNAL_SERVER_ERROR or no code at all, and must go by its text.',
          suggestions: [
            {
              messageId: 'addCode',
              output: service(
                `throw new GraphQLError('Article not found', { extensions: { code: 'ARTICLE_NOT_FOUND' } });`,
              ),
            },
          ],
        },
      ],
    },
    {
      name: 'no code has this message',
      code: service(`throw new GraphQLError('No article');`),
      contract,
      errors: [{ ...found, suggestions: [] }],
    },
    {
      name: 'a comma at the end',
      code: service(`throw new GraphQLError('Article not found',);`),
      contract,
      errors: [
        {
          ...found,
          suggestions: [
            {
              messageId: 'addCode',
              output: service(
                `throw new GraphQLError('Article not found', { extensions: { code: 'ARTICLE_NOT_FOUND' } });`,
              ),
            },
          ],
        },
      ],
    },
    {
      code: service(`throw new GraphQLError('Article not found', {});`),
      contract,
      errors: [
        {
          ...found,
          suggestions: [
            {
              messageId: 'addCode',
              output: service(
                `throw new GraphQLError('Article not found', { extensions: { code: 'ARTICLE_NOT_FOUND' } });`,
              ),
            },
          ],
        },
      ],
    },
    {
      code: service(`throw new GraphQLError('Article not found', { path: ['article'] });`),
      contract,
      errors: [
        {
          ...found,
          suggestions: [
            {
              messageId: 'addCode',
              output: service(
                `throw new GraphQLError('Article not found', { extensions: { code: 'ARTICLE_NOT_FOUND' }, path: ['article'] });`,
              ),
            },
          ],
        },
      ],
    },
    {
      code: service(`throw new GraphQLError('Article not found', { extensions: { id } });`),
      contract,
      errors: [
        {
          ...found,
          suggestions: [
            {
              messageId: 'addCode',
              output: service(
                `throw new GraphQLError('Article not found', { extensions: { code: 'ARTICLE_NOT_FOUND', id } });`,
              ),
            },
          ],
        },
      ],
    },
    ...[
      `return new GraphQLError('Article not found');`,
      `return Promise.reject(new GraphQLError('Article not found'));`,
      `return () => new GraphQLError('Article not found') as Error;`,
      `try { return new GraphQLError('Article not found'); } catch (error) { throw withCode(error); }`,
    ].map((body) => ({ code: service(body), errors: [found] })),
    {
      name: 'a class that gives no code',
      code: `import { GraphQLError } from 'graphql';\nclass ArticleGone extends GraphQLError { constructor() { super('Article not found'); } }`,
      contract,
      errors: [
        {
          messageId: 'noCode',
          at: 'super',
          suggestions: [
            {
              messageId: 'addCode',
              output: `import { GraphQLError } from 'graphql';\nclass ArticleGone extends GraphQLError { constructor() { super('Article not found', { extensions: { code: 'ARTICLE_NOT_FOUND' } }); } }`,
            },
          ],
        },
      ],
    },
    { code: service('throw new GraphQLError(`No article ${id}`);'), errors: [found] },
    { code: service(`throw new GraphQLError(message) as Error;`), errors: [found] },
    {
      name: 'a namespace',
      code: `import * as graphql from 'graphql';\nthrow new graphql.GraphQLError('Article not found');`,
      errors: [{ messageId: 'noCode', at: 'graphql.GraphQLError' }],
    },
    {
      name: 'another name',
      code: `import { GraphQLError as Failure } from 'graphql';\nthrow new Failure('Article not found');`,
      errors: [{ messageId: 'noCode', at: 'Failure' }],
    },
    {
      name: 'CommonJS',
      filename: 'src/file.cjs',
      code: `const { GraphQLError } = require('graphql');\r\nmodule.exports = () => {\r\n  throw new GraphQLError('Article not found');\r\n};`,
      errors: [found],
    },
    { code: resolver(`throw new GraphQLError('Article not found');`), errors: [found] },
    {
      code: resolver(`throw new Error('Article not found');`),
      errors: [{ messageId: 'plain', at: 'Error' }],
    },
    {
      code: resolver(`throw Error('Article not found');`),
      errors: [{ messageId: 'plain', at: 'Error' }],
    },
    {
      code: resolver(`if (!id) throw new TypeError('No id'); return find(id);`),
      errors: [{ messageId: 'plain', at: 'TypeError' }],
    },
    {
      code: nest(`throw new Error('Article not found');`),
      errors: [
        {
          messageId: 'plain',
          at: 'Error',
          message:
            '`Error` thrown by ArticlesResolver.article reaches clients as INTERNAL_SERVER_ERROR or without any code; `GraphQLError` with `extensions.code` tells them what went wrong.',
        },
      ],
    },
  ],
});
