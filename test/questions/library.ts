// The question library as it lies in the repository.
import { join } from 'node:path';
import { Kind, parse, print, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import { readQuestions } from '../../gateway/questions/question-library.js';
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
    const operations = document.definitions.filter(
      (definition) => definition.kind === Kind.OPERATION_DEFINITION,
    );
    return { name, number: Number.parseInt(name, 10), description, document, operations };
  });
}

/** The cells of the library's table: the question's number, what it asks, its operation, its variables, its page. */
export function libraryTable(library: readonly LibraryQuestion[]): string[][] {
  return library.map(({ name, number, description, operations: [operation] }) => {
    const variables = (operation?.variableDefinitions ?? []).map((definition) => print(definition));
    const isOfPage = (variable: string): boolean => /^\$(first|after):/.test(variable);
    const pageSize = variables.find((variable) => variable.startsWith('$first:'))?.split(' = ')[1];
    return [
      `[${number}](../../schema/operations/${name}.graphql)`,
      description,
      `\`${operation?.name?.value ?? ''}\``,
      variables
        .filter((variable) => !isOfPage(variable))
        .map((variable) => `\`${variable}\``)
        .join(', '),
      pageSize ?? '',
    ];
  });
}
