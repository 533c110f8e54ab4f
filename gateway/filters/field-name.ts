// What subgraphs name in directives becomes fields that clients see, and composition does not look at it.

/** Whether it can be the name of a field: a schema with any other would not be built at all. */
export function isFieldName(name: string): boolean {
  return /^(?!__)[_A-Za-z]\w*$/.test(name);
}

export const fieldNameRule = 'letters, digits and underscores make the name of a field';
