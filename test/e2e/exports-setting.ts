// A fleet in pages, over HTTP, and how a client takes its answers away and reads them.
import { tableFromIPC } from 'apache-arrow';
import { parse } from 'csv-parse/sync';
import { startTinyGateway, type TinyGateway } from '../support/gateway/tiny-gateway.js';
import { crew, harbour, voyages } from '../support/tiny-subgraphs/joins.js';
import { fleet, officers, ships } from '../support/tiny-subgraphs/paged.js';

const mediaTypes = {
  csv: 'text/csv',
  ndjson: 'application/x-ndjson',
  arrow: 'application/vnd.apache.arrow.stream',
};
export const formats = Object.keys(mediaTypes) as readonly (keyof typeof mediaTypes)[];

export type Take = (
  format: keyof typeof mediaTypes,
  query: string,
  options?: string,
  variables?: object,
) => Promise<Response>;

export function startExportGateway(): Promise<TinyGateway> {
  return startTinyGateway([fleet, officers, crew, voyages, harbour]);
}

/** Takes answers away by POST. */
export function takeFrom({ url }: TinyGateway): Take {
  return (format, query, options = '', variables = {}) =>
    fetch(`${url}graphql${options}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: mediaTypes[format] },
      body: JSON.stringify({ query, variables }),
    });
}

/** Has all subgraphs answer again. */
export function calm({ subgraphs }: TinyGateway): void {
  for (const { interfere } of subgraphs) interfere((_request, _response, proceed) => proceed());
}

export type Rows = readonly Readonly<Record<string, unknown>>[];

export const linesOf = (text: string): Rows =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Rows[number]);

export const idOf = ({ id }: Rows[number]): unknown => id;

/** The rows of a file, as its own kind of reader gives them. */
export const readers = {
  csv: async (response: Response): Promise<Rows> => parse(await response.text(), { columns: true }),
  ndjson: async (response: Response): Promise<Rows> => linesOf(await response.text()),
  arrow: async (response: Response): Promise<Rows> => {
    const table = tableFromIPC(Buffer.from(await response.arrayBuffer()));
    return table.toArray().map((row) => (row as { toJSON(): Rows[number] }).toJSON());
  },
};

export const expectedIds = ships.map(({ id }) => id);
