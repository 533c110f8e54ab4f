// The experts from firms with a part of their own in some question.
import { expert, has, rose, type PersonFact } from './person.js';

export const experts: readonly PersonFact[] = [
  expert('bo', 'Bo Barley', 'F1'),
  expert('di', 'Di Dill', 'F1'),
  expert('flo', 'Flo Flax', 'F1'),
  expert('rae', 'Rae Rye', 'F1', {
    clearance: { level: 'SC', grantedOn: '2025-11-20', expiresOn: '2026-10-31' },
  }),
  expert('will', 'Will Wheat', 'F1', {
    skills: [has('machine-learning', 'EXPERT'), has('negotiation', 'WORKING')],
  }),
  expert('ugo', 'Ugo Urad', 'F1'),
  expert('wyn', 'Wyn Woad', 'F1'),
  expert('cy', 'Cy Clover', 'F2'),
  // Renewed since vetting confirmed the clearance that lapses.
  expert('rob', 'Rob Rice', 'F2', {
    clearance: { level: 'SC', grantedOn: '2026-04-01', expiresOn: '2033-03-31' },
  }),
  expert('val', 'Val Vetch', 'F2'),
  expert('zak', 'Zak Zinnia', 'F2', {
    skills: rose('user-research', 'WORKING', 'PRACTITIONER', '2025-12-01'),
  }),
  expert('ed', 'Ed Emmer', 'F3'),
  expert('gil', 'Gil Gram', 'F3'),
  expert('huw', 'Huw Hemp', 'F3'),
  expert('sam', 'Sam Sesame', 'F3'),
  expert('ned', 'Ned Nettle', 'F3'),
  expert('tess', 'Tess Teff', 'F3'),
  expert('jon', 'Jon Juniper', 'F3', {
    skills: [has('machine-learning', 'PRACTITIONER'), has('data-modelling', 'WORKING')],
    available: { from: '2026-09-01', to: '2027-08-31' },
  }),
  // No longer available since yesterday.
  expert('kim', 'Kim Kapok', 'F3', {
    skills: [has('machine-learning', 'EXPERT')],
    available: { from: '2026-01-01', to: '2026-06-14' },
  }),
  expert('mae', 'Mae Maize', 'F3', {
    skills: [has('machine-learning', 'WORKING')],
    available: { from: '2026-06-01' },
  }),
];
