import 'reflect-metadata';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module, type INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { CoursesResolver } from './courses.resolver.ts';

@Module({
  imports: [
    GraphQLModule.forRoot<ApolloDriverConfig>({
      driver: ApolloDriver,
      autoSchemaFile: true,
      graphiql: false,
      includeStacktraceInErrorResponses: true, // expect: no-internal-details-in-response
    }),
  ],
  providers: [CoursesResolver],
})
export class AppModule {}

/** The application, not yet listening. */
export async function createApp(): Promise<INestApplication> {
  return NestFactory.create(AppModule, { logger: false });
}
