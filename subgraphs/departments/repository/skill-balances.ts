// Skill balances: every chosen department beside every chosen skill and level, a page at a time. The rows of zero
// are in no table, so the page is found by counting along departments and steps, and only its counts are queried.
import { sql } from 'kysely';
import { graphError } from '../../../schema/errors/graph-error.js';
import { decodeCursor, type Ordering } from '../../kit/paging/ordering.js';
import { Connection, pageSize, type PageArguments } from '../../kit/paging/page.js';
import { rankIn, SkillLevel } from '../../kit/vocabulary/index.js';
import type { DepartmentRow } from '../domain/department.js';
import type { SkillDirectory } from '../domain/directory.js';
import type { SkillBalanceFilter } from '../domain/filters.js';
import {
  compareSteps,
  skillBalance,
  skillSteps,
  type SkillBalanceRow,
  type SkillStep,
} from '../domain/skill-balance.js';
import type { DepartmentRepository } from './department-repository.js';
import type { SkillDemandRepository } from './skill-demand-repository.js';

/** What names one balance: the key of the entity. */
export interface BalanceName extends SkillStep {
  readonly departmentId: string;
}

const byDepartmentAndStep: Ordering<SkillBalanceRow> = {
  list: 'skillBalances',
  name: 'department, skill and level',
  keys: [
    { column: sql.ref('department.id'), direction: 'ASC', value: (row) => row.department.key },
    { column: sql.ref('post_requirement.skill_key'), direction: 'ASC', value: (row) => row.skill.key },
    {
      column: sql.ref('post_requirement.level'),
      direction: 'ASC',
      value: (row) => rankIn(SkillLevel, row.level),
    },
  ],
};

export class SkillBalances {
  constructor(
    private readonly departments: DepartmentRepository,
    private readonly demand: SkillDemandRepository,
    private readonly directory: SkillDirectory,
  ) {}

  /** A page of the balances that match. */
  async page(where: SkillBalanceFilter, page: PageArguments): Promise<Connection<SkillBalanceRow>> {
    const wanted = pageSize(page) + 1;
    const after = cursorOf(page.after);
    const [skills, departments] = await Promise.all([
      this.directory.skills(),
      this.departments.matching(where.department, after?.departmentKey),
    ]);
    const places = placesAfter(departments, skillSteps(skills, where), after, wanted);
    return new Connection(await this.balancesAt(places), byDepartmentAndStep, page);
  }

  /** The balances of these names, in their order; null where there is no such department. */
  async named(names: readonly BalanceName[]): Promise<(SkillBalanceRow | null)[]> {
    const found = await this.departments.byId([...new Set(names.map(({ departmentId }) => departmentId))]);
    const departments = new Map(found.map((department) => [department.id, department]));
    const demands = await this.demand.at(
      found.map(({ key }) => key),
      names,
    );
    return names.map(({ departmentId, ...step }) => {
      const department = departments.get(departmentId);
      return department === undefined ? null : skillBalance(department, step, demands);
    });
  }

  private async balancesAt(places: readonly Place[]): Promise<SkillBalanceRow[]> {
    const departmentKeys = [...new Set(places.map(({ department }) => department.key))];
    const skillKeys = places.map(({ step }) => step.skillKey).sort(byBytes);
    const [first] = skillKeys;
    const last = skillKeys.at(-1);
    if (first === undefined || last === undefined) return [];
    const demands = await this.demand.between(departmentKeys, first, last);
    return places.map(({ department, step }) => skillBalance(department, step, demands));
  }
}

interface Place {
  readonly department: DepartmentRow;
  readonly step: SkillStep;
}

interface AfterPlace {
  readonly departmentKey: number;
  readonly step: SkillStep;
}

function cursorOf(after: string | null | undefined): AfterPlace | undefined {
  if (after === null || after === undefined) return undefined;
  const [departmentKey, skillKey, rank] = decodeCursor(byDepartmentAndStep, after);
  const level = Object.values(SkillLevel)[Number(rank) - 1];
  if (level === undefined)
    throw graphError('INVALID_CURSOR', 'The cursor `after` does not belong to this list.');
  return { departmentKey: Number(departmentKey), step: { skillKey: String(skillKey), level } };
}

function placesAfter(
  departments: readonly DepartmentRow[],
  steps: readonly SkillStep[],
  after: AfterPlace | undefined,
  wanted: number,
): Place[] {
  const places: Place[] = [];
  for (const department of departments) {
    for (const step of steps) {
      if (
        after !== undefined &&
        department.key === after.departmentKey &&
        compareSteps(step, after.step) <= 0
      )
        continue;
      places.push({ department, step });
      if (places.length === wanted) return places;
    }
  }
  return places;
}

function byBytes(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
