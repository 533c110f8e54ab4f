// Where a supergraph comes from.

export interface SupergraphSource {
  /** Where it comes from, to be named in messages. */
  readonly name: string;
  /** The supergraph's SDL. */
  load(): Promise<string>;
}
