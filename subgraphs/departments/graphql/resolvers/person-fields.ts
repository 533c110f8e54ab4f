import 'reflect-metadata';
import { Arg, Directive, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { TenureFilter } from '../inputs/tenure-filter.js';
import { Person } from '../types/person.js';
import { TenureConnection } from '../types/tenure-connection.js';

@Resolver(() => Person)
export class PersonFields {
  @Directive('@classified(as: OFFICIAL)')
  @FieldResolver(() => TenureConnection, { nullable: true, description: 'The posts the person has held, most recent first; null where they cannot be reached or seen.' })
  async tenures(
    @Root() person: Person,
    @Arg('where', () => TenureFilter, { nullable: true, description: 'Which of them; all where omitted.' })
    where: TenureFilter | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50, description: 'How many at most, up to 500.' })
    first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'The cursor to continue after.' })
    after: string | null,
  ): Promise<TenureConnection | null> {
    throw new Error('unwritten');
  }
}
