// Places in an answer, and what stands there.
import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLField,
  GraphQLObjectType,
  GraphQLSchema,
  OperationDefinitionNode,
} from 'graphql';

/** A place of an answer, such as `people.nodes[…].skills`: the same one for each item of the lists around it. */
export class Place {
  /** How many lists lie around it, each of which gives its path an index. */
  readonly lists: number;
  readonly depth: number;
  /** The length of the path to what becomes null where this place has no value and may not be null. */
  readonly nullDepth: number;
  /** The fields of this place, by their names in the answer. */
  readonly fields = new Map<string, Place>();
  /** The code written for it already, see `write-operation`. */
  readonly functions = new Map<string, string>();
  #item: Place | undefined;

  /** @param key its name in the answer; undefined for the items of a list */
  private constructor(
    readonly parent: Place | undefined,
    readonly key: string | undefined,
    readonly isNullable: boolean,
    /** The field that stands there, of one of the types that have it; undefined for the whole answer. */
    readonly field: FieldOfAnswer | undefined,
  ) {
    this.depth = parent === undefined ? 0 : parent.depth + 1;
    this.lists = parent === undefined ? 0 : parent.lists + (key === undefined ? 1 : 0);
    this.nullDepth = isNullable || parent === undefined ? this.depth : parent.nullDepth;
  }

  static root(): Place {
    return new Place(undefined, undefined, true, undefined);
  }

  fieldAt(key: string, isNullable: boolean, field: FieldOfAnswer): Place {
    const place = this.fields.get(key) ?? new Place(this, key, isNullable, field);
    this.fields.set(key, place);
    return place;
  }

  item(isNullable: boolean): Place {
    this.#item ??= new Place(this, undefined, isNullable, this.field);
    return this.#item;
  }

  /** @param indices one for each list around it */
  pathAt(indices: readonly number[]): (string | number)[] {
    const path = new Array<string | number>(this.depth);
    let list = indices.length;
    const write = (place: Place): void => {
      if (place.parent === undefined) return;
      path[place.depth - 1] = place.key ?? (indices[(list -= 1)] as number);
      write(place.parent);
    };
    write(this);
    return path;
  }
}

/** A field as an operation asks for it of one type, and where. */
export interface Site {
  readonly place: Place;
  readonly field: FieldOfAnswer;
}

/** A field as an operation asks for it of one type. */
export interface FieldOfAnswer {
  readonly parentType: GraphQLObjectType;
  readonly definition: GraphQLField<unknown, unknown>;
  /** Every mention, whatever its condition. */
  readonly nodes: readonly FieldNode[];
  readonly operation: OperationOfField;
}

interface OperationOfField {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly definition: OperationDefinitionNode;
}
