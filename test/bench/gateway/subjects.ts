// Who is compared, and how each is started.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { peersFolder } from './peers.js';
import { nodeFlags } from './subject-process.js';
import { grafbaseCommand, grafbaseProgram } from './subjects/grafbase.js';

export const subjectNames = [
  'ours',
  'ours-apollo',
  'apollo',
  'hive',
  'hive-rust',
  'grafbase',
  'limit',
] as const;
export type SubjectName = (typeof subjectNames)[number];

const ours = fileURLToPath(new URL('./subjects/ours-main.js', import.meta.url));
const apollo = fileURLToPath(new URL('./subjects/apollo-main.js', import.meta.url));
const limit = fileURLToPath(new URL('./subjects/limit-main.js', import.meta.url));

export interface Dependencies {
  /** The file with the supergraph, its subgraphs at the replaying ones' addresses. */
  readonly supergraph: string;
  /** The replaying subgraphs' addresses, by name. */
  readonly subgraphs: Readonly<Record<string, string>>;
  /** For files of a subject's own. */
  readonly folder: string;
}

/** The command line of a subject. */
export function subjectCommand(
  name: SubjectName,
  port: number,
  { supergraph, subgraphs, folder }: Dependencies,
): readonly string[] {
  switch (name) {
    case 'ours':
      return node(ours, 'compiled', supergraph, String(port));
    case 'ours-apollo':
      return node(ours, 'apollo', supergraph, String(port));
    case 'apollo':
      return node(apollo, supergraph, String(port));
    case 'hive':
      return hive(supergraph, port, []);
    case 'hive-rust':
      return hive(supergraph, port, ['--hive-router-runtime']);
    case 'grafbase':
      return grafbaseCommand(peersFolder, port, subgraphs, folder);
    case 'limit':
      return node(limit, JSON.stringify(subgraphs), String(port));
  }
}

/** Why a subject cannot take part on this machine; undefined where it can. */
export function whyNot(name: SubjectName): string | undefined {
  if (name === 'grafbase' && !(process.platform === 'linux' && process.arch === 'x64'))
    return `its program is for Linux on x64, and this is ${process.platform} on ${process.arch}`;
  const needed: Partial<Record<SubjectName, readonly string[]>> = {
    hive: [hiveProgram],
    'hive-rust': [hiveProgram, rustPlanner],
    grafbase: [grafbaseProgram],
  };
  const missing = needed[name]?.find((path) => !existsSync(join(peersFolder, path)));
  return missing && `${missing} is not installed`;
}

const hiveProgram = 'node_modules/@graphql-hive/gateway/dist/bin.js';
const rustPlanner = 'node_modules/@graphql-hive/router-runtime';

function hive(supergraph: string, port: number, flags: readonly string[]): readonly string[] {
  const where = ['--host', '127.0.0.1', '--port', String(port)];
  return node(join(peersFolder, hiveProgram), 'supergraph', supergraph, ...where, ...flags);
}

/** Ours as it is deployed, without flags of the benchmark's. */
export function deployedCommand(port: number, supergraph: string): readonly string[] {
  return [process.execPath, ours, 'compiled', supergraph, String(port)];
}

function node(...parameters: readonly string[]): readonly string[] {
  return [process.execPath, ...nodeFlags, ...parameters];
}
