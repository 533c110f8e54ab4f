import 'reflect-metadata';
import { Directive, Field, ID, InputType } from 'type-graphql';
import { SkillHolderListFilter } from './skill-holder-list-filter.js';

@InputType({ description: 'Which skills; conditions set together must all hold.' })
export class SkillFilter {
  @Directive('@keysFrom(entity: "Skill")')
  @Field(() => [ID], { nullable: true, description: 'One of these keys.' })
  key?: string[] | null | undefined;

  @Field(() => String, { nullable: true, description: 'Of this framework.' })
  framework?: string | null | undefined;

  @Field(() => String, {
    nullable: true,
    description: 'Name containing these letters, upper or lower case alike.',
  })
  nameContains?: string | null | undefined;

  @Directive('@classified(as: OFFICIAL)')
  @Field(() => SkillHolderListFilter, { nullable: true, description: 'Held by people like this.' })
  holders?: SkillHolderListFilter | null | undefined;

  @Field(() => [SkillFilter], { nullable: true, description: 'All of these hold.' })
  and?: SkillFilter[] | null | undefined;

  @Field(() => [SkillFilter], { nullable: true, description: 'At least one of these holds.' })
  or?: SkillFilter[] | null | undefined;

  @Field(() => SkillFilter, {
    nullable: true,
    description: 'This does not hold; a missing value counts as not holding.',
  })
  not?: SkillFilter | null | undefined;
}
