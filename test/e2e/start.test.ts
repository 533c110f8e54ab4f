// `npm start` as its user meets it: the first start, the next one, and what can stand in its way.
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startCommand, type CommandProcess } from '../support/command/command-process.js';
import { listenOnLoopback } from '../support/tiny-subgraphs/tiny-subgraph.js';

interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

async function ask(
  url: string,
  query: string,
  variables: object = {},
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer;
}

describe('npm start', () => {
  let folder: string;
  let running: CommandProcess;
  let url: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'workforce-start-'));
    running = startCommand(['start', '--port', '0', '--data', folder]);
    url = await running.ready;
  });
  afterAll(async () => {
    running.signal('SIGTERM');
    await running.ended;
    await rm(folder, { recursive: true, force: true });
  });

  it('answers one query across the four subgraphs from a believable sample', async () => {
    const { data, errors } = await ask(
      url,
      `{ placements(where: { isLive: true, type: [INWARD_SECONDMENT] }, first: 5) {
           nodes { person { displayName skills { level skill { name } } } host { ... on Department { name } } home { ... on PartnerFirm { name } } } } }`,
    );
    expect(errors).toBeUndefined();
    const { nodes } = data?.['placements'] as { nodes: Record<string, unknown>[] };
    expect(nodes).toHaveLength(5);
    for (const node of nodes) {
      expect(node).toEqual({
        person: {
          displayName: expect.stringMatching(/\S+ \S+/) as string,
          skills: expect.any(Array) as unknown[],
        },
        host: { name: expect.stringMatching(/\S/) as string },
        home: { name: expect.stringMatching(/\S/) as string },
      });
    }
  });

  it('makes a change whose rules need the other subgraphs, in the name of whoever says so', async () => {
    const { data } = await ask(
      url,
      `{ partnerFirms(where: { status: [ACTIVE] }, first: 1) { nodes { id people(first: 1) { nodes { id } } } }
         departmentBySlug(slug: "cabinet-office") { id } schemes { id minimumMonths } people(first: 1) { nodes { id } } }`,
    );
    const { partnerFirms, departmentBySlug, schemes, people } = data as {
      partnerFirms: { nodes: { id: string; people: { nodes: { id: string }[] } }[] };
      departmentBySlug: { id: string };
      schemes: { id: string; minimumMonths: number }[];
      people: { nodes: { id: string }[] };
    };
    const firm = partnerFirms.nodes[0];
    const input = {
      type: 'INWARD_SECONDMENT',
      personId: firm?.people.nodes[0]?.id,
      homeId: firm?.id,
      hostId: departmentBySlug.id,
      schemeId: schemes[0]?.id,
      fte: 1,
      startDate: '2090-01-01',
      plannedEndDate: '2090-12-31',
    };
    const propose = `mutation ($input: ProposePlacementInput!) { proposePlacement(input: $input) { __typename ... on PlacementSaved { placement { status version host { ... on Department { name } } } } ... on PlacementRefusal { rule message } } }`;
    const named = { 'workforce-actor': people.nodes[0]?.id ?? '' };
    expect(await ask(url, propose, { input }, named)).toEqual({
      data: {
        proposePlacement: {
          __typename: 'PlacementSaved',
          placement: { status: 'PROPOSED', version: 1, host: { name: 'Cabinet Office' } },
        },
      },
    });
    const nowhere = { ...input, hostId: 'NOWHERE' };
    expect((await ask(url, propose, { input: nowhere }, named)).data?.['proposePlacement']).toMatchObject({
      __typename: 'PlacementRuleBroken',
      rule: 'REFERENCE_NOT_FOUND',
    });
    const toEmployer = {
      ...input,
      type: 'OUTWARD_SECONDMENT',
      homeId: departmentBySlug.id,
      hostId: firm?.id,
    };
    expect((await ask(url, propose, { input: toEmployer }, named)).data?.['proposePlacement']).toMatchObject({
      rule: 'HOST_IS_HOME',
    });
    expect(
      (await ask(url, propose, { input: { ...input, fte: -1 } }, named)).data?.['proposePlacement'],
    ).toMatchObject({ rule: 'FTE_OUT_OF_RANGE' });
    expect((await ask(url, propose, { input })).errors?.[0]?.extensions.code).toBe('ACTOR_REQUIRED');
    const malformed = await ask(url, propose, { input: { ...input, startDate: '1 January' } }, named);
    expect(malformed.errors?.[0]).toMatchObject({
      extensions: { code: 'BAD_USER_INPUT' },
      message: expect.stringContaining('must be a date that exists') as string,
    });
  });

  it('refuses what no list gives, with a code', async () => {
    const codeOf = async (query: string) =>
      (await ask(url, query)).errors?.map(({ extensions }) => extensions.code);
    expect(await codeOf('{ people(first: 501) { nodes { id } } }')).toEqual(['PAGE_TOO_LARGE']);
    expect(await codeOf('{ people(after: "tomorrow") { nodes { id } } }')).toEqual(['INVALID_CURSOR']);
    const { data } = await ask(url, '{ people(first: 1) { pageInfo { endCursor } } }');
    const { endCursor } = (data as { people: { pageInfo: { endCursor: string } } }).people.pageInfo;
    for (const list of ['placements', 'posts'])
      expect(await codeOf(`{ ${list}(after: "${endCursor}") { nodes { id } } }`)).toEqual(['INVALID_CURSOR']);
    expect(await codeOf('{ people(limit: 5) { nodes { id } } }')).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    const { errors } = await ask(url, '{ placements(where: { startFrom: "2026-02-30" }) { nodes { id } } }');
    expect(errors).toMatchObject([
      {
        message: 'Date must be a date that exists, for example "2026-06-15".',
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
      },
    ]);
  });

  it('is refused a second time on the same data, and the first goes on answering', async () => {
    const { exitCode, stderr } = await startCommand(['start', '--port', '0', '--data', folder]).ended;
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/is in use by another process\. Stop that process/);
    expect((await ask(url, '{ departmentBySlug(slug: "cabinet-office") { name } }')).data).toEqual({
      departmentBySlug: { name: 'Cabinet Office' },
    });
  });

  it('stops on a signal, and the next start finds the data as it was', async () => {
    const count = '{ placements(where: { startFrom: "2090-01-01" }) { totalCount { value } } }';
    const before = (await ask(url, count)).data;
    running.signal('SIGTERM');
    expect((await running.ended).exitCode).toBe(0);
    running = startCommand(['start', '--port', '0', '--data', folder]);
    url = await running.ready;
    expect((await ask(url, count)).data).toEqual(before);
    expect(before).toEqual({ placements: { totalCount: { value: 1 } } });
  });

  it('loses nothing when the process is killed', async () => {
    running.signal('SIGKILL');
    await running.ended;
    running = startCommand(['start', '--port', '0', '--data', folder]);
    url = await running.ready;
    expect(
      (await ask(url, '{ placements(where: { startFrom: "2090-01-01" }) { totalCount { value } } }')).data,
    ).toEqual({ placements: { totalCount: { value: 1 } } });
  });
});

