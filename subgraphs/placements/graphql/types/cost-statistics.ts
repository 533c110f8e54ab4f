import 'reflect-metadata';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Pence } from '../../../kit/graphql/scalars.js';
import { SuppressibleCount } from '../../../kit/graphql/suppressible-count.js';
import { CostGroup } from './cost-group.js';

@Directive('@classified(as: PUBLIC)')
@ObjectType({ description: 'What placements cost, for one group.', simpleResolvers: true })
export class CostStatistics {
  @Field(() => CostGroup, { description: 'What the row is about.' })
  group!: CostGroup;

  @Field(() => SuppressibleCount, { description: 'How many placements cost something.' })
  placements!: SuppressibleCount;

  @Field(() => Pence, {
    nullable: true,
    description: 'The cost borne by hosts, in pence; null where suppressed.',
  })
  hostCost!: number | null;

  @Field(() => Pence, {
    nullable: true,
    description: 'The cost borne by homes, in pence; null where suppressed.',
  })
  homeCost!: number | null;
}
