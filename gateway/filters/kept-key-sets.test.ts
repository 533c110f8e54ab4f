// What is kept is given again only with its subgraph's word for it, asked for the same request.
import { beforeEach, describe, expect, it } from 'vitest';
import type { AskKeys, KeysAnswer, KeysQuestion } from './ask-keys.js';
import { createKeptKeySets } from './kept-key-sets.js';
import type { KeySet } from './offers.js';

const people = { subgraph: { name: 'people', url: '' }, field: 'personKeys', isVersioned: true } as KeySet;
const at = { condition: 'where.person', fills: 'where.personKeys' };
const question: KeysQuestion = { keySet: people, where: { grade: ['G7'] }, limit: 100, at };

let version: string | undefined;
let keys: string[];
let asked: KeysQuestion[];
/** A subgraph that keeps to the contract. */
const ask: AskKeys = (putTo) => {
  asked.push(putTo);
  if (version !== undefined && putTo.unless === version)
    return Promise.resolve({ keys: [], isTruncated: false, version });
  const found = keys.filter((key) => putTo.keys?.includes(key) ?? true);
  const answer: KeysAnswer = { keys: found.slice(0, putTo.limit), isTruncated: found.length > putTo.limit };
  return Promise.resolve(version === undefined ? answer : { ...answer, version });
};

describe('key sets that are kept', () => {
  let ofRequest: () => AskKeys;
  beforeEach(() => {
    const kept = createKeptKeySets();
    ofRequest = () => kept(ask);
    version = 'v1';
    keys = ['P1', 'P2', 'P3'];
    asked = [];
  });

  it('are asked about, not for, as long as the data are the same', async () => {
    const first = await ofRequest()(question);
    const second = await ofRequest()(question);
    expect(second.keys).toEqual(['P1', 'P2', 'P3']);
    expect(second.keys).toBe(first.keys);
    expect(asked.map(({ unless }) => unless)).toEqual([undefined, 'v1']);
  });

  it('are read anew after a change, and kept as they are then', async () => {
    await ofRequest()(question);
    version = 'v2';
    keys = ['P2'];
    expect((await ofRequest()(question)).keys).toEqual(['P2']);
    expect((await ofRequest()(question)).keys).toEqual(['P2']);
    expect(asked.map(({ unless }) => unless)).toEqual([undefined, 'v1', 'v2']);
  });

  it('are whole, however few were asked for: they need not be read', async () => {
    await ofRequest()(question);
    expect(await ofRequest()({ ...question, limit: 2 })).toMatchObject({ keys, isTruncated: false });
  });

  it('are not those of an answer that left keys out', async () => {
    await ofRequest()({ ...question, limit: 2 });
    expect((await ofRequest()(question)).keys).toEqual(keys);
    expect(asked.map(({ unless }) => unless)).toEqual([undefined, undefined]);
  });

  it('have one answer within a request, whatever changes meanwhile', async () => {
    const request = ofRequest();
    await request(question);
    version = 'v2';
    keys = [];
    expect((await request(question)).keys).toEqual(['P1', 'P2', 'P3']);
    expect(asked).toHaveLength(1);
  });

  it('tell filters, orders and limits of what they are among apart', async () => {
    const all = await ofRequest()(question);
    await ofRequest()({ ...question, where: { grade: ['G6'] } });
    await ofRequest()({ ...question, orderBy: { grade: 'ASC' } });
    await ofRequest()({ ...question, keys: all.keys });
    await ofRequest()({ ...question, keys: ['P1'] });
    expect(asked.map(({ unless }) => unless)).toEqual(Array.from({ length: 5 }, () => undefined));
  });

  it('among others that are kept are asked about without naming those', async () => {
    const narrowed = async () => {
      const request = ofRequest();
      const all = await request(question);
      return request({ ...question, where: { isLive: true }, keys: all.keys });
    };
    await narrowed();
    asked = [];
    expect((await narrowed()).keys).toEqual(keys);
    expect(asked.map(({ keys: among, unless }) => [among, unless])).toEqual([
      [undefined, 'v1'],
      [[], 'v1'],
    ]);
    version = 'v2';
    keys = ['P3', 'P4'];
    expect((await narrowed()).keys).toEqual(['P3', 'P4']);
  });

  it('are none where the subgraph has no versions', async () => {
    version = undefined;
    await ofRequest()(question);
    await ofRequest()(question);
    const unversioned = { ...question, keySet: { ...people, isVersioned: false } };
    await ofRequest()(unversioned);
    await ofRequest()(unversioned);
    expect(asked.map(({ unless }) => unless)).toEqual(Array.from({ length: 4 }, () => undefined));
  });

  it('are not counts', async () => {
    await ofRequest()(question);
    await ofRequest()({ ...question, counts: true });
    expect(asked.map(({ unless }) => unless)).toEqual([undefined, undefined]);
  });
});
