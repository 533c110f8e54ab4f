import { expect, it } from 'vitest';
import { recordTrace } from './subgraph-trace.js';

let time = 0;
const at = (ms: number): void => {
  time = ms;
};
const traced = () => {
  at(0);
  return recordTrace(() => time);
};
const provenance = (owner: unknown, dataAsOf: unknown, sample?: unknown) => ({
  data: null,
  extensions: { provenance: { owner, dataAsOf, sample } },
});

it('adds up the time in which something was waited for, at once or one after another', () => {
  const trace = traced();
  const first = trace.called('people');
  at(10);
  const second = trace.called('people');
  at(15);
  first({});
  at(30);
  second({});
  at(100);
  const third = trace.called('people');
  at(104.26);
  third();
  expect(trace.subgraphs()).toEqual([
    { subgraph: 'people', owner: null, dataAsOf: null, sample: null, fetches: 3, latencyMs: 34.3 },
  ]);
});

it('keeps the earliest of several moments, and subgraphs apart', () => {
  const trace = traced();
  trace.called('people')(provenance('A', '2026-03-02T00:00:00Z'));
  trace.called('posts')(provenance('B', null));
  trace.called('people')(provenance('A', '2026-03-01T01:00:00+01:00'));
  trace.called('people')(provenance('A', '2026-03-03T00:00:00Z'));
  expect(trace.subgraphs()).toMatchObject([
    { subgraph: 'people', owner: 'A', dataAsOf: '2026-03-01T00:00:00.000Z', fetches: 3 },
    { subgraph: 'posts', owner: 'B', dataAsOf: null, fetches: 1 },
  ]);
});

it('says that data are a sample where one of several answers says so', () => {
  const trace = traced();
  for (const sample of [false, true, false, undefined]) trace.called('people')(provenance('A', null, sample));
  trace.called('posts')(provenance('B', null, false));
  expect(trace.subgraphs()).toMatchObject([
    { subgraph: 'people', sample: true },
    { subgraph: 'posts', sample: false },
  ]);
});

it.each([
  ['no object', 7],
  ['no extensions', { data: {} }],
  ['extensions of its own', { extensions: { cost: 1 } }],
  ['values of other types', provenance(7, 7, 'yes')],
  ['a time that is none, and a text for an owner', provenance('x'.repeat(201), 'yesterday')],
])('takes nothing from an answer with %s', (_what, answer) => {
  const trace = traced();
  trace.called('people')(answer);
  expect(trace.subgraphs()).toMatchObject([{ owner: null, dataAsOf: null, sample: null }]);
});
