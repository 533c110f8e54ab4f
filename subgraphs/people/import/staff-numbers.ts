// Staff numbers that change hands within a file: along a chain, round a circle, in whatever order the rows come. A row
// whose number somebody else still has waits until all rows are known, since that person may hand it over further down.
import { groupBy } from '../../kit/importer/group-by.js';
import type { ImportedPerson } from './person-row.js';

/** Who has each staff number now, by their public identifier. */
export type StaffNumberHolders = ReadonlyMap<string, string>;

/** Whether the row's staff number is somebody else's. */
export function isStaffNumberTaken({ person }: ImportedPerson, holders: StaffNumberHolders): boolean {
  const holder = person.staff_number === null ? undefined : holders.get(person.staff_number);
  return holder !== undefined && holder !== person.public_id;
}

/**
 * Which of the rows that waited can be written. A number is handed over where its holder's own row waits too and can be
 * written; a holder who is not among them keeps it, and so does every person who is then left with their old number.
 *
 * @param waiting rows with a staff number each, no two with the same
 */
export function handOver(
  waiting: readonly ImportedPerson[],
  holders: StaffNumberHolders,
): { readonly written: ImportedPerson[]; readonly taken: ImportedPerson[] } {
  const refused = new Set<ImportedPerson>();
  const ids = new Set(waiting.map(({ person }) => person.public_id));
  const wanting = groupBy(waiting, ({ person }) => holders.get(person.staff_number ?? ''));
  const keeping = [...wanting.keys()].filter((holder) => holder !== undefined && !ids.has(holder));
  for (let holder = keeping.pop(); holder !== undefined; holder = keeping.pop()) {
    for (const row of wanting.get(holder) ?? []) {
      refused.add(row);
      keeping.push(row.person.public_id);
    }
  }
  return {
    written: waiting.filter((row) => !refused.has(row)),
    taken: waiting.filter((row) => refused.has(row)),
  };
}
