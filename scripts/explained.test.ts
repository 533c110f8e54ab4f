import Libsql from 'libsql';
import { describe, expect, it } from 'vitest';
import { CommandFailure } from './command-failure.js';
import { explained } from './explained.js';

/** What the driver raises where the disk is full. */
function fullDisk(): unknown {
  const database = new Libsql(':memory:');
  database.exec('create table note (text text); pragma max_page_count = 3');
  try {
    database.prepare('insert into note values (?)').run('x'.repeat(40_000));
  } catch (error) {
    return error;
  } finally {
    database.close();
  }
  throw new Error('the disk was not full');
}

describe('what made a command fail', () => {
  it('is told in words where the disk is full, as the driver says it', () => {
    expect(explained(fullDisk())).toEqual({
      message: expect.stringMatching(
        /^The command stopped because the disk of the database is full\./,
      ) as string,
      exitCode: 1,
    });
  });

  it('is told as the command said it', () => {
    expect(explained(new CommandFailure('So it is.', 2))).toEqual({ message: 'So it is.', exitCode: 2 });
  });

  it('is not explained where it is ours to mend', () => {
    expect(explained(new TypeError('x is not a function'))).toBeUndefined();
  });
});
