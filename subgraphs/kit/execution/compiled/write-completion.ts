// Writes how what a resolver or a row gives becomes a value of the answer: `(run, value, …indices)`, of which none throws
// but to end the operation.
// https://spec.graphql.org/October2021/#CompleteValue()
import {
  defaultTypeResolver,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLAbstractType,
  type GraphQLLeafType,
  type GraphQLOutputType,
} from 'graphql';
import { indexList, indexParameters } from './code-text.js';
import type { Mention } from './collect-fields.js';
import { isPromise, Late, toError } from './late.js';
import { plainTest, serialised } from './leaf-values.js';
import type { Site } from './place.js';
import { signature, type Writing } from './writing.js';

/** @returns the function's name */
export function writeCompletion(
  writing: Writing,
  type: GraphQLOutputType,
  site: Site,
  mentions: readonly Mention[],
): string {
  const { text } = writing;
  const { place, field } = site;
  const key = `${field.parentType.name}.${field.definition.name}: ${String(type)} ${signature(mentions)}`;
  const written = place.functions.get(key);
  if (written !== undefined) return written;
  const name = text.newName();
  place.functions.set(key, name);
  const indices = indexParameters(place.lists);
  const fail = failing(writing, site);
  const missing = `Cannot return null for non-nullable field ${field.parentType.name}.${field.definition.name}.`;
  const body = bodyOf(writing, isNonNullType(type) ? type.ofType : type, site, mentions);
  text.add(`function ${name}(run, value${indices}) {
  if (value === null || value === undefined) return ${isNonNullType(type) ? fail(`new Error(${JSON.stringify(missing)})`) : 'null'};
  if (value instanceof Error) return ${fail('value')};
  if (typeof value === "object" && typeof value.then === "function")
    return new ${text.constant(Late)}(value, (given) => ${name}(run, given${indices}));
  ${body}
}`);
  return name;
}

function failing({ text }: Writing, site: Site): (error: string) => string {
  return (error) => `run.fail(${text.constant(site)}, ${error}, ${indexList(site.place.lists)})`;
}

type Bare = Exclude<
  GraphQLOutputType,
  { ofType: GraphQLOutputType } & { [Symbol.toStringTag]: 'GraphQLNonNull' }
>;

function bodyOf(writing: Writing, type: Bare, site: Site, mentions: readonly Mention[]): string {
  const indices = indexParameters(site.place.lists);
  if (isLeafType(type)) return leafBody(writing, type, site);
  if (isListType(type)) return listBody(writing, type.ofType as GraphQLOutputType, site, mentions);
  if (isObjectType(type))
    return `return ${writing.object(type, site.place, mentions)}(run, value${indices});`;
  return abstractBody(writing, type, site, mentions);
}

function leafBody(writing: Writing, type: GraphQLLeafType, site: Site): string {
  const { text } = writing;
  return `const leaf = ${text.constant(serialised)}(${text.constant(type)}, value);
  return leaf instanceof Error ? ${failing(writing, site)('leaf')} : leaf;`;
}

function listBody(
  writing: Writing,
  itemType: GraphQLOutputType,
  { place, field }: Site,
  mentions: readonly Mention[],
): string {
  const { text } = writing;
  const item = { place: place.item(!isNonNullType(itemType)), field };
  const complete = writeCompletion(writing, itemType, item, mentions);
  const index = `i${String(place.lists)}`;
  const bare = isNonNullType(itemType) ? itemType.ofType : itemType;
  const plain = isLeafType(bare) ? plainTest(bare, 'item') : undefined;
  const completed = `item = ${complete}(run, item${indexParameters(item.place.lists)});`;
  const count = isLeafType(bare) ? ' run.bytes -= typeof item === "string" ? item.length + 3 : 6;' : '';
  const notAList = `new Error(${JSON.stringify(`Expected Iterable, but did not find one for field "${field.parentType.name}.${field.definition.name}".`)})`;
  return `if (!Array.isArray(value)) {
    if (typeof value !== "object" || typeof value[Symbol.iterator] !== "function") return ${failing(writing, { place, field })(notAList)};
    try { value = Array.from(value); } catch (error) { return ${failing(writing, { place, field })(`${text.constant(toError)}(error)`)}; }
  }
  const items = new Array(value.length);
  let lates;
  for (let ${index} = 0; ${index} < items.length; ${index} += 1) {
    let item = value[${index}];
    ${plain === undefined ? completed : `if (!(${plain})) ${completed}`}
    if (item instanceof ${text.constant(Late)}) { (lates ??= []).push(${index}, item); item = null; }
    items[${index}] = item;${count}
  }
  if (lates !== undefined) run.attach(items, lates);
  ${count === '' ? '' : `if (run.bytes < 0) run.exceed(${text.constant(place)}, ${indexList(place.lists)});`}
  return items;`;
}

function abstractBody(
  writing: Writing,
  type: GraphQLAbstractType,
  site: Site,
  mentions: readonly Mention[],
): string {
  const { text, reading } = writing;
  const indices = indexParameters(site.place.lists);
  const fail = failing(writing, site);
  const members = reading.schema.getPossibleTypes(type);
  const cases = members.map(
    (member) =>
      `case ${JSON.stringify(member.name)}: return ${writing.object(member, site.place, mentions)}(run, value${indices});`,
  );
  const dispatch = text.newName();
  const unknown = `Abstract type ${type.name} must resolve to one of its object types for field ${site.field.parentType.name}.${site.field.definition.name}.`;
  text.add(`function ${dispatch}(run, value, name${indices}) {
  switch (name) {
    ${cases.join('\n    ')}
    default: return ${fail(`name instanceof Error ? name : new Error(${JSON.stringify(unknown)})`)};
  }
}`);
  const resolve = `${text.constant(type.resolveType ?? defaultTypeResolver)}(value, run.context, run.infoOf(${text.constant(site)}, ${indexList(site.place.lists)}), ${text.constant(type)})`;
  const own =
    type.resolveType == null
      ? `typeof value.__typename === "string" ? value.__typename : ${resolve}`
      : resolve;
  return `let name;
  try { name = ${own}; } catch (error) { name = ${text.constant(toError)}(error); }
  if (${text.constant(isPromise)}(name)) return new ${text.constant(Late)}(name, (given) => ${dispatch}(run, value, given${indices}));
  return ${dispatch}(run, value, name${indices});`;
}
