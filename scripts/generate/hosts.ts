// The departments that receive people: open ones by their size, and those that lately became part of another.
import type { Post } from './posts.js';
import { runningTotals, type Random } from './random.js';
import type { World } from './world.js';

const absorbed = ['MERGED', 'REPLACED', 'SPLIT'];
/** How long ago a host may have closed for a placement that began before to be still under way, in days. */
const longestStay = 690;

export class Hosts {
  private readonly open: readonly number[];
  private readonly totals: readonly number[];
  private readonly closed: readonly number[];
  private readonly vacant: Post[][];

  constructor({ departments, careers, today }: World) {
    this.open = departments.flatMap(({ closedFrom, weight }, place) =>
      closedFrom === Infinity && weight > 0 ? [place] : [],
    );
    this.totals = runningTotals(
      this.open.map((place) => Math.ceil(Math.sqrt(departments[place]?.weight ?? 0))),
    );
    this.closed = departments.flatMap(({ closedFrom, closureReason }, place) =>
      closedFrom <= today && closedFrom > today - longestStay && absorbed.includes(closureReason ?? '')
        ? [place]
        : [],
    );
    this.vacant = departments.map(() => []);
    for (const post of careers.vacant) this.vacant[post.department]?.push(post);
  }

  /** A department, large ones more often; another than the one named. */
  department(random: Random, except?: number): number {
    for (;;) {
      const place = this.open[random.place(this.totals)] as number;
      if (place !== except || this.open.length === 1) return place;
    }
  }

  /** One that became part of another not long ago; undefined where there is none. */
  lately(random: Random): number | undefined {
    return this.closed.length === 0 ? undefined : random.pick(this.closed);
  }

  /** A vacant post of a department, which is then taken; null where there is none left. */
  takeVacant(place: number): Post | null {
    return this.vacant[place]?.pop() ?? null;
  }
}
