// Who acts for whom: senior people of the departments, colleagues from the firms, and a small team that runs the schemes.
import type { Placement } from './placement.js';
import type { Random } from './random.js';
import type { World } from './world.js';

const teamSize = 16;

export class Approvers {
  constructor(private readonly world: World) {}

  /** Somebody who acts for an organisation; none of those named. */
  of(
    side: 'HOME' | 'HOST',
    { type, home, host }: Placement,
    except: readonly number[],
    random: Random,
  ): number {
    const { staff, experts } = this.world.population;
    const isFirm = side === 'HOME' ? type === 'INWARD_SECONDMENT' : type === 'OUTWARD_SECONDMENT';
    const place = side === 'HOME' ? home : host;
    return (
      this.mostSenior((isFirm ? experts : staff)[place] as Int32Array, except, random) ??
      this.caseworker(except, random)
    );
  }

  /** One of the team; none of those named. */
  caseworker(except: readonly number[], random: Random): number {
    const step = Math.max(1, Math.floor(this.world.population.civilServants / teamSize));
    for (;;) {
      const person = random.below(teamSize) * step;
      if (person < this.world.population.civilServants && !except.includes(person)) return person;
    }
  }

  /** The most senior of a few drawn; undefined where there is nobody else. */
  private mostSenior(people: Int32Array, except: readonly number[], random: Random): number | undefined {
    const { grade } = this.world.population;
    let best: number | undefined;
    for (let draw = 0; draw < 8 && people.length > 0; draw += 1) {
      const person = people[random.below(people.length)] as number;
      if (except.includes(person)) continue;
      if (best === undefined || (grade[person] as number) > (grade[best] as number)) best = person;
    }
    return best;
  }
}
