// Whether a subgraph's value may stand for a leaf. Custom scalars are the subgraph's own affair.
import { isEnumType, type GraphQLLeafType } from 'graphql';

export interface LeafCheck {
  /** JavaScript that is true for a fitting value. */
  readonly test: string;
  /** What the test refers to by the given name. */
  readonly constant?: ReadonlySet<string>;
}

/** Undefined where any value will do. */
export function leafCheck(type: GraphQLLeafType, value: string, constantName: string): LeafCheck | undefined {
  if (isEnumType(type)) {
    return {
      test: `${constantName}.has(${value})`,
      constant: new Set(type.getValues().map(({ name }) => name)),
    };
  }
  switch (type.name) {
    case 'String':
      return { test: `typeof ${value} === 'string'` };
    case 'ID':
      return { test: `(typeof ${value} === 'string' || Number.isInteger(${value}))` };
    case 'Int':
      return { test: `Number.isInteger(${value})` };
    case 'Float':
      return { test: `Number.isFinite(${value})` };
    case 'Boolean':
      return { test: `typeof ${value} === 'boolean'` };
    default:
      return undefined;
  }
}
