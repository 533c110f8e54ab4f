// The civil servants with a part of their own in some question; experts are in experts.ts, all others in crowds.ts.
import { civilServant, digital, has, rose, type PersonFact } from './person.js';

const cabinetOffice: readonly PersonFact[] = [
  digital(
    'ada',
    'Ada Ash',
    'D1',
    'SCS2',
    has('machine-learning', 'PRACTITIONER'),
    has('negotiation', 'EXPERT'),
  ),
  civilServant('gus', 'Gus Gorse', 'D1', 'G7', 'OPERATIONAL_RESEARCH'),
  // One level rose while Sue was at a firm, and one skill was new.
  digital(
    'sue',
    'Sue Sorrel',
    'D1',
    'G7',
    ...rose('machine-learning', 'WORKING', 'PRACTITIONER', '2025-09-01'),
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
  // Pat's level rose in May 2026 and Una's in January 2025, Lee's in March 2026.
  digital(
    'pat',
    'Pat Pine',
    'D3',
    'G7',
    ...rose('machine-learning', 'WORKING', 'PRACTITIONER', '2026-05-04'),
  ),
  digital(
    'una',
    'Una Upas',
    'D3',
    'G6',
    ...rose('machine-learning', 'WORKING', 'PRACTITIONER', '2025-01-20'),
  ),
  civilServant('abe', 'Abe Alder', 'D3', 'G6', 'POLICY'),
  civilServant('bea', 'Bea Beech', 'D3', 'G7', 'POLICY'),
  civilServant('nia', 'Nia Nutmeg', 'D9', 'G7', 'POLICY', {
    skills: [has('data-modelling', 'PRACTITIONER')],
  }),
  civilServant('oli', 'Oli Oak', 'D9', 'HEO', 'POLICY', { skills: [has('data-modelling', 'AWARENESS')] }),
  civilServant('lee', 'Lee Larch', 'D9', 'G7', 'POLICY', {
    skills: rose('negotiation', 'WORKING', 'PRACTITIONER', '2026-03-10'),
  }),
];

const revenue: readonly PersonFact[] = [
  // An expert until reassessed.
  digital(
    'hal',
    'Hal Hazel',
    'D4',
    'SCS1',
    has('machine-learning', 'EXPERT'),
    has('machine-learning', 'PRACTITIONER', '2026-03-01'),
  ),
  // A level that rose after Tom had come back from a firm.
  digital('tom', 'Tom Teak', 'D4', 'G7', ...rose('data-modelling', 'WORKING', 'PRACTITIONER', '2026-02-10')),
  civilServant('eve', 'Eve Elm', 'D4', 'SCS1', 'SECURITY', { skills: [has('cyber-security', 'EXPERT')] }),
  civilServant('fay', 'Fay Fir', 'D4', 'SCS1', 'SECURITY'),
  civilServant('yan', 'Yan Yew', 'D4', 'G6', 'POLICY', { skills: [has('data-modelling', 'PRACTITIONER')] }),
  civilServant('zoe', 'Zoe Zelkova', 'D4', 'G7', 'POLICY', {
    skills: rose('data-modelling', 'WORKING', 'PRACTITIONER', '2025-06-02'),
  }),
  civilServant('ali', 'Ali Acacia', 'D4', 'G7', 'POLICY', {
    skills: rose('user-research', 'WORKING', 'PRACTITIONER', '2025-05-01'),
  }),
  civilServant('vic', 'Vic Vine', 'D4', 'G6', 'POLICY'),
];

export const civilServants: readonly PersonFact[] = [...cabinetOffice, ...homeOffice, ...revenue];
