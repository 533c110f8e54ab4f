// Changes to posts: each loads what its rules need inside one transaction, lets the rules decide, and writes.
import type { Kysely, Updateable } from 'kysely';
import { isDuplicateKey } from '../../kit/database/database-failure.js';
import { folded } from '../../kit/database/conditions.js';
import type { Database } from '../../kit/database/database.js';
import { ClearanceLevel, Grade, rankIn, SkillLevel } from '../../kit/vocabulary/index.js';
import type { PostTable, Tables } from '../database/tables.js';
import type { SkillFact } from '../domain/directory.js';
import type { DepartmentStatus } from '../domain/enums.js';
import type { CreatePostInput, PostRequirementInput, UpdatePostInput } from '../domain/inputs.js';
import { referenceTaken, refusalOfNewPost, refusalOfPostChange, type Refusal } from '../domain/post-rules.js';
import {
  keyOfPost,
  lockedDepartment,
  lockedPost,
  lockReportingTree,
  postWithReference,
  reportsTo,
} from './post-facts.js';

/** What became of a change: the key of the post where there is one, and why it was refused where it was. */
export interface PostChange {
  readonly postKey: number | null;
  readonly refusal: Refusal | null;
}

/** Who makes a change, and when. */
export interface Authorship {
  readonly actor: string;
  /** `YYYY-MM-DD HH:MM:SS.mmm`, UTC. */
  readonly now: string;
}

export class PostWriter {
  constructor(
    private readonly database: Database<Tables>,
    /** A public identifier that no post has had. */
    private readonly newId: () => string,
  ) {}

  /** Adds a post, unless a rule forbids it. */
  async create(input: CreatePostInput, skills: readonly SkillFact[], by: Authorship): Promise<PostChange> {
    try {
      return await this.database.write(async (transaction) => {
        const department = await lockedDepartment(transaction, this.database, input.departmentId);
        const superior = await keyOfPost(transaction, input.reportsToId);
        const holder = department && (await postWithReference(transaction, department.key, input.reference));
        const refusal = refusalOfNewPost(input, {
          departmentStatus: (department?.status ?? null) as DepartmentStatus | null,
          isReferenceTaken: holder !== undefined,
          superiorExists: superior !== null,
          skills,
        });
        if (refusal !== null || department === undefined) return { postKey: null, refusal };
        return {
          postKey: await this.insert(transaction, department.key, superior, input, by),
          refusal: null,
        };
      });
    } catch (error) {
      // An import may have added the reference since it was looked for.
      if (isDuplicateKey(error)) return { postKey: null, refusal: referenceTaken };
      throw error;
    }
  }

  /** Changes a post, unless a rule forbids it. */
  update(input: UpdatePostInput, skills: readonly SkillFact[], by: Authorship): Promise<PostChange> {
    return this.database.write(async (transaction) => {
      if (input.reportsToId) await lockReportingTree(transaction);
      const post = await lockedPost(transaction, this.database, input.id);
      const superior = await keyOfPost(transaction, input.reportsToId);
      const refusal = refusalOfPostChange(input, {
        version: post?.version ?? null,
        superiorExists: superior !== null,
        superiorReportsToPost:
          post !== undefined && superior !== null && (await reportsTo(transaction, superior, post.id)),
        skills,
      });
      if (refusal !== null || post === undefined) return { postKey: post?.id ?? null, refusal };
      await transaction
        .updateTable('post')
        .set({
          ...changedColumns(input, superior),
          version: post.version + 1,
          changed_by: by.actor,
          changed_at: by.now,
        })
        .where('id', '=', post.id)
        .execute();
      if (input.requirements !== undefined)
        await replaceRequirements(transaction, post, input.requirements ?? []);
      return { postKey: post.id, refusal: null };
    });
  }

  private async insert(
    transaction: Kysely<Tables>,
    departmentKey: number,
    superior: number | null,
    input: CreatePostInput,
    by: Authorship,
  ): Promise<number> {
    const publicId = this.newId();
    await transaction
      .insertInto('post')
      .values({
        public_id: publicId,
        department_id: departmentKey,
        reference: input.reference,
        title: input.title,
        title_folded: folded(input.title),
        grade: gradeRank(input.grade),
        unit: input.unit ?? null,
        profession: input.profession ?? null,
        reports_to_id: superior,
        fte: input.fte,
        pay_floor: null,
        pay_ceiling: null,
        is_digital_leadership: input.isDigitalLeadership ? 1 : 0,
        required_clearance: rankIn(ClearanceLevel, input.requiredClearance ?? null),
        published_holder_name: null,
        changed_by: by.actor,
        changed_at: by.now,
      })
      .execute();
    const { id } = await transaction
      .selectFrom('post')
      .select('id')
      .where('public_id', '=', publicId)
      .executeTakeFirstOrThrow();
    await replaceRequirements(transaction, { id, department_id: departmentKey }, input.requirements);
    return id;
  }
}

/** The columns that an input changes; one that it leaves out stays out. */
function changedColumns(input: UpdatePostInput, superior: number | null): Updateable<PostTable> {
  return {
    ...(typeof input.title === 'string' && { title: input.title, title_folded: folded(input.title) }),
    ...(input.grade !== undefined && { grade: gradeRank(input.grade) }),
    ...(input.unit !== undefined && { unit: input.unit }),
    ...(input.profession !== undefined && { profession: input.profession }),
    ...(input.reportsToId !== undefined && { reports_to_id: superior }),
    ...(typeof input.fte === 'number' && { fte: input.fte }),
    ...(typeof input.isDigitalLeadership === 'boolean' && {
      is_digital_leadership: input.isDigitalLeadership ? 1 : 0,
    }),
    ...(input.requiredClearance !== undefined && {
      required_clearance: rankIn(ClearanceLevel, input.requiredClearance),
    }),
  };
}

async function replaceRequirements(
  transaction: Kysely<Tables>,
  post: { readonly id: number; readonly department_id: number },
  requirements: readonly PostRequirementInput[],
): Promise<void> {
  await transaction.deleteFrom('post_requirement').where('post_id', '=', post.id).execute();
  if (requirements.length === 0) return;
  const rows = requirements.map(({ skill, level, isEssential }) => ({
    post_id: post.id,
    department_id: post.department_id,
    skill_key: skill,
    level: level ? rankIn(SkillLevel, level) : 0,
    is_essential: isEssential ? 1 : 0,
  }));
  await transaction.insertInto('post_requirement').values(rows).execute();
}

function gradeRank(grade: Grade | null | undefined): number {
  return grade ? rankIn(Grade, grade) : 0;
}
