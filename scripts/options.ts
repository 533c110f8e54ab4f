// Options that several commands share. They stay text: settings are checked together, with those of the environment.
import { Option } from 'commander';
import { defaultAnswerLimits } from '../subgraphs/kit/execution/compiled/answer-limits.js';

export function portOption(usual: string): Option {
  return new Option('--port <number>', `port to listen on; PORT, or ${usual}, if it is left out`);
}

export function hostOption(): Option {
  return new Option('--host <address>', 'address to listen on; HOST, or 127.0.0.1, if it is left out');
}

export function dataOption(): Option {
  return new Option(
    '--data <folder>',
    'folder of the embedded databases; DATA_DIR, or data, if it is left out',
  );
}

/** The options that limit the answers of subgraphs. */
export function answerLimitOptions(): Option[] {
  const { objects, bytes } = defaultAnswerLimits;
  return [
    new Option(
      '--answer-object-limit <number>',
      `objects in one answer of a subgraph; ANSWER_OBJECT_LIMIT, or ${String(objects)}, where it is left out`,
    ),
    new Option(
      '--answer-byte-limit <number>',
      `bytes in one answer of a subgraph; ANSWER_BYTE_LIMIT, or ${String(bytes)}, where it is left out`,
    ),
  ];
}
