// The command that starts the same graph again, as its user can type it.
import { placeSettings } from '../config/data-settings.js';
import type { Environment, GivenOptions } from '../../gateway/config/setting.js';

/**
 * `npm start` with the options that were given, and one more. The folder that the environment names is repeated as an
 * option: the variable may have been set for one command alone.
 */
export function startAgain(options: GivenOptions, environment: Environment, more: string): string {
  const data = options['data'] ?? environment[placeSettings.folder.variable];
  const words = Object.entries({ ...options, data }).flatMap(([name, value]) =>
    value === undefined ? [] : [optionName(name), quoted(String(value))],
  );
  return ['npm start --', ...words, more].join(' ');
}

/** `answerByteLimit` → `--answer-byte-limit` */
function optionName(key: string): string {
  return `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** As a shell reads it back. */
function quoted(text: string): string {
  return /^[\w./:@%+=,-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
