// One placement with everything that belongs to it, as rows.
import type { Insertable } from 'kysely';
import type { Tables } from '../../subgraphs/placements/database/tables.js';
import { Approvers } from './approvers.js';
import { dayText, momentText } from './calendar.js';
import { confirmedClearance } from './clearance-confirmed.js';
import { ConflictRows } from './conflict-rows.js';
import { approvalRows, transitionRows } from './consent-rows.js';
import type { FirstKeys } from '../../subgraphs/kit/database/generation.js';
import { payBand } from './job-titles.js';
import { personId } from './people-rows.js';
import { lastDay, placementId, type Placement } from './placement.js';
import { historyOf, type Step } from './placement-history.js';
import { drawResults, resultSteps, type Results } from './placement-results.js';
import { narratives } from './placement-texts.js';
import { regionNames } from './population.js';
import { Random } from './random.js';
import { ResultRows } from './result-rows.js';
import type { SkillSource } from './skills.js';
import type { World } from './world.js';

export type Rows = { [Table in keyof Tables]?: Insertable<Tables[Table]>[] };
type Row<Table extends keyof Tables> = Insertable<Tables[Table]>;

export class PlacementRows {
  private readonly approvers: Approvers;
  private readonly conflicts: ConflictRows;
  private readonly results: ResultRows;

  constructor(
    private readonly world: World,
    private readonly skills: SkillSource,
    first: FirstKeys,
  ) {
    this.approvers = new Approvers(world);
    this.conflicts = new ConflictRows(world);
    this.results = new ResultRows(first['objective'] as number);
  }

  /** The rows of a placement. Placements are asked for in their order, each once. */
  of(placement: Placement): Rows {
    const random = new Random(this.world.seed, 'placement details', placement.place);
    const results = drawResults(placement, random, this.world.today);
    const steps = historyOf(placement, random, this.world.today, resultSteps(results));
    const approvals = approvalRows(placement, steps, this.approvers, random);
    const placement_transition = transitionRows(placement, steps, approvals, this.approvers, random);
    const screened = steps.findLast(({ kind }) => kind === 'SCREENING') ?? null;
    const objective = this.results.objectives(placement, results, random);
    return {
      placement: [this.placement(placement, steps, screened, results, random)],
      placement_skill: this.skillsBrought(placement),
      placement_approval: approvals,
      placement_extension: placement.extensions.map(({ from, to, isException }, index) => ({
        placement_id: placement.key,
        from_date: dayText(from),
        to_date: dayText(to),
        extended_at: momentText((steps.filter(({ kind }) => kind === 'EXTENSION')[index] as Step).at),
        exception_reference: isException ? exceptionReference(placement) : null,
      })),
      placement_transition,
      conflict: screened === null ? [] : this.conflicts.of(placement, screened, random),
      objective,
      benefit_claim: this.results.benefitClaims(placement, results, objective, random),
    };
  }

