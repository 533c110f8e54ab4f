// The gateway under test: takes one supergraph after another into use when it is told to, and says how large its heap is
// afterwards. For `node --expose-gc`, over an IPC channel.
import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { getHeapSpaceStatistics } from 'node:v8';
import { createGateway } from '../../../gateway/context.js';
import { createMetrics } from '../../../gateway/telemetry/metrics.js';
import { changingSupergraph } from '../../support/gateway/changing-supergraph.js';

/** What the process is told. */
export interface SwapOrder {
  readonly swaps: number;
}

/** What it answers, and says of itself at the start. */
export interface SwapReport {
  readonly url: string;
  readonly refused: number;
  /** After a forced collection. */
  readonly heap: HeapUse;
}

/** In bytes. */
export interface HeapUse {
  /** In the spaces for machine code. What it was made from, bytecode and feedback, lies among the others. */
  readonly code: number;
  readonly others: number;
}

const supergraph = readFileSync(process.argv[2] ?? '', 'utf8');
const metrics = createMetrics();
const { source, offer } = changingSupergraph(supergraph, metrics);
const { url } = await createGateway({ supergraph: source, port: 0, host: '127.0.0.1', metrics });
let offered = 0;

process.on('message', ({ swaps }: SwapOrder) => void swap(swaps).then(report));
report(0);

async function swap(times: number): Promise<number> {
  let refused = 0;
  for (let time = 0; time < times; time += 1) {
    offered += 1;
    if ((await offer(`${supergraph}\n# ${offered}`)) === 'refused') refused += 1;
  }
  return refused;
}

function report(refused: number): void {
  void collected().then((heap) => process.send?.({ url, refused, heap } satisfies SwapReport));
}

/** What finalisers let go is collected in a later turn. */
async function collected(): Promise<HeapUse> {
  for (let round = 0; round < 4; round += 1) {
    globalThis.gc?.();
    await setTimeout(20);
  }
  const use = { code: 0, others: 0 };
  for (const { space_name: name, space_used_size: bytes } of getHeapSpaceStatistics())
    use[name.includes('code') ? 'code' : 'others'] += bytes;
  return use;
}
