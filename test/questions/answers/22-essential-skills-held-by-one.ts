import { lastPage, type Case } from './case.js';

// Three skills are essential to posts of the Home Office and the Border Force. Ben, Pat and Una have machine learning, nobody
// cyber security. Nia alone has data modelling at a working level: Oli is only aware of it, and the many others who have
// it are elsewhere. Negotiation, which Lee alone has, is desirable there and
// essential elsewhere.
export const cases: readonly Case[] = [
  {
    variables: { within: 'home-office' },
    data: {
      skills: {
        nodes: [
          {
            key: 'data-modelling',
            name: 'Data modelling',
            holders: {
              edges: [
                {
                  level: 'PRACTITIONER',
                  node: { id: 'nia', displayName: 'Nia Nutmeg', home: { id: 'D9', name: 'Border Force' } },
                },
              ],
            },
          },
        ],
        pageInfo: lastPage,
      },
    },
  },
];
