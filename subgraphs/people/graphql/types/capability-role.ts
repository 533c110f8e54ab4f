import 'reflect-metadata';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { CapabilityRoleLevel } from './capability-role-level.js';

@Directive('@classified(as: PUBLIC)')
@ObjectType({
  description: 'A role of the capability framework, such as data scientist.',
  simpleResolvers: true,
})
export class CapabilityRole {
  @Field(() => ID, { description: "The role's stable, readable key." })
  key!: string;

  @Field(() => String, { description: "The role's name." })
  name!: string;

  @Field(() => String, { description: 'The family the role belongs to, for example "Data".' })
  family!: string;

  @Field(() => Boolean, { description: 'Whether the framework places the role in the Senior Civil Service.' })
  isSeniorCivilService!: boolean;

  @Field(() => [CapabilityRoleLevel], { description: 'The levels of the role, most junior first.' })
  levels!: CapabilityRoleLevel[];
}
