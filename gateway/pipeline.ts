// A request's way, on one page: every entry takes this road, and there is no other. Each stage is a folder with one
// exported function; here is only their order.
import type { Admission, Admitted } from './admission/admission.js';
import type { record } from './audit/record.js';
import type { Authorise } from './authorization/authorise.js';
import type { Answer, Complete } from './completion/complete.js';
import type { ProgramOf } from './engine/programs.js';
import type { runOperation } from './engine/run-operation.js';
import type { FilterStage } from './filters/filter-stage.js';
import type { Caller } from './identity/caller.js';
import type { Identify } from './identity/identify.js';
import type { HttpAnswer } from './presentation/http-answer.js';
import type { Present } from './presentation/present.js';
import type { GraphQLRequest, ReadRequest } from './request/graphql-request.js';

/** The stages that depend on the supergraph in use. */
export interface GraphStages extends Pick<FilterStage, 'resolveFilters'> {
  turnOf: Admission['turnOf'];
  admit: (request: GraphQLRequest) => ReturnType<Admission['admit']>;
  authorise: Authorise;
  programOf: ProgramOf;
}

export interface Stages {
  readonly identify: Identify;
  /** The supergraph in use: a request is answered to its end by the one that it began with. */
  readonly graph: () => GraphStages;
  readonly run: typeof runOperation;
  readonly complete: Complete;
  readonly record: typeof record;
  readonly present: Present;
  /** Gives the request to the plugins that are registered, and makes an answer of a refusal. */
  readonly host: (
    request: GraphQLRequest,
    admit: () => Admitted,
    answer: () => Promise<Answer>,
  ) => Promise<Answer>;
}

export interface Pipeline {
  /** Answers one operation: an export asks for each of its pages. */
  answer(request: GraphQLRequest, caller: Caller): Promise<Answer>;
  /** Answers whatever an entry has read, in the form that it is wanted in. */
  respond(read: ReadRequest): Promise<HttpAnswer>;
}

export function createPipeline(stages: Stages): Pipeline {
  const { identify, run, complete, record, present, host } = stages;

  const answer: Pipeline['answer'] = async (request, caller) => {
    const { turnOf, admit, authorise, resolveFilters, programOf } = stages.graph();
    const turn = turnOf(request.operation);
    if (turn !== undefined) await turn;
    return host(
      request,
      () => admit(request),
      async () => {
        const admitted = admit(request);
        const permitted = authorise(admitted, caller);
        const filtered = await resolveFilters(permitted, request);
        const program = filtered.operation && (await programOf(filtered.operation));
        const result = await run({ ...filtered, program }, permitted, request);
        const answered = complete(result, request);
        await record(permitted, caller);
        return answered;
      },
    );
  };

  const respond: Pipeline['respond'] = async ({ request, presentation }) => {
    const caller = await identify(request);
    return present(presentation, request, (page) => answer(page, caller));
  };

  return { answer, respond };
}
