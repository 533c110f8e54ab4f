import 'reflect-metadata';
import { Field, ID, InputType, Int } from 'type-graphql';
import { CalendarDate } from '../../../kit/graphql/scalars.js';
import { ClearanceLevel } from '../../../kit/vocabulary/index.js';

@InputType({ description: 'A placement to activate.' })
export class ActivatePlacementInput {
  @Field(() => ID, { description: 'The placement.' })
  placementId!: string;

  @Field(() => Int, { description: 'The version that the change is based on.' })
  version!: number;

  @Field(() => ClearanceLevel, { description: 'The clearance level that vetting confirmed.' })
  clearanceLevel!: ClearanceLevel;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'The day when that clearance lapses; null if it does not lapse.',
  })
  clearanceExpiresOn?: string | null | undefined;
}
