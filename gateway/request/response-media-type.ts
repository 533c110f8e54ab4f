// Which media type a GraphQL answer gets, from the request's `accept` header: GraphQL over HTTP, "Media Types".

export const responseMediaTypes = ['application/json', 'application/graphql-response+json'] as const;
export type ResponseMediaType = (typeof responseMediaTypes)[number];

interface AcceptedRange {
  readonly type: string;
  readonly quality: number;
}

/**
 * The media type the client likes best; `application/json` where it does not care, null where it takes neither.
 *
 * @param accept the header's text; undefined where there is none
 */
export function responseMediaType(accept: string | undefined): ResponseMediaType | null {
  return acceptedMediaType(accept, responseMediaTypes);
}

/**
 * The one of some media types that the client likes best; the first where it does not care, null where it takes none.
 *
 * @param accept the header's text; undefined where there is none
 */
export function acceptedMediaType<Type extends string>(
  accept: string | undefined,
  [first, ...others]: readonly [Type, ...Type[]],
): Type | null {
  if (accept === undefined || accept === first || accept.trim() === '') return first;
  const ranges = accept.split(',').map(acceptedRange);
  let best: { type: Type; quality: number; rank: number; position: number } | null = null;
  for (const type of [first, ...others]) {
    const match = closestRange(ranges, type);
    if (match === null || match.quality === 0) continue;
    const isBetter =
      best === null ||
      match.quality > best.quality ||
      (match.quality === best.quality &&
        (match.rank > best.rank || (match.rank === best.rank && match.position < best.position)));
    if (isBetter) best = { type, ...match };
  }
  return best?.type ?? null;
}

/** The most exact range that covers a type decides its quality: RFC 9110, section 12.5.1. */
function closestRange(ranges: readonly AcceptedRange[], type: string) {
  const patterns = ['*/*', `${type.slice(0, type.indexOf('/'))}/*`, type];
  let closest: { quality: number; rank: number; position: number } | null = null;
  for (const [position, range] of ranges.entries()) {
    const rank = patterns.indexOf(range.type);
    if (rank > (closest?.rank ?? -1)) closest = { quality: range.quality, rank, position };
  }
  return closest;
}

function acceptedRange(text: string): AcceptedRange {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const weight = parameters.find((parameter) => parameter.startsWith('q='));
  const quality = weight === undefined ? 1 : Number(weight.slice('q='.length));
  return { type, quality: Number.isFinite(quality) ? quality : 0 };
}
