import { lastPage, type Case } from './case.js';

// Of what else HM Revenue & Customs sends, PL-outward has gone to a firm and PL-reorganised, a loan, is over.
export const cases: readonly Case[] = [
  {
    asking: 'of a department',
    variables: { slug: 'hm-revenue-customs' },
    data: {
      departmentBySlug: {
        id: 'D4',
        name: 'HM Revenue & Customs',
        sentPlacements: {
          nodes: [
            {
              id: 'PL-exception',
              startDate: '2024-03-01',
              endDate: '2026-08-31',
              fte: 1,
              person: { id: 'yan', displayName: 'Yan Yew', grade: 'G6' },
              host: { id: 'D3', name: 'Home Office' },
              post: null,
            },
            {
              id: 'PL-half',
              startDate: '2026-01-12',
              endDate: '2027-01-11',
              fte: 0.5,
              person: { id: 'zoe', displayName: 'Zoe Zelkova', grade: 'G7' },
              host: { id: 'D7', name: 'Department for Science' },
              post: { id: 'PO-research', title: 'Deputy Head of Research' },
            },
          ],
          pageInfo: lastPage,
        },
      },
    },
  },
  {
    asking: 'of a department that there is not',
    variables: { slug: 'ministry-of-magic' },
    data: { departmentBySlug: null },
  },
];
