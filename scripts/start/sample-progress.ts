// What the user sees while the sample is created: one line that renews itself on a terminal, elsewhere a line a part.

interface Output {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** The first table of each part, and how the part is called. */
const parts: Readonly<Record<string, string>> = {
  firm: 'Creating sample data: firms, departments and posts',
  person: 'Creating sample data: people and their skills',
  placement: 'Creating sample data: placements and their history',
};

/** A listener for the progress of the sample. */
export function sampleProgress(output: Output): (progress: { stage: string; rows: number }) => void {
  const begun = new Set<string>();
  return ({ stage, rows }) => {
    if (output.isTTY === true) {
      output.write(
        `\r\u001b[KCreating sample data: ${stage.replaceAll('_', ' ')}: ${rows.toLocaleString('en-GB')}`,
      );
      return;
    }
    const part = parts[stage];
    if (part === undefined || begun.has(stage)) return;
    begun.add(stage);
    output.write(`${part}\n`);
  };
}

/** Said once, after the sample was created. */
export function sampleCreated(output: Output, people: number, placements: number, seconds: number): void {
  const what = `${people.toLocaleString('en-GB')} people and ${placements.toLocaleString('en-GB')} placements`;
  output.write(
    `${output.isTTY === true ? '\r\u001b[K' : ''}Sample data: ${what} created in ${seconds.toFixed(1)} s.\n`,
  );
}
