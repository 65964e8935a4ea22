/**
 * Error classes and factories of libraries, and where each takes a code. What is not listed here is judged by its
 * name and its origin. Sorted by module and export; each row is checked against the library or its declaration.
 */

export interface CodedErrorRow {
  readonly module: string;
  /** Export names, dotted below a namespace; `*` stands for every export, `default` for the default export. */
  readonly exports: readonly string[];
  /** What a string given as an argument is: its message, the project's code, or a word of the library's own. */
  readonly position: 'message' | 'code' | 'vocabulary';
  /** Index of the argument that is the code, where `position` is `code`. */
  readonly index?: number;
  /** Whether `code` in an object argument is the project's to choose. */
  readonly codeInObject: boolean;
  readonly reference: string;
}

export const codedErrors = [
  {
    module: '@apollo/server/errors',
    exports: ['*'],
    position: 'message',
    codeInObject: false,
    reference: 'https://www.apollographql.com/docs/apollo-server/data/errors',
  },
  {
    module: '@directus/errors',
    exports: ['createError'],
    position: 'code',
    index: 0,
    codeInObject: false,
    reference: 'https://github.com/directus/directus/blob/main/packages/errors/src/create-error.ts',
  },
  {
    module: '@fastify/error',
    exports: ['default', 'createError'],
    position: 'code',
    index: 0,
    codeInObject: false,
    reference: 'https://github.com/fastify/fastify-error#use',
  },
  {
    module: '@feathersjs/errors',
    exports: ['*'],
    position: 'message',
    codeInObject: true,
    reference: 'https://feathersjs.com/api/errors.html',
  },
  {
    module: '@grpc/grpc-js',
    exports: ['*'],
    position: 'vocabulary',
    codeInObject: false,
    reference: 'https://grpc.io/docs/guides/status-codes/',
  },
  {
    module: '@hapi/boom',
    exports: ['*'],
    position: 'message',
    codeInObject: true,
    reference: 'https://hapi.dev/module/boom/api/',
  },
  {
    module: '@nestjs/common',
    exports: ['*'],
    position: 'message',
    codeInObject: true,
    reference: 'https://docs.nestjs.com/exception-filters#built-in-http-exceptions',
  },
  {
    module: '@nestjs/microservices',
    exports: ['RpcException'],
    position: 'message',
    codeInObject: true,
    reference: 'https://docs.nestjs.com/microservices/exception-filters',
  },
  {
    module: '@trpc/server',
    exports: ['TRPCError'],
    position: 'vocabulary',
    codeInObject: false,
    reference: 'https://trpc.io/docs/server/error-handling#throwing-errors',
  },
  {
    module: 'apollo-server-errors',
    exports: ['ApolloError'],
    position: 'code',
    index: 1,
    codeInObject: true,
    reference: 'https://www.apollographql.com/docs/apollo-server/v3/data/errors#custom-errors',
  },
  {
    module: 'axios',
    exports: ['AxiosError'],
    position: 'vocabulary',
    codeInObject: false,
    reference: 'https://github.com/axios/axios/blob/v1.x/lib/core/AxiosError.js',
  },
  {
    // The first argument is the name of a status.
    module: 'better-auth/api',
    exports: ['APIError'],
    position: 'vocabulary',
    codeInObject: true,
    reference: 'https://www.better-auth.com/docs/concepts/api#error-handling',
  },
  {
    module: 'better-call',
    exports: ['APIError'],
    position: 'vocabulary',
    codeInObject: true,
    reference: 'https://github.com/better-auth/better-call#throwing-errors',
  },
  {
    module: 'commander',
    exports: ['*'],
    position: 'vocabulary',
    codeInObject: false,
    reference: 'https://github.com/tj/commander.js/blob/master/lib/error.js',
  },
  {
    module: 'firebase-functions',
    exports: ['*'],
    position: 'vocabulary',
    codeInObject: false,
    reference: 'https://firebase.google.com/docs/reference/functions/2nd-gen/node/firebase-functions.https.httpserror',
  },
  {
    module: 'firebase-functions/v2/https',
    exports: ['HttpsError'],
    position: 'vocabulary',
    codeInObject: false,
    reference: 'https://firebase.google.com/docs/reference/functions/2nd-gen/node/firebase-functions.https.httpserror',
  },
  {
    module: 'graphql',
    exports: ['GraphQLError'],
    position: 'message',
    codeInObject: true,
    reference: 'https://www.graphql-js.org/api-v16/error/#graphqlerror',
  },
  {
    module: 'h3',
    exports: ['createError'],
    position: 'message',
    codeInObject: true,
    reference: 'https://h3.dev/guide/basics/error',
  },
  {
    module: 'hono/http-exception',
    exports: ['HTTPException'],
    position: 'message',
    codeInObject: true,
    reference: 'https://hono.dev/docs/api/exception',
  },
  {
    module: 'http-errors',
    exports: ['*'],
    position: 'message',
    codeInObject: true,
    reference: 'https://github.com/jshttp/http-errors#api',
  },
  {
    module: 'jose',
    exports: ['*'],
    position: 'vocabulary',
    codeInObject: false,
    reference: 'https://github.com/panva/jose/blob/main/src/util/errors.ts',
  },
  {
    module: 'multer',
    exports: ['MulterError'],
    position: 'vocabulary',
    codeInObject: false,
    reference: 'https://github.com/expressjs/multer/blob/main/lib/multer-error.js',
  },
  {
    module: 'stripe',
    exports: ['*'],
    position: 'vocabulary',
    codeInObject: false,
    reference: 'https://docs.stripe.com/error-codes',
  },
  {
    module: 'zod',
    exports: ['*'],
    position: 'vocabulary',
    codeInObject: false,
    reference: 'https://zod.dev/packages/core#issue-types',
  },
] as const satisfies readonly CodedErrorRow[];
