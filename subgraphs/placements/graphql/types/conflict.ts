import 'reflect-metadata';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { CalendarDate } from '../../../kit/graphql/scalars.js';
import { ConflictKind, ConflictStatus } from '../enums.js';

@Directive('@classified(as: OFFICIAL_SENSITIVE)')
@Directive('@purpose(allow: [CASEWORK, AUDIT])')
@Directive('@tag(name: "internal")')
@ObjectType({ description: 'A conflict of interest found in a placement.', simpleResolvers: true })
export class Conflict {
  @Field(() => ID, { description: "The conflict's stable public identifier." })
  id!: string;

  @Field(() => ConflictKind, { description: 'The kind of interest.' })
  kind!: ConflictKind;

  @Field(() => String, { description: 'What was found, as text.' })
  description!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The mitigation: how harm is prevented; null if nothing is agreed yet.',
  })
  mitigation!: string | null;

  @Field(() => ConflictStatus, { description: 'Whether it still stands.' })
  status!: ConflictStatus;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'The day by which it must be reviewed; null if it is closed.',
  })
  reviewOn!: string | null;
}
