import 'reflect-metadata';
import { Directive, Field, Float, ObjectType } from 'type-graphql';
import { SuppressibleCount } from '../../../kit/graphql/suppressible-count.js';
import { EndReason } from '../enums.js';
import { PlacementGroup } from './placement-group.js';

@Directive('@classified(as: OFFICIAL_SENSITIVE)')
@Directive('@purpose(allow: [CASEWORK, EVALUATION, AUDIT])')
@Directive('@tag(name: "internal")')
@ObjectType({
  description: 'Placements that ended early, counted for one group and reason.',
  simpleResolvers: true,
})
export class TerminationStatistics {
  @Field(() => PlacementGroup, { description: 'The group of the row, besides the reason.' })
  group!: PlacementGroup;

  @Field(() => EndReason, { description: 'Why they ended.' })
  endReason!: EndReason;

  @Field(() => SuppressibleCount, { description: 'How many placements.' })
  placements!: SuppressibleCount;

  @Field(() => Float, {
    nullable: true,
    description:
      'Their share, from 0 to 1, of all placements of the group that ended early; null if the count is suppressed.',
  })
  share!: number | null;
}
