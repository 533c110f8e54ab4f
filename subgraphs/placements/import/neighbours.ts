// What an import of placements has to know of the other subgraphs, asked for many rows at once.
import type { SkillLevel } from '../../kit/vocabulary/index.js';
import type { OrganisationFact, PersonFact, PostFact } from '../domain/directory.js';

export interface Neighbours {
  /** Those of these people that exist, by their identifiers. */
  people(ids: readonly string[]): Promise<ReadonlyMap<string, PersonFact>>;
  /** Those of these departments and firms that exist; an identifier may name one of each. */
  organisations(ids: readonly string[]): Promise<readonly OrganisationFact[]>;
  /** Those of these posts that exist. */
  posts(ids: readonly string[]): Promise<readonly PostFact[]>;
  /** The levels of every skill of the framework, by its key. */
  skillLevels(): Promise<ReadonlyMap<string, readonly SkillLevel[]>>;
}
