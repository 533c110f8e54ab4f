// Work that takes long is cut into slices, so that requests have their turn between two of them. All such work of the
// process shares one line: however much of it there is, one slice is run at a time. A request has several turns, and a slice
// that ran over its time would come before each of them: others then have as much time to themselves.

/** Work that pauses at each `yield`, where its slice may end. */
export type Steps<Result> = Generator<undefined, Result>;

/** Longer than most steps, and short beside what a subgraph takes. */
const sliceMs = 2;

interface Task {
  /** Goes on for one slice. @returns whether there is more to do */
  goOn(): boolean;
}

const tasks: Task[] = [];
let isScheduled = false;

/** Does the work in slices, in turn with other such work. */
export function inSlices<Result>(steps: Steps<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    tasks.push({
      goOn: () => {
        const endsAt = performance.now() + sliceMs;
        try {
          do {
            const { done, value } = steps.next();
            if (done === true) {
              resolve(value);
              return false;
            }
          } while (performance.now() < endsAt);
          return true;
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
          return false;
        }
      },
    });
    schedule();
  });
}

/** Does the work now, for those who have nobody waiting. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** Waits for a turn, for work that is one slice by itself. */
export function ownTurn(): Promise<undefined> {
  return inSlices(nothing());
}

// eslint-disable-next-line require-yield -- there is nothing to pause in
function* nothing(): Steps<undefined> {
  return undefined;
}

function schedule(): void {
  if (isScheduled || tasks.length === 0) return;
  isScheduled = true;
  setImmediate(runSlice);
}

function runSlice(): void {
  const began = performance.now();
  const task = tasks.shift();
  if (task?.goOn() === true) tasks.push(task);
  const giveTurn = (): void => {
    const spentMs = performance.now() - began;
    if (spentMs > 2 * sliceMs) setTimeout(nextSlice, spentMs);
    else nextSlice();
  };
  // What was waiting for this turn alone is done when all promises are settled, and is part of the slice.
  queueMicrotask(() => {
    process.nextTick(giveTurn);
  });
}

function nextSlice(): void {
  isScheduled = false;
  schedule();
}
