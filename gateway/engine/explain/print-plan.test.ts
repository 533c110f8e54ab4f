import { expect, it } from 'vitest';
import type { BatchFetchNode, FetchNode } from '../planner/plan.js';
import { askedServices } from './asked-services.js';
import { printPlan } from './print-plan.js';
import { showPlan } from './shown-plan.js';

const rootFetch: FetchNode = {
  kind: 'fetch',
  service: 'rooms',
  document: 'query($n:Int){rooms(first:$n){...R}} fragment R on Room{id}',
  operationName: undefined,
  operationKind: 'query',
  variables: ['n'],
  requires: undefined,
  inputRewrites: [],
  outputRewrites: [],
};

const batch: BatchFetchNode = {
  kind: 'batch-fetch',
  service: 'people',
  document:
    'query($r0:[_Any!]!,$r1:[_Any!]!){e0:_entities(representations:$r0){...on Person{name}} e1:_entities(representations:$r1){...on Person{name}}}',
  operationName: undefined,
  operationKind: 'query',
  variables: [],
  parts: [
    {
      responseName: 'e0',
      variable: 'r0',
      paths: [[{ kind: 'field', name: 'rooms' }, { kind: 'each-deep' }, { kind: 'field', name: 'owner' }]],
      requires: [
        {
          kind: 'fragment',
          type: 'Person',
          selections: [{ kind: 'field', read: 'id_asked', write: 'id', selections: undefined }],
        },
      ],
      inputRewrites: [],
      outputRewrites: [],
    },
    {
      responseName: 'e1',
      variable: 'r1',
      paths: [
        [
          { kind: 'field', name: 'head' },
          { kind: 'type', names: ['Person', 'Robot'] },
        ],
      ],
      requires: [
        {
          kind: 'fragment',
          type: 'Person',
          selections: [{ kind: 'field', read: 'id', write: 'id', selections: undefined }],
        },
      ],
      inputRewrites: [],
      outputRewrites: [],
    },
  ],
};

it('prints fragments, and entities of several places that are asked for at once', () => {
  const explanation = { keySetRounds: [], plan: { kind: 'sequence', nodes: [rootFetch, batch] } as const };
  expect(printPlan(showPlan(explanation))).toBe(`QueryPlan {
  Sequence {
    Fetch(service: "rooms") {
      {
        rooms(first: $n) {
          ...R
        }
      }

      fragment R on Room {
        id
      }
    }
    BatchFetch(service: "people") {
      e0 (path: "rooms.@.owner")
      {
        ... on Person {
          id: id_asked
        }
      } =>
      e1 (path: "head.|[Person,Robot]")
      {
        ... on Person {
          id
        }
      } =>
      {
        e0: _entities(representations: $r0) {
          ... on Person {
            name
          }
        }
        e1: _entities(representations: $r1) {
          ... on Person {
            name
          }
        }
      }
    }
  }
}`);
  expect(askedServices(explanation, {})).toEqual(['rooms', 'people']);
});

it('prints both branches of a condition, and counts the one that is taken', () => {
  const plan = { kind: 'condition', variable: 'deep', whenTrue: batch, whenFalse: rootFetch } as const;
  const explanation = { keySetRounds: [], plan };
  const text = printPlan(showPlan(explanation));
  expect(text.indexOf('Include(if: $deep)')).toBeGreaterThan(0);
  expect(text.indexOf('Skip(if: $deep)')).toBeGreaterThan(text.indexOf('Include(if: $deep)'));
  expect(askedServices(explanation, { deep: true })).toEqual(['people']);
  expect(askedServices(explanation, { deep: false })).toEqual(['rooms']);
});
