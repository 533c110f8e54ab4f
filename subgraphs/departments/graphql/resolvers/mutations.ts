import 'reflect-metadata';
import { Arg, Directive, Mutation, Resolver } from 'type-graphql';
import { CreatePostInput } from '../inputs/create-post-input.js';
import { UpdatePostInput } from '../inputs/update-post-input.js';
import { PostResult } from '../types/post-result.js';

@Resolver()
export class Mutations {
  @Directive('@classified(as: OFFICIAL)')
  @Directive('@tag(name: "internal")')
  @Mutation(() => PostResult, { nullable: true, description: 'Adds a post to an organisation.' })
  async createPost(
    @Arg('input', () => CreatePostInput, { description: 'The new post.' })
    input: CreatePostInput,
  ): Promise<PostResult | null> {
    throw new Error('unwritten');
  }

  @Directive('@classified(as: OFFICIAL)')
  @Directive('@tag(name: "internal")')
  @Mutation(() => PostResult, { nullable: true, description: 'Changes a post; fields left out stay as they are.' })
  async updatePost(
    @Arg('input', () => UpdatePostInput, { description: 'The changes.' })
    input: UpdatePostInput,
  ): Promise<PostResult | null> {
    throw new Error('unwritten');
  }
}
