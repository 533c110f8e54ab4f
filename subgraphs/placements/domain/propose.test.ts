import { describe, expect, it } from 'vitest';
import type { OrganisationFact } from './directory.js';
import type { ProposePlacementInput } from './inputs.js';
import type { ProposalCase } from './proposal-case.js';
import { decideProposal } from './propose.js';

const department = (id: string): OrganisationFact => ({
  kind: 'DEPARTMENT',
  id,
  isOpen: true,
  closedOn: null,
});
const firm = (id: string): OrganisationFact => ({ kind: 'FIRM', id, isOpen: true, closedOn: null });

const input: ProposePlacementInput = {
  type: 'INWARD_SECONDMENT',
  personId: 'P1',
  homeId: 'F1',
  hostId: 'D2',
  postId: 'PO1',
  schemeId: 'S1',
  opportunityId: 'O1',
  fte: 1,
  startDate: '2026-04-01',
  plannedEndDate: '2027-03-31',
  skillsBrought: [{ skill: 'machine-learning', level: 'EXPERT' }],
};

interface Differences {
  readonly input?: Partial<ProposePlacementInput>;
  readonly facts?: Partial<ProposalCase['facts']>;
  readonly state?: Partial<ProposalCase['state']>;
}

/** A proposal that breaks no rule but for the differences. */
function decide(differences: Differences = {}): ReturnType<typeof decideProposal> {
  return decideProposal({
    input: { ...input, ...differences.input },
    facts: {
      person: { employer: null },
      home: [firm('F1')],
      host: [department('D2')],
      post: { id: 'PO1', departmentId: 'D2', grade: 'G6', requiredClearance: null },
      skillLevels: new Map([['machine-learning', ['WORKING', 'PRACTITIONER', 'EXPERT']]]),
      ...differences.facts,
    },
    state: { scheme, opportunity, engagements: [], ...differences.state },
  });
}

const scheme = { key: 1, opensOn: '2026-01-01', minimumMonths: 3, maximumMonths: 24 };
const opportunity = {
  key: 4,
  status: 'OPEN',
  hostId: 'D2',
  postId: 'PO1',
  schemeKey: 1,
  windowFrom: '2026-01-01',
  windowTo: '2026-06-30',
} as const;
const broken = (rule: string, ...inputFields: string[]): object => ({
  kind: 'RULE_BROKEN',
  rule,
  inputFields,
});

