// What is asked: the headline query in three sizes, so that a gateway's fixed price and its price a row both show.
import { headlineQuery, pageSize } from '../graph/headline-query.js';

export const sizeNames = ['small', 'medium', 'large'] as const;
export type SizeName = (typeof sizeNames)[number];

export interface Size {
  /** Placements on the page. */
  readonly placements: number;
  readonly query: string;
}

/** The large page also asks which posts a person holds, which is a fifth fetch. */
export const sizes: Readonly<Record<SizeName, Size>> = {
  small: { placements: 1, query: replaced(headlineQuery, `first: ${pageSize}`, 'first: 1') },
  medium: { placements: pageSize, query: headlineQuery },
  large: {
    placements: 500,
    query: replaced(
      replaced(headlineQuery, `first: ${pageSize}`, 'first: 500'),
      'displayName kind ',
      'displayName kind posts { id title } ',
    ),
  },
};

/** What a client sends that asks for a page of this size; the first page is 0. */
export function requestBody(size: SizeName, page: number): string {
  const { query, placements } = sizes[size];
  return JSON.stringify({ query, variables: { after: page === 0 ? null : cursorAfter(page * placements) } });
}

/** The cursor that so many placements lie before, in the made-up data. */
export function cursorAfter(placements: number): string {
  return `after-${placements}`;
}

function replaced(text: string, part: string, by: string): string {
  if (!text.includes(part)) throw new Error(`the headline query has no “${part}”`);
  return text.replace(part, by);
}
