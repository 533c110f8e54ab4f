// Whatever is wrong with a request is refused with the same code at every entry, before any subgraph is asked.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GatewayPlugin } from '../../gateway/server/plugin-host.js';
import { startTinyGateway, type TinyGateway } from '../support/gateway/tiny-gateway.js';
import { temporaryFiles } from '../support/tiny-subgraphs/compose.js';
import { fleet, officers } from '../support/tiny-subgraphs/paged.js';
import { badRequests, type BadRequest } from './every-entry/bad-requests.js';
import { entries } from './every-entry/entries.js';

/** Low, so that what exceeds them fits into an address. */
const limits = {
  tokens: 900,
  nesting: 30,
  selections: 400,
  depth: 12,
  'root-fields': 40,
  aliases: 50,
  directives: 30,
  'variable-nesting': 10,
  rows: 1_000,
};

const plugin: GatewayPlugin = { requestDidStart: () => Promise.resolve({}) };

const question =
  'query Ships($first: Int = 2, $after: String) { ships(first: $first, after: $after) { nodes { id } } }';

describe.each([
  ['without plugins', []],
  ['with a plugin that listens to every request', [plugin]],
])('a gateway %s', (_what, plugins) => {
  let gateway: TinyGateway;
  let removeFiles: () => Promise<unknown>;
  beforeAll(async () => {
    const files = await temporaryFiles({ '01-ships.graphql': question });
    removeFiles = () => files.remove();
    gateway = await startTinyGateway([fleet, officers], { limits, plugins, operations: files.path('.') });
  });
  afterAll(async () => {
    await gateway.close();
    await removeFiles();
  });
  const asked = (): number => gateway.subgraphs.reduce((sum, { seen }) => sum + seen.length, 0);

  describe.each(Object.entries(entries))('at the entry %s', (entry, send) => {
    const cases = badRequests.filter(({ only }) => only === undefined || only.includes(entry as never));
    it.each(cases.map((bad): [string, BadRequest] => [bad.what, bad]))('%s', async (_name, bad) => {
      const before = asked();
      const { status, errors } = await send(gateway.url, bad);
      const [code, expected] = bad.refusedAt?.[entry] ?? [bad.code, bad.status ?? 400];
      expect([errors[0]?.extensions.code, status]).toEqual([code, expected]);
      expect(errors[0]?.message).toMatch(
        /\w.*\.$|Syntax Error|Variable|Cannot query|PersistedQueryNotFound/s,
      );
      expect(asked()).toBe(before);
    });

    it('answers what is in order', async () => {
      const { status, errors } = await send(gateway.url, { query: '{ ships(first: 1) { nodes { id } } }' });
      expect([status, errors]).toEqual([200, []]);
    });
  });
});
