// The schema that clients see today, and the one that they are to see once filters cross.
import { Supergraph } from '@apollo/federation-internals';
import { readCrossings } from './crossing-filters/crossings.js';
import { presentedSchema } from './crossing-filters/presented-schema.js';
import { supergraphSdl } from './known-graph/open-known-graph.js';

export const publicSchema = Supergraph.build(supergraphSdl).apiSchema().toGraphQLJSSchema();
export const crossings = readCrossings(supergraphSdl);
export const presented = presentedSchema(publicSchema, crossings);
