// Writes departments (where none are there), posts, tenures and suppliers.
import type { Insertable, Kysely } from 'kysely';
import { folded } from '../../subgraphs/kit/database/conditions.js';
import type { SqlDialect } from '../../subgraphs/kit/database/dialect.js';
import { Grade } from '../../subgraphs/kit/vocabulary/index.js';
import type { Tables } from '../../subgraphs/departments/database/tables.js';
import { rebuildTree } from '../../subgraphs/departments/repository/department-tree.js';
import { dayText } from './calendar.js';
import type { FirstKeys } from '../../subgraphs/kit/database/generation.js';
import { payBand } from './job-titles.js';
import { nameOf } from './names.js';
import { gradeRank, type Department } from './organisations.js';
import { personId } from './people-rows.js';
import { professionNames } from './population.js';
import type { Post } from './posts.js';
import { loadTable, withoutIndices, type CountRows } from './table-load.js';
import type { World } from './world.js';
import { addHeadcounts, writeOrganisations } from './write-organisations.js';
import { writeSuppliers } from './write-suppliers.js';

type Row<Table extends keyof Tables> = Insertable<Tables[Table]>;

/** @param areThere whether the departments are there already */
export async function writeDepartments(
  transaction: Kysely<Tables>,
  dialect: SqlDialect,
  world: World,
  areThere: boolean,
  first: FirstKeys,
  count: CountRows,
): Promise<void> {
  const tables = [
    'department',
    'department_parent',
    'department_successor',
    'post',
    'post_requirement',
    'tenure',
    'supplier_relationship',
    'supplier_contract',
  ] as const;
  await withoutIndices(transaction, dialect, tables, async () => {
    if (areThere) await addHeadcounts(transaction);
    else await writeOrganisations(transaction, world.departments, count);
    await loadTable(transaction, 'post', postRows(world), count);
    await loadTable(transaction, 'post_requirement', requirementRows(world), count);
    await loadTable(transaction, 'tenure', tenureRows(world, first), count);
    await writeSuppliers(transaction, world, first, count);
  });
  if (!areThere) await rebuildTree(transaction);
}

function* newPosts({
  postsOf,
  departments,
}: World): Generator<[Post & { details: NonNullable<Post['details']> }, Department]> {
  for (const [place, posts] of postsOf.entries()) {
    for (const post of posts)
      if (post.details) yield [{ ...post, details: post.details }, departments[place] as Department];
  }
}

const lowestPublished = gradeRank(Grade.SCS2);

function* postRows(world: World): Generator<Row<'post'>> {
  const holders = new Map<number, number>();
  for (const { post, person, to } of world.careers.tenures)
    if (to === null && post.grade >= lowestPublished) holders.set(post.key, person);
  for (const [post, department] of newPosts(world)) {
    const [pay_floor, pay_ceiling] = payBand(post.grade);
    const { title, unit, reference, reportsTo, isDigitalLeadership } = post.details;
    const holder = holders.get(post.key);
    const name = holder === undefined ? null : nameOf(world.seed, holder);
    yield {
      id: post.key,
      public_id: post.id,
      department_id: department.key,
      reference,
      title,
      title_folded: folded(title),
      grade: post.grade,
      unit,
      profession: professionNames[post.profession] ?? null,
      reports_to_id: reportsTo,
      fte: 1,
      pay_floor,
      pay_ceiling,
      is_digital_leadership: isDigitalLeadership ? 1 : 0,
      required_clearance: post.requiredClearance || null,
      published_holder_name: name && `${name.given} ${name.family}`,
    };
  }
}

function* requirementRows(world: World): Generator<Row<'post_requirement'>> {
  for (const [{ key, details }, department] of newPosts(world)) {
    for (const [index, { skill, level }] of details.requirements.entries()) {
      yield {
        post_id: key,
        department_id: department.key,
        skill_key: world.framework.skills[skill]?.key ?? '',
        level,
        // The framework does not say; the first half of what it lists is taken for what a post cannot do without.
        is_essential: index * 2 < details.requirements.length ? 1 : 0,
      };
    }
  }
}

function* tenureRows({ careers, departments }: World, first: FirstKeys): Generator<Row<'tenure'>> {
  let place = 0;
  for (const { post, person, from, to, kind } of careers.tenures) {
    yield {
      id: (first['tenure'] as number) + place,
      public_id: `T${String(place + 1).padStart(7, '0')}`,
      post_id: post.key,
      department_id: departments[post.department]?.key ?? 0,
      person_id: personId(person),
      starts_on: dayText(from),
      ends_on: to === null ? null : dayText(to),
      kind,
    };
    place += 1;
  }
}
