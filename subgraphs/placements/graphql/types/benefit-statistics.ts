import 'reflect-metadata';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Pence } from '../../../kit/graphql/scalars.js';
import { SuppressibleCount } from '../../../kit/graphql/suppressible-count.js';
import { BenefitGroup } from './benefit-group.js';

@Directive('@classified(as: PUBLIC)')
@ObjectType({
  description: 'Benefits summed for one group, from what was hoped for to what was proved.',
  simpleResolvers: true,
})
export class BenefitStatistics {
  @Field(() => BenefitGroup, { description: 'What the row is about.' })
  group!: BenefitGroup;

  @Field(() => SuppressibleCount, { description: 'How many claims.' })
  claims!: SuppressibleCount;

  @Field(() => Pence, {
    nullable: true,
    description:
      'What the objectives of the group set as their target, each once, claimed or not, in pence; null where suppressed.',
  })
  target!: number | null;

  @Field(() => Pence, { nullable: true, description: 'The sum claimed, in pence; null where suppressed.' })
  claimed!: number | null;

  @Field(() => Pence, {
    nullable: true,
    description: 'The sum upheld by evaluation, in pence; null where suppressed.',
  })
  evaluated!: number | null;

  @Field(() => Pence, {
    nullable: true,
    description: 'The sum upheld by assurance, in pence; null where suppressed.',
  })
  assured!: number | null;

  @Field(() => Pence, {
    nullable: true,
    description: 'The part of the sum assured that releases cash, in pence; null where suppressed.',
  })
  assuredCashReleasing!: number | null;
}
