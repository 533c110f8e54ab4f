// Firms in groups by an attribute of theirs.
import { sql } from 'kysely';
import { allOf } from '../../kit/database/conditions.js';
import type { Database } from '../../kit/database/database.js';
import { keyGroups, type KeyGroupsRow } from '../../kit/database/key-groups.js';
import type { Tables } from '../database/tables.js';
import type { PartnerFirmAttribute } from '../domain/enums.js';

const columns = { SECTOR: 'sector', INDEX: 'share_index', STATUS: 'status' } as const;

export class FirmGroups {
  constructor(private readonly database: Database<Tables>) {}

  /**
   * The identifiers of firms by an attribute.
   *
   * @param among only these firms; all where null
   * @param limit how many identifiers at most
   */
  groups(by: PartnerFirmAttribute, among: readonly string[] | null, limit: number): Promise<KeyGroupsRow> {
    const { reads, dialect } = this.database;
    const query = reads
      .selectFrom('firm')
      .select(['firm.public_id as key', sql.ref<string>(`firm.${columns[by]}`).as('value')])
      .where(allOf([among ? dialect.keysIn(sql.ref('firm.public_id'), among) : undefined]))
      .orderBy('value')
      .orderBy('firm.id');
    return keyGroups(reads, query, limit);
  }
}
