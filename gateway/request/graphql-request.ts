// A request as every stage after reading knows it, whichever entry it came in by.
import type { RequestedOperation } from '../operation/valid-operation.js';
import type { AskedExtensions } from './asked-extensions.js';
import type { CallContext } from './call-context.js';
import type { ExportFormat } from './export-formats.js';
import type { ExportOptions } from './export-options.js';
import type { ResponseMediaType } from './response-media-type.js';

export interface GraphQLRequest {
  readonly operation: RequestedOperation;
  /** As they came. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** What the request asks for beyond the answer. */
  readonly asked: AskedExtensions;
  /** Whether it may change something: a GET may not. */
  readonly mayMutate: boolean;
  readonly call: CallContext;
}

/** How the answer is wanted. */
export type Presentation =
  | {
      readonly kind: 'json';
      readonly mediaType: ResponseMediaType;
      /** Whether an answer without any data has the status of its first error, whatever the media type. */
      readonly statusOfErrors: boolean;
    }
  | { readonly kind: 'table'; readonly format: ExportFormat; readonly options: ExportOptions };

/** What reading a request comes to. */
export interface ReadRequest {
  readonly request: GraphQLRequest;
  readonly presentation: Presentation;
}
