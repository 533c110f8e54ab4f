import 'reflect-metadata';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Region } from '../../../kit/vocabulary/index.js';
import { PlacementStatus, PlacementType } from '../enums.js';
import { Department } from './department.js';
import { PartnerFirm } from './partner-firm.js';
import { PlacementNeighbourGroup } from './placement-neighbour-group.js';
import { Scheme } from './scheme.js';

@Directive('@classified(as: PUBLIC)')
@ObjectType({
  description:
    'The attributes of a row. Each is null if the row is not grouped by it, or if it is not recorded.',
  simpleResolvers: true,
})
export class PlacementGroup {
  @Field(() => PlacementType, { nullable: true, description: 'The type of the placements.' })
  type!: PlacementType | null;

  @Field(() => PlacementStatus, { nullable: true, description: 'Their status.' })
  status!: PlacementStatus | null;

  @Field(() => Scheme, { nullable: true, description: 'The scheme.' })
  scheme!: Scheme | null;

  @Field(() => Department, {
    nullable: true,
    description: 'The host department; null for outward secondments.',
  })
  hostDepartment!: Department | null;

  @Field(() => Department, {
    nullable: true,
    description: 'The home department; null for inward secondments.',
  })
  homeDepartment!: Department | null;

  @Field(() => PartnerFirm, {
    nullable: true,
    description: 'The partner firm, as home or host; null for loans.',
  })
  firm!: PartnerFirm | null;

  @Field(() => Region, { nullable: true, description: 'Where the work is done.' })
  region!: Region | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The financial year of the first day, by the year it begins in.',
  })
  startYear!: number | null;

  @Field(() => PlacementNeighbourGroup, { description: 'The attributes of neighbours.' })
  neighbour!: PlacementNeighbourGroup;
}
