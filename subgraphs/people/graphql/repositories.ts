// Where this subgraph's answers come from.
import type { AssertionRepository } from '../repository/assertion-repository.js';
import type { AssertionWriter } from '../repository/assertion-writer.js';
import type { FrameworkRepository } from '../repository/framework-repository.js';
import type { GainRepository } from '../repository/gain-repository.js';
import type { MatchRepository } from '../repository/match-repository.js';
import type { PersonGroups } from '../repository/person-groups.js';
import type { PersonRepository } from '../repository/person-repository.js';
import type { SkillRepository } from '../repository/skill-repository.js';
import type { StatisticsRepository } from '../repository/statistics-repository.js';

export interface Repositories {
  readonly people: PersonRepository;
  readonly groups: PersonGroups;
  readonly frameworks: FrameworkRepository;
  readonly skills: SkillRepository;
  readonly assertions: AssertionRepository;
  readonly assertionWriter: AssertionWriter;
  readonly matches: MatchRepository;
  readonly gains: GainRepository;
  readonly statistics: StatisticsRepository;
}
