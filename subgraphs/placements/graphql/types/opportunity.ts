import 'reflect-metadata';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { CalendarDate } from '../../../kit/graphql/scalars.js';
import { ClearanceLevel } from '../../../kit/vocabulary/index.js';
import { OpportunityStatus } from '../enums.js';
import { Organisation } from './organisation.js';
import { Post } from './post.js';

@Directive('@key(fields: "id")')
@Directive('@classified(as: PUBLIC)')
@ObjectType({ description: 'A role that a host offers for a placement.', simpleResolvers: true })
export class Opportunity {
  @Field(() => ID, { description: "The opportunity's stable public identifier." })
  id!: string;

  @Field(() => String, { description: 'The title.' })
  title!: string;

  @Field(() => Organisation, {
    nullable: true,
    description: 'The organisation that offers it; null if it cannot be reached.',
  })
  host!: Organisation | null;

  @Field(() => Post, {
    nullable: true,
    description: 'The post that the placement fills; null if there is none or it cannot be reached.',
  })
  post!: Post | null;

  @Field(() => ClearanceLevel, {
    nullable: true,
    description: 'The clearance it requires; null if none is needed.',
  })
  requiredClearance!: ClearanceLevel | null;

  @Field(() => CalendarDate, { description: 'The earliest first day.' })
  windowFrom!: string;

  @Field(() => CalendarDate, { description: 'The latest first day.' })
  windowTo!: string;

  @Field(() => OpportunityStatus, { description: 'Whether people may still be proposed.' })
  status!: OpportunityStatus;
}
