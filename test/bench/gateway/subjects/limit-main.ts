// The limit: what somebody would write who had to serve these three queries and no other. No schema, no checks, no plan.
import { createServer } from 'node:http';
import { sizeNames, sizes } from '../sizes.js';
import { askSubgraph } from './limit/ask-subgraph.js';
import { headlinePage, type Asks } from './limit/headline-page.js';

const [, , subgraphs = '{}', port = ''] = process.argv;
const urls = JSON.parse(subgraphs) as Record<string, string>;

const ask = (name: string) => askSubgraph(urls[name] ?? '');
const asks: Asks = {
  placements: ask('placements'),
  people: ask('people'),
  departments: ask('departments'),
  firms: ask('partner-firms'),
};
const pages = new Map(
  sizeNames.map((size) => [sizes[size].query, headlinePage(asks, sizes[size].placements, size === 'large')]),
);

createServer((request, response) => {
  const received: Buffer[] = [];
  request.on('data', (bytes: Buffer) => received.push(bytes));
  request.on('end', () => {
    const body = received.length === 1 ? received[0] : Buffer.concat(received);
    const { query, variables } = JSON.parse(String(body)) as {
      query: string;
      variables?: { after?: string };
    };
    const page = pages.get(query);
    if (page === undefined) {
      response.writeHead(400).end();
      return;
    }
    page(variables?.after ?? null).then(
      (answer) => {
        const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(answer) };
        response.writeHead(200, headers).end(answer);
      },
      () => response.writeHead(502).end(),
    );
  });
}).listen(Number(port), '127.0.0.1');
