import 'reflect-metadata';
import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'Keys that make up one group.' })
export class KeyGroupInput {
  @Field(() => String, { description: 'What the group is called in the answer.' })
  value!: string;

  @Field(() => String, { nullable: true, description: 'The same in words.' })
  label?: string | null | undefined;

  @Field(() => [ID], { description: 'The keys; one may be in several groups.' })
  keys!: string[];
}
