// What the console does with an answer beside showing it: downloads it as a table, and shows how it would be found.
import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Gateway } from '../../gateway/context.js';
import { openKnownGraph, type KnownGraph } from '../questions/known-graph/open-known-graph.js';
import { lacksBrowser, launchBrowser } from '../support/browser/browser.js';
import { ensureBuiltConsole } from '../support/gateway/built-console.js';
import { temporaryFiles } from '../support/tiny-subgraphs/compose.js';
import { sqliteFiles } from '../support/mysql/each-database.js';

const library = {
  '01-placed.graphql': `# Who was placed.
query Placed($first: Int = 2, $after: String) {
  placements(where: { activeOn: "2024-06-03" }, orderBy: { startDate: ASC }, first: $first, after: $after) {
    nodes { id person { displayName } }
    pageInfo { hasNextPage endCursor }
  }
}`,
  '02-two-lists.graphql': `# Two lists.
query TwoLists { people(first: 1) { nodes { id } } departments(first: 1) { nodes { id } } }`,
  '03-matching.graphql': `# Which of its lists the rows are.
# rows: departments
query Matching { people(first: 1) { nodes { id } } departments(first: 1) { nodes { id } } }`,
  '04-crossing.graphql': `# A plan with long lines.
query Crossing { placements(where: { home: { firm: { index: [FTSE100] } } }, first: 2) { nodes { id } } }`,
};

describe.skipIf(lacksBrowser())('the console', () => {
  const files = sqliteFiles();
  let operations: Awaited<ReturnType<typeof temporaryFiles>>;
  let graph: KnownGraph;
  let gateway: Gateway;
  let browser: Browser;

  beforeAll(async () => {
    await ensureBuiltConsole();
    graph = await openKnownGraph(files.fresh);
    operations = await temporaryFiles(library);
    gateway = await graph.serve(operations.folder);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await gateway.close();
    await graph.close();
    await files.remove();
    await operations.remove();
  });

  /** The console with one of its questions in front. */
  async function open(question: string): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    await page.goto(gateway.url);
    await page.locator('.graphiql-query-editor .view-lines').waitFor();
    await page.getByRole('navigation', { name: 'Questions' }).getByRole('button', { name: question }).click();
    await page.locator('button[aria-current=true]', { hasText: question }).waitFor();
    return page;
  }
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

  async function downloaded(page: Page, name: string): Promise<{ name: string; content: Buffer }> {
    const [download] = await Promise.all([page.waitForEvent('download'), button(page, name).click()]);
    return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
  }
  it('downloads the answer to the operation in front with its variables, as a table', async () => {
    const page = await open('Placed');
    await page.getByLabel('All rows').uncheck();
    expect(await downloaded(page, 'Download CSV')).toEqual({
      name: 'Placed.csv',
      content: Buffer.from('id,person.displayName\r\nPL-old-outward,Wes Willow\r\nPL-exception,Yan Yew\r\n'),
    });
    await page.getByRole('status').filter({ hasText: 'Saved Placed.csv.' }).waitFor();
    expect((await downloaded(page, 'Download NDJSON')).content.toString()).toBe(
      '{"id":"PL-old-outward","person.displayName":"Wes Willow"}\n{"id":"PL-exception","person.displayName":"Yan Yew"}\n',
    );
  });

  it('downloads all rows unless asked for one page', async () => {
    const page = await open('Placed');
    const { content } = await downloaded(page, 'Download CSV');
    expect(content.toString().trimEnd().split('\r\n').slice(1)).toEqual([
      'PL-old-outward,Wes Willow',
      'PL-exception,Yan Yew',
      'PL-old,Will Wheat',
    ]);
  });

  it('downloads a question as its address gives it', async () => {
    const page = await open('Matching');
    for (const [ending, name] of [
      ['csv', 'Download CSV'],
      ['arrow', 'Download Arrow'],
    ] as const) {
      const response = await fetch(new URL(`questions/matching.${ending}`, gateway.url));
      expect(await downloaded(page, name)).toEqual({
        name: `Matching.${ending}`,
        content: Buffer.from(await response.arrayBuffer()),
      });
    }
  });

  it('says in words why there is no file', async () => {
    const page = await open('Two lists');
    await button(page, 'Download CSV').click();
    const said = page.getByRole('alert').filter({ hasText: 'rows=people' });
    await said.waitFor();
    expect(await said.innerText()).toContain('The operation has several lists');
  });

  it('shows the plan, by keyboard alone, without asking for the answer', async () => {
    const page = await open('Placed');
    await button(page, 'Plan').focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('region', { name: 'Plan of Placed' });
    await panel.waitFor();
    expect(await panel.locator('dd').allInnerTexts()).toEqual(['2', 'placements, people', '4']);
    expect(await panel.locator('pre').innerText()).toContain('Fetch(service: "placements")');
    expect(await page.locator(':focus').innerText()).toBe('Plan of Placed');
    const { violations } = await new AxeBuilder({ page }).include('.console-answer').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    await button(page, 'Close').click();
    expect(await panel.count()).toBe(0);
  });

  it('shows a plan with long lines beside the editor, not beyond the page', async () => {
    const page = await open('Crossing');
    await button(page, 'Plan').click();
    const panel = page.getByRole('region', { name: 'Plan of Crossing' });
    expect(await panel.locator('dd').first().innerText()).toBe('2, 1 of them for the keys of filters');
    for (const name of ['Close', 'Plan']) {
      const { x, width } = (await button(page, name).boundingBox()) ?? { x: Infinity, width: 0 };
      expect(x + width).toBeLessThanOrEqual(1440);
    }
  });

  it('has a page of questions where each can be asked without a script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    await page.goto(`${gateway.url}questions`);
    const question = page.getByRole('region', { name: 'Placed' });
    await question.getByLabel('first').fill('1');
    await question.getByRole('button', { name: 'JSON', exact: true }).click();
    await page.waitForURL('**/questions/placed?first=1&after=');
    expect(await page.locator('body').innerText()).toContain('Wes Willow');
    await page.goBack();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('region', { name: 'Matching' }).getByRole('link', { name: 'CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('Matching.csv');
  });

  it('has no barrier on the page of questions, on a wide screen and on a narrow one', async () => {
    const context = await browser.newContext();
    onTestFinished(() => context.close());
    const page = await context.newPage();
    await page.goto(`${gateway.url}questions`);
    for (const width of [1440, 400]) {
      await page.setViewportSize({ width, height: 900 });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    }
  });
});
