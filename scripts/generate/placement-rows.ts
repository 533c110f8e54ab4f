// One placement with everything that belongs to it, as rows.
import type { Insertable } from 'kysely';
import type { BenefitCategory, ConflictKind } from '../../subgraphs/placements/domain/enums.js';
import type { Tables } from '../../subgraphs/placements/database/tables.js';
import { Approvers } from './approvers.js';
import { dayText, financialYear, momentText } from './calendar.js';
import { confirmedClearance } from './clearance-confirmed.js';
import type { FirstKeys } from './generation-record.js';
import { payBand } from './job-titles.js';
import { personId } from './people-rows.js';
import { lastDay, placementId, type Placement } from './placement.js';
import { historyOf, type PlannedStep, type Step } from './placement-history.js';
import {
  conflictDescriptions,
  mitigations,
  narratives,
  objectiveTitles,
  outcomesByRating,
  withdrawalReasons,
} from './placement-texts.js';
import { regionNames } from './population.js';
import { Random } from './random.js';
import type { SkillSource } from './skills.js';
import { isInForce } from './suppliers.js';
import type { World } from './world.js';

export type Rows = { [Table in keyof Tables]?: Insertable<Tables[Table]>[] };
type Row<Table extends keyof Tables> = Insertable<Tables[Table]>;

/** What is closed is looked at no more. */
const never = '9999-12-31';

/** A placement's own draw of what it set out to do and did. */
interface Results {
  readonly objectives: readonly {
    readonly category: BenefitCategory;
    readonly title: string;
    readonly target: number | null;
    readonly due: number;
    readonly added: number;
  }[];
  readonly claims: readonly {
    readonly objective: number;
    readonly day: number;
    readonly amount: number;
    readonly isCashReleasing: boolean;
  }[];
  readonly evaluated: { readonly day: number; readonly rating: number } | null;
}

export class PlacementRows {
  private readonly approvers: Approvers;
  private nextObjective: number;
  private conflicts = 0;
  private claims = 0;

  constructor(
    private readonly world: World,
    private readonly skills: SkillSource,
    first: FirstKeys,
  ) {
    this.approvers = new Approvers(world);
    this.nextObjective = first['objective'] as number;
  }

