// Where a supergraph comes from.

export interface SupergraphSource {
  /** Where it comes from, to be named in messages. */
  readonly name: string;
  /** Whether it was composed here, so that checking its schema again would only cost time. */
  readonly isTrusted: boolean;
  /** The supergraph's SDL. */
  load(): Promise<string>;
}
