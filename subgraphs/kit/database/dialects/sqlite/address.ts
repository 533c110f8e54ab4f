// The address of an embedded database: `file:` and a path.
import { DatabaseError } from '../../database-error.js';

/** @throws DatabaseError where there are settings behind the path */
export function refuseSettings(url: string): void {
  const [, query] = url.split('?', 2);
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
