// The sample of the first start has an answer to every question of the library that the graph can answer.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { print } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLogger } from '../../gateway/telemetry/logger.js';
import { projectRoot } from '../../scripts/project-root.js';
import { databaseNames } from '../../scripts/generate/databases.js';
import { generateGraph } from '../../scripts/generate/generate-graph.js';
import { startGraph, type RunningGraph } from '../../scripts/start-graph.js';
import { readLibrary } from '../questions/library.js';

const today = '2026-06-15';

function daysFrom(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

const lately = { from: daysFrom(today, -730), to: today };

/** The variables of those that have some without a default, but for the ninth: whom it asks about has to be found. */
const variablesOf: Readonly<Record<number, object>> = {
  2: { from: today, to: daysFrom(today, 90) },
  3: { within: 'cabinet-office' },
  4: { within: 'ministry-of-defence' },
  6: { on: today },
  7: { on: today },
  8: { slug: 'home-office' },
  10: { since: daysFrom(today, -30) },
  13: { within: 'hm-treasury' },
  15: lately,
  16: { ...lately, raisedFrom: daysFrom(today, -1_400) },
  18: { endedBy: daysFrom(today, -90) },
  19: { from: daysFrom(today, -1_400), to: today },
  22: { within: 'home-office' },
  23: { on: today },
  24: lately,
  25: { today },
  28: { startFrom: daysFrom(today, -1_400), startTo: today },
};

/** The first list in an answer, which is what the question asks for. */
function firstList(value: unknown): unknown[] | undefined {
  if (Array.isArray(value)) return value as unknown[];
  if (value === null || typeof value !== 'object') return undefined;
  return Object.values(value)
    .map(firstList)
    .find((list) => list !== undefined);
}

const library = (await readLibrary()).filter(({ number }) => number !== 26);

describe('the sample of the first start', () => {
  let folder: string;
  let graph: RunningGraph;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'workforce-questions-'));
    const databaseUrls = Object.fromEntries(
      databaseNames.map((name) => [name, `file:${join(folder, `${name}.db`)}`]),
    );
    await generateGraph({ people: 25_000, placements: 2_000, seed: 1, today, databaseUrls });
    const supergraph = join(projectRoot, 'schema/supergraph.graphql');
    graph = await startGraph({
      port: 0,
      host: '127.0.0.1',
      supergraph,
      databaseUrls,
      logger: createLogger('silent'),
    });
  });
  afterAll(async () => {
    await graph.close();
    await rm(folder, { recursive: true, force: true });
  });

  const ask = async (query: string, variables: object): Promise<{ data?: unknown; errors?: unknown }> => {
    const response = await fetch(new URL('graphql', graph.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as { data?: unknown; errors?: unknown };
  };

  /** Somebody and an opportunity that match each other. */
  const matching = async (): Promise<{ personId: string; opportunityId: string }> => {
    const { data } = (await ask(
      '{ opportunities(where: { status: [OPEN] }, first: 100) { nodes { id matchingPeople(first: 1) { nodes { id } } } } }',
      {},
    )) as {
      data: { opportunities: { nodes: { id: string; matchingPeople: { nodes: { id: string }[] } }[] } };
    };
    const matched = data.opportunities.nodes.find(({ matchingPeople }) => matchingPeople.nodes.length > 0)!;
    return { personId: matched.matchingPeople.nodes[0]!.id, opportunityId: matched.id };
  };

  it.each(library)('answers $name', async ({ number, document }) => {
    const variables = (number === 9 ? await matching() : (variablesOf[number] ?? {})) as Record<
      string,
      unknown
    >;
    const { data, errors } = await ask(print(document), variables);
    expect(errors).toBeUndefined();
    expect(firstList(data)?.length).toBeGreaterThan(0);
  });
});
