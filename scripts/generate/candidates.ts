// Draws people for placements: experts of firms that take part, and civil servants, most of them digital.
import { digitalProfession, gradeRank } from './organisations.js';
import type { Population } from './population.js';
import type { Random } from './random.js';
import type { World } from './world.js';

export class Candidates {
  private readonly experts: Int32Array;
  private readonly digital: Int32Array;
  private readonly general: Int32Array;
  private nextExpert = 0;

  constructor({ population }: World) {
    const lowest = gradeRank('HEO');
    const isSenior = (person: number): boolean => (population.grade[person] as number) >= lowest;
    this.experts = places(population, population.civilServants, population.size, () => true);
    this.digital = places(
      population,
      0,
      population.civilServants,
      (person) => isSenior(person) && population.profession[person] === digitalProfession,
    );
    const senior = places(population, 0, population.civilServants, isSenior);
    this.general = senior.length > 0 ? senior : places(population, 0, population.civilServants, () => true);
  }

  /** Each once, then any. */
  expert(random: Random): number {
    const next = this.experts[this.nextExpert];
    this.nextExpert += 1;
    return next ?? drawn(this.experts, random);
  }

  civilServant(random: Random): number {
    return drawn(this.digital.length > 0 && random.chance(65) ? this.digital : this.general, random);
  }
}

function places(
  population: Population,
  first: number,
  end: number,
  isWanted: (person: number) => boolean,
): Int32Array {
  const found = new Int32Array(end - first);
  let count = 0;
  for (let person = first; person < end; person += 1) if (isWanted(person)) found[count++] = person;
  return found.slice(0, count);
}

function drawn(people: Int32Array, random: Random): number {
  return people[random.below(people.length)] as number;
}
