// The Python of the data team's guide, run as it is printed against a running graph: it prints what the guide says.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Gateway } from '../../gateway/context.js';
import { projectRoot } from '../../scripts/project-root.js';
import { openKnownGraph, type KnownGraph } from '../questions/known-graph/open-known-graph.js';
import { sqliteFiles } from '../support/mysql/each-database.js';
import { lacksPython, runPython } from '../support/python/python.js';

interface Block {
  readonly code: string;
  /** What the guide says that it prints. */
  readonly prints: string;
}

const guide = readFileSync(join(projectRoot, 'docs/guides/ask-the-graph.md'), 'utf8');
const blocks = [...guide.matchAll(/^```python\n(.*?)^```\n\n```text\n(.*?)^```$/gms)].map(
  ([, code = '', prints = '']): Block => ({ code, prints }),
);
const isOfPandas = ({ code }: Block) => code.includes('import pandas');
/** Each goes on from those before it. */
const plain = blocks.filter((block) => !isOfPandas(block));
const ofPandas = blocks.filter(isOfPandas);

const files = sqliteFiles();
let graph: KnownGraph;
let gateway: Gateway;
beforeAll(async () => {
  graph = await openKnownGraph(files.fresh);
  gateway = await graph.serve();
});
afterAll(async () => {
  await gateway.close();
  await graph.close();
  await files.remove();
});

/** What each block prints, run one after the other in one program. */
async function printed(program: readonly Block[], ...modules: readonly string[]): Promise<readonly string[]> {
  const end = '\u001E';
  const code = program.map((block) => `${block.code}print(${JSON.stringify(end)})\n`).join('\n');
  const output = await runPython(code, { GRAPH: gateway.url.replace(/\/$/, '') }, ...modules);
  return output.split(`${end}\n`).slice(0, -1);
}

describe('the guide', () => {
  it('shows what each of its blocks of Python prints', () => {
    expect(plain).toHaveLength(6);
    expect(ofPandas).toHaveLength(1);
    expect(guide.match(/^```python$/gm)).toHaveLength(blocks.length);
  });

  it.skipIf(lacksPython())('is right about Python’s standard library', async () => {
    expect(await printed(plain)).toEqual(plain.map(({ prints }) => prints));
  });

  it.skipIf(lacksPython('pandas'))('is right about pandas', async () => {
    expect(await printed(ofPandas, 'pandas')).toEqual(ofPandas.map(({ prints }) => prints));
  });
});
