import { describe, expect, it } from 'vitest';
import { frameworkOfFacts } from './framework.js';
import { inventFirms, legalEntityIdentifier, maximumFirms } from './firms.js';

describe('invented firms', () => {
  const firms = inventFirms(5, maximumFirms, frameworkOfFacts(), 20_000);

  it('have names and identifiers of their own, as many as there can be', () => {
    for (const column of ['id', 'companyNumber', 'name', 'lei', 'ticker'] as const) {
      const values = firms.map((firm) => firm[column]).filter((value) => value !== null);
      expect(new Set(values).size, column).toBe(values.length);
    }
  });

  it('fill the share indices no further than these go', () => {
    expect(firms.filter(({ index }) => index === 'FTSE100').length).toBeLessThanOrEqual(100);
    expect(firms.filter(({ index }) => index === 'FTSE250').length).toBeLessThanOrEqual(250);
  });

  it('offer each skill once, at a level that it has', () => {
    const { skills } = frameworkOfFacts();
    for (const { offers } of firms) {
      expect(new Set(offers.map(({ skill }) => skill)).size).toBe(offers.length);
      for (const { skill, level } of offers) expect(skills[skill]!.levels).toContain(level);
    }
  });
});

describe('a legal entity identifier', () => {
  it('has the check digits of a real one', () => {
    // That of the Global Legal Entity Identifier Foundation itself.
    expect(legalEntityIdentifier('506700GE1G29325QX3')).toBe('506700GE1G29325QX363');
  });
});
