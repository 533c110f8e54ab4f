// A placement whole, as its readers see it, over both engines.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eachDatabase } from '../support/mysql/each-database.js';
import { openReading, type Reading } from './placements-reading-setting.js';

describe('a placement', () => {
  eachDatabase((_engine, fresh) => {
    let reading: Reading;
    beforeAll(async () => {
      reading = await openReading(await fresh());
    });
    afterAll(() => reading.close());

    const ask: Reading['ask'] = (query, variables) => reading.ask(query, variables);

    it('shows a placement whole', async () => {
      const query = /* GraphQL */ `
        {
          placement(id: "PL1") {
            id
            type
            person {
              id
            }
            home {
              ... on PartnerFirm {
                id
              }
            }
            host {
              __typename
              ... on Department {
                id
              }
            }
            post {
              id
            }
            scheme {
              id
              name
              maximumMonths
            }
            opportunity {
              id
              title
            }
            region
            fte
            startDate
            plannedEndDate
            actualEndDate
            endDate
            maximumEndDate
            status
            statusSince
            isLive
            endReason
            skillsBrought {
              skill {
                key
              }
              level
            }
            agreement {
              reference
              signedOn
              hostCostShare
              annualCost
            }
            approvals {
              side
              approver {
                id
              }
              approvedAt
              reference
            }
            extensions {
              to
            }
            conflictsScreenedAt
            conflicts {
              id
              kind
              description
              mitigation
              status
              reviewOn
              placement {
                id
              }
            }
            vetting {
              level
              expiresOn
              confirmedOn
            }
            objectives {
              id
              title
              dueOn
              targetBenefit
              benefitCategory
              outcome
            }
            evaluation {
              rating
            }
            benefitClaims {
              id
              placement {
                id
              }
              objective {
                id
              }
              amount
              evaluatedAmount
              assuredAmount
              isCashReleasing
              category
              assurance
              financialYear
            }
            successor {
              id
            }
            supplierRelationship {
              id
            }
            transitions {
              from
              to
              at
              actor {
                id
              }
              reason
              replacedVersion
            }
            version
          }
        }
      `;
      expect(await ask(query)).toEqual({
        data: {
          placement: {
            id: 'PL1',
            type: 'INWARD_SECONDMENT',
            person: { id: 'P1' },
            home: { id: 'F1' },
            host: { __typename: 'Department', id: 'D1' },
            post: { id: 'post-1' },
            scheme: { id: 'digital', name: 'Digital Secondments', maximumMonths: 24 },
            opportunity: { id: 'OP3', title: 'Data team' },
            region: 'LONDON',
            fte: 0.8,
            startDate: '2025-09-01',
            plannedEndDate: '2026-08-31',
            actualEndDate: null,
            endDate: '2026-08-31',
            maximumEndDate: '2027-08-31',
            status: 'ACTIVE',
            statusSince: '2025-09-01T08:15:30.250Z',
            isLive: true,
            endReason: null,
            skillsBrought: [
              { skill: { key: 'data-modelling' }, level: 'WORKING' },
              { skill: { key: 'machine-learning' }, level: 'EXPERT' },
            ],
            agreement: {
              reference: 'AG/1',
              signedOn: '2025-08-01',
              hostCostShare: 0.6,
              annualCost: 9_000_000,
            },
            approvals: [
              {
                side: 'HOME',
                approver: { id: 'P91' },
                approvedAt: '2025-07-02T09:00:00.000Z',
                reference: 'MIN/7',
              },
              {
                side: 'HOST',
                approver: { id: 'P90' },
                approvedAt: '2025-07-03T09:00:00.000Z',
                reference: null,
              },
            ],
            extensions: [],
            conflictsScreenedAt: '2025-07-15T10:00:00.000Z',
            conflicts: [
              {
                id: 'CF1',
                kind: 'SUPPLIER',
                description: 'The firm runs a system there.',
                mitigation: 'Stays out of contracts.',
                status: 'MITIGATED',
                reviewOn: '2026-02-01',
                placement: { id: 'PL1' },
              },
              {
                id: 'CF3',
                kind: 'PERSONAL',
                description: 'A relative works there.',
                mitigation: null,
                status: 'CLOSED',
                reviewOn: null,
                placement: { id: 'PL1' },
              },
            ],
            vetting: { level: 'SC', expiresOn: '2030-01-01', confirmedOn: '2025-08-20' },
            objectives: [
              {
                id: 'OB1',
                title: 'Find fraud sooner',
                dueOn: '2026-03-31',
                targetBenefit: 50_000_000,
                benefitCategory: 'FRAUD_ANALYTICS',
                outcome: null,
              },
              {
                id: 'OB2',
                title: 'Train four analysts',
                dueOn: '2026-06-30',
                targetBenefit: null,
                benefitCategory: null,
                outcome: 'PARTLY_MET',
              },
            ],
            evaluation: null,
            benefitClaims: [
              {
                id: 'BC1',
                placement: { id: 'PL1' },
                objective: { id: 'OB1' },
                amount: 30_000_000,
                evaluatedAmount: 20_000_000,
                assuredAmount: null,
                isCashReleasing: true,
                category: 'FRAUD_ANALYTICS',
                assurance: 'EVALUATED',
                financialYear: 2025,
              },
              {
                id: 'BC2',
                placement: { id: 'PL1' },
                objective: null,
                amount: 100,
                evaluatedAmount: null,
                assuredAmount: null,
                isCashReleasing: false,
                category: 'OTHER',
                assurance: 'CLAIMED',
                financialYear: 2026,
              },
            ],
            successor: null,
            supplierRelationship: { id: 'D1.F1' },
            transitions: [
              {
                from: null,
                to: 'PROPOSED',
                at: '2025-06-01T09:00:00.000Z',
                actor: { id: 'P91' },
                reason: null,
                replacedVersion: 0,
              },
              {
                from: 'PROPOSED',
                to: 'APPROVED',
                at: '2025-07-03T09:00:00.000Z',
                actor: { id: 'P90' },
                reason: 'Both agreed.',
                replacedVersion: 2,
              },
            ],
            version: 6,
          },
        },
      });
    });
  });
});
