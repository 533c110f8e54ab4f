import 'reflect-metadata';
import { Directive, Field, ObjectType } from 'type-graphql';
import { CalendarDate } from '../../../kit/graphql/scalars.js';
import { ClearanceLevel } from '../../../kit/vocabulary/index.js';

@Directive('@classified(as: OFFICIAL_SENSITIVE)')
@Directive('@purpose(allow: [CASEWORK, WORKFORCE_PLANNING, AUDIT])')
@Directive('@tag(name: "internal")')
@ObjectType({ description: 'A national security vetting clearance.', simpleResolvers: true })
export class Clearance {
  @Field(() => ClearanceLevel, { description: 'The level held.' })
  level!: ClearanceLevel;

  @Field(() => CalendarDate, { description: 'The day it was granted.' })
  grantedOn!: string;

  @Field(() => CalendarDate, { nullable: true, description: 'The day it lapses; null if it does not lapse.' })
  expiresOn!: string | null;
}
