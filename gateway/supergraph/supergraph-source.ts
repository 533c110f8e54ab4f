// Where a supergraph comes from.

export interface SupergraphListener {
  changed(supergraphSdl: string): void;
  failed(error: unknown): void;
}

export interface SupergraphSource {
  /** Where it comes from, to be named in messages. */
  readonly name: string;
  /** Whether it was composed here, so that checking its schema again would only cost time. */
  readonly isTrusted: boolean;
  /** The supergraph's SDL. */
  load(): Promise<string>;
  /**
   * Tells of every other supergraph that comes after the one loaded, and of failures to get it.
   *
   * @returns ends the watch
   */
  watch?(listener: SupergraphListener): () => void;
}
