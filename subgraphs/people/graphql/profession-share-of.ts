// A department's share of a profession as it is published: small counts withheld, and with them what would betray them.
import { suppressible, unlessSuppressed } from '../../kit/graphql/suppression.js';
import type { Profession } from '../../kit/vocabulary/index.js';
import { peopleShortOfTarget, professionShare, professionTarget } from '../domain/profession-target.js';
import type { ProfessionCount } from '../repository/statistics-repository.js';
import type { ProfessionShare } from './types/profession-share.js';

/** @param counts all people of the department, by profession */
export function professionShareOf(
  profession: Profession,
  counts: readonly ProfessionCount[],
): ProfessionShare {
  const inProfession = counts.find((count) => count.profession === profession)?.people ?? 0;
  const inDepartment = counts.reduce((sum, count) => sum + count.people, 0);
  const people = suppressible(inProfession);
  const headcount = suppressible(inDepartment);
  const target = professionTarget(profession);
  return {
    profession,
    people,
    headcount,
    share: unlessSuppressed(professionShare(inProfession, inDepartment), people, headcount),
    target,
    peopleShortOfTarget:
      target === null
        ? null
        : unlessSuppressed(peopleShortOfTarget(inProfession, inDepartment, target), people, headcount),
  };
}
