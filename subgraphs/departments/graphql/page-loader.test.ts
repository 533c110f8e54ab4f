import { describe, expect, it } from 'vitest';
import { pageLoader } from './page-loader.js';

describe('a loader of pages', () => {
  it('asks once for all parents with the same arguments, and gives each its own page', async () => {
    const asked: unknown[] = [];
    const loader = pageLoader(async (parents: readonly number[], args: { first: number }) => {
      asked.push([parents, args]);
      return parents.map((parent) => `page of ${parent} by ${args.first}`);
    });
    const keys = [
      { parent: 1, args: { first: 5 } },
      { parent: 2, args: { first: 9 } },
      { parent: 3, args: { first: 5 } },
    ];
    expect(await loader.loadMany(keys)).toEqual(['page of 1 by 5', 'page of 2 by 9', 'page of 3 by 5']);
    expect(asked).toEqual([
      [[1, 3], { first: 5 }],
      [[2], { first: 9 }],
    ]);
  });

  it('fails those alone whose arguments are refused', async () => {
    const refused = new Error('too many');
    const loader = pageLoader(async (parents: readonly number[], first: number) => {
      if (first > 500) throw refused;
      return parents;
    });
    const answers = await loader.loadMany([
      { parent: 1, args: 501 },
      { parent: 2, args: 500 },
    ]);
    expect(answers).toEqual([refused, 2]);
  });
});
