// Hidden root fields over the gateway's transports: one prepared text a field, and one question a request however often its
// answer is needed.
import type { GraphQLFormattedError } from 'graphql';
import { readAnswer } from '../transport/read-answer.js';
import { isShownCode, shownSubgraphError, shownSubgraphFailure } from '../engine/shown-error.js';
import {
  SubgraphFailure,
  type SubgraphCall,
  type SubgraphInput,
  type SubgraphTransport,
} from '../transport/subgraph-transport.js';
import { KeysUnavailable } from './ask-keys.js';
import type { Subgraph } from './query-fields.js';

/** A root field of a subgraph's that clients do not see. */
export interface HiddenField<Answer> {
  readonly subgraph: Subgraph;
  readonly operationName: string;
  /** Whose answer has the field's under `asked`. */
  readonly query: string;
  isAnswer(value: unknown): value is Answer;
}

/** @throws KeysUnavailable where the subgraph does not answer */
export type AskHiddenField = <Answer>(
  field: HiddenField<Answer>,
  variables: Readonly<Record<string, unknown>>,
) => Promise<Answer>;

export interface AskingReport {
  /** @returns the id under which the log tells of it */
  subgraphFailed(service: string, error: unknown): string;
  /** @returns the id under which the log tells of them */
  errorsHidden(service: string, count: number): string;
}

/** @returns what asks on behalf of one request */
export function createHiddenFieldAsker(
  reach: (subgraph: Subgraph) => SubgraphTransport,
  report: AskingReport,
): (request: Pick<SubgraphInput, 'headers' | 'signal' | 'trace'>) => AskHiddenField {
  const calls = new Map<string, SubgraphCall>();
  const callOf = ({ subgraph, query, operationName }: HiddenField<unknown>): SubgraphCall => {
    const key = `${subgraph.name} ${query}`;
    const known = calls.get(key);
    if (known) return known;
    const call = reach(subgraph).prepare({ query, operationName, kind: 'query' });
    calls.set(key, call);
    return call;
  };
  const askSubgraph = async <Answer>(field: HiddenField<Answer>, input: SubgraphInput): Promise<Answer> => {
    const { name } = field.subgraph;
    let errors: readonly GraphQLFormattedError[];
    try {
      const answer = readAnswer(await callOf(field)(input));
      const asked = answer.data?.['asked'];
      ({ errors } = answer);
      if (errors.length === 0 && field.isAnswer(asked)) return asked;
      if (errors.length === 0) throw new SubgraphFailure('The answer is none to what was asked.');
    } catch (error) {
      throw unavailable(name, error, report.subgraphFailed(name, error));
    }
    const [first] = errors;
    const isShown = isShownCode(first?.extensions?.['code']);
    const errorId = isShown ? undefined : report.errorsHidden(name, errors.length);
    const { message, extensions = {} } = shownSubgraphError(first ?? { message: '' }, name, errorId);
    throw new KeysUnavailable(message, extensions);
  };
  return (request) => {
    const asked = new Map<string, Promise<unknown>>();
    return <Answer>(field: HiddenField<Answer>, variables: Readonly<Record<string, unknown>>) => {
      const question = `${field.query} ${JSON.stringify(variables)}`;
      // The same text is the same field, whose answers are alike.
      const known = asked.get(question) as Promise<Answer> | undefined;
      if (known) return known;
      const answer = askSubgraph(field, { ...request, variables });
      asked.set(question, answer);
      return answer;
    };
  };
}

function unavailable(service: string, error: unknown, errorId: string): KeysUnavailable {
  const { message, extensions = {} } = shownSubgraphFailure(error, service, [], errorId);
  const isTooLarge = error instanceof SubgraphFailure && error.kind === 'too-large';
  return new KeysUnavailable(isTooLarge ? message : `The subgraph ${service} did not answer.`, extensions);
}
