// GraphQL over HTTP: every audit of graphql-http against a gateway that listens, and none may do less than pass.
import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTinyGateway, type TinyGateway } from '../support/gateway/tiny-gateway.js';
import { staff } from '../support/tiny-subgraphs/definitions.js';

describe('GraphQL over HTTP', () => {
  let gateway: TinyGateway;
  beforeAll(async () => {
    gateway = await startTinyGateway([staff]);
  });
  afterAll(() => gateway.close());

  const audits = serverAudits({ url: () => `${gateway.url}graphql` });
  it('has audits to run', () => {
    expect(audits.length).toBeGreaterThan(60);
  });

  it.each(audits.map((audit) => [audit.id, audit.name, audit] as const))(
    '%s %s',
    async (_id, _name, audit) => {
      const result = await audit.fn();
      expect(result.status, 'reason' in result ? result.reason : undefined).toBe('ok');
    },
  );
});
