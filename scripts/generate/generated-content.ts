// Everything that is to be written, over what was there before.
import { CommandFailure } from '../command-failure.js';
import type { GenerateArguments } from './arguments.js';
import { dayNumber } from './calendar.js';
import type { DatabaseName, Databases } from './databases.js';
import { departmentsOf } from './known-departments.js';
import { frameworkOf, type KeyedFramework } from './known-framework.js';
import type { FirstKeysOf } from './known-generation.js';
import { postsOf } from './known-posts.js';
import { withStaff } from './organisations.js';
import type { Scheme } from './placement.js';
import { PlacementPlan } from './placement-plan.js';
import { schemesOf } from './schemes.js';
import { SkillSource } from './skills.js';
import { createWorld, type World } from './world.js';

/** A part of what is known, and whether it was there already or is still to be written. */
export interface Part<Value> {
  readonly value: Value;
  readonly isThere: boolean;
}

export interface GeneratedContent {
  readonly world: World;
  readonly plan: PlacementPlan;
  readonly skills: SkillSource;
  readonly framework: Part<KeyedFramework>;
  readonly schemes: readonly Part<Scheme>[];
  readonly areDepartmentsThere: boolean;
}

/** @throws CommandFailure where there are too few departments to send people between */
export async function contentOf(
  databases: Databases,
  first: FirstKeysOf,
  options: GenerateArguments,
): Promise<GeneratedContent> {
  const today = dayNumber(options.today);
  const key = (name: DatabaseName, table: string): number => first[name][table] as number;
  const departments = await departmentsOf(databases, key('departments', 'department'), today);
  const framework = await frameworkOf(databases, key('people', 'skill'));
  const schemes = await schemesOf(databases, key('placements', 'scheme'), today);
  const staffed = withStaff(departments.value);
  if (staffed.filter(({ weight }) => weight > 0).length < 2) {
    throw new CommandFailure(
      'Fewer than two departments are open; import organisations, or start from empty databases.',
    );
  }
  const world = createWorld({
    ...options,
    today,
    framework: framework.value,
    departments: staffed,
    knownPosts: await postsOf(
      databases,
      departments.value,
      key('departments', 'post'),
      key('departments', 'tenure'),
    ),
    firstPostKey: key('departments', 'post'),
  });
  const plan = new PlacementPlan(
    world,
    options.placements,
    schemes.map(({ value }) => value),
    key('placements', 'placement'),
    key('placements', 'opportunity'),
  );
  const skills = new SkillSource(options.seed, framework.value, world.population, today, plan.stays);
  return { world, plan, skills, framework, schemes, areDepartmentsThere: departments.isThere };
}
