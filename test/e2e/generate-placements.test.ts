// Generated placements are true to every rule of the domain, over both engines.
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  closeDatabases,
  openDatabases,
  type DatabaseName,
  type Databases,
} from '../../scripts/generate/databases.js';
import { generateGraph } from '../../scripts/generate/generate-graph.js';
import type { PlacementStatus } from '../../subgraphs/placements/domain/enums.js';
import { reachableFrom } from '../../subgraphs/placements/domain/state-machine.js';
import { eachDatabase } from '../support/mysql/each-database.js';
import { freshUrls, options, rowsOf, today } from './generate-setting.js';

eachDatabase((_engine, fresh) => {
  let databases: Databases;
  const all = <Row>(name: DatabaseName, query: string): Promise<Row[]> => rowsOf<Row>(databases[name], query);

  beforeAll(async () => {
    const urls = await freshUrls(fresh);
    await generateGraph({ ...options, databaseUrls: urls });
    databases = await openDatabases(urls);
  });
  afterAll(() => closeDatabases(databases));

  it('places nobody for more than full time', async () => {
    const committed = `status in ('PROPOSED', 'APPROVED', 'VETTING', 'ACTIVE', 'EXTENDED')`;
    expect(
      await all(
        'placements',
        `select one.public_id from placement one join placement other
           on other.person_id = one.person_id and other.start_date <= one.start_date and other.end_date >= one.start_date
         where one.${committed} and other.${committed}
         group by one.public_id having sum(other.fte) > 1.000001`,
      ),
    ).toEqual([]);
  });

  it('sends people between organisations of the kinds that the type asks for, to hosts that are open', async () => {
    expect(
      await all(
        'placements',
        `select public_id from placement where
           (type = 'LOAN' and (home_department_id is null or host_department_id is null or home_firm_id is not null or host_firm_id is not null or home_department_id = host_department_id or supplier_relationship_id is not null))
           or (type = 'INWARD_SECONDMENT' and (home_firm_id is null or host_department_id is null or home_department_id is not null or host_firm_id is not null))
           or (type = 'OUTWARD_SECONDMENT' and (home_department_id is null or host_firm_id is null or home_firm_id is not null or host_department_id is not null))`,
      ),
    ).toEqual([]);
    const departments = await all<{ public_id: string; status: string; closed_on: string | null }>(
      'departments',
      'select public_id, status, closed_on from department',
    );
    const byId = new Map(departments.map((department) => [department.public_id, department]));
    const hosted = await all<{ host_department_id: string; start_date: string }>(
      'placements',
      'select distinct host_department_id, start_date from placement where host_department_id is not null',
    );
    expect(
      hosted.filter(({ host_department_id, start_date }) => {
        const { status, closed_on } = byId.get(host_department_id)!;
        return closed_on === null ? status === 'CLOSED' : start_date >= closed_on;
      }),
    ).toEqual([]);
    const homes = await all<{ public_id: string; home: string }>(
      'people',
      'select public_id, coalesce(home_department_id, home_firm_id) as home from person',
    );
    const homeOf = new Map(homes.map(({ public_id, home }) => [public_id, home]));
    const sent = await all<{ person_id: string; home: string }>(
      'placements',
      'select person_id, coalesce(home_department_id, home_firm_id) as home from placement',
    );
    expect(sent.filter(({ person_id, home }) => homeOf.get(person_id) !== home)).toEqual([]);
  });

  it('keeps to the length of the scheme or records an exception', async () => {
    expect(
      await all(
        'placements',
        'select public_id from placement where planned_end_date <= start_date or end_date <= start_date or end_date <> coalesce(actual_end_date, planned_end_date) or planned_end_date > maximum_end_date',
      ),
    ).toEqual([]);
    const placements = await all<{
      start_date: string;
      planned_end_date: string;
      exception_reference: string | null;
      minimum_months: number;
      maximum_months: number;
    }>(
      'placements',
      'select start_date, planned_end_date, exception_reference, minimum_months, maximum_months from placement join scheme on scheme.id = scheme_id',
    );
    const months = (from: string, to: string): number =>
      (Date.parse(to) - Date.parse(from)) / 86_400_000 / 30.4375;
    for (const {
      start_date,
      planned_end_date,
      exception_reference,
      minimum_months,
      maximum_months,
    } of placements) {
      expect(months(start_date, planned_end_date)).toBeGreaterThan(minimum_months - 0.2);
      if (exception_reference === null)
        expect(months(start_date, planned_end_date)).toBeLessThan(maximum_months + 0.2);
    }
    expect(
      placements.filter(({ exception_reference }) => exception_reference !== null).length,
    ).toBeGreaterThan(0);
  });

  it('tells a history that the state machine allows, version by version', async () => {
    const placements = await all<{
      id: number;
      status: PlacementStatus;
      status_since: string;
      proposed_at: string;
      activated_at: string | null;
      days_to_active: number | null;
      version: number;
    }>(
      'placements',
      'select id, status, status_since, proposed_at, activated_at, days_to_active, version from placement order by id',
    );
    const transitions = await all<{
      placement_id: number;
      from_status: PlacementStatus | null;
      to_status: PlacementStatus;
      happened_at: string;
      replaced_version: number;
    }>(
      'placements',
      'select placement_id, from_status, to_status, happened_at, replaced_version from placement_transition order by placement_id, id',
    );
    const byPlacement = new Map<number, typeof transitions>();
    for (const transition of transitions)
      byPlacement.set(transition.placement_id, [
        ...(byPlacement.get(transition.placement_id) ?? []),
        transition,
      ]);
    for (const placement of placements) {
      const history = byPlacement.get(placement.id)!;
      expect(history[0]).toMatchObject({
        from_status: null,
        to_status: 'PROPOSED',
        happened_at: placement.proposed_at,
        replaced_version: 0,
      });
      for (const [index, { from_status, to_status, happened_at, replaced_version }] of history.entries()) {
        if (index === 0) continue;
        const before = history[index - 1]!;
        expect(from_status).toBe(before.to_status);
        expect(reachableFrom(before.to_status)).toContain(to_status);
        expect(happened_at > before.happened_at && replaced_version > before.replaced_version).toBe(true);
      }
      expect(history.at(-1)!.to_status).toBe(placement.status);
      expect(history.at(-1)!.replaced_version).toBeLessThan(placement.version);
      expect(history.at(-1)!.happened_at < `${today} 00:00`).toBe(true);
      expect(history.find(({ to_status }) => to_status === placement.status)!.happened_at).toBe(
        placement.status_since,
      );
      expect(history.find(({ to_status }) => to_status === 'ACTIVE')?.happened_at ?? null).toBe(
        placement.activated_at,
      );
    }
    expect(new Set(placements.map(({ status }) => status)).size).toBe(8);
  });

  it('approves, screens, signs and vets before anybody starts', async () => {
    const approved = `status not in ('PROPOSED', 'WITHDRAWN')`;
    expect(
      await all(
        'placements',
        `select placement.id from placement left join placement_approval on placement_id = placement.id and side in ('HOME', 'HOST') where ${approved} group by placement.id having count(distinct approver_person_id) <> 2`,
      ),
    ).toEqual([]);
    expect(
      await all(
        'placements',
        'select placement.id from placement join placement_approval on placement_id = placement.id where approver_person_id = person_id',
      ),
    ).toEqual([]);
    expect(
      await all('placements', `select id from placement where ${approved} and conflicts_screened_at is null`),
    ).toEqual([]);
    expect(
      await all(
        'placements',
        `select id from placement where activated_at is not null and (agreement_signed_on is null or agreement_signed_on > activated_at or start_date > activated_at or vetting_level is null)`,
      ),
    ).toEqual([]);
    expect(
      await all(
        'placements',
        `select placement.id from placement left join placement_extension on placement_id = placement.id
         where vetting_expires_on < coalesce(from_date, planned_end_date)`,
      ),
    ).toEqual([]);
    const posts = await all<{
      public_id: string;
      grade: number;
      required_clearance: number | null;
      department_id: string;
    }>(
      'departments',
      'select post.public_id, post.grade, required_clearance, department.public_id as department_id from post join department on department.id = post.department_id',
    );
    const byId = new Map(posts.map((post) => [post.public_id, post]));
    const filled = await all<{
      post_id: string;
      type: string;
      host_department_id: string;
      vetting_level: number | null;
      status: string;
      commission: number;
    }>(
      'placements',
      `select post_id, type, host_department_id, vetting_level, status, (select count(*) from placement_approval where placement_id = placement.id and side = 'COMMISSION') as commission from placement where post_id is not null`,
    );
    expect(filled.length).toBeGreaterThan(10);
    for (const placement of filled) {
      const post = byId.get(placement.post_id)!;
      expect(post.department_id).toBe(placement.host_department_id);
      if (placement.vetting_level !== null)
        expect(placement.vetting_level).toBeGreaterThanOrEqual(post.required_clearance ?? 0);
      if (placement.type === 'INWARD_SECONDMENT' && post.grade >= 9 && placement.status !== 'PROPOSED')
        expect(placement.commission).toBe(1);
    }
  });

  it('closes conflicts, judges objectives and names successors as the rules ask', async () => {
    expect(
      await all(
        'placements',
        `select id from conflict where (status = 'CLOSED') <> (review_by = '9999-12-31')`,
      ),
    ).toEqual([]);
    expect(
      await all(
        'placements',
        'select one.id from placement one join placement later on later.id = one.successor_id where later.start_date <= one.start_date',
      ),
    ).toEqual([]);
    expect(
      await all(
        'placements',
        `select objective.id from objective join placement on placement.id = placement_id where outcome is not null and evaluated_on is null`,
      ),
    ).toEqual([]);
    expect(
      await all(
        'placements',
        `select id from placement where evaluated_on is not null and (status not in ('COMPLETED', 'TERMINATED') or evaluated_on < end_date or evaluated_on > '${today}')`,
      ),
    ).toEqual([]);
    expect(
      await all(
        'placements',
        `select id from placement where (end_reason is not null) <> (status = 'TERMINATED')`,
      ),
    ).toEqual([]);
    expect(
      await all(
        'placements',
        `select opportunity_id from placement where opportunity_id is not null group by opportunity_id having count(*) > 1`,
      ),
    ).toEqual([]);
    expect(
      await all(
        'placements',
        `select placement.id from placement join opportunity on opportunity.id = opportunity_id
         where opportunity.scheme_id <> placement.scheme_id or start_date < window_from or start_date > window_to
           or coalesce(opportunity.host_department_id, opportunity.host_firm_id) <> coalesce(placement.host_department_id, placement.host_firm_id)`,
      ),
    ).toEqual([]);
  });
});
