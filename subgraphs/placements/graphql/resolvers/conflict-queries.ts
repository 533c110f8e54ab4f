import 'reflect-metadata';
import { Arg, Directive, Int, Query, Resolver } from 'type-graphql';
import type { ConflictRepository } from '../../repository/conflict-repository.js';
import { ConflictFilter } from '../inputs/conflict-filter.js';
import { ConflictConnection } from '../types/conflict-connection.js';

@Resolver()
export class ConflictQueries {
  constructor(private readonly conflictRepository: ConflictRepository) {}

  @Directive('@classified(as: OFFICIAL_SENSITIVE)')
  @Directive('@purpose(allow: [CASEWORK, AUDIT])')
  @Directive('@tag(name: "internal")')
  @Query(() => ConflictConnection, {
    nullable: true,
    description: 'Conflicts of interest that match a filter, the earliest review first.',
  })
  conflicts(
    @Arg('where', () => ConflictFilter, {
      nullable: true,
      description: 'Which conflicts; all if omitted.',
    })
    where: ConflictFilter | null,
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: 50,
      description: 'The maximum number of items, up to 500.',
    })
    first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'The cursor after which the page starts.' })
    after: string | null,
  ): Promise<ConflictConnection | null> {
    return this.conflictRepository.page(where, { first, after });
  }
}
