// Whose name a department publishes in its organogram.
import { Grade, rankIn } from '../../kit/vocabulary/index.js';

const lowestPublished = rankIn(Grade, Grade.SCS2);

/** The holder's name where it is published: from SCS2 upwards; null below, whatever a return says. */
export function publishedHolderName(grade: Grade | null, name: string | null): string | null {
  return grade !== null && rankIn(Grade, grade) >= lowestPublished ? name : null;
}
