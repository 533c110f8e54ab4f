import 'reflect-metadata';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';

@Directive('@shareable')
@Directive('@inaccessible')
@ObjectType({ description: 'Keys that share a value.', simpleResolvers: true })
export class KeyGroup {
  @Field(() => String, { description: 'The value.' })
  value!: string;

  @Field(() => String, {
    nullable: true,
    description: 'A readable label; null if the value is readable itself.',
  })
  label!: string | null;

  @Field(() => [ID], { description: 'The keys. A key with several values is in the group of each.' })
  keys!: string[];
}

@Directive('@shareable')
@Directive('@inaccessible')
@ObjectType({ description: 'Keys in groups, for the gateway.', simpleResolvers: true })
export class KeyGroups {
  @Field(() => [KeyGroup], {
    description: 'The groups, in the order of their values. A key without a value is in no group.',
  })
  groups!: readonly KeyGroup[];

  /** Counted only where it is asked for. */
  @Field(() => Int, {
    description: 'How many keys all groups have together, counted up to a maximum above the limit.',
    simple: false,
  })
  matched(): Promise<number> {
    return this.count();
  }

  readonly count!: () => Promise<number>;

  @Field(() => Boolean, {
    description: 'Whether there are more keys than were returned; the gateway then refuses the request.',
  })
  isTruncated!: boolean;
}
