import 'reflect-metadata';
import { Directive, Field, Float, Int, ObjectType } from 'type-graphql';
import { SuppressibleCount } from '../../../kit/graphql/suppressible-count.js';
import { PlacementGroup } from './placement-group.js';

@Directive('@classified(as: PUBLIC)')
@ObjectType({ description: 'Placements counted and timed for one group.', simpleResolvers: true })
export class PlacementStatistics {
  @Field(() => PlacementGroup, { description: 'What the row is about.' })
  group!: PlacementGroup;

  @Field(() => SuppressibleCount, { description: 'How many placements.' })
  placements!: SuppressibleCount;

  @Field(() => Float, { nullable: true, description: 'Their share, from 0 to 1, of all placements counted by the request; null where the count is suppressed.' })
  share!: number | null;

  @Field(() => Int, { nullable: true, description: 'The median days from PROPOSED to ACTIVE of those that became active; null where none did or the count is suppressed.' })
  medianDaysToActive!: number | null;

  @Field(() => Int, { nullable: true, description: 'The median days from first to last day; null where the count is suppressed.' })
  medianLengthDays!: number | null;
}
