import 'reflect-metadata';
import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { ClearanceLevel, Grade, Profession } from '../../../kit/vocabulary/index.js';
import { PayBand } from './pay-band.js';

@Directive('@key(fields: "id")')
@Directive('@classified(as: PUBLIC)')
@ObjectType({
  description: 'A position in an organisation, held or vacant.',
  simpleResolvers: true,
})
export class Post {
  @Field(() => ID, { description: "The post's stable public identifier." })
  id!: string;

  @Field(() => String, { description: 'Its reference, unique within its organisation only.' })
  reference!: string;

  @Field(() => String, { description: 'The job title.' })
  title!: string;

  @Field(() => Grade, {
    nullable: true,
    description: 'The grade; null if the return gives no known grade.',
  })
  grade!: Grade | null;

  @Field(() => String, {
    nullable: true,
    description: 'The unit or directorate; null if the return gives none.',
  })
  unit!: string | null;

  @Field(() => Profession, {
    nullable: true,
    description: 'The profession; null if the return gives no known profession.',
  })
  profession!: Profession | null;

  @Field(() => Float, { description: 'The share of full time, from 0.01 to 1.' })
  fte!: number;

  @Field(() => PayBand, {
    nullable: true,
    description: 'The published pay band; null if none is published.',
  })
  payBand!: PayBand | null;

  @Field(() => Boolean, { description: 'Whether it counts as digital leadership.' })
  isDigitalLeadership!: boolean;

  @Field(() => ClearanceLevel, {
    nullable: true,
    description: 'The clearance it requires; null if none is stated.',
  })
  requiredClearance!: ClearanceLevel | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The holder's name as published in the organogram, for Senior Civil Service posts at SCS2 and above; null for all others.",
  })
  publishedHolderName!: string | null;

  @Field(() => Int, { description: 'Increases with each change. Send it when you change the post.' })
  version!: number;
}
