import 'reflect-metadata';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A civil servant or an expert from a partner firm.', simpleResolvers: true })
export class Person {
  @Field(() => ID, { description: "The person's stable public identifier." })
  id!: string;
}
