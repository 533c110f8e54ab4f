// Whatever ends the benchmark, a signal included, nothing of it may be left on the machine.

const cleanUps = new Set<() => void>();
const signals = ['SIGINT', 'SIGTERM'] as const;

/** @returns says that it is no longer needed */
export function atEnd(cleanUp: () => void): () => void {
  if (cleanUps.size === 0) {
    process.once('exit', cleanAll);
    for (const signal of signals) process.once(signal, endBy);
  }
  cleanUps.add(cleanUp);
  return () => {
    cleanUps.delete(cleanUp);
    if (cleanUps.size > 0) return;
    process.off('exit', cleanAll);
    for (const signal of signals) process.off(signal, endBy);
  };
}

function cleanAll(): void {
  for (const cleanUp of cleanUps) cleanUp();
}

function endBy(signal: NodeJS.Signals): void {
  cleanAll();
  process.kill(process.pid, signal);
}
