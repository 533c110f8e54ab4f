/** National security vetting levels, lowest first. */
export const ClearanceLevel = {
  /** Baseline Personnel Security Standard. */
  BPSS: 'BPSS',
  /** Counter-Terrorist Check. */
  CTC: 'CTC',
  /** Security Check. */
  SC: 'SC',
  /** Developed Vetting. */
  DV: 'DV',
} as const;
export type ClearanceLevel = (typeof ClearanceLevel)[keyof typeof ClearanceLevel];
