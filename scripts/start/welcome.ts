// What `npm start` says when the graph is ready: where it is, where its data are, and what its user must know of them.
import { dirname } from 'node:path';

/** The first query that a program can send. */
export const firstQuery =
  '{ placements(where: { isLive: true }, first: 3) { nodes { person { displayName skills { level skill { name } } } host { ... on Department { name } ... on PartnerFirm { name } } } } }';

export interface Started {
  /** The gateway's address. */
  readonly url: string;
  readonly databaseUrls: Readonly<Record<string, string>>;
  /** The subgraphs whose data are a sample, wholly or in part. */
  readonly samples: readonly string[];
  /** The command that starts the same graph with sample data. */
  readonly withSample: string;
  /** Whether variables say where a database is: the command has to be given with them. */
  readonly hasDatabaseVariables: boolean;
}

export function welcome(started: Started): string {
  const { url, databaseUrls } = started;
  const origin = url.replace(/\/$/, '');
  return [
    `ready ${origin}`,
    '',
    `  Gateway listening on ${origin}/ (open it in a browser).`,
    `  Query it from a program: curl -s ${origin}/graphql -H 'content-type: application/json' -d '${JSON.stringify({ query: firstQuery })}'`,
    `  ${dataText(Object.values(databaseUrls))}`,
    `  ${sampleText(started)}`,
    '  Access control is not enforced yet: anybody who can reach the gateway can read and change all data.',
    '  Stop with Ctrl+C.',
    '',
  ].join('\n');
}

/** The folder of embedded databases, or the addresses of others without their passwords. */
function dataText(urls: readonly string[]): string {
  const isFile = (url: string) => url.startsWith('file:');
  const places = new Set(
    urls.map((url) => (isFile(url) ? dirname(url.slice('file:'.length)) : address(url))),
  );
  const label = urls.every(isFile) && places.size === 1 ? 'Data folder' : 'Databases';
  return `${label}: ${[...places].join(', ')}`;
}

function address(url: string): string {
  const { protocol, username, host, pathname } = new URL(url);
  return `${protocol}//${username === '' ? '' : `${username}@`}${host}${pathname}`;
}

function sampleText({ samples, databaseUrls, withSample, hasDatabaseVariables }: Started): string {
  if (samples.length >= Object.keys(databaseUrls).length)
    return 'Sample data: the people, firms and placements of the sample are invented.';
  // Their values may have passwords, and are not repeated.
  const variables = hasDatabaseVariables ? ', with the same *DATABASE_URL variables,' : '';
  return samples.length === 0
    ? `Sample data: none. Add sample data${variables} with: ${withSample}`
    : `Sample data: in ${samples.join(', ')} only. Add the rest${variables} with: ${withSample}`;
}
