import 'reflect-metadata';
import { Arg, Directive, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { OfferRepository } from '../../repository/offer-repository.js';
import { FirmOfferFilter } from '../inputs/firm-offer-filter.js';
import { FirmOfferConnection } from '../types/firm-offer-connection.js';
import { Skill } from '../types/skill.js';

@Resolver(() => Skill)
export class SkillFields {
  constructor(private readonly offers: OfferRepository) {}

  @Directive('@classified(as: PUBLIC)')
  @FieldResolver(() => FirmOfferConnection, {
    nullable: true,
    description: 'The firms that offer it; null if they cannot be reached.',
  })
  firmOffers(
    @Root() skill: Skill,
    @Arg('where', () => FirmOfferFilter, { nullable: true, description: 'Which offers; all if omitted.' })
    where: FirmOfferFilter | null,
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: 50,
      description: 'The maximum number of items, up to 500.',
    })
    first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'The cursor after which the page starts.' })
    after: string | null,
  ): Promise<FirmOfferConnection | null> {
    return this.offers.pageOfSkill(skill.key, where, { first, after });
  }
}
