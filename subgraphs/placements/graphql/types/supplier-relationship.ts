import 'reflect-metadata';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'One department and one firm that supplies it.', simpleResolvers: true })
export class SupplierRelationship {
  @Field(() => ID, { description: "The pair's identifier: the department's, a full stop, and the firm's." })
  id!: string;
}
