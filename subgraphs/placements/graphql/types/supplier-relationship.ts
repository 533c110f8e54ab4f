import 'reflect-metadata';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'One department and one firm with the contracts between them; lists hold the pairs that have any.',
  simpleResolvers: true,
})
export class SupplierRelationship {
  @Field(() => ID, { description: "The pair's identifier: the department's, a full stop, and the firm's." })
  id!: string;
}
