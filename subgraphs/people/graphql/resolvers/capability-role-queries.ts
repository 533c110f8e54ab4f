import 'reflect-metadata';
import { Arg, Directive, Query, Resolver } from 'type-graphql';
import { CapabilityRole } from '../types/capability-role.js';

@Resolver()
export class CapabilityRoleQueries {
  @Directive('@classified(as: PUBLIC)')
  @Query(() => [CapabilityRole], { nullable: true, description: 'The roles of the capability framework, at most a few hundred, by family and name.' })
  async capabilityRoles(
    @Arg('family', () => String, { nullable: true, description: 'Only roles of this family, for example "Data"; all where omitted.' })
    family: string | null,
  ): Promise<CapabilityRole[] | null> {
    throw new Error('unwritten');
  }
}
