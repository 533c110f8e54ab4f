// Lets operations in: the only place that parses, validates and limits what a client sends. What it found out about a
// document it keeps, so a document that is known costs one look-up.
import {
  GraphQLError,
  Kind,
  OperationTypeNode,
  parse,
  print,
  specifiedRules,
  validate,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import type { ErrorCode } from '../../schema/errors/catalogue.js';
import { graphError } from '../../schema/errors/graph-error.js';
import type { Limits } from '../limits/limits.js';
import { Refusal } from '../request/refusal.js';
import type { ListSizes } from '../limits/list-sizes.js';
import { shortened } from '../operation/shortened.js';
import { ownTurn } from '../operation/slices.js';
import type { RequestedOperation } from '../operation/valid-operation.js';
import { admittedDocument, type AdmittedDocument } from './admitted-document.js';
import type { AdmittedOperation } from './admitted-operation.js';
import { finiteFloats } from './finite-floats.js';
import { DocumentCache, type BusyOperation } from './document-cache.js';

export interface AdmissionOptions {
  /** What clients see. */
  readonly schema: GraphQLSchema;
  readonly listSizes: ListSizes;
  readonly limits: Limits;
}

/** A request as far as admission is concerned. */
export interface AdmissionRequest {
  readonly operation: RequestedOperation;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly mayMutate: boolean;
  readonly asked: { readonly dryRun: boolean };
}

/** An operation that was let in, with the variables of one request. */
export interface Admitted {
  readonly operation: AdmittedOperation;
  /** As they came. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** With their defaults, and as their types have them. */
  readonly coerced: Readonly<Record<string, unknown>>;
}

export interface Admission {
  /**
   * The turn of a document that has to be looked at first, which takes many times as long as a request for a known one:
   * of those that come at once, one is looked at between two turns of all other work. Undefined for a known one.
   */
  turnOf(requested: RequestedOperation): Promise<undefined> | undefined;
  /** @throws GraphQLError or Refusal: what is wrong with the operation or its variables */
  admit(request: AdmissionRequest): Admitted;
  /** Lets in an operation alone, for those who want it ready before anybody asks for it. */
  admitOperation(requested: RequestedOperation): AdmittedOperation;
  /**
   * Lets in a document made from one that was let in before, without looking at it again.
   *
   * @returns its text: whoever sends that sends this document
   */
  admitDerived(document: DocumentNode): string;
  /** The operations asked for most, most first. */
  busiest(count: number): readonly BusyOperation[];
  /** Lets in an operation that is busy already, for the supergraph before: it is in use here from the start. */
  admitBusy(operation: BusyOperation): AdmittedOperation;
}

const rules = [...specifiedRules, finiteFloats];

export function createAdmission({ schema, listSizes, limits }: AdmissionOptions): Admission {
  const documents = new DocumentCache();

  const examined = (source: string): AdmittedDocument => {
    limits.check('source', source);
    const document = parsed(source);
    limits.check('document', document);
    const errors = validate(schema, document, rules);
    if (errors.length > 0) throw new Refusal(errors.map(invalid));
    return admittedDocument({ source, document, schema, listSizes });
  };

  const admitOperation = ({ source, operationName }: RequestedOperation): AdmittedOperation => {
    const known = documents.get(source);
    const document = known ?? examined(source);
    const operation = document.operations.get(operationName);
    if (operation === undefined) throw unresolved(document.document, operationName);
    const { operation: type } = operation.definition;
    if (type === OperationTypeNode.SUBSCRIPTION)
      throw graphError(
        'OPERATION_RESOLUTION_FAILURE',
        'This gateway does not serve subscriptions. Send a query.',
      );
    if (!schema.getRootType(type))
      throw graphError('OPERATION_RESOLUTION_FAILURE', `The graph has no ${type}.`);
    if (known === undefined) documents.set(document);
    return operation;
  };

  return {
    turnOf: ({ source }) => (documents.has(source) ? undefined : ownTurn()),
    admitOperation,
    admit: ({ operation: requested, variables, mayMutate, asked }) => {
      const operation = admitOperation(requested);
      operation.uses += 1;
      if (!mayMutate && operation.definition.operation === OperationTypeNode.MUTATION)
        throw graphError('METHOD_NOT_ALLOWED', 'A mutation is sent by POST; GET only answers queries.');
      limits.check('variables', variables);
      const { coerced, errors } = operation.coerce(variables);
      if (errors) throw new Refusal(errors);
      limits.check('argumentValues', operation.countArgumentValues(coerced));
      // A dry run is for finding out what an operation would come to.
      if (!asked.dryRun) limits.check('estimate', operation.estimateRows(coerced));
      return { operation, variables, coerced };
    },
    admitDerived: (document) => {
      const source = print(document);
      if (documents.get(source) === undefined)
        documents.set(admittedDocument({ source, document, schema, listSizes }));
      return source;
    },
    busiest: (count) => documents.busiest(count),
    admitBusy: (busy) => {
      const operation = admitOperation(busy);
      // Asking for it once more is what tells it from a newcomer.
      documents.get(busy.source);
      // Were it at nothing again, a second swap soon after the first would find nothing busy.
      operation.uses = Math.ceil((busy.uses ?? 1) / 2);
      return operation;
    },
  };
}

function parsed(source: string): DocumentNode {
  try {
    return parse(source);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw withCode(error, 'GRAPHQL_PARSE_FAILED');
  }
}

/** graphql-js compares fields of one name with each other, and gives up where there are too many. */
const comparisonsAborted = 'Validation aborted.';

function invalid(error: GraphQLError): GraphQLError {
  if (error.message === comparisonsAborted)
    return graphError(
      'OPERATION_TOO_LARGE',
      'The document has too many fields and fragments for validation to compare them with each other. Use fewer fragments, select each field once, or ask in several operations.',
    );
  return withCode(error, 'GRAPHQL_VALIDATION_FAILED');
}

function withCode({ message, nodes, source, positions }: GraphQLError, code: ErrorCode): GraphQLError {
  return new GraphQLError(shortened(message, longestMessage), {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    extensions: { code },
  });
}

/** Of a name that a client sent, in characters. */
const longestShown = 200;

/** Of what graphql-js says, which may repeat a literal of any length. */
const longestMessage = 1_000;

function unresolved({ definitions }: DocumentNode, operationName: string | undefined): GraphQLError {
  const operations = definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const message =
    operationName !== undefined
      ? `The document has no operation named ${shortened(operationName, longestShown)}.`
      : operations.length === 0
        ? 'The document has no operation.'
        : 'The document has several operations: say in operationName which of them to run.';
  return graphError('OPERATION_RESOLUTION_FAILURE', message);
}
