// Posts to be changed, and the changes as callers of the subgraph make them.
import type { ExecutionResult } from 'graphql';
import type { Subgraph } from '../../subgraphs/kit/subgraph.js';
import { fill } from './departments-fixture.js';

/** P1 at the top, P2 below it, P3 below that; P4 by itself; P5 and P6 report to each other, as a return once said. */
export async function somePosts(url: string): Promise<void> {
  await fill(url, async (rows) => {
    await rows.department(1);
    await rows.department(2, { status: 'CLOSED' });
    await rows.department(3, { status: 'TRANSITIONING' });
    await rows.post(
      1,
      1,
      {
        title: 'Head',
        grade: 'SCS1',
        unit: 'Top',
        profession: 'POLICY',
        required_clearance: 3,
        fte: 0.8,
        version: 7,
      },
      [['agile', 'EXPERT', true]],
    );
    await rows.post(2, 1, { reports_to_id: 1 });
    await rows.post(3, 3, { reports_to_id: 2 });
    await rows.post(4, 1);
    await rows.post(5, 1, { reports_to_id: 6 });
    await rows.post(6, 1, { reports_to_id: 5 });
    for (let key = 11; key <= 30; key += 1) await rows.post(key, 1);
  });
}

export const fields =
  'id reference title grade unit profession reportsTo { id } fte isDigitalLeadership requiredClearance requirements { skill { key } level isEssential } isVacant version department { id }';
export const result = `{ __typename ... on PostSaved { post { ${fields} } } ... on PostRefused { rule message current { id version } } }`;

type Answer<Field extends string> = ExecutionResult<Readonly<Record<Field, Outcome>>>;

interface Outcome {
  readonly __typename: string;
  readonly rule?: string;
  readonly message?: string;
  readonly post?: { readonly id: string };
  readonly current?: { readonly id: string; readonly version: number } | null;
}

const headers = { 'workforce-actor': 'hr-1' };

/** Adds a post in somebody's name. */
export async function createPost(subgraph: Subgraph, input: object): Promise<Answer<'createPost'>> {
  return (await subgraph.execute({
    query: `mutation ($input: CreatePostInput!) { createPost(input: $input) ${result} }`,
    variables: { input },
    headers,
  })) as Answer<'createPost'>;
}

/** Changes a post in somebody's name. */
export async function updatePost(subgraph: Subgraph, input: object): Promise<Answer<'updatePost'>> {
  return (await subgraph.execute({
    query: `mutation ($input: UpdatePostInput!) { updatePost(input: $input) ${result} }`,
    variables: { input },
    headers,
  })) as Answer<'updatePost'>;
}
