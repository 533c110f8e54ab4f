// The hand-written side of the benchmark: the SQL anybody would write for the headline query, prepared once.
import { nameAtRank, SkillLevel } from '../../../subgraphs/kit/vocabulary/index.js';
import { pageSize, type HeadlinePlacement } from './headline-query.js';

/** Runs one statement of the driver; the rows as it gives them. */
export type RunStatement = (
  parameters: readonly unknown[],
) => Promise<readonly unknown[]> | readonly unknown[];

/** How each engine takes a list of keys, and prepares a statement. */
export interface SqlDriver {
  /** `in (…)` for one parameter, or as many as there are keys. */
  readonly keys: (count: number) => string;
  readonly keyParameters: (keys: readonly (string | number)[]) => readonly unknown[];
  prepare(subgraph: 'people' | 'departments' | 'partner-firms' | 'placements', sql: string): RunStatement;
}

interface PlacementRow {
  id: number;
  public_id: string;
  start_date: string;
  end_date: string;
  person_id: string;
  host_department_id: string;
  home_firm_id: string;
}
interface PersonRow {
  id: number;
  public_id: string;
  display_name: string;
  kind: string;
}
interface SkillRow {
  person_id: number;
  key: string;
  name: string;
  level: number;
}
interface NamedRow {
  id: number;
  public_id: string;
  name: string;
}
interface ParentRow {
  child_id: number;
  public_id: string;
  name: string;
}

/** The page after a placement's internal key, by six statements whose raw rows are put together by hand. */
export type HandWritten = (afterKey: number) => Promise<HeadlinePlacement[]>;

export function handWritten(driver: SqlDriver): HandWritten {
  // One statement for each number of keys, as one would cache them by hand.
  const statements = new Map<string, RunStatement>();
  const prepared = (
    subgraph: Parameters<SqlDriver['prepare']>[0],
    sql: (keys: string) => string,
    count: number,
  ): RunStatement => {
    const text = sql(driver.keys(count));
    const known = statements.get(text) ?? driver.prepare(subgraph, text);
    statements.set(text, known);
    return known;
  };
  const byKeys = async <Row>(
    subgraph: Parameters<SqlDriver['prepare']>[0],
    sql: (keys: string) => string,
    keys: readonly (string | number)[],
  ): Promise<readonly Row[]> =>
    keys.length === 0
      ? []
      : ((await prepared(subgraph, sql, keys.length)(driver.keyParameters(keys))) as readonly Row[]);
  const page = driver.prepare(
    'placements',
    `select id, public_id, start_date, end_date, person_id, host_department_id, home_firm_id from placement where is_live = 1 and type = 'INWARD_SECONDMENT' and id > ? order by id limit ${pageSize}`,
  );

  return async (afterKey) => {
    const placements = (await page([afterKey])) as readonly PlacementRow[];
    const unique = <Key extends string | number>(keys: readonly Key[]): Key[] => [...new Set(keys)];
    const [people, departments, firms] = await Promise.all([
      byKeys<PersonRow>(
        'people',
        (keys) => `select id, public_id, display_name, kind from person where public_id ${keys}`,
        unique(placements.map((row) => row.person_id)),
      ),
      byKeys<NamedRow>(
        'departments',
        (keys) => `select id, public_id, name from department where public_id ${keys}`,
        unique(placements.map((row) => row.host_department_id)),
      ),
      byKeys<NamedRow>(
        'partner-firms',
        (keys) => `select id, public_id, name from firm where public_id ${keys}`,
        unique(placements.map((row) => row.home_firm_id)),
      ),
    ]);
    const [skills, parents] = await Promise.all([
      byKeys<SkillRow>(
        'people',
        (keys) =>
          `select a.person_id, s.public_id as \`key\`, s.name, a.level from skill_assertion a join skill s on s.id = a.skill_id where a.is_current = 1 and a.person_id ${keys}`,
        people.map(({ id }) => id),
      ),
      byKeys<ParentRow>(
        'departments',
        (keys) =>
          `select p.child_id, d.public_id, d.name from department_parent p join department d on d.id = p.parent_id where p.child_id ${keys}`,
        departments.map(({ id }) => id),
      ),
    ]);
    return assemble(placements, people, skills, departments, parents, firms);
  };
}

function assemble(
  placements: readonly PlacementRow[],
  people: readonly PersonRow[],
  skills: readonly SkillRow[],
  departments: readonly NamedRow[],
  parents: readonly ParentRow[],
  firms: readonly NamedRow[],
): HeadlinePlacement[] {
  const skillsOf = new Map<number, HeadlinePlacement['person']['skills'][number][]>();
  for (const { person_id: person, key, name, level } of skills) {
    const entry = { skill: { key, name }, level: nameAtRank(SkillLevel, level) };
    const known = skillsOf.get(person);
    if (known) known.push(entry);
    else skillsOf.set(person, [entry]);
  }
  const parentsOf = new Map<number, { id: string; name: string }[]>();
  for (const { child_id: child, public_id: id, name } of parents) {
    const known = parentsOf.get(child);
    if (known) known.push({ id, name });
    else parentsOf.set(child, [{ id, name }]);
  }
  const personOf = new Map(
    people.map((row) => [
      row.public_id,
      {
        id: row.public_id,
        displayName: row.display_name,
        kind: row.kind,
        skills: skillsOf.get(row.id) ?? [],
      },
    ]),
  );
  const hostOf = new Map(
    departments.map((row) => [
      row.public_id,
      { id: row.public_id, name: row.name, parents: parentsOf.get(row.id) ?? [] },
    ]),
  );
  const firmOf = new Map(firms.map((row) => [row.public_id, { id: row.public_id, name: row.name }]));
  return placements.map((row) => ({
    id: row.public_id,
    startDate: row.start_date,
    endDate: row.end_date,
    person: personOf.get(row.person_id) as HeadlinePlacement['person'],
    host: hostOf.get(row.host_department_id) as HeadlinePlacement['host'],
    home: firmOf.get(row.home_firm_id) as HeadlinePlacement['home'],
  }));
}
