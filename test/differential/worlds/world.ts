// A world is a handful of subgraphs made by hand to exercise federation, all of them in this process. What it lacks is
// decided by rules, so that the same question always meets the same holes.
import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  GraphQLError,
  execute,
  parse,
  validate,
  type ExecutionResult,
  type GraphQLFieldResolver,
} from 'graphql';

export interface SubgraphSource {
  readonly name: string;
  readonly typeDefs: string;
  readonly resolvers: Readonly<
    Record<
      string,
      Readonly<Record<string, GraphQLFieldResolver<never, unknown, never> | ((value: never) => unknown)>>
    >
  >;
}

export interface World {
  readonly name: string;
  /** Goes before every subgraph's definitions. */
  readonly header: string;
  readonly sources: readonly SubgraphSource[];
  /** The names of the types behind each @interfaceObject. */
  readonly interfaceObjectMembers: readonly string[];
  /** What identifiers and texts of generated operations are drawn from: some of each are known, some are not. */
  readonly texts: readonly string[];
  /** Fields that Apollo's planner plans wrongly, told in `planner-faults.ts`: there is nothing to hold right ones to. */
  readonly plannedWrongly?: RegExp;
}

/** The link to federation, with all of the directives that the worlds use. */
export const federationHeader = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@requires", "@provides", "@external", "@interfaceObject", "@override", "@inaccessible", "@tag", "@composeDirective", "@cost", "@listSize", "@context", "@fromContext"])\n`;

export interface Named {
  readonly __typename: string;
  readonly id: string;
}

export const numberOf = ({ id }: { id: string }): number => Number(id.slice(1));

/** Every fifth fails, every fourth is null: enough that most answers hold a hole and none is empty. */
export function sometimes<Value>(entity: { id: string }, field: string, value: Value): Value | null {
  const draw = numberOf(entity) * 7 + field.length;
  if (draw % 5 === 0)
    throw new GraphQLError(`no ${field} for ${entity.id}`, { extensions: { code: 'DATABASE_UNAVAILABLE' } });
  return draw % 4 === 0 ? null : value;
}

/** The composed supergraph of a world. */
export function supergraphOf({ name: world, header, sources }: World): string {
  const { supergraphSdl, errors } = composeServices(
    sources.map(({ name, typeDefs }) => ({
      name,
      url: `http://${name}.example`,
      typeDefs: parse(header + typeDefs),
    })),
  );
  if (supergraphSdl === undefined)
    throw new AggregateError(errors, `${world}: ${errors.map(({ message }) => message).join('\n')}`);
  return supergraphSdl;
}

export interface Request {
  readonly query: string;
  readonly operationName?: string | undefined;
  readonly variables?: Record<string, unknown> | undefined;
}

export type Services = Readonly<Record<string, { execute(request: Request): Promise<ExecutionResult> }>>;

/** The subgraphs of a world in process, each by its name; answers are plain JSON, as over HTTP. */
export function servicesOf({ header, sources }: World): Services {
  return Object.fromEntries(
    sources.map(({ name, typeDefs, resolvers }) => {
      const schema = buildSubgraphSchema([
        { typeDefs: parse(header + typeDefs), resolvers: resolvers as never },
      ]);
      return [
        name,
        {
          execute: async ({ query, operationName, variables }: Request) => {
            const document = parse(query);
            const errors = validate(schema, document);
            const result =
              errors.length > 0
                ? { errors }
                : await execute({ schema, document, operationName, variableValues: variables });
            return JSON.parse(JSON.stringify(result)) as ExecutionResult;
          },
        },
      ];
    }),
  );
}
