// Which posts of an organogram count as digital leadership; a post can be marked otherwise later, and keeps that mark.
import { Grade, Profession, rankIn } from '../../kit/vocabulary/index.js';

const lowest = rankIn(Grade, Grade.SCS1);
const titled =
  /\b(digital|cio|cdio|cto|cdo|ciso|cyber|chief (information|technology|data)|(head|director) of (it|ict|technology|data|information))\b/i;

/** Whether a senior civil service post leads digital work, by its profession or its title. */
export function isDigitalLeadership(
  grade: Grade | null,
  profession: Profession | null,
  title: string,
): boolean {
  if (grade === null || rankIn(Grade, grade) < lowest) return false;
  return profession === Profession.DIGITAL_AND_DATA || titled.test(title);
}
