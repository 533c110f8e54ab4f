import { buildSchema } from 'graphql';
import { describe, expect, it, vi } from 'vitest';
import { interfaceNames, namesSatisfying } from './types.js';

const schema = () =>
  buildSchema(`
    type Query { node: Node any: Any }
    interface Node { id: ID }
    interface Named implements Node { id: ID name: String }
    type Person implements Named & Node { id: ID name: String }
    type Post implements Node { id: ID }
    union Any = Person | Query
  `);

describe('names that satisfy a type condition', () => {
  it.each([
    ['Person', ['Person']],
    ['Node', ['Named', 'Node', 'Person', 'Post']],
    ['Named', ['Named', 'Person']],
    ['Any', ['Any', 'Person', 'Query']],
    ['Nobody', ['Nobody']],
  ])('%s', (condition, names) => {
    expect([...namesSatisfying(schema(), condition)].sort()).toEqual(names);
  });
});

describe('the interfaces of a schema', () => {
  it('are looked for once, however many fetches ask', () => {
    const asked = schema();
    const look = vi.spyOn(asked, 'getTypeMap');
    for (let fetch = 0; fetch < 100; fetch += 1)
      expect([...interfaceNames(asked)].sort()).toEqual(['Named', 'Node']);
    expect(look).toHaveBeenCalledTimes(1);
  });

  it('are not taken for those of another', () => {
    interfaceNames(schema());
    expect(interfaceNames(buildSchema('type Query { a: Int }'))).toEqual(new Set());
  });
});
