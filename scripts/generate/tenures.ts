// Tenures by the hundred thousand, a few bytes each.
import type { Post } from './posts.js';

const kinds = ['SUBSTANTIVE', 'TEMPORARY_PROMOTION', 'JOB_SHARE', 'PLACEMENT'] as const;
export type TenureKind = (typeof kinds)[number];

export interface Tenure {
  readonly post: Post;
  /** The person's place in the population. */
  readonly person: number;
  readonly from: number;
  /** Null while it lasts. */
  readonly to: number | null;
  readonly kind: TenureKind;
}

/** Numbers of a tenure, one after another: post, person, first day, last day (0 while it lasts), kind. */
const width = 5;

export class Tenures implements Iterable<Tenure> {
  private numbers = new Int32Array(width * 1_024);
  private count = 0;

  /** @param posts all posts, each at its place */
  constructor(private readonly posts: readonly Post[]) {}

  add({ post, person, from, to, kind }: Tenure): void {
    const start = this.count * width;
    if (start === this.numbers.length) {
      const larger = new Int32Array(this.numbers.length * 2);
      larger.set(this.numbers);
      this.numbers = larger;
    }
    this.numbers.set([post.place, person, from, to ?? 0, kinds.indexOf(kind)], start);
    this.count += 1;
  }

  *[Symbol.iterator](): Generator<Tenure> {
    for (let start = 0; start < this.count * width; start += width) {
      const [post, person, from, to, kind] = this.numbers.subarray(start, start + width) as unknown as [
        number,
        number,
        number,
        number,
        number,
      ];
      yield { post: this.posts[post] as Post, person, from, to: to || null, kind: kinds[kind] as TenureKind };
    }
  }
}
