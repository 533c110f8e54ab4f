// How far an import is, told a few times a second.

export interface ProgressState {
  readonly file: string;
  readonly rows: number;
  readonly rowsPerSecond: number;
  readonly isDone: boolean;
}

export type ShowProgress = (state: ProgressState) => void;

const intervalMs = 200;
/** The clock is looked at once in so many rows. */
const rowsBetweenLooks = 64;

export class Progress {
  readonly #started = performance.now();
  #shown = this.#started;

  constructor(
    private readonly file: string,
    private readonly listener: ShowProgress | undefined,
  ) {}

  show(rows: number, isDone = false): void {
    if (this.listener === undefined || (!isDone && rows % rowsBetweenLooks !== 0)) return;
    const now = performance.now();
    if (!isDone && now - this.#shown < intervalMs) return;
    this.#shown = now;
    const seconds = Math.max(now - this.#started, 1) / 1_000;
    this.listener({ file: this.file, rows, rowsPerSecond: Math.round(rows / seconds), isDone });
  }
}
