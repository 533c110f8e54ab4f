// Finds reporting lines that lead back to where they began.

/** For each post the one it reports to; posts at the top are left out. */
export type ReportingLines = ReadonlyMap<number, number>;

/**
 * The posts whose line has to go so that nobody reports to themselves through others: in each circle the one met first.
 */
export function circularLines(lines: ReportingLines): Set<number> {
  const dropped = new Set<number>();
  const checked = new Set<number>();
  for (const start of lines.keys()) {
    const path = new Set<number>();
    for (
      let post: number | undefined = start;
      post !== undefined && !checked.has(post);
      post = lines.get(post)
    ) {
      if (path.has(post)) {
        dropped.add(post);
        break;
      }
      path.add(post);
    }
    for (const post of path) checked.add(post);
  }
  return dropped;
}