  /** The rows of a placement. Placements are asked for in their order, each once. */
  of(placement: Placement): Rows {
    const random = new Random(this.world.seed, 'placement details', placement.place);
    const results = this.results(placement, random);
    const steps = historyOf(placement, random, this.world.today, resultSteps(results));
    const approvals = this.approvals(placement, steps, random);
    const placement_transition = this.transitions(placement, steps, approvals, random);
    const screened = steps.findLast(({ kind }) => kind === 'SCREENING') ?? null;
    const objective = this.objectives(placement, results, random);
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
      conflict: screened === null ? [] : this.conflictsOf(placement, screened, random),
      objective,
      benefit_claim: this.benefitClaims(placement, results, objective, random),
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

  private approvals(
    placement: Placement,
    steps: readonly Step[],
    random: Random,
  ): Row<'placement_approval'>[] {
    const used = [placement.person];
    return steps.flatMap(({ kind, side, at }) => {
      if (kind !== 'APPROVAL' || side === undefined) return [];
      const approver =
        side === 'COMMISSION'
          ? this.approvers.caseworker(used, random)
          : this.approvers.of(side, placement, used, random);
      used.push(approver);
      const reference =
        side === 'COMMISSION' || random.chance(30) ? `APP-${placementId(placement.place)}-${side}` : null;
      return [
        {
          placement_id: placement.key,
          side,
          approver_person_id: personId(approver),
          approved_at: momentText(at),
          reference,
        },
      ];
    });
  }

  private transitions(
    placement: Placement,
    steps: readonly Step[],
    approvals: readonly Row<'placement_approval'>[],
    random: Random,
  ): Row<'placement_transition'>[] {
    let from: string | null = null;
    return steps.flatMap(({ to, side, at, replacedVersion }) => {
      if (to === undefined) return [];
      const approval = approvals.find((one) => one.side === side);
      const transition = {
        placement_id: placement.key,
        from_status: from,
        to_status: to,
        happened_at: momentText(at),
        actor_person_id:
          approval?.approver_person_id ?? personId(this.approvers.caseworker([placement.person], random)),
        reason:
          to === 'WITHDRAWN'
            ? random.pick(withdrawalReasons)
            : to === 'EXTENDED'
              ? 'More time to finish the work.'
              : null,
        replaced_version: replacedVersion,
      };
      from = to;
      return [transition];
    });
  }

  private conflictsOf(placement: Placement, screened: Step, random: Random): Row<'conflict'>[] {
    const kinds: ConflictKind[] = this.isSupplied(placement) && random.chance(60) ? ['SUPPLIER'] : [];
    if (random.chance(9))
      kinds.push(
        random.pick(
          placement.type === 'LOAN'
            ? (['PERSONAL', 'OUTSIDE_ROLE', 'FINANCIAL'] as const)
            : (['REGULATED', 'PROCUREMENT', 'FINANCIAL', 'PERSONAL', 'OUTSIDE_ROLE'] as const),
        ),
      );
    const isOver = placement.ended !== null;
    return kinds.map((kind) => {
      this.conflicts += 1;
      const isClosed = random.chance(isOver ? 90 : 10);
      const isMitigated = isClosed || random.chance(75);
      const review = Math.max(screened.day + 30, this.world.today + random.between(-90, 200));
      return {
        public_id: `CI${String(this.conflicts).padStart(7, '0')}`,
        placement_id: placement.key,
        kind,
        description: conflictDescriptions[kind],
        mitigation: isMitigated ? random.pick(mitigations) : null,
        status: isClosed ? 'CLOSED' : isMitigated ? 'MITIGATED' : 'OPEN',
        review_by: isClosed ? never : dayText(review),
      };
    });
  }

  /** Whether the firm supplies the department while the person is there. */
  private isSupplied({ type, home, host, start, plannedEnd }: Placement): boolean {
    if (type === 'LOAN') return false;
    const [department, firm] = type === 'INWARD_SECONDMENT' ? [host, home] : [home, host];
    const supplier = this.world.suppliers[department]?.find((one) => one.firm === firm);
    return supplier?.contracts.some((contract) => isInForce(contract, start, plannedEnd)) ?? false;
  }

  private results(placement: Placement, random: Random): Results {
    const { approved, activated, ended, proposed, start, plannedEnd, status } = placement;
    const { today } = this.world;
    const count = status === 'WITHDRAWN' ? 0 : approved === null ? random.below(2) : random.between(1, 3);
    const objectives = Array.from({ length: count }, () => {
      const [category, title] = random.pick(objectiveTitles);
      const until = (activated ?? today) - 1;
      return {
        category,
        title,
        target: random.chance(75) ? random.between(20, 900) * 100_000 : null,
        due: start + Math.ceil(((plannedEnd - start) * random.between(40, 100)) / 100),
        added: random.between(Math.min(proposed + 1, until), until),
      };
    });
    const judged =
      status === 'COMPLETED' || status === 'TERMINATED'
        ? (ended as number) + random.between(10, 110)
        : Infinity;
    const isEvaluated = judged < today && random.chance(status === 'COMPLETED' ? 74 : 45);
    const rating = status === 'TERMINATED' ? random.between(1, 4) : random.pick([2, 3, 3, 4, 4, 4, 4, 5, 5]);
    return {
      objectives,
      claims: this.claimsFor(placement, objectives, random),
      evaluated: isEvaluated ? { day: judged, rating } : null,
    };
  }

  private claimsFor(
    { activated, ended, status }: Placement,
    objectives: Results['objectives'],
    random: Random,
  ): Results['claims'] {
    if (activated === null || !random.chance(status === 'COMPLETED' ? 65 : 12)) return [];
    const first = activated + 30;
    const last = Math.min((ended ?? this.world.today) + 60, this.world.today - 1);
    if (last < first) return [];
    return objectives.flatMap(({ target }, objective) => {
      if (target === null || random.chance(30)) return [];
      return [
        {
          objective,
          day: random.between(first, last),
          amount: Math.round((target * random.between(20, 130)) / 100),
          isCashReleasing: random.chance(35),
        },
      ];
    });
  }

  private objectives(
    { key }: Placement,
    { objectives, evaluated }: Results,
    random: Random,
  ): Row<'objective'>[] {
    return objectives.map(({ title, due, target, category }) => {
      const id = this.nextObjective;
      this.nextObjective += 1;
      return {
        id,
        public_id: `OB${String(id).padStart(7, '0')}`,
        placement_id: key,
        title,
        due_on: dayText(due),
        target_benefit: target,
        benefit_category: target === null ? null : category,
        outcome:
          evaluated === null || random.chance(4)
            ? null
            : random.pick(outcomesByRating[evaluated.rating - 1] ?? []),
      };
    });
  }

  private benefitClaims(
    { key }: Placement,
    { claims, objectives, evaluated }: Results,
    rows: readonly Row<'objective'>[],
    random: Random,
  ): Row<'benefit_claim'>[] {
    return claims.map(({ objective, day, amount, isCashReleasing }) => {
      this.claims += 1;
      const assurance =
        evaluated === null
          ? 'CLAIMED'
          : random.pick(['EVALUATED', 'EVALUATED', 'ASSURED', 'ASSURED', 'ASSURED', 'REJECTED'] as const);
      const upheld = Math.round((amount * random.between(50, 100)) / 100);
      return {
        public_id: `BC${String(this.claims).padStart(7, '0')}`,
        placement_id: key,
        objective_id: rows[objective]?.id ?? null,
        amount,
        evaluated_amount:
          assurance === 'EVALUATED' || assurance === 'ASSURED' ? upheld : assurance === 'REJECTED' ? 0 : null,
        assured_amount: assurance === 'ASSURED' ? Math.round((upheld * random.between(70, 100)) / 100) : null,
        is_cash_releasing: isCashReleasing ? 1 : 0,
        category: objectives[objective]?.category ?? 'OTHER',
        assurance,
        financial_year: financialYear(day),
      };
    });
  }
}

function resultSteps({ objectives, claims, evaluated }: Results): PlannedStep[] {
  return [
    ...objectives.map(({ added }): PlannedStep => ({ kind: 'OBJECTIVE', day: added })),
    ...claims.map(({ day }): PlannedStep => ({ kind: 'CLAIM', day })),
    ...(evaluated === null ? [] : [{ kind: 'EVALUATION', day: evaluated.day } as const]),
  ];
}

function exceptionReference({ place }: Placement): string {
  return `EXC-${placementId(place)}`;
}
