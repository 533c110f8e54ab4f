// Arguments from a context, which our engine alone can give: the answers are worked out by hand.
import { beforeAll, describe, expect, it } from 'vitest';
import { startCompiled, type TestEngine } from './engines.js';
import { bazaar } from './worlds/bazaar.js';

describe('arguments from a context', () => {
  let engine: TestEngine;
  beforeAll(async () => {
    engine = await startCompiled(bazaar);
  });

  const answered: readonly [string, string, unknown][] = [
    [
      'have a value for each place of an entity, although it is the same entity everywhere',
      '{ shops { offers { id price } } }',
      {
        shops: [
          {
            offers: [
              { id: 'o1', price: 'o1 in GBP' },
              { id: 'o2', price: 'o2 in GBP' },
            ],
          },
          {
            offers: [
              { id: 'o1', price: 'o1 in EUR' },
              { id: 'o3', price: 'o3 in EUR' },
            ],
          },
          {
            offers: [
              { id: 'o1', price: 'o1 in null' },
              { id: 'o4', price: 'o4 in null' },
            ],
          },
          {
            offers: [
              { id: 'o1', price: 'o1 in GBP' },
              { id: 'o5', price: 'o5 in GBP' },
            ],
          },
        ],
      },
    ],
    [
      'come from whichever type the object above has',
      '{ sellers { ... on Shop { best { price label } } ... on Cart { offer { price } } } }',
      {
        sellers: [
          { best: { price: 'o1 in GBP', label: 'Offer o1' } },
          { offer: { price: 'o1 in USD' } },
          null,
        ],
      },
    ],
    [
      'come from the nearest object that has the context',
      '{ sellers { ... on Cart { shop { best { price } } offer { price } } } }',
      { sellers: [{}, { shop: { best: { price: 'o1 in EUR' } }, offer: { price: 'o1 in USD' } }, null] },
    ],
    [
      'reach through lists of lists and through other entities',
      '{ shops { nested { price twin { price } } } }',
      {
        shops: ['GBP', 'EUR', 'null', 'GBP'].map((currency) => ({
          nested: [[{ price: `o1 in ${currency}`, twin: { price: `o11 in ${currency}` } }, null], null],
        })),
      },
    ],
    [
      'differ below what one request has given to equal entities',
      '{ shops { best { similar { price } } } }',
      {
        shops: ['GBP', 'EUR', 'null', 'GBP'].map((currency) => ({
          best: { similar: { price: `o21 in ${currency}` } },
        })),
      },
    ],
    [
      'are given beside the client’s own, under any alias',
      'query ($plain: Boolean!) { shops { best { a: price(plain: $plain) price } } }',
      {
        shops: ['GBP', 'EUR', 'null', 'GBP'].map((currency) => ({
          best: { a: currency, price: `o1 in ${currency}` },
        })),
      },
    ],
    [
      'are taken from the field itself, whatever the client calls by its name',
      '{ shops { currency: id best { price } } }',
      {
        shops: ['GBP', 'EUR', 'null', 'GBP'].map((currency, index) => ({
          currency: `s${index + 1}`,
          best: { price: `o1 in ${currency}` },
        })),
      },
    ],
    [
      'come from the entity that is fetched itself',
      '{ shops { latest { zone price } } }',
      {
        shops: ['GBP', 'EUR', 'null', 'GBP'].map((currency, index) => ({
          latest: { zone: `R${((index + 1) % 2) + 1} o${index + 3}`, price: `o${index + 3} in ${currency}` },
        })),
      },
    ],
    [
      'are lists where the context has lists',
      '{ shops { best { storeys } } }',
      { shops: [1, 2, 3, 4].map((floor) => ({ best: { storeys: floor } })) },
    ],
  ];

  it.each(answered)('%s', async (_what, query, data) => {
    expect(await engine.ask(query, { plain: true })).toMatchObject({ data, errors: [] });
  });

  it('cannot be given by the client', async () => {
    const query =
      'query ($contextualArgument_1_0: String) { sellers { ... on Shop { best { price } } } nothing: __typename @skip(if: true) shops { region { code(as: $contextualArgument_1_0) } } }';
    const { data } = await engine.ask(query, { contextualArgument_1_0: 'XXX' });
    expect(data).toMatchObject({ sellers: [{ best: { price: 'o1 in GBP' } }, {}, null] });
  });

  it('are refused where the plan forgets to fetch one of two', async () => {
    const { data, errors } = await engine.ask('{ shops { best { arrives } } }', {});
    expect(data).toBeNull();
    expect(errors).toEqual([' OPERATION_NOT_SUPPORTED']);
    expect(await engine.refusals()).toEqual({ context: 1 });
  });
});
