// A skill as returns assert it, checked by the rules that hold for assertions made through the graph.
import type { Kysely } from 'kysely';
import type { Cells } from '../../kit/importer/cells.js';
import { nearest } from '../../kit/importer/nearest.js';
import { parseDate, parseWord } from '../../kit/importer/parse-value.js';
import { rankIn, SkillLevel } from '../../kit/vocabulary/index.js';
import type { Tables } from '../database/tables.js';
import { assertionRefusal } from '../domain/assert-skill.js';
import { AssertionSource, type SkillAssertionRule } from '../domain/enums.js';
import { levelsIn } from '../domain/skill-levels.js';

export interface AssertedSkill {
  readonly skill_id: number;
  readonly assessed_on: string;
  /** The strength of the source. */
  readonly source: number;
  /** The rank of the level. */
  readonly level: number;
}

export type KnownSkills = ReadonlyMap<
  string,
  { readonly id: number; readonly levels: readonly SkillLevel[] }
>;

export async function knownSkills(transaction: Kysely<Tables>): Promise<KnownSkills> {
  const skills = await transaction.selectFrom('skill').select(['id', 'public_id', 'levels']).execute();
  return new Map(skills.map(({ id, public_id, levels }) => [public_id, { id, levels: levelsIn(levels) }]));
}

/** The text of one assertion, before anything is known to be right about it. */
export interface AssertionText {
  readonly skill: string;
  readonly level: string;
  readonly source: string;
  readonly assessedOn: string;
}

/** Told what is wrong, by rule and with what to do about it. */
type Refuse = (part: keyof AssertionText, rule: string, suggestion: string) => void;

const ruleNames: Readonly<Record<SkillAssertionRule, readonly [keyof AssertionText, string]>> = {
  PERSON_NOT_FOUND: ['skill', 'unknown-person'],
  SKILL_NOT_FOUND: ['skill', 'unknown-skill'],
  LEVEL_NOT_IN_SKILL: ['level', 'level-not-in-skill'],
  ASSESSED_IN_FUTURE: ['assessedOn', 'assessed-in-future'],
};

/** The assertion that a text makes; undefined where it is refused. */
export function readAssertion(
  text: AssertionText,
  skills: KnownSkills,
  today: string,
  refuse: Refuse,
): AssertedSkill | undefined {
  const level = parseWord(text.level, SkillLevel);
  const source = parseWord(text.source, AssertionSource);
  const assessedOn = parseDate(text.assessedOn);
  if (level === undefined)
    refuse('level', 'not-one-of', `Use one of ${Object.keys(SkillLevel).join(', ')} for the level.`);
  if (source === undefined)
    refuse('source', 'not-one-of', `Use one of ${Object.keys(AssertionSource).join(', ')} for the source.`);
  if (assessedOn === undefined)
    refuse('assessedOn', 'not-a-date', 'Write the day of the assessment as 2026-04-01.');
  const skill = skills.get(text.skill);
  if (skill === undefined) {
    const meant = nearest(text.skill, skills.keys());
    refuse(
      'skill',
      'unknown-skill',
      meant === undefined
        ? 'Use the key of a skill of the framework, for example machine-learning.'
        : `Did you mean ${meant}?`,
    );
  }
  if (level === undefined || source === undefined || assessedOn === undefined || skill === undefined)
    return undefined;
  const refusal = assertionRefusal(
    { personId: '', skill: text.skill, level, source, assessedOn },
    { personExists: true, levels: skill.levels, today },
  );
  if (refusal !== undefined) {
    refuse(...ruleNames[refusal.rule], refusal.message);
    return undefined;
  }
  return {
    skill_id: skill.id,
    assessed_on: assessedOn,
    source: rankIn(AssertionSource, source),
    level: rankIn(SkillLevel, level),
  };
}

/** The assertions of a cell `key:LEVEL:SOURCE:DATE;…`; those that are wrong are reported and left out. */
export function readSkills<Column extends string>(
  cells: Cells<Column>,
  column: Column,
  skills: KnownSkills,
  today: string,
): AssertedSkill[] {
  const asserted = new Map<string, AssertedSkill>();
  for (const fields of cells.list(column)) {
    const [skill = '', level = '', source = '', assessedOn = ''] = fields;
    if (fields.length !== 4) {
      cells.reject(
        column,
        'not-a-skill',
        'Write each skill as key:LEVEL:SOURCE:2026-04-01, separated by semicolons.',
      );
      continue;
    }
    const assertion = readAssertion(
      { skill, level, source, assessedOn },
      skills,
      today,
      (_part, rule, suggestion) => cells.reject(column, rule, suggestion),
    );
    if (assertion === undefined) continue;
    const key = `${assertion.skill_id} ${assertion.assessed_on} ${assertion.source}`;
    if (asserted.has(key))
      cells.reject(
        column,
        'duplicate',
        'The same skill is asserted twice by one source on one day. Keep one of the two.',
      );
    asserted.set(key, assertion);
  }
  return [...asserted.values()];
}
