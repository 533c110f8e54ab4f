// The departments that were there before anything was generated, or those of the facts where there were none.
import { dayText } from './calendar.js';
import type { Databases } from './databases.js';
import { departmentsOfFacts } from './facts/read-facts.js';
import type { Part } from './generated-content.js';
import type { KnownDepartment } from './organisations.js';

/** The departments below a key; those of the facts where there are none. */
export async function departmentsOf(
  { departments: { reads } }: Databases,
  below: number,
  today: number,
): Promise<Part<KnownDepartment[]>> {
  const rows = await reads
    .selectFrom('department')
    .selectAll()
    .where('id', '<', below)
    .orderBy('id')
    .execute();
  if (rows.length === 0) return { value: departmentsFromFacts(today), isThere: false };
  const idOf = new Map(rows.map(({ id, public_id }) => [id, public_id]));
  const parents = await reads
    .selectFrom('department_parent')
    .select(['child_id as of', 'parent_id as other'])
    .orderBy('child_id')
    .orderBy('parent_id')
    .execute();
  const successors = await reads
    .selectFrom('department_successor')
    .select(['department_id as of', 'successor_id as other'])
    .orderBy('department_id')
    .orderBy('successor_id')
    .execute();
  const parentsOf = linked(parents, idOf);
  const successorsOf = linked(successors, idOf);
  return {
    isThere: true,
    value: rows.map((row) => ({
      key: row.id,
      id: row.public_id,
      slug: row.slug,
      name: row.name,
      format: row.format,
      status: row.status,
      closureReason: row.closure_reason,
      closedOn: row.closed_on,
      parents: parentsOf.get(row.id) ?? [],
      successors: successorsOf.get(row.id) ?? [],
    })),
  };
}

function linked(
  links: readonly { of: number; other: number }[],
  idOf: ReadonlyMap<number, string>,
): Map<number, string[]> {
  const others = new Map<number, string[]>();
  for (const { of, other } of links) others.set(of, [...(others.get(of) ?? []), idOf.get(other) as string]);
  return others;
}

/** The facts are of June 2026: on an earlier day, what closed later was still open. */
function departmentsFromFacts(today: number): KnownDepartment[] {
  const facts = departmentsOfFacts();
  const idOf = new Map(facts.map(({ slug, id }) => [slug, id]));
  const ids = (slugs: readonly string[]): string[] => slugs.map((slug) => idOf.get(slug) as string);
  return facts.map((fact, place) => {
    const isOpen = fact.closedOn !== null && fact.closedOn > dayText(today);
    return {
      key: place + 1,
      id: fact.id,
      slug: fact.slug,
      name: fact.name,
      format: fact.format,
      status: isOpen ? 'LIVE' : fact.status,
      closureReason: isOpen ? null : fact.closureReason,
      closedOn: isOpen ? null : fact.closedOn,
      parents: ids(fact.parents),
      successors: isOpen ? [] : ids(fact.successors),
    };
  });
}
