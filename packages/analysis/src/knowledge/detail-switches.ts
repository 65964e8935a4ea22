/** Options of libraries that put into responses what only the log should have. Tests hold each row against the library. */
import type { ExportReference } from './table.ts';

export interface DetailSwitch {
  readonly callee: ExportReference;
  /** The argument that holds the option, and the keys that lead to it; none where the call itself is the switch. */
  readonly option?: { readonly index: number; readonly path: readonly string[]; readonly value: boolean };
  /** The texts that the call is given first, where they are the switch. */
  readonly arguments?: readonly string[];
  /** What clients are sent by it, for a message. */
  readonly sends: string;
  /** Where the fact stands. */
  readonly reference: string;
}

export const detailSwitches = [
  {
    callee: { module: '@apollo/server', export: 'ApolloServer' },
    option: { index: 0, path: ['includeStacktraceInErrorResponses'], value: true },
    sends: 'the stack of every error in `extensions.stacktrace`',
    reference: 'https://www.apollographql.com/docs/apollo-server/data/errors#omitting-or-including-stacktrace',
  },
  {
    callee: { module: '@nestjs/graphql', export: 'GraphQLModule.forRoot' },
    option: { index: 0, path: ['includeStacktraceInErrorResponses'], value: true },
    sends: 'the stack of every error in `extensions.stacktrace`',
    reference: 'https://www.apollographql.com/docs/apollo-server/data/errors#omitting-or-including-stacktrace',
  },
  {
    callee: { module: '@trpc/server', export: 'initTRPC.create' },
    option: { index: 0, path: ['isDev'], value: true },
    sends: 'the stack of every error in `data.stack`',
    reference: 'https://trpc.io/docs/server/routers#runtime-configuration',
  },
  {
    callee: { module: 'errorhandler', export: 'default' },
    sends: 'the stack of every error',
    reference: 'https://github.com/expressjs/errorhandler#readme',
  },
  {
    callee: { module: 'express', export: 'default.set' },
    arguments: ['env', 'development'],
    sends: 'the stack of every error that no error middleware answers',
    reference: 'https://expressjs.com/en/guide/error-handling.html#the-default-error-handler',
  },
  {
    callee: { module: 'graphql-yoga', export: 'createYoga' },
    option: { index: 0, path: ['maskedErrors'], value: false },
    sends: 'the message of every error',
    reference: 'https://the-guild.dev/graphql/yoga-server/docs/features/error-masking',
  },
  {
    callee: { module: 'graphql-yoga', export: 'createYoga' },
    option: { index: 0, path: ['maskedErrors', 'isDev'], value: true },
    sends: 'the message and the stack of every error',
    reference: 'https://the-guild.dev/graphql/yoga-server/docs/features/error-masking',
  },
] as const satisfies readonly DetailSwitch[];
