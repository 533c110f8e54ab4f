import { expect, it } from 'vitest';
import type { EntityPart, FetchNode, PathSegment, PlanNode } from '../planner/plan.js';
import { unsharedEntities } from './unshared-entities.js';

const sent = {
  service: 's',
  document: '{ __typename }',
  operationName: undefined,
  operationKind: 'query',
  variables: [],
} as const;
const unchanged = { requires: [], inputRewrites: [], outputRewrites: [] } as const;
const root: FetchNode = { kind: 'fetch', ...sent, ...unchanged, requires: undefined };

const pathOf = (text: string): PathSegment[] =>
  text.split('.').map((name) => (name === '@' ? { kind: 'each-deep' } : { kind: 'field', name }));
const partAt = (...paths: string[]): EntityPart => ({
  responseName: 'e',
  variable: 'v',
  paths: paths.map(pathOf),
  ...unchanged,
});
const batch = (...parts: EntityPart[]): PlanNode => ({ kind: 'batch-fetch', ...sent, parts });
const inSequence = (...nodes: PlanNode[]): PlanNode => ({ kind: 'sequence', nodes });

it('lets entities of several places share what nothing adds to', () => {
  const part = partAt('a.@', 'b');
  expect(unsharedEntities(inSequence(root, batch(part)))(part)).toBe(false);
});

it.each([
  ['below one of the places', partAt('b.child')],
  ['at one of the places', partAt('a.@')],
  ['below all of the places', partAt('a.@.child', 'b.child')],
])('keeps entities of several places apart where another fetch adds something %s', (_where, other) => {
  const part = partAt('a.@', 'b');
  const isUnshared = unsharedEntities(inSequence(root, batch(part), batch(other)));
  expect(isUnshared(part)).toBe(true);
});

it('lets entities of one place share, since what comes later comes to all of them', () => {
  const part = partAt('a.@');
  const isUnshared = unsharedEntities(inSequence(root, batch(part), batch(partAt('a.@.child'))));
  expect(isUnshared(part)).toBe(false);
  expect(isUnshared()).toBe(false);
});

it('keeps the parts of one batch apart from each other', () => {
  const [one, two] = [partAt('a', 'b'), partAt('a.child')];
  const isUnshared = unsharedEntities(inSequence(root, batch(one, two)));
  expect([one, two].map(isUnshared)).toEqual([true, false]);
});

it('keeps all entities apart where their values depend on a context', () => {
  const part = partAt('a');
  const fetch: FetchNode = { ...root, contextArguments: [{ variable: 'c', sources: [] }] };
  expect(unsharedEntities(inSequence(fetch, batch(part)))(part)).toBe(true);
  expect(unsharedEntities(inSequence(fetch, batch(part)))()).toBe(true);
});
