// The headline query: a page of live inward secondments, with the person and their skills, the host and what it belongs to,
// and the firm that sends them. It crosses all four subgraphs.

export const pageSize = 50;

export const headlineQuery = /* GraphQL */ `
  query Headline($after: String) {
    placements(where: { type: [INWARD_SECONDMENT], isLive: true }, first: ${pageSize}, after: $after) {
      nodes {
        id
        startDate
        endDate
        person { id displayName kind skills { skill { key name } level } }
        host { ... on Department { id name parents { id name } } }
        home { ... on PartnerFirm { id name } }
      }
      pageInfo { endCursor }
    }
  }
`;

export interface HeadlinePlacement {
  readonly id: string;
  readonly startDate: string;
  readonly endDate: string;
  readonly person: {
    readonly id: string;
    readonly displayName: string;
    readonly kind: string;
    readonly skills: readonly {
      readonly skill: { readonly key: string; readonly name: string };
      readonly level: string;
    }[];
  };
  readonly host: {
    readonly id: string;
    readonly name: string;
    readonly parents: readonly { readonly id: string; readonly name: string }[];
  };
  readonly home: { readonly id: string; readonly name: string };
}

/** The same page in an order that does not depend on who made it: skills by key, parents by id. */
export function comparable(placements: readonly HeadlinePlacement[]): unknown {
  return placements.map(({ id, startDate, endDate, person, host, home }) => ({
    id,
    startDate,
    endDate,
    person: {
      id: person.id,
      displayName: person.displayName,
      kind: person.kind,
      skills: person.skills.map(({ skill, level }) => `${skill.key} ${skill.name} ${level}`).sort(),
    },
    host: {
      id: host.id,
      name: host.name,
      parents: host.parents.map((parent) => `${parent.id} ${parent.name}`).sort(),
    },
    home: { id: home.id, name: home.name },
  }));
}
