// The process that plans. Once the gateway that started it is gone, nothing keeps it.
import { plansFor, type Heard } from './plans-for.js';
import { failureMessage, type FromWorker, type ToWorker } from './worker-messages.js';

let heard: Heard | undefined;
process.on('disconnect', () => {
  heard?.({ kind: 'abort' });
});
process.on('message', (message: ToWorker) => {
  if (message.kind === 'start') void start(message);
  else heard?.(message);
});

async function start({ task }: Extract<ToWorker, { kind: 'start' }>): Promise<void> {
  const say = (message: FromWorker): void => {
    process.send?.(message);
  };
  try {
    heard = await plansFor(task, say);
  } catch (error) {
    say(failureMessage(error));
    process.disconnect();
  }
}
