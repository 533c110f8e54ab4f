// Which operation of a document the editor means.
import { getOperationAST, parse } from 'graphql';

/**
 * The name to send with a document. The editor works it out a moment after the text has changed, so that it may still be
 * the name of an operation that the document before had: where there is only one now, that is the one.
 */
export function operationInFront(document: string, name: string | undefined): string | undefined {
  try {
    const parsed = parse(document);
    if (name !== undefined && getOperationAST(parsed, name)) return name;
    return getOperationAST(parsed)?.name?.value;
  } catch {
    // What cannot be parsed is sent as it is: the answer says what is wrong.
    return name;
  }
}
