// What the gateway asks of subgraphs where a client wants to know whose an answer's data is: a subgraph may answer with
// `extensions.provenance: {owner, dataAsOf, sample}`, and one that knows nothing of it answers without.
export const provenanceAsked = { provenance: true } as const;
