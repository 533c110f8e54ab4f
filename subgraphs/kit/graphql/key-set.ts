import 'reflect-metadata';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';

@Directive('@shareable')
@Directive('@inaccessible')
@ObjectType({ description: 'Keys for the gateway.', simpleResolvers: true })
export class KeySet {
  @Field(() => [ID], { description: 'The keys in the requested order, at most as many as the limit.' })
  keys!: string[];

  /** Counted only where it is asked for. */
  @Field(() => Int, {
    description: 'How many match in total, counted up to a maximum above the limit.',
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
      'For each key a text for its place in the order; a later key has a greater text. Null if no order was requested.',
    simple: false,
  })
  placesInOrder(): string[] | null {
    return this.sortTexts?.() ?? null;
  }

  readonly sortTexts?: () => string[];

  @Field(() => Boolean, {
    description:
      'Whether more keys match than were returned; the gateway then refuses the request or starts from the other side.',
  })
  isTruncated!: boolean;

  @Field(() => String, {
    description:
      'The version of the data; it changes with every change of the data. If it is the version in `unless`, the keys are left out.',
  })
  version!: string;
}
