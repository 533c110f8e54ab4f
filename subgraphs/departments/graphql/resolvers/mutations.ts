import 'reflect-metadata';
import { Arg, Ctx, Directive, Mutation, Resolver } from 'type-graphql';
import { graphError } from '../../../../schema/errors/graph-error.js';
import type { RequestContext } from '../../../kit/execution/request-context.js';
import type { SkillDirectory, SkillFact } from '../../domain/directory.js';
import { malformed, trimmed } from '../../domain/post-form.js';
import type { PostRow } from '../../domain/post.js';
import type { PostRepository } from '../../repository/post-repository.js';
import type { Authorship, PostChange, PostWriter } from '../../repository/post-writer.js';
import { CreatePostInput } from '../inputs/create-post-input.js';
import { UpdatePostInput } from '../inputs/update-post-input.js';
import { PostResult } from '../types/post-result.js';

@Resolver()
export class Mutations {
  constructor(
    private readonly writer: PostWriter,
    private readonly posts: PostRepository,
    private readonly directory: SkillDirectory,
  ) {}

  @Directive('@classified(as: OFFICIAL)')
  @Directive('@tag(name: "internal")')
  @Mutation(() => PostResult, { nullable: true, description: 'Adds a post to an organisation.' })
  async createPost(
    @Arg('input', () => CreatePostInput, { description: 'The new post.' })
    input: CreatePostInput,
    @Ctx() context: RequestContext,
  ): Promise<PostResult | null> {
    const by = author(context);
    const skills = await this.skillsFor(input);
    return this.result(await this.writer.create(trimmed(input), skills, by));
  }

  @Directive('@classified(as: OFFICIAL)')
  @Directive('@tag(name: "internal")')
  @Mutation(() => PostResult, {
    nullable: true,
    description: 'Changes a post. A field that is left out keeps its value.',
  })
  async updatePost(
    @Arg('input', () => UpdatePostInput, { description: 'The changes.' })
    input: UpdatePostInput,
    @Ctx() context: RequestContext,
  ): Promise<PostResult | null> {
    const by = author(context);
    const skills = await this.skillsFor(input);
    return this.result(await this.writer.update(trimmed(input), skills, by));
  }

  /** Asked for before the transaction, which must not wait for a neighbour; not asked at all where no skill is named. */
  private async skillsFor(input: CreatePostInput | UpdatePostInput): Promise<readonly SkillFact[]> {
    const problem = malformed(input);
    if (problem !== null) throw graphError('BAD_USER_INPUT', problem);
    return (input.requirements ?? []).length > 0 ? this.directory.skills() : [];
  }

  private async result({ postKey, refusal }: PostChange): Promise<PostResult> {
    const [post = null] = postKey === null ? [] : await this.posts.byKey([postKey]);
    if (refusal !== null) return { __typename: 'PostRefused', ...refusal, current: post } as PostResult;
    return { __typename: 'PostSaved', post: post as PostRow } as PostResult;
  }
}

function author(context: RequestContext): Authorship {
  return { actor: context.requireActor(), now: context.now };
}
