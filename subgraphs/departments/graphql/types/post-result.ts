import 'reflect-metadata';
import { createUnionType } from 'type-graphql';
import { PostRefused } from './post-refused.js';
import { PostSaved } from './post-saved.js';

export const PostResult = createUnionType({
  name: 'PostResult',
  description: 'The result of a change to a post.',
  types: () => [PostSaved, PostRefused] as const,
});
export type PostResult = PostSaved | PostRefused;
