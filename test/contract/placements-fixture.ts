// A small world of placements, plain enough to work out every answer by hand.
import type { Insertable } from 'kysely';
import { bulkInsert } from '../../subgraphs/kit/database/bulk-insert.js';
import { openDatabase } from '../../subgraphs/kit/database/open-database.js';
import { ClearanceLevel, rankIn, SkillLevel } from '../../subgraphs/kit/vocabulary/index.js';
import { migrations } from '../../subgraphs/placements/database/migrations.js';
import type { OpportunityTable, PlacementTable, Tables } from '../../subgraphs/placements/database/tables.js';

type NewPlacement = Insertable<PlacementTable>;

/** The least that tells one placement from another; the rest is filled in as the writer would. */
export type PlacementSketch = Partial<NewPlacement> & {
  readonly id: number;
  readonly status: string;
  /** Home and host: `D…` for departments, `F…` for firms. */
  readonly between: readonly [home: string, host: string];
  readonly dates: readonly [start: string, end: string];
};

/** A row of the table, with the columns that the writer keeps worked out. */
export function placement({
  between: [home, host],
  dates: [start, end],
  ...sketch
}: PlacementSketch): NewPlacement {
  const isLive = ['ACTIVE', 'EXTENDED'].includes(sketch.status);
  const wasActive = isLive || ['COMPLETED', 'TERMINATED'].includes(sketch.status);
  const hasEnded = ['COMPLETED', 'TERMINATED'].includes(sketch.status);
  const department = (id: string): string | null => (id.startsWith('D') ? id : null);
  const firm = (id: string): string | null => (id.startsWith('F') ? id : null);
  const pair = [department(home) ?? department(host), firm(home) ?? firm(host)];
  return {
    public_id: `PL${sketch.id}`,
    type: firm(home) ? 'INWARD_SECONDMENT' : firm(host) ? 'OUTWARD_SECONDMENT' : 'LOAN',
    person_id: `P${sketch.id}`,
    home_department_id: department(home),
    home_firm_id: firm(home),
    host_department_id: department(host),
    host_firm_id: firm(host),
    post_id: null,
    scheme_id: 1,
    opportunity_id: null,
    region: null,
    fte: 1,
    start_date: start,
    planned_end_date: end,
    actual_end_date: hasEnded ? end : null,
    end_date: end,
    maximum_end_date: '2028-12-31',
    exception_reference: null,
    status_since: '2025-06-01 09:30:00.000',
    is_live: isLive ? 1 : 0,
    proposed_at: '2025-01-01 09:00:00.000',
    activated_at: wasActive ? '2025-03-01 09:00:00.000' : null,
    days_to_active: wasActive ? 59 : null,
    end_reason: null,
    agreement_reference: null,
    agreement_signed_on: null,
    host_cost_share: null,
    annual_cost: null,
    conflicts_screened_at: null,
    vetting_level: null,
    vetting_expires_on: null,
    vetting_confirmed_on: null,
    evaluated_on: null,
    rating: null,
    would_repeat: null,
    narrative: null,
    successor_id: null,
    supplier_relationship_id: pair.includes(null) ? null : pair.join('.'),
    version: 1,
    ...sketch,
  };
}

/** Opens a fresh database, fills it and closes it again. */
export async function fill(
  url: string,
  rows: Partial<{ readonly [Table in keyof Tables]: readonly Insertable<Tables[Table]>[] }>,
): Promise<void> {
  const database = await openDatabase<Tables>(url, migrations);
  await database.write(async (transaction) => {
    for (const [table, values] of Object.entries(rows))
      await bulkInsert(transaction, table as 'placement', values as NewPlacement[]);
  });
  await database.close();
}

export const schemes: Insertable<Tables['scheme']>[] = [
  {
    id: 1,
    public_id: 'digital',
    name: 'Digital Secondments',
    sector: 'DIGITAL_AND_DATA',
    opens_on: '2025-01-01',
    minimum_months: 3,
    maximum_months: 24,
  },
  {
    id: 2,
    public_id: 'science',
    name: 'Science Exchange',
    sector: 'SCIENCE',
    opens_on: '2024-06-01',
    minimum_months: 6,
    maximum_months: 18,
  },
];

