import 'reflect-metadata';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { CalendarDate } from '../../../kit/graphql/scalars.js';
import { Person } from './person.js';
import { SkillGain } from './skill-gain.js';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'One person\'s time at an organisation other than their own.', simpleResolvers: true })
export class Placement {
  @Field(() => ID, { description: 'The placement\'s stable public identifier.' })
  id!: string;

  @Directive('@external')
  @Field(() => Person, { nullable: true, description: 'The person placed; null where they cannot be reached or seen.' })
  person!: Person | null;

  @Directive('@external')
  @Field(() => CalendarDate, { description: 'The first day.' })
  startDate!: string;

  @Directive('@external')
  @Field(() => CalendarDate, { description: 'The last day: actual where it has ended, planned where it has not.' })
  endDate!: string;

  @Directive('@requires(fields: "person { id } startDate endDate")')
  @Directive('@classified(as: OFFICIAL)')
  @Directive('@tag(name: "internal")')
  @Field(() => [SkillGain], { nullable: true, description: 'The skill levels that rose during the placement, by the person\'s assessments; null where they cannot be reached or seen.' })
  skillsGained!: SkillGain[] | null;
}
