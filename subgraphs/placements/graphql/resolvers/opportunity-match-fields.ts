import 'reflect-metadata';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../kit/execution/request-context.js';
import type { Edge } from '../../../kit/paging/page.js';
import { rankIn, SkillLevel } from '../../../kit/vocabulary/index.js';
import type { OpportunityMatchRow } from '../../repository/opportunity-matches.js';
import type { Loaders } from '../loaders.js';
import type { MatchEdgeFields } from '../match-pages.js';
import { OpportunityMatchEdge } from '../types/opportunity-match-connection.js';
import { Skill } from '../types/skill.js';

@Resolver(() => OpportunityMatchEdge)
export class OpportunityMatchFields {
  constructor(private readonly loaders: Loaders) {}

  @FieldResolver(() => [Skill], {
    nullable: 'items',
    description:
      'The desirable skills that the person lacks; the essential ones are never missing; an entry is null where the skill cannot be reached.',
  })
  async missingSkills(
    @Root() { node, held }: Edge<OpportunityMatchRow> & MatchEdgeFields,
    @Ctx() context: RequestContext,
  ): Promise<Skill[]> {
    const required = await this.loaders.requiredSkills(context).load(node.key);
    return required
      .filter(({ skill, level }) => (held.get(skill.key) ?? 0) < rankIn(SkillLevel, level))
      .map(({ skill }) => skill);
  }
}
