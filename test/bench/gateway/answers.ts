// Before anything is measured: do all gateways say the same?
import { isDeepStrictEqual } from 'node:util';
import { requestBody, sizes, type SizeName } from './sizes.js';
import type { SubjectProcess } from './subject-process.js';

interface Answer {
  readonly data?: { readonly placements: { readonly nodes: readonly unknown[] } } | null;
  readonly errors?: readonly { readonly message: string }[];
}

/** @throws where an answer has errors, or is not what the first gateway answers */
export async function assertEqualAnswers(
  subjects: readonly SubjectProcess[],
  asked: readonly SizeName[],
): Promise<void> {
  for (const size of asked) {
    let first: { readonly by: string; readonly answer: Answer } | undefined;
    for (const { name, url } of subjects) {
      const answer = await ask(url, requestBody(size, 1));
      const problem = problemOf(answer, sizes[size].placements);
      if (problem !== undefined) throw new Error(`${name} does not answer the ${size} page: ${problem}`);
      first ??= { by: name, answer };
      if (!isDeepStrictEqual(answer, first.answer))
        throw new Error(
          `${first.by} and ${name} answer the ${size} page differently; there is nothing to compare.`,
        );
    }
  }
}

function problemOf({ data, errors }: Answer, placements: number): string | undefined {
  if (errors !== undefined) return errors.map(({ message }) => message).join('; ');
  const given = data?.placements.nodes.length ?? 0;
  return given === placements ? undefined : `${given} placements instead of ${placements}`;
}

async function ask(url: URL, body: string): Promise<Answer> {
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body });
  return (await response.json()) as Answer;
}
