import 'reflect-metadata';
import { Directive, Field, ObjectType } from 'type-graphql';
import { PageInfo } from '../../../kit/graphql/page-info.js';
import { Conflict } from './conflict.js';

@Directive('@classified(as: OFFICIAL_SENSITIVE)')
@Directive('@purpose(allow: [CASEWORK, AUDIT])')
@Directive('@tag(name: "internal")')
@ObjectType({ description: 'A page of conflicts of interest.', simpleResolvers: true })
export class ConflictConnection {
  @Field(() => [Conflict], { description: 'The conflicts of this page.' })
  nodes!: Conflict[];

  @Field(() => [ConflictEdge], { description: 'The conflicts of this page, each with its cursor.' })
  edges!: ConflictEdge[];

  @Field(() => PageInfo, { description: 'The position of the page in the list.' })
  pageInfo!: PageInfo;
}

@Directive('@classified(as: OFFICIAL_SENSITIVE)')
@Directive('@purpose(allow: [CASEWORK, AUDIT])')
@Directive('@tag(name: "internal")')
@ObjectType({ description: 'One conflict of interest in a page.', simpleResolvers: true })
export class ConflictEdge {
  @Field(() => String, { description: 'The cursor of this item.' })
  cursor!: string;

  @Field(() => Conflict, { description: 'The conflict.' })
  node!: Conflict;
}
