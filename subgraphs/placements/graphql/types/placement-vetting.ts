import 'reflect-metadata';
import { Directive, Field, ObjectType } from 'type-graphql';
import { CalendarDate } from '../../../kit/graphql/scalars.js';
import { ClearanceLevel } from '../../../kit/vocabulary/index.js';

@Directive('@classified(as: OFFICIAL_SENSITIVE)')
@Directive('@purpose(allow: [CASEWORK, WORKFORCE_PLANNING, AUDIT])')
@Directive('@tag(name: "internal")')
@ObjectType({
  description: 'The clearance that vetting confirmed when the placement became active.',
  simpleResolvers: true,
})
export class PlacementVetting {
  @Field(() => ClearanceLevel, { description: 'The level confirmed.' })
  level!: ClearanceLevel;

  @Field(() => CalendarDate, { nullable: true, description: 'The day it lapses; null if it does not lapse.' })
  expiresOn!: string | null;

  @Field(() => CalendarDate, { description: 'The day it was confirmed.' })
  confirmedOn!: string;
}
