import 'reflect-metadata';
import { Arg, Directive, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Profession } from '../../../kit/vocabulary/index.js';
import { PersonFilter } from '../inputs/person-filter.js';
import { PersonOrder } from '../inputs/person-order.js';
import { Department } from '../types/department.js';
import { PersonConnection } from '../types/person-connection.js';
import { ProfessionShare } from '../types/profession-share.js';

@Resolver(() => Department)
export class DepartmentFields {
  @Directive('@classified(as: OFFICIAL)')
  @Directive('@tag(name: "internal")')
  @FieldResolver(() => PersonConnection, { nullable: true, description: 'The people it employs; null where they cannot be reached or seen.' })
  async people(
    @Root() department: Department,
    @Arg('where', () => PersonFilter, { nullable: true, description: 'Which of them; all where omitted.' })
    where: PersonFilter | null,
    @Arg('orderBy', () => PersonOrder, { nullable: true, description: 'In which order; in the order of arrival where omitted.' })
    orderBy: PersonOrder | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50, description: 'How many at most, up to 500.' })
    first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'The cursor to continue after.' })
    after: string | null,
  ): Promise<PersonConnection | null> {
    throw new Error('unwritten');
  }

  @Directive('@classified(as: PUBLIC)')
  @FieldResolver(() => ProfessionShare, { nullable: true, description: 'How much of its staff belongs to a profession; null where it cannot be reached.' })
  async professionShare(
    @Root() department: Department,
    @Arg('profession', () => Profession, { description: 'The profession to measure.' })
    profession: Profession,
  ): Promise<ProfessionShare | null> {
    throw new Error('unwritten');
  }
}
