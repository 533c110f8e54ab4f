// Memory is used again for answer after answer: each client still gets its own rows, whoever reads slowly, leaves or has
// an answer that is not as expected beside it.
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { Kind, getOperationAST, parse, type SelectionSetNode } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGateway, type Gateway } from '../../gateway/context.js';
import { composeTiny, givenSupergraph } from '../support/tiny-subgraphs/compose.js';
import { listenOnLoopback } from '../support/tiny-subgraphs/tiny-subgraph.js';

const header =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external"])\n';
const lists = parse(
  `${header} type Query { items(of: Int!): [Item] } type Item @key(fields: "id") { id: ID! tags: [[String]] }`,
);
const texts = parse(
  `${header} type Item @key(fields: "id") { id: ID! text: String notes: [Note] } type Note { text: String }`,
);
const query = 'query ($of: Int!) { items(of: $of) { tags id text notes { text } } }';

const rows = 400;
/** Their answers are larger than what the system takes at once. */
const isSlow = (asker: number) => asker % 4 === 1;
/** How long the text of each row is differs by the asker, so that a mix-up moves everything. */
const textOf = (id: string) => {
  const asker = Number(id.split('.')[0]);
  return `${id}-`.repeat((20 + (asker % 7) * 9) * (isSlow(asker) ? 40 : 1));
};
const noteOf = (id: string) => (id.endsWith('3') ? null : [{ text: id }, null, { text: `${id}!` }]);
const idOf = (asker: number, row: number) => `${asker}.${row}`;

function expected(asker: number): unknown {
  return {
    data: {
      items: Array.from({ length: rows }, (_, row) => {
        if (row % 50 === 7) return null;
        const id = idOf(asker, row);
        return { tags: [[id], null, []], id, text: textOf(id), notes: noteOf(id) };
      }),
    },
  };
}

describe('answers in memory that is used again', () => {
  let gateway: Gateway;
  let stop: () => Promise<unknown>;
  /** The answers to these askers say more than was asked for. */
  const isUnexpected = (asker: number) => asker % 5 === 4;

  beforeAll(async () => {
    const items = await served(({ of }) => ({
      items: Array.from({ length: rows }, (_, row) => {
        if (row % 50 === 7) return null;
        const id = idOf(Number(of), row);
        const unasked = isUnexpected(Number(of)) && { unasked: true };
        return { __typename: 'Item', id, tags: [[id], null, []], ...unasked };
      }),
    }));
    const more = await served(({ representations }) => ({
      _entities: (representations as { id: string }[]).map(({ id }) => ({
        __typename: 'Item',
        text: textOf(id),
        notes: noteOf(id),
      })),
    }));
    const supergraph = composeTiny([
      { name: 'lists', url: items.url, typeDefs: lists },
      { name: 'texts', url: more.url, typeDefs: texts },
    ]);
    gateway = await createGateway({ supergraph: givenSupergraph(supergraph), port: 0, host: '127.0.0.1' });
    stop = () => Promise.all([gateway.close(), items.stop(), more.stop()]);
  });
  afterAll(() => stop());

  it('are each client’s own', async () => {
    for (let round = 0; round < 4; round += 1) {
      const askers = Array.from({ length: 12 }, (_, index) => round * 3 + index);
      const answers = await Promise.all(
        askers.map((asker) => {
          if (isSlow(asker)) return readSlowly(gateway.url, asker);
          if (asker % 4 === 2) void leave(gateway.url, asker);
          return askFor(gateway.url, asker);
        }),
      );
      answers.forEach((answer, index) => {
        expect(JSON.parse(answer), `the answer to asker ${askers[index]}`).toEqual(
          expected(askers[index] ?? 0),
        );
      });
    }
  });
});

function body(asker: number): string {
  return JSON.stringify({ query, variables: { of: asker } });
}

async function askFor(url: string, asker: number): Promise<string> {
  const response = await fetch(new URL('/graphql', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: body(asker),
  });
  return response.text();
}

function ask(url: string, asker: number) {
  const { port } = new URL(url);
  const socket = connect(Number(port), '127.0.0.1');
  const sent = body(asker);
  socket.write(
    `POST /graphql HTTP/1.1\r\nhost: test\r\nconnection: close\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(sent)}\r\n\r\n${sent}`,
  );
  return socket;
}

/** Reads the beginning and goes on later, when others were answered. */
async function readSlowly(url: string, asker: number): Promise<string> {
  const socket = ask(url, asker);
  await once(socket, 'readable');
  const beginning = String(socket.read(1_000));
  await sleep(150);
  const whole = `${beginning}${await text(socket)}`;
  return whole.slice(whole.indexOf('\r\n\r\n') + 4);
}

/** Goes away with the first bytes of the answer. */
async function leave(url: string, asker: number): Promise<void> {
  const socket = ask(url, asker).on('error', () => undefined);
  await once(socket, 'readable');
  socket.destroy();
}

/** A subgraph that answers with the fields of a request in its order, as GraphQL has it. */
function served(data: (variables: Record<string, unknown>) => Record<string, unknown>) {
  return listenOnLoopback(
    createServer((request, response) => {
      void text(request).then((sent) => {
        const { query: asked, variables } = JSON.parse(sent) as {
          query: string;
          variables: Record<string, unknown>;
        };
        const operation = getOperationAST(parse(asked));
        response
          .writeHead(200, { 'content-type': 'application/json' })
          .end(JSON.stringify({ data: selected(data(variables), operation?.selectionSet) }));
      });
    }),
  );
}

function selected(value: unknown, selectionSet: SelectionSetNode | undefined): unknown {
  if (Array.isArray(value)) return value.map((item) => selected(item, selectionSet));
  if (typeof value !== 'object' || value === null || selectionSet === undefined) return value;
  const object = value as Record<string, unknown>;
  const fields = selectionSet.selections.flatMap((selection): [string, unknown][] => {
    if (selection.kind === Kind.FIELD)
      return [[selection.name.value, selected(object[selection.name.value], selection.selectionSet)]];
    if (selection.kind === Kind.INLINE_FRAGMENT)
      return Object.entries(selected(object, selection.selectionSet) as object);
    return [];
  });
  return { ...Object.fromEntries(fields), ...('unasked' in object && { unasked: true }) };
}
