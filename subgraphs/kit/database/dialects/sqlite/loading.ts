// A load of whole tables: sorted in files instead of memory, and with the indices made anew from all rows at once, which
// costs a fraction of keeping them up to date row by row.
import { sql } from 'kysely';
import type { BulkLoading } from '../../dialect.js';

export const loading: BulkLoading = {
  sparingMemory: [sql`pragma temp_store = file`, sql`pragma cache_size = -16384`],
  // Those that are not part of a constraint.
  indicesAside: async (transaction, tables) => {
    const { rows } = await sql<{ name: string; definition: string }>`
      select name, sql as definition from sqlite_master
      where type = 'index' and sql is not null and tbl_name in (${sql.join(tables)})
      order by name`.execute(transaction);
    return rows;
  },
};
