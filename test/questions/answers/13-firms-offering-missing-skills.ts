import { lastPage, type Case } from './case.js';

// Posts of the Home Office and the Border Force require five skills. Somebody there has machine learning, data modelling
// (if only AWARENESS) or negotiation; contract management is offered by a suspended firm alone, whose offer of cyber
// security does not count either. Nobody there has user research, but no post there requires it.
export const cases: readonly Case[] = [
  {
    variables: { within: 'home-office' },
    data: {
      skills: {
        nodes: [
          {
            key: 'cyber-security',
            name: 'Cyber security',
            firmOffers: {
              nodes: [
                {
                  firm: { id: 'F1', name: 'Aldermoor Analytics', sector: 'TECHNOLOGY' },
                  level: 'EXPERT',
                  experts: 3,
                },
                {
                  firm: { id: 'F3', name: 'Cresswell Energy', sector: 'ENERGY' },
                  level: 'PRACTITIONER',
                  experts: null,
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
