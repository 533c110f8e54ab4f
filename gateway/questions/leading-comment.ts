// The comment that a question's file begins with: the question in words, and the list that its rows are.

export interface LeadingComment {
  readonly description: string;
  /** The path of the list that becomes a table's rows, where the file names one: `# rows: placements`. */
  readonly rows?: string;
}

const rowsLine = /^rows:\s*(\S+)$/;

export function leadingComment(document: string): LeadingComment {
  const lines = document.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('#'));
  const comment = lines.slice(0, end === -1 ? lines.length : end).map((line) => line.slice(1).trim());
  const rows = comment.map((line) => rowsLine.exec(line)?.[1]).find((path) => path !== undefined);
  const description = comment
    .filter((line) => !rowsLine.test(line))
    .join(' ')
    .trim();
  return { description, ...(rows !== undefined && { rows }) };
}
