// The question library: a folder of operations, each with its description in the comment above it.
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { GraphQLSchema } from 'graphql';
import type { Admission } from '../admission/admission.js';
import { StartError } from '../config/start-error.js';
import { leadingComment } from './leading-comment.js';
import { questionTitle } from './question-names.js';

export interface Question {
  /** The file's name without its ending; the library is in the order of names. */
  readonly name: string;
  /** The name as people read it. */
  readonly title: string;
  readonly description: string;
  /** The path of the list that becomes a table's rows, where the file names one. */
  readonly rows?: string;
  readonly document: string;
}

const ending = '.graphql';

/**
 * The questions of a folder.
 *
 * @throws StartError where the folder cannot be read
 */
export async function readQuestions(folder: string): Promise<readonly Question[]> {
  const names = await readdir(folder).catch((cause: unknown) => {
    throw new StartError(
      `The folder of operations ${folder} cannot be read. Name another with --operations.`,
      1,
      { cause },
    );
  });
  const files = names.filter((name) => name.endsWith(ending)).sort();
  return Promise.all(
    files.map(async (file) => {
      const document = await readFile(join(folder, file), 'utf8');
      const name = basename(file, ending);
      return { name, title: questionTitle(name), ...leadingComment(document), document };
    }),
  );
}

/** What the library needs of the supergraph in use. */
export interface QuestionedGraph extends Pick<Admission, 'admitOperation'> {
  readonly schema: GraphQLSchema;
}

export interface QuestionLibrary {
  fill(questions: readonly Question[]): void;
  /** Takes the graph that questions are put to from now on. */
  serve(graph: QuestionedGraph): void;
  /** The questions that the graph can answer, worked out when first wanted; undefined while there is no schema. */
  answerable(): readonly Question[] | undefined;
  /** The schema that questions are put to now. */
  schema(): GraphQLSchema | undefined;
}

export function createQuestionLibrary(): QuestionLibrary {
  let all: readonly Question[] = [];
  let graph: QuestionedGraph | undefined;
  let answerable: readonly Question[] | undefined;
  return {
    fill: (questions) => {
      all = questions;
      answerable = undefined;
    },
    serve: (served) => {
      graph = served;
      answerable = undefined;
    },
    answerable: () => (answerable ??= graph && answerableQuestions(all, graph)),
    schema: () => graph?.schema,
  };
}

/** The others ask for what the graph does not have, or for more than it lets in. */
function answerableQuestions(
  questions: readonly Question[],
  { admitOperation }: QuestionedGraph,
): readonly Question[] {
  return questions.filter(({ document: source }) => {
    try {
      admitOperation({ source, operationName: undefined });
      return true;
    } catch {
      return false;
    }
  });
}
