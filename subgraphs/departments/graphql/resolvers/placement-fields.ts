import 'reflect-metadata';
import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../kit/execution/request-context.js';
import { conflicting } from '../../domain/supplier.js';
import type { Loaders } from '../loaders.js';
import { Placement } from '../types/placement.js';
import { SupplierContract } from '../types/supplier-contract.js';

@Resolver(() => Placement)
export class PlacementFields {
  constructor(private readonly loaders: Loaders) {}

  @Directive('@requires(fields: "supplierRelationship { id } startDate endDate")')
  @Directive('@classified(as: OFFICIAL)')
  @Directive('@tag(name: "internal")')
  @FieldResolver(() => [SupplierContract], {
    nullable: true,
    description:
      "The contracts under which the placement's firm supplies its department at any time during the placement. Empty if there are none, and for loans; null if they cannot be reached or seen.",
  })
  async conflictingContracts(
    @Root() placement: Placement,
    @Ctx() context: RequestContext,
  ): Promise<SupplierContract[]> {
    if (placement.supplierRelationship === null) return [];
    const contracts = await this.loaders.contracts(context).load(placement.supplierRelationship.id);
    return conflicting(contracts, { from: placement.startDate, to: placement.endDate });
  }
}
