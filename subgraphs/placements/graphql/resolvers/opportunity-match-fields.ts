import 'reflect-metadata';
import { FieldResolver, Resolver } from 'type-graphql';
import { grouped } from '../../../kit/execution/grouped.js';
import { Batched } from '../../../kit/graphql/batched.js';
import type { Edge } from '../../../kit/paging/page.js';
import { rankIn, SkillLevel } from '../../../kit/vocabulary/index.js';
import type { OpportunityMatchRow } from '../../repository/opportunity-matches.js';
import type { SkillStub } from '../../repository/stubs.js';
import type { Sources } from '../sources.js';
import type { MatchEdgeFields } from '../match-pages.js';
import { OpportunityMatchEdge } from '../types/opportunity-match-connection.js';
import { Skill } from '../types/skill.js';

type MatchEdge = Edge<OpportunityMatchRow> & MatchEdgeFields;

@Resolver(() => OpportunityMatchEdge)
export class OpportunityMatchFields {
  constructor(private readonly sources: Sources) {}

  @Batched()
  @FieldResolver(() => [Skill], {
    nullable: 'items',
    description:
      'The desirable skills that the person lacks. Essential skills are never missing. An entry is null if the skill cannot be reached.',
  })
  async missingSkills(edges: readonly MatchEdge[]): Promise<SkillStub[][]> {
    const keys = edges.map(({ node }) => node.key);
    const rows = await this.sources.opportunities.requiredSkills(keys);
    return grouped(keys, rows, ({ opportunityKey }) => opportunityKey).map((required, index) =>
      required
        .filter(({ skill, level }) => (edges[index]?.held.get(skill.key) ?? 0) < rankIn(SkillLevel, level))
        .map(({ skill }) => skill),
    );
  }
}