/** Ten placements: three departments, two firms, every status, every type. */
export const tenPlacements: NewPlacement[] = [
  placement({
    id: 1,
    status: 'ACTIVE',
    between: ['F1', 'D1'],
    dates: ['2025-09-01', '2026-08-31'],
    post_id: 'post-1',
    opportunity_id: 3,
    region: 'LONDON',
    fte: 0.8,
    maximum_end_date: '2027-08-31',
    status_since: '2025-09-01 08:15:30.250',
    agreement_reference: 'AG/1',
    agreement_signed_on: '2025-08-01',
    host_cost_share: 0.6,
    annual_cost: 9_000_000,
    conflicts_screened_at: '2025-07-15 10:00:00.000',
    vetting_level: rankIn(ClearanceLevel, 'SC'),
    vetting_expires_on: '2030-01-01',
    vetting_confirmed_on: '2025-08-20',
    version: 6,
  }),
  placement({
    id: 2,
    status: 'EXTENDED',
    between: ['F2', 'D1'],
    dates: ['2025-01-15', '2026-12-31'],
    maximum_end_date: '2027-01-14',
    region: 'WALES',
    vetting_level: 1,
    vetting_expires_on: '2026-06-30',
    vetting_confirmed_on: '2025-01-10',
    status_since: '2025-12-31 23:59:59.999',
  }),
  placement({
    id: 3,
    status: 'COMPLETED',
    between: ['D2', 'F1'],
    dates: ['2024-10-01', '2025-09-30'],
    scheme_id: 2,
    post_id: 'post-2',
    evaluated_on: '2025-11-03',
    rating: 4,
    would_repeat: 1,
    narrative: 'Taught the team to test.',
    status_since: '2025-10-01 00:00:00.000',
  }),
  placement({
    id: 4,
    status: 'COMPLETED',
    between: ['D1', 'F2'],
    dates: ['2025-01-01', '2025-12-31'],
    status_since: '2026-01-01 09:00:00.000',
  }),
  placement({
    id: 5,
    status: 'ACTIVE',
    between: ['D2', 'D3'],
    dates: ['2025-06-01', '2026-05-31'],
    scheme_id: 2,
    successor_id: 8,
    vetting_level: 3,
    vetting_expires_on: null,
    vetting_confirmed_on: '2025-05-20',
    region: 'LONDON',
  }),
  placement({
    id: 6,
    status: 'VETTING',
    between: ['D1', 'D2'],
    dates: ['2026-03-01', '2027-02-28'],
    status_since: '2026-01-10 12:00:00.000',
  }),
  placement({
    id: 7,
    status: 'TERMINATED',
    between: ['F1', 'D2'],
    dates: ['2025-02-01', '2025-08-15'],
    end_reason: 'PERFORMANCE',
    planned_end_date: '2026-01-31',
  }),
  placement({
    id: 8,
    status: 'PROPOSED',
    between: ['D2', 'D3'],
    dates: ['2026-06-01', '2027-05-31'],
    person_id: 'P5',
  }),
  placement({
    id: 9,
    status: 'WITHDRAWN',
    between: ['F1', 'D3'],
    dates: ['2025-09-01', '2026-08-31'],
    end_reason: 'CLEARANCE',
  }),
  placement({
    id: 10,
    status: 'APPROVED',
    between: ['D3', 'D1'],
    dates: ['2026-04-01', '2026-09-30'],
    post_id: 'post-1',
    person_id: 'P2',
  }),
];

const opportunity = (
  id: number,
  sketch: Partial<Insertable<OpportunityTable>> & { readonly title: string },
): Insertable<OpportunityTable> => ({
  id,
  public_id: `OP${id}`,
  host_department_id: 'D1',
  host_firm_id: null,
  post_id: null,
  scheme_id: 1,
  required_clearance: null,
  window_from: `2026-0${id}-01`,
  window_to: '2026-12-31',
  status: 'OPEN',
  ...sketch,
});

/** Seven opportunities, five of them open; what each asks for is in `opportunitySkills`. */
export const opportunities: Insertable<OpportunityTable>[] = [
  opportunity(1, {
    title: 'Fraud models',
    post_id: 'post-1',
    required_clearance: rankIn(ClearanceLevel, 'SC'),
  }),
  opportunity(2, {
    title: 'Cloud move',
    host_department_id: null,
    host_firm_id: 'F1',
    window_to: '2026-06-30',
  }),
  opportunity(3, { title: 'Data team', status: 'FILLED' }),
  opportunity(4, { title: 'Open to all', host_department_id: 'D2', scheme_id: 2 }),
  opportunity(5, { title: 'Service design' }),
  opportunity(6, { title: 'Not yet', status: 'DRAFT' }),
  opportunity(7, { title: 'Model checks', host_department_id: 'D2' }),
];

const asks = (
  opportunity_id: number,
  skill_key: string,
  level: keyof typeof SkillLevel,
  is_essential: 0 | 1,
) => ({
  opportunity_id,
  skill_key,
  level: rankIn(SkillLevel, level),
  is_essential,
});

export const opportunitySkills = [
  asks(1, 'machine-learning', 'PRACTITIONER', 1),
  asks(1, 'data-modelling', 'WORKING', 1),
  asks(1, 'statistics', 'AWARENESS', 0),
  asks(2, 'cloud', 'EXPERT', 1),
  asks(3, 'machine-learning', 'AWARENESS', 1),
  asks(5, 'user-research', 'WORKING', 0),
  asks(5, 'data-modelling', 'WORKING', 1),
  asks(6, 'machine-learning', 'AWARENESS', 1),
  asks(7, 'machine-learning', 'PRACTITIONER', 1),
  asks(7, 'data-modelling', 'AWARENESS', 1),
];
