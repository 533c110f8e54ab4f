// Where a subgraph is, read from its routing URL. A URL at which nobody can be asked is refused when the supergraph is
// read: the HTTP client would accept some of them and fail later, outside any request.
import { shownUrl } from './mask-credentials.js';
import { webAddressProblem } from './web-address.js';

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

/** @throws UnusableAddress */
export function readHttpAddress(subgraph: string, routingUrl: string): HttpAddress {
  const problem = webAddressProblem(routingUrl) ?? credentialsProblem(new URL(routingUrl));
  if (problem !== undefined) {
    const shown = routingUrl === '' ? '' : ` ${shownUrl(routingUrl)}`;
    throw new UnusableAddress(
      `Subgraph ${subgraph}: the routing URL${shown} ${problem}. Give the subgraph an absolute http or https URL, for example http://localhost:4001/graphql, and compose the supergraph again.`,
    );
  }
  const url = new URL(routingUrl);
  return {
    origin: url.origin,
    path: `${url.pathname}${url.search}`,
    authorization: basicAuthorization(url),
  };
}

function credentialsProblem({ username, password }: URL): string | undefined {
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
