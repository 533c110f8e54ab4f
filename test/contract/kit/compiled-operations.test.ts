// The kit's compiled operations against graphql-js: the same data in the same order, and an error wherever it has one.
import fc from 'fast-check';
import {
  execute,
  parse,
  type DocumentNode,
  type ExecutionResult,
  type FormattedExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createExecutor } from '../../../subgraphs/kit/execution/executor.js';
import { RequestContext } from '../../../subgraphs/kit/execution/request-context.js';
import type { Subgraph } from '../../../subgraphs/kit/subgraph.js';
import { peopleOver } from '../../../subgraphs/people/subgraph.js';
import { sqliteFiles } from '../../support/mysql/each-database.js';
import { clock, filledDatabase } from '../people-fixture.js';
import { spreadOperations, type SpreadOperation } from './spread-operations.js';
import { tangledSchema } from './tangled-schema.js';

interface Request {
  readonly text: string;
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What both answer, as clients get it. */
async function bothAnswers(
  schema: GraphQLSchema,
  { text, document, variables }: Request,
  context: () => unknown,
): Promise<[compiled: FormattedExecutionResult, interpreted: FormattedExecutionResult]> {
  const compiled = await createExecutor(schema).execute({ query: text, variables }, context());
  const interpreted = await execute({
    schema,
    document,
    rootValue: {},
    contextValue: context(),
    variableValues: variables,
  });
  return [asSent(compiled), asSent(interpreted)];
}

function asSent(result: ExecutionResult): FormattedExecutionResult {
  return JSON.parse(JSON.stringify(result)) as FormattedExecutionResult;
}

/** The places that have no value because of errors: of several errors below one place any may be told. */
function emptied({ data, errors = [] }: FormattedExecutionResult): string[] {
  const places = errors.map(({ path = [] }) => {
    let value: unknown = data;
    let depth = 0;
    while (value !== null && value !== undefined && depth < path.length) {
      value = (value as Record<string | number, unknown>)[path[depth] as string | number];
      depth += 1;
    }
    return path.slice(0, depth).join('.');
  });
  return [...new Set(places)].sort();
}

function expectAlike([compiled, interpreted]: Awaited<ReturnType<typeof bothAnswers>>): void {
  expect(JSON.stringify(compiled.data)).toBe(JSON.stringify(interpreted.data));
  expect(emptied(compiled)).toEqual(emptied(interpreted));
}

describe('a compiled operation', () => {
  it('answers as graphql-js does where rows, promises and errors of every kind come together', async () => {
    const schema = tangledSchema();
    const texts = { '*.many': ['', '(first: 2)'], 'Query.node': ['(at: 0)', '(at: 1)', '(at: 2)'] };
    await fc.assert(
      fc.asyncProperty(spreadOperations(schema, texts), async (operation: SpreadOperation) => {
        expectAlike(await bothAnswers(schema, operation, () => ({})));
      }),
      { numRuns: 400 },
    );
  });

  describe('of a subgraph', () => {
    const files = sqliteFiles();
    let subgraph: Subgraph;
    afterAll(files.remove);
    beforeAll(async () => {
      subgraph = peopleOver(await filledDatabase(await files.fresh()), { clock });
    });
    afterAll(() => subgraph.close());
    const context = (): RequestContext =>
      new RequestContext(clock, null, () => Promise.resolve({ version: '1', lastAt: undefined }));

    it('answers as graphql-js does, entities included', async () => {
      const representations = [
        '{__typename: "Person", id: "P1"}',
        '{__typename: "Skill", key: "negotiation"}',
        '{__typename: "Person", id: "P9"}',
        '{__typename: "Person", staffNumber: "S2"}',
        '{__typename: "Person", id: "nobody"}',
        '{__typename: "Department", id: "D1"}',
      ];
      const texts = {
        'Query._entities': [`(representations: [${representations.join(', ')}])`],
        'Query.people': ['(first: 3)', '(first: 2, where: { homeDepartmentKeys: [] })'],
        'Query.skills': ['', '(first: 2)'],
        '*.people': ['(first: 2)'],
        '*.skills': ['(first: 1)'],
        '*.holders': ['(first: 2)'],
        '*.holds': ['(key: "negotiation")'],
      };
      await fc.assert(
        fc.asyncProperty(spreadOperations(subgraph.schema, texts), async (operation: SpreadOperation) => {
          expectAlike(await bothAnswers(subgraph.schema, operation, context));
        }),
        { numRuns: 150 },
      );
    });

    it('gives each mention of a fragment its own fields', async () => {
      const text =
        'query($x: Boolean!) { a: people(first:1){nodes{id ...A @include(if:$x)}} b: people(first:1){nodes{id ...A @skip(if:$x)}} } fragment A on Person { grade region workEmail }';
      const answer = await subgraph.execute({ query: text, variables: { x: false }, headers: {} });
      expect(answer).toEqual({
        data: {
          a: { nodes: [{ id: 'P1' }] },
          b: { nodes: [{ id: 'P1', grade: 'G6', region: 'LONDON', workEmail: 'ada@d1.gov.uk' }] },
        },
      });
      expectAlike(
        await bothAnswers(subgraph.schema, { text, document: parse(text), variables: { x: false } }, context),
      );
    });
  });
});
