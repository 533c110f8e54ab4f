// What only some placements have, as their readers see it, over both engines.
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

    it('shows what others have: an evaluation, an extension, a successor, no firm, no such placement', async () => {
      const query = /* GraphQL */ `
        {
          evaluated: placement(id: "PL3") {
            actualEndDate
            host {
              __typename
            }
            evaluation {
              evaluatedOn
              rating
              wouldRepeat
              narrative
            }
            agreement {
              reference
            }
            vetting {
              level
            }
          }
          extended: placement(id: "PL2") {
            extensions {
              from
              to
              extendedAt
              exceptionReference
            }
          }
          loan: placement(id: "PL5") {
            successor {
              id
              status
            }
            supplierRelationship {
              id
            }
            vetting {
              level
              expiresOn
            }
            opportunity {
              id
            }
            post {
              id
            }
          }
          ended: placement(id: "PL7") {
            endReason
            isLive
            plannedEndDate
            endDate
          }
          none: placement(id: "PL99") {
            id
          }
        }
      `;
      expect(await ask(query)).toEqual({
        data: {
          evaluated: {
            actualEndDate: '2025-09-30',
            host: { __typename: 'PartnerFirm' },
            evaluation: {
              evaluatedOn: '2025-11-03',
              rating: 4,
              wouldRepeat: true,
              narrative: 'Taught the team to test.',
            },
            agreement: null,
            vetting: null,
          },
          extended: {
            extensions: [
              {
                from: '2026-06-30',
                to: '2026-12-31',
                extendedAt: '2025-12-31T23:59:59.999Z',
                exceptionReference: null,
              },
            ],
          },
          loan: {
            successor: { id: 'PL8', status: 'PROPOSED' },
            supplierRelationship: null,
            vetting: { level: 'SC', expiresOn: null },
            opportunity: null,
            post: null,
          },
          ended: {
            endReason: 'PERFORMANCE',
            isLive: false,
            plannedEndDate: '2026-01-31',
            endDate: '2025-08-15',
          },
          none: null,
        },
      });
    });
  });
});
