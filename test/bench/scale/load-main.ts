// The load as a process of its own, so that what it measures is not what the benchmark does meanwhile.
import { startPacedLoad, type PacedLoad, type PacedLoadOptions } from './paced-load.js';

let load: PacedLoad | undefined;

process.on('message', (message: PacedLoadOptions | 'stop') => {
  if (message === 'stop') void load?.stop().then((result) => process.send?.(result));
  else load = startPacedLoad(message);
});
