// Both engines over the same supergraph and subgraphs, asked the same way, their answers made comparable.
import { parse, print, validate, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { createApolloEngine } from '../../gateway/engine/apollo-engine.js';
import { createCompiledEngine } from '../../gateway/engine/compiled-engine.js';
import type { CreateEngine, EngineOptions } from '../../gateway/engine/engine.js';
import {
  conditionsInFragments,
  requiringFields,
} from '../../gateway/engine/planner/conditions-in-fragments.js';
import { readSupergraph } from '../../gateway/engine/reading/read-supergraph.js';
import { exactJson } from '../../gateway/operation/exact-json.js';
import type { PlannerKind, PlannerPlacement } from '../../gateway/engine/planner/planner-settings.js';
import { silentLogger } from '../../gateway/telemetry/logger.js';
import { createMetrics } from '../../gateway/telemetry/metrics.js';
import { reachInProcess } from '../support/gateway/reach-in-process.js';
import { textTransport } from '../support/gateway/text-transport.js';
import { servicesOf, supergraphOf, type Services, type World } from './worlds/world.js';

export interface ComparableAnswer {
  readonly data: unknown;
  /** Path and code of every error, sorted. */
  readonly errors: readonly string[];
}

export interface TestEngine {
  close(): Promise<void>;
  readonly schema: GraphQLSchema;
  /** How many operations the engine has refused to compile, by reason. */
  refusals(): Promise<Readonly<Record<string, number>>>;
  ask(query: string, variables: Record<string, unknown>): Promise<ComparableAnswer>;
  /** How often text programs were run, by how that went. */
  textPrograms(): Promise<Readonly<Record<string, number>>>;
}

interface StartOptions {
  readonly planner?: PlannerKind | undefined;
  /** In the process unless said otherwise: it starts fastest. */
  readonly placement?: PlannerPlacement;
  readonly reach?: (services: Services) => EngineOptions['reach'];
  /** Whether text programs answer what they can. */
  readonly inText?: boolean;
  /** Throws where a request to a subgraph is to fail. */
  readonly refuse?: Refuse | undefined;
}

type Refuse = (service: string, query: string) => void;

function refusing(services: Services, refuse: Refuse): Services {
  return Object.fromEntries(
    Object.entries(services).map(([name, { execute }]) => [
      name,
      {
        execute: async (request) => {
          refuse(name, request.query);
          return execute(request);
        },
      },
    ]),
  );
}

const reachInText =
  (rewrite?: (text: string) => string) =>
  (services: Services): EngineOptions['reach'] =>
  ({ name }) =>
    textTransport(services[name] as Services[string], rewrite);

export async function startEngine(
  create: CreateEngine,
  world: World,
  {
    planner = 'apollo',
    refuse,
    reach = refuse ? reachInText() : reachInProcess,
    inText = false,
    placement = 'in-process',
  }: StartOptions = {},
): Promise<TestEngine> {
  const services = refuse ? refusing(servicesOf(world), refuse) : servicesOf(world);
  const metrics = createMetrics();
  const engine = await create({
    supergraphSdl: supergraphOf(world),
    isTrusted: true,
    planner: { kind: planner, placement, timeLimitMs: 30_000 },
    logger: silentLogger,
    metrics,
    reach: reach(services),
  });
  const { apiSchema: schema } = engine;
  const programs = new Map<string, ReturnType<typeof engine.prepare>>();
  return {
    schema,
    close: () => engine.close(),
    refusals: async () => {
      const { values } = await metrics.unsupportedPlans.get();
      return Object.fromEntries(values.map(({ labels, value }) => [String(labels.reason), value]));
    },
    textPrograms: async () => {
      const { values } = await metrics.textPrograms.get();
      return Object.fromEntries(values.map(({ labels, value }) => [String(labels.outcome), value]));
    },
    ask: async (query, variables) => {
      const document = parse(query);
      const invalid = validate(schema, document);
      if (invalid.length > 0) throw new Error(`not valid: ${invalid[0]?.message ?? ''}\n${query}`);
      const input = { variables, headers: {} };
      const program =
        programs.get(query) ?? engine.prepare({ source: query, operationName: undefined, document });
      programs.set(query, program);
      const { run, runText } = await program;
      const answer = await (runText && inText ? runText(input) : run(input));
      const { data, errors } = (Buffer.isBuffer(answer) ? JSON.parse(String(answer)) : answer) as {
        data?: unknown;
        errors?: readonly GraphQLFormattedError[];
      };
      const comparable = ({ path, extensions }: GraphQLFormattedError): string =>
        `${(path ?? []).join('.')} ${String(extensions?.['code'])}`;
      return {
        data: JSON.parse(exactJson(data ?? null)) as unknown,
        errors: [...new Set((errors ?? []).map(comparable))].sort(),
      };
    },
  };
}

/** An operation as Apollo's planner plans it rightly, in a world: our engine puts conditions apart by itself. */
export function plannedRightly(world: World): (query: string) => string {
  const requiring = requiringFields(readSupergraph(supergraphOf(world), { isTrusted: true }));
  return (query) => print(conditionsInFragments(parse(query), requiring));
}

type Failing = Pick<StartOptions, 'refuse'>;

export const startApollo = (world: World, failing?: Failing): Promise<TestEngine> =>
  startEngine(createApolloEngine, world, failing);
export const startCompiled = (world: World, planner?: PlannerKind, failing?: Failing): Promise<TestEngine> =>
  startEngine(createCompiledEngine, world, { planner, ...failing });

/**
 * The compiled engine with text programs wherever there are any.
 *
 * @param options `rewrite` changes what the subgraphs answer; `inText` is whether the text programs are run
 */
export const startText = (
  world: World,
  {
    rewrite,
    inText = true,
    planner,
    refuse,
  }: {
    readonly rewrite?: (text: string) => string;
    readonly inText?: boolean;
    readonly planner?: PlannerKind;
    readonly refuse?: Refuse;
  } = {},
): Promise<TestEngine> =>
  startEngine(createCompiledEngine, world, { planner, refuse, reach: reachInText(rewrite), inText });
