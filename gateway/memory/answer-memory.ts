// What all answers under way take together. Each may be within its own budget, and a dozen of them more than the process
// has: whatever would be too much is refused, and can be asked for again in a moment.
import { totalmem } from 'node:os';

const megabyte = 1024 * 1024;
/** In objects an answer takes several times its bytes, and V8's heap is limited whatever the machine has. */
const mostBytes = 512 * megabyte;
const shareOfMemory = 1 / 8;

export class AnswerMemory {
  #taken = 0;

  constructor(private readonly limitBytes: number) {}

  /** How many bytes all answers under way keep. */
  get takenBytes(): number {
    return this.#taken;
  }

  /** Counts bytes that are kept for an answer. @returns whether all together are within the limit */
  take(bytes: number): boolean {
    this.#taken += bytes;
    return this.#taken <= this.limitBytes;
  }

  /** Counts bytes that are kept no longer. */
  give(bytes: number): void {
    this.#taken -= bytes;
  }
}

/** Shared by all operations, as one process answers them. */
export const answerMemory = new AnswerMemory(Math.min(mostBytes, memoryOfProcess() * shareOfMemory));

/** What a container allows, or what the machine has. */
function memoryOfProcess(): number {
  const constrained = process.constrainedMemory();
  return constrained > 0 && constrained < totalmem() ? constrained : totalmem();
}
