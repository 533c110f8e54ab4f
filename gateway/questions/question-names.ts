// What questions are called: a file's name, with its number and without, names its question; one of the two is its address.
import { suggestionList } from 'graphql/jsutils/suggestionList.js';

interface Named {
  /** The file's name without its ending, such as `07-who-is-seconded-where`. */
  readonly name: string;
}

/** `07-who-is-seconded-where` as people read it. */
export function questionTitle(name: string): string {
  const words = withoutNumber(name).replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The name that a question is listed under: without its number, unless another question would have the same. */
export function listedName({ name }: Named, all: readonly Named[]): string {
  const short = withoutNumber(name);
  const isTaken = all.some((other) => other.name !== name && withoutNumber(other.name) === short);
  return isTaken ? name : short;
}

/** The question of that name; where several share the part after the number, only the whole name will do. */
export function findQuestion<Question extends Named>(
  name: string,
  all: readonly Question[],
): Question | undefined {
  return all.find((question) => question.name === name || listedName(question, all) === name);
}

/** The listed name most like one that names nothing. */
export function nearestName(name: string, all: readonly Named[]): string | undefined {
  return suggestionList(
    name,
    all.flatMap((question) => [listedName(question, all), question.name]),
  )[0];
}

function withoutNumber(name: string): string {
  return name.replace(/^\d+-/, '');
}
