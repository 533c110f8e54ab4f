// A subgraph that fails costs its own fields and tells clients nothing of its insides.
import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { createGateway } from '../../gateway/context.js';
import { anErrorId } from '../support/gateway/error-id.js';
import { ask, startTinyGateway, type TinyGateway } from '../support/gateway/tiny-gateway.js';
import { composeTiny, givenSupergraph } from '../support/tiny-subgraphs/compose.js';
import { desks, secret, staff, trouble } from '../support/tiny-subgraphs/definitions.js';
import { listenOnLoopback, serveTinySubgraph } from '../support/tiny-subgraphs/tiny-subgraph.js';

const unavailable = { code: 'SUBGRAPH_UNAVAILABLE', service: 'desks', errorId: anErrorId };

describe('a subgraph that is down', () => {
  let gateway: TinyGateway;
  beforeAll(async () => {
    gateway = await startTinyGateway([staff, desks]);
    await gateway.subgraph('desks').stop();
  });
  afterAll(() => gateway.close());

  it('costs its root fields, each with an error that names it', async () => {
    const answer = await gateway.query(
      '{ employees { name } all: desks { number } desk(number: 1) { floor } }',
    );
    expect(answer).toEqual({
      data: { employees: [{ name: 'Ada' }, { name: 'Grace' }], all: null, desk: null },
      errors: ['all', 'desk'].map((field) => ({
        message: 'The subgraph desks did not answer; its fields are missing.',
        path: [field],
        extensions: unavailable,
      })),
      extensions: {
        completeness: {
          complete: false,
          missing: ['all', 'desk'].map((field) => ({
            path: [field],
            subgraph: 'desks',
            code: 'SUBGRAPH_UNAVAILABLE',
          })),
        },
      },
    });
  });

  it('costs the fields it adds to the entities of others', async () => {
    const { data, errors } = await gateway.query('{ employees { name desk { number } } }');
    expect(data).toEqual({
      employees: [
        { name: 'Ada', desk: null },
        { name: 'Grace', desk: null },
      ],
    });
    expect(errors).toEqual([expect.objectContaining({ path: ['employees'], extensions: unavailable })]);
  });
});

