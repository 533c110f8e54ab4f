import 'reflect-metadata';
import { Field, Int, ObjectType } from 'type-graphql';
import { SuppressibleCount } from '../../../kit/graphql/suppressible-count.js';
import { TenureGroup } from './tenure-group.js';

@ObjectType({ description: 'How long people stay in post, for one group.', simpleResolvers: true })
export class TenureStatistics {
  @Field(() => TenureGroup, { description: 'The group of the row.' })
  group!: TenureGroup;

  @Field(() => SuppressibleCount, { description: 'How many tenures were measured.' })
  tenures!: SuppressibleCount;

  @Field(() => Int, {
    nullable: true,
    description:
      'The median time in post in days, a running tenure counted up to today; null if the count is suppressed.',
  })
  medianDays!: number | null;
}
