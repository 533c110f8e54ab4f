import { lastPage, type Case } from './case.js';

// The Department for Industry was split; the Department for Heritage, PL-renamed-host's, only changed its name.
export const cases: readonly Case[] = [
  {
    variables: {},
    data: {
      placements: {
        nodes: [
          {
            id: 'PL-split-host',
            endDate: '2026-10-31',
            person: { id: 'sam', displayName: 'Sam Sesame' },
            host: {
              id: 'D6',
              name: 'Department for Industry',
              closureReason: 'SPLIT',
              closedOn: '2026-04-01',
              successors: [
                { id: 'D5', name: 'Department for Energy' },
                { id: 'D7', name: 'Department for Science' },
              ],
            },
          },
        ],
        pageInfo: lastPage,
      },
    },
  },
];