describe('a subgraph that answers nonsense', () => {
  let nonsense = { status: 200, body: '' };
  let url: string;
  let close: () => Promise<void>;
  beforeAll(async () => {
    const server = createServer((request, response) => {
      request.resume();
      response.writeHead(nonsense.status, { 'content-type': 'application/json' }).end(nonsense.body);
    });
    const [{ url: nonsenseUrl, stop }, honest, desksHonest] = await Promise.all([
      listenOnLoopback(server),
      serveTinySubgraph(staff),
      serveTinySubgraph(desks),
    ]);
    const supergraph = givenSupergraph(composeTiny([honest, { ...desksHonest, url: nonsenseUrl }]));
    const gateway = await createGateway({ supergraph, port: 0, host: '127.0.0.1' });
    url = gateway.url;
    close = async () => {
      await gateway.close();
      await Promise.all([stop(), honest.stop(), desksHonest.stop()]);
    };
  });
  afterAll(() => close());

  it.each([
    ['a page of HTML', 200, '<html>502 Bad Gateway</html>'],
    ['an error of a proxy', 503, '{"message": "no healthy upstream"}'],
    ['an empty body', 200, ''],
    ['a list', 200, '[]'],
    ['null', 200, 'null'],
    ['neither data nor errors', 200, '{}'],
    ['data without the field', 200, '{"data": null}'],
    ['data of the wrong kind', 200, '{"data": "desks"}'],
    ['errors that are none', 200, '{"errors": "many"}'],
  ])('loses only its own fields: %s', async (_what, status, body) => {
    nonsense = { status, body };
    const answer = await ask(url, '{ employees { name } desks { number } }');
    expect(answer.data).toEqual({ employees: [{ name: 'Ada' }, { name: 'Grace' }], desks: null });
    expect(answer.errors).toEqual([expect.objectContaining({ path: ['desks'], extensions: unavailable })]);
  });

  it.each([
    ['text where a list of objects belongs', '"none"', null, [['desks']]],
    ['an object where a list belongs', '{"number": 1}', null, [['desks']]],
    [
      'a list where an object belongs',
      '[[{"number": 1}], {"number": 2}]',
      [null, { number: 2 }],
      [['desks', 0]],
    ],
    [
      'text where a number belongs',
      '[{"number": "1"}, {"number": 2}]',
      [null, { number: 2 }],
      [['desks', 0, 'number']],
    ],
  ])('keeps what fits of an answer: %s', async (_what, given, kept, paths) => {
    nonsense = { status: 200, body: `{"data": {"desks": ${given}}}` };
    const answer = await ask(url, '{ employees { name } desks { number } }');
    expect(answer.data).toEqual({ employees: [{ name: 'Ada' }, { name: 'Grace' }], desks: kept });
    const extensions = { code: 'INCOMPLETE_ANSWER', service: 'desks' };
    expect(answer.errors).toEqual(
      paths.map((path) => expect.objectContaining({ path, extensions }) as unknown),
    );
  });

  it.each([
    ['too few entities', '{"data": {"_entities": [{"desk": {"number": 1}}]}}'],
    ['no list of entities', '{"data": {"_entities": {"desk": 1}}}'],
    ['no entities', '{"data": {}}'],
    ['text among the entities', '{"data": {"_entities": ["desk", {"desk": {"number": 1}}]}}'],
    ['a number among the entities', '{"data": {"_entities": [{"desk": {"number": 1}}, 1]}}'],
    ['true among the entities', '{"data": {"_entities": [true, null]}}'],
    ['a list among the entities', '{"data": {"_entities": [{"desk": {"number": 1}}, []]}}'],
  ])('loses only its own fields of entities: %s', async (_what, body) => {
    nonsense = { status: 200, body };
    const answer = await ask(url, '{ employees { name desk { number } } }');
    expect(answer.data).toEqual({
      employees: [
        { name: 'Ada', desk: null },
        { name: 'Grace', desk: null },
      ],
    });
    expect(answer.errors).toEqual([
      expect.objectContaining({ path: ['employees'], extensions: unavailable }),
    ]);
  });

  it('says so where it leaves out a value that must be there', async () => {
    nonsense = { status: 200, body: '{"data": {"desks": [{"number": null}]}}' };
    const answer = await ask(url, '{ employees { name } desks { number } }');
    expect(answer.data).toEqual({ employees: [{ name: 'Ada' }, { name: 'Grace' }], desks: [null] });
    expect(answer.errors).toEqual([
      expect.objectContaining({
        path: ['desks', 0, 'number'],
        extensions: { code: 'INCOMPLETE_ANSWER', service: 'desks' },
      }),
    ]);
  });
});

describe('errors of subgraphs', () => {
  it('keep a code of the catalogue and its message, and lose what is not for clients', async () => {
    const gateway = await startTinyGateway([staff, desks, trouble]);
    onTestFinished(() => gateway.close());
    const { errors } = await gateway.query('{ refused }');
    expect(errors).toEqual([
      {
        message: 'This cursor was not given by this list.',
        path: ['refused'],
        extensions: { code: 'INVALID_CURSOR', argument: 'after', service: 'trouble' },
      },
    ]);
  });

  it('are masked where they have no such code', async () => {
    const gateway = await startTinyGateway([staff, desks, trouble]);
    onTestFinished(() => gateway.close());
    const { data, errors } = await gateway.query('{ broken unknownCode leaking employees { name mood } }');
    expect(data).toEqual({
      broken: null,
      unknownCode: null,
      leaking: null,
      employees: [
        { name: 'Ada', mood: 'fine' },
        { name: 'Grace', mood: null },
      ],
    });
    const masked = { code: 'INTERNAL_SERVER_ERROR', service: 'trouble', errorId: anErrorId };
    expect(errors?.map(({ extensions }) => extensions)).toEqual([masked, masked, masked, masked]);
    expect(errors?.map(({ path }) => path)).toContainEqual(['employees', 1, 'mood']);
    expect(JSON.stringify(errors)).not.toContain(secret);
  });
});
