// Whether a text is the address of a web server as it stands. A URL parser repairs much without a word: it takes
// `http:///graphql` for the host "graphql", and drops white space. https://url.spec.whatwg.org/#url-parsing
import { domainToUnicode } from 'node:url';

const longestUrl = 2_000;

/** https://www.rfc-editor.org/rfc/rfc1035#section-2.3.4, without the last dot. */
const [longestLabel, longestName] = [63, 253];

/** What is wrong with an http or https URL, to follow its name; undefined where nothing is. Repeats no host and no password. */
export function webAddressProblem(text: string): string | undefined {
  const lexical = lexicalProblem(text);
  if (lexical !== undefined) return lexical;
  if (!URL.canParse(text))
    return 'is not a URL with a scheme, a host and, where it has one, a port from 1 to 65535';
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return `has the scheme ${JSON.stringify(url.protocol)}`;
  const authority = /^https?:\/\/([^/?#]*)/i.exec(text)?.[1];
  if (authority === undefined) return `does not begin with “${url.protocol}//”`;
  if (text.includes('#'))
    return 'has a fragment, which is never sent; remove it from “#” on, or write “#” as “%23”';
  return authorityProblem(authority, url) ?? pathProblem(text);
}

/** What is wrong with the path of a URL. Dots may be written as %2e. */
function pathProblem(text: string): string | undefined {
  const [address = ''] = text.split(/[?#]/, 1);
  const path = address.replace(/^\w+:\/\/[^/]*/, '');
  const isDots = path.split('/').some((part) => /^\.{1,2}$/.test(part.replace(/%2e/gi, '.')));
  return isDots ? 'has a “.” or “..” as a part of its path; write the path that it leads to' : undefined;
}

/** What is wrong with the text, whatever it would be read as. */
function lexicalProblem(text: string): string | undefined {
  if (text.trim() === '') return 'is empty';
  if (text.length > longestUrl) return `has more than ${String(longestUrl)} characters`;
  if (/[\s\p{Cc}]/u.test(text)) return 'has white space or a control character in it';
  if (/\p{Cf}/u.test(text)) return 'has an invisible character in it';
  if (text.includes('\\')) return 'has a backslash; write “/”, or “%5C” for a backslash';
  return undefined;
}

/** @param authority user, host and port as they are written */
function authorityProblem(authority: string, { hostname, port }: URL): string | undefined {
  const written = authority.slice(authority.lastIndexOf('@') + 1);
  if (written === '') return 'has no host after its “//”';
  if (/^:?@/.test(authority)) return 'has an empty user name and password before its “@”';
  if (port === '0') return 'has port 0, at which nothing can be reached';
  if (written.endsWith(':')) return 'has a “:” behind its host and no port';
  if (/:0\d*$/.test(written)) return 'has a port that begins with 0';
  if (hostname.startsWith('[')) return undefined;
  const host = written.replace(/:\d+$/, '');
  if (host.includes('%') || !/^[a-z0-9_-]+(\.[a-z0-9_-]+)*\.?$/.test(hostname))
    return 'has a host that is no name and no address: names have letters, digits, hyphens, underscores and single dots';
  if (isMapped(host, hostname))
    return 'has characters in its host that a URL parser takes for others; write the host with usual letters and dots';
  const name = hostname.replace(/\.$/, '');
  if (name.length > longestName || name.split('.').some(({ length }) => length > longestLabel))
    return `has a host name that is too long: ${String(longestName)} characters, ${String(longestLabel)} between dots, is the most`;
  if (/^(\d+\.){3}\d+$/.test(hostname) && host !== hostname)
    return 'has an IPv4 address that is not written as four decimal numbers, such as 127.0.0.1';
  return undefined;
}

/** Whether an international name has characters that stand for others, such as full-width letters. */
function isMapped(host: string, hostname: string): boolean {
  return !/^\p{ASCII}*$/u.test(host) && domainToUnicode(hostname) !== host.toLowerCase().normalize('NFC');
}
