import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { CalendarDate } from '../graphql/scalars.js';
import { createExecutor } from './executor.js';

const schema = buildSchema(`
  scalar Date
  scalar _Any
  input Period { share: Float, from: Date, days: [Date!], or: [Period!] }
  type Query { events(on: Date, where: Period): Int, first: Int }
`);
Object.assign(schema.getType('Date') ?? {}, {
  parseValue: CalendarDate.parseValue,
  parseLiteral: CalendarDate.parseLiteral,
});

async function refusal(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<unknown> {
  const { errors } = await createExecutor(schema).execute({ query, variables }, {});
  return errors?.map(({ message, extensions }) => `${String(extensions['code'])} ${message}`);
}

const why = 'This is not a Date. Write it as "2026-04-01".';

describe('a value that is not of its type', () => {
  it.each([
    ['{ first events(on: "2026-13-01") }', 'Argument "on" of "events"'],
    ['{ named: events(on: 3) }', 'Argument "on" of "events"'],
    ['{ events(where: { from: "soon" }) }', 'Argument "where.from" of "events"'],
    [
      '{ events(where: { from: "2026-01-01", or: [{ from: "2026-01-01" }, { days: ["x"] }] }) }',
      'Argument "where.or[1].days[0]" of "events"',
    ],
    ['query ($on: Date = "soon") { events(on: $on) }', 'The default of variable "$on"'],
  ])('is refused with its place: %s', async (query, place) => {
    expect(await refusal(query)).toEqual([`BAD_USER_INPUT ${place}: ${why}`]);
  });

  it('is named by its variable where it came in one', async () => {
    expect(await refusal('query ($w: Period) { events(where: $w) }', { w: { from: 'soon' } })).toEqual([
      `BAD_USER_INPUT Variable "$w" got invalid value "soon" at "w.from"; ${why}`,
    ]);
    expect(await refusal('query ($on: Date) { events(where: { from: $on }) }', { on: 'soon' })).toEqual([
      `BAD_USER_INPUT Variable "$on" got invalid value "soon"; ${why}`,
    ]);
  });

  it('is refused where it is a number that there is not', async () => {
    expect(await refusal('{ events(where: { share: 1e400 }) }')).toEqual([
      'BAD_USER_INPUT Argument "where.share" of "events": 1e400 is beyond what a number can be; write one such as 0.5.',
    ]);
    expect(await refusal('query ($s: Float = -1e400) { events(where: { share: $s }) }')).toEqual([
      'BAD_USER_INPUT The default of variable "$s": -1e400 is beyond what a number can be; write one such as 0.5.',
    ]);
  });

  it('leaves other refusals in their own words', async () => {
    expect(await refusal('{ events(at: "2026-01-01") }')).toEqual([
      'GRAPHQL_VALIDATION_FAILED Unknown argument "at" on field "Query.events".',
    ]);
  });
});
