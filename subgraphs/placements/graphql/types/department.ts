import 'reflect-metadata';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@ObjectType({
  description: 'A government organisation: a ministerial department, an agency or another body.',
  simpleResolvers: true,
})
export class Department {
  @Field(() => ID, { description: "The department's stable public identifier." })
  id!: string;
}
