// How an operation would be answered, and what that takes.
import { useEffect, useRef } from 'react';
import type { Plan } from './ask-gateway.js';

export interface Planned {
  readonly plan: Plan;
  /** The operation's name, where it has one: the editor may show another by now. */
  readonly operation: string | undefined;
}

interface PlanPanelProps {
  readonly planned: Planned;
  readonly close: () => void;
}

export function PlanPanel({ planned, close }: PlanPanelProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [planned]);
  const { fetches, keySets, subgraphs, estimatedRows, text } = planned.plan;
  return (
    <section className="console-plan" aria-labelledby="console-plan-heading">
      <div className="console-plan-header">
        <h2 id="console-plan-heading" ref={heading} tabIndex={-1}>
          {planned.operation === undefined ? 'Plan' : `Plan of ${planned.operation}`}
        </h2>
        <button type="button" onClick={close}>
          Close
        </button>
      </div>
      <dl>
        <dt>Requests, at most</dt>
        <dd>{keySets === 0 ? fetches : `${fetches}, ${keySets} of them for the keys of filters`}</dd>
        <dt>Subgraphs</dt>
        <dd>{subgraphs.join(', ')}</dd>
        <dt>Rows, nested ones included, at most</dt>
        <dd>{estimatedRows.toLocaleString('en-GB')}</dd>
      </dl>
      {/* What scrolls has to be reachable by keyboard. */}
      <pre tabIndex={0} aria-label="Plan as text">
        {text}
      </pre>
    </section>
  );
}
