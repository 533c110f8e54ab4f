// What belongs to placements besides their own row, read for many placements at once and only when asked for.
import { sql } from 'kysely';
import type { Database } from '../../kit/database/database.js';
import { nameAtRank, SkillLevel } from '../../kit/vocabulary/index.js';
import type { Tables } from '../database/tables.js';
import type { ApprovalSide, AssuranceStatus, BenefitCategory, PlacementStatus } from '../domain/enums.js';
import type {
  ApprovalRow,
  BenefitClaimRow,
  ExtensionRow,
  ObjectiveRow,
  PlacementSkillRow,
  TransitionRow,
} from './placement-detail-rows.js';
import { personStub, skillStub } from './stubs.js';

export class PlacementDetails {
  constructor(private readonly database: Database<Tables>) {}

  /** The skills brought to these placements, by skill. */
  async skills(placementKeys: readonly number[]): Promise<PlacementSkillRow[]> {
    const rows = await this.database.reads
      .selectFrom('placement_skill')
      .select(['placement_id', 'skill_key', 'level'])
      .where(this.#of('placement_skill', placementKeys))
      .orderBy('skill_key')
      .execute();
    return rows.map((row) => ({
      placementKey: row.placement_id,
      skill: skillStub(row.skill_key),
      level: nameAtRank(SkillLevel, row.level),
    }));
  }

  /** The approvals of these placements, earliest first. */
  async approvals(placementKeys: readonly number[]): Promise<ApprovalRow[]> {
    const rows = await this.database.reads
      .selectFrom('placement_approval')
      .select(['placement_id', 'side', 'approver_person_id', 'approved_at', 'reference'])
      .where(this.#of('placement_approval', placementKeys))
      .orderBy('approved_at')
      .orderBy('id')
      .execute();
    return rows.map((row) => ({
      placementKey: row.placement_id,
      side: row.side as ApprovalSide,
      approver: personStub(row.approver_person_id),
      approvedAt: row.approved_at,
      reference: row.reference,
    }));
  }

  /** The extensions of these placements, earliest first. */
  extensions(placementKeys: readonly number[]): Promise<ExtensionRow[]> {
    return this.database.reads
      .selectFrom('placement_extension')
      .select([
        'placement_id as placementKey',
        'from_date as from',
        'to_date as to',
        'extended_at as extendedAt',
        'exception_reference as exceptionReference',
      ])
      .where(this.#of('placement_extension', placementKeys))
      .orderBy('id')
      .execute();
  }

  /** The changes of status of these placements, earliest first. */
  async transitions(placementKeys: readonly number[]): Promise<TransitionRow[]> {
    const rows = await this.database.reads
      .selectFrom('placement_transition')
      .selectAll()
      .where(this.#of('placement_transition', placementKeys))
      .orderBy('id')
      .execute();
    return rows.map((row) => ({
      placementKey: row.placement_id,
      from: row.from_status as PlacementStatus | null,
      to: row.to_status as PlacementStatus,
      at: row.happened_at,
      actor: personStub(row.actor_person_id),
      reason: row.reason,
      replacedVersion: row.replaced_version,
    }));
  }

  /** The objectives of these placements, in the order in which they were set. */
  objectives(placementKeys: readonly number[]): Promise<ObjectiveRow[]> {
    return this.#objectives().where(this.#of('objective', placementKeys)).orderBy('objective.id').execute();
  }

  /** The objectives with these keys, in any order. */
  objectivesByKey(keys: readonly number[]): Promise<ObjectiveRow[]> {
    return this.#objectives()
      .where(this.database.dialect.keysIn(sql.ref('objective.id'), keys))
      .execute();
  }

  /** The benefits claimed from these placements, in the order of the claims. */
  async benefitClaims(placementKeys: readonly number[]): Promise<BenefitClaimRow[]> {
    const rows = await this.database.reads
      .selectFrom('benefit_claim')
      .selectAll()
      .where(this.#of('benefit_claim', placementKeys))
      .orderBy('id')
      .execute();
    return rows.map((row) => ({
      placementKey: row.placement_id,
      id: row.public_id,
      objectiveKey: row.objective_id,
      amount: row.amount,
      evaluatedAmount: row.evaluated_amount,
      assuredAmount: row.assured_amount,
      isCashReleasing: row.is_cash_releasing === 1,
      category: row.category as BenefitCategory,
      assurance: row.assurance as AssuranceStatus,
      financialYear: row.financial_year,
    }));
  }

  #objectives() {
    return this.database.reads
      .selectFrom('objective')
      .select([
        'objective.id as key',
        'objective.public_id as id',
        'objective.placement_id as placementKey',
        'objective.title as title',
        'objective.due_on as dueOn',
        'objective.target_benefit as targetBenefit',
        'objective.benefit_category as benefitCategory',
        'objective.outcome as outcome',
      ])
      .$castTo<ObjectiveRow>();
  }

  #of(table: string, placementKeys: readonly number[]) {
    return this.database.dialect.keysIn(sql.ref(`${table}.placement_id`), placementKeys);
  }
}
