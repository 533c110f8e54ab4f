// The question library as it lies in the repository.
import { join } from 'node:path';
import { Kind, parse, print, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import { readQuestions } from '../../gateway/console/question-library.js';
import { projectRoot } from '../../scripts/project-root.js';

export interface LibraryQuestion {
  /** The file's name without its ending. */
  readonly name: string;
  readonly number: number;
  readonly description: string;
  readonly document: DocumentNode;
  readonly operations: readonly OperationDefinitionNode[];
}

/** The questions in the order of their numbers. */
export async function readLibrary(): Promise<readonly LibraryQuestion[]> {
  const questions = await readQuestions(join(projectRoot, 'schema/operations'));
  return questions.map(({ name, description, document: text }) => {
    const document = parse(text, { noLocation: true });
    const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
    return { name, number: Number.parseInt(name, 10), description, document, operations };
  });
}

/** The library as a table in Markdown. */
export function libraryTable(library: readonly LibraryQuestion[]): string {
  const rows = library.map(({ name, number, description, operations }) => {
    const file = `[${number}](../../schema/operations/${name}.graphql)`;
    const variables = operations.flatMap(({ variableDefinitions = [] }) => variableDefinitions.map((definition) => `\`${print(definition)}\``));
    return `| ${file} | ${description} | \`${operations.map((operation) => operation.name?.value).join()}\` | ${variables.join('<br>')} |`;
  });
  return ['| | question | operation | variables |', '| --- | --- | --- | --- |', ...rows].join('\n');
}
