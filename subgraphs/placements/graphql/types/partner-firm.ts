import 'reflect-metadata';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@ObjectType({
  description: 'A firm that lends experts to government or receives civil servants.',
  simpleResolvers: true,
})
export class PartnerFirm {
  @Field(() => ID, { description: "The firm's stable public identifier." })
  id!: string;
}
