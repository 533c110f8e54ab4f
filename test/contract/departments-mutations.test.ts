// Adding and changing posts over both engines: every rule.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Subgraph } from '../../subgraphs/kit/subgraph.js';
import { eachDatabase } from '../support/mysql/each-database.js';
import { openDepartments } from './departments-fixture.js';
import { createPost, fields, result, somePosts, updatePost } from './departments-mutations-setting.js';

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
    const show = async (id: string): Promise<unknown> => {
      const { data } = (await subgraph.execute({
        query: `query ($id: ID!) { post(id: $id) { ${fields} } }`,
        variables: { id },
        headers: {},
      })) as { data: { post: unknown } };
      return data.post;
    };

    it('are added with all that is said of them, vacant', async () => {
      const input = {
        departmentId: 'D1',
        reference: 'NEW/1',
        title: 'Data Modeller',
        grade: 'G7',
        unit: 'Data',
        profession: 'DIGITAL_AND_DATA',
        reportsToId: 'P1',
        fte: 0.5,
        isDigitalLeadership: true,
        requiredClearance: 'DV',
        requirements: [
          { skill: 'data-modelling', level: 'EXPERT', isEssential: true },
          { skill: 'agile', isEssential: false },
        ],
      };
      const { data } = await create(input);
      const post = data?.createPost.post;
      expect(data?.createPost).toEqual({
        __typename: 'PostSaved',
        post: {
          id: post?.id,
          reference: 'NEW/1',
          title: 'Data Modeller',
          grade: 'G7',
          unit: 'Data',
          profession: 'DIGITAL_AND_DATA',
          reportsTo: { id: 'P1' },
          fte: 0.5,
          isDigitalLeadership: true,
          requiredClearance: 'DV',
          requirements: [
            { skill: { key: 'agile' }, level: null, isEssential: false },
            { skill: { key: 'data-modelling' }, level: 'EXPERT', isEssential: true },
          ],
          isVacant: true,
          version: 1,
          department: { id: 'D1' },
        },
      });
      expect(post?.id).toMatch(/^[0-9a-f-]{36}$/);
      expect(await show(post?.id ?? '')).toEqual(post);
      const balance = {
        __typename: 'SkillBalance',
        department: { id: 'D1' },
        skill: { key: 'data-modelling' },
        level: 'EXPERT',
      };
      expect(
        await subgraph.execute({
          query:
            'query ($r: [_Any!]!) { _entities(representations: $r) { ... on SkillBalance { essentialToPosts } } }',
          variables: { r: [balance] },
          headers: {},
        }),
      ).toEqual({
        data: { _entities: [{ essentialToPosts: 1 }] },
      });
    });

    it('are added with next to nothing', async () => {
      const { data } = await create({ departmentId: 'D3', reference: 'R1', title: 'Helper' });
      expect(data?.createPost).toMatchObject({
        __typename: 'PostSaved',
        post: { fte: 1, isDigitalLeadership: false, grade: null, requirements: [], version: 1 },
      });
    });

    it.each<[string, object, string]>([
      ['an organisation that there is not', { departmentId: 'D9' }, 'DEPARTMENT_NOT_OPEN'],
      ['a closed organisation', { departmentId: 'D2' }, 'DEPARTMENT_NOT_OPEN'],
      ['a reference in use', { reference: 'R2' }, 'REFERENCE_TAKEN'],
      ['a reference in use, with space round it', { reference: ' R2 ' }, 'REFERENCE_TAKEN'],
      ['a superior that there is not', { reportsToId: 'P99' }, 'POST_NOT_FOUND'],
      ['more than full time', { fte: 1.5 }, 'FTE_OUT_OF_RANGE'],
      ['next to no time', { fte: 1e-12 }, 'FTE_OUT_OF_RANGE'],
      ['no time', { fte: 0 }, 'FTE_OUT_OF_RANGE'],
      ['less than no time', { fte: -1 }, 'FTE_OUT_OF_RANGE'],
      [
        'a level that the skill lacks',
        { requirements: [{ skill: 'data-modelling', level: 'AWARENESS', isEssential: true }] },
        'LEVEL_NOT_IN_SKILL',
      ],
      [
        'a skill that there is not',
        { requirements: [{ skill: 'magic', isEssential: true }] },
        'LEVEL_NOT_IN_SKILL',
      ],
    ])('are not added with %s', async (_what, input, rule) => {
      const { data } = await create({ departmentId: 'D1', reference: 'REFUSED', title: 'Refused', ...input });
      expect(data?.createPost).toMatchObject({ __typename: 'PostRefused', rule, current: null });
      const { data: found } = (await subgraph.execute({
        query: '{ postByReference(departmentId: "D1", reference: "REFUSED") { id } }',
        headers: {},
      })) as { data: object };
      expect(found).toEqual({ postByReference: null });
    });

    it('are changed in what is said and in nothing else', async () => {
      const before = (await show('P1')) as object;
      const { data } = await update({ id: 'P1', version: 7, title: 'Head of all', profession: null });
      expect(data?.updatePost).toEqual({
        __typename: 'PostSaved',
        post: { ...before, title: 'Head of all', profession: null, version: 8 },
      });
      expect(
        await subgraph.execute({
          query: '{ posts(where: { titleContains: "OF ALL" }) { nodes { id } } }',
          headers: {},
        }),
      ).toEqual({ data: { posts: { nodes: [{ id: 'P1' }] } } });
    });

    it('are changed in everything, and emptied of what may be empty', async () => {
      const full = {
        id: 'P4',
        version: 1,
        title: 'Four',
        grade: 'SEO',
        unit: 'U',
        profession: 'TAX',
        reportsToId: 'P3',
        fte: 0.25,
        isDigitalLeadership: true,
        requiredClearance: 'BPSS',
        requirements: [{ skill: 'agile', level: 'WORKING', isEssential: true }],
      };
      const { data } = await update(full);
      expect(data?.updatePost).toMatchObject({
        post: {
          title: 'Four',
          grade: 'SEO',
          unit: 'U',
          profession: 'TAX',
          reportsTo: { id: 'P3' },
          fte: 0.25,
          isDigitalLeadership: true,
          requiredClearance: 'BPSS',
          requirements: [{ skill: { key: 'agile' }, level: 'WORKING', isEssential: true }],
          version: 2,
        },
      });
      const emptied = await update({
        id: 'P4',
        version: 2,
        grade: null,
        unit: null,
        reportsToId: null,
        requiredClearance: null,
        requirements: [],
      });
      expect(emptied.data?.updatePost).toMatchObject({
        post: {
          title: 'Four',
          grade: null,
          unit: null,
          profession: 'TAX',
          reportsTo: null,
          requiredClearance: null,
          requirements: [],
          version: 3,
        },
      });
    });

    it.each<[string, object, string, string | null]>([
      ['there is none', { id: 'P99' }, 'POST_NOT_FOUND', null],
      ['it has been changed since', { id: 'P2', version: 2 }, 'STALE_VERSION', 'P2'],
      ['its superior is none', { id: 'P2', reportsToId: 'P99' }, 'POST_NOT_FOUND', 'P2'],
      ['it would report to itself', { id: 'P2', reportsToId: 'P2' }, 'REPORTING_CYCLE', 'P2'],
      ['it would report to its report', { id: 'P2', reportsToId: 'P3' }, 'REPORTING_CYCLE', 'P2'],
      ['it would take next to no time', { id: 'P2', fte: 1e-12 }, 'FTE_OUT_OF_RANGE', 'P2'],
      ['it would take more than full time', { id: 'P2', fte: 1.01 }, 'FTE_OUT_OF_RANGE', 'P2'],
      [
        'the skill lacks the level',
        { id: 'P2', requirements: [{ skill: 'budgeting', level: 'EXPERT', isEssential: false }] },
        'LEVEL_NOT_IN_SKILL',
        'P2',
      ],
    ])('are not changed where %s', async (_what, input, rule, id) => {
      const before = id === null ? null : await show(id);
      const { data } = await update({ version: 1, title: 'Refused', ...input });
      expect(data?.updatePost).toMatchObject({
        __typename: 'PostRefused',
        rule,
        current: id === null ? null : { id, version: 1 },
      });
      expect(id === null ? null : await show(id)).toEqual(before);
    });

    it('can be taken out of a circle that a return made, and put above it', async () => {
      expect((await update({ id: 'P12', version: 1, reportsToId: 'P5' })).data?.updatePost.__typename).toBe(
        'PostSaved',
      );
      expect((await update({ id: 'P5', version: 1, reportsToId: 'P12' })).data?.updatePost.rule).toBe(
        'REPORTING_CYCLE',
      );
      expect((await update({ id: 'P5', version: 1, reportsToId: 'P1' })).data?.updatePost.__typename).toBe(
        'PostSaved',
      );
    });

    it.each<[string, object, string]>([
      ['a blank title', { title: '  ' }, '`title` must not be empty.'],
      [
        'a reference too long',
        { reference: 'x'.repeat(65) },
        '`reference` has 65 characters; the maximum is 64.',
      ],
      [
        'a skill named twice',
        {
          requirements: [
            { skill: 'agile', isEssential: true },
            { skill: 'agile', isEssential: false },
          ],
        },
        'The skill "agile" is required twice. Name each skill once.',
      ],
    ])('are refused as malformed with %s', async (_what, input, message) => {
      const { errors } = await create({ departmentId: 'D1', reference: 'M', title: 'M', ...input });
      expect(errors?.map((error) => [error.extensions.code, error.message])).toEqual([
        ['BAD_USER_INPUT', message],
      ]);
    });

    it('are not changed in nobody’s name', async () => {
      const { errors } = await subgraph.execute({
        query: `mutation { createPost(input: { departmentId: "D1", reference: "N", title: "N" }) ${result} }`,
        headers: {},
      });
      expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['ACTOR_REQUIRED']);
    });
  });
});

describe('posts where the graph round them is down', () => {
  eachDatabase((_engine, fresh) => {
    it('are changed as long as no skill is named', async () => {
      const url = await fresh();
      await somePosts(url);
      const subgraph = await openDepartments(url, () => Promise.reject(new Error('down')));
      const update = (input: object) =>
        subgraph.execute({
          query: `mutation ($input: UpdatePostInput!) { updatePost(input: $input) { __typename } }`,
          variables: { input },
          headers: { 'workforce-actor': 'hr-1' },
        });
      try {
        expect(await update({ id: 'P2', version: 1, title: 'Two', requirements: [] })).toEqual({
          data: { updatePost: { __typename: 'PostSaved' } },
        });
        const { errors } = await update({
          id: 'P2',
          version: 2,
          requirements: [{ skill: 'agile', isEssential: true }],
        });
        expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['SUBGRAPH_UNAVAILABLE']);
      } finally {
        await subgraph.close();
      }
    });
  });
});
