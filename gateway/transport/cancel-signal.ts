// Whether somebody still waits for an answer. An AbortSignal fits, but making one for every request and listening to it
// for every fetch costs several times what this does.

/** The part of an AbortSignal that is used here. A listener hears of it once, and never where it was too late to listen. */
export interface CancelSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

export interface Cancellation {
  readonly signal: CancelSignal;
  /** Tells every listener; safe to call twice. */
  cancel(): void;
}

export function createCancellation(): Cancellation {
  const listeners = new Set<() => void>();
  let aborted = false;
  return {
    signal: {
      get aborted() {
        return aborted;
      },
      addEventListener: (_type, listener) => void listeners.add(listener),
      removeEventListener: (_type, listener) => void listeners.delete(listener),
    },
    cancel: () => {
      if (aborted) return;
      aborted = true;
      const told = [...listeners];
      listeners.clear();
      for (const listener of told) listener();
    },
  };
}
