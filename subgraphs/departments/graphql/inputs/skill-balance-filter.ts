import 'reflect-metadata';
import { Field, ID, InputType } from 'type-graphql';
import { SkillLevel } from '../../../kit/vocabulary/index.js';
import { DepartmentFilter } from './department-filter.js';

@InputType({ description: 'Which skill balances; all conditions that are set must hold.' })
export class SkillBalanceFilter {
  @Field(() => DepartmentFilter, { nullable: true, description: 'Of a department like this.' })
  department?: DepartmentFilter | null | undefined;

  @Field(() => [ID], { nullable: true, description: 'Of one of these skills, by key.' })
  skill?: string[] | null | undefined;

  @Field(() => String, { nullable: true, description: 'Of a skill of this framework.' })
  framework?: string | null | undefined;

  @Field(() => [SkillLevel], { nullable: true, description: 'At one of these levels.' })
  level?: SkillLevel[] | null | undefined;
}
