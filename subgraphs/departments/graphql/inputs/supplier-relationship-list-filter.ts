import 'reflect-metadata';
import { Field, InputType } from 'type-graphql';
import { SupplierRelationshipFilter } from './supplier-relationship-filter.js';

@InputType({ description: 'Supplier relationships in relation to something else.' })
export class SupplierRelationshipListFilter {
  @Field(() => SupplierRelationshipFilter, { description: 'At least one such relationship.' })
  some!: SupplierRelationshipFilter;
}
