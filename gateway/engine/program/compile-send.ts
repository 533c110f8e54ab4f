// Sending a fetch's document: prepared once, with the client's variables that it uses and whatever is its own.
import { SubgraphFailure, answerText } from '../../transport/subgraph-transport.js';
import type { BatchFetchNode, FetchNode } from '../planner/plan.js';
import { exactJson, parseExactJson } from '../../operation/exact-json.js';
import { readAnswer, type SubgraphAnswer } from '../../transport/read-answer.js';
import type { Run, Transports } from './run.js';

/** @param own variables beside the client's */
export type Send = (run: Run, own?: Readonly<Record<string, unknown>>) => Promise<SubgraphAnswer>;

export function compileSend(fetch: FetchNode | BatchFetchNode, transports: Transports): Send {
  const { service, document, operationName, operationKind, variables } = fetch;
  const call = transports(service).prepare({ query: document, operationName, kind: operationKind });
  return async (run, own) => {
    const sent: Record<string, unknown> = {};
    for (const name of variables) {
      if (Object.hasOwn(run.variables, name) && run.variables[name] !== undefined)
        sent[name] = run.variables[name];
    }
    Object.assign(sent, own);
    const known = run.answered?.get(fetch);
    if (known !== undefined && known.variables === exactJson(sent)) {
      if ('error' in known) throw known.error;
      return received(run, parsed(known.bytes));
    }
    const { headers, spending: signal, trace } = run;
    return received(run, await call({ variables: sent, headers, signal, trace }));
  };
}

/** @throws AnswerTooLarge */
function received({ spending }: Run, raw: unknown): SubgraphAnswer {
  const answer = readAnswer(raw);
  spending.receive(answer.data);
  return answer;
}

/** @throws SubgraphFailure that quotes nothing of it */
function parsed(bytes: Buffer): unknown {
  const text = answerText(bytes);
  try {
    return parseExactJson(text);
  } catch {
    // Bytes are taken from answers with this status alone.
    throw new SubgraphFailure('Status 200 and a body that is not JSON.');
  }
}
