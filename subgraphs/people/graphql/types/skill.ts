import 'reflect-metadata';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { SkillLevel } from '../../../kit/vocabulary/index.js';
import { CapabilityRoleLevel } from './capability-role-level.js';

@Directive('@key(fields: "key")')
@Directive('@classified(as: PUBLIC)')
@ObjectType({ description: 'A skill of the capability framework.', simpleResolvers: true })
export class Skill {
  @Field(() => ID, { description: 'The skill\'s stable, readable key, for example "machine-learning".' })
  key!: string;

  @Field(() => String, { description: "The skill's name in the framework." })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What the skill involves; null if the framework gives no text.',
  })
  description!: string | null;

  @Field(() => String, {
    description: 'The framework that defines it, for example "government-digital-and-data".',
  })
  framework!: string;

  @Field(() => String, { description: 'The edition of the framework, for example "2025-09".' })
  frameworkVersion!: string;

  @Field(() => [SkillLevel], {
    description: 'The levels that this skill has, lowest first; some skills have no AWARENESS.',
  })
  levels!: SkillLevel[];

  @Field(() => [String], { description: 'Addresses of the same concept in other vocabularies.' })
  sameAs!: string[];

  @Field(() => [CapabilityRoleLevel], {
    description: 'The role levels of the framework that require the skill.',
  })
  requiredByRoles!: CapabilityRoleLevel[];
}
