import 'reflect-metadata';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { PlacementType } from '../enums.js';
import { PlacementNeighbourGroup } from './placement-neighbour-group.js';
import { Scheme } from './scheme.js';

@Directive('@classified(as: PUBLIC)')
@ObjectType({
  description: 'The attributes of a row of cost statistics. Each is null if the row is not grouped by it.',
  simpleResolvers: true,
})
export class CostGroup {
  @Field(() => Scheme, { nullable: true, description: 'The scheme.' })
  scheme!: Scheme | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The financial year, by the year it begins in: 2026 for 2026–27.',
  })
  financialYear!: number | null;

  @Field(() => PlacementType, { nullable: true, description: 'The type of the placements.' })
  type!: PlacementType | null;

  @Field(() => PlacementNeighbourGroup, { description: 'The attributes of neighbours.' })
  neighbour!: PlacementNeighbourGroup;
}
