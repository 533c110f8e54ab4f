import 'reflect-metadata';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Timestamp } from '../../../kit/graphql/scalars.js';
import { PlacementStatus } from '../enums.js';
import { Person } from './person.js';

@Directive('@tag(name: "internal")')
@ObjectType({ description: "One change of a placement's status.", simpleResolvers: true })
export class PlacementTransition {
  @Field(() => PlacementStatus, { nullable: true, description: 'The status before; null for the proposal.' })
  from!: PlacementStatus | null;

  @Field(() => PlacementStatus, { description: 'The status after.' })
  to!: PlacementStatus;

  @Field(() => Timestamp, { description: 'When it happened.' })
  at!: string;

  @Field(() => Person, {
    nullable: true,
    description: 'Who made the change; null if they cannot be reached or seen.',
  })
  actor!: Person | null;

  @Directive('@classified(as: OFFICIAL_SENSITIVE)')
  @Directive('@purpose(allow: [CASEWORK, AUDIT])')
  @Field(() => String, {
    nullable: true,
    description: 'The reason, as text; null if none was given or the caller may not see it.',
  })
  reason!: string | null;

  @Field(() => Int, { description: 'The version that the change replaced.' })
  replacedVersion!: number;
}
