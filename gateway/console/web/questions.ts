// The question library as the gateway gives it.

export interface Question {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly document: string;
}

/** The question that says most about the graph at first sight. */
const firstName = '07-who-is-seconded-where';

export async function fetchQuestions(): Promise<readonly Question[]> {
  const response = await fetch('./console/operations.json');
  if (!response.ok) throw new Error(`The questions could not be fetched: status ${String(response.status)}.`);
  return (await response.json()) as readonly Question[];
}

export function firstQuestion(questions: readonly Question[]): Question | undefined {
  return questions.find(({ name }) => name === firstName) ?? questions[0];
}
