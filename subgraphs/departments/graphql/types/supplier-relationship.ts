import 'reflect-metadata';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { PartnerFirm } from './partner-firm.js';

@Directive('@key(fields: "id")')
@Directive('@classified(as: PUBLIC)')
@ObjectType({ description: 'One department and one firm that supplies it.', simpleResolvers: true })
export class SupplierRelationship {
  @Field(() => ID, { description: "The pair's identifier: the department's, a full stop, and the firm's." })
  id!: string;

  @Directive('@provides(fields: "companyNumber")')
  @Field(() => PartnerFirm, {
    nullable: true,
    description: 'The supplying firm; null where it cannot be reached.',
  })
  firm!: PartnerFirm | null;
}
