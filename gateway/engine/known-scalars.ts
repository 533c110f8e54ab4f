// What values a scalar of the supergraph may have, where that is known: a supergraph has the names of its scalars alone, and
// a wrong value would be found in a subgraph only, which does not know where the client wrote it.
import { GraphQLError, Kind, isScalarType, type GraphQLScalarType, type GraphQLSchema } from 'graphql';

interface KnownScalar {
  /** Never refuses what a subgraph with this scalar takes; may let more pass. */
  readonly fits: (value: unknown) => boolean;
  /** How values are written. */
  readonly form: string;
}

const date: KnownScalar = {
  fits: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && isDay(value),
  form: 'a date that exists, for example "2026-06-15"',
};

const dateTime: KnownScalar = {
  fits: (value) =>
    typeof value === 'string' &&
    /^\d{4}-\d\d-\d\d[t ]([01]\d|2[0-4]):[0-5]\d(:([0-5]\d|60)(\.\d+)?)?(z|[+-]\d\d:\d\d)$/i.test(value) &&
    isDay(value.slice(0, 10)),
  form: 'a moment with its time zone, for example "2026-06-15T09:30:00Z"',
};

/** By the address that `@specifiedBy` gives. */
const specified: Readonly<Record<string, KnownScalar>> = {
  'https://scalars.graphql.org/andimarek/local-date.html': date,
  'https://scalars.graphql.org/andimarek/date-time.html': dateTime,
  'https://html.spec.whatwg.org/multipage/input.html#valid-e-mail-address': {
    fits: (value) => typeof value === 'string' && /^[^\s@]+@\S+$/.test(value),
    form: 'an e-mail address, for example "name@department.gov.uk"',
  },
  'https://specs.workforce-graph.example/scalars/pence': {
    fits: (value) => Number.isSafeInteger(typeof value === 'string' ? Number(value) : value),
    form: 'a whole number of pence, for example 1250000 for £12,500',
  },
};

/** By name, where nothing specifies a scalar: it may have other forms, so only a day that does not exist is refused. */
const named: Readonly<Record<string, KnownScalar>> = {
  Date: { ...date, fits: isNoImpossibleDay },
  DateTime: { ...dateTime, fits: isNoImpossibleDay },
};

/**
 * Has the schema's scalars judge literals and variables: validation and coercion then refuse wrong values with their places,
 * all at once.
 */
export function checkKnownScalars(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    const known = isScalarType(type) ? knownScalar(type) : undefined;
    if (isScalarType(type) && known) check(type, known);
  }
}

function knownScalar({ name, specifiedByURL }: GraphQLScalarType): KnownScalar | undefined {
  const scalars = specifiedByURL ? specified : named;
  const key = specifiedByURL ? specifiedByURL : name;
  return Object.hasOwn(scalars, key) ? scalars[key] : undefined;
}

function check(type: GraphQLScalarType, { fits, form }: KnownScalar): void {
  const message = `${type.name} must be ${form}.`;
  type.parseValue = (value) => {
    if (!fits(value)) throw new GraphQLError(message);
    return value;
  };
  const { parseLiteral } = type;
  type.parseLiteral = (node, variables) => {
    const value: unknown = parseLiteral(node, variables);
    if (node.kind !== Kind.VARIABLE && !fits(value)) throw new GraphQLError(message, { nodes: node });
    return value;
  };
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function isNoImpossibleDay(value: unknown): boolean {
  const day = typeof value === 'string' ? /^\d{4}-\d\d-\d\d(?!\d)/.exec(value)?.[0] : undefined;
  return day === undefined || isDay(day);
}
