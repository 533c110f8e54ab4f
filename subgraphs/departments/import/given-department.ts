import { ImportFailure } from '../../kit/importer/import-failure.js';
import type { DepartmentNames, NamedDepartment } from './department-names.js';

/**
 * The department that the user named for the whole file; undefined where they named none.
 *
 * @throws ImportFailure where there is no such department
 */
export function givenDepartment(
  names: DepartmentNames,
  slug: string | undefined,
): NamedDepartment | undefined {
  if (slug === undefined) return undefined;
  const department = names.find(slug);
  if (department === undefined)
    throw new ImportFailure(
      'NOT_THIS_KIND',
      `cannot be imported for the department “${slug}”, which does not exist. ${names.suggestion(slug)}`,
    );
  return department;
}
