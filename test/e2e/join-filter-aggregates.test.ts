// Statistics grouped by what a neighbour knows, over the known graph: answers are worked out by hand from its facts.
import { parse, printType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engineNames, openKnownGraph, type KnownGraph } from '../questions/known-graph/open-known-graph.js';
import { presented } from '../questions/public-schema.js';
import { eachDatabase } from '../support/mysql/each-database.js';

const count = (value: number) => ({ value, suppressed: false });
const withheld = { value: null, suppressed: true };
const speaking = (value: string | null) => value && { value, label: null };

describe('statistics by what a neighbour knows', () => {
  it('are offered to clients by the attributes of each owner, with whom they are asked of', () => {
    const input = presented.getType('PlacementNeighbourGrouping');
    expect(
      printType(input!)
        .split('\n')
        .filter((line) => /^ {2}\S/.test(line)),
    ).toEqual([
      '  """By an attribute of the person. Asked of the subgraph people."""',
      '  person: PersonAttribute',
      '  """By an attribute of the post. Asked of the subgraph departments."""',
      '  post: PostAttribute',
      '  """By an attribute of the firm. Asked of the subgraph partner-firms."""',
      '  firm: PartnerFirmAttribute',
      '  """By the home organisation."""',
      '  home: PlacementOrganisationGrouping',
      '  """By the host organisation."""',
      '  host: PlacementOrganisationGrouping',
    ]);
    for (const hidden of ['KeyGroupInput', 'KeyGroup', 'KeyGroups'])
      expect(presented.getType(hidden)).toBeUndefined();
    const fields = Object.keys(presented.getQueryType()?.getFields() ?? {});
    expect(fields.filter((field) => field.endsWith('KeyGroups'))).toEqual([]);
  });

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
            group { type neighbour { person { value label } firm { value } } }
            placements { value suppressed }
            share
            medianDaysToActive
          }
        }`;
        const row = (grade: string | null) => ({
          group: { type: null, neighbour: { person: speaking(grade), firm: null } },
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

      // Aldermoor, of technology, sends eleven and takes one; Cresswell, of energy, sends six; Birchgate, a bank, two.
      it('group them by the sector of the firm on either side, and by an attribute of their own', async () => {
        const query = `query ($by: PlacementNeighbourGrouping) {
          rows: placementStatistics(where: { isLive: true }, groupBy: [TYPE], groupByNeighbour: $by) {
            group { type neighbour { firm { value label } home { firm { value } } } }
            placements { value suppressed }
          }
        }`;
        const row = (type: string, sector: string | null) => ({
          group: { type, neighbour: { firm: speaking(sector), home: { firm: null } } },
        });
        expect(await ask(query, { by: { firm: 'SECTOR' } })).toEqual({
          data: {
            rows: [
              { ...row('INWARD_SECONDMENT', 'ENERGY'), placements: count(6) },
              { ...row('INWARD_SECONDMENT', 'FINANCIALS'), placements: withheld },
              { ...row('INWARD_SECONDMENT', 'TECHNOLOGY'), placements: count(11) },
              { ...row('LOAN', null), placements: count(8) },
              { ...row('OUTWARD_SECONDMENT', 'TECHNOLOGY'), placements: withheld },
            ],
          },
        });
      });

      it('group them by two neighbours at once', async () => {
        const query = `{
          rows: placementStatistics(
            where: { isLive: true }
            groupByNeighbour: { home: { firm: INDEX }, host: { department: FORMAT } }
          ) {
            group { neighbour { home { firm { value } } host { department { value } } } }
            placements { value suppressed }
          }
        }`;
        const row = (index: string | null, format: string | null) => ({
          group: {
            neighbour: {
              home: { firm: index && { value: index } },
              host: { department: format && { value: format } },
            },
          },
        });
        expect(await ask(query)).toEqual({
          data: {
            rows: [
              // Vic, who went to a firm; eight loans; ten and one of Aldermoor and Birchgate; six of Cresswell.
              { ...row(null, null), placements: withheld },
              { ...row(null, 'MINISTERIAL_DEPARTMENT'), placements: count(8) },
              { ...row('FTSE100', 'MINISTERIAL_DEPARTMENT'), placements: count(12) },
              { ...row('FTSE100', 'NON_MINISTERIAL_DEPARTMENT'), placements: withheld },
              { ...row('FTSE250', 'MINISTERIAL_DEPARTMENT'), placements: count(6) },
            ],
          },
        });
      });

      // Of eleven that went to firms, one was of Border Force, which belongs to the Home Office.
      it('group by the organisation that another belongs to, and say its name', async () => {
        const query = `{
          rows: placementStatistics(
            where: { type: [OUTWARD_SECONDMENT] }
            groupByNeighbour: { home: { department: PARENT } }
          ) {
            group { neighbour { home { department { value label } } } }
            placements { value suppressed }
          }
        }`;
        const row = (department: object | null) => ({ group: { neighbour: { home: { department } } } });
        expect(await ask(query)).toEqual({
          data: {
            rows: [
              { ...row(null), placements: count(10) },
              { ...row({ value: 'D3', label: 'Home Office' }), placements: withheld },
            ],
          },
        });
      });

      it('group what a filter across subgraphs lets through', async () => {
        const query = `query ($where: PlacementFilter!) {
          rows: placementStatistics(where: $where, groupByNeighbour: { person: PROFESSION }) {
            group { neighbour { person { value } } }
            placements { value suppressed }
            share
          }
        }`;
        const where = { isLive: true, person: { grade: ['EO', 'G7'] } };
        expect(await ask(query, { where })).toEqual({
          data: {
            rows: [
              {
                group: { neighbour: { person: { value: 'OPERATIONAL_DELIVERY' } } },
                placements: count(5),
                share: 5 / 6,
              },
              {
                group: { neighbour: { person: { value: 'POLICY' } } },
                placements: withheld,
                share: null,
              },
            ],
          },
        });
      });

      // Six modellers cost 86 days at £36,500 a year, a quarter of it borne at home; five surveyors 58 days at £73,000.
      it('group what placements cost', async () => {
        const query = `{
          rows: costStatistics(
            where: { isLive: true }
            groupByNeighbour: { person: GRADE }
            yearFrom: 2025
            yearTo: 2025
          ) {
            group { neighbour { person { value } } }
            placements { value }
            hostCost
            homeCost
          }
        }`;
        expect(await ask(query)).toEqual({
          data: {
            rows: [
              {
                group: { neighbour: { person: null } },
                placements: { value: 6 },
                hostCost: 3_870_000,
                homeCost: 1_290_000,
              },
              {
                group: { neighbour: { person: { value: 'EO' } } },
                placements: { value: 5 },
                hostCost: 5_800_000,
                homeCost: 0,
              },
            ],
          },
        });
      });

      it('group what they set out to do', async () => {
        const query = `{
          rows: objectiveStatistics(groupByNeighbour: { home: { firm: SECTOR } }) {
            group { neighbour { home { firm { value } } } }
            objectives { value suppressed }
            met { value suppressed }
          }
        }`;
        const row = (sector: string | null) => ({
          group: { neighbour: { home: { firm: sector && { value: sector } } } },
        });
        expect(await ask(query)).toEqual({
          data: {
            rows: [
              { ...row(null), objectives: withheld, met: count(0) },
              { ...row('FINANCIALS'), objectives: count(13), met: count(6) },
              { ...row('TECHNOLOGY'), objectives: withheld, met: count(0) },
            ],
          },
        });
      });

      it('group how they ended early', async () => {
        const query = `{
          rows: terminationStatistics(groupByNeighbour: { home: { firm: SECTOR } }) {
            group { neighbour { home { firm { value } } } }
            endReason
            placements { value suppressed }
            share
          }
        }`;
        const row = (sector: string | null, endReason: string) => ({
          group: { neighbour: { home: { firm: sector && { value: sector } } } },
          endReason,
        });
        const few = { placements: withheld, share: null };
        expect(await ask(query)).toEqual({
          data: {
            rows: [
              { ...row(null, 'PERSONAL'), ...few },
              { ...row(null, 'REORGANISATION'), ...few },
              { ...row('ENERGY', 'FUNDING'), ...few },
              { ...row('ENERGY', 'RECALLED_BY_HOME'), placements: count(6), share: 6 / 7 },
              { ...row('FINANCIALS', 'FUNDING'), placements: count(5), share: 5 / 7 },
              { ...row('FINANCIALS', 'PERSONAL'), ...few },
            ],
          },
        });
      });

      it('are by three attributes at most, of rows’ own and of neighbours together', async () => {
        const query = `{
          rows: placementStatistics(
            groupBy: [TYPE, STATUS]
            groupByNeighbour: { person: GRADE, home: { firm: SECTOR } }
          ) { share }
        }`;
        const { data, errors } = await ask(query);
        expect(data).toEqual({ rows: null });
        expect(errors?.map(({ message, extensions }) => [message, extensions?.['code']])).toEqual([
          [
            '`groupBy` names TYPE, STATUS and `groupByNeighbour` 2 more; it must name at most 3 different attributes in all.',
            'INVALID_GROUPING',
          ],
        ]);
      });
    });
  });
});
