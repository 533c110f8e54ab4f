import 'reflect-metadata';
import { Directive, Field, Float, ObjectType } from 'type-graphql';
import { SuppressibleCount } from '../../../kit/graphql/suppressible-count.js';
import { WorkforceGroup } from './workforce-group.js';

@Directive('@classified(as: PUBLIC)')
@ObjectType({ description: 'People counted for one group.', simpleResolvers: true })
export class WorkforceStatistics {
  @Field(() => WorkforceGroup, { description: 'The group of the row.' })
  group!: WorkforceGroup;

  @Field(() => SuppressibleCount, { description: 'How many people.' })
  people!: SuppressibleCount;

  @Field(() => Float, {
    nullable: true,
    description:
      'Their share, from 0 to 1, of all people counted by the request; null if the count is suppressed.',
  })
  share!: number | null;
}
