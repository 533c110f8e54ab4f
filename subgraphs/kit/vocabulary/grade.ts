/** Civil service grades, most junior first. */
export const Grade = {
  /** Administrative Assistant. */
  AA: 'AA',
  /** Administrative Officer. */
  AO: 'AO',
  /** Executive Officer. */
  EO: 'EO',
  /** Higher Executive Officer. */
  HEO: 'HEO',
  /** Senior Executive Officer. */
  SEO: 'SEO',
  /** Grade 7. */
  G7: 'G7',
  /** Grade 6. */
  G6: 'G6',
  /** Senior Civil Service pay band 1, deputy director. */
  SCS1: 'SCS1',
  /** Senior Civil Service pay band 2, director. */
  SCS2: 'SCS2',
  /** Senior Civil Service pay band 3, director general. */
  SCS3: 'SCS3',
  /** Permanent secretary. */
  SCS4: 'SCS4',
} as const;
export type Grade = (typeof Grade)[keyof typeof Grade];
