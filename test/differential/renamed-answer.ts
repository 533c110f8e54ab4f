// An answer with other response names, in its data and in the paths of its errors.
import type { ComparableAnswer } from './engines.js';

export function renamed(answer: ComparableAnswer, names: ReadonlyMap<string, string>): ComparableAnswer {
  const nameOf = (name: string): string => names.get(name) ?? name;
  return {
    ...answer,
    data: renamedData(answer.data, nameOf),
    errors: answer.errors
      .map((error) => {
        const [path = '', code] = error.split(' ');
        return `${path.split('.').map(nameOf).join('.')} ${code ?? ''}`;
      })
      .sort(),
  };
}

function renamedData(data: unknown, nameOf: (name: string) => string): unknown {
  if (Array.isArray(data)) return data.map((item) => renamedData(item, nameOf));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [nameOf(name), renamedData(value, nameOf)]),
  );
}
