// What a client says of an export beside the operation, in the address: everything is understood or refused.
import { exportRefused } from './export-refusal.js';

export interface ExportOptions {
  /** The list whose items are the rows; undefined where the operation leaves no choice. */
  readonly rows?: string | undefined;
  /** The list of a row that gives a row for each of its items. */
  readonly explode?: string | undefined;
  /** Whether the row list is followed to its end, or left at one page; where it is undefined, it is followed if it can be. */
  readonly all?: boolean | undefined;
  /** Rows with holes, where the answer has holes, and not a refusal. */
  readonly partial: boolean;
}

export const exportOptionNames = [
  'rows',
  'explode',
  'all',
  'partial',
] as const satisfies readonly (keyof ExportOptions)[];

const path = /^[_A-Za-z]\w*(\.[_A-Za-z]\w*)*$/;

/**
 * @param parameters of the query string, as they came
 * @param others parameters that are for somebody else
 * @throws GraphQLError INVALID_EXPORT for a parameter that nobody knows or a value that makes no sense
 */
export function readExportOptions(
  parameters: Readonly<Record<string, unknown>>,
  others: readonly string[] = [],
): ExportOptions {
  const options: { -readonly [Name in keyof ExportOptions]: ExportOptions[Name] } = {
    partial: false,
  };
  for (const [name, value] of Object.entries(parameters)) {
    if (name === 'rows' || name === 'explode') options[name] = readPath(name, value);
    else if (name === 'all' || name === 'partial') options[name] = readSwitch(name, value);
    else if (!others.includes(name))
      throw exportRefused(
        `An export has no option \`${name}\`. Its options are rows=, explode=, all=false and partial=true.`,
      );
  }
  return options;
}

function readPath(name: string, value: unknown): string {
  if (typeof value === 'string' && path.test(value)) return value;
  throw exportRefused(
    `\`${name}\` is given once and names a list of the answer by its path, such as ${name}=people or ${name}=department.posts.`,
  );
}

function readSwitch(name: string, value: unknown): boolean {
  if (value === 'true' || value === 'false') return value === 'true';
  throw exportRefused(`\`${name}\` is given once, as ${name}=true or ${name}=false.`);
}
