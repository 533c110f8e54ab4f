import 'reflect-metadata';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { CalendarDate } from '../../../kit/graphql/scalars.js';
import { TenureKind } from '../enums.js';
import { Person } from './person.js';

@Directive('@classified(as: OFFICIAL)')
@Directive('@tag(name: "internal")')
@ObjectType({ description: 'The time one person spends in one post.', simpleResolvers: true })
export class Tenure {
  @Field(() => ID, { description: "The tenure's stable public identifier." })
  id!: string;

  @Field(() => Person, {
    nullable: true,
    description: 'The person; null if they cannot be reached or seen.',
  })
  person!: Person | null;

  @Field(() => CalendarDate, { description: 'The first day.' })
  from!: string;

  @Field(() => CalendarDate, { nullable: true, description: 'The last day; null while it lasts.' })
  to!: string | null;

  @Field(() => TenureKind, { description: 'How the post is held.' })
  kind!: TenureKind;
}
