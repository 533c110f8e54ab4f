// The fields of an answer's object in the order of the specification: each stands at the first of its selections that counts,
// which variables may decide. https://spec.graphql.org/October2021/#sec-Field-Collection
import { isUnconditional, type CollectedField } from '../../operation/collect-fields.js';
import type { Condition } from '../../operation/condition.js';
import { literal } from './source.js';

export interface WrittenField {
  readonly field: CollectedField;
  /** JavaScript that sets the field in `r`, or returns null where a null spreads to the whole object. */
  readonly source: string;
}

/** JavaScript for all fields; `v` holds the coerced variables, `o` what is known, `f` the frame. */
export function inOrder(written: readonly WrittenField[]): string {
  if (hasOneOrder(written.map(({ field }) => field)))
    return written.map(({ field, source }) => onlyIf(anyOf(field.places), source)).join('');
  const functions = written.map(
    ({ source }, index) => `const w${index} = () => {\nlet x, y;\n${source}return r;\n};\n`,
  );
  const calls = written.flatMap(({ field: { places } }, index) =>
    places.map(({ condition, position }, at) => {
      const earlier = places.slice(0, at);
      const isFirst = earlier.length === 0 ? '' : ` && !(${anyOf(earlier)})`;
      const call = `if (w${index}() === null) return null;\n`;
      return { position, source: onlyIf(`${allOf(condition)}${isFirst}`, call) };
    }),
  );
  calls.sort((a, b) => a.position - b.position);
  return functions.join('') + calls.map(({ source }) => source).join('');
}

/** Whether no variable moves a field past another. */
function hasOneOrder(fields: readonly CollectedField[]): boolean {
  return fields.every((field) => {
    const [first] = field.places;
    const last = field.places.at(-1);
    if (!first || !last || isUnconditional(field)) return true;
    return fields.every(
      (other) =>
        other === field ||
        other.places.every(({ position }) => position < first.position || position > last.position),
    );
  });
}

function onlyIf(condition: string, source: string): string {
  return condition === 'true' ? source : `if (${condition}) {\n${source}}\n`;
}

function anyOf(places: CollectedField['places']): string {
  const conditions = places.map(({ condition }) => allOf(condition));
  return conditions.includes('true') ? 'true' : conditions.join(' || ');
}

function allOf(condition: Condition): string {
  if (condition.length === 0) return 'true';
  return `(${condition.map(({ variable, value }) => `${value ? '' : '!'}v[${literal(variable)}]`).join(' && ')})`;
}
