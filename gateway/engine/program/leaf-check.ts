// Whether a subgraph's value may stand for a leaf: what Apollo's executor lets pass, no more and no less, but for numbers
// that JavaScript would change. It does not hold whole numbers to 32 bits. Of a custom scalar a supergraph knows the name
// alone, so any value will do that can be written as JSON again: the subgraph has serialised it.
import { InexactNumber } from '../../operation/exact-json.js';
import { isEnumType, type GraphQLLeafType } from 'graphql';

export interface LeafCheck {
  /** JavaScript that is true for a fitting value. */
  readonly test: string;
  /** JavaScript for the value to take, where that is not the value itself. */
  readonly made?: string;
  /** What the test refers to by the given name. */
  readonly constant?: ReadonlySet<string> | ((value: unknown) => boolean);
}

export function leafCheck(type: GraphQLLeafType, value: string, constantName: string): LeafCheck {
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
      return {
        test: `(typeof ${value} === 'string' || ${isWholeNumber(value)} || ${constantName}(${value}))`,
        constant: isLongWholeNumber,
      };
    case 'Int':
      return { test: isWholeNumber(value) };
    case 'Float':
      return {
        test: `(typeof ${value} === 'number' || ${constantName}(${value}))`,
        made: `(typeof ${value} === 'number' ? ${value} : ${value}.double)`,
        constant: isLongFloat,
      };
    case 'Boolean':
      return { test: `typeof ${value} === 'boolean'` };
    default:
      return { test: `(typeof ${value} !== 'object' || ${constantName}(${value}))`, constant: isWritable };
  }
}

/** JavaScript writes larger ones with an exponent, as which they are no whole numbers to a reader. */
function isWholeNumber(value: string): string {
  return `Number.isInteger(${value}) && ${value} < 1e21 && ${value} > -1e21`;
}

/** A whole number that a double does not hold. */
function isLongWholeNumber(value: unknown): boolean {
  return value instanceof InexactNumber && /^-?\d+$/.test(value.text);
}

/** A number with more digits than a double has, which is near one. */
function isLongFloat(value: unknown): boolean {
  return value instanceof InexactNumber && Number.isFinite(value.double);
}

/** How deep a custom scalar's value may be nested: far less than would exhaust the stack of whatever walks over it. */
const maximumDepth = 500;

/** Whether a value that was read as JSON can be written again. */
export function isWritable(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return depth < maximumDepth && Object.values(value).every((inner) => isWritable(inner, depth + 1));
}
