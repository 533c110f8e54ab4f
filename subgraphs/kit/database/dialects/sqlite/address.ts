// The address of an embedded database: `file:` and a path.
import { DatabaseError } from '../../database-error.js';

/** @throws DatabaseError where the path is not one of a file, or has settings behind it */
export function checkFileAddress(url: string): void {
  const [path = '', query] = url.split('?', 2);
  if (/(^file:|\/)$/.test(path)) throw new DatabaseError('WRONG_SETTING', 'The address names no file.');
  if (query === undefined) return;
  const [name = ''] = [...new URLSearchParams(query).keys()];
  throw new DatabaseError(
    'WRONG_SETTING',
    `\`${name}\` is no setting of an embedded database: its address is file: and a path, without settings. Leave out the \`?\` and what is behind it.`,
  );
}

/** How messages name a database. */
export function placeOf(url: string): string {
  return url.replace(/^file:/, '');
}
