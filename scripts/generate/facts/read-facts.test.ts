import { describe, expect, it } from 'vitest';
import {
  ClosureReason,
  DepartmentFormat,
  DepartmentStatus,
} from '../../../subgraphs/departments/domain/enums.js';
import { Profession, Region } from '../../../subgraphs/kit/vocabulary/index.js';
import { frameworkOfFacts } from '../framework.js';
import { departmentsOfFacts, professionShares, regionShares } from './read-facts.js';

describe('the facts about departments', () => {
  const departments = departmentsOfFacts();
  const slugs = new Set(departments.map(({ slug }) => slug));

  it('name each once, in words that the schema has', () => {
    expect(slugs.size).toBe(departments.length);
    expect(new Set(departments.map(({ id }) => id)).size).toBe(departments.length);
    for (const { format, status, closureReason } of departments) {
      expect(Object.keys(DepartmentFormat)).toContain(format);
      expect(Object.keys(DepartmentStatus)).toContain(status);
      if (closureReason !== null) expect(Object.keys(ClosureReason)).toContain(closureReason);
    }
  });

  it('have every ministerial department of today', () => {
    const open = departments.filter(
      ({ format, status }) => format === 'MINISTERIAL_DEPARTMENT' && status === 'LIVE',
    );
    expect(open).toHaveLength(23);
  });

  it('name as parents and successors only bodies that are among them', () => {
    for (const { parents, successors } of departments) {
      for (const slug of [...parents, ...successors]) expect(slugs).toContain(slug);
    }
  });

  it('count half a million people', () => {
    const people = departments.reduce(
      (sum, { headcount }) => sum + (headcount ?? []).reduce((all, group) => all + group, 0),
      0,
    );
    expect(people).toBeGreaterThan(500_000);
    expect(people).toBeLessThan(750_000);
  });
});

describe('the facts about staff', () => {
  it('are told in the professions and regions that the schema has', () => {
    const ids = new Set(departmentsOfFacts().map(({ id }) => id));
    for (const [id, shares] of professionShares()) {
      expect(id === '*' || ids.has(id)).toBe(true);
      for (const { name, people } of shares)
        expect(Object.keys(Profession).includes(name) && people > 0).toBe(true);
    }
    for (const [profession, shares] of regionShares()) {
      expect(Object.keys(Profession)).toContain(profession);
      for (const { name, people } of shares)
        expect(Object.keys(Region).includes(name) && people > 0).toBe(true);
    }
  });
});

describe('the facts about the framework', () => {
  const { skills, roles } = frameworkOfFacts();

  it('have 188 skills, 67 of them without some level and 51 without Awareness', () => {
    expect(skills).toHaveLength(188);
    expect(new Set(skills.map(({ key }) => key)).size).toBe(188);
    expect(skills.filter(({ levels }) => levels.length < 4)).toHaveLength(67);
    expect(skills.filter(({ levels }) => !levels.includes(1))).toHaveLength(51);
  });

  it.each([
    ['Accessibility', [1, 2, 3, 4]],
    ['Coding and scripting', [1, 2]],
    ['Planning', [1, 3, 4]],
    ['Security architecture', [2, 3, 4]],
  ])('give %s the levels that are described of it', (name, levels) => {
    expect(skills.find((skill) => skill.name === name)?.levels).toEqual(levels);
  });

  it('ask only for levels that the skill has; of the senior roles for none', () => {
    for (const { levels, isSenior } of roles) {
      for (const { requirements } of levels) {
        for (const { skill, level } of requirements) {
          if (level > 0) expect(skills[skill]!.levels).toContain(level);
          expect(level === 0).toBe(isSenior);
        }
      }
    }
    expect(roles.filter(({ isSenior }) => isSenior)).toHaveLength(4);
  });
});
