// The errors of one answer. A subgraph can make a hole in every item of a list, and an error costs far more than the item:
// the first ones are told one by one, and of all others how many there are.
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import type { ErrorCode } from '../../schema/errors/catalogue.js';
import { graphError } from '../../schema/errors/graph-error.js';
import type { ResponsePath } from '../operation/response-types.js';

/** More than anybody reads, and fewer than a client notices in the size of an answer. */
export const mostListed = 100;

/** What an error speaks of. */
export interface ReportedPlace {
  /** Undefined where the error does not say. */
  readonly path: ResponsePath | undefined;
  /** The subgraph that it is from; undefined where it is not named. */
  readonly service: unknown;
}

export class ErrorList {
  readonly #listed: GraphQLError[] = [];
  readonly #places: ReportedPlace[] = [];
  #count = 0;

  /** What all errors of subgraphs speak of, whether they are listed or not. */
  get places(): readonly ReportedPlace[] {
    return this.#places;
  }

  /** @param make called only where the error is listed */
  add(make: () => GraphQLError): void {
    this.#count += 1;
    if (this.#listed.length < mostListed) this.#listed.push(make());
  }

  /** Adds an error of a subgraph, or that of its failure. */
  addOfSubgraph(place: ReportedPlace, make: () => GraphQLError): void {
    this.#places.push(place);
    this.add(make);
  }

  /** The errors as they go out, with one more for those that are left out. */
  shown(): readonly GraphQLError[] {
    const omitted = this.#count - this.#listed.length;
    return omitted === 0 ? this.#listed : [...this.#listed, omittedErrors(omitted)];
  }
}

/** How many errors are left out, where an error is the one that says so; 0 of all others. */
export function omittedOf({ extensions }: GraphQLFormattedError): number {
  const { code, omitted, service } = extensions ?? {};
  // A subgraph may be a gateway itself, and speaks of its own errors then.
  const isOurs = code === ('ERRORS_OMITTED' satisfies ErrorCode) && service === undefined;
  return isOurs && typeof omitted === 'number' ? omitted : 0;
}

function omittedErrors(omitted: number): GraphQLError {
  const more = omitted === 1 ? '1 more error' : `${omitted.toLocaleString('en-GB')} more errors`;
  const message = `The answer has ${more}. The gateway lists the first ${String(mostListed)}: correct their causes first.`;
  return graphError('ERRORS_OMITTED', message, { omitted });
}
