import { GraphQLError } from 'graphql';
import { createSchema, createYoga } from 'graphql-yoga';
import { pino } from 'pino';

const logger = pino({ name: 'recipes-yoga', level: process.env['LOG_LEVEL'] ?? 'info' });

const recipes = new Map([
  ['1', { id: '1', title: 'Bread', isSecret: false }],
  ['2', { id: '2', title: 'Cola', isSecret: true }],
]);

const schema = createSchema({
  typeDefs: /* GraphQL */ `
    type Recipe { id: ID! title: String! calories: Int }
    type Query { recipe(id: ID!): Recipe }
    type Mutation { rename(id: ID!, title: String!): Recipe }
  `,
  resolvers: {
    Query: {
      recipe: async (_parent: unknown, { id }: { id: string }) => {
        const recipe = recipes.get(id);
        if (recipe === undefined) throw new GraphQLError('Recipe not found', { extensions: { code: 'RECIPE_NOT_FOUND' } });
        if (recipe.isSecret) throw new GraphQLError('Recipe is secret', { extensions: { code: 'RECIPE_SECRT', http: { status: 403 } } }); // expect: no-unregistered-error-code
        return recipe;
      },
    },
    Mutation: {
      rename: async (_parent: unknown, { id, title }: { id: string; title: string }) => {
        logger.info(`Renaming ${id} to ${title}`); // expect: no-eager-log-message, no-log-injection
        const recipe = recipes.get(id);
        if (recipe === undefined) throw new GraphQLError('Recipe not found', { extensions: { code: 'RECIPE_NOT_FOUND' } });
        recipes.set(id, { ...recipe, title });
        return recipes.get(id);
      },
    },
    Recipe: {
      calories: async () => {
        throw new Error('getaddrinfo ENOTFOUND food.internal');
      },
    },
  },
});

/** The service as it runs. */
export const yoga = createYoga({ schema, logging: false });

/** The same for those who look for a mistake, by a port that only they reach, as they believe. */
export const unmasked = createYoga({
  schema,
  logging: false,
  maskedErrors: false, // expect: no-internal-details-in-response
});
