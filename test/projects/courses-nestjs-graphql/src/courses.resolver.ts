import { Logger } from '@nestjs/common';
import { Args, Field, ID, Int, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { GraphQLError } from 'graphql';

@ObjectType()
export class Course {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  seats!: number;
}

const courses = new Map<string, Course>([['1', { id: '1', seats: 0 }]]);

@Resolver(() => Course)
export class CoursesResolver {
  private readonly logger = new Logger(CoursesResolver.name);

  @Query(() => Course)
  async course(@Args('id', { type: () => ID }) id: string): Promise<Course> {
    const course = courses.get(id);
    if (course === undefined) throw new GraphQLError('Course not found', { extensions: { code: 'COURSE_NOT_FUND' } }); // expect: no-unregistered-error-code
    return course;
  }

  @Mutation(() => Course)
  async enrol(@Args('id', { type: () => ID }) id: string, @Args('name') name: string): Promise<Course> {
    this.logger.log('Enrolling ' + name); // expect: no-log-injection, no-eager-log-message
    const course = await this.course(id);
    if (course.seats === 0) throw new GraphQLError('Course is full', { extensions: { code: 'COURSE_FULL' } });
    course.seats -= 1;
    return course;
  }

  @Query(() => [Course])
  async recommended(): Promise<Course[]> {
    try {
      return await this.rank();
    } catch (error) { // expect: no-try-catch-in-controller
      this.logger.error('No recommendations', error);
      throw new GraphQLError(`Ranking failed: ${String(error)}`); // expect: no-internal-details-in-response
    }
  }

  @Query(() => Int)
  async average(): Promise<number> {
    return (await this.rank()).length / courses.size;
  }

  /** Stands for a service that is not there. */
  private async rank(): Promise<Course[]> {
    throw new Error('getaddrinfo ENOTFOUND ranking.internal');
  }
}
