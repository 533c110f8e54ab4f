import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { graphError } from '../../../schema/errors/graph-error.js';
import { createExecutor } from './executor.js';
import { shownError } from './shown-error.js';

/** What a caller and the log get where the resolver of a field throws. */
async function answerTo(thrown: Error): Promise<{ code: unknown; message: unknown; reported: unknown[] }> {
  const schema = buildSchema('type Query { field: String }');
  const field = schema.getQueryType()?.getFields()['field'];
  if (field) field.resolve = () => Promise.reject(thrown);
  const { errors } = await createExecutor(schema).execute({ query: '{ field }' }, {});
  const reported: unknown[] = [];
  const [shown] = (errors ?? []).map((error) => shownError(error, (cause) => reported.push(cause)));
  return { code: shown?.extensions['code'], message: shown?.message, reported };
}

describe('an error that a resolver throws', () => {
  it('is shown as it is where its code is in the catalogue', async () => {
    expect(await answerTo(graphError('INVALID_ORDER', 'Set one field.'))).toEqual({
      code: 'INVALID_ORDER',
      message: 'Set one field.',
      reported: [],
    });
  });

  it('is hidden and reported where it is our own mistake', async () => {
    const mistake = new RangeError('rank 9');
    expect(await answerTo(mistake)).toEqual({
      code: 'INTERNAL_SERVER_ERROR',
      message: 'Internal error. The server log has the details.',
      reported: [mistake],
    });
  });

  it('is told apart where it is the database’s', async () => {
    const failure = Object.assign(new Error('connect ECONNREFUSED 10.0.0.1'), { code: 'ECONNREFUSED' });
    const answer = await answerTo(failure);
    expect(answer.code).toBe('DATABASE_UNAVAILABLE');
    expect(answer.message).not.toContain('10.0.0.1');
    expect(answer.reported).toEqual([failure]);
  });
});
