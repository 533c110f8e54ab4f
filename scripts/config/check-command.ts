// What a command is set to by its options and the environment, checked before it does anything.
import { misnamedForGateway, settingsMessage } from '../../gateway/config/config.js';
import { lookAlikeProblems } from '../../gateway/config/look-alikes.js';
import {
  readSettings,
  type Environment,
  type GivenOptions,
  type Setting,
  type Settings,
} from '../../gateway/config/setting.js';
import { CommandFailure } from '../command-failure.js';
import { answerSettings } from './answer-settings.js';
import { dataSettings } from './data-settings.js';
import { graphSettings } from './graph-settings.js';

/** The variables that commands read and the gateway does not. */
export const commandVariables: readonly string[] = Object.values<Setting>({
  ...dataSettings,
  ...graphSettings,
  ...answerSettings,
}).flatMap(({ variable }) => variable ?? []);

/** What is wrong with these concerns, and names that look like ours. */
export function commandProblems(
  concerns: readonly Settings[],
  options: GivenOptions,
  environment: Environment,
): string[] {
  const problems: string[] = [];
  for (const concern of concerns) readSettings(concern, options, environment, problems);
  return [...problems, ...lookAlikeProblems(Object.keys(environment), commandVariables)];
}

/**
 * For commands that run no gateway.
 *
 * @throws CommandFailure with exit code 2 that lists every problem
 */
export function checkCommand(
  concerns: readonly Settings[],
  options: GivenOptions,
  environment: Environment,
): void {
  const problems = [...commandProblems(concerns, options, environment), ...misnamedForGateway(environment)];
  if (problems.length > 0) throw new CommandFailure(settingsMessage(problems), 2);
}
