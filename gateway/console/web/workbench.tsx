// GraphiQL over this gateway, with a tab for every question that was opened.
import 'graphiql/setup-workers/vite';
import type { ExecutionResult } from 'graphql';
import { GraphiQL, type GraphiQLProps } from 'graphiql';
import 'graphiql/style.css';
import { useCallback } from 'react';
import { AnswerBar } from './answer-bar.js';
import { defaultVariables, type Examples } from './default-variables.js';
import type { Choice } from './console.js';
import { operationInFront } from './operation-in-front.js';
import { OpenedQuestion } from './opened-question.js';
import type { Question } from './questions.js';

interface WorkbenchProps {
  readonly first: Question | undefined;
  readonly choice: Choice | undefined;
  readonly examples: Examples;
  /** Told which document is in the tab in front. */
  readonly show: (document: string) => void;
}

const ask: GraphiQLProps['fetcher'] = async (parameters, options) => {
  const response = await fetch('./graphql', {
    method: 'POST',
    headers: {
      ...options?.headers,
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json;q=0.9',
    },
    body: JSON.stringify({
      ...parameters,
      operationName: operationInFront(parameters.query, parameters.operationName ?? undefined),
    }),
  });
  return (await response.json()) as ExecutionResult;
};

export function Workbench({ first, choice, examples, show }: WorkbenchProps) {
  const tabOf = useCallback((question: Question) => tabWith(question, examples), [examples]);
  return (
    <GraphiQL
      fetcher={ask}
      forcedTheme="light"
      defaultEditorToolsVisibility="variables"
      {...(first === undefined || hasTabs() ? {} : initially(tabOf(first)))}
    >
      <GraphiQL.Logo>{''}</GraphiQL.Logo>
      <GraphiQL.Footer>
        <AnswerBar />
      </GraphiQL.Footer>
      <OpenedQuestion choice={choice} tabOf={tabOf} show={show} />
    </GraphiQL>
  );
}

function initially({ query, variables }: { query: string; variables: string }) {
  return { initialQuery: query, initialVariables: variables };
}

/** Whether there are tabs of an earlier visit, which are then shown again. */
function hasTabs(): boolean {
  try {
    return localStorage.getItem('graphiql:tabState') !== null;
  } catch {
    // A browser may forbid pages to remember anything.
    return false;
  }
}

function tabWith({ document }: Question, examples: Examples): { query: string; variables: string } {
  const today = new Date().toISOString().slice(0, 10);
  return { query: document, variables: JSON.stringify(defaultVariables(document, today, examples), null, 2) };
}
