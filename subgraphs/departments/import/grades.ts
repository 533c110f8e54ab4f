// What departments call their grades, as the grade that is meant. A grade that is not here is unknown, never guessed:
// the same letters mean different grades in different departments.
import { Grade } from '../../kit/vocabulary/index.js';
import { officerCodes, officerRanks } from './military-grades.js';

type GradeTable = Readonly<Record<string, Grade>>;

/** Names without spaces and punctuation, in capitals, that mean the same everywhere. */
const everywhere: GradeTable = {
  AA: Grade.AA,
  ADMINISTRATIVEASSISTANT: Grade.AA,
  AO: Grade.AO,
  ADMINISTRATIVEOFFICER: Grade.AO,
  EO: Grade.EO,
  EXECUTIVEOFFICER: Grade.EO,
  HEO: Grade.HEO,
  HEOD: Grade.HEO,
  HIGHEREXECUTIVEOFFICER: Grade.HEO,
  SEO: Grade.SEO,
  SENIOREXECUTIVEOFFICER: Grade.SEO,
  G7: Grade.G7,
  GRADE7: Grade.G7,
  G6: Grade.G6,
  GRADE6: Grade.G6,
  SCS1: Grade.SCS1,
  SCS1A: Grade.SCS1,
  SCSPB1: Grade.SCS1,
  SCSPAYBAND1: Grade.SCS1,
  SCSBAND1: Grade.SCS1,
  DEPUTYDIRECTOR: Grade.SCS1,
  SCS2: Grade.SCS2,
  SCSPB2: Grade.SCS2,
  SCSPAYBAND2: Grade.SCS2,
  SCSBAND2: Grade.SCS2,
  SCS3: Grade.SCS3,
  SCSPB3: Grade.SCS3,
  SCSPAYBAND3: Grade.SCS3,
  SCSBAND3: Grade.SCS3,
  DIRECTORGENERAL: Grade.SCS3,
  SCS4: Grade.SCS4,
  SCSPB4: Grade.SCS4,
  PERMANENTSECRETARY: Grade.SCS4,
  ...officerCodes,
};

/**
 * Names that only one department and its bodies use so, by that department's slug.
 *
 * Defence: the bands by “Grade structures” in the background notes of its biannual civilian personnel report (GOV.UK,
 * December 2022). That report keeps apart, without a grade of the civil service, the industrial skill zones and the
 * analogue grades (Defence Police, fire service, nurses and doctors, teachers, the Royal Fleet Auxiliary), and so does
 * this table. Retired officers are in the bands in whose pay scales their own end.
 */
const byDepartment: Readonly<Record<string, GradeTable>> = {
  'ministry-of-defence': {
    ...officerRanks,
    ...bands(''),
    ...bands('MSF'),
    ...bands('', 'FASTSTREAMGRADEBAND'),
    DTTO: Grade.EO,
    C2HTTO: Grade.HEO,
    C1STTO: Grade.SEO,
    RETIREDOFFICER3: Grade.EO,
    RETIREDOFFICER2: Grade.HEO,
    RETIREDOFFICER1: Grade.SEO,
    ASSISTANTECONOMISTC2: Grade.HEO,
    ASSISTANTSTATISTICIANC2: Grade.HEO,
    ASSISTANTSTATISTICIANC1: Grade.SEO,
    BURNHAMLECTURER2C2EQUIV2606: Grade.HEO,
    GRADE7HEALTHPHYSICIST: Grade.G7,
  },
};

function bands(after: string, before = ''): GradeTable {
  const lettered = {
    E2: Grade.AA,
    E1: Grade.AO,
    D: Grade.EO,
    C2: Grade.HEO,
    C1: Grade.SEO,
    B2: Grade.G7,
    B1: Grade.G6,
  };
  return Object.fromEntries(
    Object.entries(lettered).map(([band, grade]) => [`${before}${band}${after}`, grade]),
  );
}

/**
 * The grade that a return means.
 *
 * @param departments slugs of the department and of those it belongs to, nearest first
 * @returns undefined where the name is not known
 */
export function gradeNamed(text: string, departments: readonly string[]): Grade | undefined {
  const name = text.toUpperCase().replace(/[^A-Z0-9]/g, '');
  for (const slug of departments) {
    const own = byDepartment[slug]?.[name];
    if (own !== undefined) return own;
  }
  return Object.hasOwn(everywhere, name) ? everywhere[name] : undefined;
}
