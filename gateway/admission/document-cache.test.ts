import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createLimits } from '../limits/limits.js';
import { noListSizes } from '../limits/list-sizes.js';
import { createAdmission } from './admission.js';

const schema = buildSchema(
  `type Query { node: Node } type Node { ${Array.from({ length: 1_000 }, (_, index) => `f${index}: Int`).join(' ')} }`,
);

const admission = () => createAdmission({ schema, listSizes: noListSizes, limits: createLimits() });

const request = (source: string) => ({
  operation: { source, operationName: undefined },
  variables: {},
  mayMutate: true,
  asked: { dryRun: false },
});

/** An operation of about 10 KB that nobody else sends: some 900 selections. */
const large = (number: number): string =>
  `{ node { ${Array.from({ length: 900 }, (_, index) => `a${number}_${index}: f${index}`).join(' ')} } }`;

const small = '{ node { f1 f2 } }';

describe('operations in use', () => {
  it('stay when a hundred new ones of 10 KB come, each asked for once', () => {
    const { admit } = admission();
    const known = admit(request(small)).operation;
    admit(request(small));
    for (let number = 0; number < 100; number += 1) admit(request(large(number)));
    expect(admit(request(small)).operation).toBe(known);
  });

  it('are in use in the next supergraph from the start, and busy for the one after', () => {
    const [before, next] = [admission(), admission()];
    for (let time = 0; time < 10; time += 1) before.admit(request(small));
    const [busy] = before.busiest(10);
    if (busy === undefined) throw new Error('nothing is busy');
    const known = next.admitBusy(busy);
    for (let number = 0; number < 100; number += 1) next.admit(request(large(number)));
    expect(next.busiest(1)).toEqual([{ source: small, operationName: undefined, uses: 5 }]);
    expect(next.admit(request(small)).operation).toBe(known);
  });
});

it('gives a document that is new its own turn, and a known one none', async () => {
  const { admit, turnOf } = admission();
  const { operation } = request(small);
  expect(await turnOf(operation)).toBeUndefined();
  expect(turnOf(operation)).toBeInstanceOf(Promise);
  admit(request(small));
  expect(turnOf(operation)).toBeUndefined();
});
