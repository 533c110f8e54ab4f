// The kinds of questions that the public audit of federation gateways asks, with either planner first.
import { describe, expect, it } from 'vitest';
import { plannerKinds } from '../../../gateway/engine/planner/planner-settings.js';
import { startText } from '../../differential/engines.js';
import { suites } from './suites/suites.js';
import { worldOf } from './suite.js';

describe.each(plannerKinds)('with the planner %s', (planner) => {
  describe.each(suites)('$name', (suite) => {
    it.each(suite.cases)('$query', async ({ query, variables = {}, data, hasErrors = false }) => {
      for (const inText of [false, true]) {
        const engine = await startText(worldOf(suite), { planner, inText });
        const answer = await engine.ask(query, variables);
        expect(answer.errors.length > 0, answer.errors.join()).toBe(hasErrors);
        if (data !== undefined) expect(answer.data).toEqual(data);
      }
    });
  });
});
