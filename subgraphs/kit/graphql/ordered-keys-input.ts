import 'reflect-metadata';
import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'Keys in an order.' })
export class OrderedKeysInput {
  @Field(() => [ID], { description: 'The keys, first to last.' })
  keys!: string[];

  @Field(() => [String], {
    description: 'For each key a text of its place in the order: that of a later key is the greater.',
  })
  sortTexts!: string[];

  @Field(() => String, {
    nullable: true,
    description: 'What they are ordered by, so that a cursor of one order is refused under another.',
  })
  by?: string | null | undefined;
}
