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
    description: 'The departments it supplies; null where they cannot be reached.',
  })
  supplierRelationships(
    @Root() firm: PartnerFirm,
    @Arg('where', () => SupplierRelationshipFilter, {
      nullable: true,
      description: 'Which of them; all where omitted.',
    })
    where: SupplierRelationshipFilter | null,
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: 50,
      description: 'How many at most, up to 500.',
    })
    first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'The cursor to continue after.' })
    after: string | null,
    @Ctx() context: RequestContext,
  ): Promise<SupplierRelationshipConnection | null> {
    return this.loaders.departmentsOfFirm(context).load({ parent: firm.id, args: { where, first, after } });
  }
}
