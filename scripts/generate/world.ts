// All that is generated before it is written: a few bytes a person, an object for everything rarer.
import { Careers } from './careers.js';
import { inventFirms, maximumFirms, type Firm } from './firms.js';
import type { Framework } from './framework.js';
import { digitalProfession, type Department } from './organisations.js';
import { populate, type Population } from './population.js';
import { inventPosts, type Post } from './posts.js';
import { suppliersOf, type Supplier } from './suppliers.js';

export interface World {
  readonly seed: number;
  /** Days since 1970. */
  readonly today: number;
  readonly framework: Framework;
  readonly departments: readonly Department[];
  readonly firms: readonly Firm[];
  /** The places of the firms with which placements may be made; never empty. */
  readonly activeFirms: readonly number[];
  readonly population: Population & { readonly digital: number };
  /** The posts of each department, by its place. */
  readonly postsOf: readonly (readonly Post[])[];
  readonly careers: Careers;
  /** The suppliers of each department, by its place. */
  readonly suppliers: readonly (readonly Supplier[])[];
}

export interface WorldOptions {
  readonly seed: number;
  readonly today: number;
  readonly people: number;
  readonly placements: number;
  readonly framework: Framework;
  readonly departments: readonly Department[];
  /** The posts that are there already, by the department's place; a department that has some is given no others. */
  readonly knownPosts: ReadonlyMap<number, readonly Post[]>;
  /** The key of the first post added. */
  readonly firstPostKey: number;
}

export function createWorld(options: WorldOptions): World {
  const { seed, today, people, placements, framework, departments, knownPosts } = options;
  const experts = Math.min(Math.floor(people / 4), Math.max(4, Math.round(placements * 0.42)));
  const firmCount = Math.min(maximumFirms, 24 + Math.round(experts / 30));
  const firms = inventFirms(seed, firmCount, framework, today);
  const activeFirms = firms.flatMap(({ status }, place) => (status === 'ACTIVE' ? [place] : []));
  const population = populate(seed, people, experts, departments, firms.length, activeFirms);
  let next = { place: countOf(knownPosts), key: options.firstPostKey };
  const postsOf = departments.map((department, place) => {
    const known = knownPosts.get(place);
    if (known !== undefined) return known;
    const posts = inventPosts(
      seed,
      place,
      department,
      (population.staff[place] as Int32Array).length,
      next,
      framework,
    );
    next = { place: next.place + posts.length, key: next.key + posts.length };
    return posts;
  });
  return {
    seed,
    today,
    framework,
    departments,
    firms,
    activeFirms,
    population: { ...population, digital: digitalProfession },
    postsOf,
    careers: new Careers(seed, population, postsOf.flat(), today),
    suppliers: departments.map((department, place) => suppliersOf(seed, place, department, firms, today)),
  };
}

function countOf(posts: ReadonlyMap<number, readonly Post[]>): number {
  return [...posts.values()].reduce((sum, ofDepartment) => sum + ofDepartment.length, 0);
}
