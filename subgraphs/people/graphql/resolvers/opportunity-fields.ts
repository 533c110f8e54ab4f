import 'reflect-metadata';
import { Arg, Directive, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Opportunity } from '../types/opportunity.js';
import { PersonMatchConnection } from '../types/person-match-connection.js';

@Resolver(() => Opportunity)
export class OpportunityFields {
  @Directive('@requires(fields: "requiredSkills { skill { key } level isEssential }")')
  @Directive('@classified(as: OFFICIAL)')
  @Directive('@tag(name: "internal")')
  @FieldResolver(() => PersonMatchConnection, { nullable: true, description: 'Available people who have every essential skill at its level, best match first; clearance is left out so that a match reveals none; null where they cannot be reached or seen.' })
  async matchingPeople(
    @Root() opportunity: Opportunity,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50, description: 'How many at most, up to 500.' })
    first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'The cursor to continue after.' })
    after: string | null,
  ): Promise<PersonMatchConnection | null> {
    throw new Error('unwritten');
  }
}
