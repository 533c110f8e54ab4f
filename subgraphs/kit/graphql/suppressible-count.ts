import 'reflect-metadata';
import { Directive, Field, Int, ObjectType } from 'type-graphql';

@Directive('@shareable')
@Directive('@classified(as: PUBLIC)')
@ObjectType({ description: 'A count that may be suppressed because it is small.', simpleResolvers: true })
export class SuppressibleCount {
  @Field(() => Int, {
    nullable: true,
    description: 'The count; null if it is suppressed. A suppressed count is never shown as 0.',
  })
  value!: number | null;

  @Field(() => Boolean, { description: 'Whether the count is suppressed to protect individuals.' })
  suppressed!: boolean;
}