describe('a proposal', () => {
  it('that breaks no rule is accepted with what follows from it', () => {
    expect(decide()).toEqual({
      kind: 'PROPOSAL',
      home: firm('F1'),
      host: department('D2'),
      schemeKey: 1,
      opportunityKey: 4,
      maximumEndDate: '2028-03-31',
      exceptionReference: null,
      skills: [{ skill: 'machine-learning', level: 'EXPERT' }],
      supplierRelationshipId: 'D2.F1',
    });
  });

  it.each([0, 1e-12, 0.009, -0.5, 1.01, Number.NaN])('has a share from 0.01 to 1, not %s', (fte) => {
    expect(decide({ input: { fte } })).toMatchObject(broken('FTE_OUT_OF_RANGE', 'fte'));
  });

  it('ends after it starts', () => {
    expect(decide({ input: { plannedEndDate: '2026-04-01' } })).toMatchObject(
      broken('END_NOT_AFTER_START', 'startDate', 'plannedEndDate'),
    );
  });

  it('begins once its scheme is open', () => {
    const opening = (opensOn: string) => decide({ state: { scheme: { ...scheme, opensOn } } });
    expect(opening('2026-04-02')).toMatchObject(broken('SCHEME_NOT_OPEN', 'schemeId', 'startDate'));
    expect(opening('2026-04-01')).toMatchObject({ kind: 'PROPOSAL' });
  });

  it('names what exists, and is told of all that does not', () => {
    expect(
      decide({
        facts: { person: null, post: null, skillLevels: new Map() },
        state: { scheme: null, opportunity: null },
      }),
    ).toMatchObject(
      broken('REFERENCE_NOT_FOUND', 'personId', 'schemeId', 'postId', 'opportunityId', 'skillsBrought'),
    );
    expect(decide({ facts: { home: [], host: [] } })).toMatchObject(
      broken('REFERENCE_NOT_FOUND', 'homeId', 'hostId'),
    );
    expect(decide({ state: { opportunity: { ...opportunity, status: 'DRAFT' } } })).toMatchObject(
      broken('REFERENCE_NOT_FOUND', 'opportunityId'),
    );
  });

  it('fills a post of its host', () => {
    const post = { id: 'PO1', departmentId: 'D3', grade: null, requiredClearance: null };
    expect(decide({ facts: { post } })).toMatchObject(broken('REFERENCE_NOT_FOUND', 'hostId', 'postId'));
  });

  it('asks for levels that the skills have', () => {
    const skillsBrought = [{ skill: 'machine-learning', level: 'AWARENESS' }] as const;
    expect(decide({ input: { skillsBrought } })).toMatchObject({
      ...broken('LEVEL_NOT_IN_SKILL', 'skillsBrought'),
      message: expect.stringContaining('machine-learning has no level AWARENESS') as string,
    });
  });

  it('takes a skill named twice at its higher level, and not more skills than the framework can be asked about', () => {
    const [expert] = input.skillsBrought as [ProposePlacementInput['skillsBrought'][number]];
    const twice = decide({
      input: {
        skillsBrought: [{ ...expert, level: 'WORKING' }, expert, { ...expert, level: 'PRACTITIONER' }],
      },
    });
    expect(twice).toMatchObject({ skills: [expert] });
    expect(decide({ input: { skillsBrought: new Array(101).fill(expert) } })).toMatchObject(
      broken('VALUE_OUT_OF_RANGE', 'skillsBrought'),
    );
  });

  it('leaves the person time for what is live or committed', () => {
    const engagements = [{ id: 'PL3', fte: 0.1, from: '2027-03-31', to: '2027-12-31' }];
    expect(decide({ state: { engagements } })).toMatchObject({
      ...broken('FTE_EXCEEDED', 'fte', 'startDate', 'plannedEndDate'),
      otherPlacements: ['PL3'],
    });
    expect(decide({ state: { engagements }, input: { fte: 0.9 } })).toMatchObject({ kind: 'PROPOSAL' });
  });
});

