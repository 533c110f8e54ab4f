// Apollo's planner has faults that no executor can see: what is answered then, and what would be right.
import { describe, expect, it } from 'vitest';
import { startApollo, startCompiled } from './engines.js';
import { plannerFaults, rates } from './planner-faults.js';

describe.each(plannerFaults)('Apollo’s planner: $what', ({ world, query, apollo, right, ours, hive }) => {
  it('answers wrongly in Apollo’s own executor', async () => {
    const { data, errors } = await (await startApollo(world)).ask(query, {});
    expect({ data, errors }).toEqual(apollo);
    expect(apollo).not.toEqual(right);
  });

  it(`is ${ours ? 'not answered silently' : 'answered rightly'} in the compiled engine`, async () => {
    const { data, errors } = await (await startCompiled(world)).ask(query, {});
    expect({ data, errors }).toEqual(ours ?? right);
  });

  it(`is ${hive ? 'not answered silently' : 'answered rightly'} with Hive’s planner first`, async () => {
    const { data, errors } = await (await startCompiled(world, 'hive')).ask(query, {});
    expect({ data, errors }).toEqual(hive ?? right);
  });
});

it('is not run where no planner gives a field what it requires', async () => {
  const engine = await startCompiled(rates);
  const query = 'query ($yes: Boolean = true) { products { cheap @include(if: $yes) dear } }';
  const { data, errors } = await engine.ask(query, {});
  expect({ data, errors }).toEqual({ data: null, errors: [' OPERATION_NOT_SUPPORTED'] });
  expect(await engine.refusals()).toEqual({ wrong: 2 });
});

it('is run where the one field is skipped that cannot be had beside the other', async () => {
  const engine = await startCompiled(rates);
  const query = 'query ($yes: Boolean!) { products { a: cheap @include(if: $yes) b: dear @skip(if: $yes) } }';
  expect(await engine.ask(query, { yes: true })).toMatchObject({ data: { products: [{ a: 'of 1' }] } });
  expect(await engine.ask(query, { yes: false })).toMatchObject({ data: { products: [{ b: 'of 2' }] } });
});
