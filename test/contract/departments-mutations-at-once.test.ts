// What changes of posts made at once may not do together, over both engines.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Subgraph } from '../../subgraphs/kit/subgraph.js';
import { eachDatabase } from '../support/mysql/each-database.js';
import { openDepartments } from './departments-fixture.js';
import { createPost, somePosts, updatePost } from './departments-mutations-setting.js';

describe('posts', () => {
  eachDatabase((_engine, fresh) => {
    let subgraph: Subgraph;
    beforeAll(async () => {
      const url = await fresh();
      await somePosts(url);
      subgraph = await openDepartments(url);
    });
    afterAll(() => subgraph.close());

    const create = (input: object) => createPost(subgraph, input);
    const update = (input: object) => updatePost(subgraph, input);

    it('get one reference once, however many ask for it at once', async () => {
      const answers = await Promise.all(
        Array.from({ length: 6 }, () => create({ departmentId: 'D1', reference: 'ONCE', title: 'Once' })),
      );
      const outcomes = answers.map(({ data }) => data?.createPost.rule ?? data?.createPost.__typename).sort();
      expect(outcomes).toEqual([
        'PostSaved',
        'REFERENCE_TAKEN',
        'REFERENCE_TAKEN',
        'REFERENCE_TAKEN',
        'REFERENCE_TAKEN',
        'REFERENCE_TAKEN',
      ]);
    });

    it('are changed by one of those who change one version at once', async () => {
      const answers = await Promise.all(
        ['a', 'b', 'c', 'd'].map((title) => update({ id: 'P11', version: 1, title })),
      );
      const outcomes = answers.map(({ data }) => data?.updatePost.rule ?? data?.updatePost.__typename).sort();
      expect(outcomes).toEqual(['PostSaved', 'STALE_VERSION', 'STALE_VERSION', 'STALE_VERSION']);
    });

    it('are never made to report in a circle by changes at once', async () => {
      // Five posts, each told at once to report to the next and the last to the first: all but one may.
      for (const ring of [
        [13, 14, 15, 16, 17],
        [18, 19, 20, 21, 22],
        [23, 24, 25, 26, 27],
      ]) {
        const answers = await Promise.all(
          ring.map((key, index) =>
            update({ id: `P${key}`, version: 1, reportsToId: `P${ring[(index + 1) % ring.length] ?? 0}` }),
          ),
        );
        const outcomes = answers
          .map(({ data }) => data?.updatePost.rule ?? data?.updatePost.__typename)
          .sort();
        expect(outcomes).toEqual(['PostSaved', 'PostSaved', 'PostSaved', 'PostSaved', 'REPORTING_CYCLE']);
      }
    });
  });
});
