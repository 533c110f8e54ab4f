// One row of a file, read cell by cell. A cell that is wrong is reported and answered with a stand-in, so that all of a
// row's problems come to light at once; a row with a problem is not imported, so a stand-in never is either.
import { leastFullTimeShare } from '../vocabulary/index.js';
import type { FoundColumn } from './columns.js';
import { nearest } from './nearest.js';
import { parseDate, parseFlag, parseNumber, parsePounds, parseWord } from './parse-value.js';
import type { Tally } from './tally.js';

/** A longer value is cut in reports. */
export const longestReported = 200;

type Words<Word extends string> = Readonly<Record<string, Word>>;

export class Cells<Column extends string> {
  #isRejected = false;

  constructor(
    /** The line of the file the row starts on. */
    readonly line: number,
    private readonly columns: Partial<Record<Column, FoundColumn>>,
    private readonly values: readonly string[],
    private readonly tally: Tally,
  ) {}

  /** Whether something is wrong with the row, so that it is not imported. */
  get isRejected(): boolean {
    return this.#isRejected;
  }

  /** Whether the file has the column at all. */
  has(column: Column): boolean {
    return this.columns[column] !== undefined;
  }

  /** The cell without space round it; empty where the file lacks the column. */
  text(column: Column): string {
    const found = this.columns[column];
    const value = found === undefined ? undefined : this.values[found.index];
    return value === undefined ? '' : value.replaceAll('\u00a0', ' ').trim().normalize('NFC');
  }

  /** Reports what is wrong with a cell; the row is not imported. */
  reject(column: Column, rule: string, suggestion: string): void {
    this.#isRejected = true;
    this.tally.reject(this.problem(column, rule, suggestion));
  }

  /** Reports what is odd about a cell; the row is imported all the same. */
  warn(column: Column, rule: string, suggestion: string): void {
    this.tally.warn(this.problem(column, rule, suggestion));
  }

  /** Text that must be there. */
  required(column: Column, longest = 255): string {
    return this.optional(column, longest) ?? this.missing(column, '');
  }

  /** Text, or null where the cell is empty. */
  optional(column: Column, longest = 255): string | null {
    const text = this.text(column);
    if (text.length > longest) this.reject(column, 'too-long', `Use at most ${longest} characters.`);
    return text === '' ? null : text;
  }

  /** A public identifier: up to 64 characters without a full stop or a space. */
  identifier(column: Column): string {
    return this.optionalIdentifier(column) ?? this.missing(column, '');
  }

  optionalIdentifier(column: Column): string | null {
    const text = this.text(column);
    if (text === '') return null;
    if (text.length > 64 || /[.\s]/.test(text)) {
      this.reject(column, 'not-an-identifier', 'Use at most 64 characters, without full stops and spaces.');
    }
    return text;
  }

  /** A word of a closed list. */
  word<Word extends string>(column: Column, words: Words<Word>): Word {
    return this.optionalWord(column, words) ?? this.missing(column, Object.values(words)[0] as Word);
  }

  optionalWord<Word extends string>(column: Column, words: Words<Word>): Word | null {
    return this.parsed(
      column,
      (text) => parseWord(text, words),
      'not-one-of',
      () => {
        const meant = nearest(this.text(column), Object.keys(words));
        return meant === undefined
          ? `Use one of ${Object.keys(words).join(', ')}.`
          : `Did you mean ${meant}?`;
      },
    );
  }

  date(column: Column): string {
    return this.optionalDate(column) ?? this.missing(column, '1970-01-01');
  }

  optionalDate(column: Column): string | null {
    return this.parsed(column, parseDate, 'not-a-date', () => 'Write the date as 2026-04-01.');
  }

  /** A number within bounds, both allowed. */
  number(column: Column, lowest: number, highest: number): number {
    return this.optionalNumber(column, lowest, highest) ?? this.missing(column, lowest);
  }

  optionalNumber(column: Column, lowest: number, highest: number): number | null {
    const value = this.parsed(column, parseNumber, 'not-a-number', () => 'Write a number, for example 0.6.');
    if (value !== null && (value < lowest || value > highest)) {
      this.reject(column, 'out-of-range', `Use a number from ${lowest} to ${highest}.`);
    }
    return value;
  }

  /** A whole number within bounds, both allowed. */
  optionalWhole(column: Column, lowest: number, highest: number): number | null {
    const value = this.optionalNumber(column, lowest, highest);
    if (value !== null && !Number.isInteger(value)) this.reject(column, 'not-whole', 'Use a whole number.');
    return value;
  }

  /** A full-time share, from 0.01 to 1. */
  fte(column: Column): number {
    return this.number(column, leastFullTimeShare, 1);
  }

  /** An amount in pounds, given in whole pence. */
  optionalPence(column: Column): number | null {
    return this.parsed(
      column,
      parsePounds,
      'not-an-amount',
      () => 'Write an amount in pounds, for example 24362 or 24362.50.',
    );
  }

  /** The parts of a cell that is a list, such as `one:WORKING;two:EXPERT`, each cut into its fields. */
  list(column: Column): string[][] {
    const parts = this.text(column)
      .split(';')
      .map((part) => part.trim());
    return parts.filter((part) => part !== '').map((part) => part.split(':').map((field) => field.trim()));
  }

  /** Yes or no; the fallback where the cell is empty. */
  flag(column: Column, fallback: boolean): boolean {
    return this.parsed(column, parseFlag, 'not-yes-or-no', () => 'Write yes or no.') ?? fallback;
  }

  private parsed<Value>(
    column: Column,
    parse: (text: string) => Value | undefined,
    rule: string,
    suggestion: () => string,
  ): Value | null {
    const text = this.text(column);
    if (text === '') return null;
    const value = parse(text);
    if (value === undefined) this.reject(column, rule, suggestion());
    return value ?? null;
  }

  /** Reports an empty cell, unless it was reported for another reason already. */
  private missing<StandIn>(column: Column, standIn: StandIn): StandIn {
    if (this.text(column) === '') this.reject(column, 'missing', 'Add a value.');
    return standIn;
  }

  private problem(column: Column, rule: string, suggestion: string) {
    const value = this.text(column);
    const reported = value.length > longestReported ? `${value.slice(0, longestReported)}…` : value;
    return {
      line: this.line,
      column: this.columns[column]?.name ?? column,
      value: reported,
      rule,
      suggestion,
    };
  }
}
