import { lastPage, type Case } from './case.js';

// Five posts of digital leadership are held. Ben, Director of Data, and Eve, who shares the Head of Security's post, are
// experts in a digital skill; PO-platforms is vacant. Ada is an expert in another framework's skill alone. Hal's
// predecessor Eve was an expert, and so was Hal until reassessed.
export const cases: readonly Case[] = [
  {
    variables: {},
    data: {
      posts: {
        nodes: [
          {
            id: 'PO-digital',
            reference: 'D1/digital',
            title: 'Chief Digital Officer',
            grade: 'SCS2',
            department: { name: 'Cabinet Office' },
            holders: [
              {
                id: 'ada',
                displayName: 'Ada Ash',
                grade: 'SCS2',
                skills: [
                  { skill: { name: 'Machine learning' }, level: 'PRACTITIONER' },
                  { skill: { name: 'Negotiation' }, level: 'EXPERT' },
                ],
              },
            ],
          },
          {
            id: 'PO-product',
            reference: 'D2/product',
            title: 'Head of Product',
            grade: 'SCS1',
            department: { name: 'Government Digital Service' },
            holders: [
              {
                id: 'cat',
                displayName: 'Cat Cedar',
                grade: 'SCS1',
                skills: [{ skill: { name: 'User research' }, level: 'PRACTITIONER' }],
              },
              { id: 'dan', displayName: 'Dan Dogwood', grade: 'SCS1', skills: [] },
            ],
          },
          {
            id: 'PO-legacy',
            reference: 'D4/legacy',
            title: 'Head of Legacy Systems',
            grade: 'SCS1',
            department: { name: 'HM Revenue & Customs' },
            holders: [
              {
                id: 'hal',
                displayName: 'Hal Hazel',
                grade: 'SCS1',
                skills: [{ skill: { name: 'Machine learning' }, level: 'PRACTITIONER' }],
              },
            ],
          },
        ],
        pageInfo: lastPage,
      },
    },
  },
];
