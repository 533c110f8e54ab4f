import { expect, it } from 'vitest';
import { completenessOf } from './completeness.js';

const extensions = { code: 'SUBGRAPH_UNAVAILABLE', service: 'desks' };
const said = { subgraph: 'desks', code: 'SUBGRAPH_UNAVAILABLE' };

it('has nothing to say of what was refused', () => {
  expect(completenessOf({ errors: [{ message: 'No.', extensions }] })).toBeUndefined();
});

it('calls an answer without errors complete, nulls or none', () => {
  expect(completenessOf({ data: { desk: null } })).toEqual({ complete: true });
});

it.each<[string, unknown, (string | number)[], object]>([
  ['a null', { people: [{ desk: null }] }, ['people', 0, 'desk'], { path: ['people', 0, 'desk'] }],
  [
    'the null to which one below has spread',
    { people: [null] },
    ['people', 0, 'desk', 'number'],
    { path: ['people', 0], errorPath: ['people', 0, 'desk', 'number'] },
  ],
  ['the whole', null, ['people', 0], { path: [], errorPath: ['people', 0] }],
  [
    'a list in whose items something is missing',
    { people: [{ desk: null }] },
    ['people'],
    { path: ['people'] },
  ],
  ['what is not there at all', { people: [{}] }, ['people', 0, 'desk'], { path: ['people', 0, 'desk'] }],
])('says where the hole is: %s', (_what, data, path, place) => {
  expect(completenessOf({ data, errors: [{ message: 'No.', path, extensions }] })).toEqual({
    complete: false,
    missing: [{ ...place, ...said }],
  });
});

it('does not know the place or the subgraph of an error that names neither', () => {
  expect(completenessOf({ data: { a: null }, errors: [{ message: 'No.' }] })).toEqual({
    complete: false,
    missing: [{ path: null, subgraph: null, code: null }],
  });
});

it('lists what failed in several fetches once', () => {
  const error = (service: string) => ({
    message: 'No.',
    path: ['a'],
    extensions: { ...extensions, service },
  });
  const errors = [error('desks'), error('desks'), error('staff'), error('desks')];
  expect(completenessOf({ data: { a: [] }, errors })).toEqual({
    complete: false,
    missing: [
      { path: ['a'], ...said },
      { path: ['a'], ...said, subgraph: 'staff' },
    ],
  });
});

it('lists a hundred, and says how many more', () => {
  const errors = Array.from({ length: 103 }, (_, index) => ({
    message: 'No.',
    path: ['a', index],
    extensions,
  }));
  const completeness = completenessOf({ data: { a: errors.map(() => null) }, errors });
  expect(completeness).toMatchObject({ complete: false, more: 3 });
  expect(completeness).toHaveProperty('missing.length', 100);
  expect(completeness).toHaveProperty('missing.99.path', ['a', 99]);
});

it('counts the errors that are left out as further holes', () => {
  const omitted = { message: 'There are more.', extensions: { code: 'ERRORS_OMITTED', omitted: 7 } };
  const errors = [{ message: 'No.', path: ['a'], extensions }, omitted];
  expect(completenessOf({ data: { a: null }, errors })).toEqual({
    complete: false,
    missing: [{ path: ['a'], ...said }],
    more: 7,
  });
});
