// Posts and what hangs on them, as their repositories give them and the graph shows them.
import type { ClearanceLevel, Grade, Profession, SkillLevel } from '../../kit/vocabulary/index.js';
import type { Period } from './calendar.js';
import type { TenureKind } from './enums.js';

export interface PostRow {
  /** The key inside the database. */
  readonly key: number;
  readonly departmentKey: number;
  readonly reportsToKey: number | null;
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly grade: Grade | null;
  readonly unit: string | null;
  readonly profession: Profession | null;
  readonly fte: number;
  readonly payBand: { readonly floor: number; readonly ceiling: number } | null;
  readonly isDigitalLeadership: boolean;
  readonly requiredClearance: ClearanceLevel | null;
  readonly publishedHolderName: string | null;
  readonly hasUnnamedHolder: boolean;
  readonly version: number;
}

export interface PersonStub {
  readonly __typename: 'Person';
  readonly id: string;
}

export interface SkillStub {
  readonly __typename: 'Skill';
  readonly key: string;
}

export interface RequirementRow {
  readonly postKey: number;
  readonly skill: SkillStub;
  readonly level: SkillLevel | null;
  readonly isEssential: boolean;
}

export interface TenureRow extends Period {
  /** The key inside the database. */
  readonly key: number;
  readonly postKey: number;
  readonly id: string;
  readonly person: PersonStub;
  readonly kind: TenureKind;
}

/** Whether nobody holds a post: no tenure runs, and no return names it as filled by somebody unknown here. */
export function isVacant(post: Pick<PostRow, 'hasUnnamedHolder'>, holders: readonly unknown[]): boolean {
  return holders.length === 0 && !post.hasUnnamedHolder;
}
