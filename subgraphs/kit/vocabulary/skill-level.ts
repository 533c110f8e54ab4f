/** How well a skill is mastered, lowest first. */
export const SkillLevel = {
  /** Knows what it is about. */
  AWARENESS: 'AWARENESS',
  /** Uses it with help. */
  WORKING: 'WORKING',
  /** Uses it alone and guides others. */
  PRACTITIONER: 'PRACTITIONER',
  /** Leads and shapes its practice. */
  EXPERT: 'EXPERT',
} as const;
export type SkillLevel = (typeof SkillLevel)[keyof typeof SkillLevel];
