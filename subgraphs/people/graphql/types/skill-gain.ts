import 'reflect-metadata';
import { Directive, Field, ObjectType } from 'type-graphql';
import { CalendarDate } from '../../../kit/graphql/scalars.js';
import { SkillLevel } from '../../../kit/vocabulary/index.js';
import { Skill } from './skill.js';

@Directive('@tag(name: "internal")')
@ObjectType({ description: 'A level of a skill that rose during a placement.', simpleResolvers: true })
export class SkillGain {
  @Field(() => Skill, { description: 'The skill.' })
  skill!: Skill;

  @Field(() => SkillLevel, {
    nullable: true,
    description: 'The level before the placement began; null if the skill was not held.',
  })
  levelBefore!: SkillLevel | null;

  @Field(() => SkillLevel, { description: 'The level when the placement ended, or today while it runs.' })
  levelAfter!: SkillLevel;

  @Field(() => CalendarDate, { description: 'The day the higher level was assessed.' })
  assessedOn!: string;
}
