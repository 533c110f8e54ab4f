import { describe, expect, it } from 'vitest';
import { openFailure } from './open-failure.js';

describe('a database that cannot be opened', () => {
  it.each(['EACCES', 'EPERM', 'EROFS', 'SQLITE_READONLY', 'UNKNOWN_SQLITE_ERROR_1544'])(
    'says that it may not be written, and what to do, on %s',
    (code) => {
      const error = Object.assign(new Error('attempt to write a readonly database'), { code });
      expect(openFailure('people.db', error)).toMatchObject({
        message:
          'people.db cannot be opened: this user has no permission to write the file or its folder. Change the permissions, or choose another folder.',
        cause: error,
      });
    },
  );

  it('gives any other reason as the system does', () => {
    expect(openFailure('people.db', new Error('is a directory')).message).toBe(
      'people.db cannot be opened: is a directory',
    );
  });
});
