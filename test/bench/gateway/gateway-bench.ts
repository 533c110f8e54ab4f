// `bench gateway`: gateways side by side on one supergraph, each a process of its own on a core of its own.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { thisMachine, type Machine } from '../measure.js';
import { assertEqualAnswers } from './answers.js';
import { atEnd } from './at-end.js';
import { moveTo, splitCores } from './cores.js';
import { measureGateways, type Row } from './measure-gateways.js';
import { measureMemory, type MemoryRow } from './measure-memory.js';
import { installPeers, versionOf } from './peers.js';
import { ratiosOf } from './report.js';
import { startReplay } from './replay/replay-process.js';
import { sizeNames, type SizeName } from './sizes.js';
import { supergraphAt } from './supergraph-at.js';
import { nodeFlags, startSubject, type SubjectProcess } from './subject-process.js';
import { grafbasePackage } from './subjects/grafbase.js';
import { deployedCommand, subjectCommand, subjectNames, whyNot, type SubjectName } from './subjects.js';

export interface GatewayBenchOptions {
  /** Short rounds, and no more than four minutes in all. */
  readonly quick?: boolean;
  readonly subjects?: readonly SubjectName[];
  readonly sizes?: readonly SizeName[];
  readonly connections?: readonly number[];
  /** Told what is under way, a line each. */
  readonly progress?: (line: string) => void;
}

export interface GatewayBenchReport {
  readonly machine: Machine & {
    /** Which cores the gateway had, and which the rest; null where nothing could be pinned. */
    readonly pinned: { readonly gateway: string; readonly rest: string } | null;
    readonly versions: Readonly<Record<string, string>>;
  };
  readonly rows: readonly Row[];
  /** How many times one subject's CPU a request is another's, by `one / other, size, connections`. */
  readonly ratios: Readonly<Record<string, number>>;
  /** What our own takes with Node's own flags; none where it is not among the subjects. */
  readonly memory: readonly MemoryRow[];
  /** Why a subject is not among the rows. */
  readonly leftOut: Readonly<Partial<Record<SubjectName, string>>>;
}

/** In milliseconds; `budgetMs` from the start of the first process to the end of the last round. */
const full = {
  rounds: 5,
  roundMs: 2_000,
  firstWarmUpMs: 10_000,
  warmUpMs: 4_000,
  patienceMs: 20_000,
  memoryMs: 20_000,
  budgetMs: Infinity,
};
const quickly = {
  rounds: 3,
  roundMs: 500,
  firstWarmUpMs: 5_000,
  warmUpMs: 1_500,
  patienceMs: 3_000,
  memoryMs: 4_000,
  budgetMs: 200_000,
};

/** @throws where two gateways answer differently, or one of them fails under load */
export async function benchGateway({
  quick = false,
  subjects = subjectNames,
  sizes = sizeNames,
  connections = [1, 16, 64],
  progress = () => undefined,
}: GatewayBenchOptions): Promise<GatewayBenchReport> {
  const leftOut = unavailable(subjects);
  const { budgetMs, memoryMs, ...plan } = quick ? quickly : full;
  const endsAt = performance.now() + budgetMs;
  const cores = splitCores();
  const machine = {
    ...thisMachine(),
    flags: nodeFlags,
    pinned: cores ?? null,
    versions: Object.fromEntries(comparedPackages.map((name) => [name, versionOf(name)])),
  };
  if (cores) moveTo(cores.rest);
  const folder = mkdtempSync(join(tmpdir(), 'gateway-bench-'));
  const removeFolder = (): void => rmSync(folder, { recursive: true, force: true });
  const folderRemoved = atEnd(removeFolder);
  const processes: SubjectProcess[] = [];
  const replay = await startReplay();
  try {
    const dependencies = { supergraph: supergraphAt(replay.urls, folder), subgraphs: replay.urls, folder };
    for (const name of subjects.filter((subject) => leftOut[subject] === undefined)) {
      progress(`${name} starts …`);
      const command = (port: number) => subjectCommand(name, port, dependencies);
      processes.push(await startSubject({ name, command, cores: cores?.gateway }));
    }
    await assertEqualAnswers(processes, sizes);
    progress('all give the same answers');
    const rows = await measureGateways(processes, replay, { ...plan, endsAt, sizes, connections, progress });
    await Promise.all(processes.map((subject) => subject.stop()));
    const memory = subjects.includes('ours')
      ? await measureMemory({
          sizes,
          start: () =>
            startSubject({
              name: 'ours',
              command: (port) => deployedCommand(port, dependencies.supergraph),
              cores: cores?.gateway,
            }),
          forMs: memoryMs,
          progress,
        })
      : [];
    return { machine, rows, ratios: ratiosOf(rows), memory, leftOut };
  } finally {
    await Promise.all(processes.map((subject) => subject.stop()));
    replay.stop();
    removeFolder();
    folderRemoved();
  }
}

const comparedPackages = [
  '@apollo/gateway',
  '@apollo/server',
  '@graphql-hive/gateway',
  '@graphql-hive/router-runtime',
  '@graphql-hive/router-query-planner',
  grafbasePackage,
  'undici',
];

function unavailable(subjects: readonly SubjectName[]): Partial<Record<SubjectName, string>> {
  const failure = subjects.some((name) => whyNot(name) !== undefined) ? installPeers() : undefined;
  const reasons: Partial<Record<SubjectName, string>> = {};
  for (const name of subjects) {
    const missing = whyNot(name);
    if (missing !== undefined) reasons[name] = failure === undefined ? missing : `${missing}: ${failure}`;
  }
  return reasons;
}
