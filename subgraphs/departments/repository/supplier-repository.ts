// Which firms supply which departments, as the graph reads it.
import { sql } from 'kysely';
import { allOf, type Condition } from '../../kit/database/conditions.js';
import type { Database } from '../../kit/database/database.js';
import { keySet, type KeySetRow } from '../../kit/database/key-sets.js';
import type { Ordering } from '../../kit/paging/ordering.js';
import { Connection, pageQuery, type PageArguments } from '../../kit/paging/page.js';
import { pagesPerParent, type CountRows } from '../../kit/paging/pages-per-parent.js';
import type { Tables } from '../database/tables.js';
import type { SupplierRelationshipFilter } from '../domain/filters.js';
import {
  pairOf,
  type ContractRow,
  type SupplierPair,
  type SupplierRelationshipRow,
} from '../domain/supplier.js';
import { supplierCondition } from './supplier-condition.js';

/** What a list of supplier relationships is asked for. */
export interface SupplierPageArguments extends PageArguments {
  readonly where?: SupplierRelationshipFilter | null | undefined;
}

interface StoredRelationship {
  readonly key: number;
  readonly departmentKey: number;
  readonly id: string;
  readonly firmId: string;
  /** Code that writes a relationship must also write the firm's number. */
  readonly companyNumber: string;
}

const arrival: Ordering<SupplierRelationshipRow> = {
  list: 'supplierRelationships',
  name: 'arrival',
  keys: [{ column: sql.ref('supplier_relationship.id'), direction: 'ASC', value: (row) => row.key }],
};

export class SupplierRepository {
  constructor(private readonly database: Database<Tables>) {}

  /**
   * The pairs with these public identifiers, in any order. Others build these identifiers without asking, so a pair of a
   * department and a firm that never supplied it is a pair too.
   */
  async byId(ids: readonly string[]): Promise<SupplierPair[]> {
    const rows = await this.relationships()
      .where(this.database.dialect.keysIn(sql.ref('supplier_relationship.public_id'), ids))
      .execute();
    const stored = new Set(rows.map(({ id }) => id));
    const others = ids.filter((id) => !stored.has(id));
    return [...rows.map(relationshipRow), ...(await this.withoutContracts(others))];
  }

  private async withoutContracts(ids: readonly string[]): Promise<SupplierPair[]> {
    const pairs = ids.map(pairOf).filter((pair) => pair !== undefined);
    if (pairs.length === 0) return [];
    const { reads, dialect } = this.database;
    const departments = await reads
      .selectFrom('department')
      .select(['id', 'public_id'])
      .where(
        dialect.keysIn(
          sql.ref('public_id'),
          pairs.map(({ departmentId }) => departmentId),
        ),
      )
      .execute();
    const firms = await reads
      .selectFrom('supplier_firm')
      .selectAll()
      .where(
        dialect.keysIn(
          sql.ref('firm_id'),
          pairs.map(({ firmId }) => firmId),
        ),
      )
      .execute();
    const departmentKeys = new Map(departments.map(({ id, public_id }) => [public_id, id]));
    const numbers = new Map(firms.map(({ firm_id, company_number }) => [firm_id, company_number]));
    return pairs.flatMap(({ id, departmentId, firmId }) => {
      const departmentKey = departmentKeys.get(departmentId);
      if (departmentKey === undefined) return [];
      const companyNumber = numbers.get(firmId);
      const firm = companyNumber === undefined ? null : suppliedBy(firmId, companyNumber);
      return [{ departmentKey, id, firm }];
    });
  }

  /** A page of the pairs that match. */
  async page({ where, ...page }: SupplierPageArguments): Promise<Connection<SupplierRelationshipRow>> {
    const matching = this.relationships().where(supplierCondition(where, this.database.dialect));
    const rows = await pageQuery(matching, arrival, page).execute();
    return new Connection(rows.map(relationshipRow), arrival, page);
  }

  /** The same page of the firms that supply each of these departments. */
  pagesOfDepartments(
    departmentKeys: readonly number[],
    { where, ...page }: SupplierPageArguments,
    countRows: CountRows,
  ): Promise<Connection<SupplierRelationshipRow>[]> {
    return this.pages(
      departmentKeys,
      (key) => sql`supplier_relationship.department_id = ${key}`,
      where,
      page,
      countRows,
    );
  }

