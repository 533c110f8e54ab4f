// Supergraph files that are of no use: which, why and what to do, and nothing left running.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StartError } from '../../gateway/config/start-error.js';
import { createGateway } from '../../gateway/context.js';
import { composeTiny, temporaryFiles } from '../support/tiny-subgraphs/compose.js';
import { staff } from '../support/tiny-subgraphs/definitions.js';
import { serveTinySubgraph } from '../support/tiny-subgraphs/tiny-subgraph.js';

describe('a supergraph file of no use', () => {
  let files: Awaited<ReturnType<typeof temporaryFiles>>;
  beforeAll(async () => {
    const subgraph = await serveTinySubgraph(staff);
    const supergraph = composeTiny([subgraph]);
    await subgraph.stop();
    const security = '@link(url: "https://specs.apollo.dev/policy/v0.1", for: SECURITY)';
    files = await temporaryFiles({
      'empty.graphql': '\n',
      'not-graphql.graphql': 'supergraph: yes',
      'cut-off.graphql': supergraph.slice(0, -40),
      'subgraph.graphql': 'type Query { employees: [String] }',
      'dangling.graphql': `${supergraph}\nextend type Query { more: Nowhere }`,
      'misrouted.graphql': supergraph.replace('"http://', '"http:'),
      'secured.graphql': supergraph.replace('schema\n', `schema\n  ${security}\n`),
    });
  });
  afterAll(() => files.remove());
  /** Those that are one, with a fault of another kind, and those of which there is nothing to read. */
  const isSupergraph = (name: string) =>
    ['secured.graphql', 'misrouted.graphql', 'missing.graphql', '.', 'empty.graphql'].includes(name);

  it.each([
    ['missing.graphql', 'does not exist'],
    ['.', 'is a folder'],
    ['empty.graphql', 'is empty'],
    ['not-graphql.graphql', 'Syntax Error'],
    ['cut-off.graphql', 'Syntax Error'],
    ['subgraph.graphql', 'has to be a Federation 2 supergraph'],
    ['dangling.graphql', 'Nowhere'],
    ['secured.graphql', 'policy'],
    ['misrouted.graphql', 'does not begin with “http://”'],
  ])('%s', async (name, words) => {
    const supergraph = files.path(name);
    const failure = await createGateway({ supergraph, port: 0, host: '127.0.0.1' }).catch(
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(StartError);
    expect(failure).toMatchObject({ exitCode: 1, message: expect.stringContaining(supergraph) as unknown });
    const { message } = failure as StartError;
    expect(message).toContain(words);
    expect(message.includes('has to be a Federation 2 supergraph'), message).toBe(!isSupergraph(name));
  });
});
