// Why a request is not answered. Stages throw it; whoever asked gets the errors, in the form that suits the entry.
import type { GraphQLError } from 'graphql';

export class Refusal extends Error {
  override name = 'Refusal';

  /** @param errors at least one, each with a code of the catalogue */
  constructor(readonly errors: readonly GraphQLError[]) {
    super(errors.map(({ message }) => message).join(' '));
  }
}
