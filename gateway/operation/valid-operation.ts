// An operation that was found valid in the schema it is for: what every stage after admission passes on.
import type { DocumentNode } from 'graphql';

/** An operation as a client sends it: a document, and which operation of it. */
export interface RequestedOperation {
  readonly source: string;
  /** Undefined where the document has one operation only. */
  readonly operationName: string | undefined;
}

/** One operation has one object: stages keep what they have worked out for an operation by that object. */
export interface ValidOperation extends RequestedOperation {
  readonly document: DocumentNode;
}

/** Works something out once for each object, and keeps it as long as the object lives. */
export function onceFor<From extends object, Made>(make: (from: From) => Made): (from: From) => Made {
  const known = new WeakMap<From, { readonly made: Made }>();
  return (from) => {
    const before = known.get(from);
    if (before !== undefined) return before.made;
    const made = make(from);
    known.set(from, { made });
    return made;
  };
}
