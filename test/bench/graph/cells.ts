// The best that several statements can do over SQLite: each result as one JSON cell, the skills kept in memory.
import { nameAtRank, SkillLevel } from '../../../subgraphs/kit/vocabulary/index.js';
import { pageSize, type HeadlinePlacement } from './headline-query.js';
import type { HandWritten, RunStatement, SqlDriver } from './statements.js';

const inKeys = 'in (select value from json_each(?))';

export async function handWrittenCells(driver: SqlDriver): Promise<HandWritten> {
  const skills = new Map<number, { key: string; name: string }>();
  const all = (await driver.prepare('people', 'select id, public_id as `key`, name from skill')([])) as {
    id: number;
    key: string;
    name: string;
  }[];
  for (const { id, key, name } of all) skills.set(id, { key, name });

  const cell = (subgraph: Parameters<SqlDriver['prepare']>[0], columns: string, from: string): RunStatement =>
    driver.prepare(subgraph, `select json_group_array(json_array(${columns})) as cell from (${from})`);
  const page = cell(
    'placements',
    'public_id, start_date, end_date, person_id, host_department_id, home_firm_id',
    `select * from placement where is_live = 1 and type = 'INWARD_SECONDMENT' and id > ? order by id limit ${pageSize}`,
  );
  const people = cell(
    'people',
    'id, public_id, display_name, kind',
    `select * from person where public_id ${inKeys}`,
  );
  const held = cell(
    'people',
    'person_id, skill_id, level',
    `select * from skill_assertion where is_current = 1 and person_id ${inKeys}`,
  );
  const departments = cell(
    'departments',
    'id, public_id, name',
    `select * from department where public_id ${inKeys}`,
  );
  const parents = cell(
    'departments',
    'child_id, public_id, name',
    `select p.child_id, d.public_id, d.name from department_parent p join department d on d.id = p.parent_id where p.child_id ${inKeys}`,
  );
  const firms = cell('partner-firms', 'public_id, name', `select * from firm where public_id ${inKeys}`);
  const read = async <Row>(run: RunStatement, parameter: unknown): Promise<Row[]> => {
    const [row] = (await run([parameter])) as [{ cell: string }];
    return JSON.parse(row.cell) as Row[];
  };
  const keys = (values: Iterable<unknown>): string => JSON.stringify([...new Set(values)]);

  return async (afterKey) => {
    const placements = await read<[string, string, string, string, string, string]>(page, afterKey);
    const personRows = await read<[number, string, string, string]>(
      people,
      keys(placements.map((row) => row[3])),
    );
    const personById = new Map(
      personRows.map(([id, publicId, displayName, kind]) => [
        id,
        { id: publicId, displayName, kind, skills: [] as HeadlinePlacement['person']['skills'][number][] },
      ]),
    );
    for (const [person, skill, level] of await read<[number, number, number]>(
      held,
      keys(personById.keys()),
    )) {
      personById.get(person)?.skills.push({
        skill: skills.get(skill) as { key: string; name: string },
        level: nameAtRank(SkillLevel, level),
      });
    }
    const departmentRows = await read<[number, string, string]>(
      departments,
      keys(placements.map((row) => row[4])),
    );
    const departmentById = new Map(
      departmentRows.map(([id, publicId, name]) => [
        id,
        { id: publicId, name, parents: [] as { id: string; name: string }[] },
      ]),
    );
    for (const [child, id, name] of await read<[number, string, string]>(
      parents,
      keys(departmentById.keys()),
    ))
      departmentById.get(child)?.parents.push({ id, name });
    const firmOf = new Map(
      (await read<[string, string]>(firms, keys(placements.map((row) => row[5])))).map(([id, name]) => [
        id,
        { id, name },
      ]),
    );
    const personOf = new Map([...personById.values()].map((person) => [person.id, person]));
    const hostOf = new Map([...departmentById.values()].map((department) => [department.id, department]));
    return placements.map(([id, startDate, endDate, person, host, home]) => ({
      id,
      startDate,
      endDate,
      person: personOf.get(person) as HeadlinePlacement['person'],
      host: hostOf.get(host) as HeadlinePlacement['host'],
      home: firmOf.get(home) as HeadlinePlacement['home'],
    }));
  };
}
