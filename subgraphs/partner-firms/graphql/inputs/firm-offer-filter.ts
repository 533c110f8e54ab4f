import 'reflect-metadata';
import { Field, ID, InputType } from 'type-graphql';
import { SkillLevel } from '../../../kit/vocabulary/index.js';
import { PartnerFirmFilter } from './partner-firm-filter.js';

@InputType({ description: 'A skill that a firm offers; all conditions that are set must hold.' })
export class FirmOfferFilter {
  @Field(() => [ID], { nullable: true, description: 'One of these skills, by key.' })
  skill?: string[] | null | undefined;

  @Field(() => SkillLevel, { nullable: true, description: 'At this level or a higher one.' })
  levelAtLeast?: SkillLevel | null | undefined;

  @Field(() => PartnerFirmFilter, { nullable: true, description: 'Offered by a firm like this.' })
  firm?: PartnerFirmFilter | null | undefined;
}
