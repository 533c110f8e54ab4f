// The questions as they are listed: the address of each, what it takes, and an example of each parameter.
import { parse, type GraphQLSchema } from 'graphql';
import { exportFormatNames } from '../request/export-formats.js';
import { parametersOf, type Parameter } from './parameters.js';
import type { Question, QuestionLibrary } from './question-library.js';
import { listedName } from './question-names.js';

export interface ListedQuestion extends Question {
  /** The path of its address, without a query. */
  readonly address: string;
  readonly parameters: readonly Parameter[];
}

/** The questions that the graph can answer now, described once for each time they change; undefined without a schema. */
export function createListing(
  library: Pick<QuestionLibrary, 'answerable' | 'schema'>,
): () => readonly ListedQuestion[] | undefined {
  let described: readonly Question[] | undefined;
  let list: readonly ListedQuestion[] | undefined;
  return () => {
    const questions = library.answerable();
    const schema = library.schema();
    if (questions === undefined || schema === undefined) return undefined;
    if (questions === described && list !== undefined) return list;
    described = questions;
    list = listQuestions(questions, schema);
    return list;
  };
}

function listQuestions(questions: readonly Question[], schema: GraphQLSchema): readonly ListedQuestion[] {
  return questions.map((question) => ({
    ...question,
    address: `/questions/${encodeURIComponent(listedName(question, questions))}`,
    parameters: parametersOf(parse(question.document), schema),
  }));
}

/** The list as programs read it. */
export function questionsJson(questions: readonly ListedQuestion[]): object {
  return {
    questions: questions.map(({ name, title, description, address, parameters }) => ({
      name: address.slice(address.lastIndexOf('/') + 1),
      file: name,
      title,
      description,
      address,
      exports: Object.fromEntries(exportFormatNames.map((format) => [format, `${address}.${format}`])),
      parameters: parameters.map(({ name, type, isRequired, defaultValue = null, example }) => ({
        name,
        type: String(type),
        required: isRequired,
        default: defaultValue,
        example,
      })),
    })),
  };
}
