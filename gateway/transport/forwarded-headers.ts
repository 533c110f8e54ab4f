// Which headers of a client's request travel on to the subgraphs: these and no others.

/** Lower-case names. `workforce-actor` names the person in whose name a change is made. */
export const forwardedHeaders = ['workforce-actor'] as const;

/** The headers of a request that subgraphs get to see. */
export function pickForwardedHeaders(
  headers: Readonly<Record<string, string | readonly string[] | undefined>>,
): Readonly<Record<string, string>> {
  const picked: Record<string, string> = {};
  for (const name of forwardedHeaders) {
    const value = headers[name];
    if (typeof value === 'string') picked[name] = value;
  }
  return picked;
}
