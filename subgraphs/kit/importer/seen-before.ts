// Finds values that a file may have only once.

export class SeenBefore {
  private readonly lines = new Map<string, number>();

  /** The line that had the value first; undefined where this one does. */
  on(value: string, line: number): number | undefined {
    const first = this.lines.get(value);
    if (first === undefined) this.lines.set(value, line);
    return first;
  }
}
