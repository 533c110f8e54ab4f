// Writes schemes, opportunities, and placements with all that belongs to them.
import type { Insertable, Kysely } from 'kysely';
import type { SqlDialect } from '../../subgraphs/kit/database/dialect.js';
import type { Tables } from '../../subgraphs/placements/database/tables.js';
import { bulkInsert } from '../../subgraphs/kit/database/bulk-insert.js';
import { dayText } from './calendar.js';
import type { GeneratedContent } from './generated-content.js';
import type { FirstKeys } from '../../subgraphs/kit/database/generation.js';
import type { Opportunity, Scheme } from './placement.js';
import type { PlacementPlan } from './placement-plan.js';
import { PlacementRows, type Rows } from './placement-rows.js';
import { opportunityTitles } from './placement-texts.js';
import { Random } from './random.js';
import { suitableLevel } from './role-of-grade.js';
import { gradeRank } from './organisations.js';
import { loadTable, withoutIndices, type CountRows } from './table-load.js';
import type { World } from './world.js';

type Row<Table extends keyof Tables> = Insertable<Tables[Table]>;

const tables = [
  'scheme',
  'opportunity',
  'opportunity_skill',
  'placement',
  'placement_skill',
  'placement_approval',
  'placement_extension',
  'placement_transition',
  'conflict',
  'objective',
  'benefit_claim',
] as const;

/** Placements at a time. */
const chunk = 200;

export async function writePlacements(
  transaction: Kysely<Tables>,
  dialect: SqlDialect,
  content: GeneratedContent,
  first: FirstKeys,
  count: CountRows,
): Promise<void> {
  const { world, plan, schemes, skills } = content;
  await withoutIndices(transaction, dialect, tables, async () => {
    await loadTable(
      transaction,
      'scheme',
      schemes.filter(({ isThere }) => !isThere).map(({ value }) => schemeRow(value)),
      count,
    );
    const rows = new PlacementRows(world, skills, first);
    await loadTable(transaction, 'opportunity', opportunityRows(world, plan.opportunities), count);
    await loadTable(transaction, 'opportunity_skill', opportunitySkillRows(world, plan, rows), count);
    const written = new Map<string, number>();
    for (let start = 0; start < plan.placements.length; start += chunk) {
      const batch: Rows[] = plan.placements
        .slice(start, start + chunk)
        .map((placement) => rows.of(placement));
      for (const table of tables) await writeRows(transaction, table, batch, written, count);
    }
  });
}

async function writeRows(
  transaction: Kysely<Tables>,
  table: (typeof tables)[number],
  batch: readonly Rows[],
  written: Map<string, number>,
  count: CountRows,
): Promise<void> {
  const rows = batch.flatMap((of): readonly object[] => of[table] ?? []);
  if (rows.length === 0) return;
  await bulkInsert(transaction, table, rows as never);
  written.set(table, (written.get(table) ?? 0) + rows.length);
  count(table, written.get(table) ?? 0);
}

function schemeRow({ key, id, name, sector, opensOn, minimumMonths, maximumMonths }: Scheme): Row<'scheme'> {
  return {
    id: key,
    public_id: id,
    name,
    sector,
    opens_on: dayText(opensOn),
    minimum_months: minimumMonths,
    maximum_months: maximumMonths,
  };
}

function* opportunityRows(
  { seed, departments, firms }: World,
  opportunities: readonly Opportunity[],
): Generator<Row<'opportunity'>> {
  for (const [place, opportunity] of opportunities.entries()) {
    const { key, id, host, isAtFirm, post, scheme, requiredClearance, windowFrom, windowTo, status } =
      opportunity;
    yield {
      id: key,
      public_id: id,
      title: new Random(seed, 'opportunity title', place).pick(opportunityTitles),
      host_department_id: isAtFirm ? null : (departments[host]?.id ?? null),
      host_firm_id: isAtFirm ? (firms[host]?.id ?? null) : null,
      post_id: post?.id ?? null,
      scheme_id: scheme.key,
      required_clearance: requiredClearance || null,
      window_from: dayText(windowFrom),
      window_to: dayText(windowTo),
      status,
    };
  }
}

/** What the person who came brings, or what a role asks for. */
function* opportunitySkillRows(
  world: World,
  plan: PlacementPlan,
  rows: PlacementRows,
): Generator<Row<'opportunity_skill'>> {
  const answers = new Map(
    plan.placements.flatMap((placement) =>
      placement.opportunity === null ? [] : [[placement.opportunity.key, placement] as const],
    ),
  );
  for (const { key } of plan.opportunities) {
    const answer = answers.get(key);
    const random = new Random(world.seed, 'opportunity skills', key);
    const skills =
      answer === undefined
        ? roleSkills(world, random)
        : rows.skillsBrought(answer).map(({ skill_key, level }) => ({ skill_key, level }));
    for (const [index, { skill_key, level }] of skills.slice(0, 3).entries()) {
      yield { opportunity_id: key, skill_key, level, is_essential: index < 2 ? 1 : 0 };
    }
  }
}

function roleSkills({ framework }: World, random: Random): { skill_key: string; level: number }[] {
  const requirements =
    suitableLevel(framework, random, random.between(gradeRank('HEO'), gradeRank('G7')))?.requirements ?? [];
  return requirements.slice(0, 3).flatMap(({ skill, level }) => {
    const known = framework.skills[skill];
    return known === undefined ? [] : [{ skill_key: known.key, level: level || (known.levels[0] as number) }];
  });
}