describe('home and host', () => {
  const types = ['INWARD_SECONDMENT', 'OUTWARD_SECONDMENT', 'LOAN'] as const;
  const pairs: [OrganisationFact, OrganisationFact, (typeof types)[number] | undefined][] = [
    [firm('F1'), department('D2'), 'INWARD_SECONDMENT'],
    [department('D2'), firm('F1'), 'OUTWARD_SECONDMENT'],
    [department('D2'), department('D3'), 'LOAN'],
    [firm('F1'), firm('F2'), undefined],
  ];
  const cases = pairs.flatMap(([home, host, fits]) =>
    types.map((type) => [type, home, host, type === fits] as const),
  );

  it.each(cases)('of %s: from %o to %o fit: %s', (type, home, host, fits) => {
    const decision = decide({
      input: { type, homeId: home.id, hostId: host.id, postId: null, opportunityId: null },
      facts: { home: [home], host: [host], post: null },
      state: { opportunity: null },
    });
    expect(decision).toMatchObject(
      fits ? { kind: 'PROPOSAL', home, host } : { rule: 'ORGANISATIONS_DO_NOT_FIT_TYPE' },
    );
  });

  it('make a supplier relationship where one of them is a firm', () => {
    const between = (type: (typeof types)[number], home: OrganisationFact, host: OrganisationFact): object =>
      decide({
        input: { type, homeId: home.id, hostId: host.id, postId: null, opportunityId: null },
        facts: { home: [home], host: [host], post: null },
        state: { opportunity: null },
      });
    expect(between('OUTWARD_SECONDMENT', department('D2'), firm('F1'))).toMatchObject({
      supplierRelationshipId: 'D2.F1',
    });
    expect(between('LOAN', department('D2'), department('D3'))).toMatchObject({
      supplierRelationshipId: null,
    });
  });

  it('are read as the type reads them where an identifier names one of each', () => {
    expect(
      decide({ input: { homeId: 'X1' }, facts: { home: [department('X1'), firm('X1')] } }),
    ).toMatchObject({ home: firm('X1') });
  });

  it('are not the same', () => {
    expect(decide({ input: { homeId: 'D2' } })).toMatchObject(broken('HOST_IS_HOME', 'homeId', 'hostId'));
  });

  it.each<[string, OrganisationFact | null, object]>([
    ['the home', firm('F1'), { kind: 'PROPOSAL' }],
    ['nobody as far as is known', null, { kind: 'PROPOSAL' }],
    ['the host', department('D2'), broken('HOST_IS_HOME', 'personId', 'hostId')],
    ['somebody else', firm('F3'), broken('HOME_NOT_EMPLOYER', 'personId', 'homeId')],
    [
      'a department of the same identifier',
      department('F1'),
      broken('HOME_NOT_EMPLOYER', 'personId', 'homeId'),
    ],
  ])('are held against who employs the person: %s', (_who, employer, outcome) => {
    expect(decide({ facts: { person: { employer } } })).toMatchObject(outcome);
  });

  it.each<[string, Partial<OrganisationFact>, boolean]>([
    ['open', {}, true],
    ['to close after the first day', { closedOn: '2026-04-02' }, true],
    ['closed since, but open then', { isOpen: false, closedOn: '2026-04-02' }, true],
    ['to close on the first day', { closedOn: '2026-04-01' }, false],
    ['closed without a day', { isOpen: false }, false],
  ])('take a person where the host is %s', (_what, difference, isOpen) => {
    const decision = decide({ facts: { host: [{ ...department('D2'), ...difference }] } });
    expect(decision).toMatchObject(
      isOpen ? { kind: 'PROPOSAL' } : broken('HOST_NOT_OPEN', 'hostId', 'startDate'),
    );
  });
});

describe('the length', () => {
  it.each<[string, string | null, string | undefined]>([
    ['2026-06-29', null, 'UNDER_MINIMUM_LENGTH'],
    ['2026-06-30', null, undefined],
    ['2028-03-31', null, undefined],
    ['2028-04-01', null, 'OVER_MAXIMUM_LENGTH'],
    ['2028-04-01', '  ', 'OVER_MAXIMUM_LENGTH'],
    ['2028-04-01', 'X/1', undefined],
  ])('to %s with exception %s breaks %s', (plannedEndDate, exceptionReference, rule) => {
    const decision = decide({ input: { plannedEndDate, exceptionReference } });
    expect('rule' in decision ? decision.rule : undefined).toBe(rule);
  });

  it('past the maximum makes the planned end the maximum', () => {
    expect(decide({ input: { plannedEndDate: '2028-04-01', exceptionReference: 'X/1' } })).toMatchObject({
      maximumEndDate: '2028-04-01',
      exceptionReference: 'X/1',
    });
  });
});

describe('the opportunity', () => {
  it.each(['FILLED', 'CLOSED'] as const)('takes no proposals when it is %s', (status) => {
    expect(decide({ state: { opportunity: { ...opportunity, status } } })).toMatchObject(
      broken('OPPORTUNITY_DOES_NOT_FIT', 'opportunityId'),
    );
  });

  it.each([
    ['hostId', { hostId: 'D3' }],
    ['schemeId', { schemeKey: 2 }],
    ['postId', { postId: 'PO2' }],
    ['startDate', { windowTo: '2026-03-31' }],
    ['startDate', { windowFrom: '2026-04-02' }],
  ])('is for the same %s', (field, difference) => {
    expect(decide({ state: { opportunity: { ...opportunity, ...difference } } })).toMatchObject(
      broken('OPPORTUNITY_DOES_NOT_FIT', 'opportunityId', field),
    );
  });

  it('may leave the post open', () => {
    expect(decide({ state: { opportunity: { ...opportunity, postId: null } } })).toMatchObject({
      kind: 'PROPOSAL',
    });
  });
});
