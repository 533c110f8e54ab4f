import 'reflect-metadata';
import { Field, InputType } from 'type-graphql';
import { PlacementFilter } from './placement-filter.js';

@InputType({ description: 'Placements in relation to something else.' })
export class PlacementListFilter {
  @Field(() => PlacementFilter, { description: 'At least one such placement.' })
  some!: PlacementFilter;
}
