import 'reflect-metadata';
import { Field, InputType } from 'type-graphql';
import { CalendarDate } from '../../../kit/graphql/scalars.js';
import { ConflictKind } from '../enums.js';

@InputType({ description: 'A conflict of interest found.' })
export class ConflictInput {
  @Field(() => ConflictKind, { description: 'The kind of interest.' })
  kind!: ConflictKind;

  @Field(() => String, { description: 'What was found, as text of at most 2,000 characters.' })
  description!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The mitigation: how harm is prevented; at most 2,000 characters.',
  })
  mitigation?: string | null | undefined;

  @Field(() => CalendarDate, { description: 'The day by which it must be reviewed.' })
  reviewOn!: string;
}
