import 'reflect-metadata';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { FirmIndex, FirmSector, FirmStatus } from '../enums.js';

@Directive('@key(fields: "id")')
@Directive('@key(fields: "companyNumber")')
@Directive('@classified(as: PUBLIC)')
@ObjectType({
  description: 'A firm that lends experts to government or receives civil servants.',
  simpleResolvers: true,
})
export class PartnerFirm {
  @Field(() => ID, { description: "The firm's stable public identifier." })
  id!: string;

  @Field(() => String, { description: 'Its number at Companies House.' })
  companyNumber!: string;

  @Field(() => String, { description: 'The registered name.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Its legal entity identifier (ISO 17442); null if it has none.',
  })
  lei!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Its ticker on the London Stock Exchange; null if it is not listed.',
  })
  ticker!: string | null;

  @Field(() => FirmIndex, { description: 'The share index it belongs to.' })
  index!: FirmIndex;

  @Field(() => FirmSector, { description: 'Its industry.' })
  sector!: FirmSector;

  @Field(() => FirmStatus, { description: 'Whether it takes part today.' })
  status!: FirmStatus;
}
