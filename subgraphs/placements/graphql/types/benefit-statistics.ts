import 'reflect-metadata';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Pence } from '../../../kit/graphql/scalars.js';
import { SuppressibleCount } from '../../../kit/graphql/suppressible-count.js';
import { BenefitGroup } from './benefit-group.js';

@Directive('@classified(as: PUBLIC)')
@ObjectType({
  description: 'Benefits of one group: the targets, and the sums claimed, confirmed and assured.',
  simpleResolvers: true,
})
export class BenefitStatistics {
  @Field(() => BenefitGroup, { description: 'The group of the row.' })
  group!: BenefitGroup;

  @Field(() => SuppressibleCount, { description: 'How many claims.' })
  claims!: SuppressibleCount;

  @Field(() => Pence, {
    nullable: true,
    description:
      "The sum of the targets of the group's objectives, each counted once, claimed or not, in pence; null if suppressed.",
  })
  target!: number | null;

  @Field(() => Pence, { nullable: true, description: 'The sum claimed, in pence; null if suppressed.' })
  claimed!: number | null;

  @Field(() => Pence, {
    nullable: true,
    description: 'The sum confirmed by evaluation, in pence; null if suppressed.',
  })
  evaluated!: number | null;

  @Field(() => Pence, {
    nullable: true,
    description: 'The sum confirmed by assurance, in pence; null if suppressed.',
  })
  assured!: number | null;

  @Field(() => Pence, {
    nullable: true,
    description: 'The part of the assured sum that releases cash, in pence; null if suppressed.',
  })
  assuredCashReleasing!: number | null;
}
