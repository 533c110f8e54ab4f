// What a setting is: how it is given, and what it must be. A concern is a table of settings.
import type { z } from 'zod';

export interface Setting<Schema extends z.ZodType = z.ZodType> {
  /** On the command line, `--port`; it comes before the variable. */
  readonly option?: string;
  /** In the environment, `PORT`. */
  readonly variable?: string;
  /** From text to a value, its default included; its message completes "PORT must be …". */
  readonly schema: Schema;
}

export type Settings = Readonly<Record<string, Setting>>;

/** Set variables by name; an empty one is not set. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What a command line gives, by the options' names in camel case. */
export type GivenOptions = Readonly<Record<string, string | number | undefined>>;

export type ValuesOf<Concern extends Settings> = {
  readonly [Name in keyof Concern]: z.output<Concern[Name]['schema']>;
};

/**
 * Reads a concern from options and, where they are silent, from the environment.
 *
 * @param problems takes what is wrong; no problem repeats a value
 * @returns the values, of use only where no problem was added
 */
export function readSettings<Concern extends Settings>(
  concern: Concern,
  options: GivenOptions,
  environment: Environment,
  problems: string[],
): ValuesOf<Concern> {
  const values: Record<string, unknown> = {};
  for (const [name, setting] of Object.entries(concern)) {
    const { option, variable, schema } = setting;
    const parsed = schema.safeParse(
      (option && options[optionKey(option)]) ?? (variable && environment[variable]),
    );
    if (parsed.success) values[name] = parsed.data;
    else problems.push(...parsed.error.issues.map(({ message }) => `${labelOf(setting)} ${message}`));
  }
  return values as ValuesOf<Concern>;
}

/** `--planner-placement` → `plannerPlacement` */
export function optionKey(option: string): string {
  return option.replace(/^--/, '').replace(/-([a-z])/g, (_dash, letter: string) => letter.toUpperCase());
}

/** How a message names a setting. */
function labelOf({ option, variable }: Setting): string {
  if (option === undefined) return variable ?? '';
  return variable === undefined ? option : `${option} (or ${variable})`;
}
