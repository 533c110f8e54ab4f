import 'reflect-metadata';
import { Arg, Directive, ID, Query, Resolver } from 'type-graphql';
import type { SchemeRepository } from '../../repository/scheme-repository.js';
import { Scheme } from '../types/scheme.js';

@Resolver()
export class SchemeQueries {
  constructor(private readonly schemeRepository: SchemeRepository) {}

  @Directive('@classified(as: PUBLIC)')
  @Query(() => Scheme, { nullable: true, description: 'One scheme; null if there is none.' })
  async scheme(
    @Arg('id', () => ID, { description: "The scheme's identifier." })
    id: string,
  ): Promise<Scheme | null> {
    const [scheme] = await this.schemeRepository.byId([id]);
    return scheme ?? null;
  }

  @Directive('@classified(as: PUBLIC)')
  @Query(() => [Scheme], {
    nullable: true,
    description: 'All schemes, at most a few dozen, the earliest opened first.',
  })
  schemes(): Promise<Scheme[] | null> {
    return this.schemeRepository.all();
  }
}
