// Writes the function that makes an object of the answer, with what was asked for of its type.
// https://spec.graphql.org/October2021/#ExecuteSelectionSet()
import type { GraphQLObjectType } from 'graphql';
import { indexList, indexParameters, type CodeText } from './code-text.js';
import { selectionsOf, type Mention } from './collect-fields.js';
import { Late, put } from './late.js';
import type { Place } from './place.js';
import { writeFields, type FieldCode } from './write-field.js';
import { signature, type Writing } from './writing.js';

/** How many bytes a value other than text is reckoned to have. */
const bytesOfValue = 6;

/** @returns the name of the function, `(run, source, …indices)` */
export function writeObject(
  writing: Writing,
  type: GraphQLObjectType,
  place: Place,
  mentions: readonly Mention[],
): string {
  const { text } = writing;
  const known = `${type.name} ${signature(mentions)}`;
  const written = place.functions.get(known);
  if (written !== undefined) return written;
  const name = text.newName();
  place.functions.set(known, name);
  const fields = writeFields(writing, type, place, selectionsOf(mentions));
  const conditional = fields.findIndex(({ when }) => when !== 'true');
  const plain = conditional < 0 ? fields : fields.slice(0, conditional);
  const others = conditional < 0 ? [] : fields.slice(conditional);
  const values = plain.map(
    (field, index) => `let v${String(index)}; ${valueOf(text, field, `v${String(index)}`)}`,
  );
  const literal = plain.map(({ key }, index) => `${property(key)}: v${String(index)}`);
  const added = others.map(
    (field) => `if (${field.when}) { let v; ${valueOf(text, field, 'v')} ${assignment(text, field.key)} }`,
  );
  text.add(`function ${name}(run, source${indexParameters(place.lists)}) {
  let lates, bytes = 2;${others.length === 0 ? '' : '\n  const variables = run.variables;'}
  ${values.join('\n  ')}
  const object = { ${literal.join(', ')} };
  ${added.join('\n  ')}
  if (lates !== undefined) run.attach(object, lates);
  run.objects -= 1; run.bytes -= bytes;
  if (run.objects < 0 || run.bytes < 0) run.exceed(${text.constant(place)}, ${indexList(place.lists)});
  return object;
}`);
  return name;
}

/** Statements that leave the value of a field in a variable, or null in its place until it comes. */
function valueOf(
  text: CodeText,
  { key, isLeaf, mayBeLate, statements }: FieldCode,
  variable: string,
): string {
  const late = `if (${variable} instanceof ${text.constant(Late)}) { (lates ??= []).push(${JSON.stringify(key)}, ${variable}); ${variable} = null; }`;
  const overhead = key.length + 4;
  const size = isLeaf
    ? `bytes += typeof ${variable} === "string" ? ${variable}.length + ${String(overhead + 2)} : ${String(overhead + bytesOfValue)};`
    : `bytes += ${String(overhead)};`;
  return `${statements(variable)} ${mayBeLate ? late : ''} ${size}`;
}

function property(key: string): string {
  return key === '__proto__' ? '["__proto__"]' : JSON.stringify(key);
}

function assignment(text: CodeText, key: string): string {
  const name = JSON.stringify(key);
  return key === '__proto__' ? `${text.constant(put)}(object, ${name}, v);` : `object[${name}] = v;`;
}
