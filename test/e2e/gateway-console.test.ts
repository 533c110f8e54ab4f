// The console in a real browser, from opening the page to an answer on it.
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { lacksBrowser, launchBrowser } from '../support/browser/browser.js';
import { ensureBuiltConsole } from '../support/gateway/built-console.js';
import { startTinyGateway, type TinyGateway } from '../support/gateway/tiny-gateway.js';
import { temporaryFiles } from '../support/tiny-subgraphs/compose.js';
import { desks, staff } from '../support/tiny-subgraphs/definitions.js';

const library = {
  '02-desks.graphql':
    '# Which desks there are.\nquery Desks($number: Int!) { desk(number: $number) { floor } }\n',
  '07-who-is-seconded-where.graphql':
    '# Who sits where\n# on a day.\nquery WhoSitsWhere($on: Date!, $first: Int = 1) {\n  employees(hiredAfter: $on, first: $first) { name desk { number } }\n}\n',
  '08-elsewhere.graphql': '# What this graph does not know.\nquery Elsewhere { weather }\n',
};

describe.skipIf(lacksBrowser())('the console', () => {
  let gateway: TinyGateway;
  let files: Awaited<ReturnType<typeof temporaryFiles>>;
  let browser: Browser;

  beforeAll(async () => {
    await ensureBuiltConsole();
    files = await temporaryFiles(library);
    gateway = await startTinyGateway([staff, desks], { operations: files.folder });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await gateway.close();
    await files.remove();
  });

  async function open(): Promise<{ page: Page; complaints: string[]; elsewhere: string[] }> {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    const complaints: string[] = [];
    const elsewhere: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(gateway.url) && !/^(blob|data):/.test(url)) elsewhere.push(url);
    });
    await page.goto(gateway.url);
    await page.locator('.graphiql-query-editor .view-lines').waitFor();
    return { page, complaints, elsewhere };
  }
  const answer = (page: Page, text: string) =>
    page.locator('.graphiql-response', { hasText: text }).waitFor();
  const run = (page: Page) => page.getByRole('button', { name: /execute query/i }).click();
  const questions = (page: Page) => page.getByRole('navigation', { name: 'Questions' }).getByRole('button');
  const tabs = (page: Page) => page.locator('.graphiql-tab');

  it('opens on the question library and answers its first question, with nothing from elsewhere', async () => {
    const { page, complaints, elsewhere } = await open();
    expect(await page.title()).toBe('Workforce Graph');
    expect(await questions(page).allInnerTexts()).toEqual([
      'Desks\nWhich desks there are.',
      'Who is seconded where\nWho sits where on a day.',
    ]);
    expect(await questions(page).nth(1).getAttribute('aria-current')).toBe('true');
    const variables = await page.getByRole('region', { name: 'Variables' }).innerText();
    expect(variables).toContain(new Date().toISOString().slice(0, 10));
    await run(page);
    await answer(page, 'Ada');
    expect(complaints).toEqual([]);
    expect(elsewhere).toEqual([]);
  });

  it('opens questions by keyboard, each in one tab', async () => {
    const { page } = await open();
    await questions(page).nth(0).focus();
    await page.keyboard.press('Enter');
    await page.locator('.graphiql-tab', { hasText: 'Desks' }).waitFor();
    await page.locator('button[aria-current=true]', { hasText: 'Which desks' }).waitFor();
    await page.locator('.graphiql-query-editor .view-lines', { hasText: 'floor' }).waitFor();
    await run(page);
    await answer(page, 'floor');
    await questions(page).nth(1).click();
    await page.locator('button[aria-current=true]', { hasText: 'Who sits where' }).waitFor();
    expect(await tabs(page).count()).toBe(2);
  });

  it('has no serious barrier in its own parts, on a wide screen and on a narrow one', async () => {
    const { page } = await open();
    for (const width of [1440, 640]) {
      await page.setViewportSize({ width, height: 900 });
      const { violations } = await new AxeBuilder({ page }).exclude('.graphiql-container').analyze();
      const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      expect(grave.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    }
  });

  it('says that nothing is protected yet, and of no sample where there is none', async () => {
    const { page } = await open();
    const notices = page.locator('.console-notices');
    expect(await notices.innerText()).toMatch(/^Access control is not enforced yet/);
  });

  it('says that the data are a sample where a subgraph says so', async () => {
    const sampled = await startTinyGateway([
      { name: 'sampled', typeDefs: likeOurs, resolvers: {}, provenance: { sample: true } },
    ]);
    onTestFinished(() => sampled.close());
    const context = await browser.newContext();
    onTestFinished(() => context.close());
    const page = await context.newPage();
    await page.goto(sampled.url);
    await page
      .locator('.console-notices', { hasText: 'Sample data: people, firms and placements' })
      .waitFor();
  });
});

/** As much of our own schema as the console asks about when it opens. */
const likeOurs = `
  type Query {
    placements(where: PlacementFilter, first: Int): Placements
    opportunities(where: OpportunityFilter, first: Int): Opportunities
  }
  input PlacementFilter { type: [PlacementType!] isLive: Boolean }
  input OpportunityFilter { status: [OpportunityStatus!] }
  enum PlacementType { LOAN }
  enum OpportunityStatus { OPEN }
  type Placements { nodes: [Placement!]! }
  type Placement { person: Person home: Organisation }
  type Person { id: ID! }
  type Department { slug: String }
  type PartnerFirm { id: ID! }
  union Organisation = Department | PartnerFirm
  type Opportunities { nodes: [Opportunity!]! }
  type Opportunity { id: ID! matchingPeople(first: Int): People }
  type People { edges: [PersonEdge!]! }
  type PersonEdge { node: Person }
`;
