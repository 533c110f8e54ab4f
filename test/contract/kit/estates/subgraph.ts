// A department's first subgraph, whole: buildings and their rooms over the kit.
import 'reflect-metadata';
import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Directive,
  Field,
  FieldResolver,
  ID,
  Info,
  Int,
  ObjectType,
  Query,
  Resolver,
  registerEnumType,
} from 'type-graphql';
import type { Database } from '../../../../subgraphs/kit/database/database.js';
import { askedOfNodes } from '../../../../subgraphs/kit/graphql/asked.js';
import { Batched } from '../../../../subgraphs/kit/graphql/batched.js';
import { buildSubgraph } from '../../../../subgraphs/kit/graphql/build-subgraph.js';
import { byKeys } from '../../../../subgraphs/kit/graphql/entities.js';
import type { KeyGroupsRow } from '../../../../subgraphs/kit/database/key-groups.js';
import { KeyGroups } from '../../../../subgraphs/kit/graphql/key-groups.js';
import { runningSubgraph, type Subgraph } from '../../../../subgraphs/kit/subgraph.js';
import { BuildingRepository, type BuildingRow, type RoomRow, type Tables } from './buildings.js';

@ObjectType({ description: 'A room.', simpleResolvers: true })
class Room {
  @Field(() => String, { description: 'What the door says.' })
  number!: string;

  @Field(() => Int, { description: 'How many can sit in it.' })
  seats!: number;
}

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A building of the department.', simpleResolvers: true })
class Building {
  @Field(() => ID, { description: 'Its stable public identifier.' })
  id!: string;

  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Where it is; null where that is not published.' })
  postcode!: string | null;
}

@ObjectType({ description: 'A page of buildings.', simpleResolvers: true })
class BuildingConnection {
  @Field(() => [Building], { description: 'The buildings of this page.' })
  nodes!: Building[];
}

@Resolver(() => Building)
class BuildingFields {
  constructor(private readonly buildings: BuildingRepository) {}

  @Batched()
  @FieldResolver(() => [Room], { description: 'Its rooms.' })
  rooms(buildings: readonly BuildingRow[]): Promise<RoomRow[][]> {
    return this.buildings.rooms(buildings);
  }
}

@Resolver()
class BuildingQueries {
  constructor(private readonly buildings: BuildingRepository) {}

  @Query(() => BuildingConnection, { description: 'Buildings, as they came.' })
  allBuildings(
    @Arg('postcode', () => String, { nullable: true, description: 'Where; anywhere where omitted.' })
    postcode: string | null,
    @Arg('first', () => Int, { nullable: true, description: 'How many at most.' })
    first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'The cursor to continue after.' })
    after: string | null,
    @Info() info: GraphQLResolveInfo,
  ): Promise<BuildingConnection> {
    return this.buildings.page(postcode ?? null, { first, after }, askedOfNodes(info));
  }
}

enum BuildingAttribute {
  POSTCODE = 'POSTCODE',
}

registerEnumType(BuildingAttribute, {
  name: 'BuildingAttribute',
  description: 'The attributes of buildings by which what is about them can be grouped.',
  valuesConfig: { POSTCODE: { description: 'Where they are.' } },
});

@Resolver()
class BuildingGroups {
  constructor(private readonly buildings: BuildingRepository) {}

  @Directive('@keyGroups(of: "Building")')
  @Directive('@inaccessible')
  @Query(() => KeyGroups, {
    description: 'The keys of buildings in groups, for statistics of other subgraphs.',
  })
  buildingKeyGroups(
    @Arg('by', () => BuildingAttribute, { description: 'By an attribute of the building.' })
    _by: BuildingAttribute,
    @Arg('keys', () => [ID], { nullable: true, description: 'Only these buildings; all if omitted.' })
    keys: string[] | null,
    @Arg('limit', () => Int, { description: 'How many keys at most in all groups together.' })
    limit: number,
  ): Promise<KeyGroupsRow> {
    return this.buildings.groups(keys, limit);
  }
}

/** The subgraph over an open database, which it closes with itself. */
export function estatesOver(database: Database<Tables>): Subgraph {
  const buildings = new BuildingRepository(database);
  const built = buildSubgraph({
    name: 'estates',
    defaultClass: 'PUBLIC',
    resolvers: [new BuildingQueries(buildings), new BuildingFields(buildings), new BuildingGroups(buildings)],
    orphanedTypes: [],
    references: {
      Building: byKeys({ id: (ids, asked) => buildings.byId(ids, asked) }),
    },
  });
  return runningSubgraph(built, { owner: 'Estates', database });
}
