// Tables as NDJSON: an object a line, with the same dotted columns as in CSV and values as in the JSON answer.
import { exactJson } from '../operation/exact-json.js';
import type { TableWriter } from './table-writer.js';

export const ndjsonWriter: TableWriter = (columns) => {
  const named = columns.map(({ name, read }) => ({ key: `${JSON.stringify(name)}:`, read }));
  return {
    start: () => undefined,
    rows: (rows) => {
      let text = '';
      for (const row of rows) {
        let separator = '{';
        for (const { key, read } of named) {
          text += `${separator}${key}${valueText(read(row) ?? null)}`;
          separator = ',';
        }
        text += '}\n';
      }
      return text;
    },
    end: (notice) => (notice === undefined ? undefined : `${JSON.stringify({ notice })}\n`),
    failure: (error) => `${JSON.stringify({ error })}\n`,
  };
};

/** A number that JavaScript would change keeps its digits. */
function valueText(value: unknown): string {
  return exactJson(value);
}
