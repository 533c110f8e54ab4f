import 'reflect-metadata';
import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'Keys in an order.' })
export class OrderedKeysInput {
  @Field(() => [ID], { description: 'The keys, first to last.' })
  keys!: string[];

  @Field(() => [String], {
    description: 'For each key a text for its place in the order; a later key has a greater text.',
  })
  sortTexts!: string[];

  @Field(() => String, {
    nullable: true,
    description: 'The name of the order, so that a cursor of another order is refused.',
  })
  by?: string | null | undefined;
}
