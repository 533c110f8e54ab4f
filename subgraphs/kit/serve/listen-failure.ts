// Says to the operator why a subgraph could not listen.

/** A port or an address that cannot be had; its message says what to do. */
export class ListenFailure extends Error {
  override readonly name = 'ListenFailure';
  readonly exitCode = 1;
}

/** What an error of `listen` means. */
export function listenFailure(cause: unknown, port: number, host: string): ListenFailure {
  return new ListenFailure(problem(cause, port, host), { cause });
}

function problem(error: unknown, port: number, host: string): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is in use. Stop the program that uses it, or choose another port with --port (0 takes any free port).`;
    case 'EACCES':
      return `Port ${port} on ${host} needs more permissions than this user has. Choose a port above 1023 with --port.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `${host} is not an address of this machine. Choose another address with --host.`;
    default:
      return `Port ${port} on ${host} cannot be used (${code}). Choose another port or address with --port and --host.`;
  }
}
