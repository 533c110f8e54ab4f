import 'reflect-metadata';
import { Field, ID, InputType } from 'type-graphql';
import { SkillLevel } from '../../../kit/vocabulary/index.js';

@InputType({ description: 'A skill that a person brings.' })
export class PlacementSkillInput {
  @Field(() => ID, { description: 'The skill, by key.' })
  skill!: string;

  @Field(() => SkillLevel, { description: 'The level.' })
  level!: SkillLevel;
}
