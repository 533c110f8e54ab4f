// The headline query by hand: one request for the page, one to each other subgraph for what the page refers to.
import type { Ask } from './ask-subgraph.js';

export type Asks = Readonly<Record<'placements' | 'people' | 'departments' | 'firms', Ask>>;

interface Keyed {
  readonly id: string;
}
interface Placement extends Keyed {
  readonly startDate: string;
  readonly endDate: string;
  readonly person: Keyed;
  readonly host: Keyed;
  readonly home: Keyed;
}
interface Page {
  readonly placements: { readonly nodes: readonly Placement[]; readonly pageInfo: unknown };
}
interface Person {
  readonly displayName: string;
  readonly kind: string;
  readonly skills: unknown;
}
interface Department {
  readonly name: string;
  readonly parents: unknown;
}
interface Firm {
  readonly name: string;
}
interface Holder {
  readonly posts: unknown;
}

const pageQuery = (first: number): string =>
  `query($after:String){placements(where:{type:[INWARD_SECONDMENT],isLive:true},first:${first},after:$after){nodes{id startDate endDate person{id} host{...on Department{id}} home{...on PartnerFirm{id}}} pageInfo{endCursor}}}`;

const peopleOf = entityBody('Person', 'displayName kind skills{skill{key name} level}');
const departmentsOf = entityBody('Department', 'name parents{id name}');
const firmsOf = entityBody('PartnerFirm', 'name');
const holdersOf = entityBody('Person', 'posts{id title}');

/** @returns what answers a page, as JSON, for the cursor it begins after */
export function headlinePage(
  { placements, people, departments, firms }: Asks,
  first: number,
  withPosts: boolean,
): (after: string | null) => Promise<string> {
  const beginning = `{"query":${JSON.stringify(pageQuery(first))},"variables":{"after":`;
  return async (after) => {
    const { nodes, pageInfo } = (await placements<Page>(`${beginning}${JSON.stringify(after)}}}`)).placements;
    const personIds = unique(nodes, (node) => node.person.id);
    const [personById, departmentById, firmById, holderById] = await Promise.all([
      byId<Person>(people, peopleOf, personIds),
      byId<Department>(
        departments,
        departmentsOf,
        unique(nodes, (node) => node.host.id),
      ),
      byId<Firm>(
        firms,
        firmsOf,
        unique(nodes, (node) => node.home.id),
      ),
      withPosts ? byId<Holder>(departments, holdersOf, personIds) : undefined,
    ]);
    const answered = nodes.map(({ id, startDate, endDate, person, host, home }) => {
      const { displayName, kind, skills } = personById.get(person.id) as Person;
      const { name, parents } = departmentById.get(host.id) as Department;
      const answeredPerson = holderById
        ? { id: person.id, displayName, kind, posts: holderById.get(person.id)?.posts, skills }
        : { id: person.id, displayName, kind, skills };
      return {
        id,
        startDate,
        endDate,
        person: answeredPerson,
        host: { id: host.id, name, parents },
        home: { id: home.id, name: firmById.get(home.id)?.name },
      };
    });
    return JSON.stringify({ data: { placements: { nodes: answered, pageInfo } } });
  };
}

async function byId<Entity>(
  ask: Ask,
  body: (ids: readonly string[]) => string,
  ids: readonly string[],
): Promise<Map<string, Entity>> {
  const { _entities: entities } = await ask<{ _entities: readonly Entity[] }>(body(ids));
  return new Map(ids.map((id, index) => [id, entities[index] as Entity]));
}

function unique(nodes: readonly Placement[], key: (node: Placement) => string): string[] {
  return [...new Set(nodes.map(key))];
}

function entityBody(type: string, fields: string): (ids: readonly string[]) => string {
  const query = `query($representations:[_Any!]!){_entities(representations:$representations){...on ${type}{${fields}}}}`;
  const before = `{"query":${JSON.stringify(query)},"variables":{"representations":[`;
  const opening = `{"__typename":"${type}","id":`;
  return (ids) => `${before}${ids.map((id) => `${opening}${JSON.stringify(id)}}`).join(',')}]}}`;
}
