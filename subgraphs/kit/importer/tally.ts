// What came of a file, counted: by rule for rows that were refused, by kind of record for what was written.

/** Something about one cell of a file that its keeper should know. */
export interface Problem {
  /** The line of the file, 1 for the first; for JSON the item, 1 for the first. */
  readonly line: number;
  readonly column: string;
  readonly value: string;
  /** A stable name of what is wrong, such as `not-a-date`. */
  readonly rule: string;
  /** What to do about it. */
  readonly suggestion: string;
}

export interface Changes {
  inserted: number;
  updated: number;
  unchanged: number;
  removed: number;
}

/** Told of every problem, as it is found. */
export interface ProblemLog {
  write(problem: Problem): void;
}

export class Tally {
  /** Rows or items read, good and bad. */
  read = 0;
  /** Rows refused; a row with two problems is one. */
  rejectedRows = 0;
  readonly rejections: Record<string, number> = {};
  readonly warnings: Record<string, number> = {};
  readonly written: Record<string, Changes> = {};
  #lastRejected = 0;

  constructor(
    private readonly rejectionLog: ProblemLog,
    private readonly warningLog: ProblemLog,
  ) {}

  /** The row is not imported. */
  reject(problem: Problem): void {
    this.rejections[problem.rule] = (this.rejections[problem.rule] ?? 0) + 1;
    if (problem.line !== this.#lastRejected) this.rejectedRows += 1;
    this.#lastRejected = problem.line;
    this.rejectionLog.write(problem);
  }

  /** The row is imported, though not as it says. */
  warn(problem: Problem): void {
    this.warnings[problem.rule] = (this.warnings[problem.rule] ?? 0) + 1;
    this.warningLog.write(problem);
  }

  /** So many records of a kind, such as `posts`, came out this way. */
  count(records: string, changes: Partial<Changes>): void {
    const counted = (this.written[records] ??= { inserted: 0, updated: 0, unchanged: 0, removed: 0 });
    for (const [change, number] of Object.entries(changes) as [keyof Changes, number][])
      counted[change] += number;
  }
}
