import 'reflect-metadata';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../kit/execution/request-context.js';
import type { TenureRow } from '../../domain/post.js';
import type { Loaders } from '../loaders.js';
import { Post } from '../types/post.js';
import { Tenure } from '../types/tenure.js';

@Resolver(() => Tenure)
export class TenureFields {
  constructor(private readonly loaders: Loaders) {}

  @FieldResolver(() => Post, { description: 'The post.' })
  post(@Root() tenure: TenureRow, @Ctx() context: RequestContext): Promise<Post | undefined> {
    return this.loaders.post(context).load(tenure.postKey);
  }
}
