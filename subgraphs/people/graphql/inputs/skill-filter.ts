import 'reflect-metadata';
import { Directive, Field, ID, InputType } from 'type-graphql';
import { SkillHolderListFilter } from './skill-holder-list-filter.js';

@InputType({ description: 'Which skills; all conditions that are set must hold.' })
export class SkillFilter {
  @Directive('@keysFrom(entity: "Skill")')
  @Field(() => [ID], { nullable: true, description: 'One of these keys.' })
  key?: string[] | null | undefined;

  @Field(() => String, { nullable: true, description: 'Of this framework.' })
  framework?: string | null | undefined;

  @Field(() => String, {
    nullable: true,
    description: 'Name containing this text, in upper or lower case.',
  })
  nameContains?: string | null | undefined;

  @Directive('@classified(as: OFFICIAL)')
  @Field(() => SkillHolderListFilter, { nullable: true, description: 'Held by people like this.' })
  holders?: SkillHolderListFilter | null | undefined;

  @Field(() => [SkillFilter], { nullable: true, description: 'All of these conditions hold.' })
  and?: SkillFilter[] | null | undefined;

  @Field(() => [SkillFilter], { nullable: true, description: 'At least one of these conditions holds.' })
  or?: SkillFilter[] | null | undefined;

  @Field(() => SkillFilter, {
    nullable: true,
    description: 'This condition does not hold. A condition on a missing value counts as not holding.',
  })
  not?: SkillFilter | null | undefined;
}
