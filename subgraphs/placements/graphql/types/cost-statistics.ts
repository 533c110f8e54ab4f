import 'reflect-metadata';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Pence } from '../../../kit/graphql/scalars.js';
import { SuppressibleCount } from '../../../kit/graphql/suppressible-count.js';
import { CostGroup } from './cost-group.js';

@Directive('@classified(as: PUBLIC)')
@ObjectType({ description: 'The cost of the placements of one group.', simpleResolvers: true })
export class CostStatistics {
  @Field(() => CostGroup, { description: 'The group of the row.' })
  group!: CostGroup;

  @Field(() => SuppressibleCount, { description: 'How many placements have a cost.' })
  placements!: SuppressibleCount;

  @Field(() => Pence, {
    nullable: true,
    description: 'The cost borne by hosts, in pence; null if suppressed.',
  })
  hostCost!: number | null;

  @Field(() => Pence, {
    nullable: true,
    description: 'The cost borne by homes, in pence; null if suppressed.',
  })
  homeCost!: number | null;
}
