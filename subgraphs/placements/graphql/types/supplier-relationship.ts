import 'reflect-metadata';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
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
}
