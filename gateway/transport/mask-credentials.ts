// Addresses as messages and the log may show them. A password may hold any character, and a broken URL may hold a password
// in any place, so everything before the last `@` of an address is masked.
import { shortened } from '../operation/shortened.js';

const longestShown = 100;

/** A URL without credentials, query and fragment, in quotation marks and cut to a length that a person reads. */
export function shownUrl(url: string): string {
  const at = url.lastIndexOf('@');
  const scheme = /^\s*[a-z][a-z0-9+.-]*:\/\//i.exec(url)?.[0] ?? '';
  const masked = at === -1 ? url : `${scheme}***${url.slice(at)}`;
  const [shown = ''] = masked.split(/[?#]/, 1);
  return JSON.stringify(shortened(shown === masked ? shown : `${shown}?…`, longestShown));
}

/** A text with the credentials of every URL in it masked. */
export function maskCredentials(text: string): string {
  return text.replace(/[^\s"'<>]+/g, (word) => {
    const at = word.lastIndexOf('@');
    const scheme = /[a-z][a-z0-9+.-]{0,40}:\/\//i.exec(word);
    if (scheme === null || at < scheme.index) return word;
    return `${word.slice(0, scheme.index)}${scheme[0]}***${word.slice(at)}`;
  });
}
