// The client's answer as bytes of its own, written in a place that is used again and again, since its length is not known
// before.
import { reusedMemory } from '../../memory/reused-memory.js';

/** Shorter answers cost nothing worth saving. */
const reusedFrom = 16 * 1024;

/** What is kept for the next answers; a larger one is written to a place of its own. */
const keptBytes = 4 * 1024 * 1024;

export class AnswerBytes {
  #place = new Uint8Array(64 * 1024);

  /**
   * Undefined where it would be longer than the limit.
   *
   * @param write gives the length it needs, and may need to be called again with more room
   */
  of(write: (bytes: Uint8Array) => number, limit: number): Buffer | undefined {
    let place = this.#place;
    let length = write(place);
    if (length > limit) return undefined;
    if (length > place.length) {
      place = new Uint8Array(length + (length >> 2));
      length = write(place);
      if (place.length <= keptBytes) this.#place = place;
    }
    const answer =
      length < reusedFrom ? Buffer.allocUnsafe(length) : Buffer.from(reusedMemory.take(length), 0, length);
    answer.set(place.subarray(0, length));
    return answer;
  }
}
