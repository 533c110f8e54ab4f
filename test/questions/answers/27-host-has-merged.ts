import { lastPage, type Case } from './case.js';

const industry = {
  id: 'D6',
  name: 'Department for Industry',
  closureReason: 'SPLIT',
  closedOn: '2026-04-01',
  successors: [
    { id: 'D5', name: 'Department for Energy' },
    { id: 'D7', name: 'Department for Science' },
  ],
};

// The Department for Industry was split; the Department for Heritage, PL-renamed-host's, only changed its name.
// PL-not-yet-due was over before.
export const cases: readonly Case[] = [
  {
    variables: {},
    data: {
      placements: {
        nodes: [
          {
            id: 'PL-split-host-sooner',
            endDate: '2026-09-30',
            person: { id: 'ned', displayName: 'Ned Nettle' },
            host: industry,
          },
          {
            id: 'PL-split-host',
            endDate: '2026-10-31',
            person: { id: 'sam', displayName: 'Sam Sesame' },
            host: industry,
          },
        ],
        pageInfo: lastPage,
      },
    },
  },
];
