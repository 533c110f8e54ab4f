// Generated statistics by what neighbours know: as they are asked for, and what they are by one SQL statement.
import { astFromValue, isInputObjectType, print, type GraphQLSchema } from 'graphql';
import type fc from 'fast-check';
import { suppressible, unlessSuppressed } from '../../../subgraphs/kit/graphql/suppression.js';
import { pick, type Facts } from './facts.js';
import type { Filter } from './word-kinds.js';
import { drawn, filterOf, meaning } from './generated-filters.js';
import { neighbourWords, ownWords, type NeighbourWord } from './group-words.js';
import type { OneDatabase } from './one-database.js';

export interface GeneratedGrouping {
  readonly where: Filter;
  readonly own: readonly (typeof ownWords)[number][];
  readonly neighbours: readonly NeighbourWord[];
  readonly written: 'literal' | 'variable';
}

/** The attributes of which a neighbour may have several values. */
const overlapping = neighbourWords.filter(({ attribute }) => attribute === 'PARENT');

/** One to three attributes, one of a neighbour at least; now and then with no filter or a plain one. */
export function groupings(facts: Facts): fc.Arbitrary<GeneratedGrouping> {
  return drawn((draw) => {
    const neighbours: NeighbourWord[] = [];
    for (let count = 1 + draw(3); count > 0; count -= 1) {
      const word = pick(draw, draw(4) === 0 ? overlapping : neighbourWords);
      if (!neighbours.some(({ path }) => path.join() === word.path.join())) neighbours.push(word);
    }
    const own = neighbours.length < 3 && draw(2) === 1 ? [pick(draw, ownWords)] : [];
    const written = pick(draw, ['literal', 'variable'] as const);
    const kind = pick(draw, ['all', 'plain', 'any', 'any', 'any'] as const);
    if (kind === 'all') return { where: {}, own, neighbours, written };
    const where = kind === 'plain' ? { isLive: draw(2) === 1 } : filterOf('PlacementFilter', draw, facts);
    return { where, own, neighbours, written };
  }, 40);
}

/** The same text for rows about the same group. */
export type GroupKey = string;

export interface GroupFigures {
  readonly placements: { readonly value: number | null; readonly suppressed: boolean };
  readonly share: number | null;
  readonly medianDaysToActive: number | null;
}

export function asQuery({ where, own, neighbours, written }: GeneratedGrouping, presented: GraphQLSchema) {
  const by = neighbours.reduce<Filter>((all, { path, attribute }) => placed(all, path, attribute), {});
  const fields = neighbours.map(({ path }) =>
    path.reduceRight((within, name) => `${name} { ${within} }`, 'value'),
  );
  const variables = { where, by };
  const literal = (value: Filter, type: string): string => {
    const input = presented.getType(type);
    if (!isInputObjectType(input)) throw new Error(`There is no ${type}.`);
    return print(astFromValue(value, input)!);
  };
  const isLiteral = written === 'literal';
  const [definitions, filter, groups] = isLiteral
    ? ['', literal(where, 'PlacementFilter'), literal(by, 'PlacementNeighbourGrouping')]
    : ['($where: PlacementFilter, $by: PlacementNeighbourGrouping)', '$where', '$by'];
  return {
    query: `query ${definitions} { rows: placementStatistics(where: ${filter}, groupBy: [${own.map(({ name }) => name).join(', ')}], groupByNeighbour: ${groups}) { group { ${own.map(({ field }) => field).join(' ')} neighbour { ${fields.join(' ')} } } placements { value suppressed } share medianDaysToActive } }`,
    variables: isLiteral ? {} : variables,
  };
}

function placed(all: Filter, [name = '', ...inner]: readonly string[], value: string): Filter {
  const within = (all[name] ?? {}) as Filter;
  return { ...all, [name]: inner.length === 0 ? value : placed(within, inner, value) };
}

/** A row as the graph answers it. */
export interface AnsweredRow extends GroupFigures {
  readonly group: Readonly<Record<string, unknown>>;
}

export function answered(rows: readonly AnsweredRow[], { own, neighbours }: GeneratedGrouping) {
  return rows.map(({ group, ...figures }): readonly [GroupKey, GroupFigures] => {
    const values = neighbours.map(({ path }) => {
      const value = path.reduce<unknown>(
        (within, name) => (within as Record<string, unknown>)[name],
        group['neighbour'],
      );
      return (value as { value: string } | null)?.value ?? null;
    });
    return [JSON.stringify([...own.map(({ field }) => group[field]), ...values]), figures];
  });
}

/** What one statement over all four databases says, with small counts withheld by the rule. */
export async function expectedOf(
  { where, own, neighbours }: GeneratedGrouping,
  facts: Facts,
  one: OneDatabase,
): Promise<ReadonlyMap<GroupKey, GroupFigures>> {
  const values = [
    ...own.map(({ column }, index) => `r.${column} as own${index}`),
    ...neighbours.map(({ value }, index) => `${value(`g${index}`)} as of${index}`),
  ];
  const joins = neighbours.map(({ join, key }, index) => join(key('r'), `g${index}`, facts));
  const rows = await one.rows(
    `select r.id as placement, r.days_to_active as days, ${values.join(', ')}
     from ${facts.table('placements', 'placement')} r ${joins.join(' ')}
     where ${meaning(facts)('PlacementFilter', where, 'r')}`,
  );
  const total = new Set(rows.map(({ placement }) => placement)).size;
  const groups = new Map<GroupKey, typeof rows>();
  for (const row of rows) {
    const key = JSON.stringify([
      ...own.map((_word, index) => row[`own${index}`]),
      ...neighbours.map(({ shown }, index) => {
        const value = row[`of${index}`];
        return value === null ? null : shown(value);
      }),
    ]);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return new Map(
    [...groups].map(([key, members]) => {
      const placements = suppressible(members.length);
      const days = members.map((member) => member['days']).filter((value) => value !== null) as number[];
      const figures = {
        placements,
        share: unlessSuppressed(members.length / total, placements),
        medianDaysToActive: unlessSuppressed(medianOf(days), placements, suppressible(days.length)),
      };
      return [key, figures];
    }),
  );
}

/** How many keys of a neighbour would have to be handed over: all that occur, or of all their values. */
export async function keysHanded(
  { path, join, key, value, all }: NeighbourWord,
  where: Filter,
  limit: number,
  facts: Facts,
  one: OneDatabase,
): Promise<number> {
  const counted = async (what: string, from: string): Promise<number> => {
    const rows = await one.rows(`select count(*) as items from (select distinct ${what} from ${from}) as x`);
    return Number(rows[0]?.['items']);
  };
  if (all !== undefined) return counted('a.public_id', `${facts.table(...all)} a`);
  const condition = meaning(facts)('PlacementFilter', where, 'r');
  const from = `${facts.table('placements', 'placement')} r ${join(key('r'), 'g', facts)} where ${key('r')} is not null and ${condition}`;
  const keys = await counted(`${key('r')} as k`, from);
  if (keys > limit) return keys;
  const pairs = await counted(
    `${key('r')} as k, ${value('g')} as v`,
    `${from} and ${value('g')} is not null`,
  );
  if (pairs <= limit) throw new Error(`${path.join('.')} could have been grouped.`);
  return pairs;
}

/** In whole days, halves rounded up. */
function medianOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? 0;
  return Math.round((lower + upper) / 2);
}
