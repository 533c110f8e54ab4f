// The list of questions for people: a page that needs no script, each question a form that asks it.
import { getNamedType, isEnumType, type GraphQLInputType } from 'graphql';
import { exportFormatNames, type ExportFormat } from '../request/export-formats.js';
import { html, type Html } from './html.js';
import type { Parameter } from './parameters.js';
import { styleElement } from './page-style.js';
import type { ListedQuestion } from './question-list.js';

const formatTitles: Readonly<Record<ExportFormat, string>> = { csv: 'CSV', ndjson: 'NDJSON', arrow: 'Arrow' };

/** The formats that a question's answer comes in, by the ending of its address. */
const formats: readonly (readonly [ending: string, name: string])[] = [
  ['', 'JSON'],
  ...exportFormatNames.map((name) => [`.${name}`, formatTitles[name]] as const),
];

export function questionPage(questions: readonly ListedQuestion[]): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Questions – Workforce Graph</title>
        ${styleElement}
      </head>
      <body>
        <header>
          <p><a href="/">Workforce Graph</a></p>
        </header>
        <main>
          <h1>Questions</h1>
          <p>
            Each question has an address of its own that a program or a spreadsheet can read. Fill in what it
            needs here and take the address from the page that opens. Empty fields use the default, or are
            ignored if there is none.
          </p>
          ${questions.map(section)}
        </main>
      </body>
    </html> `.html;
}

function section({ title, description, address, parameters }: ListedQuestion): Html {
  const id = address.slice(address.lastIndexOf('/') + 1);
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    <p>${description}</p>
    <form action="${address}">
      ${parameters.length === 0 ? [] : table(title, id, parameters)}
      <p class="formats">
        ${formats.map(
          ([ending, name]) =>
            html`<button formaction="${address}${ending}" aria-describedby="${id}">${name}</button> `,
        )}
      </p>
    </form>
    <p>
      ${parameters.some(({ isRequired }) => isRequired) ? 'With example values:' : 'With its defaults:'}
      ${formats.map(
        ([ending, name]) =>
          html`<a href="${address}${ending}${exampleQuery(parameters)}" aria-label="${name}, ${title}"
            >${name}</a
          > `,
      )}
    </p>
  </section> `;
}

function table(title: string, id: string, parameters: readonly Parameter[]): Html {
  return html`<table>
    <caption>
      Parameters of “${title}”
    </caption>
    <thead>
      <tr>
        <th scope="col">Name</th>
        <th scope="col">Type</th>
        <th scope="col">Default</th>
        <th scope="col">Value</th>
      </tr>
    </thead>
    <tbody>
      ${parameters.map(
        (parameter) =>
          html`<tr>
            <th scope="row"><label for="${id}.${parameter.name}">${parameter.name}</label></th>
            <td><code>${String(parameter.type)}</code>${parameter.isRequired ? ' (required)' : ''}</td>
            <td>
              ${parameter.defaultValue === undefined ? [] : html`<code>${parameter.defaultValue}</code>`}
            </td>
            <td>${field(parameter, `${id}.${parameter.name}`)}</td>
          </tr> `,
      )}
    </tbody>
  </table>`;
}

function field({ name, type, isRequired, example }: Parameter, id: string): Html {
  const required = html`${isRequired ? 'required' : ''}`;
  const choices = choicesOf(type);
  if (choices !== undefined)
    return html`<select id="${id}" name="${name}" ${required}>
      <option value=""></option>
      ${choices.map((choice) => html`<option>${choice}</option>`)}
    </select>`;
  const kind = getNamedType(type).name === 'Date' && !isList(type) ? 'date' : 'text';
  return html`<input id="${id}" name="${name}" type="${kind}" ${required} title="such as ${example}" />`;
}

function choicesOf(type: GraphQLInputType): readonly string[] | undefined {
  if (isList(type)) return undefined;
  const named = getNamedType(type);
  if (isEnumType(named)) return named.getValues().map(({ name }) => name);
  return named.name === 'Boolean' ? ['true', 'false'] : undefined;
}

function isList(type: GraphQLInputType): boolean {
  return String(type).startsWith('[');
}

/** What has to be given, with examples. */
function exampleQuery(parameters: readonly Parameter[]): string {
  const needed = parameters.filter(({ isRequired }) => isRequired);
  const query = new URLSearchParams(needed.map(({ name, example }): [string, string] => [name, example]));
  return needed.length === 0 ? '' : `?${query.toString()}`;
}
