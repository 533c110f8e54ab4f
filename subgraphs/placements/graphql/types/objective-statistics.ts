import 'reflect-metadata';
import { Directive, Field, Float, ObjectType } from 'type-graphql';
import { SuppressibleCount } from '../../../kit/graphql/suppressible-count.js';
import { PlacementGroup } from './placement-group.js';

@Directive('@classified(as: PUBLIC)')
@ObjectType({ description: 'Objectives counted for one group.', simpleResolvers: true })
export class ObjectiveStatistics {
  @Field(() => PlacementGroup, { description: 'The group of the row.' })
  group!: PlacementGroup;

  @Field(() => SuppressibleCount, { description: 'How many objectives were set.' })
  objectives!: SuppressibleCount;

  @Field(() => SuppressibleCount, { description: 'How many were met in full.' })
  met!: SuppressibleCount;

  @Field(() => SuppressibleCount, { description: 'How many were met in part.' })
  partlyMet!: SuppressibleCount;

  @Field(() => SuppressibleCount, { description: 'How many were not met.' })
  notMet!: SuppressibleCount;

  @Field(() => SuppressibleCount, { description: 'How many are not evaluated yet.' })
  notJudged!: SuppressibleCount;

  @Field(() => Float, {
    nullable: true,
    description:
      'The share met in full, from 0 to 1, of those evaluated; null if none is evaluated or a count is suppressed.',
  })
  metShare!: number | null;
}
