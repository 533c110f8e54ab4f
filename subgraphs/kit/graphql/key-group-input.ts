import 'reflect-metadata';
import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'The keys of one group.' })
export class KeyGroupInput {
  @Field(() => String, { description: 'The name of the group in the answer.' })
  value!: string;

  @Field(() => String, { nullable: true, description: 'A readable label.' })
  label?: string | null | undefined;

  @Field(() => [ID], { description: 'The keys. A key may be in several groups.' })
  keys!: string[];
}
