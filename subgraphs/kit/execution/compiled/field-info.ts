// What a resolver is told of the field it answers: graphql-js's GraphQLResolveInfo, worked out where it is looked at.
import type { GraphQLResolveInfo } from 'graphql';
import type { Site } from './place.js';

type Info = GraphQLResolveInfo;

export class FieldInfo implements GraphQLResolveInfo {
  constructor(
    private readonly site: Site,
    private readonly indices: readonly number[],
    readonly variableValues: Info['variableValues'],
  ) {}

  readonly rootValue = undefined;

  get fieldName(): string {
    return this.site.field.definition.name;
  }

  get fieldNodes(): Info['fieldNodes'] {
    return this.site.field.nodes;
  }

  get returnType(): Info['returnType'] {
    return this.site.field.definition.type;
  }

  get parentType(): Info['parentType'] {
    return this.site.field.parentType;
  }

  get path(): Info['path'] {
    let path: Info['path'] | undefined;
    for (const key of this.site.place.pathAt(this.indices)) path = { prev: path, key, typename: undefined };
    return { ...(path as Info['path']), typename: this.parentType.name };
  }

  get schema(): Info['schema'] {
    return this.site.field.operation.schema;
  }

  get fragments(): Info['fragments'] {
    return this.site.field.operation.fragments;
  }

  get operation(): Info['operation'] {
    return this.site.field.operation.definition;
  }
}
