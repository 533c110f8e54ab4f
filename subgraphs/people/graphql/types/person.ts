import 'reflect-metadata';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { EmailAddress } from '../../../kit/graphql/scalars.js';
import { Grade, Profession, Region } from '../../../kit/vocabulary/index.js';
import { PersonKind } from '../enums.js';
import { Availability } from './availability.js';
import { Organisation } from './organisation.js';

@Directive('@key(fields: "id")')
@Directive('@key(fields: "staffNumber")')
@Directive('@classified(as: OFFICIAL)')
@Directive('@tag(name: "internal")')
@ObjectType({ description: 'A civil servant or an expert from a partner firm.', simpleResolvers: true })
export class Person {
  @Field(() => ID, { description: "The person's stable public identifier." })
  id!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "The number on the home organisation's payroll, unique in the graph; null for an expert who is on no civil service payroll.",
  })
  staffNumber!: string | null;

  @Field(() => String, { description: 'The display name.' })
  displayName!: string;

  @Field(() => PersonKind, { description: 'Civil servant or external expert.' })
  kind!: PersonKind;

  @Field(() => Grade, { nullable: true, description: 'The substantive grade; null for an external expert.' })
  grade!: Grade | null;

  @Field(() => Profession, {
    nullable: true,
    description: 'The profession the person belongs to; null if none is recorded.',
  })
  profession!: Profession | null;

  @Field(() => Organisation, {
    nullable: true,
    description: 'The organisation that employs the person; null if it is unknown.',
  })
  home!: Organisation | null;

  @Field(() => Region, {
    nullable: true,
    description: 'Where the person is based; null if it is unknown.',
  })
  region!: Region | null;

  @Field(() => EmailAddress, {
    nullable: true,
    description: 'The work e-mail address; null if none is recorded.',
  })
  workEmail!: string | null;

  @Field(() => Availability, {
    nullable: true,
    description:
      'When the person could be placed, and for which share of full time; null if they are not available for placement.',
  })
  availability!: Availability | null;
}
