// Where a subgraph is, read from its routing URL. A URL at which nobody can be asked is refused when the supergraph is
// read: the HTTP client would accept some of them and fail later, outside any request.
import { shownUrl } from './mask-credentials.js';

export interface HttpAddress {
  /** Scheme, host and port. */
  readonly origin: string;
  /** With the query. */
  readonly path: string;
  /** The value of the `authorization` header, where the URL has credentials. RFC 7617. */
  readonly authorization: string | undefined;
}

/** A routing URL that cannot be used. The message names the subgraph and what is wanted, and shows no credentials. */
export class UnusableAddress extends Error {
  override readonly name = 'UnusableAddress';
}

const longestUrl = 2_000;

/** @throws UnusableAddress */
export function readHttpAddress(subgraph: string, routingUrl: string): HttpAddress {
  const url = URL.canParse(routingUrl) ? new URL(routingUrl) : undefined;
  const problem = lexicalProblem(routingUrl) ?? (url === undefined ? unreadable : urlProblem(url));
  if (url === undefined || problem !== undefined) {
    const shown = routingUrl === '' ? '' : ` ${shownUrl(routingUrl)}`;
    throw new UnusableAddress(
      `Subgraph ${subgraph}: the routing URL${shown} ${problem ?? unreadable}. Give the subgraph an absolute http or https URL, for example http://localhost:4001/graphql, and compose the supergraph again.`,
    );
  }
  return {
    origin: url.origin,
    path: `${url.pathname}${url.search}`,
    authorization: basicAuthorization(url),
  };
}

const unreadable = 'is not a URL with a scheme, a host and, where it has one, a port from 0 to 65535';

/** What is wrong with the text, whatever it would be read as: a URL parser drops white space silently. */
function lexicalProblem(text: string): string | undefined {
  if (text.trim() === '') return 'is empty';
  if (text.length > longestUrl) return `has more than ${String(longestUrl)} characters`;
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  if (/[\s\u0000-\u001f\u007f]/.test(text)) return 'has white space or a control character in it';
  return undefined;
}

function urlProblem({ protocol, username, password }: URL): string | undefined {
  if (protocol !== 'http:' && protocol !== 'https:') return `has the scheme ${JSON.stringify(protocol)}`;
  const [name, word] = [decoded(username), decoded(password)];
  if (name === undefined || word === undefined)
    return 'has credentials with a “%” that begins no UTF-8 character; write “%” itself as “%25”';
  // A colon ends the name, and the specification allows no control characters.
  if (name.includes(':')) return 'has a user name with a colon, which Basic authentication cannot send';
  return undefined;
}

function basicAuthorization({ username, password }: URL): string | undefined {
  if (username === '' && password === '') return undefined;
  const credentials = `${decoded(username) ?? ''}:${decoded(password) ?? ''}`;
  return `Basic ${Buffer.from(credentials).toString('base64')}`;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