describe('what stands in the way of a start', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'workforce-start-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each([
    ['a port that is none', ['start', '--port', 'http'], 2, /whole number from 0 to 65535/],
    ['an option there is not', ['start', '--prot', '4000'], 2, /unknown option '--prot'/],
    ['a command there is not', ['strat'], 2, /unknown command 'strat'/],
    [
      'a subgraph there is not',
      ['subgraph', 'peple'],
      2,
      /There is no subgraph called peple\. Choose one of people, departments/,
    ],
  ])('%s', async (_what, args, code, message) => {
    const { exitCode, stderr } = await startCommand(args).ended;
    expect(stderr).toMatch(message);
    expect(exitCode).toBe(code);
  });

  it.each([
    ['under a file', () => join(folder, 'file', 'data')],
    ['where a file is', () => join(folder, 'file')],
    // /dev/null is a file everywhere, /proc takes no folders: Node's own recursion would try for ever there.
    ['that the system denies', () => (existsSync('/proc/self') ? '/proc/nope/data' : '/dev/null/data')],
    ['that is empty and read-only', () => readOnlyFolder(folder)],
  ])('a data folder %s', async (_where, data) => {
    await writeFile(join(folder, 'file'), '');
    const { exitCode, stderr } = await startCommand(['start', '--port', '0', '--data', data()]).ended;
    expect(stderr).toMatch(/The data folder .* cannot be (created|written)/);
    expect(exitCode).toBe(1);
  });

  it('a server that is not there', async () => {
    const { exitCode, stderr } = await startCommand(['start', '--port', '0'], {
      DATABASE_URL: 'mysql://root:hunter2@127.0.0.1:1/',
    }).ended;
    expect(stderr).toMatch(/cannot be reached/);
    expect(stderr).not.toContain('hunter2');
    expect(exitCode).toBe(1);
  });

  it('a port in use, which is said before anything is written', async () => {
    const server = await listenOnLoopback(createServer());
    const { port } = new URL(server.url);
    const data = join(folder, 'not-made');
    const { exitCode, stdout, stderr } = await startCommand(['start', '--port', port, '--data', data]).ended;
    await server.stop();
    expect(stderr).toContain(`Port ${port} on 127.0.0.1 is in use`);
    expect(exitCode).toBe(1);
    expect(stdout).toBe('');
    expect(existsSync(data)).toBe(false);
  });

  it.each([
    ['start', ['start', '--data', '']],
    ['gateway', ['gateway', '--supergraph', '']],
    ['subgraph', ['subgraph', 'people', '--port', 'http']],
    ['import', ['import', 'organisations', 'none.json', '--data', '']],
    ['generate', ['generate', '--people', '1000', '--placements', '1', '--data', '']],
  ])('settings of `%s` that are wrong, all told at once', async (_command, args) => {
    const { exitCode, stdout, stderr } = await startCommand(args, {
      GRAPH_URL: 'notaurl',
      SUBGRAPH_DEADLINE: '5',
      DATA_DIRS: folder,
    }).ended;
    expect(stderr).toMatch(/--(data|supergraph|port)\b.* must be/);
    expect(stderr).toMatch(/GRAPH_URL\) must be the http/);
    expect(stderr).toMatch(/SUBGRAPH_DEADLINE is not a setting\. Did you mean .*SUBGRAPH_DEADLINE_MS/);
    expect(stderr).toMatch(/DATA_DIRS is not a setting\. Did you mean DATA_DIR\?/);
    expect([exitCode, stdout]).toEqual([2, '']);
  });

  it('settings of the gateway and of the data that are wrong, before anything is written', async () => {
    const data = join(folder, 'not-made');
    const { exitCode, stderr } = await startCommand(['start', '--port', 'http', '--data', data], {
      FILTER_KEY_LIMIT: 'many',
      PLANNER_PLACEMENT: 'attic',
      DATABASE_URL: 'postgres://keeper:s3cret@host/',
      LIMIT_DEPTH: '-1',
    }).ended;
    for (const setting of ['--port', 'FILTER_KEY_LIMIT', 'PLANNER_PLACEMENT', 'DATABASE_URL', 'LIMIT_DEPTH'])
      expect(stderr).toMatch(new RegExp(`${setting}\\b.* must be`));
    expect(stderr).not.toContain('s3cret');
    expect(exitCode).toBe(2);
    expect(existsSync(data)).toBe(false);
  });

  it('a port in use, for the gateway alone', async () => {
    const server = await listenOnLoopback(createServer());
    const port = new URL(server.url).port;
    const { exitCode, stderr } = await startCommand([
      'gateway',
      '--supergraph',
      'schema/supergraph.graphql',
      '--port',
      port,
    ]).ended;
    await server.stop();
    expect(stderr).toContain(`Port ${port} on 127.0.0.1 is in use`);
    expect(exitCode).toBe(1);
  });
});

/** An empty folder that this user cannot write: root may write everywhere but in the system's own folders. */
function readOnlyFolder(parent: string): string {
  const folder = join(parent, 'read-only');
  mkdirSync(folder, { mode: 0o555 });
  try {
    mkdirSync(join(folder, 'probe'));
  } catch {
    return folder;
  }
  rmSync(folder, { recursive: true });
  return '/sys/kernel/security';
}
