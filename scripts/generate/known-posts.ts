// The posts that were there before anything was generated, from returns.
import type { Profession } from '../../subgraphs/kit/vocabulary/index.js';
import type { Databases } from './databases.js';
import type { KnownDepartment } from './organisations.js';
import { professionNames } from './population.js';
import type { Occupancy, Post } from './posts.js';

/** The posts below a key, by the place of their department. */
export async function postsOf(
  { departments: { reads } }: Databases,
  departments: readonly KnownDepartment[],
  below: number,
  tenuresBelow: number,
): Promise<Map<number, Post[]>> {
  const placeOf = new Map(departments.map(({ key }, place) => [key, place]));
  const rows = await reads
    .selectFrom('post')
    .select([
      'id',
      'public_id',
      'department_id',
      'grade',
      'profession',
      'required_clearance',
      'has_unnamed_holder',
    ])
    .where('id', '<', below)
    .orderBy('id')
    .execute();
  const held = await reads
    .selectFrom('tenure')
    .select('post_id')
    .distinct()
    .where('id', '<', tenuresBelow)
    .execute();
  const known = new Set(held.map(({ post_id }) => post_id));
  const posts = new Map<number, Post[]>();
  for (const [index, row] of rows.entries()) {
    const place = placeOf.get(row.department_id);
    if (place === undefined) continue;
    const occupancy: Occupancy = known.has(row.id)
      ? 'KNOWN'
      : row.has_unnamed_holder === 1
        ? 'SOMEBODY'
        : 'NOBODY';
    const post = {
      place: index,
      key: row.id,
      id: row.public_id,
      department: place,
      grade: row.grade,
      profession: row.profession === null ? -1 : professionNames.indexOf(row.profession as Profession),
      requiredClearance: row.required_clearance ?? 0,
      occupancy,
    };
    const ofDepartment = posts.get(place);
    if (ofDepartment === undefined) posts.set(place, [post]);
    else ofDepartment.push(post);
  }
  return posts;
}
