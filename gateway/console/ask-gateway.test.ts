// The console's own requests: what is sent, and what a user is told where it fails.
import { describe, expect, it } from 'vitest';
import { exportFormats, fetchExport, fetchPlan, type Fetch } from './web/ask-gateway.js';
import { requestInFront } from './web/request-in-front.js';

const [csv] = exportFormats;
if (csv === undefined) throw new Error('There are no formats.');
const request = { query: '# One.\n# rows: a.nodes\n{ a }', variables: { b: 1 }, headers: { 'x-c': '2' } };

function answering(answer: Partial<Response>) {
  const sent: { path: string; headers: Record<string, string>; body: unknown }[] = [];
  const fetching: Fetch = (path, { headers, body }) => {
    sent.push({ path, headers, body: JSON.parse(body) });
    return Promise.resolve({ ok: true, status: 200, ...answer } as Response);
  };
  return { sent, fetching };
}
const json = (value: unknown) => ({ json: () => Promise.resolve(value) });

describe('an export', () => {
  it('is asked for by its media type, with the rows that the document names, and whole on request', async () => {
    const file = new Blob(['a\n1\n']);
    const { sent, fetching } = answering({ blob: () => Promise.resolve(file) });
    expect(await fetchExport(request, csv, true, fetching)).toBe(file);
    const { headers, ...body } = request;
    expect(sent).toEqual([
      {
        path: './graphql?rows=a.nodes&all=true',
        headers: { ...headers, 'content-type': 'application/json', accept: 'text/csv' },
        body,
      },
    ]);
    await fetchExport({ ...request, query: '{ a }' }, csv, false, fetching);
    expect(sent[1]?.path).toBe('./graphql?all=false');
  });

  it.each([
    ['is refused', { ok: false, status: 400, ...json({ errors: [{ message: 'No rows.' }] }) }, 'No rows.'],
    ['cannot be read', { ok: false, status: 502, json: () => Promise.reject(new Error()) }, 'status 502'],
    ['breaks off', { blob: () => Promise.reject(new TypeError('network')) }, 'broke off'],
  ])('that %s says so', async (_what, answer, message) => {
    await expect(fetchExport(request, csv, false, answering(answer).fetching)).rejects.toThrow(message);
  });

  it('says that nobody answers', async () => {
    const failing = () => Promise.reject(new TypeError('Failed to fetch'));
    await expect(fetchExport(request, csv, false, failing)).rejects.toThrow('The gateway cannot be reached.');
  });
});

describe('a plan', () => {
  it('is asked for without an answer', async () => {
    const dryRun = {
      fetches: 2,
      keySets: 1,
      subgraphs: ['a', 'b'],
      estimatedRows: 50,
      plan: { text: 'Fetch', json: {} },
    };
    const { sent, fetching } = answering(json({ extensions: { dryRun } }));
    expect(await fetchPlan(request, fetching)).toEqual({
      text: 'Fetch',
      fetches: 2,
      keySets: 1,
      subgraphs: ['a', 'b'],
      estimatedRows: 50,
    });
    expect(sent[0]?.body).toMatchObject({ extensions: { dryRun: true } });
  });

  it('that there is none of says why', async () => {
    const { fetching } = answering(json({ errors: [{ message: 'Cannot query field "a".' }] }));
    await expect(fetchPlan(request, fetching)).rejects.toThrow('Cannot query field "a".');
  });
});

describe('the request in front', () => {
  const editors = { query: '{ a }', variables: '{"b": 1}', headers: '', operationName: undefined };

  it('is what the editors hold', () => {
    expect(requestInFront(editors, JSON.parse)).toEqual({
      query: '{ a }',
      operationName: undefined,
      variables: { b: 1 },
      headers: {},
    });
  });

  it.each([
    [{ query: ' ' }, 'There is no query to ask.'],
    [{ variables: '{' }, 'The variables are not a JSON object.'],
    [{ headers: '[]' }, 'The headers are not a JSON object.'],
  ])('cannot be made of %j', (wrong, message) => {
    expect(() => requestInFront({ ...editors, ...wrong }, JSON.parse)).toThrow(message);
  });
});
