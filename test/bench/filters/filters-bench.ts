// A page of live placements by filters that cross subgraphs, beside the same page by a local filter; one process, no HTTP.
import type { Subject } from '../measure.js';
import { mysqlDriver } from '../graph/mysql-driver.js';
import { openSubgraphs } from '../../support/graph/graph-in-process.js';
import { graphOver } from '../graph/open-graph.js';
import { sqliteDriver } from '../graph/sqlite-driver.js';
import { atExpert, matchingPeople, nearest, type MatchingPeople } from './matching-people.js';

const page = /* GraphQL */ `
  query LivePlacements($where: PlacementFilter!) {
    placements(where: $where, first: 50) {
      nodes {
        id
        startDate
        endDate
        person {
          id
          displayName
        }
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`;

/** Filters of about the same size, asked in turn. */
const filtersEach = 3;

/** The most keys that a gateway can be set to carry. */
const largestLimit = 100_000;

export interface FiltersBench {
  /** The local filter first. */
  readonly subjects: readonly (Subject & { readonly matched: readonly number[] })[];
  close(): Promise<void>;
}

export async function prepareFiltersBench(
  databaseUrls: Readonly<Record<string, string>>,
): Promise<FiltersBench> {
  const isSqlite = databaseUrls['people']?.startsWith('file:') ?? false;
  const driver = isSqlite ? sqliteDriver(databaseUrls) : mysqlDriver(databaseUrls);
  const people = await matchingPeople(driver);
  await Promise.resolve(driver.close());
  let daysOn = 0;
  const clock = { now: () => new Date(Date.now() + daysOn * 24 * 60 * 60 * 1_000) };
  const subgraphs = await openSubgraphs(databaseUrls, clock);
  const graph = await graphOver(subgraphs);
  const generous = await graphOver(subgraphs, { filterKeyLimit: largestLimit });

  /** Once with data that stand, and once after a change before each request: another day is one, and writes nothing. */
  const subject = (
    name: string,
    filters: readonly MatchingPeople[],
    where: Readonly<Record<string, unknown>> = { isLive: true },
    by = graph,
  ) => {
    const matched = filters.map((filter) => filter.matched);
    const filterAt = (index: number) => filters[index % filters.length]?.filter;
    return [
      {
        name,
        matched,
        request: (index: number) => by.ask(page, { where: { ...where, person: filterAt(index) } }),
      },
      {
        name: `${name}, after a change`,
        matched,
        request: async (index: number) => {
          changes += 1;
          daysOn = 1 + (changes % 2);
          const answer = await by.ask(page, { where: { ...where, person: filterAt(index) } });
          daysOn = 0;
          return answer;
        },
      },
    ];
  };
  let changes = 0;
  const local = {
    name: 'local filter',
    matched: [],
    request: (index: number) =>
      graph.ask(page, {
        where: { isLive: true, type: [index % 2 === 0 ? 'INWARD_SECONDMENT' : 'OUTWARD_SECONDMENT'] },
      }),
  };
  const within = { isLive: true, host: { department: { within: 'hm-revenue-customs' } } };
  const upTo = (most: number) => people.filter(({ matched }) => matched <= most);
  const broad = nearest(people, 100_000, filtersEach);
  return {
    subjects: [
      local,
      ...subject('skill at EXPERT, about 8,000', nearest(atExpert(people), 8_000, filtersEach)),
      ...subject('100 keys', nearest(people, 100, filtersEach)),
      ...subject('1,000 keys', nearest(people, 1_000, filtersEach)),
      ...subject(
        '10,000 keys',
        nearest(
          people.filter(({ matched }) => matched <= 10_000),
          10_000,
          filtersEach,
        ),
      ),
      ...subject('100,000 keys, from the other side', broad, within),
      ...subject(
        '100,000 keys, carried',
        nearest(upTo(largestLimit), largestLimit, filtersEach),
        { isLive: true },
        generous,
      ),
    ],
    close: async () => {
      await graph.close();
      await generous.close();
      await Promise.all(Object.values(subgraphs).map((subgraph) => subgraph.close()));
    },
  };
}
