// Writes the skills and the people, and has what is derived from them derived.
import type { Kysely } from 'kysely';
import { bulkInsert } from '../../../subgraphs/kit/database/bulk-insert.js';
import { folded } from '../../../subgraphs/kit/database/conditions.js';
import { ClearanceLevel, Grade, rankIn, SkillLevel } from '../../../subgraphs/kit/vocabulary/index.js';
import type { Tables } from '../../../subgraphs/people/database/tables.js';
import { AssertionSource } from '../../../subgraphs/people/domain/enums.js';
import { levelSet } from '../../../subgraphs/people/domain/skill-levels.js';
import { rebuildRollupsIn } from '../../../subgraphs/people/repository/rollups.js';
import { civilServants } from './civil-servants.js';
import { crowds } from './crowds.js';
import { departments } from './departments.js';
import { experts } from './experts.js';
import { keysOf } from './keys.js';
import type { PersonFact } from './person.js';
import { skills } from './skills.js';

const everybody = [...civilServants, ...experts, ...crowds];
const personKey = keysOf(everybody);
const skillKey = keysOf(skills);
const departmentIds = new Set(departments.map(({ id }) => id));

export async function fillPeople(transaction: Kysely<Tables>): Promise<void> {
  const framework = skills.map(({ id, name, framework, levels }) => ({
    id: skillKey(id),
    public_id: id,
    name,
    name_folded: folded(name),
    framework,
    framework_version: '2025-09',
    levels: levelSet(levels),
    same_as: '[]',
  }));
  await bulkInsert(transaction, 'skill', framework);
  await bulkInsert(transaction, 'person', everybody.map(personRow));
  await fillHoldings(transaction);
  await rebuildRollupsIn(transaction);
}

function personRow({ id, name, home, grade, profession, available }: PersonFact) {
  const isCivilServant = departmentIds.has(home);
  return {
    id: personKey(id),
    public_id: id,
    display_name: name,
    display_name_folded: folded(name),
    kind: isCivilServant ? 'CIVIL_SERVANT' : 'EXTERNAL_EXPERT',
    grade: grade === undefined ? 0 : rankIn(Grade, grade),
    profession: profession ?? null,
    home_department_id: isCivilServant ? home : null,
    home_firm_id: isCivilServant ? null : home,
    available_from: available?.from ?? null,
    available_to: available?.to ?? null,
    available_fte: available ? 1 : null,
  };
}

async function fillHoldings(transaction: Kysely<Tables>): Promise<void> {
  const assertions = everybody.flatMap((person) =>
    (person.skills ?? []).map(([skill, level, assessedOn]) => ({
      person_id: personKey(person.id),
      skill_id: skillKey(skill),
      assessed_on: assessedOn,
      source: rankIn(AssertionSource, 'PANEL'),
      level: rankIn(SkillLevel, level),
    })),
  );
  await bulkInsert(transaction, 'skill_assertion', assertions);
  const clearances = everybody.flatMap(({ id, clearance }) =>
    clearance === undefined
      ? []
      : [
          {
            person_id: personKey(id),
            level: rankIn(ClearanceLevel, clearance.level),
            granted_on: clearance.grantedOn,
            expires_on: clearance.expiresOn,
          },
        ],
  );
  await bulkInsert(transaction, 'clearance', clearances);
}
