import 'reflect-metadata';
import { Field, ObjectType } from 'type-graphql';
import { PageInfo } from '../../../kit/graphql/page-info.js';
import { SupplierRelationship } from './supplier-relationship.js';

@ObjectType({ description: 'A page of supplier relationships.', simpleResolvers: true })
export class SupplierRelationshipConnection {
  @Field(() => [SupplierRelationship], { description: 'The relationships of this page.' })
  nodes!: SupplierRelationship[];

  @Field(() => [SupplierRelationshipEdge], {
    description: 'The relationships of this page, each with its cursor.',
  })
  edges!: SupplierRelationshipEdge[];

  @Field(() => PageInfo, { description: 'The position of the page in the list.' })
  pageInfo!: PageInfo;
}

@ObjectType({ description: 'One supplier relationship in a page.', simpleResolvers: true })
export class SupplierRelationshipEdge {
  @Field(() => String, { description: 'The cursor of this item.' })
  cursor!: string;

  @Field(() => SupplierRelationship, { description: 'The relationship.' })
  node!: SupplierRelationship;
}
