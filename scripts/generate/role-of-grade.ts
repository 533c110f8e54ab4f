// Which level of a digital role fits a grade: the one whose skills are asked for about as well as the grade should have them.
import type { Framework, RoleLevel } from './framework.js';
import type { Random } from './random.js';

/** The mean level of skill (1 to 4, in hundredths) that people of a grade have, by its rank. */
const meanLevels = [330, 110, 120, 170, 220, 270, 310, 350, 370, 380, 380, 380];

interface Fitting {
  readonly levels: readonly RoleLevel[];
  readonly means: readonly number[];
}

const fittings = new WeakMap<Framework, readonly Fitting[]>();

/** A level of some role, outside the Senior Civil Service, that fits a grade; undefined where the framework has no roles. */
export function suitableLevel(framework: Framework, random: Random, grade: number): RoleLevel | undefined {
  const roles = fittingsOf(framework);
  if (roles.length === 0) return undefined;
  const { levels, means } = random.pick(roles);
  const wanted = meanLevels[grade] as number;
  let best = 0;
  for (const [place, mean] of means.entries()) {
    if (Math.abs(mean - wanted) < Math.abs((means[best] as number) - wanted)) best = place;
  }
  return levels[best];
}

function fittingsOf(framework: Framework): readonly Fitting[] {
  let known = fittings.get(framework);
  if (known === undefined) {
    known = framework.roles
      .filter(({ isSenior, levels }) => !isSenior && levels.length > 0)
      .map(({ levels }) => ({ levels, means: levels.map(meanLevel) }));
    fittings.set(framework, known);
  }
  return known;
}

function meanLevel({ requirements }: RoleLevel): number {
  const stated = requirements.filter(({ level }) => level > 0);
  return stated.reduce((sum, { level }) => sum + level * 100, 0) / Math.max(1, stated.length);
}
