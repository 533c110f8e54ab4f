// What a request asks for in its `extensions`, beyond the answer. What is there and not understood is refused: somebody
// who meant a dry run must not have a mutation carried out.
import { graphError } from '../../schema/errors/graph-error.js';

const names = ['dryRun', 'provenance', 'completeness'] as const;

export type AskedExtensions = Readonly<Record<(typeof names)[number], boolean>>;

export const noExtensions: AskedExtensions = { dryRun: false, provenance: false, completeness: false };

/** @throws GraphQLError BAD_REQUEST where one of them is not true or false */
export function askedExtensions(extensions: Readonly<Record<string, unknown>> | undefined): AskedExtensions {
  if (extensions === undefined) return noExtensions;
  const asked = { ...noExtensions };
  for (const name of names) {
    const value = extensions[name];
    if (value === undefined) continue;
    if (typeof value !== 'boolean')
      throw graphError('BAD_REQUEST', `extensions.${name} must be true or false.`);
    asked[name] = value;
  }
  return asked;
}
