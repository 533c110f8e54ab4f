// Counts of people as they are published: small ones withheld, and their shares with them.
import { suppressible, unlessSuppressed } from '../../kit/graphql/suppression.js';
import type { WorkforceCount } from '../repository/statistics-repository.js';
import type { WorkforceStatistics } from './types/workforce-statistics.js';

export function workforceStatisticsOf(counts: readonly WorkforceCount[]): WorkforceStatistics[] {
  const total = counts.reduce((sum, { people }) => sum + people, 0);
  return counts.map(({ departmentId, people, ...attributes }) => {
    const shown = suppressible(people);
    return {
      group: { ...attributes, department: departmentId === null ? null : { id: departmentId } },
      people: shown,
      share: unlessSuppressed(people / total, shown),
    };
  });
}
