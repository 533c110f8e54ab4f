import 'reflect-metadata';
import { Arg, Directive, ID, Query, Resolver } from 'type-graphql';
import { Scheme } from '../types/scheme.js';

@Resolver()
export class SchemeQueries {
  @Directive('@classified(as: PUBLIC)')
  @Query(() => Scheme, { nullable: true, description: 'One scheme; null where there is none.' })
  async scheme(
    @Arg('id', () => ID, { description: 'The scheme\'s identifier.' })
    id: string,
  ): Promise<Scheme | null> {
    throw new Error('unwritten');
  }

  @Directive('@classified(as: PUBLIC)')
  @Query(() => [Scheme], { nullable: true, description: 'All schemes, at most a few dozen, the earliest opened first.' })
  async schemes(

  ): Promise<Scheme[] | null> {
    throw new Error('unwritten');
  }
}
