import { getOperationAST, parse, visit, type ASTNode, type DocumentNode } from 'graphql';
import { expect, it } from 'vitest';
import { fragmentsOf } from '../../operation/fragments-of.js';
import { unplannedPart } from './unplanned-part.js';

/** The fields that the operation selects, through its fragments. */
function namesIn(document: DocumentNode): ReadonlySet<string> {
  const names = new Set<string>();
  const look = (node: ASTNode): void => {
    visit(node, {
      Field: ({ name }) => void names.add(name.value),
      FragmentSpread: ({ name }) => {
        const fragment = fragmentsOf(document).get(name.value);
        if (fragment) look(fragment.selectionSet);
      },
    });
  };
  const operation = getOperationAST(document);
  if (operation) look(operation);
  return names;
}

it.each<[string, string, string | undefined]>([
  ['a field', '{ a b { c bad d } }', 'b.bad'],
  ['a field by its alias', '{ a x: b { y: bad d } }', 'x.y'],
  [
    'a field in fragments',
    '{ a ...F } fragment F on Q { b { ... on T { ...G e } } } fragment G on T { bad f }',
    'b.bad',
  ],
  ['fields that are right alone', '{ a b { half e other } }', 'b'],
  ['the only field', '{ bad }', 'bad'],
  ['no field', '{ a b { c } }', undefined],
])('finds %s', (_what, text, place) => {
  const canPlan = (part: DocumentNode): boolean => {
    const names = namesIn(part);
    return !names.has('bad') && !(names.has('half') && names.has('other'));
  };
  expect(unplannedPart(parse(text), undefined, canPlan)).toBe(place);
});

it('stops looking in time, with what it has found', () => {
  const fields = Array.from({ length: 200 }, (_none, index) => `f${String(index)}`).join(' ');
  let asked = 0;
  const slow = (): boolean => {
    asked += 1;
    const end = performance.now() + 10;
    while (performance.now() < end);
    return true;
  };
  expect(unplannedPart(parse(`{ a { b { ${fields} } } }`), undefined, slow)).toBe('a.b');
  expect(asked).toBeLessThan(50);
});
