import 'reflect-metadata';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { PartnerFirm } from './partner-firm.js';

@Directive('@key(fields: "id")')
@Directive('@classified(as: PUBLIC)')
@ObjectType({
  description:
    'One department and one firm with the contracts between them; lists hold the pairs that have any.',
  simpleResolvers: true,
})
export class SupplierRelationship {
  @Field(() => ID, { description: "The pair's identifier: the department's, a full stop, and the firm's." })
  id!: string;

  @Directive('@provides(fields: "companyNumber")')
  @Field(() => PartnerFirm, {
    nullable: true,
    description: 'The firm; null where it cannot be reached or supplies no department.',
  })
  firm!: PartnerFirm | null;
}
