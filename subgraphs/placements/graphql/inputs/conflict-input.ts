import 'reflect-metadata';
import { Field, InputType } from 'type-graphql';
import { CalendarDate } from '../../../kit/graphql/scalars.js';
import { ConflictKind } from '../enums.js';

@InputType({ description: 'A conflict of interest found.' })
export class ConflictInput {
  @Field(() => ConflictKind, { description: 'What kind of interest it is.' })
  kind!: ConflictKind;

  @Field(() => String, { description: 'What was found, in words; at most 2,000 characters.' })
  description!: string;

  @Field(() => String, {
    nullable: true,
    description: 'How it is kept from doing harm; at most 2,000 characters.',
  })
  mitigation?: string | null | undefined;

  @Field(() => CalendarDate, { description: 'The day by which it is to be looked at again.' })
  reviewOn!: string;
}