  private placement(
    placement: Placement,
    steps: readonly Step[],
    screened: Step | null,
    results: Results,
    random: Random,
  ): Row<'placement'> {
    const { departments, firms, seed } = this.world;
    const { type, home, host, status, start, plannedEnd, actualEnd, activated, proposed } = placement;
    const homeFirm = type === 'INWARD_SECONDMENT' ? (firms[home]?.id ?? null) : null;
    const hostFirm = type === 'OUTWARD_SECONDMENT' ? (firms[host]?.id ?? null) : null;
    const homeDepartment = homeFirm === null ? (departments[home]?.id ?? null) : null;
    const hostDepartment = hostFirm === null ? (departments[host]?.id ?? null) : null;
    const moment = (wanted: (step: Step) => boolean): string | null => {
      const step = steps.find(wanted);
      return step === undefined ? null : momentText(step.at);
    };
    const vetting = confirmedClearance(seed, placement);
    const { evaluated } = results;
    return {
      id: placement.key,
      public_id: placementId(placement.place),
      type,
      person_id: personId(placement.person),
      home_department_id: homeDepartment,
      home_firm_id: homeFirm,
      host_department_id: hostDepartment,
      host_firm_id: hostFirm,
      post_id: placement.post?.id ?? null,
      scheme_id: placement.scheme.key,
      opportunity_id: placement.opportunity?.key ?? null,
      region: this.region(placement, random),
      fte: placement.fte,
      start_date: dayText(start),
      planned_end_date: dayText(plannedEnd),
      actual_end_date: actualEnd === null ? null : dayText(actualEnd),
      end_date: dayText(lastDay(placement)),
      maximum_end_date: dayText(placement.maximumEnd),
      exception_reference: placement.extensions.some(({ isException }) => isException)
        ? exceptionReference(placement)
        : null,
      status,
      status_since: moment(({ to }) => to === status) ?? '',
      is_live: status === 'ACTIVE' || status === 'EXTENDED' ? 1 : 0,
      proposed_at: moment(({ kind }) => kind === 'PROPOSAL') ?? '',
      activated_at: moment(({ kind }) => kind === 'ACTIVATION'),
      days_to_active: activated === null ? null : activated - proposed,
      end_reason: placement.endReason,
      ...this.agreement(placement, steps, random),
      conflicts_screened_at: screened === null ? null : momentText(screened.at),
      vetting_level: vetting?.level ?? null,
      vetting_expires_on:
        vetting === undefined || vetting.expiresOn === null ? null : dayText(vetting.expiresOn),
      vetting_confirmed_on: vetting === undefined ? null : dayText(vetting.confirmedOn),
      evaluated_on: evaluated === null ? null : dayText(evaluated.day),
      rating: evaluated?.rating ?? null,
      would_repeat: evaluated === null ? null : evaluated.rating >= 3 ? 1 : 0,
      narrative: evaluated === null || random.chance(20) ? null : (narratives[evaluated.rating - 1] ?? null),
      successor_id: placement.successor?.placement.key ?? null,
      supplier_relationship_id:
        homeFirm !== null
          ? `${hostDepartment}.${homeFirm}`
          : hostFirm !== null
            ? `${homeDepartment}.${hostFirm}`
            : null,
      version: steps.length,
    };
  }

  private agreement(
    { type, person, place }: Placement,
    steps: readonly Step[],
    random: Random,
  ): Pick<
    Row<'placement'>,
    'agreement_reference' | 'agreement_signed_on' | 'host_cost_share' | 'annual_cost'
  > {
    const signed = steps.find(({ kind }) => kind === 'AGREEMENT');
    if (signed === undefined)
      return {
        agreement_reference: null,
        agreement_signed_on: null,
        host_cost_share: null,
        annual_cost: null,
      };
    const grade = this.world.population.grade[person] as number;
    const [floor, ceiling] = payBand(grade);
    const pay = grade === 0 ? random.between(60, 150) * 100_000 : (floor + ceiling) / 2;
    return {
      agreement_reference: `AGR-${placementId(place)}`,
      agreement_signed_on: dayText(signed.day),
      host_cost_share: random.pick(type === 'LOAN' ? [1, 1, 1, 0.5, 0] : [1, 0.75, 0.5, 0.5, 0.25, 0]),
      // Pay, and what employing somebody costs beside it.
      annual_cost: Math.round((pay * 135) / 10_000) * 100,
    };
  }

  private region({ type, host, person }: Placement, random: Random): string | null {
    const { region, staff } = this.world.population;
    if (random.chance(3)) return null;
    if (type === 'OUTWARD_SECONDMENT')
      return random.chance(50) ? 'LONDON' : (regionNames[region[person] as number] ?? null);
    const people = staff[host] as Int32Array;
    const colleague = people[random.below(people.length)];
    return colleague === undefined ? 'LONDON' : (regionNames[region[colleague] as number] ?? null);
  }

  /** The best of what the person could do on the first day. */
  skillsBrought({
    person,
    start,
    key,
  }: Pick<Placement, 'person' | 'start' | 'key'>): Row<'placement_skill'>[] {
    const levels = new Map<number, number>();
    for (const { skill, level, assessedOn, isCurrent, isRise } of this.skills.assertionsOf(person)) {
      if ((isCurrent && !isRise) || assessedOn <= start || !levels.has(skill)) levels.set(skill, level);
    }
    return [...levels]
      .sort(([skill, level], [otherSkill, otherLevel]) => otherLevel - level || skill - otherSkill)
      .slice(0, 4)
      .map(([skill, level]) => ({
        placement_id: key,
        skill_key: this.world.framework.skills[skill]?.key ?? '',
        level,
      }));
  }
}

function exceptionReference({ place }: Placement): string {
  return `EXC-${placementId(place)}`;
}
