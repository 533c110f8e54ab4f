/** The rules an assertion can break. */
export const SkillAssertionRule = {
  /** There is no such person, or the caller may not know. */
  PERSON_NOT_FOUND: 'PERSON_NOT_FOUND',
  /** There is no such skill in the framework. */
  SKILL_NOT_FOUND: 'SKILL_NOT_FOUND',
  /** The skill does not have that level. */
  LEVEL_NOT_IN_SKILL: 'LEVEL_NOT_IN_SKILL',
  /** The day of the assessment is in the future. */
  ASSESSED_IN_FUTURE: 'ASSESSED_IN_FUTURE',
} as const;
export type SkillAssertionRule = (typeof SkillAssertionRule)[keyof typeof SkillAssertionRule];

/** Who a person is to government. */
export const PersonKind = {
  /** Employed by a department. */
  CIVIL_SERVANT: 'CIVIL_SERVANT',
  /** Employed by a partner firm. */
  EXTERNAL_EXPERT: 'EXTERNAL_EXPERT',
} as const;
export type PersonKind = (typeof PersonKind)[keyof typeof PersonKind];

/** Who vouches for a skill level. */
export const AssertionSource = {
  /** The person. */
  SELF: 'SELF',
  /** The person's manager. */
  MANAGER: 'MANAGER',
  /** An assessment panel. */
  PANEL: 'PANEL',
  /** A certificate or qualification. */
  CREDENTIAL: 'CREDENTIAL',
} as const;
export type AssertionSource = (typeof AssertionSource)[keyof typeof AssertionSource];

/** By what people can be counted. */
export const WorkforceGrouping = {
  /** The department that employs them. */
  DEPARTMENT: 'DEPARTMENT',
  /** Their grade. */
  GRADE: 'GRADE',
  /** Their profession. */
  PROFESSION: 'PROFESSION',
  /** Where they are based. */
  REGION: 'REGION',
  /** Civil servants or external experts. */
  KIND: 'KIND',
} as const;
export type WorkforceGrouping = (typeof WorkforceGrouping)[keyof typeof WorkforceGrouping];

/** The attributes of people by which others may group what is about them. */
export const PersonAttribute = {
  /** Their grade. */
  GRADE: 'GRADE',
  /** Their profession. */
  PROFESSION: 'PROFESSION',
  /** Where they are based. */
  REGION: 'REGION',
  /** Civil servants or external experts. */
  KIND: 'KIND',
} as const;
export type PersonAttribute = (typeof PersonAttribute)[keyof typeof PersonAttribute];
