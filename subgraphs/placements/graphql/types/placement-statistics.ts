import 'reflect-metadata';
import { Directive, Field, Float, ObjectType } from 'type-graphql';
import { SuppressibleCount } from '../../../kit/graphql/suppressible-count.js';
import { PlacementGroup } from './placement-group.js';

@Directive('@classified(as: PUBLIC)')
@ObjectType({ description: 'Number and lengths of the placements of one group.', simpleResolvers: true })
export class PlacementStatistics {
  @Field(() => PlacementGroup, { description: 'The group of the row.' })
  group!: PlacementGroup;

  @Field(() => SuppressibleCount, { description: 'How many placements.' })
  placements!: SuppressibleCount;

  @Field(() => Float, {
    nullable: true,
    description:
      'Their share, from 0 to 1, of all placements counted by the request; null if the count is suppressed.',
  })
  share!: number | null;
}
