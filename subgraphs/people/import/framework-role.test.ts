import { expect, it } from 'vitest';
import { levelsBySeniority, type Role, type RoleLevel } from './framework-role.js';
import { keyOf } from './framework-keys.js';

function role(name: string, levels: Readonly<Record<string, readonly (number | null)[]>>): Role {
  const level = ([levelName, ranks]: [string, readonly (number | null)[]]): [string, RoleLevel] => [
    levelName,
    {
      key: keyOf(levelName),
      name: levelName,
      requirements: new Map(ranks.map((rank, index) => [`skill-${index}`, rank])),
    },
  ];
  return {
    key: keyOf(name),
    name,
    family: 'Testing',
    isSeniorCivilService: false,
    levels: new Map(Object.entries(levels).map(level)),
  };
}

it('orders the levels of a role by how much they ask for, those who head a discipline last', () => {
  const tester = role('Tester', {
    'Head of testing': [4, 3],
    'Lead tester': [4, 4, 4],
    'Principal tester': [4, 4, 4],
    Tester: [2, 2, 2],
    'Trainee tester': [1, 1],
  });
  expect(levelsBySeniority(tester).map(({ name }) => name)).toEqual([
    'Trainee tester',
    'Tester',
    'Lead tester',
    'Principal tester',
    'Head of testing',
  ]);
});

it('makes a readable key of a name', () => {
  expect([' Agile working (content design)', 'Data, café & more'].map(keyOf)).toEqual([
    'agile-working-content-design',
    'data-cafe-more',
  ]);
});
