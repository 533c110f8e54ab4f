import 'reflect-metadata';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { PartnerFirm } from './partner-firm.js';

@Directive('@key(fields: "id")')
@Directive('@classified(as: PUBLIC)')
@ObjectType({
  description:
    'One department and one firm, with the contracts between them. Lists have only relationships with a contract.',
  simpleResolvers: true,
})
export class SupplierRelationship {
  @Field(() => ID, {
    description:
      "The relationship's identifier: the department's identifier, a full stop, and the firm's identifier.",
  })
  id!: string;

  @Directive('@provides(fields: "companyNumber")')
  @Field(() => PartnerFirm, {
    nullable: true,
    description: 'The firm; null if it cannot be reached or supplies no department.',
  })
  firm!: PartnerFirm | null;
}
