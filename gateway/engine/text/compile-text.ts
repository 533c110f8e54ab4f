// All generated code of one operation, put together: what is written to the client decides what is remembered of the
// answers, so that is written first.
import type { GraphQLSchema } from 'graphql';
import type { PlanNode } from '../planner/plan.js';
import type { Part } from '../../operation/collect-fields.js';
import type { Fragments } from '../../operation/fragments-of.js';
import type { Steps } from '../../operation/slices.js';
import { evaluate } from '../program/source.js';
import { put, putText } from './bytes.js';
import { CollectWriter } from './collect-source.js';
import { EmitWriter } from './emit-source.js';
import { hashBytes, type RepresentationList } from './representation-list.js';
import { enlarged, type Places } from './places.js';
import { ScanWriter, scanBasics } from './scan-source.js';
import { scanAny, scanBoolean, scanId, scanInt, scanNull, scanNumber, scanString } from './scanning.js';
import { firstPlace, fromState, type Base } from './sources.js';
import { textPlan, type TextFetch } from './text-plan.js';

/** What one request has received: for each fetch its bytes `b…` and the places in them `n…`. */
export type TextState = Record<string, unknown>;

export interface CompiledText {
  readonly fetches: readonly TextFetch[];
  readonly generated: {
    newState(): TextState;
    /** For fetches of entities: writes representations. @returns where they end, with a comma behind the last */
    readonly collect: readonly (((state: TextState, list: RepresentationList) => number) | null)[];
    /** @returns the places, in the array that is given or a larger one; null where the answer is not as expected */
    readonly scan: readonly ((
      bytes: Uint8Array,
      places: Places,
      types: readonly number[],
    ) => Places | null)[];
    /** Writes `{"data":…}`. @returns where it ends, be it written or not */
    emit(bytes: Uint8Array, state: TextState): number;
  };
}

export interface TextOperation {
  readonly plan: PlanNode;
  /** The client's selections at the root. */
  readonly parts: readonly Part[];
  readonly fragments: Fragments;
  /** The client's name for a response name of the plan. */
  readonly clientName: (name: string) => string;
  /** The supergraph's own types, and what clients see of them. */
  readonly schema: GraphQLSchema;
  readonly apiSchema: GraphQLSchema;
}

/** @throws NoTextProgram where the operation has to be answered with objects */
export function* compileText({
  plan,
  parts,
  fragments,
  clientName,
  schema,
  apiSchema,
}: TextOperation): Steps<CompiledText> {
  const fetches = textPlan(plan, schema, apiSchema);
  const roots = fetches
    .filter(({ node }) => node.requires === undefined)
    .map(({ index, object }): Base => ({ fetch: index, object, record: () => String(firstPlace) }));
  yield;
  const emitter = new EmitWriter({ apiSchema, fragments, clientName, fetches });
  const emit = emitter.root(roots, parts);
  const collector = new CollectWriter(fetches);
  const collect: string[] = [];
  for (const fetch of fetches) {
    yield;
    collect.push(fetch.node.requires === undefined ? 'null' : collector.fetch(fetch, roots));
  }
  const scanner = new ScanWriter(apiSchema);
  const scan: string[] = [];
  for (const fetch of fetches) {
    yield;
    scan.push(scanner.fetch(fetch));
  }
  yield;
  const fields = fetches.map(({ index }) => `this.b${index} = this.n${index} = null;`);
  const source = `${scanBasics}${scanner.functions}${emitter.functions}class State { constructor() { ${fields.join(' ')} } }
return {
newState: () => new State(),
collect: [${collect.join(',\n')}],
scan: [${scan.join(',\n')}],
emit: (o, S) => {\nlet q = 0;\n${putText('{"data":')}${fromState(emit)}${putText('}')}return q;\n},
};`;
  const generated = evaluate<CompiledText['generated']>(source, {
    enlarged,
    put,
    hash: hashBytes,
    isEnd,
    scanAny,
    scanBoolean,
    scanId,
    scanInt,
    scanNull,
    scanNumber,
    scanString,
  });
  return { fetches, generated };
}

/** Whether nothing but a line's end is left: some servers close their answers with one. */
function isEnd(bytes: Uint8Array, at: number): boolean {
  let p = at;
  while (bytes[p] === 10 || bytes[p] === 13) p += 1;
  return p === bytes.length;
}
