// Exports as their clients read them: slowly, not to the end, or not at all.
import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startTinyGateway, type TinyGateway } from '../support/gateway/tiny-gateway.js';
import { fleet, officers, shipCount } from '../support/tiny-subgraphs/paged.js';

let gateway: TinyGateway;
beforeAll(async () => {
  gateway = await startTinyGateway([fleet, officers]);
});
afterAll(() => gateway.close());
afterEach(() => {
  for (const { interfere } of gateway.subgraphs) interfere((_request, _response, proceed) => proceed());
});

describe('a client', () => {
  const query = '{ ships(first: 1) { nodes { id manifest } } }';

  async function open(
    of = gateway,
  ): Promise<{ response: IncomingMessage; leave: () => void; pages: () => number }> {
    const before = of.subgraph('fleet').seen.length;
    const request = httpRequest(`${of.url}graphql?all=true`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/csv' },
    });
    request.on('error', () => undefined);
    request.end(JSON.stringify({ query }));
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    response.on('error', () => undefined);
    return {
      response,
      leave: () => request.destroy(),
      pages: () => of.subgraph('fleet').seen.length - before,
    };
  }

  /** How many pages were fetched once no more are. */
  async function settled(pages: () => number): Promise<number> {
    for (let last = -1; ;) {
      const now = pages();
      if (now === last) return now;
      last = now;
      await setTimeout(700);
    }
  }

  it('that does not read on keeps the gateway from fetching on', async () => {
    const { response, pages } = await open();
    const waiting = await settled(pages);
    expect(waiting).toBeLessThan(shipCount / 2);
    let bytes = 0;
    for await (const chunk of response) bytes += (chunk as Buffer).length;
    expect(bytes).toBeGreaterThan(shipCount * 3_000_000);
    expect(pages()).toBe(shipCount);
  });

  it('that never reads on is not waited for', async () => {
    const impatient = await startTinyGateway([fleet, officers], { stalledMs: 300 });
    try {
      const { response, pages } = await open(impatient);
      await settled(pages);
      await expect(once(response.resume(), 'end')).rejects.toMatchObject({ code: 'ECONNRESET' });
      expect(pages()).toBeLessThan(shipCount / 2);
    } finally {
      await impatient.close();
    }
  });

  it('that goes away stops the fetching', async () => {
    const { response, leave, pages } = await open();
    await once(response, 'readable');
    leave();
    const fetched = await settled(pages);
    expect(fetched).toBeLessThan(shipCount / 2);
  });

  it('that goes away while a page is fetched ends the call to the subgraph', async () => {
    let [pages, isCut] = [0, false];
    gateway.subgraph('fleet').interfere((_request, response, proceed) => {
      pages += 1;
      if (pages < 2) proceed();
      else response.once('close', () => (isCut = true));
    });
    const { response, leave } = await open();
    await once(response, 'readable');
    while (pages < 2) await setTimeout(5);
    leave();
    while (!isCut) await setTimeout(5);
    expect(pages).toBe(2);
  });
});
