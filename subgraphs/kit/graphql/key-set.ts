import 'reflect-metadata';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';

@Directive('@shareable')
@Directive('@inaccessible')
@ObjectType({ description: 'Keys handed to the gateway.', simpleResolvers: true })
export class KeySet {
  @Field(() => [ID], { description: 'The keys, at most as many as the limit, in the order asked for.' })
  keys!: string[];

  /** Counted only where it is asked for. */
  @Field(() => Int, {
    description: 'How many match in all, counted up to a cap above the limit.',
    simple: false,
  })
  matched(): Promise<number> {
    return this.count();
  }

  readonly count!: () => Promise<number>;

  /** Made only where it is asked for. */
  @Field(() => [String], {
    name: 'sortTexts',
    nullable: true,
    description:
      'For each key a text of its place in the order: that of a later key is the greater. Null where no order was asked for.',
    simple: false,
  })
  placesInOrder(): string[] | null {
    return this.sortTexts?.() ?? null;
  }

  readonly sortTexts?: () => string[];

  @Field(() => Boolean, {
    description:
      'Whether more match than were given; the gateway then refuses or starts from the other side.',
  })
  isTruncated!: boolean;

  @Field(() => String, {
    description:
      'Of the data that the keys are of: another one after every change. Where it is the one that was named by `unless`, the keys are left out.',
  })
  version!: string;
}
