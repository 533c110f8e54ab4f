/** The share index a firm belongs to. */
export const FirmIndex = {
  /** The hundred largest listed companies. */
  FTSE100: 'FTSE100',
  /** The next two hundred and fifty. */
  FTSE250: 'FTSE250',
  /** Neither, listed or not. */
  OTHER: 'OTHER',
} as const;
export type FirmIndex = (typeof FirmIndex)[keyof typeof FirmIndex];

/** A firm's industry, by the Industry Classification Benchmark. */
export const FirmSector = {
  /** Basic materials. */
  BASIC_MATERIALS: 'BASIC_MATERIALS',
  /** Consumer discretionary. */
  CONSUMER_DISCRETIONARY: 'CONSUMER_DISCRETIONARY',
  /** Consumer staples. */
  CONSUMER_STAPLES: 'CONSUMER_STAPLES',
  /** Energy. */
  ENERGY: 'ENERGY',
  /** Financials. */
  FINANCIALS: 'FINANCIALS',
  /** Health care. */
  HEALTH_CARE: 'HEALTH_CARE',
  /** Industrials. */
  INDUSTRIALS: 'INDUSTRIALS',
  /** Real estate. */
  REAL_ESTATE: 'REAL_ESTATE',
  /** Technology. */
  TECHNOLOGY: 'TECHNOLOGY',
  /** Telecommunications. */
  TELECOMMUNICATIONS: 'TELECOMMUNICATIONS',
  /** Utilities. */
  UTILITIES: 'UTILITIES',
} as const;
export type FirmSector = (typeof FirmSector)[keyof typeof FirmSector];

/** Whether a firm takes part. */
export const FirmStatus = {
  /** Talks are under way and no placement may be made. */
  PROSPECT: 'PROSPECT',
  /** Placements may be made. */
  ACTIVE: 'ACTIVE',
  /** No new placement may be made for now. */
  SUSPENDED: 'SUSPENDED',
  /** It takes part no more. */
  WITHDRAWN: 'WITHDRAWN',
} as const;
export type FirmStatus = (typeof FirmStatus)[keyof typeof FirmStatus];

/** The attributes of firms by which others may group what is about them. */
export const PartnerFirmAttribute = {
  /** Their industry. */
  SECTOR: 'SECTOR',
  /** The share index they belong to. */
  INDEX: 'INDEX',
  /** Whether they take part. */
  STATUS: 'STATUS',
} as const;
export type PartnerFirmAttribute = (typeof PartnerFirmAttribute)[keyof typeof PartnerFirmAttribute];
