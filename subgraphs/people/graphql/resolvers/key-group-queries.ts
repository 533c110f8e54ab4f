import 'reflect-metadata';
import { Arg, Directive, ID, Int, Query, Resolver } from 'type-graphql';
import type { KeyGroupsRow } from '../../../kit/database/key-groups.js';
import { KeyGroups } from '../../../kit/graphql/key-groups.js';
import type { PersonGroups } from '../../repository/person-groups.js';
import { PersonAttribute } from '../enums.js';

@Resolver()
export class KeyGroupQueries {
  constructor(private readonly people: PersonGroups) {}

  @Directive('@keyGroups(of: "Person")')
  @Directive('@inaccessible')
  @Query(() => KeyGroups, {
    nullable: true,
    description: 'The keys of people in groups, for statistics of other subgraphs.',
  })
  personKeyGroups(
    @Arg('by', () => PersonAttribute, { description: 'By an attribute of the person.' })
    by: PersonAttribute,
    @Arg('keys', () => [ID], {
      nullable: true,
      description: 'Only these people; all if omitted.',
    })
    keys: string[] | null,
    @Arg('limit', () => Int, { description: 'The maximum number of keys in all groups together.' })
    limit: number,
  ): Promise<KeyGroupsRow | null> {
    return this.people.groups(by, keys, limit);
  }
}
