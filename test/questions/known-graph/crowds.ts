// People who only count, in groups whose members are alike but for their number.
import type { Grade, Profession, SkillLevel } from '../../../subgraphs/kit/vocabulary/index.js';
import type { PersonFact } from './person.js';

interface Alike {
  readonly grade?: Grade;
  readonly profession?: Profession;
  readonly skill?: readonly [skill: string, level: SkillLevel];
}

/** So many people of a home, `name-1`, `name-2` and so on, shown as "Name 1". */
function crowd(name: string, size: number, home: string, { skill, ...alike }: Alike = {}): PersonFact[] {
  const shown = name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');
  return Array.from({ length: size }, (_member, index) => ({
    id: `${name}-${index + 1}`,
    name: `${shown} ${index + 1}`,
    home,
    ...alike,
    ...(skill && { skills: [[...skill, '2024-02-01'] as const] }),
  }));
}

const policy: Alike = { grade: 'SEO', profession: 'POLICY' };
const delivery: Alike = { grade: 'EO', profession: 'OPERATIONAL_DELIVERY' };
const digital: Alike = { grade: 'HEO', profession: 'DIGITAL_AND_DATA' };

export const crowds: readonly PersonFact[] = [
  ...crowd('cabinet', 41, 'D1', policy),
  ...crowd('cabinet-digital', 4, 'D1', digital),
  ...crowd('gds', 6, 'D2', { ...digital, skill: ['data-modelling', 'WORKING'] }),
  ...crowd('home-office', 15, 'D3', delivery),
  ...crowd('revenue', 185, 'D4', delivery),
  ...crowd('mover', 7, 'D4', digital),
  ...crowd('energy', 20, 'D5', { grade: 'HEO', profession: 'ECONOMICS' }),
  ...crowd('leaver', 2, 'D7', digital),
  ...crowd('aldermoor', 7, 'F1'),
  ...crowd('birchgate', 13, 'F2'),
  ...crowd('cresswell', 7, 'F3'),
];
