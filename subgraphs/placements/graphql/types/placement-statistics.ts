import 'reflect-metadata';
import { Directive, Field, Float, ObjectType } from 'type-graphql';
import { SuppressibleCount } from '../../../kit/graphql/suppressible-count.js';
import { PlacementGroup } from './placement-group.js';

@Directive('@classified(as: PUBLIC)')
@ObjectType({ description: 'Placements counted and timed for one group.', simpleResolvers: true })
export class PlacementStatistics {
  @Field(() => PlacementGroup, { description: 'What the row is about.' })
  group!: PlacementGroup;

  @Field(() => SuppressibleCount, { description: 'How many placements.' })
  placements!: SuppressibleCount;

  @Field(() => Float, {
    nullable: true,
    description:
      'Their share, from 0 to 1, of all placements counted by the request; null where the count is suppressed.',
  })
  share!: number | null;
}
