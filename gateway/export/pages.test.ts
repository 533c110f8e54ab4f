// How far pages are fetched: one ahead of the reader, and none for a client that is gone.
import { buildSchema, print } from 'graphql';
import { expect, it } from 'vitest';
import { createAdmission } from '../admission/admission.js';
import { createLimits } from '../limits/limits.js';
import { noListSizes } from '../limits/list-sizes.js';
import { noExtensions } from '../request/asked-extensions.js';
import { createCancellation } from '../transport/cancel-signal.js';
import { compileExport } from './compile-export.js';
import { PageFailure, pagesOf } from './pages.js';

const schema = buildSchema(`
  type Query { items(first: Int, after: String): ItemConnection }
  type ItemConnection { nodes: [Item!]! pageInfo: PageInfo! totalCount: Int }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
  type Item { id: ID! }
`);

/** A list of ten pages, each of one item, by a graph that counts what it is asked. */
function tenPages(query: string) {
  const { admit } = createAdmission({ schema, limits: createLimits(), listSizes: noListSizes });
  const operation = { source: query, operationName: undefined };
  const admitted = admit({ operation, variables: {}, mayMutate: false, asked: noExtensions });
  const compiled = compileExport(schema, admitted, { partial: false });
  const asked: Readonly<Record<string, unknown>>[] = [];
  const { signal, cancel } = createCancellation();
  const pages = pagesOf(compiled, {
    partial: false,
    signal,
    ask: (variables) => {
      asked.push(variables);
      const id = String(asked.length);
      const exportPageInfo = { hasNextPage: asked.length < 10, endCursor: id };
      return Promise.resolve({ data: { items: { nodes: [{ id }], exportPageInfo } } });
    },
  });
  return { pages, asked, text: print(compiled.document), leave: cancel };
}

it('are asked for by one text, cut down to the rows, with the cursor of the page before', async () => {
  const { pages, asked, text } = tenPages(
    'query Q { items(first: 1, after: "x") { nodes { id } totalCount } other: __typename }',
  );
  const ids: unknown[] = [];
  for await (const { rows } of pages) for (const { item } of rows) ids.push((item as { id: string }).id);
  expect(ids).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
  expect(text.replaceAll(/\s+/g, ' ')).toBe(
    'query Q($exportAfter: String) { items(first: 1, after: $exportAfter) { nodes { id } exportPageInfo: pageInfo { hasNextPage endCursor } } }',
  );
  expect(asked.map((variables) => variables['exportAfter'])).toEqual([
    'x',
    '1',
    '2',
    '3',
    '4',
    '5',
    '6',
    '7',
    '8',
    '9',
  ]);
});

it('are fetched one ahead and no further', async () => {
  const { pages, asked } = tenPages('{ items { nodes { id } } }');
  await pages.next();
  await new Promise(setImmediate);
  expect(asked).toHaveLength(2);
  await pages.next();
  expect(asked).toHaveLength(3);
});

it('are not fetched any more when the client has gone', async () => {
  const { pages, asked, leave } = tenPages('{ items { nodes { id } } }');
  await pages.next();
  leave();
  await expect(pages.next()).rejects.toThrow(PageFailure);
  expect(asked).toHaveLength(2);
  expect((await pages.next()).done).toBe(true);
});
