import 'reflect-metadata';
import { Arg, Int, Query, Resolver } from 'type-graphql';
import type { SupplierRepository } from '../../repository/supplier-repository.js';
import { SupplierRelationshipFilter } from '../inputs/supplier-relationship-filter.js';
import { SupplierRelationshipConnection } from '../types/supplier-relationship-connection.js';

@Resolver()
export class SupplierRelationshipQueries {
  constructor(private readonly suppliers: SupplierRepository) {}

  @Query(() => SupplierRelationshipConnection, {
    nullable: true,
    description: 'Relationships between a department and a firm that supplies it.',
  })
  supplierRelationships(
    @Arg('where', () => SupplierRelationshipFilter, {
      nullable: true,
      description: 'Which relationships; all if omitted.',
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
  ): Promise<SupplierRelationshipConnection | null> {
    return this.suppliers.page({ where, first, after });
  }
}
