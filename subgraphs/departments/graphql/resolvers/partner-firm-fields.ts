import 'reflect-metadata';
import { Arg, Ctx, Directive, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../kit/execution/request-context.js';
import { SupplierRelationshipFilter } from '../inputs/supplier-relationship-filter.js';
import type { Loaders } from '../loaders.js';
import { PartnerFirm } from '../types/partner-firm.js';
import { SupplierRelationshipConnection } from '../types/supplier-relationship-connection.js';

@Resolver(() => PartnerFirm)
export class PartnerFirmFields {
  constructor(private readonly loaders: Loaders) {}

  @Directive('@classified(as: PUBLIC)')
  @FieldResolver(() => SupplierRelationshipConnection, {
    nullable: true,
    description: 'The departments it supplies; null if they cannot be reached.',
  })
  supplierRelationships(
    @Root() firm: PartnerFirm,
    @Arg('where', () => SupplierRelationshipFilter, {
      nullable: true,
      description: 'A filter; all if omitted.',
    })
    where: SupplierRelationshipFilter | null,
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: 50,
      description: 'The maximum number of items, up to 500.',
    })
    first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'The cursor after which the page starts.' })
    after: string | null,
    @Ctx() context: RequestContext,
  ): Promise<SupplierRelationshipConnection | null> {
    return this.loaders.departmentsOfFirm(context).load({ parent: firm.id, args: { where, first, after } });
  }
}
