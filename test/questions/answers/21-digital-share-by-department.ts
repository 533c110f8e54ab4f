import { count, lastPage, withheld, type Case } from './case.js';

const target = 0.06;

// Closed departments and bodies below departments are not asked for. Cabinet Office: Ada, Sue and four more of 50. Energy:
// none of 20, of whom 6 % are more than one. Revenue: Hal, Tom and the seven who moved there, of 200, where 12 would do.
// Home Office: three of 20. Science: nobody but the two who left for it.
export const cases: readonly Case[] = [
  {
    variables: {},
    data: {
      departments: {
        nodes: [
          {
            id: 'D1',
            name: 'Cabinet Office',
            professionShare: {
              people: count(6),
              headcount: count(50),
              share: 0.12,
              target,
              peopleShortOfTarget: 0,
            },
          },
          {
            id: 'D5',
            name: 'Department for Energy',
            professionShare: {
              people: count(0),
              headcount: count(20),
              share: 0,
              target,
              peopleShortOfTarget: 2,
            },
          },
          {
            id: 'D7',
            name: 'Department for Science',
            professionShare: {
              people: withheld,
              headcount: withheld,
              share: null,
              target,
              peopleShortOfTarget: null,
            },
          },
          {
            id: 'D4',
            name: 'HM Revenue & Customs',
            professionShare: {
              people: count(9),
              headcount: count(200),
              share: 0.045,
              target,
              peopleShortOfTarget: 3,
            },
          },
          {
            id: 'D3',
            name: 'Home Office',
            professionShare: {
              people: withheld,
              headcount: count(20),
              share: null,
              target,
              peopleShortOfTarget: null,
            },
          },
        ],
        totalCount: 5,
        pageInfo: lastPage,
      },
    },
  },
];
