// What questions can be asked about: a department with somebody on loan, an open opportunity and a person who fits it;
// and whether these are a sample.
// A graph that knows none, or does not tell this caller, leaves the values to be filled in by hand.
import type { Examples } from './default-variables.js';

const document = `query ConsoleExamples {
  placements(where: { type: [LOAN], isLive: true }, first: 1) {
    nodes { person { id } home { ... on Department { slug } } }
  }
  opportunities(where: { status: [OPEN] }, first: 1) {
    nodes { id matchingPeople(first: 1) { edges { node { id } } } }
  }
}`;

/** What the console knows of the graph before a question is asked. */
export interface Glimpse {
  readonly examples: Examples;
  /** Whether a subgraph says that its data are a sample. */
  readonly isSample: boolean;
}

interface Answer {
  readonly extensions?: { readonly provenance?: readonly { readonly sample?: unknown }[] };
  readonly data?: {
    readonly placements?: Nodes<{ person?: Id | null; home?: { slug?: string } | null }>;
    readonly opportunities?: Nodes<
      Id & { matchingPeople?: { edges: readonly { node?: Id | null }[] } | null }
    >;
  } | null;
}
interface Id {
  readonly id: string;
}
type Nodes<Node> = { readonly nodes: readonly Node[] } | null;

export type Fetch = (
  path: string,
  request: { method: 'POST'; headers: Record<string, string>; body: string },
) => Promise<Pick<Response, 'json'>>;

/** Never fails: without an answer there are no examples. */
export async function fetchGlimpse(fetching: Fetch): Promise<Glimpse> {
  try {
    const response = await fetching('./graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query: document, extensions: { provenance: true } }),
    });
    const answer = (await response.json()) as Answer;
    const isSample = answer.extensions?.provenance?.some(({ sample }) => sample === true) ?? false;
    return { examples: examplesIn(answer), isSample };
  } catch {
    return { examples: {}, isSample: false };
  }
}

function examplesIn({ data }: Answer): Examples {
  const loan = data?.placements?.nodes[0];
  const opportunity = data?.opportunities?.nodes[0];
  const slug = loan?.home?.slug;
  const values = {
    slug,
    within: slug,
    personId: opportunity?.matchingPeople?.edges[0]?.node?.id ?? loan?.person?.id,
    opportunityId: opportunity?.id,
  };
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
