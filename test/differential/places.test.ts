// Equal entities in several places are asked for once, and each place has what was asked for there.
import { beforeAll, describe, expect, it } from 'vitest';
import { plannerKinds } from '../../gateway/engine/planner/planner-settings.js';
import { startApollo, startCompiled, startText, type TestEngine } from './engines.js';
import { gallery } from './worlds/gallery.js';

const operations: readonly string[] = [
  '{ left { picture { p: price(copies: 1) } } right { picture { p: price(copies: 2) } } }',
  '{ left { pictures { p: price(copies: 1) } } right { pictures { p: price(copies: 2) } } }',
  '{ left { picture { s: size(scale: 1) { width } } } right { picture { s: size(scale: 2) { width } } } }',
  '{ left { picture { price(copies: 1) } } right { picture { id } } }',
  '{ x: all { picture { p: price(copies: 1) } } y: all { picture { p: price(copies: 2) } } }',
  '{ left { edge { width picture { p: price(copies: 1) } } } right { edge { picture { p: price(copies: 2) } } } }',
  '{ left { beside { picture { p: price(copies: 1) } } } room { left { beside { picture { p: price(copies: 2) } } } } }',
  '{ left { picture { p: price(copies: 1) } pictures { p: price(copies: 3) } } right { pictures { p: price(copies: 2) } picture { p: price(copies: 4) } } all { picture { p: price(copies: 5) } } }',
];

describe.each(plannerKinds)('with the planner %s', (planner) => {
  let engines: readonly TestEngine[];
  beforeAll(async () => {
    engines = await Promise.all([
      startApollo(gallery),
      startCompiled(gallery, planner),
      startText(gallery, { planner }),
    ]);
  });

  it.each(operations)('every place has its own: %s', async (query) => {
    const [apollo, compiled, text] = await Promise.all(engines.map((engine) => engine.ask(query, {})));
    expect(compiled).toEqual(apollo);
    expect(text).toEqual(apollo);
  });
});
