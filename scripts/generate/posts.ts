// The posts of a department: one at the top, each of the others below one of its own grade or a higher one.
import type { Framework, RoleLevel, RoleRequirement } from './framework.js';
import { digitalChiefs, leaderTitle, titleOf, unitOf } from './job-titles.js';
import { digitalProfession, gradeRank, type Department } from './organisations.js';
import { Random, runningTotals } from './random.js';
import { suitableLevel } from './role-of-grade.js';

/**
 * What is known of who holds a post: nothing, it is invented; that somebody does, not who; that nobody does;
 * or whoever does and did, so that nothing is to be added.
 */
export type Occupancy = 'INVENTED' | 'SOMEBODY' | 'NOBODY' | 'KNOWN';

/** A post, from a return or invented. */
export interface Post {
  /** Its place among all posts. */
  readonly place: number;
  /** The key inside the database. */
  readonly key: number;
  readonly id: string;
  /** The department's place. */
  readonly department: number;
  /** The rank of the grade; 0 where none is known. */
  readonly grade: number;
  /** The place in the vocabulary; -1 where none is known. */
  readonly profession: number;
  /** The rank of the clearance; 0 where none is stated. */
  readonly requiredClearance: number;
  readonly occupancy: Occupancy;
  /** What is written of it; undefined for a post that is there already. */
  readonly details?: PostDetails;
}

export interface PostDetails {
  readonly reference: string;
  readonly title: string;
  readonly unit: string;
  /** The key of the post it reports to; null at the top. */
  readonly reportsTo: number | null;
  readonly isDigitalLeadership: boolean;
  readonly requirements: readonly RoleRequirement[];
}

/** A post for so many people. */
const peopleToAPost = 8;
/** How the posts of a department divide by grade, from AA upwards; returns name the senior ones and few others. */
const gradeTotals = runningTotals([0, 4, 8, 17, 25, 24, 13, 7, 2, 0, 0]);
const clearanceTotals = runningTotals([34, 31, 5, 27, 3]);

/**
 * The posts of a department with so many people.
 *
 * @param place the department's place
 * @param first the place and the key of the first of them
 */
export function inventPosts(
  seed: number,
  place: number,
  department: Department,
  people: number,
  first: Pick<Post, 'place' | 'key'>,
  framework: Framework,
): Post[] {
  if (people === 0) return [];
  const random = new Random(seed, 'posts', place);
  const count = Math.max(1, Math.round(people / peopleToAPost));
  const sketches = [top(department, people), ...digitalPosts(random, Math.round(count / 7), framework)];
  while (sketches.length < count) sketches.push(otherPost(random, department));
  const [head, ...others] = sketches as [Sketch, ...Sketch[]];
  others.sort((a, b) => b.grade - a.grade);
  return [head, ...others].map((sketch, index) => {
    const reference = `G${String(index + 1).padStart(5, '0')}`;
    return {
      place: first.place + index,
      key: first.key + index,
      id: `${department.id}-${reference}`,
      department: place,
      grade: sketch.grade,
      profession: sketch.profession,
      requiredClearance: random.place(clearanceTotals),
      occupancy: 'INVENTED',
      details: {
        title: sketch.title,
        unit: sketch.unit,
        isDigitalLeadership: sketch.isDigitalLeadership,
        requirements: sketch.requirements,
        reference,
        // Six to a manager, in order of grade: a tree, and nobody reports to a junior.
        reportsTo: index === 0 ? null : first.key + Math.floor((index - 1) / 6),
      },
    };
  });
}

interface Sketch extends Omit<PostDetails, 'reference' | 'reportsTo'> {
  readonly grade: number;
  readonly profession: number;
}

function top({ format }: Department, people: number): Sketch {
  const grade = people > 400 ? 'SCS4' : people > 60 ? 'SCS3' : 'SCS2';
  return {
    grade: gradeRank(grade),
    profession: -1,
    title: leaderTitle(format),
    unit: 'Executive',
    isDigitalLeadership: false,
    requirements: [],
  };
}

/** The chiefs, then heads of the digital roles, then those who work under them. */
function digitalPosts(random: Random, count: number, framework: Framework): Sketch[] {
  const chiefs = Math.min(count, Math.ceil(count / 4), digitalChiefs.length);
  const heads = Math.min(count - chiefs, Math.ceil(count / 6));
  return Array.from({ length: count }, (_post, index) => {
    if (index < chiefs) return chief(framework, index);
    const grade =
      index < chiefs + heads ? gradeRank('G6') : random.between(gradeRank('HEO'), gradeRank('G7'));
    return roleHolder(random, grade, index < chiefs + heads, framework);
  });
}

function chief({ roles }: Framework, index: number): Sketch {
  const [title, grade, key] = digitalChiefs[index] as (typeof digitalChiefs)[number];
  const level = roles.find((role) => role.key === key)?.levels[0];
  return { ...digital(grade, title, level), isDigitalLeadership: true };
}

function roleHolder(random: Random, grade: number, isLeadership: boolean, framework: Framework): Sketch {
  const level = suitableLevel(framework, random, grade);
  return {
    ...digital(grade, level?.name ?? titleOf(grade, digitalProfession), level),
    isDigitalLeadership: isLeadership,
  };
}

function digital(grade: number, title: string, level: RoleLevel | undefined): Sketch {
  return {
    grade,
    profession: digitalProfession,
    title,
    unit: unitOf(digitalProfession),
    isDigitalLeadership: false,
    requirements: level?.requirements ?? [],
  };
}

function otherPost(random: Random, department: Department): Sketch {
  const grade = random.place(gradeTotals) + 1;
  const profession = random.place(department.professions);
  return {
    grade,
    profession,
    title: titleOf(grade, profession),
    unit: unitOf(profession),
    isDigitalLeadership: false,
    requirements: [],
  };
}
