// Who holds which post and held it before. Nobody holds two posts at once, and the same person may turn up in the
// history of several departments.
import { digitalProfession } from './organisations.js';
import type { Population } from './population.js';
import type { Post } from './posts.js';
import { Random } from './random.js';
import { Tenures, type Tenure } from './tenures.js';

/** Days in post: half of the tenures last under twenty months. */
const lengths = [
  95, 150, 210, 270, 330, 390, 450, 510, 560, 610, 680, 750, 840, 950, 1_100, 1_300, 1_600, 2_000,
];
/** Days in posts that nobody stays in. */
const restlessLengths = [70, 100, 130, 160, 190];
/** How far back the history of a post goes, in days. */
const horizon = 2_000;

export class Careers {
  readonly tenures: Tenures;
  /** The posts that nobody holds. */
  readonly vacant: Post[] = [];
  /** When the earliest tenure of each civil servant began. */
  private readonly begins: Int32Array;
  /** When the history of a post begins, by its place; the day after today for those without one. */
  private readonly postBegins: Int32Array;
  /** Who is there to hold a post, by department; let go once all are filled. */
  private pools: readonly Pools[];
  /** Those who hold a post, first the digital ones, then the others: people move among posts. */
  private holders: readonly [digital: number[], other: number[]] = [[], []];

  constructor(
    private readonly seed: number,
    private readonly population: Population,
    posts: readonly Post[],
    private readonly today: number,
  ) {
    this.tenures = new Tenures(posts);
    this.begins = new Int32Array(population.civilServants).fill(today + 1);
    this.postBegins = new Int32Array(posts.length).fill(today + 1);
    this.pools = population.staff.map((staff) => new Pools(staff, population));
    for (const post of posts) this.fill(post);
    this.pools = [];
    for (const post of posts) this.recall(post);
    this.holders = [[], []];
  }

  /** The first day on which anybody is known to have held a post; the day after today where nobody is. */
  historyBegins(post: Post): number {
    return this.postBegins[post.place] as number;
  }

  /** Adds the time of somebody on placement in a post. */
  add(tenure: Tenure): void {
    this.tenures.add(tenure);
    this.postBegins[tenure.post.place] = Math.min(tenure.from, this.historyBegins(tenure.post));
  }

  private fill(post: Post): void {
    if (post.occupancy === 'KNOWN') return;
    const random = new Random(this.seed, 'holder', post.key);
    const isVacant = random.chance(7);
    const isShared = random.chance(4);
    const places =
      post.occupancy === 'NOBODY' || (isVacant && post.occupancy === 'INVENTED') ? 0 : isShared ? 2 : 1;
    const from = this.today - random.below(lengthOf(post, random));
    for (let place = 0; place < places; place += 1) {
      const found = this.pools[post.department]?.take(post);
      if (found === undefined) break;
      const { person, isPromoted } = found;
      const kind = places === 2 ? 'JOB_SHARE' : isPromoted ? 'TEMPORARY_PROMOTION' : 'SUBSTANTIVE';
      this.hold({ post, person, from, to: null, kind });
      this.holders[this.isDigital(person) ? 0 : 1].push(person);
    }
    if (!this.isHeld(post) && post.occupancy !== 'SOMEBODY') this.vacant.push(post);
  }

  /** Who held the post before, one after another, back to the horizon or to where nobody is found. */
  private recall(post: Post): void {
    if (post.occupancy === 'KNOWN' || (!this.isHeld(post) && post.occupancy === 'SOMEBODY')) return;
    const random = new Random(this.seed, 'history', post.key);
    const isVacantFor = random.between(20, 250);
    let next = this.isHeld(post) ? this.historyBegins(post) : this.today - isVacantFor;
    while (next > this.today - horizon) {
      const to = next - 1 - (random.chance(50) ? 0 : random.below(60));
      const from = to - lengthOf(post, random);
      const person = this.formerHolder(post, to, random);
      if (person === undefined) return;
      this.hold({ post, person, from, to, kind: random.chance(12) ? 'TEMPORARY_PROMOTION' : 'SUBSTANTIVE' });
      next = from;
    }
  }

  private formerHolder(post: Post, to: number, random: Random): number | undefined {
    const isDigital = post.profession === digitalProfession;
    const movers = this.holders[isDigital ? 0 : 1];
    const staff = this.population.staff[post.department] as Int32Array;
    for (let attempt = 0; attempt < 8; attempt += 1) {
      const pool = movers.length > 0 && random.chance(isDigital ? 75 : 45) ? movers : staff;
      if (pool.length === 0) continue;
      const person = pool[random.below(pool.length)] as number;
      if ((this.begins[person] as number) > to) return person;
    }
    return undefined;
  }

  private hold(tenure: Tenure): void {
    this.add(tenure);
    this.begins[tenure.person] = tenure.from;
  }

  private isHeld(post: Post): boolean {
    return this.historyBegins(post) <= this.today;
  }

  private isDigital(person: number): boolean {
    return this.population.profession[person] === digitalProfession;
  }
}

function lengthOf(post: Post, random: Random): number {
  const isRestless = post.key % 25 === 7;
  return random.pick(isRestless ? restlessLengths : lengths) + random.below(30);
}

/** The people of a department who hold no post yet, by grade, the digital ones apart. */
class Pools {
  private readonly byGrade: number[][][] = [[], []];

  constructor(staff: Int32Array, population: Population) {
    for (const person of staff) {
      const side = this.byGrade[population.profession[person] === digitalProfession ? 0 : 1] as number[][];
      (side[population.grade[person] as number] ??= []).push(person);
    }
  }

  /** Somebody of the post's grade, or of a neighbouring one, and of its side where there is one; undefined where nobody is left. */
  take({ grade, profession }: Post): { person: number; isPromoted: boolean } | undefined {
    const side = profession === digitalProfession ? 0 : 1;
    const wanted = grade === 0 ? 4 : grade;
    for (const below of [0, 1, -1, 2, 3, 4]) {
      for (const from of [side, 1 - side]) {
        const person = this.byGrade[from]?.[wanted - below]?.pop();
        if (person !== undefined) return { person, isPromoted: below > 0 && below < 3 };
      }
    }
    return undefined;
  }
}