  /** The same page of the departments that each of these firms supplies. */
  pagesOfFirms(
    firmIds: readonly string[],
    { where, ...page }: SupplierPageArguments,
    countRows: CountRows,
  ): Promise<Connection<SupplierRelationshipRow>[]> {
    return this.pages(firmIds, (id) => sql`supplier_relationship.firm_id = ${id}`, where, page, countRows);
  }

  /** The contracts of these pairs, most recent first. */
  contracts(relationshipIds: readonly string[]): Promise<ContractRow[]> {
    return this.database.reads
      .selectFrom('supplier_contract')
      .innerJoin('supplier_relationship', 'supplier_relationship.id', 'supplier_contract.relationship_id')
      .select([
        'supplier_relationship.public_id as relationshipId',
        'supplier_contract.reference as reference',
        'supplier_contract.starts_on as from',
        'supplier_contract.ends_on as to',
        'supplier_contract.value_band as valueBand',
      ])
      .where(this.database.dialect.keysIn(sql.ref('supplier_relationship.public_id'), relationshipIds))
      .orderBy('supplier_contract.relationship_id')
      .orderBy('supplier_contract.starts_on', 'desc')
      .orderBy('supplier_contract.id', 'desc')
      .$castTo<ContractRow>()
      .execute();
  }

  /** The identifiers of the pairs that match. */
  keys(
    where: SupplierRelationshipFilter,
    among: readonly string[] | null | undefined,
    limit: number,
  ): Promise<KeySetRow> {
    const { reads, dialect } = this.database;
    const query = reads
      .selectFrom('supplier_relationship')
      .select('supplier_relationship.public_id as key')
      .where(
        allOf([
          supplierCondition(where, dialect),
          among ? dialect.keysIn(sql.ref('supplier_relationship.public_id'), among) : undefined,
        ]),
      )
      .orderBy('supplier_relationship.id');
    return keySet(reads, query, limit);
  }

  /** The identifiers of the firms of matching pairs. */
  firmKeys(
    where: SupplierRelationshipFilter,
    among: readonly string[] | null | undefined,
    limit: number,
  ): Promise<KeySetRow> {
    const { reads, dialect } = this.database;
    const query = reads
      .selectFrom('supplier_relationship')
      .select('supplier_relationship.firm_id as key')
      .distinct()
      .where(
        allOf([
          supplierCondition(where, dialect),
          among ? dialect.keysIn(sql.ref('supplier_relationship.firm_id'), among) : undefined,
        ]),
      );
    return keySet(reads, query, limit);
  }

  private async pages<Parent>(
    parents: readonly Parent[],
    ofParent: (parent: Parent) => Condition,
    where: SupplierRelationshipFilter | null | undefined,
    page: PageArguments,
    countRows: CountRows,
  ): Promise<Connection<SupplierRelationshipRow>[]> {
    const matching = this.relationships().where(supplierCondition(where, this.database.dialect));
    const pages = await pagesPerParent(this.database.reads, parents, countRows, (parent) =>
      pageQuery(matching.where(ofParent(parent)), arrival, page),
    );
    return pages.map((rows) => new Connection(rows.map(relationshipRow), arrival, page));
  }

  private relationships() {
    return this.database.reads
      .selectFrom('supplier_relationship')
      .leftJoin('supplier_firm', 'supplier_firm.firm_id', 'supplier_relationship.firm_id')
      .select([
        'supplier_relationship.id as key',
        'supplier_relationship.department_id as departmentKey',
        'supplier_relationship.public_id as id',
        'supplier_relationship.firm_id as firmId',
        'supplier_firm.company_number as companyNumber',
      ])
      .$castTo<StoredRelationship>();
  }
}

function relationshipRow({
  firmId,
  companyNumber,
  ...relationship
}: StoredRelationship): SupplierRelationshipRow {
  return { ...relationship, firm: suppliedBy(firmId, companyNumber) };
}

function suppliedBy(id: string, companyNumber: string): SupplierRelationshipRow['firm'] {
  return { __typename: 'PartnerFirm', id, companyNumber };
}
