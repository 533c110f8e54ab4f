import 'reflect-metadata';
import { Field, Float, ID, InputType } from 'type-graphql';
import { ClearanceLevel, Grade, Profession } from '../../../kit/vocabulary/index.js';
import { PostRequirementInput } from './post-requirement-input.js';

@InputType({ description: 'A post to add.' })
export class CreatePostInput {
  @Field(() => ID, { description: 'The organisation that has it.' })
  departmentId!: string;

  @Field(() => String, { description: 'Its reference, unique within that organisation.' })
  reference!: string;

  @Field(() => String, { description: 'The job title.' })
  title!: string;

  @Field(() => Grade, { nullable: true, description: 'The grade.' })
  grade?: Grade | null | undefined;

  @Field(() => String, { nullable: true, description: 'The unit or directorate.' })
  unit?: string | null | undefined;

  @Field(() => Profession, { nullable: true, description: 'The profession.' })
  profession?: Profession | null | undefined;

  @Field(() => ID, { nullable: true, description: 'The post it reports to.' })
  reportsToId?: string | null | undefined;

  @Field(() => Float, { defaultValue: 1, description: 'The share of full time, from 0.01 to 1.' })
  fte!: number;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether it counts as digital leadership.' })
  isDigitalLeadership!: boolean;

  @Field(() => ClearanceLevel, { nullable: true, description: 'The clearance it requires.' })
  requiredClearance?: ClearanceLevel | null | undefined;

  @Field(() => [PostRequirementInput], { defaultValue: [], description: 'The skills it requires.' })
  requirements!: PostRequirementInput[];
}
