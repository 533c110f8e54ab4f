// What a command is set to by its options and the environment, checked before it does anything.
import { misnamedForGateway, settingsMessage } from '../../gateway/config/config.js';
import { lookAlikeProblem, lookAlikes } from '../../gateway/config/look-alikes.js';
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
import { databaseLookAlikes } from './database-look-alikes.js';
import { graphSettings } from './graph-settings.js';
import { subgraphModules } from '../subgraph-modules.js';

/** The variables that commands read and the gateway does not. */
export const commandVariables: readonly string[] = Object.values<Setting>({
  ...dataSettings,
  ...graphSettings,
  ...answerSettings,
}).flatMap(({ variable }) => variable ?? []);

/** What no other program's variables begin with. */
const ownPrefix = /^ANSWER_(OBJECT|BYTE|ROW|LIMIT)/;

/** What is wrong with these concerns, and names that look like ours. */
export function commandProblems(
  concerns: readonly Settings[],
  options: GivenOptions,
  environment: Environment,
): string[] {
  const problems: string[] = [];
  for (const concern of concerns) readSettings(concern, options, environment, problems);
  return [...problems, ...misnamedForCommands(environment)];
}

/** Variables that were probably meant for a command, and that none knows. */
function misnamedForCommands(environment: Environment): string[] {
  const names = Object.keys(environment);
  const misspelt = lookAlikes(names, commandVariables, ownPrefix);
  const others = names.filter((name) => misspelt.every((found) => found.name !== name));
  return [...misspelt, ...databaseLookAlikes(others, Object.keys(subgraphModules))].map(lookAlikeProblem);
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
