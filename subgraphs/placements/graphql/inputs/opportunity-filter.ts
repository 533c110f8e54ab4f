import 'reflect-metadata';
import { Directive, Field, ID, InputType } from 'type-graphql';
import { CalendarDate } from '../../../kit/graphql/scalars.js';
import { OpportunityStatus } from '../enums.js';
import { PlacementOrganisationFilter } from './placement-organisation-filter.js';

@InputType({ description: 'Which opportunities; all conditions that are set must hold.' })
export class OpportunityFilter {
  @Directive('@keysFrom(entity: "Opportunity")')
  @Field(() => [ID], { nullable: true, description: 'One of these identifiers.' })
  id?: string[] | null | undefined;

  @Field(() => [OpportunityStatus], { nullable: true, description: 'With one of these statuses.' })
  status?: OpportunityStatus[] | null | undefined;

  @Field(() => [ID], { nullable: true, description: 'Of one of these schemes, by identifier.' })
  scheme?: string[] | null | undefined;

  @Field(() => PlacementOrganisationFilter, {
    nullable: true,
    description: 'Offered by an organisation like this.',
  })
  host?: PlacementOrganisationFilter | null | undefined;

  @Field(() => [ID], { nullable: true, description: 'Requiring one of these skills, by key.' })
  skill?: string[] | null | undefined;

  @Field(() => CalendarDate, { nullable: true, description: 'Earliest first day on or after this day.' })
  windowFrom?: string | null | undefined;

  @Field(() => CalendarDate, { nullable: true, description: 'Latest first day on or before this day.' })
  windowTo?: string | null | undefined;
}
