/** The professions of the civil service, by the names of its employment survey. */
export const Profession = {
  /** Commercial. */
  COMMERCIAL: 'COMMERCIAL',
  /** Communications. */
  COMMUNICATIONS: 'COMMUNICATIONS',
  /** Corporate finance. */
  CORPORATE_FINANCE: 'CORPORATE_FINANCE',
  /** Counter fraud. */
  COUNTER_FRAUD: 'COUNTER_FRAUD',
  /** Digital and data. */
  DIGITAL_AND_DATA: 'DIGITAL_AND_DATA',
  /** Economics. */
  ECONOMICS: 'ECONOMICS',
  /** Finance. */
  FINANCE: 'FINANCE',
  /** Geography. */
  GEOGRAPHY: 'GEOGRAPHY',
  /** Human resources. */
  HUMAN_RESOURCES: 'HUMAN_RESOURCES',
  /** Inspector of education and training. */
  INSPECTOR_OF_EDUCATION_AND_TRAINING: 'INSPECTOR_OF_EDUCATION_AND_TRAINING',
  /** Intelligence analysis. */
  INTELLIGENCE_ANALYSIS: 'INTELLIGENCE_ANALYSIS',
  /** Internal audit. */
  INTERNAL_AUDIT: 'INTERNAL_AUDIT',
  /** International trade. */
  INTERNATIONAL_TRADE: 'INTERNATIONAL_TRADE',
  /** Knowledge and information management. */
  KNOWLEDGE_AND_INFORMATION_MANAGEMENT: 'KNOWLEDGE_AND_INFORMATION_MANAGEMENT',
  /** Legal. */
  LEGAL: 'LEGAL',
  /** Medicine. */
  MEDICINE: 'MEDICINE',
  /** Operational delivery. */
  OPERATIONAL_DELIVERY: 'OPERATIONAL_DELIVERY',
  /** Operational research. */
  OPERATIONAL_RESEARCH: 'OPERATIONAL_RESEARCH',
  /** Planning. */
  PLANNING: 'PLANNING',
  /** Policy. */
  POLICY: 'POLICY',
  /** Project delivery. */
  PROJECT_DELIVERY: 'PROJECT_DELIVERY',
  /** Property. */
  PROPERTY: 'PROPERTY',
  /** Psychology. */
  PSYCHOLOGY: 'PSYCHOLOGY',
  /** Science and engineering. */
  SCIENCE_AND_ENGINEERING: 'SCIENCE_AND_ENGINEERING',
  /** Security. */
  SECURITY: 'SECURITY',
  /** Social research. */
  SOCIAL_RESEARCH: 'SOCIAL_RESEARCH',
  /** Statistics. */
  STATISTICS: 'STATISTICS',
  /** Tax. */
  TAX: 'TAX',
  /** Veterinary. */
  VETERINARY: 'VETERINARY',
  /** Any other profession. */
  OTHER: 'OTHER',
} as const;
export type Profession = (typeof Profession)[keyof typeof Profession];
