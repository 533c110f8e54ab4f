// Whether a text is the address of a MySQL-protocol server as it stands. A URL parser drops tabs and line breaks without a
// word, resolves “..”, and takes any host.
import { pathProblem } from '../../gateway/transport/web-address.js';

/** @param isPath whether the path, without its first slash, is one that is wanted */
export function isMysql(text: string, isPath: (path: string) => boolean): boolean {
  if (!text.startsWith('mysql://') || !URL.canParse(text)) return false;
  const { hostname, port, pathname } = new URL(text);
  return hostname !== '' && port !== '0' && isPath(pathname.replace(/^\//, ''));
}

/** What is wrong with an address that can be parsed, to follow its name; undefined where nothing is. Repeats no part of it. */
export function mysqlAddressProblem(text: string): string | undefined {
  if (/\p{Cc}/u.test(text)) return 'has a tab, a line break or another control character in it';
  const { username, password, pathname } = new URL(text);
  if ([username, password, pathname].some((part) => !isDecodable(part)))
    return 'has a “%” that begins no UTF-8 character; write “%” itself as “%25”';
  const authority = /^mysql:\/\/([^/?#]*)/.exec(text)?.[1] ?? '';
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  if (host.endsWith(':')) return 'has a “:” behind its host and no port';
  if (/:0\d*$/.test(host)) return 'has a port that begins with 0';
  if (!/^(\[.*\]|[a-z0-9_-]+(\.[a-z0-9_-]+)*\.?)(:\d+)?$/i.test(host))
    return 'has a host that is no name and no address: names have letters, digits, hyphens, underscores and single dots';
  return pathProblem(text);
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}
