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
    description: 'The value in words; null where it speaks for itself.',
  })
  label!: string | null;

  @Field(() => [ID], { description: 'The keys; one with several values is in the group of each.' })
  keys!: string[];
}

@Directive('@shareable')
@Directive('@inaccessible')
@ObjectType({ description: 'Keys in groups, handed to the gateway.', simpleResolvers: true })
export class KeyGroups {
  @Field(() => [KeyGroup], {
    description: 'The groups in the order of their values; a key without a value is in none.',
  })
  groups!: readonly KeyGroup[];

  /** Counted only where it is asked for. */
  @Field(() => Int, {
    description: 'How many keys all groups have together, counted up to a cap above the limit.',
    simple: false,
  })
  matched(): Promise<number> {
    return this.count();
  }

  readonly count!: () => Promise<number>;

  @Field(() => Boolean, {
    description: 'Whether the groups have more keys than were given; the gateway then refuses.',
  })
  isTruncated!: boolean;
}
