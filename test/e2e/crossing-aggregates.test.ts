// Statistics grouped by what a neighbour knows, over the known graph: answers are worked out by hand from its facts.
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engineNames, openKnownGraph, type KnownGraph } from '../questions/known-graph/open-known-graph.js';
import { eachDatabase } from '../support/mysql/each-database.js';

const count = (value: number) => ({ value, suppressed: false });
const withheld = { value: null, suppressed: true };

describe('statistics by what a neighbour knows', () => {
  eachDatabase((_database, fresh) => {
    let graph: KnownGraph;
    beforeAll(async () => {
      graph = await openKnownGraph(fresh);
    });
    afterAll(() => graph.close());

    describe.each(engineNames)('through the %s engine', (engine) => {
      const ask = (text: string, variables = {}) => graph.ask(engine, parse(text), variables);

      // 19 experts from firms have no grade; five people of the Home Office are EO, Zoe is G7, and Vic, Yan and Abe are G6.
      it('group live placements by the grade of the person, in the order of grades', async () => {
        const query = `{
          rows: placementStatistics(where: { isLive: true }, groupByNeighbour: { person: GRADE }) {
            group { type neighbour { person { value label } } }
            placements { value suppressed }
            share
            medianDaysToActive
          }
        }`;
        const row = (value: string | null) => ({
          group: { type: null, neighbour: { person: value && { value, label: null } } },
        });
        const few = { placements: withheld, share: null, medianDaysToActive: null };
        expect(await ask(query)).toEqual({
          data: {
            rows: [
              { ...row(null), placements: count(19), share: 19 / 28, medianDaysToActive: 40 },
              { ...row('EO'), placements: count(5), share: 5 / 28, medianDaysToActive: 25 },
              { ...row('G7'), ...few },
              { ...row('G6'), ...few },
            ],
          },
        });
      });
    });
  });
});
