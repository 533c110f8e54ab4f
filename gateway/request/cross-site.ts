// Cross-site request forgery. Apollo Server refuses every request that a browser would send for a foreign page without
// asking first. That is any GET without a special header, so programs that are no browsers are told apart here.
import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a browser may have sent this GET or HEAD for a page of another site. Browsers say so themselves in `sec-fetch-site`,
 * except to plain HTTP addresses; there, all of them name themselves `Mozilla/…`, which pages cannot change unasked, and
 * the page that asks in `referer`, which a page can leave out but not invent.
 */
export function mayComeFromAnotherSite(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  if (!headers['user-agent']?.startsWith('Mozilla/')) return false;
  return headers.host === undefined || headers.host !== hostOf(headers.referer);
}

function hostOf(address: string | undefined): string | undefined {
  return address !== undefined && URL.canParse(address) ? new URL(address).host : undefined;
}
