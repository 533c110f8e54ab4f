// Which key sets a filter would be resolved with, found by resolving it with a subgraph that is none: every question is
// noted and answered with one key of its own, by which one sees what is asked with the keys of what.
import type { KeySetStep } from '../engine/explain/explanation.js';
import type { KeysPlace } from './ask-keys.js';
import type { KeyGrouping } from './group-offers.js';
import type { AskNeighbours } from './neighbour-asker.js';
import type { KeySet } from './offers.js';

interface Noted {
  readonly step: KeySetStep;
  readonly key: string;
  readonly round: number;
}

export interface KeySetExplanation {
  /** Asks in the name of an argument of this field. */
  readonly askFor: (field: string) => AskNeighbours;
  /** The questions so far, those first that need no keys of others. */
  rounds(): KeySetStep[][];
}

export function explainKeySets(): KeySetExplanation {
  const noted = new Map<string, Noted>();
  const note = (question: string, step: KeySetStep): Noted => {
    const before = [...noted.values()].filter(({ key }) => question.includes(key));
    const made = {
      step,
      key: `the keys of question ${String(noted.size + 1)}.`,
      round: Math.max(-1, ...before.map(({ round }) => round)) + 1,
    };
    noted.set(question, made);
    return made;
  };
  return {
    askFor: (field) => {
      const keyOf = (
        { field: asked, subgraph, entity }: KeySet | KeyGrouping,
        variables: object,
        at: KeysPlace,
      ): string => {
        const question = `${asked} ${JSON.stringify(variables)}`;
        const known = noted.get(question);
        if (known !== undefined) return known.key;
        return note(question, {
          service: subgraph.name,
          field: asked,
          entity,
          condition: `${field}(${at.condition})`,
          fills: `${field}(${at.fills})`,
        }).key;
      };
      return {
        keys: ({ keySet, where, keys, orderBy, at }) =>
          Promise.resolve({ keys: [keyOf(keySet, { where, keys, orderBy }, at)], isTruncated: false }),
        groups: ({ grouping, by, keys, at }) => {
          const key = keyOf(grouping, { by, keys }, at);
          return Promise.resolve({ groups: [{ value: key, keys: [key] }], isTruncated: false });
        },
      };
    },
    rounds: () => {
      const rounds: KeySetStep[][] = [];
      for (const { step, round } of noted.values()) (rounds[round] ??= []).push(step);
      return rounds;
    },
  };
}
