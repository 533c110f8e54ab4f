// The schema that clients see, and the one that another router would show them.
import { Supergraph } from '@apollo/federation-internals';
import { getOperationAST, parse, type DocumentNode } from 'graphql';
import { createFiltersSteps } from '../../gateway/filters/filters.js';
import { atOnce } from '../../gateway/operation/slices.js';
import { supergraphSdl } from '../support/graph/graph-in-process.js';

export const plainSchema = Supergraph.build(supergraphSdl).apiSchema().toGraphQLJSSchema();

const keyLimit = 10_000;
const filters = atOnce(createFiltersSteps(parse(supergraphSdl), plainSchema, keyLimit));
if (filters === undefined) throw new Error('The supergraph offers no keys.');

export const { presented } = filters;

/** Whether an operation filters across subgraphs anywhere. */
export const mayCross = (document: DocumentNode): boolean => {
  const operation = getOperationAST(document);
  return operation != null && filters.prepare(document, operation) !== undefined;
};
