import { describe, expect, it } from 'vitest';
import { findColumns, hasColumns } from './columns.js';

const specs = {
  grade: { names: ['Grade (or equivalent)', 'Grade'], required: true },
  pay: { names: ['Actual Pay Floor (£)'] },
} as const;

describe('the columns of a file', () => {
  it('are found by any name they have had, whatever case and signs are in it', () => {
    expect(findColumns(['Name', ' GRADE ', 'Actual Pay Floor (\ufffd)'], specs)).toEqual({
      grade: { index: 1, name: 'GRADE' },
      pay: { index: 2, name: 'Actual Pay Floor (\ufffd)' },
    });
  });

  it('are taken by their preferred name where a file has two of them', () => {
    expect(findColumns(['Grade', 'Grade (or equivalent)'], specs).grade?.index).toBe(1);
  });

  it('may be missing where they are not required', () => {
    expect(findColumns(['Grade'], specs).pay).toBeUndefined();
    expect(hasColumns(['grade'], specs)).toBe(true);
    expect(hasColumns(['Actual Pay Floor (£)'], specs)).toBe(false);
  });

  it('are named where they are required and missing, with what may be meant', () => {
    expect(() => findColumns(['Name', 'Grad'], { grade: { names: ['Grade'], required: true } })).toThrow(
      'has no column “Grade” (did you mean “Grad”?). Its first line names: Name, Grad.',
    );
    expect(() => findColumns(['Name;Grade'], specs)).toThrow('Check that its cells are separated by commas.');
  });

  it('may not be named twice, in whatever case and signs; what is no column of ours may', () => {
    expect(() => findColumns(['Grade', 'Note', ' GRADE ', 'grade', 'Actual Pay Floor (£)'], specs)).toThrow(
      'has a column more than once: “Grade” (columns 1, 3 and 4). Keep one of each and remove or rename the others.',
    );
    expect(findColumns(['Note', 'Grade', 'Note', '', ''], specs)).toEqual({
      grade: { index: 1, name: 'Grade' },
    });
  });
});
