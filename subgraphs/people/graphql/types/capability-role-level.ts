import 'reflect-metadata';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { CapabilityRole } from './capability-role.js';
import { RoleRequirement } from './role-requirement.js';

@Directive('@classified(as: PUBLIC)')
@ObjectType({ description: 'One level of a role, such as lead data scientist.', simpleResolvers: true })
export class CapabilityRoleLevel {
  @Field(() => ID, { description: "The level's stable, readable key." })
  key!: string;

  @Field(() => String, { description: "The level's name." })
  name!: string;

  @Field(() => CapabilityRole, { description: 'The role it is a level of.' })
  role!: CapabilityRole;

  @Field(() => [RoleRequirement], { description: 'The skills it requires.' })
  requirements!: RoleRequirement[];
}
