// Addresses as messages and the log may show them. A password may hold any character, and a broken URL may hold a password
// in any place, so everything before the last `@` of an address is masked.
import { shortened } from '../operation/shortened.js';

const longestShown = 100;

/** A URL without credentials, query and fragment, in quotation marks and cut to a length that a person reads. */
export function shownUrl(url: string): string {
  const at = url.lastIndexOf('@');
  const scheme = /^\s*[a-z][a-z0-9+.-]*:\/\//i.exec(url)?.[0] ?? '';
  const masked = at === -1 ? url : `${scheme}***${url.slice(at)}`;
  const shown = masked.replace(/[?#].*$/s, '?…');
  return JSON.stringify(shortened(shown, longestShown));
}

/** A text with the credentials of every URL in it masked. */
export function maskCredentials(text: string): string {
  return text.replace(/([a-z][a-z0-9+.-]*:\/\/)[^\s"'<>]*@/gi, '$1***@');
}
