// Order inputs name exactly one field; GraphQL 16 cannot say so, so it is checked here.
import { graphError } from '../../../schema/errors/graph-error.js';

/** The one field that an order input sets, with its value; undefined where no order was given. */
export function singleOrder<Order extends object>(
  order: Order | null | undefined,
): [keyof Order & string, NonNullable<Order[keyof Order]>] | undefined {
  if (order === null || order === undefined) return undefined;
  const set = Object.entries(order).filter(([, value]) => value !== null && value !== undefined);
  const [only] = set;
  if (only === undefined || set.length > 1) {
    throw graphError(
      'INVALID_ORDER',
      `\`orderBy\` sets ${set.length === 0 ? 'no field' : set.map(([name]) => name).join(' and ')}; it must set exactly one field.`,
    );
  }
  return only as [keyof Order & string, NonNullable<Order[keyof Order]>];
}
