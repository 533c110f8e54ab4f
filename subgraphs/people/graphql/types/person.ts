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

  @Field(() => String, { description: 'The name to show.' })
  displayName!: string;

  @Field(() => PersonKind, { description: 'Civil servant or expert from outside.' })
  kind!: PersonKind;

  @Field(() => Grade, { nullable: true, description: 'The substantive grade; null for an external expert.' })
  grade!: Grade | null;

  @Field(() => Profession, {
    nullable: true,
    description: 'The profession the person belongs to; null where none is recorded.',
  })
  profession!: Profession | null;

  @Field(() => Organisation, {
    nullable: true,
    description: 'The organisation that employs the person; null where it is unknown.',
  })
  home!: Organisation | null;

  @Field(() => Region, {
    nullable: true,
    description: 'Where the person is based; null where it is unknown.',
  })
  region!: Region | null;

  @Field(() => EmailAddress, {
    nullable: true,
    description: 'The work e-mail address; null where none is recorded.',
  })
  workEmail!: string | null;

  @Field(() => Availability, {
    nullable: true,
    description: 'When and how much the person could be placed; null where they have not offered to be.',
  })
  availability!: Availability | null;
}
