// The same question asked page by page.
import type { FormattedExecutionResult } from 'graphql';
import type { LibraryQuestion } from './library.js';

type Data = Readonly<Record<string, unknown>>;

interface List {
  readonly nodes?: readonly unknown[];
  readonly edges?: readonly unknown[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** More pages than any answer of the known graph has items. */
const mostPages = 50;

/** Whether a question pages through a list of its own. */
export function isPaged({ operations }: Pick<LibraryQuestion, 'operations'>): boolean {
  const names = operations.flatMap(({ variableDefinitions = [] }) =>
    variableDefinitions.map(({ variable }) => variable.name.value),
  );
  return names.includes('first') && names.includes('after');
}

/** The items of the list that an answer pages through: the outermost with a `pageInfo`; none where there is no list. */
export function itemsIn(data: unknown): readonly unknown[] {
  const list = listIn(data);
  return list?.nodes ?? list?.edges ?? [];
}

/** All items, asked for one at a time. */
export async function itemsInPages(
  ask: (page: { first: number; after: string | null }) => Promise<FormattedExecutionResult>,
): Promise<unknown[]> {
  const items: unknown[] = [];
  let after: string | null = null;
  for (let page = 0; page < mostPages; page += 1) {
    const { data, errors } = await ask({ first: 1, after });
    if (errors) throw new Error(JSON.stringify(errors));
    items.push(...itemsIn(data));
    const pageInfo = listIn(data)?.pageInfo;
    if (!pageInfo?.hasNextPage) return items;
    after = pageInfo.endCursor;
  }
  throw new Error(`There is still a next page after ${mostPages}.`);
}

function listIn(value: unknown): List | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if ('pageInfo' in value) return value as List;
  for (const inner of Object.values(value as Data)) {
    const list = listIn(inner);
    if (list) return list;
  }
  return undefined;
}
