// The words every subgraph shares. Plain values that import nothing, so that domain rules may use them.
export { isFullTimeShare, leastFullTimeShare } from './full-time-share.js';
export { Grade } from './grade.js';
export { Profession } from './profession.js';
export { Region } from './region.js';
export { SkillLevel } from './skill-level.js';
export { ClearanceLevel } from './clearance-level.js';
export { SortDirection } from './sort-direction.js';
export { rankIn, nameAtRank } from './rank.js';
