import 'reflect-metadata';
import { Arg, Directive, Query, Resolver } from 'type-graphql';
import type { FrameworkRepository } from '../../repository/framework-repository.js';
import { CapabilityRole } from '../types/capability-role.js';

@Resolver()
export class CapabilityRoleQueries {
  constructor(private readonly frameworks: FrameworkRepository) {}

  @Directive('@classified(as: PUBLIC)')
  @Query(() => [CapabilityRole], {
    nullable: true,
    description: 'The roles of the capability framework, at most a few hundred, by family and name.',
  })
  async capabilityRoles(
    @Arg('family', () => String, {
      nullable: true,
      description: 'Only roles of this family, for example "Data"; all if omitted.',
    })
    family: string | null | undefined,
  ): Promise<CapabilityRole[] | null> {
    const { roles } = await this.frameworks.framework();
    return roles.filter((role) => family == null || role.family === family);
  }
}
