// The capability framework as the whole graph tells it, kept for a minute: it changes twice a year.
import type { Clock } from '../../kit/clock.js';
import { askWhole, type AskGraph } from '../../kit/graph/ask-graph.js';
import type { SkillDirectory, SkillFact } from '../domain/directory.js';

const keptMs = 60_000;

const aboutSkills = /* GraphQL */ `
  query AboutSkills($after: String) {
    skills(first: 500, after: $after) {
      nodes {
        key
        framework
        levels
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

interface SkillsAnswer {
  readonly skills: {
    readonly nodes: readonly SkillFact[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  } | null;
}

export class GraphDirectory implements SkillDirectory {
  #known: { readonly askedAt: number; readonly skills: Promise<readonly SkillFact[]> } | undefined;

  constructor(
    private readonly ask: AskGraph,
    private readonly clock: Clock,
  ) {}

  skills(): Promise<readonly SkillFact[]> {
    const now = this.clock.now().getTime();
    if (this.#known !== undefined && now - this.#known.askedAt < keptMs) return this.#known.skills;
    const known = { askedAt: now, skills: this.allSkills() };
    this.#known = known;
    // A failure is told to those who wait for it and not kept: the next one asks again.
    known.skills.catch(() => {
      if (this.#known === known) this.#known = undefined;
    });
    return known.skills;
  }

  private async allSkills(): Promise<SkillFact[]> {
    const skills: SkillFact[] = [];
    let after: string | null = null;
    do {
      const answer: SkillsAnswer = await askWhole<SkillsAnswer>(this.ask, {
        query: aboutSkills,
        variables: { after },
      });
      skills.push(...(answer.skills?.nodes ?? []));
      after = answer.skills?.pageInfo.hasNextPage ? answer.skills.pageInfo.endCursor : null;
    } while (after !== null);
    return skills;
  }
}
