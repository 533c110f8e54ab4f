// The place of an item in an order, as a text: a reader who does not know the order's values can still tell which of two comes
// first, and where one belongs that has left.
import type { SortKey, SortValue } from './ordering.js';

/**
 * A text that compares, character by character, as the values do in their order: of what comes later it is the greater.
 *
 * @param values of the order's keys, in their order; texts compare by their bytes, as the engines compare them
 */
export function sortText(
  keys: readonly Pick<SortKey<never>, 'direction'>[],
  values: readonly SortValue[],
): string {
  return keys
    .map(({ direction }, index) => {
      const bytes = bytesOf(values[index] ?? '');
      return (direction === 'ASC' ? bytes : complement(bytes)).toString('hex');
    })
    .join('');
}

function bytesOf(value: SortValue): Buffer {
  // Ended by a byte that is in no text of the graph, so that the shorter of two that begin alike comes first.
  if (typeof value === 'string') return Buffer.from(`${value}\0`);
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleBE(value);
  // The bits of negative numbers grow with their distance from 0, and have the sign bit set.
  if (value < 0) return complement(bytes);
  bytes.writeUInt8(bytes.readUInt8(0) | 0x80, 0);
  return bytes;
}

function complement(bytes: Buffer): Buffer {
  return Buffer.from(bytes.map((byte) => 0xff - byte));
}
