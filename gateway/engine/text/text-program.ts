// Runs an operation on texts: what passes through is never parsed. Whatever is not exactly as expected ends it, and the
// operation goes on with objects and the answers that have come; no subgraph is asked twice for one thing.
import { isUtf8 } from 'node:buffer';
import { ownTurn, type Steps } from '../../operation/slices.js';
import { reusedMemory } from '../../memory/reused-memory.js';
import { visitPlan } from '../planner/visit-plan.js';
import { AnswerTooLarge, largeAnswerBytes, type Spending } from '../answer-budget.js';
import type { FetchNode } from '../planner/plan.js';
import type { Answered, AnsweredFetch, Transports } from '../program/run.js';
import type { SubgraphTextCall } from '../../transport/subgraph-transport.js';
import { AnswerBytes } from './answer-bytes.js';
import { objectsIn } from './objects-in.js';
import { compileText, type TextOperation, type TextState } from './compile-text.js';
import { NoTextProgram } from './fetched.js';
import { givePlaces, takePlaces, type Places } from './places.js';
import { RepresentationList } from './representation-list.js';
import type { TextFetch } from './text-plan.js';

export interface TextInput {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;
}

export type TextOutcome =
  | { readonly kind: 'text'; readonly answer: Buffer }
  /** What has been answered, for the object program to go on with. */
  | { readonly kind: 'ended'; readonly answered: Answered; readonly isUnexpected: boolean }
  | { readonly kind: 'too-large'; readonly error: AnswerTooLarge };

export type TextProgram = (input: TextInput, spending: Spending) => Promise<TextOutcome>;

interface TextRun extends TextInput {
  readonly spending: Spending;
  readonly state: TextState;
  readonly answered: Map<FetchNode, AnsweredFetch>;
  hasEnded: boolean;
  isUnexpected: boolean;
}

type TextStep = (run: TextRun) => Promise<void>;

const representations = new RepresentationList();
const answers = new AnswerBytes();
const nothingToAsk = Promise.resolve();

/** Undefined where the operation has to be answered with objects. */
export function* compileTextProgram(
  operation: TextOperation,
  transports: Transports,
): Steps<TextProgram | undefined> {
  try {
    return yield* createTextProgram(operation, transports);
  } catch (error) {
    if (error instanceof NoTextProgram) return undefined;
    throw error;
  }
}

function* createTextProgram(operation: TextOperation, transports: Transports): Steps<TextProgram> {
  const { fetches, generated } = yield* compileText(operation);
  const steps = new Map(fetches.map((fetch) => [fetch.node, fetchStep(fetch)]));
  const run = visitPlan<TextStep>(operation.plan, {
    fetch: (node) => steps.get(node) as TextStep,
    batchFetch: refuse,
    sequence: inSequence,
    parallel: inParallel,
    condition: refuse,
  });
  return async ({ variables, headers }, spending) => {
    const state = generated.newState();
    const text: TextRun = {
      variables,
      headers,
      spending,
      state,
      answered: new Map(),
      hasEnded: false,
      isUnexpected: false,
    };
    try {
      await run(text);
      if (text.hasEnded) return { kind: 'ended', answered: text.answered, isUnexpected: text.isUnexpected };
      if (spending.isLarge) await ownTurn();
      const write = (bytes: Uint8Array): number => generated.emit(bytes, state);
      const answer = answers.of(write, spending.budget.bytes);
      for (const { index } of fetches) giveBack(state, index);
      return answer === undefined ? spending.endByBytes() : { kind: 'text', answer };
    } catch (error) {
      if (error instanceof AnswerTooLarge) return { kind: 'too-large', error };
      throw error;
    }
  };

  function fetchStep(fetch: TextFetch): TextStep {
    const { node, index } = fetch;
    const call = prepare(fetch, transports);
    const collect = generated.collect[index] ?? undefined;
    const scan = generated.scan[index] as NonNullable<(typeof generated.scan)[number]>;
    const [bytesName, placesName] = [`b${index}`, `n${index}`];
    /** How many places the last answer had: the next one will be much like it. */
    let usual = 0;
    const receive = (run: TextRun, variables: string, types: readonly number[], bytes: Buffer): void => {
      run.spending.receiveBytes(bytes.length);
      run.answered.set(node, { variables, bytes });
      const places = isUtf8(bytes) ? scan(bytes, takePlaces(usual), types) : null;
      run.state[bytesName] = bytes;
      run.state[placesName] = places;
      if (places === null) {
        run.hasEnded = run.isUnexpected = true;
        // What is too much for objects is so now, and not only when the other subgraphs have answered.
        if (bytes.length > 2 * run.spending.budget.objects) run.spending.receiveObjects(objectsIn(bytes));
      } else {
        usual = places[0] as number;
        run.spending.receiveObjects(places[1] as number);
      }
    };
    return (run) => {
      let types: readonly number[] = [];
      let variables: string;
      if (collect === undefined) variables = `{${given(run, node.variables)}}`;
      else {
        representations.begin();
        const end = collect(run.state, representations);
        if (representations.count === 0) return nothingToAsk;
        run.spending.ask(representations.count);
        types = representations.types;
        const { buffer } = representations.bytes;
        const more = given(run, node.variables);
        const own = Buffer.from(buffer, 0, end - 1).toString();
        variables = `{${more}${more === '' ? '' : ','}"representations":[${own}]}`;
      }
      return call({ variables, headers: run.headers, signal: run.spending }).then(
        (bytes) =>
          bytes.length < largeAnswerBytes
            ? receive(run, variables, types, bytes)
            : ownTurn().then(() => receive(run, variables, types, bytes)),
        (error: unknown) => {
          run.answered.set(node, { variables, error });
          run.hasEnded = true;
        },
      );
    };
  }
}

/** The client's variables that a fetch uses, as members of an object. */
function given({ variables }: TextRun, names: readonly string[]): string {
  let members = '';
  for (const name of names) {
    if (!Object.hasOwn(variables, name) || variables[name] === undefined) continue;
    members += `${members === '' ? '' : ','}${JSON.stringify(name)}:${JSON.stringify(variables[name])}`;
  }
  return members;
}

/** The client's answer is written: nobody looks at this one or its places any more. */
function giveBack(state: TextState, index: number): void {
  const places = state[`n${index}`] as Places | null;
  const bytes = state[`b${index}`] as Buffer | null;
  if (places !== null) givePlaces(places);
  if (bytes !== null) reusedMemory.give(bytes.buffer);
}

/** What `textPlan` has let pass has neither. */
function refuse(): never {
  throw new NoTextProgram('a part of the plan is of no usual form');
}

function prepare({ node }: TextFetch, transports: Transports): SubgraphTextCall {
  const { document: query, operationName, operationKind: kind } = node;
  const call = transports(node.service).prepareText?.({ query, operationName, kind });
  if (call === undefined) throw new NoTextProgram('a subgraph is not reached by text');
  return call;
}

function inSequence(steps: readonly TextStep[]): TextStep {
  return async (run) => {
    for (const step of steps) {
      if (run.hasEnded || run.spending.error) return;
      await step(run);
    }
  };
}

function inParallel(steps: readonly TextStep[]): TextStep {
  return async (run) => {
    await Promise.all(steps.map((step) => step(run)));
  };
}
