import { ApolloServer } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import { startStandaloneServer } from '@apollo/server/standalone';
import { GraphQLError } from 'graphql';
import { resolvers } from './resolvers.ts';

const typeDefs = `#graphql
  type Book { id: ID! title: String! reader: String reviews: [String!]! rating: Int }
  type Query { book(id: ID!): Book }
  type Mutation { lend(id: ID!, reader: String!, pin: String!): Book }
`;

/** Starts the service and says where it listens; `mask` is off only to show what Apollo sends by itself. */
export async function start(port: number, { mask = true } = {}): Promise<{ url: string; stop(): Promise<void> }> {
  const server = new ApolloServer({
    typeDefs,
    resolvers,
    ...(mask && {
      formatError: (formatted, error) => {
        const original = unwrapResolverError(error);
        if (original instanceof GraphQLError) return formatted;
        return { message: 'Something went wrong', extensions: { code: 'INTERNAL_SERVER_ERROR' } };
      },
    }),
  });
  const { url } = await startStandaloneServer(server, { listen: { port, host: '127.0.0.1' } });
  return { url, stop: () => server.stop() };
}
