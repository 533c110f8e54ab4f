// What posts are called, by grade and profession.
import type { Profession } from '../../subgraphs/kit/vocabulary/index.js';
import { gradeRank } from './organisations.js';
import { professionNames } from './population.js';

/** The field of work that a profession's posts name in their titles. */
const fields: Readonly<Record<Profession, string>> = {
  COMMERCIAL: 'Commercial',
  COMMUNICATIONS: 'Communications',
  CORPORATE_FINANCE: 'Corporate Finance',
  COUNTER_FRAUD: 'Counter Fraud',
  DIGITAL_AND_DATA: 'Digital and Data',
  ECONOMICS: 'Economics',
  FINANCE: 'Finance',
  GEOGRAPHY: 'Geospatial',
  HUMAN_RESOURCES: 'People',
  INSPECTOR_OF_EDUCATION_AND_TRAINING: 'Inspection',
  INTELLIGENCE_ANALYSIS: 'Intelligence',
  INTERNAL_AUDIT: 'Audit',
  INTERNATIONAL_TRADE: 'Trade',
  KNOWLEDGE_AND_INFORMATION_MANAGEMENT: 'Knowledge and Information',
  LEGAL: 'Legal',
  MEDICINE: 'Medical',
  OPERATIONAL_DELIVERY: 'Operations',
  OPERATIONAL_RESEARCH: 'Operational Research',
  PLANNING: 'Planning',
  POLICY: 'Policy',
  PROJECT_DELIVERY: 'Programme',
  PROPERTY: 'Property',
  PSYCHOLOGY: 'Psychology',
  SCIENCE_AND_ENGINEERING: 'Science and Engineering',
  SECURITY: 'Security',
  SOCIAL_RESEARCH: 'Social Research',
  STATISTICS: 'Statistics',
  TAX: 'Tax',
  VETERINARY: 'Veterinary',
  OTHER: 'Corporate Services',
};

/** A title by the rank of the grade, `*` standing for the field of work. */
const titles: readonly string[] = [
  '* Assistant',
  '* Assistant',
  '* Administrator',
  '* Officer',
  '* Manager',
  'Senior * Manager',
  '* Lead',
  'Head of *',
  'Deputy Director, *',
  'Director, *',
  'Director General, *',
  'Second Permanent Secretary, *',
];

/** Every title there is, by grade and profession, made once. */
const allTitles = titles.map((title) =>
  professionNames.map((profession) => title.replace('*', fields[profession])),
);

/** The unit that a profession's posts are in. */
export function unitOf(profession: number): string {
  return fields[professionNames[profession] as Profession];
}

export function titleOf(grade: number, profession: number): string {
  return allTitles[grade]?.[profession] as string;
}

/** The title of whoever leads a department. */
export function leaderTitle(format: string): string {
  return format.endsWith('MINISTERIAL_DEPARTMENT') ? 'Permanent Secretary' : 'Chief Executive';
}

/** Pay a year in pence by the rank of the grade: the lowest and the highest. */
export function payBand(grade: number): readonly [number, number] {
  return payBands[grade] as readonly [number, number];
}

const payBands: readonly (readonly [number, number])[] = (
  [
    [0, 0],
    [23_500, 25_000],
    [25_500, 27_500],
    [29_500, 33_000],
    [36_500, 41_000],
    [44_000, 50_500],
    [57_500, 68_500],
    [69_500, 82_000],
    [81_000, 117_800],
    [100_000, 162_500],
    [130_000, 208_100],
    [152_000, 240_000],
  ] as const
).map(([floor, ceiling]) => [floor * 100, ceiling * 100]);

/** Posts of digital leadership at the top, most senior first. */
export const digitalChiefs: readonly (readonly [title: string, grade: number, role: string])[] = [
  ['Chief Digital and Information Officer', gradeRank('SCS2'), 'chief-digital-and-information-officer'],
  ['Chief Technology Officer', gradeRank('SCS1'), 'chief-technology-officer'],
  ['Chief Data Officer', gradeRank('SCS1'), 'chief-data-officer'],
  ['Chief Information Security Officer', gradeRank('SCS1'), 'chief-information-security-officer'],
];
