import 'reflect-metadata';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Timestamp } from '../../../kit/graphql/scalars.js';
import { ApprovalSide } from '../enums.js';
import { Person } from './person.js';

@Directive('@tag(name: "internal")')
@ObjectType({ description: 'One approval of a placement.', simpleResolvers: true })
export class PlacementApproval {
  @Field(() => ApprovalSide, { description: 'For whom it was given.' })
  side!: ApprovalSide;

  @Field(() => Person, {
    nullable: true,
    description: 'Who gave it; null if they cannot be reached or seen.',
  })
  approver!: Person | null;

  @Field(() => Timestamp, { description: 'When it was given.' })
  approvedAt!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The reference of the decision; null if there is none.',
  })
  reference!: string | null;
}
