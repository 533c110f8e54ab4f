// The request that the tab in front stands for, from the texts of its editors.
import { operationInFront } from './operation-in-front.js';

export interface Editors {
  readonly query: string;
  readonly variables: string;
  readonly headers: string;
  readonly operationName: string | undefined;
}

export interface RequestInFront {
  readonly query: string;
  readonly operationName?: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * @param parse reads JSON with the comments that the editor allows
 * @throws Error with a message for the user where an editor holds no such thing
 */
export function requestInFront(
  { query, variables, headers, operationName }: Editors,
  parse: (text: string) => unknown,
): RequestInFront {
  if (query.trim() === '') throw new Error('There is no query to ask.');
  const objectIn = (text: string, what: string): Record<string, unknown> => {
    if (text.trim() === '') return {};
    const value = parsed(text, parse);
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw new Error(`The ${what} are not a JSON object.`);
    return value as Record<string, unknown>;
  };
  return {
    query,
    operationName: operationInFront(query, operationName),
    variables: objectIn(variables, 'variables'),
    headers: objectIn(headers, 'headers') as Record<string, string>,
  };
}

/** Undefined where the text cannot be read. */
function parsed(text: string, parse: (text: string) => unknown): unknown {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}
