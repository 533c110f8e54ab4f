// Home and host: known, of the kinds the placement's type asks for, not the same, the home the person's employer, and the
// host open on the first day.
import { isOpenOn, type OrganisationFact } from './directory.js';
import type { PlacementType } from './enums.js';
import { broken, type RuleBroken } from './outcome.js';
import type { ProposalCase } from './proposal-case.js';

type Kind = OrganisationFact['kind'];

const kindsOf: Readonly<
  Record<PlacementType, { readonly home: Kind; readonly host: Kind; readonly words: string }>
> = {
  INWARD_SECONDMENT: {
    home: 'FIRM',
    host: 'DEPARTMENT',
    words: 'An inward secondment goes from a firm to a department',
  },
  OUTWARD_SECONDMENT: {
    home: 'DEPARTMENT',
    host: 'FIRM',
    words: 'An outward secondment goes from a department to a firm',
  },
  LOAN: { home: 'DEPARTMENT', host: 'DEPARTMENT', words: 'A loan goes from one department to another' },
};

/** Home and host as the type reads their identifiers; undefined where an identifier names nothing of that kind. */
export function namedOrganisations({ input, facts }: ProposalCase): {
  home: OrganisationFact | undefined;
  host: OrganisationFact | undefined;
} {
  const { home, host } = kindsOf[input.type];
  return {
    home: facts.home.find(({ kind }) => kind === home),
    host: facts.host.find(({ kind }) => kind === host),
  };
}

export function hostIsHomeRule({ input }: ProposalCase): RuleBroken | undefined {
  if (input.homeId !== input.hostId) return undefined;
  return broken(
    'HOST_IS_HOME',
    'A person cannot be placed at the organisation that employs them: host and home are the same.',
    ['homeId', 'hostId'],
  );
}

export function organisationsKnownRule({ facts }: ProposalCase): RuleBroken | undefined {
  const missing = [
    ...(facts.home.length === 0 ? ['homeId'] : []),
    ...(facts.host.length === 0 ? ['hostId'] : []),
  ];
  if (missing.length === 0) return undefined;
  return broken('REFERENCE_NOT_FOUND', `These organisations do not exist: ${missing.join(', ')}.`, missing);
}

export function organisationsFitRule(proposal: ProposalCase): RuleBroken | undefined {
  const { home, host } = namedOrganisations(proposal);
  if (home !== undefined && host !== undefined) return undefined;
  const misfits = [...(home === undefined ? ['homeId'] : []), ...(host === undefined ? ['hostId'] : [])];
  return broken('ORGANISATIONS_DO_NOT_FIT_TYPE', `${kindsOf[proposal.input.type].words}.`, [
    'type',
    ...misfits,
  ]);
}

/** Who employs the person, where that is known, is the one that sends and not the one that receives. */
export function employerRule(proposal: ProposalCase): RuleBroken | undefined {
  const employer = proposal.facts.person?.employer ?? null;
  if (employer === null) return undefined;
  const { home, host } = namedOrganisations(proposal);
  if (host?.kind === employer.kind && host.id === employer.id) {
    return broken(
      'HOST_IS_HOME',
      'A person cannot be placed at the organisation that employs them: the host is the person’s employer.',
      ['personId', 'hostId'],
    );
  }
  if (home?.kind === employer.kind && home.id === employer.id) return undefined;
  return broken(
    'HOME_NOT_EMPLOYER',
    'The home does not employ the person. Name the employer as home, or have the person’s record corrected first.',
    ['personId', 'homeId'],
  );
}

export function hostOpenRule(proposal: ProposalCase): RuleBroken | undefined {
  return openHostRule(namedOrganisations(proposal).host ?? null, proposal.input.startDate, [
    'hostId',
    'startDate',
  ]);
}

/** The host, as it is known today, is open on the first day. */
export function openHostRule(
  host: OrganisationFact | null,
  startDate: string,
  inputFields: readonly string[],
): RuleBroken | undefined {
  if (host !== null && isOpenOn(host, startDate)) return undefined;
  return broken(
    'HOST_NOT_OPEN',
    `The host is not open for placements on the first day, ${startDate}.`,
    inputFields,
  );
}
