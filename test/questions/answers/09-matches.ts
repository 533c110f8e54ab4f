import { lastPage, type Case } from './case.js';

const dataModelling = { key: 'data-modelling', name: 'Data modelling' };
const window = { windowFrom: '2026-09-01', windowTo: '2026-12-01' };

// Ivy has all that the data exchange asks for and the essential half of the fraud model; the threat desk needs a skill
// she lacks, and the pilot model is filled.
// For the fraud model Jon has both skills and Ivy the essential one. Mae's level is too low, Kim was available until
// yesterday, and Ada, Ben and others with the skill have not offered to be placed.
export const cases: readonly Case[] = [
  {
    variables: { personId: 'ivy', opportunityId: 'O-model' },
    data: {
      person: {
        id: 'ivy',
        displayName: 'Ivy Ironbark',
        matchingOpportunities: {
          edges: [
            {
              skillsMet: 1,
              skillsRequired: 1,
              missingSkills: [],
              node: {
                id: 'O-exchange',
                title: 'Data exchange',
                ...window,
                host: { id: 'F1', name: 'Aldermoor Analytics' },
              },
            },
            {
              skillsMet: 1,
              skillsRequired: 2,
              missingSkills: [dataModelling],
              node: {
                id: 'O-model',
                title: 'Fraud model',
                ...window,
                host: { id: 'D1', name: 'Cabinet Office' },
              },
            },
          ],
          pageInfo: lastPage,
        },
      },
      opportunity: {
        id: 'O-model',
        title: 'Fraud model',
        matchingPeople: {
          edges: [
            {
              skillsMet: 2,
              skillsRequired: 2,
              missingSkills: [],
              node: {
                id: 'jon',
                displayName: 'Jon Juniper',
                grade: null,
                home: { id: 'F3', name: 'Cresswell Energy' },
              },
            },
            {
              skillsMet: 1,
              skillsRequired: 2,
              missingSkills: [dataModelling],
              node: {
                id: 'ivy',
                displayName: 'Ivy Ironbark',
                grade: 'G7',
                home: { id: 'D2', name: 'Government Digital Service' },
              },
            },
          ],
          pageInfo: lastPage,
        },
      },
    },
  },
];
