// Everybody at once, a few bytes each: who works where, at which grade, in which profession and region.
// Names, skills and clearances are drawn again, from the same streams, whenever they are written.
import { Profession, Region } from '../../subgraphs/kit/vocabulary/index.js';
import { regionShares } from './facts/read-facts.js';
import type { Department } from './organisations.js';
import { digitalProfession } from './organisations.js';
import { Random, runningTotals, shuffle } from './random.js';

export const regionNames = Object.keys(Region) as Region[];
export const professionNames = Object.keys(Profession) as Profession[];

/** Somebody whose home is a firm has no grade. */
const noGrade = 0;

export interface Population {
  readonly size: number;
  /** Everybody before this place is a civil servant, everybody from it on an expert of a firm. */
  readonly civilServants: number;
  /** The home's place among the departments, or among the firms for experts. */
  readonly home: Uint16Array;
  /** The rank of the grade, 0 for experts. */
  readonly grade: Uint8Array;
  /** The place in the vocabulary. */
  readonly profession: Uint8Array;
  readonly region: Uint8Array;
  /** The civil servants of each department, by its place. */
  readonly staff: readonly Int32Array[];
  /** The experts of each firm, by its place. */
  readonly experts: readonly Int32Array[];
}

/** @param activeFirms the places of the firms that experts come from */
export function populate(
  seed: number,
  size: number,
  expertCount: number,
  departments: readonly Department[],
  firmCount: number,
  activeFirms: readonly number[],
): Population {
  const civilServants = size - expertCount;
  const home = new Uint16Array(size);
  const grade = new Uint8Array(size);
  const profession = new Uint8Array(size);
  const region = new Uint8Array(size);
  const homes = home.subarray(0, civilServants);
  fillByWeight(
    homes,
    departments.map(({ weight }) => weight),
  );
  shuffle(new Random(seed, 'homes'), homes);
  const regions = regionTotals();
  for (let place = 0; place < size; place += 1) {
    const random = new Random(seed, 'attributes', place);
    const department = place < civilServants ? departments[home[place] as number] : undefined;
    if (department === undefined) {
      home[place] = random.pick(activeFirms);
      grade[place] = noGrade;
      profession[place] = random.chance(85) ? digitalProfession : random.below(professionNames.length);
    } else {
      grade[place] = random.place(department.grades) + 1;
      profession[place] = random.place(department.professions);
    }
    region[place] = random.place(regions[profession[place] as number] as number[]);
  }
  return {
    size,
    civilServants,
    home,
    grade,
    profession,
    region,
    staff: membersOf(home, 0, civilServants, departments.length),
    experts: membersOf(home, civilServants, size, firmCount),
  };
}

/** Gives every place of a list to one of the weights, as near to their shares as whole numbers come. */
export function fillByWeight(list: Uint16Array, weights: readonly number[]): void {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let before = 0;
  let start = 0;
  for (const [place, weight] of weights.entries()) {
    before += weight;
    const end = Math.round((before / total) * list.length);
    list.fill(place, start, end);
    start = end;
  }
}

function regionTotals(): number[][] {
  const shares = regionShares();
  const everywhere = shares.get('OPERATIONAL_DELIVERY') ?? [];
  return professionNames.map((profession) => {
    const people = new Map((shares.get(profession) ?? everywhere).map((share) => [share.name, share.people]));
    return runningTotals(regionNames.map((name) => people.get(name) ?? 0));
  });
}

/** Who is at home where, from `first` up to but without `end`. */
function membersOf(home: Uint16Array, first: number, end: number, homes: number): Int32Array[] {
  const counts = new Int32Array(homes);
  for (let place = first; place < end; place += 1)
    counts[home[place] as number] = (counts[home[place] as number] as number) + 1;
  const members = Array.from(counts, (count) => new Int32Array(count));
  counts.fill(0);
  for (let place = first; place < end; place += 1) {
    const of = home[place] as number;
    (members[of] as Int32Array)[counts[of] as number] = place;
    counts[of] = (counts[of] as number) + 1;
  }
  return members;
}
