// Requests of the console's own beside the editor's: the plan of an operation, and its answer as a file.
import type { RequestInFront } from './request-in-front.js';

export interface Plan {
  /** As the planner prints it. */
  readonly text: string;
  /** Requests to subgraphs at most. */
  readonly fetches: number;
  /** How many of those ask for the keys of a filter. */
  readonly keySets: number;
  readonly subgraphs: readonly string[];
  /** Objects that the answer may hold, nested ones included. */
  readonly estimatedRows: number;
}

export interface ExportFormat {
  readonly name: string;
  readonly ending: string;
  readonly mediaType: string;
}

export const exportFormats: readonly ExportFormat[] = [
  { name: 'CSV', ending: 'csv', mediaType: 'text/csv' },
  { name: 'NDJSON', ending: 'ndjson', mediaType: 'application/x-ndjson' },
  { name: 'Arrow', ending: 'arrow', mediaType: 'application/vnd.apache.arrow.stream' },
];

export type Fetch = (
  path: string,
  request: { method: 'POST'; headers: Record<string, string>; body: string },
) => Promise<Pick<Response, 'ok' | 'status' | 'json' | 'blob'>>;

interface Answer {
  readonly errors?: readonly { readonly message: string }[];
  readonly extensions?: {
    readonly dryRun?: Omit<Plan, 'text'> & { readonly plan: { readonly text: string } };
  };
}

/** @throws Error with a message for the user */
export async function fetchPlan(request: RequestInFront, fetching: Fetch): Promise<Plan> {
  const response = await sent('./graphql', request, 'application/json', fetching, { dryRun: true });
  const { errors, extensions } = (await response.json()) as Answer;
  if (extensions?.dryRun === undefined) throw new Error(errors?.[0]?.message ?? 'There is no plan.');
  const { plan, ...dryRun } = extensions.dryRun;
  return { text: plan.text, ...dryRun };
}

/**
 * The answer as a file.
 *
 * @param isWhole whether to follow the list to its end
 * @throws Error with a message for the user; nothing of an answer that broke off is given
 */
export async function fetchExport(
  request: RequestInFront,
  { mediaType }: ExportFormat,
  isWhole: boolean,
  fetching: Fetch,
): Promise<Blob> {
  const response = await sent(exportPath(request.query, isWhole), request, mediaType, fetching);
  if (!response.ok) throw new Error(await complaint(response));
  try {
    return await response.blob();
  } catch (cause) {
    throw new Error('The answer broke off, and nothing was saved.', { cause });
  }
}

/** A document of the library says in a comment which of its lists a table's rows are. */
function exportPath(document: string, isWhole: boolean): string {
  const rows = /^# rows: *(\S+)$/m.exec(document)?.[1];
  const query = new URLSearchParams({ ...(rows !== undefined && { rows }), all: String(isWhole) });
  return query.size === 0 ? './graphql' : `./graphql?${query.toString()}`;
}

async function sent(
  path: string,
  { headers, ...request }: RequestInFront,
  mediaType: string,
  fetching: Fetch,
  extensions?: object,
) {
  try {
    return await fetching(path, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json', accept: mediaType },
      body: JSON.stringify({ ...request, ...(extensions && { extensions }) }),
    });
  } catch (cause) {
    throw new Error('The gateway cannot be reached.', { cause });
  }
}

async function complaint(response: Pick<Response, 'status' | 'json'>): Promise<string> {
  const answer = (await response.json().catch(() => undefined)) as Answer | undefined;
  return answer?.errors?.[0]?.message ?? `The gateway answered with status ${String(response.status)}.`;
}
