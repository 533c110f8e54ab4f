import 'reflect-metadata';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../kit/execution/request-context.js';
import type { SupplierPair } from '../../domain/supplier.js';
import type { Loaders } from '../loaders.js';
import { Department } from '../types/department.js';
import { SupplierContract } from '../types/supplier-contract.js';
import { SupplierRelationship } from '../types/supplier-relationship.js';

@Resolver(() => SupplierRelationship)
export class SupplierRelationshipFields {
  constructor(private readonly loaders: Loaders) {}

  @FieldResolver(() => Department, { description: 'The department supplied.' })
  department(
    @Root() relationship: SupplierPair,
    @Ctx() context: RequestContext,
  ): Promise<Department | undefined> {
    return this.loaders.department(context).load(relationship.departmentKey);
  }

  @FieldResolver(() => [SupplierContract], {
    description:
      'The contracts between them, most recent first; empty if the firm does not supply the department.',
  })
  contracts(@Root() relationship: SupplierPair, @Ctx() context: RequestContext): Promise<SupplierContract[]> {
    return this.loaders.contracts(context).load(relationship.id);
  }
}
