// Where the pieces of an answer begin and end: whole numbers in one array for each fetch. An object for each row would be
// garbage that the collector copies while its request waits for other subgraphs; the arrays are used again.
import { reusedMemory } from '../../memory/reused-memory.js';

/**
 * Position 0 holds how many numbers are in use, position 1 how many objects and lists the answer has, and what follows is
 * laid out by generated code. A list is the position of
 * its first item: 0 where it has none, `nullList` where it is null. Each item begins with the position of the next one; an
 * item that is null is pointed to by its negative position.
 */
export type Places = Int32Array;

export const nullList = -0x8000_0000;

/** An array for at least so many numbers. It still holds the numbers of its last use. */
export function takePlaces(atLeast: number): Places {
  return new Int32Array(reusedMemory.take(atLeast * Int32Array.BYTES_PER_ELEMENT));
}

/** Takes back an array that nobody reads any more. */
export function givePlaces({ buffer }: Places): void {
  reusedMemory.give(buffer);
}

/** The same numbers, with room for so many. */
export function enlarged(places: Places, needed: number): Places {
  const larger = takePlaces(Math.max(places.length * 2, needed));
  larger.set(places);
  givePlaces(places);
  return larger;
}
