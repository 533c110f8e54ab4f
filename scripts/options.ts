// Options that several commands share.
import { InvalidArgumentError, Option } from 'commander';

/** A whole number from 0 to 65535; 0 asks for any free port. */
export function parsePort(value: string): number {
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new InvalidArgumentError('A port is a whole number from 0 to 65535.');
  }
  return port;
}

export function portOption(fallback: number): Option {
  return new Option('--port <number>', 'port to listen on')
    .env('PORT')
    .default(fallback)
    .argParser(parsePort);
}

export function hostOption(): Option {
  return new Option('--host <address>', 'address to listen on').env('HOST').default('127.0.0.1');
}

export function dataOption(): Option {
  return new Option('--data <folder>', 'folder of the embedded databases').env('DATA_DIR').default('data');
}
