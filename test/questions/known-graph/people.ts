// The people with a part of their own in some question; the others are in crowds.ts.
import type { ClearanceLevel, Grade, Profession, SkillLevel } from '../../../subgraphs/kit/vocabulary/index.js';

export interface PersonFact {
  readonly id: string;
  readonly name: string;
  /** A department, for civil servants, or a firm, for experts from outside. */
  readonly home: string;
  readonly grade?: Grade;
  readonly profession?: Profession;
  readonly skills?: readonly AssertionFact[];
  readonly clearance?: { readonly level: ClearanceLevel; readonly grantedOn: string; readonly expiresOn: string };
  readonly available?: { readonly from: string; readonly to?: string };
}

/** What a panel found on a day. */
type AssertionFact = readonly [skill: string, level: SkillLevel, assessedOn: string];

const has = (skill: string, level: SkillLevel, assessedOn = '2024-02-01'): AssertionFact => [skill, level, assessedOn];

type More = Pick<PersonFact, 'skills' | 'clearance' | 'available'>;

function civilServant(id: string, name: string, home: string, grade: Grade, profession: Profession, more: More = {}): PersonFact {
  return { id, name, home, grade, profession, ...more };
}

function digital(id: string, name: string, home: string, grade: Grade, ...skills: readonly AssertionFact[]): PersonFact {
  return civilServant(id, name, home, grade, 'DIGITAL_AND_DATA', { skills });
}

function expert(id: string, name: string, home: string, more: More = {}): PersonFact {
  return { id, name, home, ...more };
}

const cabinetOffice: readonly PersonFact[] = [
  digital('ada', 'Ada Ash', 'D1', 'SCS2', has('machine-learning', 'PRACTITIONER'), has('negotiation', 'EXPERT')),
  civilServant('gus', 'Gus Gorse', 'D1', 'G7', 'OPERATIONAL_RESEARCH'),
  // One level rose while Sue was at a firm, and one skill was new.
  digital(
    'sue',
    'Sue Sorrel',
    'D1',
    'G7',
    has('machine-learning', 'WORKING'),
    has('machine-learning', 'PRACTITIONER', '2025-09-01'),
    has('data-modelling', 'WORKING', '2025-10-10'),
  ),
  civilServant('wes', 'Wes Willow', 'D1', 'G7', 'POLICY'),
  civilServant('xan', 'Xan Xylia', 'D1', 'SEO', 'POLICY'),
  digital('cat', 'Cat Cedar', 'D2', 'SCS1', has('user-research', 'PRACTITIONER')),
  digital('dan', 'Dan Dogwood', 'D2', 'SCS1'),
  civilServant('ivy', 'Ivy Ironbark', 'D2', 'G7', 'DIGITAL_AND_DATA', {
    skills: [has('machine-learning', 'EXPERT'), has('user-research', 'WORKING')],
    available: { from: '2026-07-01' },
  }),
];

const homeOffice: readonly PersonFact[] = [
  digital('ben', 'Ben Birch', 'D3', 'SCS1', has('machine-learning', 'EXPERT')),
  digital('pat', 'Pat Pine', 'D3', 'G7', has('machine-learning', 'WORKING')),
  digital('una', 'Una Upas', 'D3', 'G6'),
  civilServant('abe', 'Abe Alder', 'D3', 'G6', 'POLICY'),
  civilServant('bea', 'Bea Beech', 'D3', 'G7', 'POLICY'),
  civilServant('nia', 'Nia Nutmeg', 'D9', 'G7', 'POLICY', { skills: [has('data-modelling', 'PRACTITIONER')] }),
  civilServant('oli', 'Oli Oak', 'D9', 'HEO', 'POLICY', { skills: [has('data-modelling', 'AWARENESS')] }),
  civilServant('lee', 'Lee Larch', 'D9', 'G7', 'POLICY', { skills: [has('negotiation', 'PRACTITIONER')] }),
];

const revenue: readonly PersonFact[] = [
  // An expert until reassessed.
  digital('hal', 'Hal Hazel', 'D4', 'SCS1', has('machine-learning', 'EXPERT'), has('machine-learning', 'PRACTITIONER', '2026-03-01')),
  // A level that rose after Tom had come back from a firm.
  digital('tom', 'Tom Teak', 'D4', 'G7', has('data-modelling', 'WORKING'), has('data-modelling', 'PRACTITIONER', '2026-02-10')),
  civilServant('eve', 'Eve Elm', 'D4', 'SCS1', 'SECURITY', { skills: [has('cyber-security', 'EXPERT')] }),
  civilServant('fay', 'Fay Fir', 'D4', 'SCS1', 'SECURITY'),
  civilServant('yan', 'Yan Yew', 'D4', 'G6', 'POLICY', { skills: [has('data-modelling', 'PRACTITIONER')] }),
  civilServant('zoe', 'Zoe Zelkova', 'D4', 'G7', 'POLICY'),
  civilServant('ali', 'Ali Acacia', 'D4', 'G7', 'POLICY'),
];

const firms: readonly PersonFact[] = [
  expert('bo', 'Bo Barley', 'F1'),
  expert('di', 'Di Dill', 'F1'),
  expert('flo', 'Flo Flax', 'F1'),
  expert('rae', 'Rae Rye', 'F1', { clearance: { level: 'SC', grantedOn: '2025-11-20', expiresOn: '2026-10-31' } }),
  expert('will', 'Will Wheat', 'F1', { skills: [has('machine-learning', 'EXPERT'), has('negotiation', 'WORKING')] }),
  expert('ugo', 'Ugo Urad', 'F1'),
  expert('wyn', 'Wyn Woad', 'F1'),
  expert('cy', 'Cy Clover', 'F2'),
  // Renewed since vetting confirmed the clearance that lapses.
  expert('rob', 'Rob Rice', 'F2', { clearance: { level: 'SC', grantedOn: '2026-04-01', expiresOn: '2033-03-31' } }),
  expert('val', 'Val Vetch', 'F2'),
  expert('zak', 'Zak Zinnia', 'F2', { skills: [has('user-research', 'WORKING'), has('user-research', 'PRACTITIONER', '2025-12-01')] }),
  expert('ed', 'Ed Emmer', 'F3'),
  expert('gil', 'Gil Gram', 'F3'),
  expert('huw', 'Huw Hemp', 'F3'),
  expert('sam', 'Sam Sesame', 'F3'),
  expert('tess', 'Tess Teff', 'F3'),
  expert('jon', 'Jon Juniper', 'F3', {
    skills: [has('machine-learning', 'PRACTITIONER'), has('data-modelling', 'WORKING')],
    available: { from: '2026-09-01', to: '2027-08-31' },
  }),
  // No longer available since yesterday.
  expert('kim', 'Kim Kapok', 'F3', { skills: [has('machine-learning', 'EXPERT')], available: { from: '2026-01-01', to: '2026-06-14' } }),
  expert('mae', 'Mae Maize', 'F3', { skills: [has('machine-learning', 'WORKING')], available: { from: '2026-06-01' } }),
];

/** Sent to a firm by the Department for Energy. */
const energy = civilServant('vic', 'Vic Vine', 'D5', 'G6', 'POLICY');

export const people: readonly PersonFact[] = [...cabinetOffice, ...homeOffice, ...revenue, energy, ...firms];
