import 'reflect-metadata';
import { Directive, Field, Int, ObjectType } from 'type-graphql';

@Directive('@shareable')
@Directive('@classified(as: PUBLIC)')
@ObjectType({ description: 'A count that may be withheld because it is small.', simpleResolvers: true })
export class SuppressibleCount {
  @Field(() => Int, {
    nullable: true,
    description: 'The count; null where it is suppressed, never 0 in place of a hidden number.',
  })
  value!: number | null;

  @Field(() => Boolean, { description: 'Whether the count is withheld to protect individuals.' })
  suppressed!: boolean;
}
