import 'reflect-metadata';
import { Field, InputType, Int } from 'type-graphql';
import { AssuranceStatus, BenefitCategory } from '../enums.js';
import { PlacementFilter } from './placement-filter.js';

@InputType({ description: 'Which benefit claims; all conditions that are set must hold.' })
export class BenefitClaimFilter {
  @Field(() => [BenefitCategory], { nullable: true, description: 'Of one of these categories.' })
  category?: BenefitCategory[] | null | undefined;

  @Field(() => [AssuranceStatus], { nullable: true, description: 'With one of these levels of assurance.' })
  assurance?: AssuranceStatus[] | null | undefined;

  @Field(() => [Int], {
    nullable: true,
    description: 'In one of these financial years, by the year each begins in.',
  })
  financialYear?: number[] | null | undefined;

  @Field(() => Boolean, { nullable: true, description: 'Releasing cash or not.' })
  isCashReleasing?: boolean | null | undefined;

  @Field(() => PlacementFilter, { nullable: true, description: 'From a placement like this.' })
  placement?: PlacementFilter | null | undefined;
}
