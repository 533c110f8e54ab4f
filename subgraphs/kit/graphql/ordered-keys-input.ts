import 'reflect-metadata';
import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'Keys in an order.' })
export class OrderedKeysInput {
  @Field(() => [ID], { description: 'The keys, first to last.' })
  keys!: string[];

  @Field(() => String, {
    nullable: true,
    description: 'What they are ordered by, so that a cursor of one order is refused under another.',
  })
  by?: string | null | undefined;
}
